"""Rows and merged ranges of the sheet."""

from both_ways.contents import part_words
from ways import SHEETS
from words import NOTES


# Rows.

def row_of(form, draw):
    """The row of some indicator."""
    return form.row(draw.choice(form.rows))


@SHEETS.alteration("rows put before the form")
def rows_before(form, draw):
    count = draw.choice([1, 2, 4])
    form.insert_rows(1, count, with_names=draw.random() < 0.6)
    form.put(1, 1, draw.choice(["附件2", "2023年督查考核", None]))


@SHEETS.alteration("blank or note rows inserted")
def note_rows(form, draw):
    for _ in range(draw.choice([1, 2, 3])):
        at = row_of(form, draw)
        form.insert_rows(at, with_names=draw.random() < 0.8)
        form.put(at, draw.choice([1, 2, 4]), draw.choice(NOTES + [None, None]))


@SHEETS.alteration("sub-total rows inserted")
def sum_rows(form, draw):
    for _ in range(draw.choice([1, 2, 3])):
        at = row_of(form, draw)
        form.insert_rows(at)
        form.put(at, draw.choice([1, 4]), draw.choice(["小计", "合 计", "本规范小计"]))
        if ("head", "points") in form.marks:
            form.put(at, form.marks["head", "points"][1], draw.choice([7.5, "12分", 3]))


@SHEETS.alteration("row inserted, names left behind")
def row_inserted_names_left(form, draw):
    form.insert_rows(row_of(form, draw), with_names=False)


@SHEETS.alteration("cells moved, merged ranges left behind")
def merges_left(form, draw):
    if form.left:
        return False
    form.leave_merges()
    if draw.random() < 0.5:
        form.insert_rows(draw.choice([1, 5, row_of(form, draw)]), draw.choice([1, 2, 3]), with_names=False)
    else:
        form.insert_columns(draw.choice([1, 2, 3, 7, 9]), draw.choice([1, 1, 2]), with_names=False)


@SHEETS.alteration("a row of their own inserted")
def own_row(form, draw):
    if ("head", "points") not in form.marks:
        return False
    at = row_of(form, draw)
    form.insert_rows(at)
    form.put(at, 1, draw.choice(["A99-1", "新1", None]))
    form.put(at, form.marks["content", form.rows[0]][1], "本单位自设的内容")
    form.put(at, form.marks["head", "points"][1], 2)


@SHEETS.alteration("rows deleted")
def rows_deleted(form, draw):
    for code in draw.sample(form.rows, draw.choice([1, 1, 2, 3])):
        lost = form.row(code)
        form.lose(form.row_fields(code))
        form.rearrange(lambda row, column: None if row == lost else (row - (row > lost), column))


@SHEETS.alteration("rows moved")
def rows_moved(form, draw):
    part_words(form)
    for _ in range(draw.choice([1, 2])):
        source, target = row_of(form, draw), row_of(form, draw)
        if source == target:
            continue
        low, high = min(source, target), max(source, target)
        step = 1 if source < target else -1

        def place(row, column):
            if row == source:
                return (target, column)
            return (row - step, column) if low <= row <= high else (row, column)

        form.rearrange(place, with_names=draw.random() < 0.6)


@SHEETS.alteration("rows sorted whole")
def rows_sorted(form, draw):
    part_words(form)
    rows = [form.row(code) for code in form.rows]
    picked = sorted(draw.sample(rows, min(len(rows), draw.choice([2, 5, len(rows)]))))
    order = dict(zip(picked, draw.sample(picked, len(picked))))
    form.rearrange(lambda row, column: (order.get(row, row), column), with_names=False)


@SHEETS.alteration("rows sorted, codes left in place")
def rows_sorted_without_codes(form, draw):
    if len(form.rows) < 12 or "rows sorted, codes left in place" in form.done:
        return False
    codes = draw.sample(form.rows, draw.choice([2, 4]))
    rows = [form.row(code) for code in codes]
    order = dict(zip(rows, rows[1:] + rows[:1]))
    first = form.marks["code", codes[0]][1]
    places = {code: form.marks["code", code] for code in codes}
    form.rearrange(lambda row, column: (row if column == first else order.get(row, row), column), with_names=False)
    form.marks.update({("code", code): place for code, place in places.items()})
    for code in codes:
        for tag in form.row_fields(code):
            form.reading.worsen(tag, "doubtful")


@SHEETS.alteration("row twice")
def row_twice(form, draw):
    code = draw.choice(form.rows)
    at = form.row(code)
    form.insert_rows(at + 1)
    width = max(spot[1] for spot in form.marks.values()) + 1
    for column in range(1, width):
        form.put(at + 1, column, form.sheet.cell(at, column).value)
    if ("head", "points") in form.marks:
        form.put(at + 1, form.marks["head", "points"][1], draw.choice([0, 0.5, 1]))
    for tag in form.row_fields(code):
        form.reading.worsen(tag, "doubtful")


@SHEETS.alteration("heading repeated")
def heading_repeated(form, draw):
    if ("head", "content") not in form.marks:
        return False
    for _ in range(draw.choice([1, 2])):
        at = row_of(form, draw)
        form.insert_rows(at)
        for column in range(1, form.sheet.max_column + 1):
            form.put(at, column, form.sheet.cell(form.first_row(), column).value)


@SHEETS.alteration("row split over two")
def row_split(form, draw):
    code = draw.choice(form.rows)
    at = form.row(code)
    if form.reading.state(form.field(code, "points")) != "plain" or ("head", "points") not in form.marks:
        return False
    form.insert_rows(at + 1)
    if draw.random() < 0.5:
        for column in ("code", "content", "maximum"):
            if (column, code) in form.marks:
                spot = form.marks[column, code]
                form.unmerge(spot)
                form.merge([spot, (spot[0] + 1, spot[1])])
    form.put(at + 1, form.marks["head", "points"][1], draw.choice([0.5, 1]))
    form.reading.worsen(form.field(code, "points"), "doubtful")


@SHEETS.alteration("row hidden")
def row_hidden(form, draw):
    form.hidden_rows.add(row_of(form, draw))


# Merged ranges.

@SHEETS.alteration("merges removed")
def merges_removed(form, draw):
    for merge in list(form.sheet.merged_cells.ranges):
        form.sheet.unmerge_cells(str(merge))


@SHEETS.alteration("norm merges removed and filled")
def norm_merges(form, draw):
    printed = {form.marks[mark][1] for mark in form.marks if mark[0] in ("norm", "aspect")}
    for merge in list(form.sheet.merged_cells.ranges):
        if merge.min_row != merge.max_row and merge.min_col in printed:
            form.sheet.unmerge_cells(str(merge))
            value = form.sheet.cell(merge.min_row, merge.min_col).value
            for row in range(merge.min_row, merge.max_row + 1):
                form.put(row, merge.min_col, value)


@SHEETS.alteration("cells merged over a value")
def merged_over(form, draw):
    code = draw.choice(form.rows)
    one, other = draw.choice([("reason", "evidence"), ("selfPoints", "points"), ("fact", "selfPoints")])
    first, second = form.at.get(form.field(code, one)), form.at.get(form.field(code, other))
    if form.left or not first or not second or second != (first[0], first[1] + 1):
        return False
    if any(form.reading.state(form.field(code, part)) != "plain" for part in (one, other)):
        return False
    form.cell(second).value = None
    form.merge([first, second])
    form.reading.worsen(form.field(code, other), "gone")
    # One value over two columns: a person cannot say to which it belongs.
    form.reading.worsen(form.field(code, one), "unclear")
    form.at.pop(form.field(code, other))
    form.joined[form.field(code, one)] = form.field(code, other)


@SHEETS.alteration("cells merged down")
def merged_down(form, draw):
    if form.left:
        return False
    part = draw.choice(["fact", "reason", "evidence", "points"])
    rows = [code for code in form.rows if form.field(code, part) in form.at]
    for one, other in zip(rows, rows[1:]):
        first, second = form.at[form.field(one, part)], form.at[form.field(other, part)]
        tags = form.field(one, part), form.field(other, part)
        if second != (first[0] + 1, first[1]) or any(form.reading.state(tag) != "plain" for tag in tags):
            continue
        if draw.random() < 0.15:
            form.cell(second).value = None
            form.merge([first, second])
            form.reading.worsen(tags[1], "gone")
            form.reading.worsen(tags[0], "unclear")
            form.at.pop(tags[1])
            form.joined[tags[0]] = tags[1]
            return
    return False
