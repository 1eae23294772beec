"""The ways in which workbooks come back altered, and what each does to what a person could still read."""

import re

import openpyxl

from sheets import COLUMNS, PARTS, SHEET
from words import FOREIGN, FULL, LABEL_SYNONYMS, NARROW, NONSENSE, NOTES, SYNONYMS, reworded, retyped, shortened

ALTERATIONS = {}


def alteration(name):
    """Registers a function `(form, draw)`; it returns False when it does not fit the form as it is."""
    def register(function):
        ALTERATIONS[name] = function
        return function
    return register


# What is embedded.

@alteration("names dropped")
def names_dropped(form, draw):
    form.names = None


@alteration("properties dropped")
def properties_dropped(form, draw):
    for name in list(form.book.custom_doc_props.names):
        del form.book.custom_doc_props[name]


@alteration("name on another cell")
def name_astray(form, draw):
    if form.names is None:
        return False
    tags = draw.sample(sorted(form.names), 2)
    form.names[tags[0]] = form.names[tags[1]]


@alteration("names exchanged")
def names_exchanged(form, draw):
    if form.names is None:
        return False
    one, other = draw.sample(sorted(form.names), 2)
    form.names[one], form.names[other] = form.names[other], form.names[one]


@alteration("all names a row too low")
def names_shifted(form, draw):
    if form.names is None:
        return False
    form.names = {tag: (row + 1, column) for tag, (row, column) in form.names.items()}


# Sheets.

@alteration("sheet renamed")
def sheet_renamed(form, draw):
    form.sheet.title = draw.choice(["Sheet1", "财政局", "二季度'表'", "评分表(最终版)", "1"])


@alteration("sheets before")
def sheets_before(form, draw):
    for number, name in enumerate(draw.sample(["Sheet2", "目录", "通知", "附表"], draw.choice([1, 2]))):
        if name in form.book.sheetnames:
            return False
        extra = form.book.create_sheet(name, 0)
        extra["A1"], extra["B3"], extra["B4"] = "关于报送材料的说明", "正式党员数", draw.randrange(90, 99)
        extra.sheet_state = "visible" if number == 0 else "hidden"
    form.book.active = form.book.sheetnames.index(form.sheet.title)


@alteration("copied into another workbook")
def copied(form, draw):
    book = openpyxl.Workbook()
    book.active.title = "汇总"
    fresh = book.create_sheet(form.sheet.title)
    for row in form.sheet.iter_rows():
        for cell in row:
            if cell.value is not None:
                target = fresh.cell(cell.row, cell.column, cell.value)
                target.number_format = cell.number_format
    for merge in form.sheet.merged_cells.ranges:
        fresh.merge_cells(str(merge))
    form.book, form.sheet, form.names = book, fresh, None


@alteration("an old copy kept in a hidden sheet")
def old_copy(form, draw):
    if "旧" in form.book.sheetnames:
        return False
    old = form.book.copy_worksheet(form.sheet)
    old.title, old.sheet_state = "旧", "hidden"
    for code in form.rows:
        place = form.at[form.field(code, "points")]
        if isinstance(old.cell(*place).value, (int, float)):
            old.cell(*place).value = 0.1
    form.book.active = form.book.sheetnames.index(form.sheet.title)


@alteration("a list of last quarter's points beside")
def last_quarter(form, draw):
    if "上季度得分" in form.book.sheetnames:
        return False
    extra = form.book.create_sheet("上季度得分", draw.choice([0, len(form.book.sheetnames)]))
    extra.append(["上季度各项得分"])
    extra.append(["序号", "考核内容", "上季度得分"] if draw.random() < 0.5 else ["序号", "考核内容", "得分"])
    for code in form.rows[:draw.choice([10, 25, 60])]:
        extra.append([code, form.text(form.marks["content", code]), 0.4])
    form.book.active = form.book.sheetnames.index(form.sheet.title)


@alteration("a note that begins like a label")
def note_like_label(form, draw):
    last = max(row for row, _ in form.at.values()) + 2
    form.put(last, 1, draw.choice(["检查日期：由检查组填写", "备注：党员总数含预备党员", "检查组：", "单位编码：见名册"]))
    form.put(last + 1, 1, "说明")
    form.put(last + 1, 3, "正式党员数按党统年报填写")


# Headings and columns.

@alteration("headings renamed to synonyms")
def headings_synonyms(form, draw):
    if "column like another" in form.done:
        return False
    for column in draw.sample(COLUMNS, draw.randrange(2, 8)):
        if ("head", column) in form.marks:
            form.cell(form.marks["head", column]).value = draw.choice(SYNONYMS[column])


@alteration("headings reworded")
def headings_reworded(form, draw):
    for column in draw.sample(COLUMNS, draw.randrange(2, 8)):
        if ("head", column) in form.marks:
            cell = form.cell(form.marks["head", column])
            cell.value = reworded(str(cell.value), draw)


@alteration("heading renamed to nonsense")
def heading_nonsense(form, draw):
    part = draw.choice(PARTS)
    if ("head", part) not in form.marks:
        return False
    form.cell(form.marks["head", part]).value = draw.choice(NONSENSE + [None])
    for code in form.rows:
        form.reading.worsen(form.field(code, part), "unclear")


@alteration("printed headings renamed to nonsense")
def printed_nonsense(form, draw):
    for column in draw.sample(["code", "norm", "aspect", "content", "maximum", "criterion", "method"], 2):
        if ("head", column) in form.marks:
            form.cell(form.marks["head", column]).value = draw.choice(NONSENSE)


@alteration("headings exchanged alone")
def headings_exchanged(form, draw):
    one, other = draw.sample(["fact", "selfPoints", "points", "reason", "evidence"], 2)
    if ("head", one) not in form.marks or ("head", other) not in form.marks or "heading repeated" in form.done:
        return False
    form.swap_values(form.marks["head", one], form.marks["head", other])
    form.marks["head", one], form.marks["head", other] = form.marks["head", other], form.marks["head", one]
    for code in form.rows:
        first, second = form.field(code, one), form.field(code, other)
        misplace(form, first, second)
        form.reading.swap(first, second)
        exchange(form.at, first, second)


def differ(form, one, other):
    """Whether two fields hold two values."""
    values = form.reading.values
    return values.get(one) and values.get(other) and values[one] != values[other]


def misplace(form, one, other):
    """Where two fields of different kinds changed places, a person sees only that something is wrong."""
    if form.known.kind(one) != form.known.kind(other):
        form.reading.worsen(one, "unclear")
        form.reading.worsen(other, "unclear")


def exchange(places, one, other):
    """Two keys whose places change."""
    first, second = places.pop(one, None), places.pop(other, None)
    if second:
        places[one] = second
    if first:
        places[other] = first


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


@alteration("column inserted")
def column_inserted(form, draw):
    return insert_column(form, draw, draw.choice(FOREIGN), True)


@alteration("column inserted, names lost")
def column_inserted_names_lost(form, draw):
    form.names = None
    return insert_column(form, draw, draw.choice(FOREIGN), True)


@alteration("column inserted, names left behind")
def column_inserted_names_left(form, draw):
    return insert_column(form, draw, draw.choice(FOREIGN), False)


@alteration("column like another")
def column_alike(form, draw):
    if ("head", "points") not in form.marks or form.text(form.marks["head", "points"]) != "考核得分":
        return False
    return insert_column(form, draw, draw.choice(["得分", "实得分", "评分"]), True, draw.choice(["points", "reason"]))


@alteration("column with the same heading")
def column_same(form, draw):
    if ("head", "points") not in form.marks:
        return False
    for code in form.rows:
        form.reading.worsen(form.field(code, "points"), "doubtful")
    return insert_column(form, draw, form.text(form.marks["head", "points"]), draw.random() < 0.5, "points")


@alteration("columns exchanged")
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


@alteration("column moved to the end")
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


@alteration("column hidden")
def column_hidden(form, draw):
    column = draw.choice(COLUMNS)
    if ("head", column) in form.marks:
        form.hidden_columns.add(form.marks["head", column][1])


@alteration("answer column deleted")
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


@alteration("printed column deleted")
def printed_column_deleted(form, draw):
    column = draw.choice(["norm", "aspect", "criterion", "method", "maximum"])
    if ("head", column) not in form.marks:
        return False
    cut_column(form, form.marks["head", column][1], form.table_rows())


@alteration("columns put before the form")
def columns_before(form, draw):
    form.insert_columns(1, draw.choice([1, 2, 3]), with_names=draw.random() < 0.5)


@alteration("heading row deleted")
def headings_deleted(form, draw):
    if ("head", "content") not in form.marks:
        return False
    lost = form.first_row()
    for code in form.rows:
        for tag in form.row_fields(code):
            form.reading.worsen(tag, "unclear")
    form.rearrange(lambda row, column: None if row == lost else (row - (row > lost), column))


# Rows.

def row_of(form, draw):
    """The row of some indicator."""
    return form.row(draw.choice(form.rows))


@alteration("rows put before the form")
def rows_before(form, draw):
    count = draw.choice([1, 2, 4])
    form.insert_rows(1, count, with_names=draw.random() < 0.6)
    form.put(1, 1, draw.choice(["附件2", "2023年督查考核", None]))


@alteration("blank or note rows inserted")
def note_rows(form, draw):
    for _ in range(draw.choice([1, 2, 3])):
        at = row_of(form, draw)
        form.insert_rows(at, with_names=draw.random() < 0.8)
        form.put(at, draw.choice([1, 2, 4]), draw.choice(NOTES + [None, None]))


@alteration("sub-total rows inserted")
def sum_rows(form, draw):
    for _ in range(draw.choice([1, 2, 3])):
        at = row_of(form, draw)
        form.insert_rows(at)
        form.put(at, draw.choice([1, 4]), draw.choice(["小计", "合 计", "本规范小计"]))
        if ("head", "points") in form.marks:
            form.put(at, form.marks["head", "points"][1], draw.choice([7.5, "12分", 3]))


@alteration("row inserted, names left behind")
def row_inserted_names_left(form, draw):
    form.insert_rows(row_of(form, draw), with_names=False)


@alteration("a row of their own inserted")
def own_row(form, draw):
    if ("head", "points") not in form.marks:
        return False
    at = row_of(form, draw)
    form.insert_rows(at)
    form.put(at, 1, draw.choice(["A99-1", "新1", None]))
    form.put(at, form.marks["content", form.rows[0]][1], "本单位自设的内容")
    form.put(at, form.marks["head", "points"][1], 2)


@alteration("rows deleted")
def rows_deleted(form, draw):
    for code in draw.sample(form.rows, draw.choice([1, 1, 2, 3])):
        lost = form.row(code)
        form.lose(form.row_fields(code))
        form.rearrange(lambda row, column: None if row == lost else (row - (row > lost), column))


@alteration("rows moved")
def rows_moved(form, draw):
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


@alteration("rows sorted whole")
def rows_sorted(form, draw):
    rows = [form.row(code) for code in form.rows]
    picked = sorted(draw.sample(rows, min(len(rows), draw.choice([2, 5, len(rows)]))))
    order = dict(zip(picked, draw.sample(picked, len(picked))))
    form.rearrange(lambda row, column: (order.get(row, row), column), with_names=False)


@alteration("rows sorted, codes left in place")
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


@alteration("answers moved down a row")
def answers_down(form, draw):
    """From some row on, the answers stand one row too low, and everybody sees them there."""
    if "rows sorted, codes left in place" in form.done or len(form.rows) < 12:
        return False
    by_row = sorted(form.rows, key=lambda code: form.row(code))
    start = draw.randrange(4, len(by_row) - 4)
    some = by_row[start:start + 4]
    for part in ["selfPoints", "points"]:
        tags = [form.field(code, part) for code in some]
        if any(tag not in form.at or form.reading.state(tag) != "plain" for tag in tags):
            continue
        for number in reversed(range(1, len(tags))):
            form.swap_values(form.at[tags[number]], form.at[tags[number - 1]])
            form.reading.swap(tags[number], tags[number - 1])


@alteration("row twice")
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


@alteration("heading repeated")
def heading_repeated(form, draw):
    if ("head", "content") not in form.marks:
        return False
    for _ in range(draw.choice([1, 2])):
        at = row_of(form, draw)
        form.insert_rows(at)
        for column in range(1, form.sheet.max_column + 1):
            form.put(at, column, form.sheet.cell(form.first_row(), column).value)


@alteration("row split over two")
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


@alteration("row hidden")
def row_hidden(form, draw):
    form.hidden_rows.add(row_of(form, draw))


# Merged ranges.

@alteration("merges removed")
def merges_removed(form, draw):
    for merge in list(form.sheet.merged_cells.ranges):
        form.sheet.unmerge_cells(str(merge))


@alteration("norm merges removed and filled")
def norm_merges(form, draw):
    printed = {form.marks[mark][1] for mark in form.marks if mark[0] in ("norm", "aspect")}
    for merge in list(form.sheet.merged_cells.ranges):
        if merge.min_row != merge.max_row and merge.min_col in printed:
            form.sheet.unmerge_cells(str(merge))
            value = form.sheet.cell(merge.min_row, merge.min_col).value
            for row in range(merge.min_row, merge.max_row + 1):
                form.put(row, merge.min_col, value)


@alteration("cells merged over a value")
def merged_over(form, draw):
    code = draw.choice(form.rows)
    one, other = draw.choice([("reason", "evidence"), ("selfPoints", "points"), ("fact", "selfPoints")])
    first, second = form.at.get(form.field(code, one)), form.at.get(form.field(code, other))
    if not first or not second or second != (first[0], first[1] + 1):
        return False
    if any(form.reading.state(form.field(code, part)) != "plain" for part in (one, other)):
        return False
    form.cell(second).value = None
    form.merge([first, second])
    form.reading.worsen(form.field(code, other), "gone")
    # One value over two columns: a person cannot say to which it belongs.
    form.reading.worsen(form.field(code, one), "unclear")
    form.at.pop(form.field(code, other))


@alteration("cells merged down")
def merged_down(form, draw):
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
            return
    return False


# The blocks of pairs.

def block(form, kind):
    """The fields of a block in the order of their cells."""
    tags = [tag for tag in form.pairs if tag.split(".")[1] == kind]
    return sorted(tags, key=lambda tag: form.at[tag])


@alteration("facts re-arranged")
def facts_rearranged(form, draw):
    tags = block(form, draw.choice(["fact", "fact", "sign"]))
    tags = [tag for tag in tags if form.at[tag][1] - form.marks["label", tag][1] == 2]
    if len(tags) < 3:
        return False
    spots = [form.marks["label", tag] for tag in tags]
    order = dict(zip(spots, draw.sample(spots, len(spots))))

    def place(row, column):
        for gap in range(4):
            target = order.get((row, column - gap))
            if target:
                return (target[0], target[1] + gap)
        return (row, column)

    form.rearrange(place, with_names=draw.random() < 0.6)


@alteration("facts two pairs a row")
def facts_narrow(form, draw):
    tags = block(form, "fact")
    labels = [form.marks["label", tag] for tag in tags]
    if len(tags) < 6 or any(form.at[tag] != (spot[0], spot[1] + 2) for tag, spot in zip(tags, labels)):
        return False
    columns = sorted({column for _, column in labels})
    first, rows = labels[0][0], len({row for row, _ in labels})
    if len(columns) != 3:
        return False
    extra = -(-len(tags) // 2) - rows
    form.insert_rows(first + rows, extra)
    spots = [form.marks["label", tag] for tag in tags]
    targets = [(first + number // 2, columns[number % 2]) for number in range(len(tags))]
    order = dict(zip(spots, targets))
    taken = set(range(first, first + rows + extra))

    def place(row, column):
        if row not in taken:
            return (row, column)
        for gap in range(4):
            target = order.get((row, column - gap))
            if target:
                return (target[0], target[1] + gap)
        return None

    form.rearrange(place, with_names=draw.random() < 0.6)


@alteration("header block deleted")
def header_deleted(form, draw):
    tags = block(form, "head")
    if not tags:
        return False
    rows = {form.at[tag][0] for tag in tags}
    if any(form.at[tag][0] in rows for tag in form.at if tag not in tags):
        return False
    form.lose(tags)
    first, count = min(rows), max(rows) - min(rows) + 1
    form.rearrange(lambda row, column: None if first <= row < first + count else (row - count * (row >= first), column))


@alteration("labels reworded")
def labels_reworded(form, draw):
    for tag in draw.sample(form.pairs, min(len(form.pairs), draw.randrange(2, 9))):
        cell = form.cell(form.marks["label", tag])
        cell.value = reworded(str(cell.value), draw)


@alteration("labels renamed to synonyms")
def labels_synonyms(form, draw):
    for tag, label in LABEL_SYNONYMS.items():
        if tag in form.pairs and draw.random() < 0.4:
            form.cell(form.marks["label", tag]).value = label


@alteration("label renamed to nonsense")
def label_nonsense(form, draw):
    tag = draw.choice(form.pairs)
    form.cell(form.marks["label", tag]).value = draw.choice(["甲项", "其他", "情况1", None])
    form.reading.worsen(tag, "unclear")


@alteration("labels exchanged alone")
def labels_exchanged(form, draw):
    tags = [tag for tag in block(form, "fact") if form.reading.state(tag) == "plain"]
    if len(tags) < 2:
        return False
    one, other = draw.sample(tags, 2)
    form.swap_values(form.marks["label", one], form.marks["label", other])
    misplace(form, one, other)
    form.reading.swap(one, other)
    exchange(form.at, one, other)
    exchange(form.marks, ("label", one), ("label", other))


@alteration("two labels alike")
def labels_alike(form, draw):
    tags = block(form, "fact")
    if len(tags) < 2:
        return False
    one, other = draw.sample(tags, 2)
    if not differ(form, one, other):
        return False
    form.cell(form.marks["label", one]).value = form.cell(form.marks["label", other]).value
    form.reading.worsen(one, "doubtful")
    form.reading.worsen(other, "doubtful")


@alteration("label and value in one cell")
def inline_values(form, draw):
    for tag in draw.sample(form.pairs, min(len(form.pairs), draw.choice([1, 2, 3]))):
        value = form.text(form.at[tag])
        if not value or not isinstance(form.cell(form.at[tag]).value, str) or form.reading.state(tag) != "plain":
            continue
        label = form.cell(form.marks["label", tag])
        label.value = f"{str(label.value).rstrip('：: ')}：{value}"
        form.cell(form.at[tag]).value = None
        form.at[tag] = form.marks.pop(("label", tag))


@alteration("values one column further")
def values_further(form, draw):
    for tag in draw.sample(form.pairs, min(len(form.pairs), 4)):
        row, column = form.at[tag]
        if column - form.marks["label", tag][1] != 2 or form.sheet.cell(row, column + 1).value is not None:
            continue
        form.unmerge(form.at[tag])
        form.swap_values((row, column), (row, column + 1))
        form.at[tag] = (row, column + 1)


# Printed cells.

# What new codes would mend.
DOUBTS = {"code mistyped as another", "codes exchanged alone", "rows sorted, codes left in place"}


def lose_codes(form):
    """Where the text of a row was cut before, nothing printed says for sure any more which row it is."""
    for code in form.shortened:
        for tag in form.row_fields(code):
            form.reading.worsen(tag, "unclear")


@alteration("codes numbered anew")
def codes_numbered(form, draw):
    if DOUBTS & set(form.done):
        return False
    lose_codes(form)
    for number, code in enumerate(form.rows, start=1):
        form.cell(form.marks["code", code]).value = number if draw.random() < 0.9 else str(number)


@alteration("codes in full width")
def codes_wide(form, draw):
    for code in form.rows:
        cell = form.cell(form.marks["code", code])
        cell.value = str(cell.value).translate(FULL)


@alteration("codes retyped")
def codes_retyped(form, draw):
    for code in form.rows:
        cell = form.cell(form.marks["code", code])
        if str(cell.value).startswith("A"):
            cell.value = draw.choice([str(cell.value).lower(), str(cell.value).replace("-", "—"), f" {cell.value} "])


@alteration("codes removed")
def codes_removed(form, draw):
    if DOUBTS & set(form.done):
        return False
    lose_codes(form)
    for code in form.rows:
        form.cell(form.marks["code", code]).value = None


@alteration("codes exchanged alone")
def codes_exchanged(form, draw):
    if "codes numbered anew" in form.done or "codes removed" in form.done:
        return False
    one, other = draw.sample(form.rows, 2)
    form.swap_values(form.marks["code", one], form.marks["code", other])
    for code in (one, other):
        for tag in form.row_fields(code):
            form.reading.worsen(tag, "doubtful")


@alteration("code mistyped as another")
def code_mistyped(form, draw):
    one, other = draw.sample(form.rows, 2)
    form.cell(form.marks["code", one]).value = other
    for code in (one, other):
        for tag in form.row_fields(code):
            form.reading.worsen(tag, "doubtful")


@alteration("indicator texts shortened")
def contents_shortened(form, draw):
    for code in draw.sample(form.rows, draw.choice([1, 5, 20])):
        if ("content", code) in form.marks and form.text(form.marks["code", code]).upper().translate(NARROW) == code:
            cell = form.cell(form.marks["content", code])
            cell.value = shortened(str(cell.value), draw)
            form.shortened.add(code)


@alteration("looks changed")
def looks(form, draw):
    font = openpyxl.styles.Font(name=draw.choice(["宋体", "仿宋_GB2312", "Arial"]), size=draw.choice([9, 12, 16]), bold=True)
    for row in form.sheet.iter_rows(max_row=60):
        for cell in row:
            cell.font = font
            cell.alignment = openpyxl.styles.Alignment(wrap_text=True)


# Values.

def numbers(form):
    """Points that were typed as plain numbers."""
    tags = [form.field(code, part) for code in form.rows for part in ("points", "selfPoints")]
    return [tag for tag in tags if tag in form.at and isinstance(form.cell(form.at[tag]).value, (int, float))
            and re.fullmatch(r"[\d.]+", str(form.cell(form.at[tag]).value))]


@alteration("numbers retyped as text")
def values_retyped(form, draw):
    for tag in numbers(form):
        if draw.random() < 0.4:
            cell = form.cell(form.at[tag])
            cell.value = retyped(cell.value, draw)


@alteration("two cells beside each other exchanged")
def neighbours(form, draw):
    code = draw.choice(form.rows)
    one, other = draw.choice([("selfPoints", "points"), ("points", "reason"), ("fact", "selfPoints")])
    tags = form.field(code, one), form.field(code, other)
    if any(tag not in form.at or form.reading.state(tag) != "plain" for tag in tags):
        return False
    misplace(form, *tags)
    form.swap_values(form.at[tags[0]], form.at[tags[1]])
    form.reading.swap(*tags)
    if form.names and draw.random() < 0.5 and all(tag in form.names for tag in tags):
        exchange(form.names, *tags)


@alteration("values in the wrong row")
def wrong_row(form, draw):
    one, other = draw.sample([code for code in form.rows if code.startswith("A")], 2)
    tags = form.field(one, "points"), form.field(other, "points")
    if any(tag not in form.at or form.reading.state(tag) != "plain" for tag in tags):
        return False
    form.swap_values(form.at[tags[0]], form.at[tags[1]])
    form.reading.swap(*tags)


@alteration("formulas with their values")
def formulas(form, draw):
    form.formulas |= {tag for tag in numbers(form) if draw.random() < 0.3}


@alteration("formulas without their values")
def formulas_without(form, draw):
    if form.formulas:
        return False
    for tag in draw.sample(numbers(form), min(3, len(numbers(form)))):
        form.cell(form.at[tag]).value = f"={form.cell(form.at[tag]).value}+0"
        form.reading.worsen(tag, "gone")


# The package.

@alteration("custom part and names cut out of the package")
def package_stripped(form, draw):
    form.after.append("strip")


@alteration("texts cut into runs with pinyin")
def phonetic(form, draw):
    form.after.append("phonetic")


@alteration("texts moved into a shared table")
def shared_strings(form, draw):
    form.after.append("shared")


@alteration("through ods")
def through_ods(form, draw):
    if form.office:
        return False
    form.office = ["ods", "xlsx"]


@alteration("through xls")
def through_xls(form, draw):
    if form.office:
        return False
    form.office = ["xls", "xlsx"]
