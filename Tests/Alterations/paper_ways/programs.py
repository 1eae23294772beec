"""What other programs, other hands and other copies make of a document."""

from copy import deepcopy

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from papers import is_seen, unwrap, write
from ways import PAPERS


@PAPERS.alteration("saved by an online editor")
def online(form, draw):
    """Properties and controls are gone, and rows do not repeat any more."""
    unwrap(form.body)
    for mark in list(form.body.iter(qn("w:tblHeader"), qn("w:tblStyle"))):
        mark.getparent().remove(mark)
    form.after.append("custom")


def answered(form):
    """Fields with a value that a person reads without hesitation."""
    return [tag for tag in form.at if form.reading.state(tag) == "plain" and tag not in form.struck and form.value(tag)]


@PAPERS.alteration("a value in a table inside its cell")
def nested_value(form, draw):
    tags = answered(form)
    for tag in draw.sample(tags, min(len(tags), draw.choice([1, 3]))):
        cell, text = form.at[tag], form.value(tag)
        frame = parse_xml(
            f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="600"/>'
            '</w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="600" w:type="dxa"/></w:tcPr><w:p><w:r><w:t/></w:r></w:p></w:tc></w:tr>'
            '</w:tbl>')
        next(frame.iter(qn("w:t"))).text = text
        write(cell, "")
        paragraph = next(cell.iter(qn("w:p")))
        if paragraph.getparent() is not cell:
            continue
        paragraph.addprevious(frame)
        form.struck.add(tag)


@PAPERS.alteration("a value typed beside its prompt")
def beside_prompt(form, draw):
    """The prompt of the control was left standing, and the answer written behind it."""
    tags = [tag for tag in answered(form) if tag in form.prompts and any(mark.getparent().tag == qn("w:p") for mark in form.at[tag].iter(qn("w:sdt")))]
    for tag in draw.sample(tags, min(len(tags), draw.choice([1, 3, 6]))):
        control = next(form.at[tag].iter(qn("w:sdt")))
        runs = [run for run in control.iter(qn("w:r")) if is_seen(run)]
        if not runs:
            continue
        answer = deepcopy(runs[0])
        write(form.at[tag], form.prompts[tag])
        properties = control.find(qn("w:sdtPr"))
        if draw.random() < 0.7:
            mark = OxmlElement("w:showingPlcHdr")
            properties.append(mark)
        control.addnext(answer)
        form.struck.add(tag)


@PAPERS.alteration("the form twice in one document")
def twice(form, draw):
    form.second = True
    for tag in list(form.reading.values):
        form.reading.worsen(tag, "doubtful")
