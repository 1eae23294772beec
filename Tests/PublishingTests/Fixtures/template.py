#!/usr/bin/env python3
"""Makes template.docx with python-docx: a template as staff would make one, with everything that adds parts or links
when it is filled: pictures in text, in a header and in place of another, cells that merge, a list in a loop."""
import io, pathlib, struct, zlib
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm

def png(side=8):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = b"".join(b"\0" + bytes(255 * ((x ^ y) & 1) for x in range(side)) for y in range(side))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))

document = Document()
document.settings.element.find(".//{*}zoom").set(qn("w:percent"), "100")  # the schema wants it
document.sections[0].header.paragraphs[0].text = "页眉{{图片 二维码 10}}"
document.add_paragraph("扫码：{{图片 二维码 30}}")
document.add_picture(io.BytesIO(png()), width=Mm(20))
document.inline_shapes[0]._inline.docPr.set("descr", "{{图片 印章}}")
style = document.styles["List Number"].element
number = style.find(".//{*}numId").get(qn("w:val"))
document.add_paragraph("{{#每个 各组}}")
document.add_paragraph("{{编号 一}}、{{组}}")
document.add_paragraph("{{#每个 各项}}")
item = document.add_paragraph("{{题}}{{图片 码 5}}", style="List Number")
item._p.get_or_add_pPr().append(parse_xml(
    f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'))
document.add_paragraph("{{/每个}}")
document.add_paragraph("{{/每个}}")
table = document.add_table(rows=4, cols=3, style="Table Grid")
for row, texts in zip(table.rows, [
    ("组", "方面", "题"), ("{{#每个 各组}}", "", ""),
    ("{{#每个 各项}}{{合并 组}}", "{{合并 方面}}", "{{题}}{{/每个}}"), ("{{/每个}}", "", ""),
]):
    for cell, text in zip(row.cells, texts):
        cell.text = text
document.save(pathlib.Path(__file__).with_name("template.docx"))
