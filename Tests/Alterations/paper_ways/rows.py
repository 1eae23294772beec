"""Rows, merged cells and whole tables."""

from copy import deepcopy

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from both_ways.contents import part_words
from papers import started, text_of, write
from ways import PAPERS
from words import NOTES


# Rows.

@PAPERS.alteration("blank or note rows inserted")
def note_rows(form, draw):
    for _ in range(draw.choice([1, 2, 3])):
        row = form.row(draw.choice(form.rows))
        row.addprevious(form.empty_row(row, {draw.choice([0, 3]): draw.choice(NOTES + ["", ""])}))


@PAPERS.alteration("sub-total rows inserted")
def sum_rows(form, draw):
    for _ in range(draw.choice([1, 2, 3])):
        row = form.row(draw.choice(form.rows))
        texts = {draw.choice([0, 3]): draw.choice(["小计", "合 计", "本规范小计"])}
        if ("head", "points") in form.marks:
            texts[form.column("points")] = draw.choice(["7.5", "12分"])
        row.addprevious(form.empty_row(row, texts))


@PAPERS.alteration("a row of their own inserted")
def own_row(form, draw):
    if ("head", "points") not in form.marks or ("head", "content") not in form.marks:
        return False
    row = form.row(draw.choice(form.rows))
    texts = {0: draw.choice(["A99-1", "新1", ""]), form.column("content"): "本单位自设的内容", form.column("points"): "2"}
    row.addprevious(form.empty_row(row, texts))


@PAPERS.alteration("rows deleted")
def rows_deleted(form, draw):
    for code in draw.sample(form.rows, draw.choice([1, 1, 2, 3])):
        row = form.row(code)
        form.lose(form.row_fields(code))
        for key in [key for key in form.marks if key[1] == code]:
            del form.marks[key]
        row.getparent().remove(row)


@PAPERS.alteration("rows moved")
def rows_moved(form, draw):
    part_words(form)
    for _ in range(draw.choice([1, 2])):
        source, target = draw.sample(form.rows, 2)
        form.row(target).addprevious(form.row(source))


@PAPERS.alteration("rows sorted whole")
def rows_sorted(form, draw):
    part_words(form)
    rows = [form.row(code) for code in form.rows]
    last = rows[-1]
    anchor = OxmlElement("w:tr")
    last.addnext(anchor)
    for row in draw.sample(rows, len(rows)):
        anchor.addprevious(row)
    anchor.getparent().remove(anchor)


@PAPERS.alteration("rows sorted, codes left in place")
def rows_sorted_without_codes(form, draw):
    if {"codes numbered by Word", "codes numbered anew", "codes removed"} & set(form.done):
        return False
    codes = draw.sample(form.rows, draw.choice([2, 4]))
    texts = [text_of(form.marks["code", code]) for code in codes]
    for code, text in zip(codes, texts[1:] + texts[:1]):
        write(form.marks["code", code], text)
        for tag in form.row_fields(code):
            form.reading.worsen(tag, "doubtful")


@PAPERS.alteration("row twice")
def row_twice(form, draw):
    code = draw.choice(form.rows)
    row = form.row(code)
    fresh = deepcopy(row)
    for merge in list(fresh.iter(qn("w:vMerge"))):
        merge.attrib.pop(qn("w:val"), None)
    if ("head", "points") in form.marks:
        cell = started(fresh).get(form.column("points"))
        if cell is not None:
            write(cell, draw.choice(["0", "0.5", "1"]))
    row.addnext(fresh)
    for tag in form.row_fields(code):
        form.reading.worsen(tag, "doubtful")


@PAPERS.alteration("heading repeated")
def heading_repeated(form, draw):
    if ("head", "content") not in form.marks:
        return False
    head = form.marks["head", "content"].getparent()
    for _ in range(draw.choice([1, 2])):
        form.row(draw.choice(form.rows)).addprevious(deepcopy(head))


@PAPERS.alteration("row split over two")
def row_split(form, draw):
    code = draw.choice(form.rows)
    if ("head", "points") not in form.marks or form.field(code, "points") not in form.at:
        return False
    row = form.row(code)
    fresh = form.empty_row(row, {form.column("points"): draw.choice(["0.5", "1"])})
    if draw.random() < 0.5:
        for column in ("code", "content", "maximum"):
            if (column, code) not in form.marks:
                continue
            cell, below = form.marks[column, code], None
            for start, other in started(row).items():
                below = started(fresh).get(start) if other is cell else below
            if below is not None:
                merge_down(cell, below)
    row.addnext(fresh)
    form.reading.worsen(form.field(code, "points"), "doubtful")


def merge_down(first, second):
    """Two cells merged downwards (ECMA-376 §17.4.84)."""
    for cell, value in ((first, "restart"), (second, None)):
        properties = cell.find(qn("w:tcPr"))
        for old in properties.findall(qn("w:vMerge")):
            properties.remove(old)
        mark = OxmlElement("w:vMerge")
        if value:
            mark.set(qn("w:val"), value)
        width = properties.find(qn("w:gridSpan"))
        width = properties.find(qn("w:tcW")) if width is None else width
        if width is None:
            properties.insert(0, mark)
        else:
            width.addnext(mark)


# Merged cells and tables.

@PAPERS.alteration("vertical merges removed")
def merges_removed(form, draw):
    fill = draw.random() < 0.5
    text = {}
    for line in form.lines():
        for column, cell in started(line).items():
            mark = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
            if mark is None:
                continue
            if mark.get(qn("w:val")) == "restart":
                text[column] = text_of(cell)
            elif fill:
                write(cell, text.get(column, ""))
            mark.getparent().remove(mark)


@PAPERS.alteration("cells merged over a value")
def merged_over(form, draw):
    code = draw.choice(form.rows)
    one, other = draw.choice([("reason", "evidence"), ("selfPoints", "points"), ("fact", "selfPoints")])
    first, second = form.at.get(form.field(code, one)), form.at.get(form.field(code, other))
    if first is None or second is None or first.getnext() is not second:
        return False
    if any(form.reading.state(form.field(code, part)) != "plain" for part in (one, other)):
        return False
    properties = first.find(qn("w:tcPr"))
    mark = OxmlElement("w:gridSpan")
    mark.set(qn("w:val"), "2")
    properties.find(qn("w:tcW")).addnext(mark)
    second.getparent().remove(second)
    form.reading.worsen(form.field(code, other), "gone")
    form.reading.worsen(form.field(code, one), "unclear")
    form.at.pop(form.field(code, other))


@PAPERS.alteration("table split in two")
def table_split(form, draw):
    if ("head", "content") not in form.marks:
        return False
    codes = form.rows[4:-4]
    if not codes:
        return False
    row = form.row(draw.choice(codes))
    table = row.getparent()
    fresh = deepcopy(table)
    for line in fresh.findall(qn("w:tr")):
        fresh.remove(line)
    if draw.random() < 0.5:
        fresh.append(deepcopy(form.marks["head", "content"].getparent()))
    for line in [row, *row.itersiblings(qn("w:tr"))]:
        fresh.append(line)
    between = OxmlElement("w:p")
    table.addnext(between)
    between.addnext(fresh)


@PAPERS.alteration("tables joined")
def tables_joined(form, draw):
    """The paragraphs between the tables deleted: Word joins what then stands together."""
    first, second = form.tables[0], form.tables[1]
    if first.getparent() is None or second.getparent() is not first.getparent():
        return False
    for line in second.findall(qn("w:tr")):
        first.append(line)
    second.getparent().remove(second)


@PAPERS.alteration("all tables joined")
def all_joined(form, draw):
    tables = [table for table in form.body.findall(qn("w:tbl")) if table in form.tables]
    if len(tables) < 3:
        return False
    for table in tables[1:]:
        for line in table.findall(qn("w:tr")):
            tables[0].append(line)
        table.getparent().remove(table)


@PAPERS.alteration("form inside a table")
def nested(form, draw):
    frame = parse_xml(
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid>'
        '<w:tr><w:tc><w:tcPr><w:tcW w:w="9000" w:type="dxa"/></w:tcPr></w:tc></w:tr></w:tbl>')
    cell = frame.find(f"{qn('w:tr')}/{qn('w:tc')}")
    children = [child for child in form.body if child.tag != qn("w:sectPr")]
    form.body.insert(0, frame)
    for child in children:
        cell.append(child)
    cell.append(OxmlElement("w:p"))
    form.body.insert(1, OxmlElement("w:p"))


@PAPERS.alteration("a page of instructions before")
def page_before(form, draw):
    document = form.document
    body, first = form.body, form.body[0]
    for text in ["关于报送督查考核评分表的通知", "一、请如实填写。", "二、检查日期：以检查组到达之日为准。"]:
        first.addprevious(document.add_paragraph(text)._p)
    if draw.random() < 0.7:
        table = document.add_table(rows=2, cols=3)
        for number, text in enumerate(["事项", "时间", "责任人", "报送", "月底前", "联络员"]):
            table.cell(number // 3, number % 3).text = text
        first.addprevious(table._tbl)
    page = document.add_page_break()._p
    first.addprevious(page)
    assert body[-1].tag == qn("w:sectPr")


@PAPERS.alteration("another table behind")
def table_behind(form, draw):
    table = form.document.add_table(rows=3, cols=4)
    for number, text in enumerate(["姓名", "正式党员数", "检查组", "备注", "某某", "99", "第9组", "", "", "98", "", ""]):
        table.cell(number // 4, number % 4).text = text
