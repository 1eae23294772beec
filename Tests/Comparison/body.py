"""A reading of a document's body with lxml alone, by the rules of ECMA-376 part 1 §17.

python-docx leaves out what stands in content controls, smart tags, simple fields, moves, text boxes and nested tables.
This reading looks into all of them, so that a difference between python-docx and the program that is gone here has
one of these reasons. It knows no symbol fonts, tick boxes or lists: `settled` in compare.py leaves those out.
"""

import posixpath
import zipfile

from lxml import etree

MAIN = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
MATH = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}",
    "{http://purl.oclc.org/ooxml/officeDocument/math}",
)
ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
# Never part of the final view, or no text.
LEFT_OUT = {
    "del", "moveFrom", "delText", "delInstrText", "instrText", "fldData", "rPr", "pPr", "sectPr", "sdtPr",
    "sdtEndPr", "tblPr", "tblGrid", "trPr", "tcPr", "ffData", "rt",
}
WRAPPERS = {"sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "txbxContent"}
SIGNS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-"}


def body(path):
    """The body as a list: a text for a paragraph, a list of the texts of its cells for a table."""
    archive = zipfile.ZipFile(path)
    relations = etree.fromstring(archive.read("_rels/.rels"))
    target = next(r.get("Target") for r in relations if r.get("Type", "").endswith("/officeDocument"))
    name = posixpath.normpath(target.replace("\\", "/")).lstrip("/")
    root = etree.fromstring(archive.read(name), etree.XMLParser(huge_tree=True))
    return blocks(next(child for child in root if local(child) == "body"))


def local(element):
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def is_main(element):
    return isinstance(element.tag, str) and element.tag.startswith(MAIN)


def attribute(element, name):
    return next((element.get(space + name) for space in MAIN if element.get(space + name) is not None), None)


def children(element):
    """The children, with the first choice in place of alternatives."""
    for child in element:
        if child.tag == ALTERNATIVES:
            if len(child):
                yield from children(child[0])
        elif isinstance(child.tag, str):
            yield child


def blocks(element, carried=None):
    """Paragraphs whose mark is deleted are carried over to the next; text boxes come after their paragraph."""
    found, carried, is_outer = [], [] if carried is None else carried, carried is None
    for child in children(element):
        kind = local(child) if is_main(child) else ""
        if kind == "p":
            boxes = []
            text = "".join(carried) + words(child, boxes, [])
            carried.clear()
            (carried if is_mark_deleted(child) else found).append(text)
            for box in boxes:
                found += blocks(box)
        elif kind == "tbl":
            if any(carried):
                found.append("".join(carried))
            carried.clear()
            found.append(cells(child))
        elif kind in WRAPPERS:
            found += blocks(child, carried)
    if is_outer and any(carried):
        found.append("".join(carried))
    return [block for block in found if block != []]


def is_mark_deleted(paragraph):
    properties = [p for p in paragraph if local(p) == "pPr"]
    marks = [r for p in properties for r in p if local(r) == "rPr"]
    return any(local(change) in ("del", "moveFrom") for mark in marks for change in mark)


def words(element, boxes, fields):
    text = ""
    for child in children(element):
        kind = local(child)
        if not is_main(child):
            text += (child.text or "") if kind == "t" and child.tag.startswith(MATH) else words(child, boxes, fields)
        elif kind == "txbxContent":
            boxes.append(child)
        elif kind == "fldChar":
            step = attribute(child, "fldCharType")
            if step == "begin":
                fields.append({"start": len(text), "chosen": chosen(child), "state": "instruction"})
            elif fields and step == "separate":
                fields[-1] |= {"start": len(text), "state": "result"}
            elif fields and step == "end":
                field = fields.pop()
                text += "" if text[field["start"] :].strip() else field["chosen"]
        elif kind in LEFT_OUT or kind == "p":
            continue
        elif any(field["state"] == "instruction" for field in fields) and kind in ("t", "br", *SIGNS):
            continue
        elif kind == "t":
            text += child.text or ""
        elif kind == "br":
            text += "\n" if attribute(child, "type") in (None, "textWrapping") else ""
        elif kind in SIGNS:
            text += SIGNS[kind]
        else:
            text += words(child, boxes, fields)
    return text


def chosen(field):
    """The entry of a drop-down of Word 97 that is chosen, which no result repeats."""
    entries = [attribute(e, "val") or "" for e in field.iter() if local(e) == "listEntry"]
    numbers = [int(attribute(e, "val") or 0) for e in field.iter() if local(e) == "result"]
    return "".join(entries[(numbers or [0])[0]:][:1])


def named(element, name):
    """Rows of a table or cells of a row, in whatever they are wrapped."""
    for child in children(element):
        if is_main(child) and local(child) == name:
            yield child
        elif local(child) in WRAPPERS:
            yield from named(child, name)


def cells(table):
    found = []
    for row in named(table, "tr"):
        if has_property(row, "trPr", "del"):
            continue
        for cell in named(row, "tc"):
            if has_property(cell, "tcPr", "cellDel") or is_continued(cell):
                continue
            found.append("\n".join(flat(blocks(cell))))
    return found


def has_property(element, properties, name):
    return any(local(p) == name for group in element if local(group) == properties for p in group)


def is_continued(cell):
    """Whether a cell goes on from the one above it, or from the one left of it."""
    merges = [p for group in cell if local(group) == "tcPr" for p in group if local(p) in ("vMerge", "hMerge")]
    return any(attribute(merge, "val") in (None, "continue") for merge in merges)


def flat(found):
    for block in found:
        if isinstance(block, list):
            yield from block
        else:
            yield block
