"""Edits of a package as XML, for what no library writes."""

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


EDITS = {"numbering": numbering, "strip": strip, "phonetic": phonetic, "shared": shared, "custom": drop_custom}
