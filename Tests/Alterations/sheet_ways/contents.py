"""What is filled in, how it looks, and the package around it."""

import re

import openpyxl

from sheets import is_drawn
from ways import SHEETS


@SHEETS.alteration("looks changed")
def looks(form, draw):
    """Another font, narrow columns for another paper, protection taken off or put on: nothing that says anything."""
    if "white letters" in form.done:
        return False
    font = openpyxl.styles.Font(name=draw.choice(["宋体", "仿宋_GB2312", "Arial"]), size=draw.choice([9, 12, 16]), bold=True)
    for row in form.sheet.iter_rows(max_row=60):
        for cell in row:
            if not is_drawn(cell):
                cell.font = font
            cell.alignment = openpyxl.styles.Alignment(wrap_text=True)
    for column in range(1, 13):
        form.sheet.column_dimensions[openpyxl.utils.get_column_letter(column)].width = draw.choice([2, 6, 30])
    form.sheet.page_setup.paperSize = draw.choice([8, 9, 11])
    form.sheet.protection.sheet = draw.random() < 0.5
    form.sheet.freeze_panes = draw.choice([None, "A2", "D9"])


# Values.

def numbers(form):
    """Points that were typed as plain numbers."""
    tags = [form.field(code, part) for code in form.rows for part in ("points", "selfPoints")]
    return [tag for tag in tags if tag in form.at and isinstance(form.cell(form.at[tag]).value, (int, float))
            and re.fullmatch(r"[\d.]+", str(form.cell(form.at[tag]).value))]


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

SHEETS.package_edit("custom part and names cut out of the package", "strip")
SHEETS.package_edit("texts cut into runs with pinyin", "phonetic")
SHEETS.package_edit("texts moved into a shared table", "shared")
