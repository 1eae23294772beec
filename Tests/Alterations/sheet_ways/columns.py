"""Headings and columns of the sheet."""

from sheets import COLUMNS, PARTS
from ways import SHEETS
from words import FOREIGN


def insert_column(form, draw, heading, with_names, beside=None):
    """A column of somebody's own, with numbers in it that look like points."""
    column = beside or draw.choice(COLUMNS[4:] + ["end"])
    if ("head", "content") not in form.marks:
        return False
    if column == "end":
        at = max(spot[1] for key, spot in form.marks.items() if key[0] == "head") + 1
    elif ("head", column) in form.marks:
        at = form.marks["head", column][1]
    else:
        return False
    form.insert_columns(at, with_names=with_names)
    form.put(form.first_row(), at, heading or None)
    for code in form.rows:
        row = form.row(code)
        form.put(row, at, draw.choice([None, "同意", draw.choice([0.1, 0.3, 1])]))
    return True


@SHEETS.alteration("column inserted")
def column_inserted(form, draw):
    return insert_column(form, draw, draw.choice(FOREIGN), True)


@SHEETS.alteration("column inserted, names lost")
def column_inserted_names_lost(form, draw):
    form.names = None
    return insert_column(form, draw, draw.choice(FOREIGN), True)


@SHEETS.alteration("column inserted, names left behind")
def column_inserted_names_left(form, draw):
    return insert_column(form, draw, draw.choice(FOREIGN), False)


@SHEETS.alteration("column like another")
def column_alike(form, draw):
    if ("head", "points") not in form.marks or form.text(form.marks["head", "points"]) != "考核得分":
        return False
    return insert_column(form, draw, draw.choice(["得分", "实得分", "评分"]), True, draw.choice(["points", "reason"]))


@SHEETS.alteration("column with the same heading")
def column_same(form, draw):
    if ("head", "points") not in form.marks:
        return False
    for code in form.rows:
        form.reading.worsen(form.field(code, "points"), "doubtful")
    return insert_column(form, draw, form.text(form.marks["head", "points"]), draw.random() < 0.5, "points")


@SHEETS.alteration("columns exchanged")
def columns_exchanged(form, draw):
    columns = [column for column in COLUMNS if ("head", column) in form.marks]
    if not columns:
        return False
    one, other = draw.sample(columns[4:], 2)
    first, second = form.marks["head", one][1], form.marks["head", other][1]
    table = form.table_rows()
    swap = {first: second, second: first}
    place = lambda row, column: (row, swap.get(column, column) if row in table else column)
    form.rearrange(place, with_names=draw.random() < 0.7)


@SHEETS.alteration("column moved to the end")
def column_moved(form, draw):
    column = draw.choice(["fact", "selfPoints", "points", "reason", "criterion"])
    if ("head", column) not in form.marks:
        return False
    at = form.marks["head", column][1]
    last = max(spot[1] for key, spot in form.marks.items() if key[0] == "head")
    table = form.table_rows()

    def place(row, column):
        if row not in table or column < at or column > last:
            return (row, column)
        return (row, last if column == at else column - 1)

    form.rearrange(place, with_names=draw.random() < 0.7)


@SHEETS.alteration("column hidden")
def column_hidden(form, draw):
    column = draw.choice(COLUMNS)
    if ("head", column) in form.marks:
        form.hidden_columns.add(form.marks["head", column][1])


@SHEETS.alteration("answer column deleted")
def answer_column_deleted(form, draw):
    part = draw.choice(PARTS)
    if ("head", part) not in form.marks:
        return False
    lost = form.marks["head", part][1]
    table = form.table_rows()
    form.lose([form.field(code, part) for code in form.codes if form.field(code, part) in form.at])
    cut_column(form, lost, table)


def cut_column(form, lost, table):
    """Deletes the cells of a column of the table and moves the rest left."""
    def place(row, column):
        if row not in table or column < lost:
            return (row, column)
        return None if column == lost else (row, column - 1)

    form.rearrange(place)


@SHEETS.alteration("printed column deleted")
def printed_column_deleted(form, draw):
    column = draw.choice(["norm", "aspect", "criterion", "method", "maximum"])
    if ("head", column) not in form.marks:
        return False
    cut_column(form, form.marks["head", column][1], form.table_rows())


@SHEETS.alteration("columns put before the form")
def columns_before(form, draw):
    form.insert_columns(1, draw.choice([1, 2, 3]), with_names=draw.random() < 0.5)


@SHEETS.alteration("heading row deleted")
def headings_deleted(form, draw):
    if ("head", "content") not in form.marks:
        return False
    lost = form.first_row()
    for code in form.rows:
        for tag in form.row_fields(code):
            form.reading.worsen(tag, "unclear")
    form.rearrange(lambda row, column: None if row == lost else (row - (row > lost), column))
