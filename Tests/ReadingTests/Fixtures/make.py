"""Writes the specimen form of these tests with openpyxl and python-docx, and passes both through LibreOffice."""
import shutil
import subprocess
import tempfile
from pathlib import Path

import docx
import openpyxl
from openpyxl.packaging.custom import StringProperty
from openpyxl.workbook.defined_name import DefinedName

HERE = Path(__file__).parent
NUMBER = "TN/2023Q2/U001/2023.1/A"  # the form number, with its check letter
HEAD = [("unit", "被检查单位", "云岭县财政局"), ("unitCode", "单位编码", "U001"), ("category", "单位类别", "机关"),
        ("cycle", "考核周期", "2023年第二季度"), ("inspectionDate", "检查日期", "2023年6月20日"),
        ("group", "检查组", "第1督查组"), ("formNumber", "表单编号", NUMBER), ("submissionDate", "填报日期", "")]
FACTS = [("formalMembers", "正式党员数", "41"), ("organisation", "组织形式", "党支部"),
         ("lastElection", "上次换届日期", "2021.6.3"), ("duesPaid", "实收党费", "3,210.50")]
ROWS = [("A08-1", "支部党员大会", 2.5), ("A08-2", "支委会", 2.5), ("A08-3", "党小组会", 1.5), ("A08-4", "党课", 1.5),
        ("A14-1", "公开目录与公开栏", 2), ("A14-2", "应公开内容齐全", 2), ("D01", "被上级督查点名通报", 5)]
FOOT = [("total", k, l) for k, l in [("selfTotal", "自评合计"), ("got", "得分合计"), ("applicable", "适用分值"),
        ("bonus", "加分合计"), ("penalty", "扣分合计"), ("total", "考核总分"), ("grade", "考核等次")]] + [
        ("sign", k, l) for k, l in [("groupLeader", "检查组组长"), ("groupMembers", "检查组成员"),
        ("groupDate", "检查组签字日期"), ("unitHead", "被检查单位负责人"), ("unitDate", "单位确认日期")]]
COLUMNS = ["序号", "规范", "督查方面", "考核内容", "分值", "评分标准", "实际情况", "自评分", "考核得分", "扣分原因", "佐证材料", "检查方式"]
PARTS = {7: "fact", 8: "selfPoints", 9: "points", 10: "reason", 11: "evidence"}


def answers(index):
    return {7: f"{index + 3}次", 8: f"1.{index}5", 9: f"0.{index}5", 10: f"原因{index}", 11: ""}


def blocks():
    return ([("head", k, l, v) for k, l, v in HEAD], [("fact", k, l, v) for k, l, v in FACTS],
            [(b, k, l, "") for b, k, l in FOOT])


def workbook(path, rows=ROWS, answers=answers):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "督查考核评分表"

    def name(tag, cell):
        book.defined_names[tag] = DefinedName(tag, attr_text=f"'{sheet.title}'!${cell.column_letter}${cell.row}")

    def pairs(block, first):
        for i, (kind, key, label, value) in enumerate(block):
            row, column = first + i // 3, i % 3 * 4 + 1
            sheet.cell(row, column, label)
            cell = sheet.cell(row, column + 2, value or None)
            name(f"TN.{kind}.{key}", cell)
            sheet.merge_cells(start_row=row, end_row=row, start_column=column, end_column=column + 1)
            sheet.merge_cells(start_row=row, end_row=row, start_column=column + 2, end_column=column + 3)

    head, facts, foot = blocks()
    sheet["A1"] = "督查考核评分表"
    sheet.merge_cells("A1:L1")
    pairs(head, 2)
    sheet["A5"] = "基本情况"
    pairs(facts, 6)
    for column, heading in enumerate(COLUMNS, 1):
        sheet.cell(8, column, heading)
    for index, (code, content, maximum) in enumerate(rows):
        row = 9 + index
        for column, value in {1: code, 4: content, 5: maximum, 6: "每少1次扣分"}.items():
            sheet.cell(row, column, value)
        for column, value in answers(index).items():
            cell = sheet.cell(row, column)
            if value != "":
                cell.value, cell.data_type = value, "s" if isinstance(value, str) else "n"
            name(f"TN.{code.replace('-', '_')}.{PARTS[column]}", cell)
    sheet.cell(9 + len(rows), 1, "汇总与签字")
    pairs(foot, 10 + len(rows))
    book.custom_doc_props.append(StringProperty(name="TenNormsForm", value=NUMBER))
    book.save(path)
    return book


def document(path, rows=ROWS, answers=answers):
    paper = docx.Document()
    paper.add_paragraph("督查考核评分表")

    def pairs(block):
        table = paper.add_table((len(block) + 2) // 3, 6)
        for i, (_, _, label, value) in enumerate(block):
            table.cell(i // 3, i % 3 * 2).text = label
            table.cell(i // 3, i % 3 * 2 + 1).text = value
        paper.add_paragraph()

    head, facts, foot = blocks()
    pairs(head)
    pairs(facts)
    table = paper.add_table(1 + len(rows), 12)
    for column, heading in enumerate(COLUMNS):
        table.cell(0, column).text = heading
    grid = [row.cells for row in table.rows]
    for index, (code, content, maximum) in enumerate(rows):
        for column, value in {1: code, 4: content, 5: f"{maximum:g}", **answers(index)}.items():
            grid[index + 1][column - 1].text = value
    table.cell(1, 1).merge(table.cell(len(rows), 1)).text = "规范党内生活"
    paper.add_paragraph()
    pairs(foot)
    paper.save(path)


def through(path, middle, target):
    """Converts to another format and back, as a person does who opens the file in another program."""
    with tempfile.TemporaryDirectory() as folder:
        office = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to"]
        subprocess.run(office + [middle, "--outdir", folder, str(path)], check=True, capture_output=True)
        other = next(p for p in Path(folder).glob(f"*.{middle}"))
        subprocess.run(office + [path.suffix[1:], "--outdir", f"{folder}/back", str(other)],
                       check=True, capture_output=True)
        shutil.copy(next(Path(folder, "back").iterdir()), target)


if __name__ == "__main__":
    workbook(HERE / "openpyxl.xlsx")
    document(HERE / "python-docx.docx")
    through(HERE / "openpyxl.xlsx", "ods", HERE / "libreoffice-ods.xlsx")
    through(HERE / "openpyxl.xlsx", "xls", HERE / "libreoffice-xls.xlsx")
    through(HERE / "python-docx.docx", "odt", HERE / "libreoffice-odt.docx")
    through(HERE / "python-docx.docx", "doc", HERE / "libreoffice-doc.docx")
