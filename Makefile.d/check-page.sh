#!/bin/sh
# Measures the rendered page of a draft. A draft has no number yet; that and nothing else may be amiss.
set -eu
tools="$1"
file="$2"
report="$(mktemp)"
trap 'rm -f "$report"' EXIT
"$tools/page-measure" "$file" >"$report" 2>&1 || true
grep -q ' hold' "$report" || { cat "$report" >&2; exit 1; }
if grep '^FAIL' "$report" | grep -v '^FAIL  number-format ' >&2; then
    echo "$file does not hold on the page" >&2
    exit 1
fi
