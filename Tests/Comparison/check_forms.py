"""Holds blank forms against each other and against themselves, with openpyxl and lxml.

    check_forms.py FOLDER

FOLDER holds pairs of the same name, `U001-….xlsx` and `U001-….docx`. For every pair: each defined name leads to one cell
and each content control has its tag; the same fields in both; labels, codes, criteria and prefilled values are the same
text in both; no label is empty; both carry the same form number. python-docx must open the document and see four
tables. The note under a criterion in the document is what the sheet says when the cell of the fact is chosen. Prints what differs; exits 1 when anything does.
"""

import re
import sys
import zipfile
from pathlib import Path

import docx
import openpyxl
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SHEET = "督查考核评分表"
HEADINGS = "序号 规范 督查方面 考核内容 分值 评分标准 实际情况 自评分 考核得分 扣分原因 佐证材料 检查方式".split()
ANSWERS = range(7, 12)
PROMPT = re.compile(r"〔[^〔]*〕")


def defined_names(book):
    """Names with their definitions; openpyxl before 3.1 keeps them in a list."""
    names = book.defined_names
    return names.items() if hasattr(names, "items") else [(entry.name, entry) for entry in names.definedName]


def text_of(element):
    return "".join(t.text or "" for t in element.iter(W + "t"))


def sheet_fields(book):
    """The value of every named cell, and the faults on the way."""
    fields, faults = {}, []
    for name, defined in defined_names(book):
        places = list(defined.destinations)
        if len(places) != 1 or places[0][0] != SHEET:
            faults.append(f"name {name} leads to {places}")
            continue
        cell = book[SHEET][places[0][1].replace("$", "")]
        fields[name] = "" if cell.value is None else str(cell.value)
        if cell.protection.locked != bool(cell.fill.fgColor.rgb not in ("00000000",)):
            faults.append(f"name {name}: locked {cell.protection.locked} does not fit its colour")
    return fields, faults


def word_fields(body):
    """The value of every tagged control; a prompt is no value."""
    fields, faults = {}, []
    for control in body.iter(W + "sdt"):
        properties = control.find(W + "sdtPr")
        tag = properties.find(W + "tag").get(W + "val")
        value = text_of(control.find(W + "sdtContent"))
        prompts = properties.find(W + "showingPlcHdr") is not None
        if prompts != bool(PROMPT.fullmatch(value)):
            faults.append(f"control {tag}: prompt {prompts}, text {value!r}")
        if tag in fields:
            faults.append(f"control {tag} stands twice")
        fields[tag] = "" if prompts else value
    return fields, faults


def sheet_table(sheet):
    """The printed columns of the score table, with merged names repeated."""
    heading = next(r for r in range(1, 60) if sheet.cell(r, 1).value == HEADINGS[0])
    rows, last = [], [""] * 12
    for number in range(heading, sheet.max_row + 1):
        if number > heading and not re.fullmatch(r"[A-Z]\d+(-\d+)?", str(sheet.cell(number, 1).value)):
            break
        row = [sheet.cell(number, column).value for column in range(1, 13)]
        row = [last[i] if i in (1, 2) and value is None else value for i, value in enumerate(row)]
        rows.append(["" if value is None else f"{value:g}" if isinstance(value, float) else str(value) for value in row])
        last = row
    return rows


def word_table(table):
    rows, last = [], [""] * 12
    for tr in table.iter(W + "tr"):
        cells = [tc for tc in tr.iter(W + "tc")]
        row = [text_of(tc.find(W + "p")) for tc in cells]
        for i in (1, 2):
            merge = cells[i].find(f"{W}tcPr/{W}vMerge")
            if merge is not None and merge.get(W + "val") != "restart":
                row[i] = last[i]
        rows.append(row)
        last = row
    return rows


def notes(table):
    """The notes under the criteria, by code."""
    found = {}
    for tr in table.iter(W + "tr"):
        cells = list(tr.iter(W + "tc"))
        for paragraph in cells[5].findall(W + "p")[1:]:
            found[text_of(cells[0])] = text_of(paragraph).removeprefix("注：")
    return found


def prompts(sheet):
    """What the sheet says when the cell of a fact is chosen, by code."""
    found = {}
    for validation in sheet.data_validations.dataValidation:
        for cells in validation.sqref.ranges:
            if cells.min_col == 7:
                for row in range(cells.min_row, cells.max_row + 1):
                    found[str(sheet.cell(row, 1).value)] = validation.prompt or ""
    return found


def printed(row):
    return [value for column, value in enumerate(row, 1) if column not in ANSWERS]


def labels(body, sheet):
    """Label/value pairs must print the same labels in the same order."""
    word = []
    for index, table in enumerate(body.findall(W + "tbl")):
        if index == 2:
            continue
        for tr in table.iter(W + "tr"):
            word += [text_of(tc) for tc in list(tr.iter(W + "tc"))[0::2] if text_of(tc)]
    heading = next(r for r in range(1, 60) if sheet.cell(r, 1).value == HEADINGS[0])
    rows = [r for r in range(2, sheet.max_row + 1) if r < heading or r > heading + len(sheet_table(sheet)) - 1]
    excel = [sheet.cell(r, c).value for r in rows for c in (1, 5, 9) if sheet.cell(r, c).value]
    bands = {"基本情况", "汇总与签字"}
    return word, [label for label in excel if label not in bands]


def compare(xlsx, path):
    book = openpyxl.load_workbook(xlsx)
    document = docx.Document(path)
    body = document.element.body
    in_sheet, faults = sheet_fields(book)
    in_word, more = word_fields(body)
    faults += more
    if len(document.tables) != 4:
        faults.append(f"python-docx sees {len(document.tables)} tables")
    if in_sheet != in_word:
        keys = [k for k in sorted(in_sheet.keys() | in_word.keys()) if in_sheet.get(k) != in_word.get(k)]
        faults += [f"{k}: {in_sheet.get(k)!r} in the sheet, {in_word.get(k)!r} in the document" for k in keys]
    left, right = sheet_table(book[SHEET]), word_table(body.findall(W + "tbl")[2])
    if left[0] != HEADINGS or right[0] != HEADINGS:
        faults.append(f"headings {left[0]} and {right[0]}")
    if [printed(row) for row in left] != [printed(row) for row in right]:
        faults.append("the printed columns differ")
    if any(not value for row in left + right for value in printed(row)):
        faults.append("a printed cell is empty")
    said = prompts(book[SHEET])
    below = notes(body.findall(W + "tbl")[2])
    faults += [f"the note of {code} is not in the sheet: {note}" for code, note in below.items() if note not in said.get(code, note)]
    # A row that is closed for the unit or the cycle says nothing in the sheet.
    if not below.keys() & said.keys():
        faults.append("no row has a note")
    word, excel = labels(body, book[SHEET])
    if word != excel or not word:
        faults.append(f"labels {word} and {excel}")
    numbers = {p.value for p in book.custom_doc_props.props if p.name == "TenNormsForm"}
    custom = zipfile.ZipFile(path).read("docProps/custom.xml")
    numbers |= {"".join(etree.fromstring(custom).itertext()), in_sheet.get("TN.head.formNumber")}
    if len(numbers) != 1:
        faults.append(f"form numbers {numbers}")
    return faults


def main(folder):
    faults = count = 0
    for xlsx in sorted(Path(folder).glob("U*.xlsx")):
        path = xlsx.with_suffix(".docx")
        count += 1
        for fault in compare(xlsx, path):
            faults += 1
            print(f"{xlsx.name}: {fault}")
    print(f"{count} pairs of blank forms, {faults} faults")
    return 1 if faults or not count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
