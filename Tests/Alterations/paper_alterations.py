"""The ways in which Word forms come back altered, and what each does to what a person could still read."""

from copy import deepcopy

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from papers import cells_of, span, started, text_of, unwrap, write
from sheets import COLUMNS, PARTS
from words import FOREIGN, FULL, LABEL_SYNONYMS, NARROW, NONSENSE, NOTES, SYNONYMS, reworded, retyped, shortened

ALTERATIONS = {}


def alteration(name):
    """Registers a function `(form, draw)`; it returns False when it does not fit the form as it is."""
    def register(function):
        ALTERATIONS[name] = function
        return function
    return register


def tags(form):
    """The tags of the content controls that are still there."""
    return [mark for mark in form.body.iter(qn("w:tag")) if mark.get(qn("w:val"), "").startswith("TN.")]


# What is embedded.

@alteration("controls unwrapped")
def controls_unwrapped(form, draw):
    unwrap(form.body)


@alteration("tags removed")
def tags_removed(form, draw):
    for mark in tags(form):
        mark.getparent().remove(mark)


@alteration("tags renamed")
def tags_renamed(form, draw):
    for number, mark in enumerate(tags(form)):
        mark.set(qn("w:val"), f"文本{number}")


@alteration("properties dropped")
def properties_dropped(form, draw):
    form.after.append("custom")


@alteration("tags exchanged")
def tags_exchanged(form, draw):
    marks = tags(form)
    if len(marks) < 2:
        return False
    one, other = draw.sample(marks, 2)
    first, second = one.get(qn("w:val")), other.get(qn("w:val"))
    one.set(qn("w:val"), second)
    other.set(qn("w:val"), first)


@alteration("all tags one field on")
def tags_shifted(form, draw):
    marks = tags(form)
    if len(marks) < 2:
        return False
    values = [mark.get(qn("w:val")) for mark in marks]
    for mark, value in zip(marks, values[1:] + values[:1]):
        mark.set(qn("w:val"), value)


@alteration("control copied to another cell")
def control_copied(form, draw):
    """Copy and paste takes the control along, so that a tag is there twice (and the value is that of the other)."""
    one, other = draw.sample(form.rows, 2)
    first, second = form.field(one, "points"), form.field(other, "points")
    if first not in form.at or second not in form.at or form.reading.state(second) != "plain":
        return False
    source, target = form.at[first], form.at[second]
    if form.reading.state(first) != "plain" or not form.text(first):
        return False
    for child in list(target):
        if child.tag == qn("w:p"):
            target.remove(child)
    for child in source:
        if child.tag == qn("w:p"):
            target.append(deepcopy(child))
    form.reading.values[second] = form.reading.values.get(first)


# Headings and columns.

@alteration("headings renamed to synonyms")
def headings_synonyms(form, draw):
    if "column like another" in form.done:
        return False
    for column in draw.sample(COLUMNS, draw.randrange(2, 8)):
        if ("head", column) in form.marks:
            write(form.marks["head", column], draw.choice(SYNONYMS[column]))


@alteration("headings reworded")
def headings_reworded(form, draw):
    for column in draw.sample(COLUMNS, draw.randrange(2, 8)):
        if ("head", column) in form.marks:
            write(form.marks["head", column], reworded(text_of(form.marks["head", column]), draw))


@alteration("heading renamed to nonsense")
def heading_nonsense(form, draw):
    part = draw.choice(PARTS)
    if ("head", part) not in form.marks:
        return False
    write(form.marks["head", part], draw.choice(NONSENSE + [""]))
    for code in form.rows:
        form.reading.worsen(form.field(code, part), "unclear")


@alteration("printed headings renamed to nonsense")
def printed_nonsense(form, draw):
    for column in draw.sample(["code", "norm", "aspect", "content", "maximum", "criterion", "method"], 2):
        if ("head", column) in form.marks:
            write(form.marks["head", column], draw.choice(NONSENSE))


@alteration("headings exchanged alone")
def headings_exchanged(form, draw):
    one, other = draw.sample(PARTS, 2)
    if ("head", one) not in form.marks or ("head", other) not in form.marks:
        return False
    if {"heading repeated", "table split in two"} & set(form.done):
        return False  # the rows below the other headings would still be read by those
    first, second = form.marks["head", one], form.marks["head", other]
    words = text_of(first), text_of(second)
    write(first, words[1])
    write(second, words[0])
    form.marks["head", one], form.marks["head", other] = second, first
    for code in form.rows:
        misplace(form, form.field(code, one), form.field(code, other))
        exchange(form, form.field(code, one), form.field(code, other))


def misplace(form, one, other):
    """Where two fields of different kinds changed places, a person sees only that something is wrong."""
    if form.known.kind(one) != form.known.kind(other):
        form.reading.worsen(one, "unclear")
        form.reading.worsen(other, "unclear")


def exchange(form, one, other):
    """Two fields that are now read in each other's cells."""
    form.reading.swap(one, other)
    first, second = form.at.pop(one, None), form.at.pop(other, None)
    if second is not None:
        form.at[one] = second
    if first is not None:
        form.at[other] = first


def insert_column(form, draw, heading, column=None):
    """A column of somebody's own, with numbers in it that look like points."""
    column = column or draw.choice(COLUMNS[4:])
    if ("head", column) not in form.marks:
        return False
    at = form.column(column)
    codes = {form.row(code) for code in form.rows}
    head = form.marks["head", "content"].getparent()
    for line in form.lines():
        cells = started(line)
        if at in cells:
            fresh = deepcopy(cells[at])
            unwrap(fresh)
            for merge in list(fresh.iter(qn("w:vMerge"), qn("w:gridSpan"))):
                merge.getparent().remove(merge)
            words = draw.choice(["", "同意", "0.3", "1"]) if line in codes else ""
            write(fresh, heading if line is head else words)
            cells[at].addprevious(fresh)
    for table in {line.getparent() for line in form.lines()}:
        grid = table.find(qn("w:tblGrid"))
        grid.insert(min(at, len(grid)), deepcopy(grid[0]))
    return True


@alteration("column inserted")
def column_inserted(form, draw):
    return insert_column(form, draw, draw.choice(FOREIGN))


@alteration("column inserted, controls lost")
def column_inserted_controls_lost(form, draw):
    unwrap(form.body)
    return insert_column(form, draw, draw.choice(FOREIGN))


@alteration("column like another")
def column_alike(form, draw):
    if ("head", "points") not in form.marks or text_of(form.marks["head", "points"]) != "考核得分":
        return False
    return insert_column(form, draw, draw.choice(["得分", "实得分", "评分"]), draw.choice(["points", "reason"]))


@alteration("column with the same heading")
def column_same(form, draw):
    if ("head", "points") not in form.marks:
        return False
    for code in form.rows:
        form.reading.worsen(form.field(code, "points"), "doubtful")
    return insert_column(form, draw, text_of(form.marks["head", "points"]), "points")


@alteration("columns exchanged")
def columns_exchanged(form, draw):
    columns = [column for column in COLUMNS[4:] if ("head", column) in form.marks]
    if not columns:
        return False
    one, other = draw.sample(columns, 2)
    first, second = form.column(one), form.column(other)
    for line in form.lines():
        cells = started(line)
        if first in cells and second in cells:
            left, right = cells[first], cells[second]
            before = OxmlElement("w:p")
            left.addprevious(before)
            right.addprevious(left)
            before.addprevious(right)
            before.getparent().remove(before)


@alteration("column moved to the end")
def column_moved(form, draw):
    column = draw.choice(["fact", "selfPoints", "points", "reason", "criterion"])
    if ("head", column) not in form.marks:
        return False
    at = form.column(column)
    for line in form.lines():
        cell = started(line).get(at)
        if cell is not None:
            line.append(cell)


def cut_column(form, column):
    """Deletes a column of the score table."""
    at = form.column(column)
    for line in form.lines():
        cell = started(line).get(at)
        if cell is not None and span(cell) == 1:
            line.remove(cell)
    for key in [key for key in form.marks if key[0] == column or key == ("head", column)]:
        del form.marks[key]


@alteration("answer column deleted")
def answer_column_deleted(form, draw):
    part = draw.choice(PARTS)
    if ("head", part) not in form.marks:
        return False
    form.lose([form.field(code, part) for code in form.rows if form.field(code, part) in form.at])
    cut_column(form, part)


@alteration("printed column deleted")
def printed_column_deleted(form, draw):
    column = draw.choice(["norm", "aspect", "criterion", "method", "maximum"])
    if ("head", column) not in form.marks:
        return False
    cut_column(form, column)


@alteration("heading row deleted")
def headings_deleted(form, draw):
    if ("head", "content") not in form.marks or "table split in two" in form.done or "heading repeated" in form.done:
        return False
    for code in form.rows:
        for tag in form.row_fields(code):
            form.reading.worsen(tag, "unclear")
    row = form.marks["head", "content"].getparent()
    row.getparent().remove(row)
    for key in [key for key in form.marks if key[0] == "head"]:
        del form.marks[key]


# Rows.

@alteration("blank or note rows inserted")
def note_rows(form, draw):
    for _ in range(draw.choice([1, 2, 3])):
        row = form.row(draw.choice(form.rows))
        row.addprevious(form.empty_row(row, {draw.choice([0, 3]): draw.choice(NOTES + ["", ""])}))


@alteration("sub-total rows inserted")
def sum_rows(form, draw):
    for _ in range(draw.choice([1, 2, 3])):
        row = form.row(draw.choice(form.rows))
        texts = {draw.choice([0, 3]): draw.choice(["小计", "合 计", "本规范小计"])}
        if ("head", "points") in form.marks:
            texts[form.column("points")] = draw.choice(["7.5", "12分"])
        row.addprevious(form.empty_row(row, texts))


@alteration("a row of their own inserted")
def own_row(form, draw):
    if ("head", "points") not in form.marks or ("head", "content") not in form.marks:
        return False
    row = form.row(draw.choice(form.rows))
    texts = {0: draw.choice(["A99-1", "新1", ""]), form.column("content"): "本单位自设的内容", form.column("points"): "2"}
    row.addprevious(form.empty_row(row, texts))


@alteration("rows deleted")
def rows_deleted(form, draw):
    for code in draw.sample(form.rows, draw.choice([1, 1, 2, 3])):
        row = form.row(code)
        form.lose(form.row_fields(code))
        for key in [key for key in form.marks if key[1] == code]:
            del form.marks[key]
        row.getparent().remove(row)


@alteration("rows moved")
def rows_moved(form, draw):
    for _ in range(draw.choice([1, 2])):
        source, target = draw.sample(form.rows, 2)
        form.row(target).addprevious(form.row(source))


@alteration("rows sorted whole")
def rows_sorted(form, draw):
    rows = [form.row(code) for code in form.rows]
    last = rows[-1]
    anchor = OxmlElement("w:tr")
    last.addnext(anchor)
    for row in draw.sample(rows, len(rows)):
        anchor.addprevious(row)
    anchor.getparent().remove(anchor)


@alteration("rows sorted, codes left in place")
def rows_sorted_without_codes(form, draw):
    if {"codes numbered by Word", "codes numbered anew", "codes removed"} & set(form.done):
        return False
    codes = draw.sample(form.rows, draw.choice([2, 4]))
    texts = [text_of(form.marks["code", code]) for code in codes]
    for code, text in zip(codes, texts[1:] + texts[:1]):
        write(form.marks["code", code], text)
        for tag in form.row_fields(code):
            form.reading.worsen(tag, "doubtful")


@alteration("answers moved down a row")
def answers_down(form, draw):
    """From some row on, the answers stand one row too low, and everybody sees them there."""
    start = draw.randrange(4, max(5, len(form.rows) - 4))
    for part in ("selfPoints", "points"):
        some = [form.field(code, part) for code in form.rows[start:start + 4]]
        if any(tag not in form.at or form.reading.state(tag) != "plain" for tag in some):
            continue
        for number in reversed(range(1, len(some))):
            form.swap_texts(some[number], some[number - 1])
            form.reading.swap(some[number], some[number - 1])


@alteration("row twice")
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


@alteration("heading repeated")
def heading_repeated(form, draw):
    if ("head", "content") not in form.marks:
        return False
    head = form.marks["head", "content"].getparent()
    for _ in range(draw.choice([1, 2])):
        form.row(draw.choice(form.rows)).addprevious(deepcopy(head))


@alteration("row split over two")
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

@alteration("vertical merges removed")
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


@alteration("cells merged over a value")
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


@alteration("table split in two")
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


@alteration("tables joined")
def tables_joined(form, draw):
    """The paragraphs between the tables deleted: Word joins what then stands together."""
    first, second = form.tables[0], form.tables[1]
    if first.getparent() is None or second.getparent() is not first.getparent():
        return False
    for line in second.findall(qn("w:tr")):
        first.append(line)
    second.getparent().remove(second)


@alteration("all tables joined")
def all_joined(form, draw):
    tables = [table for table in form.body.findall(qn("w:tbl")) if table in form.tables]
    if len(tables) < 3:
        return False
    for table in tables[1:]:
        for line in table.findall(qn("w:tr")):
            tables[0].append(line)
        table.getparent().remove(table)


@alteration("form inside a table")
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


@alteration("a page of instructions before")
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


@alteration("another table behind")
def table_behind(form, draw):
    table = form.document.add_table(rows=3, cols=4)
    for number, text in enumerate(["姓名", "正式党员数", "检查组", "备注", "某某", "99", "第9组", "", "", "98", "", ""]):
        table.cell(number // 4, number % 4).text = text


# The blocks of pairs.

def block(form, kind):
    """The fields of a block that still have their labels."""
    return [tag for tag in form.pairs if tag.split(".")[1] == kind]


@alteration("facts re-arranged")
def facts_rearranged(form, draw):
    some = [tag for tag in block(form, draw.choice(["fact", "fact", "sign"]))
            if form.marks["label", tag].getnext() is form.at[tag]]
    if len(some) < 3:
        return False
    places = []
    for tag in some:
        mark = OxmlElement("w:p")
        form.marks["label", tag].addprevious(mark)
        places.append(mark)
    for mark, tag in zip(places, draw.sample(some, len(some))):
        mark.addprevious(form.marks["label", tag])
        mark.addprevious(form.at[tag])
        mark.getparent().remove(mark)


@alteration("facts two pairs a row")
def facts_narrow(form, draw):
    some = [tag for tag in block(form, "fact") if form.marks["label", tag].getnext() is form.at[tag]]
    if len(some) < 4:
        return False
    first = form.marks["label", some[0]].getparent()
    start = OxmlElement("w:tr")
    first.addprevious(start)
    old = {form.marks["label", tag].getparent() for tag in some}
    for number in range(0, len(some), 2):
        line = OxmlElement("w:tr")
        for tag in some[number:number + 2]:
            line.append(form.marks["label", tag])
            line.append(form.at[tag])
        start.addprevious(line)
    start.getparent().remove(start)
    for line in old:
        if not any(text_of(cell) for cell in cells_of(line)):
            line.getparent().remove(line)


@alteration("header block deleted")
def header_deleted(form, draw):
    table = form.tables[0]
    if table.getparent() is None or {"tables joined", "all tables joined"} & set(form.done):
        return False
    form.lose(block(form, "head"))
    table.getparent().remove(table)


@alteration("labels reworded")
def labels_reworded(form, draw):
    for tag in draw.sample(form.pairs, min(len(form.pairs), draw.randrange(2, 9))):
        write(form.marks["label", tag], reworded(text_of(form.marks["label", tag]), draw))


@alteration("labels renamed to synonyms")
def labels_synonyms(form, draw):
    for tag, label in LABEL_SYNONYMS.items():
        if tag in form.pairs and draw.random() < 0.4:
            write(form.marks["label", tag], label)


@alteration("label renamed to nonsense")
def label_nonsense(form, draw):
    tag = draw.choice(form.pairs)
    write(form.marks["label", tag], draw.choice(["甲项", "其他", "情况1", ""]))
    form.reading.worsen(tag, "unclear")


@alteration("labels exchanged alone")
def labels_exchanged(form, draw):
    some = [tag for tag in block(form, "fact") if form.reading.state(tag) == "plain"]
    if len(some) < 2:
        return False
    one, other = draw.sample(some, 2)
    first, second = form.marks["label", one], form.marks["label", other]
    words = text_of(first), text_of(second)
    write(first, words[1])
    write(second, words[0])
    form.marks["label", one], form.marks["label", other] = second, first
    misplace(form, one, other)
    exchange(form, one, other)


@alteration("two labels alike")
def labels_alike(form, draw):
    some = block(form, "fact")
    if len(some) < 2:
        return False
    one, other = draw.sample(some, 2)
    values = form.reading.values
    if not values.get(one) or not values.get(other) or values[one] == values[other]:
        return False
    write(form.marks["label", one], text_of(form.marks["label", other]))
    form.reading.worsen(one, "doubtful")
    form.reading.worsen(other, "doubtful")


@alteration("label and value in one cell")
def inline_values(form, draw):
    for tag in draw.sample(form.pairs, min(len(form.pairs), draw.choice([1, 2, 3]))):
        value, label = form.text(tag), form.marks["label", tag]
        if not value or form.reading.state(tag) != "plain" or not text_of(label):
            continue
        write(label, f"{text_of(label).rstrip('：: ')}：{value}")
        write(form.at[tag], "")
        form.at[tag] = form.marks.pop(("label", tag))


# Printed cells.

def lose_codes(form):
    """Where the text of a row was cut before, nothing printed says for sure any more which row it is."""
    for code in form.shortened:
        for tag in form.row_fields(code):
            form.reading.worsen(tag, "unclear")


@alteration("codes numbered by Word")
def codes_numbered(form, draw):
    if "code mistyped as another" in form.done or "rows sorted, codes left in place" in form.done:
        return False
    lose_codes(form)
    for code in form.rows:
        cell = form.marks["code", code]
        write(cell, "")
        paragraph = next(cell.iter(qn("w:p")))
        properties = paragraph.get_or_add_pPr()
        numbering = properties.get_or_add_numPr()
        numbering.get_or_add_ilvl().set(qn("w:val"), "0")
        numbering.get_or_add_numId().set(qn("w:val"), "1")
    form.after.append("numbering")


@alteration("codes numbered anew")
def codes_retyped_as_numbers(form, draw):
    if "code mistyped as another" in form.done or "rows sorted, codes left in place" in form.done:
        return False
    lose_codes(form)
    for number, code in enumerate(form.rows, start=1):
        write(form.marks["code", code], f"{number}")


@alteration("codes in full width")
def codes_wide(form, draw):
    for code in form.rows:
        write(form.marks["code", code], text_of(form.marks["code", code]).translate(FULL))


@alteration("codes removed")
def codes_removed(form, draw):
    if "code mistyped as another" in form.done or "rows sorted, codes left in place" in form.done:
        return False
    lose_codes(form)
    for code in form.rows:
        write(form.marks["code", code], "")


@alteration("code mistyped as another")
def code_mistyped(form, draw):
    one, other = draw.sample(form.rows, 2)
    write(form.marks["code", one], other)
    for code in (one, other):
        for tag in form.row_fields(code):
            form.reading.worsen(tag, "doubtful")


@alteration("indicator texts shortened")
def contents_shortened(form, draw):
    for code in draw.sample(form.rows, min(len(form.rows), draw.choice([1, 5, 20]))):
        if ("content", code) in form.marks and text_of(form.marks["code", code]).translate(NARROW) == code:
            write(form.marks["content", code], shortened(text_of(form.marks["content", code]), draw))
            form.shortened.add(code)


@alteration("looks changed")
def looks(form, draw):
    for run in form.body.iter(qn("w:r")):
        if draw.random() < 0.5:
            properties = run.get_or_add_rPr()
            for old in properties.findall(qn("w:b")):
                properties.remove(old)
            properties.append(OxmlElement("w:b"))


# Values.

def filled(form):
    """Points with something in them."""
    some = [form.field(code, part) for code in form.rows for part in ("points", "selfPoints")]
    return [tag for tag in some if tag in form.at and form.text(tag)]


@alteration("numbers retyped")
def values_retyped(form, draw):
    for tag in filled(form):
        text = form.text(tag)
        if text.replace(".", "", 1).isascii() and text.replace(".", "", 1).isdigit() and draw.random() < 0.4:
            write(form.at[tag], retyped(text, draw))


@alteration("two cells beside each other exchanged")
def neighbours(form, draw):
    code = draw.choice(form.rows)
    one, other = draw.choice([("selfPoints", "points"), ("points", "reason"), ("fact", "selfPoints")])
    pair = form.field(code, one), form.field(code, other)
    if any(tag not in form.at or form.reading.state(tag) != "plain" for tag in pair):
        return False
    misplace(form, *pair)
    form.swap_texts(*pair)
    form.reading.swap(*pair)


@alteration("values in the wrong row")
def wrong_row(form, draw):
    one, other = draw.sample([code for code in form.rows if code.startswith("A")], 2)
    pair = form.field(one, "points"), form.field(other, "points")
    if any(tag not in form.at or form.reading.state(tag) != "plain" for tag in pair):
        return False
    form.swap_texts(*pair)
    form.reading.swap(*pair)


def revision(kind, number):
    """A tracked insertion or deletion."""
    mark = OxmlElement(kind)
    mark.set(qn("w:id"), str(number))
    mark.set(qn("w:author"), "检查组")
    mark.set(qn("w:date"), "2023-06-29T09:30:00Z")
    return mark


@alteration("tracked changes")
def tracked(form, draw):
    """An old value struck out before the new one, which was inserted."""
    for number, tag in enumerate(filled(form)):
        runs = list(form.at[tag].iter(qn("w:r")))
        if draw.random() > 0.3 or not runs:
            continue
        gone = deepcopy(runs[0])
        for piece in list(gone.iter(qn("w:t"))):
            struck = OxmlElement("w:delText")
            struck.text = draw.choice(["9", "1", "0"])
            piece.getparent().replace(piece, struck)
        deleted, inserted = revision("w:del", 9000 + number * 2), revision("w:ins", 9001 + number * 2)
        runs[0].addprevious(deleted)
        deleted.append(gone)
        runs[0].addprevious(inserted)
        for run in runs:
            if run.getparent() is inserted.getparent():
                inserted.append(run)


@alteration("tracked row deletion")
def tracked_row(form, draw):
    """A row somebody added and then struck out: it is not in the form any more."""
    row = form.row(draw.choice(form.rows))
    fresh = deepcopy(row)
    unwrap(fresh)
    for run in list(fresh.iter(qn("w:r"))):
        for piece in list(run.iter(qn("w:t"))):
            struck = OxmlElement("w:delText")
            struck.text = piece.text
            piece.getparent().replace(piece, struck)
        mark = revision("w:del", 8000)
        run.addprevious(mark)
        mark.append(run)
    properties = fresh.get_or_add_trPr()
    properties.append(revision("w:del", 8001))
    row.addnext(fresh)


@alteration("proofing marks and split runs")
def proofing(form, draw):
    for run in list(form.body.iter(qn("w:r"))):
        pieces = run.findall(qn("w:t"))
        if len(pieces) != 1 or len(pieces[0].text or "") < 2 or draw.random() > 0.5:
            continue
        text = pieces[0].text
        cut = draw.randrange(1, len(text))
        second = deepcopy(run)
        pieces[0].text, second.find(qn("w:t")).text = text[:cut], text[cut:]
        for piece in (pieces[0], second.find(qn("w:t"))):
            piece.set(qn("xml:space"), "preserve")
        mark = OxmlElement("w:proofErr")
        mark.set(qn("w:type"), "spellStart")
        run.addnext(mark)
        mark.addnext(second)


TEXT_BOX = (
    '<w:r {ns} xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml">'
    '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" '
    'simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
    '<wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph">'
    '<wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="900000" cy="300000"/><wp:wrapNone/><wp:docPr id="{id}" '
    'name="box{id}"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
    '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="300000"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r>'
    '</w:p></w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>'
    '<mc:Fallback><w:pict><v:shape id="v{id}" style="width:70pt;height:20pt"><v:textbox><w:txbxContent><w:p><w:r><w:t>{text}'
    '</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>')


@alteration("text box over the form")
def text_box(form, draw):
    paragraph = form.body.find(qn("w:p"))
    if paragraph is None:
        return False
    box = TEXT_BOX.format(ns=nsdecls("w"), id=draw.randrange(900, 999), text=draw.choice(["附件2", "内部资料", "考核得分"]))
    paragraph.append(parse_xml(box))


@alteration("hidden words beside values")
def hidden_words(form, draw):
    """Words that nobody sees on paper or screen (w:vanish) stand before a value."""
    for tag in filled(form)[:30]:
        run = next(form.at[tag].iter(qn("w:r")), None)
        if run is None or draw.random() > 0.3:
            continue
        fresh = deepcopy(run)
        for piece in fresh.iter(qn("w:t")):
            piece.text = "9"
        properties = fresh.get_or_add_rPr()
        properties.append(OxmlElement("w:vanish"))
        run.addprevious(fresh)


@alteration("through odt")
def through_odt(form, draw):
    if form.office:
        return False
    form.office = ["odt", "docx"]


@alteration("through doc")
def through_doc(form, draw):
    if form.office:
        return False
    form.office = ["doc", "docx"]


@alteration("saved by LibreOffice")
def saved(form, draw):
    if form.office:
        return False
    form.office = ["fodt", "docx"]
