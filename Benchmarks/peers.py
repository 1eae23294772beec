"""The same work done by the libraries that people know: `python3 peers.py TASK ARGUMENT…`.

Every task prints what it counted, so that one can see that all did the same work.
"""

import os
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


def docxtpl_template(path):
    """A rectification notice as a docxtpl template: head, four paragraphs, a table with a row for each problem."""
    import docx

    document = docx.Document()
    document.add_heading("整改通知书", 1)
    document.add_paragraph("{{ number }}")
    document.add_paragraph("{{ unit }}：")
    document.add_paragraph("{{ cycle }}，{{ group }}对你单位贯彻落实基层党建“十规范”情况进行了督查考核，得分{{ total }}分，等次为{{ grade }}。")
    document.add_paragraph("经研究，请你单位对照下列问题逐项整改，于{{ deadline }}前将整改情况报{{ office }}。")
    document.add_paragraph("联系人：{{ contact }}，电话：{{ phone }}。")
    table = document.add_table(rows=4, cols=5, style="Table Grid")
    for cell, text in zip(table.rows[0].cells, ("序号", "考核内容", "存在问题", "扣分", "整改时限")):
        cell.text = text
    table.rows[1].cells[0].text = "{%tr for item in problems %}"
    for cell, key in zip(table.rows[2].cells, ("number", "name", "reason", "lost", "deadline")):
        cell.text = "{{ item.%s }}" % key
    table.rows[3].cells[0].text = "{%tr endfor %}"
    document.add_paragraph("{{ office }}")
    document.add_paragraph("{{ date }}")
    document.save(path)


def docxtpl_notices(out, count):
    """Notices with eight problems each from one template."""
    import docxtpl

    os.makedirs(out, exist_ok=True)
    template = os.path.join(out, "template.docx")
    docxtpl_template(template)
    for index in range(int(count)):
        document = docxtpl.DocxTemplate(template)
        problems = [
            {"number": n + 1, "name": "支委会", "reason": "支委会次数不足", "lost": "0.9", "deadline": "2023年7月25日"}
            for n in range(8)
        ]
        document.render({
            "number": f"云直工函〔2023〕{index + 1}号", "unit": f"云岭县第{index + 1}单位", "cycle": "2023年第二季度",
            "group": "第3督查组", "total": "87.986", "grade": "良好", "deadline": "2023年7月25日", "problems": problems,
            "office": "中共云岭县委县直属机关工作委员会", "contact": "办公室", "phone": "0851-00000000", "date": "2023年7月10日",
        })
        document.save(os.path.join(out, f"{index + 1:04}.docx"))
    report(documents=count)


def xlsxwriter_summary(out):
    """The summary of 71 units: overview, ranking, matrix with a colour scale, problems, a chart."""
    import xlsxwriter

    os.makedirs(out, exist_ok=True)
    book = xlsxwriter.Workbook(os.path.join(out, "summary.xlsx"))
    head = book.add_format({"bold": True, "border": 1, "bg_color": "#F2DCDB"})
    body = book.add_format({"border": 1})
    number = book.add_format({"border": 1, "num_format": "0.00"})
    sizes = {"总表": (71, 12), "分类排名": (71, 8), "分规范得分": (71, 12), "问题台账": (700, 10), "催报清单": (5, 6), "校验报告": (300, 8)}
    for name, (rows, columns) in sizes.items():
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
    report(sheets=len(sizes))


def xlsxwriter_grid(out, rows, columns, constant=False):
    """A large sheet: every third column text, the rest numbers."""
    import xlsxwriter

    os.makedirs(out, exist_ok=True)
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
    "xlsxwriter-grid": xlsxwriter_grid, "xlsxwriter-grid-constant": xlsxwriter_grid_constant,
}

if __name__ == "__main__":
    TASKS[sys.argv[1]](*sys.argv[2:])
