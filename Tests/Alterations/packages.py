"""Edits of a package as XML, for what no library writes."""

import base64
import re

from lxml import etree
from openpyxl.utils import get_column_letter

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def sheet_parts(contents):
    """The parts of the worksheets."""
    return sorted(name for name in contents if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name))


def drop_custom(contents):
    """Takes the custom properties out of a package."""
    contents.pop("docProps/custom.xml", None)
    for name in ("[Content_Types].xml", "_rels/.rels"):
        text = contents[name].decode()
        contents[name] = re.sub(r"<(Override|Relationship)\b[^>]*?custom\.xml[^>]*?/>", "", text).encode()


def strip(contents):
    """Takes the custom properties and all defined names out, as mail gateways and converters do."""
    drop_custom(contents)
    text = contents["xl/workbook.xml"].decode()
    contents["xl/workbook.xml"] = re.sub(r"<definedNames>.*?</definedNames>", "", text, flags=re.S).encode()


def texts(root):
    """The text items of a sheet or of the table of shared strings."""
    return [*root.iter(f"{{{MAIN}}}is"), *root.iter(f"{{{MAIN}}}si")]


def phonetic(contents):
    """Cuts texts into runs and gives them pinyin, which is not part of the text (ECMA-376 §18.4.6)."""
    for name in [*sheet_parts(contents), "xl/sharedStrings.xml"]:
        if name not in contents:
            continue
        root = etree.fromstring(contents[name])
        for item in texts(root):
            first = item.find(f"{{{MAIN}}}t")
            if len(item) != 1 or first is None or len(first.text or "") < 2:
                continue
            item.remove(first)
            for piece in (first.text[:len(first.text) // 2], first.text[len(first.text) // 2:]):
                run = etree.SubElement(item, f"{{{MAIN}}}r")
                part = etree.SubElement(run, f"{{{MAIN}}}t")
                part.text = piece
                part.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            sound = etree.SubElement(item, f"{{{MAIN}}}rPh", sb="0", eb="1")
            etree.SubElement(sound, f"{{{MAIN}}}t").text = "pin"
        contents[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def shared(contents):
    """Moves the texts of the cells into a table that they share (ECMA-376 §18.4.9), as Excel keeps them."""
    if "xl/sharedStrings.xml" in contents:
        return
    table = etree.Element(f"{{{MAIN}}}sst", nsmap={None: MAIN})
    for name in sheet_parts(contents):
        root = etree.fromstring(contents[name])
        for cell in root.iter(f"{{{MAIN}}}c"):
            item = cell.find(f"{{{MAIN}}}is")
            if item is None:
                continue
            cell.remove(item)
            cell.set("t", "s")
            etree.SubElement(cell, f"{{{MAIN}}}v").text = str(len(table))
            item.tag = f"{{{MAIN}}}si"
            table.append(item)
        contents[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    contents["xl/sharedStrings.xml"] = etree.tostring(table, xml_declaration=True, encoding="UTF-8", standalone=True)
    for name, end, entry in [
        ("[Content_Types].xml", "</Types>", '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.'
         'openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>'),
        ("xl/_rels/workbook.xml.rels", "</Relationships>", '<Relationship Id="rIdShared" Type="http://schemas.openxmlformats.'
         'org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/>'),
    ]:
        contents[name] = contents[name].decode().replace(end, entry + end).encode()


def online(contents):
    """Takes out what editors in a browser do not keep: protection, the page, widths of columns."""
    for name in sheet_parts(contents):
        root = etree.fromstring(contents[name])
        for kind in ("sheetProtection", "pageSetup", "printOptions", "headerFooter", "cols"):
            for mark in root.findall(f"{{{MAIN}}}{kind}"):
                root.remove(mark)
        contents[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


PIXEL = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==")
ANCHOR = (
    '<xdr:twoCellAnchor><xdr:from><xdr:col>{left}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{top}</xdr:row>'
    '<xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>{right}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{bottom}'
    '</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="{id}" name="图片 {id}"/><xdr:cNvPicPr/>'
    '</xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="900000" cy="300000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>'
    '</xdr:pic><xdr:clientData/></xdr:twoCellAnchor>')
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIPS = ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                 '<Relationship Id="{id}" Type="' + OFFICE + '/{kind}" Target="{target}"/></Relationships>')


def pictures(sheet, places):
    """Lays a picture over cells (ECMA-376 §20.5), each from the corner of its cell to that of the next."""
    def change(contents):
        links = sheet.replace("worksheets/", "worksheets/_rels/") + ".rels"
        if not places or links in contents:
            return
        anchors = "".join(ANCHOR.format(left=column - 1, top=row - 1, right=column, bottom=row, id=number)
                          for number, (row, column) in enumerate(places, start=2))
        contents["xl/drawings/drawing9.xml"] = (
            '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a='
            f'"http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="{OFFICE}">{anchors}</xdr:wsDr>').encode()
        contents["xl/drawings/_rels/drawing9.xml.rels"] = RELATIONSHIPS.format(
            id="rId1", kind="image", target="../media/image9.png").encode()
        contents["xl/media/image9.png"] = PIXEL
        contents[links] = RELATIONSHIPS.format(id="rId1", kind="drawing", target="../drawings/drawing9.xml").encode()
        root = etree.fromstring(contents[sheet])
        mark = etree.Element(f"{{{MAIN}}}drawing", nsmap={"r": OFFICE})
        mark.set(f"{{{OFFICE}}}id", "rId1")
        root.append(mark)
        contents[sheet] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        types = contents["[Content_Types].xml"].decode()
        types = types.replace("</Types>", '<Override PartName="/xl/drawings/drawing9.xml" ContentType="application/vnd.'
                              'openxmlformats-officedocument.drawing+xml"/></Types>')
        if 'Extension="png"' not in types:
            types = types.replace("<Override", '<Default Extension="png" ContentType="image/png"/><Override', 1)
        contents["[Content_Types].xml"] = types.encode()
    return change


def formulas(places):
    """Turns numbers into formulas that keep their value (ECMA-376 §18.3.1.40)."""
    addresses = {f"{get_column_letter(column)}{row}" for row, column in places}

    def change(contents):
        for name in sheet_parts(contents):
            root = etree.fromstring(contents[name])
            for cell in root.iter(f"{{{MAIN}}}c"):
                value = cell.find(f"{{{MAIN}}}v")
                if cell.get("r") in addresses and value is not None and cell.get("t", "n") == "n":
                    formula = etree.Element(f"{{{MAIN}}}f")
                    formula.text = f"{value.text}+0"
                    value.addprevious(formula)
            contents[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return change


NUMBERING = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">
<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>
<w:lvlText w:val="%1"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
</w:numbering>"""


def numbering(contents):
    """Adds the list that automatic numbers belong to (ECMA-376 §17.9)."""
    contents["word/numbering.xml"] = NUMBERING.encode()
    for name, end, entry in [
        ("[Content_Types].xml", "</Types>", '<Override PartName="/word/numbering.xml" ContentType="application/vnd.'
         'openxmlformats-officedocument.wordprocessingml.numbering+xml"/>'),
        ("word/_rels/document.xml.rels", "</Relationships>", '<Relationship Id="rIdList" Type="http://schemas.openxmlformats.'
         'org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>'),
    ]:
        contents[name] = contents[name].decode().replace(end, entry + end).encode()


EDITS = {"numbering": numbering, "strip": strip, "phonetic": phonetic, "shared": shared, "custom": drop_custom,
         "online": online}
