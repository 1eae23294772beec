#!/bin/sh
# Plants one fault each in official documents (written here as Word and WPS are used, and issued by this program), and
# holds what check-document says of them against the page, measured apart from this program.
#
#     check-planted.sh TOOLS WORKSPACE FOLDER [--few] [--fix] [--all]    what the tool said is kept in FOLDER
set -eu
tools="$1"
workspace="$2"
folder="$3"
shift 3
python="${PYTHON:-python3}"

mkdir -p "$folder"
"$PWD/.build/debug/Workloads" documents "$workspace" "$folder/issued" >/dev/null
find "$folder/issued" -name 'short-*Q2.docx' | grep -v -e '/interview-record/' -e '/rectification-report/' |
    LC_ALL=C sort | tr '\n' '\0' | xargs -0 "$python" Tests/Comparison/plant.py "$folder"
"$python" Tests/Comparison/check_documents.py "$tools/page-measure" "$PWD/.build/debug/tennorms" "$folder" "$@"
