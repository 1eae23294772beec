"""How other programs write the same sheet, and how Excel copies it."""

from sheets import COLUMNS
from ways import SHEETS


@SHEETS.alteration("names of the sheet alone")
def local_names(form, draw):
    """A sheet that was copied or moved to another workbook keeps its names as its own (ECMA-376 §18.2.5)."""
    if form.names is None:
        return False
    form.names_are_local = True
    for name in list(form.book.custom_doc_props.names):
        del form.book.custom_doc_props[name]
    for name in form.book.sheetnames:
        if name != form.sheet.title:
            del form.book[name]


@SHEETS.alteration("names of whole ranges")
def wide_names(form, draw):
    """Named again after cells were merged: a name stands for all cells of the range."""
    if form.names is None:
        return False
    form.names_are_wide = True


@SHEETS.alteration("headings in two levels")
def two_levels(form, draw):
    """评分 over 自评分 and 考核得分; the other headings are merged over both rows."""
    heads = {column: form.marks.get(("head", column)) for column in COLUMNS}
    left, right = heads["selfPoints"], heads["points"]
    if None in heads.values() or len({place[0] for place in heads.values()}) != 1 or right != (left[0], left[1] + 1):
        return False
    first = left[0]
    form.insert_rows(first)
    for column, (_, number) in heads.items():
        if column in ("selfPoints", "points"):
            continue
        text = form.printed(("head", column))
        form.print(("head", column), None)
        form.marks["head", column] = (first, number)
        form.print(("head", column), text)
        form.merge([(first, number), (first + 1, number)])
    form.put(first, left[1], draw.choice(["评分", "评分情况", "考核评分"]))
    form.merge([(first, left[1]), (first, right[1])])


@SHEETS.alteration("title deleted")
def title_deleted(form, draw):
    """Everything moves up a row."""
    form.rearrange(lambda row, column: None if row == 1 else (row - 1, column), with_names=draw.random() < 0.7)


SHEETS.package_edit("saved as Strict Open XML", "strict")
SHEETS.package_edit("names of elements with a prefix", "prefix")
SHEETS.package_edit("cells without addresses", "addresses")
