"""What other programs, other hands and other copies make of a sheet."""

from datetime import date, datetime

import openpyxl
from openpyxl.utils.datetime import to_excel

from both_ways.contents import part_words
from ways import SHEETS
from .embedded import UNSEEN, copied
from .rows import norm_merges


@SHEETS.alteration("merges flattened, every cell filled")
def flattened(form, draw):
    """Programs of telephones know no merged cells: the value stands in each of the cells that were one.

    Where two answers had been merged, each cell now says the same under its own heading. That one of them was empty
    before nobody can see any more: the page is read as it stands.
    """
    for merge in list(form.sheet.merged_cells.ranges):
        for one in [one for one in form.joined if form.at.get(one) == (merge.min_row, merge.min_col)]:
            other = form.joined.pop(one)
            form.reading.values[other], form.reading.states[other] = form.reading.values.get(one), "unclear"
        first = form.sheet.cell(merge.min_row, merge.min_col)
        value, style = first.value, first._style
        form.sheet.unmerge_cells(str(merge))
        for row in range(merge.min_row, merge.max_row + 1):
            for column in range(merge.min_col, merge.max_col + 1):
                cell = form.sheet.cell(row, column)
                cell.value, cell._style = value, style


@SHEETS.alteration("rows filtered away")
def filtered(form, draw):
    """A filter was left on: half of the rows are not on the screen."""
    form.hidden_rows |= {form.row(code) for code in form.rows if draw.random() < 0.5}


@SHEETS.alteration("rows sorted by a column")
def sorted_by_column(form, draw):
    """Sorted by full marks or by an answer; Excel leaves the names where they were."""
    column = draw.choice(["maximum", "content", "points", "fact"])
    if ("head", column) not in form.marks:
        return False
    norm_merges(form, draw)
    at = form.marks["head", column][1]
    if any(merge.max_row > merge.min_row and merge.max_row > form.first_row() for merge in form.sheet.merged_cells.ranges):
        return False  # Excel refuses to sort merged rows
    part_words(form)
    rows = sorted(form.row(code) for code in form.rows)
    order = dict(zip(sorted(rows, key=lambda row: (form.text((row, at)), row)), rows))
    form.rearrange(lambda row, column: (order.get(row, row), column), with_names=False)


@SHEETS.alteration("pasted as values elsewhere")
def pasted(form, draw):
    """Values alone, somewhere on a fresh sheet: nothing is merged any more."""
    if form.is_turned or form.second or UNSEEN & set(form.done):
        return False
    down, right = draw.choice([0, 1, 3]), draw.choice([0, 1, 2])
    form.rearrange(lambda row, column: (row + down, column + right))
    copied(form, draw)
    for merge in list(form.sheet.merged_cells.ranges):
        form.sheet.unmerge_cells(str(merge))


@SHEETS.alteration("turned on its side")
def turned(form, draw):
    """Pasted with rows and columns exchanged (转置), once everything else has been done."""
    form.is_turned = True


@SHEETS.alteration("saved by an online editor")
def online(form, draw):
    """Properties, names, validations, protection and the page are gone; the sheet has another name."""
    form.sheet.title = draw.choice(["工作表1", "Sheet1"])
    form.sheet.data_validations.dataValidation = []
    form.after += ["strip", "shared", "online"]


@SHEETS.alteration("dates pasted as bare numbers")
def bare_dates(form, draw):
    """Days that were kept as numbers lose the format that showed them as days."""
    days = [tag for tag, place in form.at.items() if isinstance(form.cell(place).value, (date, datetime))]
    if not days:
        return False
    for tag in days:
        cell = form.cell(form.at[tag])
        cell.value = to_excel(cell.value)
        cell.number_format = "General"
        form.reading.worsen(tag, "unclear")


@SHEETS.alteration("ticks in a font of pictures")
def drawn_ticks(form, draw):
    """Yes and no as ticks and crosses that only the font makes of letters."""
    ticks = draw.choice([("Wingdings", "ü", "û"), ("Wingdings 2", "P", "O")])
    tags = [tag for tag in form.at if form.known.asks(tag) == "yes-no" and form.reading.state(tag) == "plain"
            and form.reading.values.get(tag) in ("是", "否")]
    if not tags:
        return False
    for tag in tags:
        cell = form.cell(form.at[tag])
        cell.value = ticks[1] if form.reading.values[tag] == "是" else ticks[2]
        cell.font = openpyxl.styles.Font(name=ticks[0])


@SHEETS.alteration("a picture over a value")
def picture_over(form, draw):
    """A seal or a signature that was pushed over a cell: nobody sees what is under it."""
    tags = [tag for tag in form.at if form.value(tag) and form.reading.state(tag) == "plain"]
    for tag in draw.sample(tags, min(len(tags), 2)):
        form.covered.add(tag)
        form.reading.worsen(tag, "doubtful")


@SHEETS.alteration("a number format that rounds")
def rounding(form, draw):
    """A cell that shows 3 and holds 2.5: two readings."""
    tags = [form.field(code, part) for code in form.rows for part in ("points", "selfPoints")]
    tags = [tag for tag in tags if tag in form.at and isinstance(form.cell(form.at[tag]).value, float)
            and form.cell(form.at[tag]).value % 1 and form.reading.state(tag) == "plain"]
    if not tags:
        return False
    for tag in draw.sample(tags, min(len(tags), 3)):
        form.cell(form.at[tag]).number_format = draw.choice(["0", "#,##0", "0_ "])
        form.reading.worsen(tag, "doubtful")


def doubt_all(form):
    """Two forms in one: nobody knows which of them counts."""
    for tag in list(form.reading.values):
        form.reading.worsen(tag, "doubtful")


@SHEETS.alteration("a second copy of the sheet")
def second_sheet(form, draw):
    if form.second:
        return False
    form.second = "sheet"
    doubt_all(form)


@SHEETS.alteration("two forms one below the other")
def second_below(form, draw):
    if form.second or form.is_turned:
        return False
    form.second = "below"
    doubt_all(form)
