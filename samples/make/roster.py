"""Writes the roster of the invented county: `python3 roster.py OUT.xlsx`.

The same bytes every time: XlsxWriter stamps its entries with a fixed date, and the date of creation is set here.
"""

import sys
from datetime import datetime

import xlsxwriter

from units import all_units

COLUMNS = [
    ("编码", 8), ("单位名称", 36), ("别名", 62), ("类别", 10), ("检查组", 8), ("书记", 9), ("负责人", 9),
    ("分管领导", 10), ("联络员", 9), ("党员数", 8), ("职工数", 8),
]
NOTES = [
    ("编码", "单位的固定编码，一经使用不再更改；表单、文书和台账都按编码对应。"),
    ("单位名称", "单位全称，用于文书抬头和排名。"),
    ("别名", "简称、曾用名、党组织名称等，用顿号“、”隔开；填表人写其中任何一个都能认出。"),
    ("类别", "机关、事业单位、国有企业，三类分别排名。"),
    ("检查组", "督查组序号，1至7。"),
    ("书记", "党支部（党总支、党委）书记，第一责任人，约谈通知书的第一收件人。"),
    ("负责人", "单位主要负责人；国有企业为总经理，直接责任人。"),
    ("分管领导", "直接分管党建工作的领导。"),
    ("联络员", "与督查组对接的人员，催报通知的联系人。"),
    ("党员数", "在册党员人数，含预备党员。"),
    ("职工数", "在职职工人数。"),
]


def cells(unit):
    """One line of the roster, in the order of the columns."""
    return [
        unit.code, unit.name, "、".join(unit.aliases), unit.category, unit.group, unit.secretary, unit.head,
        unit.leader, unit.liaison, unit.members, unit.staff,
    ]


def write_roster(book, units):
    """The sheet that the program reads."""
    sheet = book.add_worksheet("单位名册")
    base = {"font_name": "宋体", "font_size": 11, "border": 1, "valign": "vcenter"}
    head = book.add_format({**base, "bold": True, "align": "center", "bg_color": "#F2DCDB"})
    text = book.add_format({**base, "text_wrap": True})
    centre = book.add_format({**base, "align": "center"})
    for column, (title, width) in enumerate(COLUMNS):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, title, head)
    sheet.set_row(0, 24)
    for line, unit in enumerate(units, start=1):
        sheet.set_row(line, 30)
        for column, value in enumerate(cells(unit)):
            style = text if column in (1, 2) else centre
            sheet.write(line, column, value, style)
    last = len(units)
    sheet.data_validation(1, 3, last + 100, 3, {
        "validate": "list", "source": ["机关", "事业单位", "国有企业"], "error_title": "单位类别",
        "error_message": "请从机关、事业单位、国有企业中选择。",
    })
    sheet.data_validation(1, 4, last + 100, 4, {
        "validate": "integer", "criteria": "between", "minimum": 1, "maximum": 7, "error_title": "检查组",
        "error_message": "请填1至7的整数。",
    })
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, last, len(COLUMNS) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(0.4, 0.4, 0.6, 0.6)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_footer("&C第 &P 页，共 &N 页")


def write_notes(book):
    """A second sheet that says what the columns mean."""
    sheet = book.add_worksheet("填写说明")
    base = {"font_name": "宋体", "font_size": 11, "border": 1, "valign": "vcenter"}
    head = book.add_format({**base, "bold": True, "align": "center", "bg_color": "#F2DCDB"})
    text = book.add_format({**base, "text_wrap": True})
    sheet.set_column(0, 0, 12)
    sheet.set_column(1, 1, 70)
    for column, title in enumerate(("栏目", "含义")):
        sheet.write_string(0, column, title, head)
    for line, note in enumerate(NOTES, start=1):
        sheet.set_row(line, 30)
        for column, value in enumerate(note):
            sheet.write_string(line, column, value, text)
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def main(path):
    """Writes the workbook."""
    book = xlsxwriter.Workbook(path)
    book.set_properties({"title": "云岭县单位名册", "author": "", "created": datetime(2023, 4, 1)})
    write_roster(book, all_units())
    write_notes(book)
    book.close()


if __name__ == "__main__":
    main(sys.argv[1])
