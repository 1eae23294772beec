"""What is printed and what is filled in, and the package around it."""

import re

import openpyxl

from ways import SHEETS
from words import FULL, NARROW, retyped, shortened
from .columns import exchange, misplace


# Printed cells.

# What new codes would mend.
DOUBTS = {"code mistyped as another", "codes exchanged alone", "rows sorted, codes left in place"}


def lose_codes(form):
    """Where the text of a row was cut before, nothing printed says for sure any more which row it is."""
    for code in form.shortened:
        for tag in form.row_fields(code):
            form.reading.worsen(tag, "unclear")


@SHEETS.alteration("codes numbered anew")
def codes_numbered(form, draw):
    if DOUBTS & set(form.done):
        return False
    lose_codes(form)
    for number, code in enumerate(form.rows, start=1):
        form.cell(form.marks["code", code]).value = number if draw.random() < 0.9 else str(number)


@SHEETS.alteration("codes in full width")
def codes_wide(form, draw):
    for code in form.rows:
        cell = form.cell(form.marks["code", code])
        cell.value = str(cell.value).translate(FULL)


@SHEETS.alteration("codes retyped")
def codes_retyped(form, draw):
    for code in form.rows:
        cell = form.cell(form.marks["code", code])
        if str(cell.value).startswith("A"):
            cell.value = draw.choice([str(cell.value).lower(), str(cell.value).replace("-", "—"), f" {cell.value} "])


@SHEETS.alteration("codes removed")
def codes_removed(form, draw):
    if DOUBTS & set(form.done):
        return False
    lose_codes(form)
    for code in form.rows:
        form.cell(form.marks["code", code]).value = None


@SHEETS.alteration("codes exchanged alone")
def codes_exchanged(form, draw):
    if "codes numbered anew" in form.done or "codes removed" in form.done:
        return False
    one, other = draw.sample(form.rows, 2)
    form.swap_values(form.marks["code", one], form.marks["code", other])
    for code in (one, other):
        for tag in form.row_fields(code):
            form.reading.worsen(tag, "doubtful")


@SHEETS.alteration("code mistyped as another")
def code_mistyped(form, draw):
    one, other = draw.sample(form.rows, 2)
    form.cell(form.marks["code", one]).value = other
    for code in (one, other):
        for tag in form.row_fields(code):
            form.reading.worsen(tag, "doubtful")


@SHEETS.alteration("indicator texts shortened")
def contents_shortened(form, draw):
    for code in draw.sample(form.rows, draw.choice([1, 5, 20])):
        if ("content", code) in form.marks and form.text(form.marks["code", code]).upper().translate(NARROW) == code:
            cell = form.cell(form.marks["content", code])
            cell.value = shortened(str(cell.value), draw)
            form.shortened.add(code)


@SHEETS.alteration("looks changed")
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


@SHEETS.alteration("numbers retyped as text")
def values_retyped(form, draw):
    for tag in numbers(form):
        if draw.random() < 0.4:
            cell = form.cell(form.at[tag])
            cell.value = retyped(cell.value, draw)


@SHEETS.alteration("two cells beside each other exchanged")
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


@SHEETS.alteration("values in the wrong row")
def wrong_row(form, draw):
    one, other = draw.sample([code for code in form.rows if code.startswith("A")], 2)
    tags = form.field(one, "points"), form.field(other, "points")
    if any(tag not in form.at or form.reading.state(tag) != "plain" for tag in tags):
        return False
    form.swap_values(form.at[tags[0]], form.at[tags[1]])
    form.reading.swap(*tags)


@SHEETS.alteration("formulas with their values")
def formulas(form, draw):
    form.formulas |= {tag for tag in numbers(form) if draw.random() < 0.3}


@SHEETS.alteration("formulas without their values")
def formulas_without(form, draw):
    if form.formulas:
        return False
    for tag in draw.sample(numbers(form), min(3, len(numbers(form)))):
        form.cell(form.at[tag]).value = f"={form.cell(form.at[tag]).value}+0"
        form.reading.worsen(tag, "gone")


# The package.

@SHEETS.alteration("custom part and names cut out of the package")
def package_stripped(form, draw):
    form.after.append("strip")


@SHEETS.alteration("texts cut into runs with pinyin")
def phonetic(form, draw):
    form.after.append("phonetic")


@SHEETS.alteration("texts moved into a shared table")
def shared_strings(form, draw):
    form.after.append("shared")


@SHEETS.alteration("through ods")
def through_ods(form, draw):
    if form.office:
        return False
    form.office = ["ods", "xlsx"]


@SHEETS.alteration("through xls")
def through_xls(form, draw):
    if form.office:
        return False
    form.office = ["xls", "xlsx"]
