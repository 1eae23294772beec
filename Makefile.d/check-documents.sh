#!/bin/sh
# Runs the sample quarter and holds everything that it wrote against checks that were written apart from this
# program: the published schemas, the SDK's validator, LibreOffice, and the rendered page.
set -eu

tools="${TOOLS:-../shared/tools}"
program="$PWD/.build/debug/tennorms"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

"$program" init "$work/quarter" --sample --quiet >/dev/null
"$program" run 2023Q2 --workspace "$work/quarter" --quiet >/dev/null || [ $? -eq 1 ]
"$program" issue 2023Q2 --workspace "$work/quarter" --quiet >/dev/null
# The same quarter with everything issued: documents, forms, files for the printer and the register.
cp -R "$work/quarter" "$work/issued"
"$program" approve 2023Q2 --date 2023-07-10 --workspace "$work/issued" --quiet >/dev/null
"$program" approve 2023Q2 --kind accountability --date 2023-07-10 --workspace "$work/issued" --quiet >/dev/null
find "$work/quarter/out" "$work/issued/out" "$work/quarter/forms" -name '*.docx' -o -name '*.xlsx' >"$work/list"
# Marked-up copies bear the faults of whoever made the form; they are held against what came, below.
find "$work/quarter/returned" "$work/quarter/accepted" -name '*退回补正通知单.docx' -o -name '*补正核对表.docx' >>"$work/list"
# The sample's own templates have neither pictures nor merged cells nor lists; a test fills one that has.
FILLED_TEMPLATE="$work/filled template.docx" "${SWIFT:-swift}" test --skip-build --filter TemplateWholeTests >"$work/test" 2>&1 ||
    { cat "$work/test" >&2; exit 1; }
find "$work" -maxdepth 1 -name 'filled template.docx' >>"$work/list"
sort "$work/list" >"$work/files"
echo "$(wc -l <"$work/files") documents, workbooks and forms were written"

echo "holding every issued document against GB/T 9704-2012"
# Forms are no official documents, and a file for the printer is many of them.
find "$work/issued/out/2023Q2/issued" -name '*.docx' | grep -v -e /合并打印/ -e /约谈记录/ -e /整改情况报告表/ | tr '\n' '\0' |
    xargs -0 "$program" check-document --quiet >"$work/pages" || { cat "$work/pages" >&2; exit 1; }

echo "opening one of each kind in LibreOffice"
mkdir "$work/pdf"
{
    find "$work/quarter/out" -name 'summary.xlsx'
    for folder in "$work"/quarter/out/2023Q2/drafts/*; do find "$folder" -name '*.docx' | sort | head -n 1; done
    find "$work/quarter/forms" -name 'U001*' | sort
    find "$work" -maxdepth 1 -name 'filled template.docx'
} >"$work/samples"
while read -r file; do
    timeout 120 soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to pdf \
        --outdir "$work/pdf" "$file" >/dev/null 2>&1
    stem="$(basename "${file%.*}")"
    pdftotext "$work/pdf/$stem.pdf" - | grep -q '[^[:space:]]' || { echo "LibreOffice cannot open $file" >&2; exit 1; }
done <"$work/samples"

echo "opening the annotated copy of a faulty template"
"${PYTHON:-python3}" Tests/Comparison/annotations.py "$program" "$work/faulty"

if [ ! -d "$tools" ]; then
    echo "the independent checks are not at $tools: schema, SDK and page checks were not run"
    exit 0
fi

echo "holding them against the published schemas"
tr '\n' '\0' <"$work/files" | xargs -0 -n 40 /usr/bin/python3 "$tools/validate-ooxml" >"$work/schemas" ||
    { cat "$work/schemas" >&2; exit 1; }

sdk="${SDK_VALIDATOR_HOME:-$PWD/.build/sdk-validator}"
if [ -x "$sdk/sdkvenv/bin/python" ] || sh -c "bash '$tools/sdk-validator/setup' '$sdk'" >/dev/null 2>&1; then
    echo "holding them against the SDK's validator"
    tr '\n' '\0' <"$work/files" |
        SDK_VALIDATOR_HOME="$sdk" xargs -0 -n 40 "$sdk/sdkvenv/bin/python" "$tools/sdk-validator/validate" \
            >"$work/sdk" || { grep -v ': OK$' "$work/sdk" >&2; exit 1; }
else
    echo "the SDK's validator could not be set up here and was not run"
fi

echo "measuring the page of issued documents of every kind, with little, usual and much to say"
sh Makefile.d/check-page.sh "$tools" "$work/quarter"

echo "holding check-document against the page on documents with one planted fault for every rule"
sh Makefile.d/check-planted.sh "$tools" "$work/quarter" "$work/planted" --few

echo "comparing the two blank forms of every unit, and the scores with the independent ones"
python="${PYTHON:-python3}"
"$python" Tests/Comparison/check_forms.py "$work/quarter/forms/2023Q2"
"$program" score 2023Q2 --json --workspace "$work/quarter" >"$work/scores.json"
"$python" Tests/Comparison/arithmetic.py "$work/scores.json" samples/2023Q2/expected.json
echo "holding marked copies against the forms that came"
"$python" Tests/Comparison/marks.py "$tools" "$sdk" "$work/quarter"
echo "making documents from templates cut up as programs do"
"$python" Tests/Comparison/split_templates.py "$program" "$work/cut" 2
echo "issuing drafts that people edited"
SDK_VALIDATOR_HOME="$sdk" "$python" Tests/Comparison/edited_drafts.py "$program" "$tools" "$work/edited"
echo "killing approve, and approving at once"
"$python" Tests/Comparison/kill_approve.py "$program" "$work/killed" 12
echo "sending back files that other programs wrote"
"$python" Tests/Comparison/returns.py "$program" "$tools" "$sdk" "$work/returns"
echo "clean"
