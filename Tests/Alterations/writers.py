"""Edits of packages as XML: the same content as programs write it that are neither Excel nor Word."""

import re

from lxml import etree
from openpyxl.utils import column_index_from_string

from packages import MAIN, sheet_parts

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
# ECMA-376 part 1 annex A against part 4 annex A.
STRICT = [
    (MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main"),
    (WORD, "http://purl.oclc.org/ooxml/wordprocessingml/main"),
    ("http://schemas.openxmlformats.org/drawingml/2006/", "http://purl.oclc.org/ooxml/drawingml/"),
    ("http://schemas.openxmlformats.org/officeDocument/2006/", "http://purl.oclc.org/ooxml/officeDocument/"),
]


def strict(contents):
    """The namespaces of Strict Open XML in place of the usual ones."""
    for name in contents:
        if name.endswith((".xml", ".rels")) and name != "docProps/core.xml":
            for usual, other in STRICT:
                contents[name] = contents[name].replace(usual.encode(), other.encode())


def prefix(contents):
    """Every element of a workbook as `x:row`, as libraries of servers write it."""
    for name in contents:
        if name == "xl/workbook.xml" or name in sheet_parts(contents) or name == "xl/sharedStrings.xml":
            text = contents[name].decode()
            if f'xmlns="{MAIN}"' in text:
                text = re.sub(r"<(/?)([A-Za-z]\w*)(?=[\s/>])", r"<\1x:\2", text)
                contents[name] = text.replace(f'xmlns="{MAIN}"', f'xmlns:x="{MAIN}"').encode()


def addresses(contents):
    """Rows and cells without `r`: they count from the first, and what is empty between them is written too."""
    for name in sheet_parts(contents):
        root = etree.fromstring(contents[name])
        table = root.find(f"{{{MAIN}}}sheetData")
        next_row = 1
        for row in list(table):
            for _ in range(next_row, int(row.get("r"))):
                row.addprevious(etree.Element(f"{{{MAIN}}}row"))
            next_row = int(row.attrib.pop("r")) + 1
            next_column = 1
            for cell in list(row):
                column = column_index_from_string(cell.attrib.pop("r").rstrip("0123456789"))
                for _ in range(next_column, column):
                    cell.addprevious(etree.Element(f"{{{MAIN}}}c"))
                next_column = column + 1
        contents[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def word(contents):
    """The document part as a tree."""
    return etree.fromstring(contents["word/document.xml"])


def put_word(contents, root):
    """Writes the document part."""
    contents["word/document.xml"] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def w(name):
    """A name of WordprocessingML."""
    return f"{{{WORD}}}{name}"


def cell_controls(contents):
    """Controls around whole cells, as Word makes them where a cell was selected (ECMA-376 §17.5.2.32)."""
    root = word(contents)
    for control in list(root.iter(w("sdt"))):
        cell = next(control.iterancestors(w("tc")), None)
        content = control.find(w("sdtContent"))
        if cell is None or content is None or cell.getparent().tag != w("tr"):
            continue
        place = control.getparent()
        for child in list(content):
            control.addprevious(child)
        place.remove(control)
        cell.addprevious(control)
        content.append(cell)
    put_word(contents, root)


def gridless(contents):
    """Tables without their grid, as converters write them."""
    root = word(contents)
    for grid in list(root.iter(w("tblGrid"))):
        for column in list(grid):
            grid.remove(column)
    put_word(contents, root)


def merged_cells(contents):
    """Cells merged across as `hMerge` (ECMA-376 §17.4.22) in place of `gridSpan`, as old converters write them."""
    root = word(contents)
    for mark in list(root.iter(w("gridSpan"))):
        cell, count = mark.getparent().getparent(), int(mark.get(w("val")))
        if cell.tag != w("tc") or cell.getparent().tag != w("tr"):
            continue
        mark.tag = w("hMerge")
        mark.set(w("val"), "restart")
        for _ in range(count - 1):
            fresh = etree.Element(w("tc"))
            etree.SubElement(etree.SubElement(fresh, w("tcPr")), w("hMerge"))
            etree.SubElement(fresh, w("p"))
            cell.addnext(fresh)
    put_word(contents, root)


EDITS = {"addresses": addresses, "cell controls": cell_controls, "gridless": gridless, "hMerge": merged_cells, "prefix": prefix,
         "strict": strict}
