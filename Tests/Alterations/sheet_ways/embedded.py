"""What is embedded in a workbook, and the sheets around the form."""

import openpyxl

from ways import SHEETS

# What nobody sees any more, by the looks of the sheet.
UNSEEN = {"white letters", "zeros that are not shown"}


# What is embedded.

@SHEETS.alteration("names dropped")
def names_dropped(form, draw):
    form.names = None


@SHEETS.alteration("properties dropped")
def properties_dropped(form, draw):
    for name in list(form.book.custom_doc_props.names):
        del form.book.custom_doc_props[name]


@SHEETS.alteration("name on another cell")
def name_astray(form, draw):
    if form.names is None:
        return False
    tags = draw.sample(sorted(form.names), 2)
    form.names[tags[0]] = form.names[tags[1]]


@SHEETS.alteration("names exchanged")
def names_exchanged(form, draw):
    if form.names is None:
        return False
    one, other = draw.sample(sorted(form.names), 2)
    form.names[one], form.names[other] = form.names[other], form.names[one]


@SHEETS.alteration("all names a row too low")
def names_shifted(form, draw):
    if form.names is None:
        return False
    form.names = {tag: (row + 1, column) for tag, (row, column) in form.names.items()}


# Sheets.

@SHEETS.alteration("sheet renamed")
def sheet_renamed(form, draw):
    form.sheet.title = draw.choice(["Sheet1", "财政局", "二季度'表'", "评分表(最终版)", "1"])


@SHEETS.alteration("sheets before")
def sheets_before(form, draw):
    for number, name in enumerate(draw.sample(["Sheet2", "目录", "通知", "附表"], draw.choice([1, 2]))):
        if name in form.book.sheetnames:
            return False
        extra = form.book.create_sheet(name, 0)
        extra["A1"], extra["B3"], extra["B4"] = "关于报送材料的说明", "正式党员数", draw.randrange(90, 99)
        extra.sheet_state = "visible" if number == 0 else "hidden"
    form.book.active = form.book.sheetnames.index(form.sheet.title)


@SHEETS.alteration("copied into another workbook")
def copied(form, draw):
    if UNSEEN & set(form.done):
        return False  # letters would be black again, and zeros there
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


@SHEETS.alteration("an old copy kept in a hidden sheet")
def old_copy(form, draw):
    if "旧" in form.book.sheetnames:
        return False
    old = form.book.copy_worksheet(form.sheet)
    old.title, old.sheet_state = "旧", "hidden"
    for code in form.rows:
        place = form.at.get(form.field(code, "points"))
        if place is None:
            continue
        if isinstance(old.cell(*place).value, (int, float)):
            old.cell(*place).value = 0.1
    form.book.active = form.book.sheetnames.index(form.sheet.title)


@SHEETS.alteration("a list of last quarter's points beside")
def last_quarter(form, draw):
    if "上季度得分" in form.book.sheetnames:
        return False
    extra = form.book.create_sheet("上季度得分", draw.choice([0, len(form.book.sheetnames)]))
    extra.append(["上季度各项得分"])
    extra.append(["序号", "考核内容", "上季度得分"] if draw.random() < 0.5 else ["序号", "考核内容", "得分"])
    for code in form.rows[:draw.choice([10, 25, 60])]:
        extra.append([code, form.text(form.marks["content", code]), 0.4])
    form.book.active = form.book.sheetnames.index(form.sheet.title)


@SHEETS.alteration("a note that begins like a label")
def note_like_label(form, draw):
    last = max(row for row, _ in form.at.values()) + 2
    form.put(last, 1, draw.choice(["检查日期：由检查组填写", "备注：党员总数含预备党员", "检查组：", "单位编码：见名册"]))
    form.put(last + 1, 1, "说明")
    form.put(last + 1, 3, "正式党员数按党统年报填写")
