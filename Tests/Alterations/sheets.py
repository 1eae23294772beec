"""A filled workbook in a person's hands: openpyxl, with every move of a cell remembered."""

import re
from copy import copy
from datetime import date
from decimal import Decimal

import openpyxl
from openpyxl.cell.cell import MergedCell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.utils import get_column_letter, range_boundaries
from openpyxl.worksheet.cell_range import MultiCellRange
from openpyxl.workbook.defined_name import DefinedName

from person import Reading

SHEET = "督查考核评分表"
COLUMNS = ["code", "norm", "aspect", "content", "maximum", "criterion", "fact", "selfPoints", "points", "reason",
           "evidence", "method"]
PARTS = ["fact", "selfPoints", "points", "reason", "evidence"]
HEADINGS = ["序号", "规范", "督查方面", "考核内容", "分值", "评分标准", "实际情况", "自评分", "考核得分", "扣分原因", "佐证材料", "检查方式"]


class Sheet:
    """A form that is being filled and altered.

    `at` holds the cell of every field, `marks` the cells of headings, codes, contents and labels; both move with the
    cells. `names` holds what the defined names point at; None when they are gone.
    """

    def __init__(self, blank, known, rows):
        self.known, self.codes = known, rows
        self.book = openpyxl.load_workbook(blank)
        self.sheet = self.book[SHEET]
        self.at, self.marks = {}, {}
        for name, defined in self.book.defined_names.items():
            if name.startswith("TN."):
                column, row, _, _ = range_boundaries(defined.attr_text.rsplit("!", 1)[1].replace("$", ""))
                self.at[name] = (row, column)
        self.names = dict(self.at)
        self.hidden_rows, self.hidden_columns = set(), set()
        self.shortened, self.formulas, self.broken, self.struck, self.covered = set(), set(), set(), set(), set()
        self.is_turned, self.second, self.left = False, None, None
        self.names_are_local, self.names_are_wide = False, False
        self.joined, self.continued = {}, {}
        self.after, self.office, self.done, self.moved = [], [], [], False
        self.reading = Reading({})
        self._mark()

    def _mark(self):
        heading = next(row for row in range(1, 40) if self.sheet.cell(row, 4).value == "考核内容")
        for number, column in enumerate(COLUMNS, start=1):
            self.marks["head", column] = (heading, number)
        for offset, code in enumerate(self.codes, start=1):
            for number, column in enumerate(COLUMNS, start=1):
                if column not in PARTS:
                    self.marks[column, code] = (heading + offset, number)
        for tag, (row, column) in self.at.items():
            if self.is_pair(tag):
                self.marks["label", tag] = (row, column - 2)

    def is_pair(self, tag):
        """Whether a field stands beside its label."""
        return tag.split(".")[1] in ("head", "fact", "total", "sign")

    @property
    def pairs(self):
        """The fields with labels that are still there."""
        return [tag for tag in self.at if self.is_pair(tag) and ("label", tag) in self.marks]

    @property
    def rows(self):
        """The codes of the rows that are still there."""
        return [code for code in self.codes if ("code", code) in self.marks]

    def row(self, code):
        """The row of an indicator."""
        return self.marks["code", code][0]

    @staticmethod
    def field(code, part):
        """The tag of a cell of the table."""
        return f"TN.{code.replace('-', '_')}.{part}"

    def row_fields(self, code):
        """The fields of a row that are still there."""
        return [self.field(code, part) for part in PARTS if self.field(code, part) in self.at]

    def cell(self, place):
        """A cell by its place."""
        return self.sheet.cell(*place)

    def fill(self, written, said):
        """Writes every field that is not left blank; what was printed in fields counts as read too."""
        for tag, place in self.at.items():
            if self.cell(place).value not in (None, ""):
                self.reading.values[tag] = str(self.cell(place).value)
        for tag, value in written.items():
            if value is None:
                continue
            cell = self.cell(self.at[tag])
            cell.value = float(value) if isinstance(value, Decimal) else value
            if isinstance(value, Decimal):
                cell.number_format = "0.0%"
            elif isinstance(value, date):
                cell.number_format = 'yyyy"年"m"月"d"日"'
            elif isinstance(value, str) and re.fullmatch(r"[\d.\s]+", value):
                cell.number_format = "@"
        self.reading.values.update(said)

    def put(self, row, column, value):
        """Writes into a cell, unless it lies under a merged range."""
        cell = self.sheet.cell(row, column)
        if not isinstance(cell, MergedCell):
            cell.value = value

    def text(self, place):
        """What stands in a cell."""
        value = self.cell(place).value
        return "" if value is None else str(value)

    def printed(self, key):
        """The words of a heading, a code, a content or a label."""
        return self.text(self.marks[key])

    def print(self, key, value):
        """Changes such words."""
        self.put(*self.marks[key], value)

    def value(self, tag):
        """What stands in a field."""
        return self.text(self.at[tag])

    def enter(self, tag, value):
        """Writes into a field."""
        self.cell(self.at[tag]).value = value

    def is_words(self, tag):
        """Whether a field holds words of letters that everybody can read elsewhere too."""
        cell = self.cell(self.at[tag])
        return isinstance(cell.value, str) and not is_drawn(cell)

    def swap_fields(self, one, other, with_names=False):
        """Two fields whose contents change places; with names when the cells were cut and pasted."""
        self.swap_values(self.at[one], self.at[other])
        if with_names and self.names and one in self.names and other in self.names:
            self.names[one], self.names[other] = self.names[other], self.names[one]

    def add_row(self, code, texts):
        """A row below that of an indicator, with nothing in it but what is given by column."""
        at = self.row(code) + 1
        self.insert_rows(at)
        for column, text in texts.items():
            self.put(at, self.marks["head", column][1], text)

    def strike(self, tag, old):
        """A value struck through before the one that stands in a field (ECMA-376 §18.4.10)."""
        cell = self.cell(self.at[tag])
        cell.value = CellRichText(TextBlock(InlineFont(strike=True), old), TextBlock(InlineFont(), self.value(tag)))
        self.struck.add(tag)

    def first_row(self):
        """The row of the headings, or the one above which they would stand."""
        if ("head", "content") in self.marks:
            return self.marks["head", "content"][0]
        return min(self.row(code) for code in self.rows)

    def table_rows(self):
        """The rows of the table, headings first."""
        return range(self.first_row(), max(self.row(code) for code in self.rows) + 1)

    def rearrange(self, place, with_names=True):
        """Moves every cell to `place(row, column)`; None deletes it. Merged ranges stretch as Excel stretches them."""
        sheet, self.moved = self.sheet, True
        merged = [merge.bounds for merge in sheet.merged_cells.ranges]
        for bounds in merged:
            sheet.unmerge_cells(text_of(bounds))
        old = sorted(sheet._cells.items())
        sheet._cells = {}
        for (row, column), cell in old:
            target = place(row, column)
            if target is None or (cell.value is None and not cell.has_style):
                continue
            fresh = sheet.cell(*target)
            fresh.value, fresh._style = cell.value, copy(cell._style)
        for left, top, right, bottom in merged:
            spots = [place(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)]
            kept = [spot for spot in spots if spot]
            # The value of a range stands in its first cell; a move that tears it apart ends the range.
            if kept and min(kept) == spots[0]:
                self.merge(kept)
        self.at, self.marks = moved(self.at, place), moved(self.marks, place)
        if self.names is not None and with_names:
            # Excel keeps the name of a cell that is deleted, and lets it point nowhere.
            self.broken |= {name for name, spot in self.names.items() if place(*spot) is None}
            self.names = moved(self.names, place)
        self.hidden_rows = {spot[0] for row in self.hidden_rows if (spot := place(row, 1))}
        self.hidden_columns = {spot[1] for column in self.hidden_columns if (spot := place(self.first_row(), column))}
        sheet.data_validations.dataValidation = []
        sheet.row_dimensions.clear()

    def merge(self, spots):
        """Merges the smallest range that holds the spots, where nothing else is merged."""
        if len(spots) < 2:
            return
        rows, columns = [row for row, _ in spots], [column for _, column in spots]
        bounds = (min(columns), min(rows), max(columns), max(rows))
        clash = any(not (r.max_col < bounds[0] or r.min_col > bounds[2] or r.max_row < bounds[1] or r.min_row > bounds[3])
                    for r in self.sheet.merged_cells.ranges)
        inside = {(row, column) for row in range(bounds[1], bounds[3] + 1) for column in range(bounds[0], bounds[2] + 1)}
        clash = clash or any(self.sheet._cells[spot].value is not None for spot in inside - set(spots)
                             if spot in self.sheet._cells)
        if not clash and bounds[:2] != bounds[2:]:
            self.sheet.merge_cells(text_of(bounds))

    def insert_rows(self, at, count=1, with_names=True):
        """Empty rows above a row."""
        self.rearrange(lambda row, column: (row + count * (row >= at), column), with_names)

    def insert_columns(self, at, count=1, with_names=True):
        """Empty columns left of a column."""
        self.rearrange(lambda row, column: (row, column + count * (column >= at)), with_names)

    def leave_merges(self):
        """From here on cells move, and merged ranges and names stay, as openpyxl has it."""
        self.left = MultiCellRange([text_of(merge.bounds) for merge in self.sheet.merged_cells.ranges])

    def unmerge(self, place):
        """Takes apart the range that a cell belongs to."""
        for merge in list(self.sheet.merged_cells.ranges):
            if merge.min_row <= place[0] <= merge.max_row and merge.min_col <= place[1] <= merge.max_col:
                self.sheet.unmerge_cells(str(merge))

    def swap_values(self, one, other):
        """Two cells whose contents change places."""
        first, second = self.cell(one), self.cell(other)
        first.value, second.value = second.value, first.value
        first._style, second._style = copy(second._style), copy(first._style)

    def lose(self, tags):
        """Fields that are not in the form any more."""
        for tag in tags:
            self.reading.worsen(tag, "gone")
            self.at.pop(tag, None)
            self.marks.pop(("label", tag), None)

    def put_second(self):
        """The form once more, on a sheet of its own or below the first, with other points in it."""
        place = lambda tag: self.at.get(tag)
        points = [spot for code in self.rows if (spot := place(self.field(code, "points")))]
        if self.second == "sheet":
            other, down = self.book.copy_worksheet(self.sheet), 0
        else:
            other, down = self.sheet, self.sheet.max_row + 2
            merged = [merge.bounds for merge in self.sheet.merged_cells.ranges]
            for (row, column), cell in sorted(self.sheet._cells.items()):
                if cell.value is not None:
                    fresh = self.sheet.cell(row + down, column, cell.value)
                    fresh._style = copy(cell._style)
            for left, top, right, bottom in merged:
                self.sheet.merge_cells(text_of((left, top + down, right, bottom + down)))
        for row, column in points:
            other.cell(row + down, column).value = 0.1

    def save(self, path):
        """Writes the workbook with the names where they now point."""
        if self.second:
            self.put_second()
        if self.is_turned:
            self.hidden_rows, self.hidden_columns, self.names = set(), set(), None
            self.rearrange(lambda row, column: (column, row))
        for name in [name for name in self.book.defined_names if name.startswith("TN.")]:
            del self.book.defined_names[name]
        title = self.sheet.title.replace("'", "''")
        names = self.sheet.defined_names if self.names_are_local else self.book.defined_names
        for name, (row, column) in (self.names or {}).items():
            target = f"'{title}'!${get_column_letter(column)}${row}"
            if self.names_are_wide and self.is_pair(name):
                target += f":${get_column_letter(column + 1)}${row}"
            names[name] = DefinedName(name, attr_text=target)
        for name in self.broken - set(self.names or {}) if self.names is not None else ():
            self.book.defined_names[name] = DefinedName(name, attr_text="#REF!")
        if self.moved:
            self.sheet.print_title_rows = None
            self.sheet.print_area = None
        for row in self.hidden_rows:
            self.sheet.row_dimensions[row].hidden = True
        for column in self.hidden_columns:
            self.sheet.column_dimensions[get_column_letter(column)].hidden = True
        if self.left and not self.is_turned:
            self.sheet.merged_cells = self.left
        self.book.save(path)


def is_drawn(cell):
    """Whether the letters of a cell are pictures."""
    return (cell.font.name or "").startswith("Wingdings")


def moved(places, place):
    """A dictionary of places after a move."""
    return {key: target for key, spot in places.items() if (target := place(*spot))}


def text_of(bounds):
    """A1:B2."""
    left, top, right, bottom = bounds
    return f"{get_column_letter(left)}{top}:{get_column_letter(right)}{bottom}"
