"""Forms typed anew in an office's own file: the same questions, other headings, nothing embedded."""

from datetime import date
from decimal import Decimal

import docx
import xlsxwriter
from docx.enum.section import WD_ORIENT
from docx.shared import Cm, Pt

from answers import tag

HEADINGS = ["编号", "考评项目", "考核方面", "考核内容", "标准分", "评分细则", "完成情况", "自查得分", "得分", "扣分情况", "佐证", "考核方式"]
PARTS = {6: "fact", 7: "selfPoints", 8: "points", 9: "reason", 10: "evidence"}
HEAD = [
    ("受检单位", "unit"), ("单位代码", "unitCode"), ("单位类别", "category"), ("考核季度", "cycle"),
    ("检查时间", "inspectionDate"), ("督查组", "group"), ("填表日期", "submissionDate"),
]
TOTALS = [
    ("自评总分", "selfTotal"), ("得分合计", "got"), ("适用分值", "applicable"), ("加分合计", "bonus"),
    ("扣分合计", "penalty"), ("总分", "total"), ("等次", "grade"),
]
SIGNATURES = [
    ("组长签字", "groupLeader"), ("组员签字", "groupMembers"), ("检查组签字日期", "groupDate"),
    ("单位负责人", "unitHead"), ("确认日期", "unitDate"),
]


def head_values(unit, fields, name, with_code):
    """The header block as its owner types it."""
    values = {
        "unit": name, "unitCode": unit["unit"] if with_code else None, "category": unit["category"],
        "cycle": "2023年第二季度", "group": f"第{unit['group']}组",
    }
    return {**values, **{key: fields.get(f"TN.head.{key}") for key in ("inspectionDate", "submissionDate")}}


def pair_blocks(unit, fields, schema, name, with_code):
    """Header, facts and foot as label and value."""
    head = head_values(unit, fields, name, with_code)
    return (
        [(label, head[key]) for label, key in HEAD if head[key] is not None],
        [(fact["label"], fields[f"TN.fact.{fact['key']}"]) for fact in schema["facts"]],
        [(label, fields.get(f"TN.total.{key}")) for label, key in TOTALS]
        + [(label, fields.get(f"TN.sign.{key}")) for label, key in SIGNATURES],
    )


def table_rows(fields, schema):
    """The twelve columns of every row of the score table."""
    names = {norm["code"]: norm["name"] for norm in schema["norms"]}
    for row in schema["rows"]:
        line = [row["code"], names.get(row["norm"], "加减分"), row["aspect"], row["name"], str(row["points"])
                if "points" in row else "", row.get("also", ""), None, None, None, None, None, row.get("methods", "")]
        for column, part in PARTS.items():
            line[column] = fields.get(tag(row["code"], part))
        yield line


def shown(value):
    """A value as text in a document."""
    if isinstance(value, Decimal):
        return f"{value:.1%}"
    return "" if value is None else value.isoformat() if isinstance(value, date) else str(value)


def type_sheet(path, unit, fields, schema, name, with_code=True, per_row=3, lead=0):
    """Types the form as a workbook; `lead` empty rows stand above it, `per_row` pairs in a row of the blocks."""
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("Sheet1")
    book.add_worksheet("Sheet2")
    edge = book.add_format({"border": 1, "text_wrap": True, "valign": "vcenter", "font_name": "仿宋_GB2312"})
    days = book.add_format({"border": 1, "num_format": "yyyy/m/d", "align": "left"})
    share = book.add_format({"border": 1, "num_format": "0.0%"})
    title = book.add_format({"bold": True, "align": "center", "font_size": 16})
    put = lambda row, column, value: write_cell(sheet, row, column, value, edge, days, share)
    sheet.merge_range(lead, 0, lead, 11, "2023年二季度党建“十规范”督查考核打分表", title)
    head, facts, foot = pair_blocks(unit, fields, schema, name, with_code)
    row = write_pairs(put, lead + 1, head, per_row) if per_row else lead + 1
    put(row, 0, "基本情况")
    row = write_pairs(put, row + 1, facts, per_row)
    for column, heading in enumerate(HEADINGS):
        put(row, column, heading)
    for row, line in enumerate(table_rows(fields, schema), start=row + 1):
        for column, value in enumerate(line):
            put(row, column, value)
    put(row + 1, 0, "汇总与签字")
    write_pairs(put, row + 2, foot, per_row)
    sheet.set_column(0, 11, 12)
    sheet.set_column(3, 5, 24)
    book.set_properties({"created": __import__("datetime").datetime(2023, 6, 28)})
    book.close()


def write_cell(sheet, row, column, value, edge, days, share):
    """One cell with the format that its kind needs."""
    if value is None:
        sheet.write_blank(row, column, None, edge)
    elif isinstance(value, Decimal):
        sheet.write_number(row, column, float(value), share)
    elif isinstance(value, date):
        sheet.write_datetime(row, column, value, days)
    elif isinstance(value, str):
        sheet.write_string(row, column, value, edge)
    else:
        sheet.write_number(row, column, value, edge)


def write_pairs(put, row, pairs, per_row):
    """Labels in A, E, I and their values in C, G, K, as on the printed form."""
    for index, (label, value) in enumerate(pairs):
        at = row + index // per_row
        put(at, index % per_row * 4, label)
        put(at, index % per_row * 4 + 2, value)
    return row + -(-len(pairs) // per_row)


def type_document(path, unit, fields, schema, name, with_code=True, heading_every=0):
    """Types the form as a Word document; `heading_every` repeats the headings as people do for a new page."""
    document = docx.Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    document.styles["Normal"].font.size = Pt(9)
    document.add_paragraph("2023年二季度党建“十规范”督查考核打分表")
    head, facts, foot = pair_blocks(unit, fields, schema, name, with_code)
    add_pairs(document, head)
    document.add_paragraph("基本情况")
    add_pairs(document, facts)
    lines = [HEADINGS]
    for number, line in enumerate(table_rows(fields, schema)):
        if heading_every and number and number % heading_every == 0:
            lines.append(HEADINGS)
        lines.append(line)
    table = document.add_table(rows=len(lines), cols=12, style="Table Grid")
    for line, row in zip(lines, table.rows):
        for value, cell in zip(line, row.cells):
            cell.text = shown(value)
    document.add_paragraph("汇总与签字")
    add_pairs(document, foot)
    document.core_properties.author = unit["liaison"]
    document.save(path)


def add_pairs(document, pairs):
    """A table of three label/value pairs a row."""
    table = document.add_table(rows=-(-len(pairs) // 3), cols=6, style="Table Grid")
    for index, (label, value) in enumerate(pairs):
        cells = table.rows[index // 3].cells
        cells[index % 3 * 2].text = label
        cells[index % 3 * 2 + 1].text = shown(value)
