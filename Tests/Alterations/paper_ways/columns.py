"""Headings and columns of the score table."""

from copy import deepcopy

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from papers import span, started, text_of, unwrap, write
from sheets import COLUMNS, PARTS
from ways import PAPERS
from words import FOREIGN


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


@PAPERS.alteration("column inserted")
def column_inserted(form, draw):
    return insert_column(form, draw, draw.choice(FOREIGN))


@PAPERS.alteration("column inserted, controls lost")
def column_inserted_controls_lost(form, draw):
    unwrap(form.body)
    return insert_column(form, draw, draw.choice(FOREIGN))


@PAPERS.alteration("column like another")
def column_alike(form, draw):
    if ("head", "points") not in form.marks or text_of(form.marks["head", "points"]) != "考核得分":
        return False
    return insert_column(form, draw, draw.choice(["得分", "实得分", "评分"]), draw.choice(["points", "reason"]))


@PAPERS.alteration("column with the same heading")
def column_same(form, draw):
    if ("head", "points") not in form.marks:
        return False
    for code in form.rows:
        form.reading.worsen(form.field(code, "points"), "doubtful")
    return insert_column(form, draw, text_of(form.marks["head", "points"]), "points")


@PAPERS.alteration("columns exchanged")
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


@PAPERS.alteration("column moved to the end")
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


@PAPERS.alteration("answer column deleted")
def answer_column_deleted(form, draw):
    part = draw.choice(PARTS)
    if ("head", part) not in form.marks:
        return False
    form.lose([form.field(code, part) for code in form.rows if form.field(code, part) in form.at])
    cut_column(form, part)


@PAPERS.alteration("printed column deleted")
def printed_column_deleted(form, draw):
    column = draw.choice(["norm", "aspect", "criterion", "method", "maximum"])
    if ("head", column) not in form.marks:
        return False
    cut_column(form, column)


@PAPERS.alteration("heading row deleted")
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
