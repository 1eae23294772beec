"""What makes a person see something else in a cell than what is stored there, or nothing at all."""

import math

from openpyxl.comments import Comment
from openpyxl.styles import Font

from both_ways.contents import scores
from both_ways.spellings import plain
from ways import SHEETS


def digits(form):
    """Points that were typed as plain numbers and that everybody reads."""
    return [tag for tag in plain(form, scores(form)) if isinstance(form.cell(form.at[tag]).value, (int, float))]


@SHEETS.alteration("a number format that shows nothing")
def masked(form, draw):
    """;;; hides what is in a cell, and a mark in quotes shows the same for every number."""
    tags = digits(form)
    for tag in draw.sample(tags, min(len(tags), 3)):
        form.cell(form.at[tag]).number_format = draw.choice([";;;", ";;;@", '"√"', '"已评";"已评"'])
        form.reading.worsen(tag, "doubtful")


@SHEETS.alteration("zeros that are not shown")
def zeros(form, draw):
    """A sheet or a format without zeros shows an empty cell, and an empty cell is not 0."""
    tags = [tag for tag in digits(form) if not form.cell(form.at[tag]).value]
    if not tags:
        return False
    if draw.random() < 0.5:
        form.sheet.sheet_view.showZeros = False
    for tag in tags:
        if form.sheet.sheet_view.showZeros is not False:
            form.cell(form.at[tag]).number_format = draw.choice(["0.0;-0.0;", "0.0;;;", "#.#"])
        form.reading.worsen(tag, "doubtful")


@SHEETS.alteration("points shown as shares or days")
def shown_otherwise(form, draw):
    tags = [tag for tag in digits(form) if form.cell(form.at[tag]).value]
    for tag in draw.sample(tags, min(len(tags), 3)):
        form.cell(form.at[tag]).number_format = draw.choice(["0%", "yyyy/m/d", "h:mm"])
        form.reading.worsen(tag, "doubtful")


@SHEETS.alteration("white letters")
def white(form, draw):
    """Letters in the colour of the paper: nobody sees them."""
    tags = plain(form, scores(form))
    for tag in draw.sample(tags, min(len(tags), 3)):
        form.cell(form.at[tag]).font = Font(color="FFFFFFFF")
        form.reading.worsen(tag, "doubtful")


@SHEETS.alteration("numbers a hair off")
def dust(form, draw):
    """0.30000000000000004, as programs that compute in binary store 0.3; every program shows 0.3."""
    for tag in digits(form):
        cell = form.cell(form.at[tag])
        if cell.value % 1 and cell.number_format == "General":
            cell.value = math.nextafter(cell.value, draw.choice([0, 100]))


@SHEETS.alteration("true and false for yes and no")
def truths(form, draw):
    tags = [tag for tag in plain(form, form.at) if form.known.asks(tag) == "yes-no"
            and form.reading.values.get(tag) in ("是", "否")]
    if not tags or "ticks in a font of pictures" in form.done:
        return False
    for tag in tags:
        form.cell(form.at[tag]).value = form.reading.values[tag] == "是"


@SHEETS.alteration("pictures in cells")
def cell_images(form, draw):
    """WPS puts a picture into a cell as a formula that only WPS knows."""
    tags = plain(form, scores(form))
    for tag in draw.sample(tags, min(len(tags), 2)):
        form.cell(form.at[tag]).value = '=_xlfn.DISPIMG("ID_8A7B5C3D",1)'
        form.reading.worsen(tag, "gone")


@SHEETS.alteration("formulas that failed")
def failed(form, draw):
    tags = digits(form)
    for tag in draw.sample(tags, min(len(tags), 2)):
        form.cell(form.at[tag]).value = draw.choice(["#REF!", "#DIV/0!", "#NAME?", "#N/A", "#VALUE!"])
        form.reading.worsen(tag, "gone")


@SHEETS.alteration("comments on values")
def comments(form, draw):
    """What somebody remarks on a value is not the value."""
    tags = [tag for tag in plain(form, form.at) if form.value(tag)]
    for tag in draw.sample(tags, min(len(tags), 5)):
        form.cell(form.at[tag]).comment = Comment(draw.choice(["应为2分", "1", "请核实"]), "检查组")


@SHEETS.alteration("label merged over its value")
def label_over_value(form, draw):
    """Excel keeps what stands first, and that is the label."""
    tags = [tag for tag in form.pairs if form.at[tag][1] - form.marks["label", tag][1] == 2
            and form.at[tag][0] == form.marks["label", tag][0] and form.reading.state(tag) == "plain"]
    if not tags or form.left or "merges flattened, every cell filled" in form.done:
        return False
    tag = draw.choice(tags)
    label, value = form.marks["label", tag], form.at[tag]
    form.unmerge(label)
    form.unmerge(value)
    form.cell(value).value = None
    form.merge([label, (value[0], value[1] + 1)])
    form.lose([tag])
