#!/usr/bin/env python3
"""Hold what `tennorms inspect --json` sees against independent readers.

    compare.py FOLDER COMMAND…      e.g. compare.py files .build/release/tennorms inspect --json

Workbooks are compared cell by cell with openpyxl and python-calamine; documents
paragraph by paragraph and table cell by table cell with python-docx, letter by
letter with pandoc where it is installed, and word by word with docx2python.
A file that both readers open and the program does not is a difference.
Every difference is printed; the exit code is 1 when there is one that is not
listed in EXPECTED.
"""

import datetime
import difflib
import json
import pathlib
import re
import shutil
import subprocess
import sys
import warnings

import docx
import openpyxl
import python_calamine

warnings.filterwarnings("ignore")

# Differences that are right, with the reason.
EXPECTED = {
    "MiniExcel-18-TestIssue222.xlsx": "a built-in Chinese date format that openpyxl does not know",
    "Open-XML-SDK-19-MCExecl.xlsx": "ProcessContent of markup compatibility; calamine agrees with us",
    "Open-XML-SDK-37-pic-4.docx": "docx2python gives the markup of a picture",
    "Open-XML-SDK-41-background_-_texture.docx": "docx2python gives the code of a symbol",
    "docx2python-09-pic_alt_text.docx": "the description of a picture is not its text",
    "docx2python-11-symbols.docx": "docx2python gives the codes of symbols",
    "docx2python-18-equations.docx": "docx2python marks formulas",
    "docx2python-28-test_file_with_comments.docx": "comments and descriptions are not the body",
    "docx2python-33-libreoffice_conversion.docx": "a table in a text box shifts the count of tables",
    "poi-tl-17-657.docx": "text of a chart",
    "poi-tl-24-331_hyper.docx": "docx2python gives the address of a link",
    "calamine-03-issue252.xlsx": "a wrong checksum; nobody opens it",
    "poi-tl-04-636.docx": "rows deleted under tracked changes are not part of the final view",
    "readxl-09-new_line_errors.xlsx": "_x005F_ escapes the escape",
    "Open-XML-SDK-20-simpleSdt.docx": "python-docx skips content controls around paragraphs",
    "Open-XML-SDK-26-smartTag_3run.docx": "python-docx skips smart tags",
    "Open-XML-SDK-35-hyperlink-in_table.docx": "python-docx skips the result of a simple field",
    "Open-XML-SDK-40-sdtDataBinding.docx": "python-docx skips content controls around runs",
    "Open-XML-SDK-44-Comment051.docx": "a paragraph deleted under tracked changes is not part of the final view",
    "docx2python-03-240-DOP-1013A_Lay_Down_Tubulars.docx": "python-docx skips content controls in cells",
    "docx2python-07-checked_drop1.docx": "python-docx skips the drop-down",
    "docx2python-12-check_drop_my.docx": "python-docx skips drop-downs",
    "docx2python-14-ControlTest.docx": "python-docx skips content controls",
    "docx2python-19-zen_of_python.docx": "python-docx skips the table of contents, a content control",
    "docx2python-27-nested_paragraphs.docx": "python-docx skips text boxes",
    "docx2python-29-unchecked_drop0.docx": "python-docx skips the drop-down",
    "docx2python-32-checked_boxes.docx": "python-docx skips drop-downs",
    "docx2python-35-list_index_a.docx": "python-docx skips content controls in cells",
    "poi-tl-07-161.docx": "the nested table is part of its cell; python-docx leaves it out",
    "poi-tl-25-sdt_core.docx": "python-docx skips content controls",
    "readxl-22-dates-leap-year-1900-xlsx.xlsx": "Excel shows 29 February 1900",
}


def inspect(command, path):
    result = subprocess.run([*command, str(path)], capture_output=True, timeout=60)
    try:
        return json.loads(result.stdout)
    except ValueError:
        return {"fault": (result.stdout + result.stderr).decode(errors="replace")[:200]}


def plain(value):
    """One way of writing a value, whichever reader it comes from."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, (int, float)):
        return repr(float(value))
    if isinstance(value, datetime.datetime):
        value = (value + datetime.timedelta(milliseconds=500)).replace(microsecond=0)
        text = value.isoformat()
        return text[:10] if text.endswith("T00:00:00") else text
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, datetime.time):
        return value.replace(microsecond=0).isoformat()
    if isinstance(value, datetime.timedelta):
        seconds = round(value.total_seconds())
        return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda m: chr(int(m[1], 16)), str(value))


def ours(cell):
    if cell["kind"] == "number":
        return plain(float(cell["value"]))
    if cell["kind"] == "date" and cell["text"].endswith("T00:00:00"):
        return cell["text"][:10]
    return cell["text"]


def same(a, b):
    if a == b or a.replace("\r\n", "\n") == b.replace("\r\n", "\n"):
        return True
    if a.strip() == b.strip():  # calamine trims inline strings
        return True
    if a.startswith("#") and b == "":  # calamine gives errors as nothing
        return True
    if re.fullmatch(r"\d{4}-\d\d-\d\d", a) and b.startswith(a + "T"):  # the format shows the date only
        return True
    try:
        return abs(float(a) - float(b)) <= 1e-12 * max(abs(float(a)), abs(float(b)))
    except ValueError:
        return False


def compare_workbook(path, seen):
    differences = []
    sheets = {s["name"]: {c["ref"]: ours(c) for c in s["cells"]} for s in seen["sheets"]}
    try:
        book = openpyxl.load_workbook(path, data_only=True)
        for sheet in book.worksheets:
            cells = {}
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.value is not None:
                        cells[cell.coordinate] = plain(cell.value)
            differences += held("openpyxl", sheet.title, sheets.get(sheet.title, {}), cells)
            merges = sorted(str(m) for m in sheet.merged_cells.ranges)
            mine = next((s["merges"] for s in seen["sheets"] if s["name"] == sheet.title), [])
            if merges != sorted(mine):
                differences.append(f"openpyxl {sheet.title}: merges {merges[:3]} / {mine[:3]}")
    except Exception as error:
        refused("openpyxl", path, error)
    try:
        book = python_calamine.CalamineWorkbook.from_path(str(path))
        for name in book.sheet_names:
            if name not in sheets:
                continue
            sheet = book.get_sheet_by_name(name)
            cells = {}
            for r, row in enumerate(sheet.to_python(skip_empty_area=False)):
                for c, value in enumerate(row):
                    if value != "":
                        cells[f"{openpyxl.utils.get_column_letter(c + 1)}{r + 1}"] = plain(value)
            differences += held("calamine", name, sheets[name], cells)
    except BaseException as error:
        refused("calamine", path, error)
    return differences


def held(reader, sheet, mine, theirs):
    found = []
    for ref in sorted(set(mine) | set(theirs)):
        a, b = mine.get(ref, ""), theirs.get(ref, "")
        if not same(a, b):
            found.append(f"{reader} {sheet}!{ref}: ours {a!r}, theirs {b!r}")
    return found


def settled(text):
    """A text without what its readers write differently: kinds of space, and tick boxes, which they leave out."""
    return re.sub(r"\s+", " ", re.sub("[☐☑☒]", "", text)).strip()


def apart(what, mine, theirs):
    """The lines in which two lists differ."""
    if mine == theirs:
        return []
    lines = difflib.ndiff(theirs, mine)
    return [f"{what} {line[:150]!r}" for line in lines if line[0] in "+-"] or [f"{what}: other rows"]


def compare_document(path, seen):
    try:
        document = docx.Document(path)
    except Exception as error:
        refused("python-docx", path, error)
        return compare_letters(path, seen) + compare_words(path, seen)
    body = [b["paragraph"]["text"] for b in seen["blocks"] if "paragraph" in b]
    differences = apart(
        "python-docx paragraph",
        [settled(text) for text in body],
        [settled(paragraph.text) for paragraph in document.paragraphs],
    )
    grids = [b["table"]["rows"] for b in seen["blocks"] if "table" in b]
    if len(grids) != len(document.tables):
        return differences + [f"tables: ours {len(grids)}, theirs {len(document.tables)}"]
    for number, (grid, table) in enumerate(zip(grids, document.tables)):
        theirs = [
            settled(docx.table._Cell(tc, table).text)
            for row in table.rows
            for tc in row._tr.tc_lst
            if tc.vMerge != "continue"
        ]
        mine = [settled(cell["text"]) for row in grid for cell in row["cells"]]
        differences += apart(f"python-docx table {number}", mine, theirs)
    return differences + compare_letters(path, seen) + compare_words(path, seen)


def compare_letters(path, seen):
    """Letters that pandoc has and ours lacks, in order; ours has labels, boxes and fields that pandoc drops."""
    if not shutil.which("pandoc"):
        return []
    command = ["pandoc", "--from", "docx", "--to", "json", "--track-changes=accept", str(path)]
    result = subprocess.run(command, capture_output=True, timeout=60)
    if result.returncode:
        refused("pandoc", path, result.stderr.decode(errors="replace").strip())
        return []
    theirs = letters("".join(strings(json.loads(result.stdout)["blocks"])))
    mine = letters("".join(texts(seen["blocks"])))
    matcher = difflib.SequenceMatcher(None, theirs, mine, autojunk=False)
    lost = "".join(theirs[a:b] for tag, a, b, _, _ in matcher.get_opcodes() if tag in ("delete", "replace"))
    return [f"pandoc has {lost[:80]!r}"] if len(lost) > 0 else []


def letters(text):
    """The letters and digits, without the marks that pandoc turns into its own."""
    return re.sub(r"[\W_]+", "", text)


def strings(value):
    """The words of a pandoc document; notes and formulas are no part of the body's text."""
    if isinstance(value, dict):
        kind = value.get("t")
        if kind in ("Str", "Code"):
            yield value["c"] if kind == "Str" else value["c"][1]
        elif kind == "Link":
            yield from strings(value["c"][1])
        elif kind not in ("Note", "Math", "Image", "RawInline", "RawBlock"):
            yield from strings(list(value.values()))
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)


def compare_words(path, seen):
    from docx2python import docx2python

    try:
        with docx2python(str(path)) as content:
            theirs = words(content.body)
    except BaseException as error:
        refused("docx2python", path, error)
        return []
    mine = words([json.dumps(seen["blocks"], ensure_ascii=False)], is_json=True)
    lost = {w for w in theirs if w not in mine}
    return [f"docx2python sees {sorted(lost)[:12]}"] if lost else []


def words(nested, is_json=False):
    if is_json:
        text = " ".join(texts(json.loads(nested[0])))
    else:
        flat = []
        stack = [nested]
        while stack:
            item = stack.pop()
            if isinstance(item, (list, tuple)):
                stack.extend(reversed(item))
            else:
                flat.append(str(item))
        text = " ".join(flat)
        # docx2python marks fonts, links and pictures in its text.
        text = re.sub(r"<(?:span|a|/span|/a|b|i|u|sup|sub|h\d)[^>]*>|----[^-]*----", " ", text)
    return set(re.findall(r"\w+", text))


def texts(value):
    if isinstance(value, dict):
        for key, item in value.items():
            if key in ("text", "numbering"):
                yield item
            else:
                yield from texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)


def refused(reader, path, error):
    """Another reader may refuse what ours opens; it is worth knowing, and no difference."""
    print(f"    ({path.name}: {reader} cannot: {str(error)[:60]})")


def opened_by_others(path, seen):
    """Refusing what every other reader opens is a fault; refusing what none of them opens is not."""
    readers = [lambda: docx.Document(path)] if path.suffix.startswith(".doc") else [
        lambda: openpyxl.load_workbook(path),
        lambda: python_calamine.CalamineWorkbook.from_path(str(path)),
    ]
    for reader in readers:
        try:
            reader()
        except BaseException:
            return []
    return [f"refused: {seen.get('findings', seen.get('fault'))}"]


def main():
    folder, command = pathlib.Path(sys.argv[1]), sys.argv[2:]
    files = sorted(p for p in folder.iterdir() if p.suffix in (".xlsx", ".docx", ".xlsm", ".docm"))
    unexpected = 0
    for path in files:
        seen = inspect(command, path)
        if "fault" in seen or "findings" in seen:
            differences = opened_by_others(path, seen)
        elif seen["format"] == "xlsx":
            differences = compare_workbook(path, seen)
        else:
            differences = compare_document(path, seen)
        if differences and path.name not in EXPECTED:
            unexpected += 1
            print(f"{path.name}: {len(differences)}")
            for difference in differences[:8]:
                print(f"    {difference[:200]}")
    print(f"{len(files)} files, {unexpected} with differences that are not expected")
    sys.exit(1 if unexpected else 0)


if __name__ == "__main__":
    main()
