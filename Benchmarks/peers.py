"""The same work done by the libraries that people know: `python3 peers.py TASK ARGUMENT…`.

Every task prints what it counted, so that one can see that all did the same work.
"""

import os
import re
import sys
import zipfile


def files(folder, suffix):
    """The files of a folder."""
    return sorted(os.path.join(folder, name) for name in os.listdir(folder) if name.endswith(suffix))


def report(**counts):
    """Prints counts."""
    print(" ".join(f"{name}={value}" for name, value in counts.items()))


def openpyxl_read(folder, read_only=False):
    """Every cell of every sheet as value and text."""
    import openpyxl

    cells = letters = 0
    for path in files(folder, ".xlsx"):
        book = openpyxl.load_workbook(path, read_only=read_only, data_only=True)
        for sheet in book.worksheets:
            for row in sheet.iter_rows(values_only=True):
                for value in row:
                    if value is not None:
                        cells, letters = cells + 1, letters + len(str(value))
        book.close()
    report(cells=cells, letters=letters)


def openpyxl_read_only(folder):
    """The same in openpyxl's faster mode, which knows no merged cells."""
    openpyxl_read(folder, read_only=True)


def calamine_read(folder):
    """Every cell of every sheet through python-calamine."""
    import python_calamine

    cells = letters = 0
    for path in files(folder, ".xlsx"):
        book = python_calamine.CalamineWorkbook.from_path(path)
        for name in book.sheet_names:
            for row in book.get_sheet_by_name(name).to_python():
                for value in row:
                    if value != "":
                        cells, letters = cells + 1, letters + len(str(value))
    report(cells=cells, letters=letters)


def python_docx_read(folder):
    """Every paragraph and every cell of every table, with spans resolved by python-docx."""
    import docx

    cells = letters = 0
    for path in files(folder, ".docx"):
        document = docx.Document(path)
        letters += sum(len(paragraph.text) for paragraph in document.paragraphs)
        for table in document.tables:
            for row in table.rows:
                for cell in row.cells:
                    cells, letters = cells + 1, letters + len(cell.text)
    report(cells=cells, letters=letters)


def lxml_read(folder):
    """Every paragraph and cell text by lxml alone, the least that a reader can do."""
    from lxml import etree

    word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    cells = letters = 0
    for path in files(folder, ".docx"):
        with zipfile.ZipFile(path) as archive:
            body = etree.fromstring(archive.read("word/document.xml"))
        for table in body.iter(word + "tbl"):
            for row in table.iter(word + "tr"):
                for cell in row.iter(word + "tc"):
                    text = "".join(piece.text or "" for piece in cell.iter(word + "t"))
                    cells, letters = cells + 1, letters + len(text)
        for paragraph in body[0].iterchildren(word + "p"):
            letters += sum(len(piece.text or "") for piece in paragraph.iter(word + "t"))
    report(cells=cells, letters=letters)


ROW = re.compile(r"<w:tr[ >].*?</w:tr>", re.S)
PARAGRAPH = re.compile(r"<w:p[ >].*?</w:p>", re.S)
# Tags of a record of the list, and the fields that both notices share.
RECORD = re.compile(r"\{\{(序|督查方面|存在问题|失分|位置|责任人|期限)\}\}")
SHARED = {
    "发文字号": "云直工函〔2023〕　号", "署名": "中共云岭县委县直属机关工作委员会", "署名短": False, "署名长": True, "考核周期": "2023年第二季度",
    "督查形式": "督查考核", "计等次": True, "得分": "58.14", "等次": "较差", "问题数": 8, "问题失分": "7.2", "联系人": "县直机关工委办公室", "联系电话": "0851-00000000",
    "成文日期": "2023年7月10日", "草稿": True, "附注": "拟稿说明：第十项规范“规范党费收缴”尚未经县里确认，印发前请予核定",
}
INTERVIEW = {
    "职务": "党组织书记", "类别": "机关", "类别数": "1000", "平均分": "58.14", "约谈依据": "考核等次为“较差”；考核总分低于60分",
    "约谈日期": "2023年7月20日", "约谈时刻": "上午9时", "约谈地点": "县委办公楼三楼会议室", "约谈人": "县委组织部、县直机关工委负责同志",
    "回执期限": "2023年7月18日",
}


def docxtpl_words(paragraph):
    """The tags of one paragraph as docxtpl wants them: alone in it they take the paragraph or row with them, else they stand in the text."""
    xml = paragraph.group()
    tags = re.findall(r"\{\{[#/][^}]*\}\}", xml)
    alone = len(tags) == 1 and re.findall(r"<w:t(?: [^>]*)?>([^<]*)", xml) == tags
    mark = ("tr" if paragraph.re is ROW else "p") if alone else ""
    xml = re.sub(r"\{\{#如果 (\w+)\}\}", rf"{{%{mark} if \1 %}}", RECORD.sub(r"{{item.\1}}", xml))
    xml = xml.replace("{{#否则}}", f"{{%{mark} else %}}").replace("{{/如果}}", f"{{%{mark} endif %}}")
    return xml.replace("{{#每个 问题}}", f"{{%{mark} for item in 问题 %}}").replace("{{/每个}}", f"{{%{mark} endfor %}}")


def docxtpl_template(source, path):
    """One of the program's own templates with its tags put as docxtpl wants them."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            data = old.read(part)
            if part.startswith("word/") and b"{{" in data:
                data = PARAGRAPH.sub(docxtpl_words, ROW.sub(docxtpl_words, data.decode())).encode()
            new.writestr(part, data)


def docxtpl_notices(kind, templates, out, count):
    """Notices with eight problems each from the program's own template; of interview notices two go to a unit."""
    import docxtpl

    template = os.path.join(out, "template.docx")
    docxtpl_template(os.path.join(templates, "templates", f"{kind}.docx"), template)
    for index in range(int(count)):
        document = docxtpl.DocxTemplate(template)
        problems = [
            {"序": n + 1, "督查方面": "支部委员会", "存在问题": "支委会次数不足", "失分": "0.9", "位置": "I20", "责任人": "陈某", "期限": "7月25日"}
            for n in range(8)
        ]
        if kind == "约谈通知书":
            number = index // 2 + 1
            own = {**INTERVIEW, "名次": str(number), "对象": "陈某" if index % 2 == 0 else "林某"}
        else:
            number, own = index + 1, {"最后期限": "2023年7月25日"}
        document.render({**SHARED, **own, "单位": f"云岭县第{number}事务中心", "问题": problems})
        document.save(os.path.join(out, f"{index + 1}.docx"))
    report(documents=count)


# The sheets of a summary of 71 units: rows and columns.
SUMMARY = {
    "总表": (71, 12), "分类排名": (71, 8), "分规范得分": (71, 12), "问题台账": (700, 10), "催报清单": (5, 6), "校验报告": (300, 8),
}


def xlsxwriter_summary(out):
    """The summary of 71 units: overview, ranking, matrix with a colour scale, problems, a chart."""
    import xlsxwriter

    book = xlsxwriter.Workbook(os.path.join(out, "summary.xlsx"))
    head = book.add_format({"bold": True, "border": 1, "bg_color": "#F2DCDB"})
    body = book.add_format({"border": 1})
    number = book.add_format({"border": 1, "num_format": "0.00"})
    for name, (rows, columns) in SUMMARY.items():
        sheet = book.add_worksheet(name)
        for column in range(columns):
            sheet.write_string(0, column, f"第{column + 1}栏", head)
        for row in range(1, rows + 1):
            for column in range(columns):
                if column < 3 or columns in (10, 8, 6):
                    sheet.write_string(row, column, f"云岭县单位{row}的第{column}项", body)
                else:
                    sheet.write_number(row, column, row * column / 10, number)
        sheet.freeze_panes(1, 2)
        sheet.autofilter(0, 0, rows, columns - 1)
        sheet.set_column(0, columns - 1, 14)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
    book.get_worksheet_by_name("分规范得分").conditional_format(1, 2, 71, 11, {"type": "3_color_scale"})
    chart = book.add_chart({"type": "bar"})
    chart.add_series({"categories": "=总表!$A$2:$A$72", "values": "=总表!$D$2:$D$72"})
    book.get_worksheet_by_name("总表").insert_chart("N2", chart)
    book.close()
    report(sheets=len(SUMMARY))


def openpyxl_summary(out):
    """The same summary by openpyxl, without the chart."""
    import openpyxl
    from openpyxl.formatting.rule import ColorScaleRule
    from openpyxl.styles import Border, Font, Side

    book = openpyxl.Workbook()
    book.remove(book.active)
    edge = Side(style="thin")
    border, bold = Border(edge, edge, edge, edge), Font(bold=True)
    for name, (rows, columns) in SUMMARY.items():
        sheet = book.create_sheet(name)
        for row in range(rows + 1):
            for column in range(columns):
                is_text = row == 0 or column < 3 or columns in (10, 8, 6)
                cell = sheet.cell(row + 1, column + 1, f"云岭县单位{row}的第{column}项" if is_text else row * column / 10)
                cell.border = border
                if row == 0:
                    cell.font = bold
                elif not is_text:
                    cell.number_format = "0.00"
        sheet.freeze_panes = "C2"
        sheet.auto_filter.ref = sheet.dimensions
    scale = ColorScaleRule(mid_type="percentile", mid_value=50, mid_color="FFEB84", end_type="max",
                           end_color="63BE7B", start_type="min", start_color="F8696B")
    book["分规范得分"].conditional_formatting.add("C2:L72", scale)
    book.save(os.path.join(out, "summary.xlsx"))
    report(sheets=len(SUMMARY))


def openpyxl_grid(out, rows, columns):
    """A large sheet by openpyxl in its mode that only writes."""
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("数据")
    for row in range(int(rows)):
        sheet.append([f"单位{row % 71}第{column}项" if column % 3 == 0 else row * column / 100 for column in range(int(columns))])
    book.save(os.path.join(out, "grid.xlsx"))
    report(cells=int(rows) * int(columns))


def xlsxwriter_grid(out, rows, columns, constant=False):
    """A large sheet: every third column text, the rest numbers."""
    import xlsxwriter

    book = xlsxwriter.Workbook(os.path.join(out, "grid.xlsx"), {"constant_memory": constant})
    sheet = book.add_worksheet("数据")
    for row in range(int(rows)):
        for column in range(int(columns)):
            if column % 3 == 0:
                sheet.write_string(row, column, f"单位{row % 71}第{column}项")
            else:
                sheet.write_number(row, column, row * column / 100)
    book.close()
    report(cells=int(rows) * int(columns))


def xlsxwriter_grid_constant(out, rows, columns):
    """The same, row by row in constant memory."""
    xlsxwriter_grid(out, rows, columns, constant=True)


TASKS = {
    "openpyxl": openpyxl_read, "openpyxl-read-only": openpyxl_read_only, "calamine": calamine_read,
    "python-docx": python_docx_read, "lxml": lxml_read, "docxtpl": docxtpl_notices, "xlsxwriter-summary": xlsxwriter_summary,
    "openpyxl-summary": openpyxl_summary, "openpyxl-grid": openpyxl_grid, "xlsxwriter-grid": xlsxwriter_grid, "xlsxwriter-grid-constant": xlsxwriter_grid_constant,
}

if __name__ == "__main__":
    TASKS[sys.argv[1]](*sys.argv[2:])
