"""Fills a blank score sheet (XLSX) with openpyxl, as a person fills it, and alters it as people do."""

import re
from copy import copy
from datetime import date
from decimal import Decimal

import openpyxl
from openpyxl.utils import get_column_letter, range_boundaries

SHEET = "督查考核评分表"
HEADINGS = {
    "考核得分": "实得分", "扣分原因": "存在问题", "自评分": "自查得分", "佐证材料": "备查资料", "实际情况": "完成情况",
    "分值": "标准分", "督查方面": "考核方面",
}


class SheetForm:
    """A blank form that is being filled."""

    def __init__(self, blank):
        self.book = openpyxl.load_workbook(blank)
        self.sheet = self.book[SHEET]
        self.places = {}
        for name, defined in self.book.defined_names.items():
            if name.startswith("TN."):
                column, row, _, _ = range_boundaries(defined.attr_text.rsplit("!", 1)[1].replace("$", ""))
                self.places[name] = (row, column)

    def cell(self, tag):
        """The cell of a field."""
        return self.sheet.cell(*self.places[tag])

    def fill(self, fields):
        """Writes every field that is not left blank."""
        for tag, value in fields.items():
            if value is None:
                continue
            cell = self.cell(tag)
            if isinstance(value, Decimal):
                cell.value, cell.number_format = float(value), "0.0%"
            elif isinstance(value, date):
                cell.value, cell.number_format = value, 'yyyy"年"m"月"d"日"'
            else:
                cell.value = value
                if isinstance(value, str) and re.fullmatch(r"[\d.\s]+", value):
                    cell.number_format = "@"

    def heading_row(self):
        """The row that holds 考核内容."""
        for row in self.sheet.iter_rows():
            if any(cell.value == "考核内容" for cell in row):
                return row[0].row
        raise ValueError("no heading row")

    def rename_headings(self):
        """Gives the columns the names of the office's old form."""
        for cell in self.sheet[self.heading_row()]:
            cell.value = HEADINGS.get(cell.value, cell.value)

    def insert_row(self, before_tag, text):
        """A row inserted by hand above a field's row, as a subtotal or a note; names and merges move with it."""
        at = self.places[before_tag][0]
        style = [copy(self.sheet.cell(at, column)._style) for column in range(1, 13)]
        self._move(at, 1, rows=True)
        self.sheet.cell(at, 1).value = text
        for column, one in enumerate(style, start=1):
            self.sheet.cell(at, column)._style = one

    def insert_column(self, before_tag, heading):
        """A column inserted by hand left of a field's column."""
        at = self.places[before_tag][1]
        self._move(at, 1, rows=False)
        self.sheet.cell(self.heading_row(), at).value = heading

    def append_column(self, heading, texts):
        """A column to the right of the form."""
        at = 13
        self.sheet.protection.sheet = False
        self.sheet.cell(self.heading_row(), at).value = heading
        for tag, text in texts.items():
            self.sheet.cell(self.places[tag][0], at).value = text

    def _move(self, at, by, rows):
        sheet = self.sheet
        sheet.protection.sheet = False
        merged = [merge.bounds for merge in sheet.merged_cells.ranges]
        for bounds in merged:
            sheet.unmerge_cells(range_string(bounds))
        heights = {n: d.height for n, d in sheet.row_dimensions.items() if d.height}
        if rows:
            sheet.insert_rows(at, by)
            for number in heights:
                sheet.row_dimensions[number].height = None
            for number, height in heights.items():
                sheet.row_dimensions[number + (by if number >= at else 0)].height = height
        else:
            sheet.insert_cols(at, by)
        for bounds in merged:
            sheet.merge_cells(range_string(shifted(bounds, at, by, rows)))
        for validation in sheet.data_validations.dataValidation:
            validation.sqref = type(validation.sqref)(
                " ".join(range_string(shifted(range_boundaries(str(r)), at, by, rows)) for r in validation.sqref.ranges)
            )
        for name, (row, column) in self.places.items():
            bounds = shifted((column, row, column, row), at, by, rows)
            self.places[name] = (bounds[1], bounds[0])
            self.book.defined_names[name].attr_text = (
                f"'{SHEET}'!${get_column_letter(bounds[0])}${bounds[1]}"
            )
        if sheet.print_area:
            area = range_boundaries(sheet.print_area.rsplit("!", 1)[-1].replace("$", ""))
            sheet.print_area = range_string(shifted(area, at, by, rows))

    def save(self, path):
        """Saves the form."""
        self.book.save(path)


def shifted(bounds, at, by, rows):
    """A range after rows or columns were inserted."""
    column, row, last_column, last_row = bounds
    if rows:
        return (column, row + by * (row >= at), last_column, last_row + by * (last_row >= at))
    return (column + by * (column >= at), row, last_column + by * (last_column >= at), last_row)


def range_string(bounds):
    """A1:B2."""
    column, row, last_column, last_row = bounds
    return f"{get_column_letter(column)}{row}:{get_column_letter(last_column)}{last_row}"
