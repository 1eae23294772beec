"""Writes the dirty forms of these tests: what other programs and people do to the specimen form, one file each.

Run it, with the names of steps or all of them, with openpyxl, python-docx, lxml, msoffcrypto-tool and LibreOffice; `provenance.md` says what each file shows.
"""
import base64
import io
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from copy import deepcopy
from pathlib import Path

import docx
import openpyxl
from docx.oxml import parse_xml
from openpyxl.drawing.image import Image

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))
import make as form  # noqa: E402

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACES = (f'xmlns:w="{W}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
          'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"')
DOT = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
OTHER = "TN/2023Q2/U002/2023.1/"


def check_letter(body):
    letters = "ABCDEFGHJKLMNPQRSTUVWXY"
    return letters[sum((i + 1) * b for i, b in enumerate(body.encode())) % len(letters)]


OTHER += check_letter(OTHER[:-1])


def edit(path, changes, added=(), dropped=()):
    """Rewrites parts of a package as text; every other part stays as it is."""
    source = zipfile.ZipFile(io.BytesIO(path.read_bytes()))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            if name in dropped:
                continue
            data = source.read(name)
            if name in changes:
                text = data.decode()
                new = changes[name](text)
                assert new != text, f"{path.name}: {name} did not change"
                data = new.encode()
            target.writestr(zipfile.ZipInfo(name, (2023, 7, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
        for name, data in added:
            target.writestr(zipfile.ZipInfo(name, (2023, 7, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)


def cell(reference, inside):
    """A function that puts XML in the place of a cell of a sheet."""
    def change(text):
        return re.sub(rf'<c r="{reference}"[^>]*?(/>|>.*?</c>)', lambda _: inside, text, count=1)
    return change


def all_of(*changes):
    def change(text):
        for one in changes:
            text = one(text)
        return text
    return change


SHEET = "xl/worksheets/sheet1.xml"
BODY = "word/document.xml"


def specimen(name, rows=form.ROWS, answers=form.answers):
    path = HERE / name
    if path.suffix == ".xlsx":
        form.workbook(path, rows, answers)
    else:
        form.document(path, rows, answers)
    return path


def changed(name):
    """A dirty workbook or document that its own library changes: `with changed(…) as it`."""
    class Change:
        def __enter__(self):
            self.path = specimen(name)
            self.it = (openpyxl.load_workbook if name.endswith("xlsx") else docx.Document)(self.path)
            return self.it

        def __exit__(self, *_):
            self.it.save(self.path)
    return Change()


# Spellings -----------------------------------------------------------------------------------------------------------

def cases(name):
    lines = (HERE / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def arrangement(table):
    """The cases as rows of a form: penalty and bonus rows stand at the foot."""
    ordered = [c for c in table if c[0] not in ("penalty", "bonus")] + [c for c in table if c[0] in ("penalty", "bonus")]
    rows = [(f"X{i:03}", f"写法{i}", 2.5) for i in range(1, len(ordered) + 1)]

    def answers(index):
        kind, written = ordered[index][0], re.sub(r"\\u(....)", lambda m: chr(int(m[1], 16)), ordered[index][1])
        column = {"points": 9, "penalty": 9, "bonus": 9, "self": 8}.get(kind, 7)
        return {n: written if n == column else "" for n in (7, 8, 9, 10, 11)}
    return rows, answers


def run(inside, properties=""):
    return f'<w:r {SPACES}>{properties and f"<w:rPr>{properties}</w:rPr>"}{inside}</w:r>'


def character(kind, inside=""):
    return run(f'<w:fldChar w:fldCharType="{kind}">{inside}</w:fldChar>')


def words(text):
    return f'<w:t xml:space="preserve">{text}</w:t>'


def markup(piece):
    kind, _, rest = piece.partition(" ")
    if kind == "sym":
        font, code = rest.split(" ")
        return [run(f'<w:sym w:font="{font.replace("_", " ")}" w:char="{code}"/>')]
    if kind == "w14":
        shown = "☒" if rest == "1" else "☐"
        return [f'<w:sdt {SPACES}><w:sdtPr><w14:checkbox><w14:checked w14:val="{rest}"/></w14:checkbox></w:sdtPr>'
                f'<w:sdtContent><w:r>{words(shown)}</w:r></w:sdtContent></w:sdt>']
    if kind == "box":
        data = f'<w:ffData><w:name w:val="框"/><w:checkBox><w:sizeAuto/>{rest}</w:checkBox></w:ffData>'
        return [character("begin", data), run('<w:instrText xml:space="preserve"> FORMCHECKBOX </w:instrText>'),
                character("separate"), character("end")]
    if kind == "eq":
        return [character("begin"), run(rf'<w:instrText xml:space="preserve"> EQ \o\ac({rest}) </w:instrText>'),
                character("end")]
    if kind == "field":
        return [character("begin"), run('<w:instrText>= SUM(LEFT)</w:instrText>'), character("separate"),
                run(words(rest)), character("end")]
    if kind == "del":
        return [f'<w:del {SPACES} w:id="1" w:author="王"><w:r><w:delText>{rest}</w:delText></w:r></w:del>']
    if kind == "ins":
        return [f'<w:ins {SPACES} w:id="2" w:author="王"><w:r>{words(rest)}</w:r></w:ins>']
    if kind == "hidden":
        return [run(words(rest), "<w:vanish/>")]
    if kind == "note":
        return [run(words(rest)), run('<w:commentReference w:id="0"/>')]
    assert kind == "picture"
    return [run('<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
                '<wp:extent cx="9525" cy="9525"/><wp:docPr id="1" name="截图"/><a:graphic '
                'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData '
                'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic '
                'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" '
                'name="截图"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill/><pic:spPr/></pic:pic></a:graphicData>'
                '</a:graphic></wp:inline></w:drawing>')]


def boxes():
    table = cases("boxes.tsv")
    rows, answers = arrangement(table)
    path = specimen("boxes.docx", rows, answers)
    paper = docx.Document(path)
    for one in paper.tables[2]._tbl.iter(f"{{{W}}}p"):
        text = "".join(t.text or "" for t in one.iter(f"{{{W}}}t"))
        if "{" not in text:
            continue
        for child in list(one):
            one.remove(child)
        for piece in re.findall(r"\{([^}]*)\}|([^{]+)", text):
            for xml in markup(piece[0]) if piece[0] else [run(words(piece[1]))]:
                one.append(parse_xml(xml))
    paper.save(path)


def spellings():
    rows, answers = arrangement(cases("spellings.tsv"))
    for name in ("spellings.xlsx", "spellings.docx"):
        specimen(name, rows, answers)
    through("spellings.xlsx", "ods", "spellings-libreoffice.xlsx")
    through("spellings.docx", "odt", "spellings-libreoffice.docx")
    boxes()


def office(*arguments):
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{profile}", *arguments],
                       check=True, capture_output=True, timeout=300)


def through(name, middle, target):
    with tempfile.TemporaryDirectory() as folder:
        office("--convert-to", middle, "--outdir", folder, str(HERE / name))
        other = next(Path(folder).glob(f"*.{middle}"))
        office("--convert-to", target.rpartition(".")[2], "--outdir", f"{folder}/back", str(other))
        shutil.copy(next(Path(folder, "back").iterdir()), HERE / target)


# Workbooks -----------------------------------------------------------------------------------------------------------

def cell_images():
    path = specimen("wps-cell-images.xlsx")
    image = '_xlfn.DISPIMG("ID_1F2E3D4C5B6A79880123456789ABCDEF",1)'.replace('"', "&quot;")
    shown = image.replace("_xlfn.", "=")
    edit(path, {
        SHEET: all_of(cell("I9", f'<c r="I9" t="str"><f>{image}</f><v>{shown}</v></c>'),
                      cell("I10", f'<c r="I10"><f>{image.replace("_xlfn.", "")}</f></c>'),
                      cell("I11", f'<c r="I11" t="inlineStr"><is><t>={image}</t></is></c>'),
                      cell("I12", f'<c r="I12" t="inlineStr"><is><t>{shown}</t></is></c>')),
        "[Content_Types].xml": lambda t: t.replace("</Types>", '<Default Extension="png" ContentType="image/png"/>'
            '<Override PartName="/xl/cellimages.xml" ContentType="application/vnd.wps-officedocument.cellimage+xml"/></Types>'),
        "xl/_rels/workbook.xml.rels": lambda t: t.replace("</Relationships>", '<Relationship Id="rIdW" '
            'Type="http://www.wps.cn/officeDocument/2020/cellImage" Target="cellimages.xml"/></Relationships>'),
    }, added=[
        ("xl/cellimages.xml", '<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData" '
         'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
         'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" '
         'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><etc:cellImage><xdr:pic><xdr:nvPicPr>'
         '<xdr:cNvPr id="2" name="ID_1F2E3D4C5B6A79880123456789ABCDEF"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill>'
         '<a:blip r:embed="rId1"/></xdr:blipFill><xdr:spPr/></xdr:pic></etc:cellImage></etc:cellImages>'),
        ("xl/_rels/cellimages.xml.rels", '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
         'relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
         'relationships/image" Target="media/image1.png"/></Relationships>'),
        ("xl/media/image1.png", DOT)])


def pictures():
    with changed("picture-over-cell.xlsx") as book:
        sheet = book.active
        sheet["I9"] = None
        for where in ("I9", "I10", "C21"):
            sheet.add_image(Image(io.BytesIO(DOT)), where)


def formulas():
    path = specimen("formulas.xlsx")
    edit(path, {SHEET: all_of(
        cell("I9", '<c r="I9"><f>H9-0.5</f></c>'),
        cell("I10", '<c r="I10" t="e"><f>Sheet9!A1</f><v>#REF!</v></c>'),
        cell("I11", '<c r="I11" t="e"><f>1/0</f><v>#DIV/0!</v></c>'),
        cell("I12", '<c r="I12" t="e"><v>#NAME?</v></c>'),
        cell("I13", '<c r="I13"><f>0.2+0.25</f><v>0.45000000000000001</v></c>'),
        cell("I14", '<c r="I14" t="str"><f>&quot;0.55&quot;</f><v>0.55</v></c>'),
        cell("G9", '<c r="G9"><v>1234567890123456</v></c>'),
        cell("G10", '<c r="G10"><v>123456789012345678901</v></c>'),
        cell("G11", '<c r="G11"><v>5.0000000000000009</v></c>'),
        cell("G12", '<c r="G12" t="b"><v>1</v></c>'))})


def hidden():
    with changed("hidden-row-and-column.xlsx") as book:
        book.active.row_dimensions[11].hidden = True
        book.active.column_dimensions["J"].hidden = True
    with changed("hidden-sheet.xlsx") as book:
        book.create_sheet("Sheet2")
        book.active.sheet_state = "veryHidden"
        book.active = 1
    with changed("moved-sheet.xlsx") as book:
        for name in ("Sheet1", "填表说明"):
            book.create_sheet(name, 0)["A1"] = name
        book.create_sheet("Sheet3")
        book["Sheet1"].sheet_state = "hidden"
        book.active = 2


def rebuilt(name, arrange, carry_names=True):
    """Copies the rows of the specimen into a new sheet, each to where `arrange` puts it."""
    source = openpyxl.load_workbook(specimen(name))
    sheet = source.active
    book = openpyxl.Workbook()
    copy = book.active
    copy.title = sheet.title

    def put(row, column, value):
        target = copy.cell(row, column)
        target.value = value
    for row in sheet.iter_rows():
        for one in row:
            if one.value is not None:
                for place in arrange(one.row, one.column) or []:
                    put(*place, one.value)
    for area in sheet.merged_cells.ranges:
        first, last = arrange(area.min_row, area.min_col), arrange(area.max_row, area.max_col)
        if first and last:
            copy.merge_cells(start_row=first[0][0], start_column=first[0][1], end_row=last[0][0], end_column=last[0][1])
    if carry_names:
        for tag, defined in source.defined_names.items():
            at = sheet[defined.attr_text.rpartition("!")[2].replace("$", "")]
            place = arrange(at.row, at.column)
            if place:
                book.defined_names[tag] = openpyxl.workbook.defined_name.DefinedName(
                    tag, attr_text=f"'{sheet.title}'!${openpyxl.utils.get_column_letter(place[0][1])}${place[0][0]}")
        book.custom_doc_props = source.custom_doc_props
    return book, copy


def rows_and_columns():
    book, sheet = rebuilt("column-added.xlsx", lambda r, c: [(r, c + (c >= 9))])
    for row, value in [(8, "组内初评"), *((9 + i, 9) for i in range(7))]:
        sheet.cell(row, 9, value)
    book.save(HERE / "column-added.xlsx")
    book, sheet = rebuilt("columns-exchanged.xlsx", lambda r, c: [(r, {8: 9, 9: 8}.get(c, c) if 8 <= r <= 15 else c)])
    book.save(HERE / "columns-exchanged.xlsx")
    book, sheet = rebuilt("row-inserted.xlsx", lambda r, c: [(r + (r >= 11), c)])
    for column, value in {1: "A08-9", 4: "我们自己加的", 9: 2}.items():
        sheet.cell(11, column, value)
    book.save(HERE / "row-inserted.xlsx")
    book, sheet = rebuilt("row-deleted.xlsx", lambda r, c: None if r == 10 else [(r - (r > 10), c)])
    book.save(HERE / "row-deleted.xlsx")
    book, sheet = rebuilt("row-split.xlsx", lambda r, c: [(r + (r > 10), c)])
    sheet["I11"], sheet["J11"] = "0.1", "另一次"
    for column in (1, 4, 5):
        sheet.merge_cells(start_row=10, end_row=11, start_column=column, end_column=column)
    book.save(HERE / "row-split.xlsx")
    book, sheet = rebuilt("headings-on-every-page.xlsx",
                          lambda r, c: [(8, c), (13, c)] if r == 8 else [(r + (r > 11) * 2, c)])
    sheet["A12"], sheet["I12"] = "小计", 0.2
    book.save(HERE / "headings-on-every-page.xlsx")
    book, sheet = rebuilt("headings-on-two-rows.xlsx", lambda r, c: [(r + (r > 8), c)])
    for column in range(1, 13):
        if column not in (8, 9):
            sheet.merge_cells(start_row=8, end_row=9, start_column=column, end_column=column)
    sheet["H8"], sheet["H9"], sheet["I9"] = "得分", "自评", "考核"
    sheet.merge_cells("H8:I8")
    book.save(HERE / "headings-on-two-rows.xlsx")
    book, sheet = rebuilt("norms-merged.xlsx", lambda r, c: [(r, c)])
    sheet["B9"], sheet["B13"] = "规范党内生活", "规范党务公开"
    for area in ("B9:B12", "B13:B14", "C9:C12", "L9:L15"):
        sheet.merge_cells(area)
    book.save(HERE / "norms-merged.xlsx")
    book, sheet = rebuilt("copied-into-another-workbook.xlsx", lambda r, c: [(r + 3, c + 1)], carry_names=False)
    sheet.title = "Sheet1"
    book.create_sheet("目录", 0)["A1"] = "目录"
    book.save(HERE / "copied-into-another-workbook.xlsx")
    with changed("names-gone.xlsx") as book:
        for tag in list(book.defined_names):
            del book.defined_names[tag]
    with changed("names-broken.xlsx") as book:
        for tag, defined in book.defined_names.items():
            defined.attr_text = "#REF!"


def dates(name, formats, epoch_1904=False):
    """Dates as numbers with a format, by its number; the formats 27–36 and 50–58 are in no file's styles.xml."""
    with changed(name) as book:
        sheet = book.active
        if epoch_1904:
            book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
        for index, (reference, serial, number_format) in enumerate(formats):
            sheet[reference] = serial - (1462 if epoch_1904 else 0)
            sheet[reference].number_format = f'"{index}"0' if isinstance(number_format, int) else number_format

    def renumber(text):
        for index, (_, _, number_format) in enumerate(formats):
            if isinstance(number_format, int):
                found = re.search(rf'<numFmt (?=[^>]*numFmtId="(\d+)")[^>]*formatCode="&quot;{index}&quot;0"[^>]*/>', text)
                text = text.replace(found[0], "").replace(f'numFmtId="{found[1]}"', f'numFmtId="{number_format}"')
        return re.sub(r'<numFmts count="\d+"\s*/>|<numFmts count="\d+">\s*</numFmts>', "", text)
    if any(isinstance(f, int) for _, _, f in formats):
        edit(HERE / name, {"xl/styles.xml": renumber})


def all_dates():
    # 44990 is 5 March 2023, 45097 20 June 2023; K6 上次换届日期, G3 检查日期, G4 填报日期, C20 and K20 at the foot.
    spots = ["K6", "G3", "G4", "C20", "K20"]
    builtin = [27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58, 14, 22]
    for number, start in enumerate(range(0, 15, 5), 1):
        dates(f"dates-{number}.xlsx", [(s, 45097, f) for s, f in zip(spots, builtin[start:start + 5])])
    custom = ['yyyy"年"m"月"d"日";@', '[$-804]yyyy"年"m"月"d"日"', '[DBNum1][$-804]yyyy"年"m"月"d"日"',
              "yyyy/m/d h:mm", "[$-F800]dddd, mmmm dd, yyyy"]
    dates("dates-custom.xlsx", list(zip(spots, [45097, 45097, 45097, 45097.5, 45097], custom)))
    dates("dates-1904.xlsx", [(s, 45097, f) for s, f in zip(spots, [14, 31, 57, 58, 27])], epoch_1904=True)
    dates("dates-that-are-none.xlsx", [("K6", 0.5, "h:mm"), ("G3", 45097, 'General'), ("G4", 45097, 'h"时"mm"分"'),
                                       ("I9", 2, 58), ("I10", 1.5, "0%")])


def strings():
    path = specimen("phonetic.xlsx")
    edit(path, {"xl/sharedStrings.xml": lambda t: t.replace(
        "<si><t>云岭县财政局</t></si>", '<si><r><t>云岭县</t></r><r><rPr><b/></rPr><t>财政局</t></r>'
        '<rPh sb="0" eb="3"><t>yunlingxian</t></rPh><rPh sb="3" eb="6"><t>caizhengju</t></rPh><phoneticPr fontId="1"/></si>')
        .replace("<si><t>党支部</t></si>", '<si><t>党支部</t><rPh sb="0" eb="3"><t>dangzhibu</t></rPh></si>')})
    path = specimen("text-numbers.xlsx")
    edit(path, {SHEET: all_of(
        cell("I9", '<c r="I9" t="inlineStr"><is><t xml:space="preserve">0.05 </t></is></c>'),
        cell("I10", '<c r="I10" t="inlineStr"><is><t>0_x0030_.15</t></is></c>'),
        cell("I11", '<c r="I11" t="str"><v>00.25</v></c>'),
        cell("I12", '<c r="I12"><v>3.5E-1</v></c>'),
        cell("I13", '<c r="I13" t="inlineStr"><is><t>4.5E-01</t></is></c>'),
        cell("I14", '<c r="I14" t="inlineStr"><is><t>&apos;0.55</t></is></c>'))})


def bad_core():
    core = ('<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
            'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
            'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator xml:lang="zh-CN">甲</dc:creator>'
            '<dc:creator>乙</dc:creator><dcterms:created>2023-07-01</dcterms:created><cp:custom>x</cp:custom>')
    for name in ("wps-core.xlsx", "wps-core.docx"):
        # Twice the same property, no xsi:type, a foreign element (OPC M4.1 to M4.3), and in the document no end at all.
        end = "</cp:coreProperties>" if name.endswith("xlsx") else ""
        edit(specimen(name), {"docProps/core.xml": lambda _: core + end})


def several():
    for name, other in (("several-forms.xlsx", True), ("form-twice.xlsx", False)):
        with changed(name) as book:
            copy = book.copy_worksheet(book.active)
            copy.title = "审计局" if other else "副本"
            if other:
                copy["C2"], copy["G2"], copy["C4"], copy["I9"] = "云岭县审计局", "U002", OTHER, "2.05"
    with changed("several-forms.docx") as paper:
        body = paper.element.body
        tables = [deepcopy(child) for child in body if child.tag != f"{{{W}}}sectPr"]
        for child in tables:
            body.insert(len(body) - 1, child)
        second = paper.tables[4]
        for old, new in (("云岭县财政局", "云岭县审计局"), ("U001", "U002"), (form.NUMBER, OTHER)):
            for row in second.rows:
                for one in row.cells:
                    if one.text == old:
                        one.text = new
        paper.tables[6].cell(1, 8).text = "2.05"


def shown():
    """Cells that show something else than what they hold."""
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont
    from openpyxl.styles import Font
    gone = InlineFont(strike=True)
    with changed("struck.xlsx") as book:
        sheet = book.active
        sheet["I9"] = CellRichText(TextBlock(gone, "2"), TextBlock(InlineFont(), "0.05"))
        sheet["G10"] = CellRichText(TextBlock(gone, "3"), "5次")
        sheet["I11"].font = Font(strike=True)
        sheet["I12"] = CellRichText(TextBlock(InlineFont(b=True), "0.3"), TextBlock(InlineFont(), "5"))
    with changed("struck.docx") as paper:
        for column, old, new in ((8, "2", "0.05"), (6, "3", "5次")):
            paragraph = paper.tables[2].cell(1, column).paragraphs[0]
            paragraph.text = ""
            paragraph.add_run(old).font.strike = True
            paragraph.add_run(new)
        paper.tables[2].cell(2, 8).paragraphs[0].runs[0].font.double_strike = True
    with changed("drawn-ticks.xlsx") as book:
        sheet = book.active
        for place, font, letter in (("G9", "Wingdings", "ü"), ("G10", "Wingdings 2", "O"), ("G11", "Wingdings", "2次")):
            sheet[place], sheet[place].font = letter, Font(name=font)
        sheet["J9"] = CellRichText(TextBlock(InlineFont(rFont="Wingdings"), "¨"), TextBlock(InlineFont(), "是 "),
                                   TextBlock(InlineFont(rFont="Wingdings"), "þ"), TextBlock(InlineFont(), "否"))
    with changed("rounded.xlsx") as book:
        sheet = book.active
        for place, value, code in (("I9", 0.05, "0"), ("I10", 0.15, "0.00"), ("I11", 0.25, "#,##0.0_ "), ("I12", 3, "0"),
                                   ("I13", 0.45, "General"), ("I14", 0.55, '0.0"分"')):
            sheet[place], sheet[place].number_format = value, code
    unseen()


def unseen():
    """Cells that show nothing of what they hold, and some beside them that only look so."""
    from docx.shared import RGBColor
    from openpyxl.styles import Font, PatternFill
    from openpyxl.styles.colors import Color
    with changed("unseen.xlsx") as book:
        sheet = book.active
        for place, value, code in (("I9", 0.05, ";;;"), ("I10", 0.15, '"√"'), ("I11", 0, "0.00;-0.00;"), ("I12", 0.35, "0.00;-0.00;"),
                                   ("G9", 5, "[>9]0;#"), ("I15", 0, "#,##0.00")):
            sheet[place], sheet[place].number_format = value, code
        sheet["I13"].font = Font(color=Color(theme=0))
        sheet["I14"].font, sheet["I14"].fill = Font(color="FFFFFFFF"), PatternFill("solid", fgColor="FF1F4E79")
        sheet["J11"].number_format = ";;;"
        sheet["J9"].font, sheet["J9"].fill = Font(color="FFFFFFFF"), PatternFill("solid", fgColor="FFFFFFFF")
    with changed("zeros-unseen.xlsx") as book:
        book.active["I9"], book.active["I10"] = 0, 0.15
        book.active.sheet_view.showZeros = False
    with changed("unseen.docx") as paper:
        for row, fill in ((1, "auto"), (2, "1F4E79")):
            one = paper.tables[2].cell(row, 8)
            one.paragraphs[0].runs[0].font.color.rgb = RGBColor(255, 255, 255)
            one._tc.get_or_add_tcPr().append(parse_xml(f'<w:shd {SPACES} w:val="clear" w:color="auto" w:fill="{fill}"/>'))


def seen_otherwise():
    """Cells whose look says something else than what they hold, and some beside them that only look so."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt, RGBColor
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont
    from openpyxl.styles import Font, PatternFill
    with changed("seen-otherwise.xlsx") as book:
        sheet = book.active
        sheet["G9"] = CellRichText("1", TextBlock(InlineFont(vertAlign="superscript"), "2"))
        sheet["J9"] = CellRichText("原因", TextBlock(InlineFont(color="FFFFFFFF"), "不实"))
        sheet["J10"] = CellRichText("原因", TextBlock(InlineFont(color="FFFF0000"), "属实"))
        for place, value, code in (("I9", 0.05, '"扣"0.00"分"'), ("I10", 0.15, '0.00"分"'), ("I11", 0.25, "0.00,"), ("G10", 2, '0"次"'),
                                   ("G11", 3, '0"次以上"'), ("K9", 3, '"第"0"盒"'), ("G12", 7, "000")):
            sheet[place], sheet[place].number_format = value, code
        sheet["I12"].font = Font(color="FFFEFEFE")
        sheet["I13"].font, sheet["I13"].fill = Font(color="FF4472C4"), PatternFill("solid", fgColor="FF4472C4")
        sheet["I14"].fill = PatternFill("solid", fgColor="FF000000")
        sheet["I15"].font = Font(size=1)
    with changed("seen-otherwise.docx") as paper:
        table = paper.tables[2]
        hidden = paper.styles.add_style("不印", WD_STYLE_TYPE.CHARACTER)
        hidden.font.hidden = True
        pale = paper.styles.add_style("淡", WD_STYLE_TYPE.PARAGRAPH)
        pale.font.color.rgb = RGBColor(254, 254, 254)

        def last(row, column, text):
            paragraph = table.cell(row, column).paragraphs[0]
            paragraph.text = "1"
            return paragraph, paragraph.add_run(text)
        last(1, 6, "2")[1].font.superscript = True
        last(2, 6, "2")[1].style = hidden
        last(3, 6, "2")[1].font.size = Pt(1)
        last(4, 6, "")[0].style = pale
        formula = "".join(f"<m:{part}><m:r><m:t>{digit}</m:t></m:r></m:{part}>" for part, digit in (("num", 1), ("den", 2)))
        cell = table.cell(5, 6).paragraphs[0]
        cell.text = ""
        cell._p.append(parse_xml(f'<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:f>{formula}</m:f></m:oMath>'))
        table.cell(1, 10).text = "单击或点击此处输入文字。"
        table.cell(2, 10).text = "错误！未找到引用源。"
        for row, text in ((3, "记录3号"), (4, "Click or tap here to enter text.")):
            one = table.cell(row, 10)
            one.text = ""
            one.paragraphs[0]._p.append(parse_xml(
                f"<w:sdt {SPACES}><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>{text}</w:t></w:r></w:sdtContent></w:sdt>"))


def struck_by_style():
    """Words struck through by the style of their characters, of their paragraph, and by both, which strikes nothing through."""
    from docx.enum.style import WD_STYLE_TYPE
    with changed("struck-by-style.docx") as paper:
        gone = paper.styles.add_style("作废", WD_STYLE_TYPE.CHARACTER)
        gone.font.strike = True
        older = paper.styles.add_style("作废（旧）", WD_STYLE_TYPE.CHARACTER)
        older.base_style = gone
        line = paper.styles.add_style("作废行", WD_STYLE_TYPE.PARAGRAPH)
        line.font.double_strike = True
        table = paper.tables[2]
        for row, column, old, style in ((1, 8, "2", gone), (1, 6, "3", older)):
            paragraph = table.cell(row, column).paragraphs[0]
            new = paragraph.text
            paragraph.text = ""
            paragraph.add_run(old).style = style
            paragraph.add_run(new)
        table.cell(2, 8).paragraphs[0].style = line
        both = table.cell(3, 8).paragraphs[0]
        both.style, both.runs[0].style = line, gone
        kept = table.cell(4, 8).paragraphs[0]
        kept.style, kept.runs[0].font.strike = line, False


def continued():
    """The last rows of the form on a second sheet, below headings of their own or not, identities taken along or lost."""
    for name, has_headings, keeps_names in (("continued.xlsx", True, True), ("continued-bare.xlsx", False, False)):
        with changed(name) as book:
            sheet = book.active
            rest = book.create_sheet("续表")
            head = next(r for r in range(1, sheet.max_row) if sheet.cell(r, 1).value == "序号")
            first = next(r for r in range(1, sheet.max_row) if sheet.cell(r, 1).value == "A14-1")
            down = first - (2 if has_headings else 1)
            moved = ([(head, 1)] if has_headings else []) + [(r, r - down) for r in range(first, sheet.max_row + 1)]
            for old, new in moved:
                for column in range(1, 13):
                    rest.cell(new, column).value = sheet.cell(old, column).value
            for area in list(sheet.merged_cells.ranges):
                if area.min_row >= first:
                    sheet.unmerge_cells(str(area))
                    rest.merge_cells(start_row=area.min_row - down, end_row=area.max_row - down,
                                     start_column=area.min_col, end_column=area.max_col)
            sheet.delete_rows(first, sheet.max_row)
            if not keeps_names:
                book.defined_names.clear()
            for one in book.defined_names.values():
                column, row = re.search(r"\$([A-Z]+)\$(\d+)$", one.attr_text).groups()
                if int(row) >= first:
                    one.attr_text = f"'续表'!${column}${int(row) - down}"


def headerless():
    """The rows of the header block deleted: the form number is left in the properties, or printed at the foot of the pages."""
    for name in ("no-header.xlsx", "no-header-footer.xlsx"):
        book, sheet = rebuilt(name, lambda r, c: None if 2 <= r <= 4 else [(r - 3 * (r > 4), c)])
        if "footer" in name:
            sheet.oddFooter.left.text, sheet.oddFooter.left.size = f"{form.NUMBER} 云岭县财政局", 9
            sheet.oddFooter.right.text = "第 &P 页 共 &N 页"
            book.custom_doc_props = type(book.custom_doc_props)()
        book.save(HERE / name)
    with changed("no-header-footer.docx") as paper:
        table = paper.tables[0]._tbl
        table.getparent().remove(table)
        paper.sections[0].footer.paragraphs[0].text = f"{form.NUMBER} 云岭县财政局\t第 1 页"


def scanned():
    """Codes as a scanner reads them; in the second document one of them is that of another row."""
    for name, third in (("scanned-codes.docx", "Ao8–3"), ("scanned-codes-mistyped.docx", "AO8–2")):
        with changed(name) as paper:
            table = paper.tables[2]
            for row, code in enumerate(["Ao8一l", "AO8-2", third, "A08-4", "Al4–I", "AI4-2", "DO1"], 1):
                table.cell(row, 0).text = code
            table.cell(5, 3).text = "公开目录"


def noted():
    """No header block, no footer, and below the form a note that begins as a label of the header does."""
    book, sheet = rebuilt("no-header-note.xlsx", lambda r, c: None if 2 <= r <= 4 else [(r - 3 * (r > 4), c)])
    last = sheet.max_row + 2
    sheet.cell(last, 1).value = "检查组："
    sheet.cell(last + 1, 1).value = "说明"
    book.save(HERE / "no-header-note.xlsx")


def other_hands():
    """The sheet turned on its side, also beside an upright copy that is hidden, and a second form below the first."""
    book, sheet = rebuilt("turned.xlsx", lambda r, c: [(c, r)], carry_names=False)
    book.save(HERE / "turned.xlsx")
    old = book.create_sheet("旧")
    old.sheet_state = "hidden"
    for row in sheet.iter_rows():
        for one in row:
            old.cell(one.column, one.row).value = one.value
    old["I9"] = 0.05
    book.save(HERE / "turned-beside-hidden-copy.xlsx")
    book, sheet = rebuilt("two-forms-in-one-sheet.xlsx", lambda r, c: [(r, c), (r + 25, c)])
    sheet["I34"] = "2.05"
    book.save(HERE / "two-forms-in-one-sheet.xlsx")


# Documents -----------------------------------------------------------------------------------------------------------

def structure():
    edit(specimen("wps-grid-only.docx"), {BODY: lambda t: re.sub(r"<w:tcW [^>]*/>|<w:tblW [^>]*/>", "", t)})
    with changed("auto-numbered.docx") as paper:
        numbering = paper.part.numbering_part.element
        for number, (pattern, start) in enumerate([("A08-%1", 1), ("A14-%1", 1), ("D0%1", 1)], 900):
            numbering.insert(0, parse_xml(
                f'<w:abstractNum {SPACES} w:abstractNumId="{number}"><w:lvl w:ilvl="0"><w:start w:val="{start}"/>'
                f'<w:numFmt w:val="decimal"/><w:lvlText w:val="{pattern}"/></w:lvl></w:abstractNum>'))
            numbering.append(parse_xml(f'<w:num {SPACES} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'))
        for row, number in zip(range(1, 8), [900] * 4 + [901] * 2 + [902]):
            paragraph = paper.tables[2].cell(row, 0).paragraphs[0]
            paragraph.text = ""
            paragraph._p.insert(0, parse_xml(f'<w:pPr {SPACES}><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/>'
                                             '</w:numPr></w:pPr>'))
    with changed("tracked.docx") as paper:
        table = paper.tables[2]
        gone = deepcopy(table.rows[3]._tr)
        gone.insert(0, parse_xml(f'<w:trPr {SPACES}><w:del w:id="7" w:author="王"/></w:trPr>'))
        table.rows[3]._tr.addprevious(gone)
        paragraph = table.cell(1, 8).paragraphs[0]._p
        for child in list(paragraph):
            paragraph.remove(child)
        for xml in markup("del 0.05") + markup("ins 1.05"):
            paragraph.append(parse_xml(xml))
    with changed("headings-on-every-page.docx") as paper:
        table = paper.tables[2]
        table.rows[5]._tr.addprevious(deepcopy(table.rows[0]._tr))
    with changed("row-inserted.docx") as paper:
        table = paper.tables[2]
        extra = deepcopy(table.rows[3]._tr)
        table.rows[3]._tr.addprevious(extra)
        for index, text in {0: "A08-9", 3: "我们自己加的", 8: "2"}.items():
            table.rows[3].cells[index].text = text
    with changed("row-deleted.docx") as paper:
        row = paper.tables[2].rows[2]._tr
        row.getparent().remove(row)
    with changed("row-split.docx") as paper:
        table = paper.tables[2]
        extra = deepcopy(table.rows[2]._tr)
        table.rows[2]._tr.addnext(extra)
        for index in range(12):
            if index != 1:
                table.rows[3].cells[index].text = ""
        table.rows[3].cells[8].text = "0.1"
    with changed("column-added.docx") as paper:
        for number, row in enumerate(paper.tables[2].rows):
            cells = row._tr.tc_lst
            extra = deepcopy(cells[8])
            cells[8].addprevious(extra)
            docx.table._Cell(extra, row).text = "组内初评" if number == 0 else "9"
    with changed("cells-merged.docx") as paper:
        table = paper.tables[2]
        table.cell(1, 2).merge(table.cell(4, 2))
        table.cell(5, 2).merge(table.cell(6, 2))
        row = table.rows[7]._tr
        row.insert(0, parse_xml(f'<w:trPr {SPACES}><w:gridAfter w:val="2"/></w:trPr>'))
        for one in row.tc_lst[-2:]:
            row.remove(one)
    with changed("in-controls.docx") as paper:
        table = paper.tables[2]
        for row in range(1, 8):
            one = table.rows[row]._tr.tc_lst[8]
            sdt = parse_xml(f'<w:sdt {SPACES}><w:sdtPr><w:tag w:val="别人的控件"/></w:sdtPr><w:sdtContent/></w:sdt>')
            one.addprevious(sdt)
            sdt.find(f"{{{W}}}sdtContent").append(one)
        row = table.rows[0]._tr
        sdt = parse_xml(f'<w:sdt {SPACES}><w:sdtContent/></w:sdt>')
        row.addprevious(sdt)
        sdt.find(f"{{{W}}}sdtContent").append(row)
    with changed("text-box.docx") as paper:
        paragraph = paper.tables[2].cell(1, 8).paragraphs[0]
        paragraph.text = ""
        box = "<w:txbxContent><w:p><w:r><w:t>0.05</w:t></w:r></w:p></w:txbxContent>"
        paragraph._p.append(parse_xml(
            f'<w:r {SPACES} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
            'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml">'
            f'<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>'
            f'<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>'))


def left_behind():
    # openpyxl moves cells, and leaves merged ranges and defined names where they were.
    with changed("rows-inserted-merges-stay.xlsx") as book:
        book.active.insert_rows(1, 2)
    with changed("column-inserted-merges-stay.xlsx") as book:
        book.active.insert_cols(1)
    with changed("column-deleted-merges-stay.xlsx") as book:
        book.active.delete_cols(6)
    # Where nothing is merged any more, only the names tell that cells were moved.
    for name, move in (("row-inserted-names-stay.xlsx", lambda sheet: sheet.insert_rows(12)),
                       ("column-inserted-names-stay.xlsx", lambda sheet: sheet.insert_cols(9))):
        with changed(name) as book:
            for area in list(book.active.merged_cells.ranges):
                book.active.unmerge_cells(str(area))
            move(book.active)


def no_forms():
    import msoffcrypto
    for ending in ("xlsx", "docx"):
        plain = specimen(f"encrypted.{ending}")
        crypt = msoffcrypto.OfficeFile(io.BytesIO(plain.read_bytes()))
        with plain.open("wb") as target:
            crypt.encrypt("secret", target)
    with tempfile.TemporaryDirectory() as folder:
        for ending, old in (("xlsx", "xls"), ("docx", "doc"), ("xlsx", "pdf"), ("xlsx", "html")):
            office("--convert-to", old, "--outdir", folder, str(HERE.parent / f"{'openpyxl' if ending == 'xlsx' else 'python-docx'}.{ending}"))
        shutil.copy(f"{folder}/openpyxl.xls", HERE / "legacy.xlsx")
        shutil.copy(f"{folder}/python-docx.doc", HERE / "legacy.docx")
        shutil.copy(f"{folder}/openpyxl.pdf", HERE / "scan.xlsx")
        shutil.copy(f"{folder}/openpyxl.html", HERE / "web-page.xls")
    shutil.copy(HERE.parent / "openpyxl.xlsx", HERE / "renamed.docx")
    shutil.copy(HERE.parent / "python-docx.docx", HERE / "renamed.xlsx")
    whole = zipfile.ZipFile(HERE.parent / "openpyxl.xlsx")
    with zipfile.ZipFile(HERE / "folder-zipped.zip", "w", zipfile.ZIP_DEFLATED) as target:
        for name in whole.namelist():
            target.writestr(zipfile.ZipInfo(f"财政局/{name}", (2023, 7, 1, 0, 0, 0)), whole.read(name))


STEPS = (spellings, cell_images, pictures, formulas, hidden, rows_and_columns, all_dates, strings, bad_core, several, shown,
         seen_otherwise, struck_by_style, continued, headerless, scanned, noted, other_hands, structure, left_behind, no_forms)
for step in STEPS:
    if len(sys.argv) < 2 or step.__name__ in sys.argv:
        step()
