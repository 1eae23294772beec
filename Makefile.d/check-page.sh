#!/bin/sh
# Prints issued documents of every kind, with little, usual and much to say (one page, a few, thirty), and measures the
# page of each red-head document and letter. The forms that are no official documents are only held against the schemas.
#
#     check-page.sh TOOLS WORKSPACE [KIND/LENGTH-CYCLE…]    e.g. circular/long-2023Q2
set -eu
tools="$1"
workspace="$2"
shift 2
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

# Printed on both sides under a seal, as the settings have it, and then on one side without a seal.
mkdir "$work/other"
cp -R "$workspace/workspace.yaml" "$workspace/schema" "$workspace/roster.xlsx" "$workspace/templates" "$work/other/"
sed 's/^  seal: yes/  seal: no/; s/^  duplex: yes/  duplex: no/' "$workspace/workspace.yaml" >"$work/other/workspace.yaml"
"$PWD/.build/debug/Workloads" documents "$workspace" "$work/documents" >/dev/null
"$PWD/.build/debug/Workloads" documents "$work/other" "$work/documents/other" >/dev/null
# Every red-head document and letter on one page, on three and on thirty, and with names, titles and lists of strange lengths.
/usr/bin/python3 Tests/Comparison/lengthened.py "$workspace" "$work/lengthened"
for folder in "$work/lengthened"/*; do
    length=short
    [ "${folder##*/}" != long-title ] || length=typical
    "$PWD/.build/debug/Workloads" documents "$folder" "$work/documents/${folder##*/}" "$length" >/dev/null
done

find "$work/documents" -name '*.docx' | LC_ALL=C sort >"$work/all"
tr '\n' '\0' <"$work/all" | xargs -0 -n 40 /usr/bin/python3 "$tools/validate-ooxml" >"$work/schemas" ||
    { grep -v ': OK$' "$work/schemas" >&2; exit 1; }
sdk="${SDK_VALIDATOR_HOME:-$PWD/.build/sdk-validator}"
if [ -x "$sdk/sdkvenv/bin/python" ]; then
    tr '\n' '\0' <"$work/all" | SDK_VALIDATOR_HOME="$sdk" xargs -0 -n 40 "$sdk/sdkvenv/bin/python" \
        "$tools/sdk-validator/validate" >"$work/sdk" || { grep -v ': OK$' "$work/sdk" >&2; exit 1; }
fi

if [ $# -gt 0 ]; then
    for name in "$@"; do echo "$work/documents/$name.docx"; done >"$work/chosen"
else
    # Each kind × length of quarter, year and month once as the settings have it. On one side without a seal, and with strange
    # lengths, the quarter stands for all but the circular of the year.
    grep -v -e '/interview-record/' -e '/rectification-report/' "$work/all" |
        grep -e "^$work/documents/[^/]*/[^/]*$" -e 'Q2\.docx$' -e '/annual/' |
        grep -v -e '/other/.*/long-' -e 'rectification/.*-2023-05' >"$work/chosen"
fi

# As many at once as there are cores: page-measure renders each with a profile of its own.
cat >"$work/measure" <<'END'
report="$(mktemp "$1/report.XXXXXX")"
if "$2/page-measure" "$3" >"$report" 2>&1; then
    printf '  %s: %s\n' "${3#"$1/documents/"}" "$(tail -n 1 "$report" | sed 's/^[^:]*: //')"
else
    echo "$3 does not hold on the page" >&2
    grep -e '^FAIL' -e 'page-measure' "$report" >&2 || cat "$report" >&2
    exit 1
fi
END
tr '\n' '\0' <"$work/chosen" | xargs -0 -n 1 -P "$(nproc)" sh "$work/measure" "$work" "$tools"
