"""What is printed, what is filled in, and what Word leaves around it."""

from copy import deepcopy

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from both_ways.contents import DOUBTS, lose_codes
from papers import unwrap, write
from ways import PAPERS


# Printed cells.

@PAPERS.alteration("codes numbered by Word")
def codes_numbered(form, draw):
    if DOUBTS & set(form.done):
        return False
    lose_codes(form)
    for code in form.rows:
        cell = form.marks["code", code]
        write(cell, "")
        paragraph = next(cell.iter(qn("w:p")))
        properties = paragraph.get_or_add_pPr()
        numbering = properties.get_or_add_numPr()
        numbering.get_or_add_ilvl().set(qn("w:val"), "0")
        numbering.get_or_add_numId().set(qn("w:val"), "1")
    form.after.append("numbering")


@PAPERS.alteration("looks changed")
def looks(form, draw):
    for run in form.body.iter(qn("w:r")):
        if draw.random() < 0.5:
            properties = run.get_or_add_rPr()
            for old in properties.findall(qn("w:b")):
                properties.remove(old)
            properties.append(OxmlElement("w:b"))


# Values.

def filled(form):
    """Points with something in them."""
    some = [form.field(code, part) for code in form.rows for part in ("points", "selfPoints")]
    return [tag for tag in some if tag in form.at and tag not in form.struck and form.value(tag)]


def revision(kind, number):
    """A tracked insertion or deletion."""
    mark = OxmlElement(kind)
    mark.set(qn("w:id"), str(number))
    mark.set(qn("w:author"), "检查组")
    mark.set(qn("w:date"), "2023-06-29T09:30:00Z")
    return mark


@PAPERS.alteration("tracked changes")
def tracked(form, draw):
    """An old value deleted or moved away before the new one, which was inserted or moved here."""
    for number, tag in enumerate(filled(form)):
        runs = list(form.at[tag].iter(qn("w:r")))
        if draw.random() > 0.3 or not runs:
            continue
        gone, kinds = deepcopy(runs[0]), draw.choice([("w:del", "w:ins"), ("w:moveFrom", "w:moveTo")])
        for piece in list(gone.iter(qn("w:t"))):
            struck = OxmlElement("w:delText" if kinds[0] == "w:del" else "w:t")
            struck.text = draw.choice(["9", "1", "0"])
            piece.getparent().replace(piece, struck)
        deleted, inserted = revision(kinds[0], 9000 + number * 2), revision(kinds[1], 9001 + number * 2)
        runs[0].addprevious(deleted)
        deleted.append(gone)
        runs[0].addprevious(inserted)
        for run in runs:
            if run.getparent() is inserted.getparent():
                inserted.append(run)


@PAPERS.alteration("tracked row deletion")
def tracked_row(form, draw):
    """A row somebody added and then struck out: it is not in the form any more."""
    row = form.row(draw.choice(form.rows))
    fresh = deepcopy(row)
    unwrap(fresh)
    for run in list(fresh.iter(qn("w:r"))):
        for piece in list(run.iter(qn("w:t"))):
            struck = OxmlElement("w:delText")
            struck.text = piece.text
            piece.getparent().replace(piece, struck)
        mark = revision("w:del", 8000)
        run.addprevious(mark)
        mark.append(run)
    properties = fresh.get_or_add_trPr()
    properties.append(revision("w:del", 8001))
    row.addnext(fresh)


@PAPERS.alteration("proofing marks and split runs")
def proofing(form, draw):
    for run in list(form.body.iter(qn("w:r"))):
        pieces = run.findall(qn("w:t"))
        if len(pieces) != 1 or len(pieces[0].text or "") < 2 or draw.random() > 0.5:
            continue
        text = pieces[0].text
        cut = draw.randrange(1, len(text))
        second = deepcopy(run)
        pieces[0].text, second.find(qn("w:t")).text = text[:cut], text[cut:]
        for piece in (pieces[0], second.find(qn("w:t"))):
            piece.set(qn("xml:space"), "preserve")
        mark = OxmlElement("w:proofErr")
        mark.set(qn("w:type"), "spellStart")
        run.addnext(mark)
        mark.addnext(second)


TEXT_BOX = (
    '<w:r {ns} xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml">'
    '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" '
    'simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
    '<wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph">'
    '<wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="900000" cy="300000"/><wp:wrapNone/><wp:docPr id="{id}" '
    'name="box{id}"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
    '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="300000"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r>'
    '</w:p></w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>'
    '<mc:Fallback><w:pict><v:shape id="v{id}" style="width:70pt;height:20pt"><v:textbox><w:txbxContent><w:p><w:r><w:t>{text}'
    '</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>')


@PAPERS.alteration("text box over the form")
def text_box(form, draw):
    paragraph = form.body.find(qn("w:p"))
    if paragraph is None:
        return False
    box = TEXT_BOX.format(ns=nsdecls("w"), id=draw.randrange(900, 999), text=draw.choice(["附件2", "内部资料", "考核得分"]))
    paragraph.append(parse_xml(box))


@PAPERS.alteration("hidden words beside values")
def hidden_words(form, draw):
    """Words that nobody sees on paper or screen (w:vanish) stand before a value."""
    for tag in filled(form)[:30]:
        run = next(form.at[tag].iter(qn("w:r")), None)
        if run is None or draw.random() > 0.3:
            continue
        fresh = deepcopy(run)
        for piece in fresh.iter(qn("w:t")):
            piece.text = "9"
        properties = fresh.get_or_add_rPr()
        properties.append(OxmlElement("w:vanish"))
        run.addprevious(fresh)
