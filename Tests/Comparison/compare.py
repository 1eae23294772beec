#!/usr/bin/env python3
"""Hold what `tennorms inspect --json` sees against independent readers.

    compare.py FOLDER COMMAND…      e.g. compare.py files .build/release/tennorms inspect --json

Workbooks are compared cell by cell with openpyxl and python-calamine; documents
paragraph by paragraph and table cell by table cell with python-docx, letter by
letter with pandoc where it is installed, and word by word with docx2python.
Where python-docx differs, body.py is asked, which looks into what python-docx
leaves out: content controls, moves, text boxes, nested tables. A file that both
readers open and the program does not is a difference. Every difference is
printed; the exit code is 1 when there is one that no reason covers: neither a
rule of this page nor the list EXPECTED.
"""

import collections
import datetime
import difflib
import json
import pathlib
import re
import shutil
import subprocess
import sys
import unicodedata
import warnings

import docx
import openpyxl
import python_calamine

import body

warnings.filterwarnings("ignore")

# Differences that are right, with the reason, where no rule of this page gives it.
EXPECTED = {
    "Open-XML-SDK-19-MCExecl.xlsx": "ProcessContent of markup compatibility; calamine agrees with us",
}

# How often a rule of this page said why ours is right.
REASONS = collections.Counter()


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
        text = value.isoformat()
        return text[:10] if text.endswith("T00:00:00") else text
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    if isinstance(value, datetime.timedelta):
        thousandths = round(value.total_seconds() * 1000)
        seconds = thousandths // 1000
        return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{thousandths % 1000:03}"
    return str(value)


def decoded(text):
    """A text with its escapes undone, which openpyxl leaves and calamine undoes."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda m: chr(int(m[1], 16)), text)


def ours(cell):
    if cell["kind"] == "number":
        return plain(float(cell["value"]))
    if cell["kind"] == "date":
        return cell["value"].removesuffix("T00:00:00")
    return cell["text"]


def same(a, b):
    if a == b or a.replace("\r\n", "\n") in (b.replace("\r\n", "\n"), decoded(b).replace("\r\n", "\n")):
        return True
    if a.strip() == b.strip():  # calamine trims inline strings
        return True
    if a.startswith("#") and b == "":  # calamine gives errors as nothing
        return True
    times = instant(a), instant(b)
    if None not in times:
        return abs(times[0] - times[1]) <= datetime.timedelta(milliseconds=1)
    try:
        return abs(float(a) - float(b)) <= 1e-12 * max(abs(float(a)), abs(float(b)))
    except ValueError:
        return False


def instant(text):
    """A date, a time of day or a length of time as a distance; a millisecond may be rounded either way."""
    clock = re.fullmatch(r"(?:(\d{4}-\d\d-\d\d)(?:T|$))?(?:(\d+):(\d\d):(\d\d(?:\.\d+)?))?", text)
    if not clock or not text:
        return None
    try:
        day = datetime.date.fromisoformat(clock[1]).toordinal() if clock[1] else 0
    except ValueError:
        return None
    hours, minutes, seconds = (float(part or 0) for part in clock.groups()[1:])
    return datetime.timedelta(days=day, hours=hours, minutes=minutes, seconds=seconds)


def reason(reader, ref, mine, theirs, merges):
    """Why ours is right where a cell differs; None for no reason."""
    if reader == "openpyxl" and theirs == "" and any(is_covered(ref, merge) for merge in merges):
        return "openpyxl empties the cells that a merge covers; the file holds their values"
    if reader == "openpyxl" and theirs == "#VALUE!" and re.fullmatch(r"-?[\d.]+(e[+-]?\d+)?", mine):
        return "openpyxl gives #VALUE! for a number that is no day under a date format"
    if mine.startswith("1904-01-01") and theirs.startswith("00:00:00"):
        return "0 is 1 January 1904 in the 1904 calendar, which others give as midnight"
    if mine.startswith("1900-02-29"):
        return "Excel shows 29 February 1900"
    if reader == "openpyxl" and is_day(theirs, mine):
        return "a built-in date format of Chinese Excel and WPS that openpyxl does not know"
    return None


def is_day(number, text):
    """Whether a number counts the days up to a date."""
    try:
        day = datetime.datetime(1899, 12, 30) + datetime.timedelta(days=float(number))
        return abs(day - datetime.datetime.fromisoformat(text)) <= datetime.timedelta(milliseconds=1)
    except (ValueError, OverflowError):
        return False


def is_covered(ref, merge):
    left, top, right, bottom = openpyxl.utils.range_boundaries(merge)
    row, column = openpyxl.utils.cell.coordinate_to_tuple(ref)
    return top <= row <= bottom and left <= column <= right and (row, column) != (top, left)


def compare_workbook(path, seen):
    differences = []
    sheets = {s["name"]: {c["ref"]: ours(c) for c in s["cells"]} for s in seen["sheets"]}
    merges = {s["name"]: s["merges"] for s in seen["sheets"]}
    try:
        book = openpyxl.load_workbook(path, data_only=True)
        for sheet in book.worksheets:
            cells = {}
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.value is not None:
                        cells[cell.coordinate] = plain(cell.value)
            mine = merges.get(sheet.title, [])
            differences += held("openpyxl", sheet.title, sheets.get(sheet.title, {}), cells, mine)
            theirs = sorted(str(m) for m in sheet.merged_cells.ranges)
            if theirs != sorted(mine):
                differences.append(f"openpyxl {sheet.title}: merges {theirs[:3]} / {mine[:3]}")
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
            differences += held("calamine", name, sheets[name], cells, merges[name])
    except BaseException as error:
        refused("calamine", path, error)
    return differences


def held(reader, sheet, mine, theirs, merges):
    found = []
    for ref in sorted(set(mine) | set(theirs)):
        a, b = mine.get(ref, ""), theirs.get(ref, "")
        if same(a, b):
            continue
        why = reason(reader, ref, a, b, merges)
        if why:
            REASONS[why] += 1
        else:
            found.append(f"{reader} {sheet}!{ref}: ours {a!r}, theirs {b!r}")
    return found


def settled(text):
    """A text without what its readers write differently: kinds of space, and tick boxes, which they leave out."""
    return re.sub(r"\s+", " ", re.sub("[☐☑☒]", "", text)).strip()


def bare(text):
    """A text without symbols too: those of symbol fonts have no characters of their own in the file."""
    kinds = ("So", "Sm", "No", "Co", "Cf")
    return settled("".join(c for c in text if unicodedata.category(c) not in kinds and c != "•"))


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
    differences = compare_blocks(document, seen)
    if differences and is_whole(path, seen):
        REASONS["python-docx skips controls, smart tags, fields, changes, text boxes, nested tables, symbols"] += 1
        differences = []
    return differences + compare_letters(path, seen) + compare_words(path, seen)


def is_whole(path, seen):
    """Whether the body is what a reading gives that looks into everything."""
    theirs = [bare(text) for block in body.body(path) for text in lines(block)]
    mine = []
    for block in seen["blocks"]:
        if "paragraph" in block:
            mine.append(block["paragraph"]["text"])
        else:
            mine += ["|"] + [cell["text"] for row in block["table"]["rows"] for cell in row["cells"]]
    return theirs == [bare(text) for text in mine]


def lines(block):
    return ["|", *block] if isinstance(block, list) else [block]


def compare_blocks(document, seen):
    differences = apart(
        "python-docx paragraph",
        [settled(b["paragraph"]["text"]) for b in seen["blocks"] if "paragraph" in b],
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
    return differences


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
    whole = "".join(texts(seen["blocks"]))
    lost = {w for w in theirs if w not in mine and w not in letters(whole)}
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
        # docx2python marks fonts, links, formulas and pictures in its text, with a picture's description.
        text = re.sub(r"----Image alt text---->.*?<|----[^-]*----|----media/.*?----", " ", text, flags=re.S)
        text = re.sub(r"</?(?:span|a|b|i|u|s|sup|sub|h\d|latex)\b[^>]*>|&#x[0-9A-F]+;", " ", text)
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
    for why, count in REASONS.most_common():
        print(f"{count} times: {why}")
    print(f"{len(files)} files, {unexpected} with differences that are not expected")
    sys.exit(1 if unexpected else 0)


if __name__ == "__main__":
    main()
