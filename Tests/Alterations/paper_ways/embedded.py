"""What is embedded in a document."""

from copy import deepcopy

from docx.oxml.ns import qn

from papers import unwrap
from ways import PAPERS


def tags(form):
    """The tags of the content controls that are still there."""
    return [mark for mark in form.body.iter(qn("w:tag")) if mark.get(qn("w:val"), "").startswith("TN.")]


@PAPERS.alteration("controls unwrapped")
def controls_unwrapped(form, draw):
    unwrap(form.body)


@PAPERS.alteration("tags removed")
def tags_removed(form, draw):
    for mark in tags(form):
        mark.getparent().remove(mark)


@PAPERS.alteration("tags renamed")
def tags_renamed(form, draw):
    for number, mark in enumerate(tags(form)):
        mark.set(qn("w:val"), f"文本{number}")


@PAPERS.alteration("properties dropped")
def properties_dropped(form, draw):
    form.after.append("custom")


@PAPERS.alteration("tags exchanged")
def tags_exchanged(form, draw):
    marks = tags(form)
    if len(marks) < 2:
        return False
    one, other = draw.sample(marks, 2)
    first, second = one.get(qn("w:val")), other.get(qn("w:val"))
    one.set(qn("w:val"), second)
    other.set(qn("w:val"), first)


@PAPERS.alteration("all tags one field on")
def tags_shifted(form, draw):
    marks = tags(form)
    if len(marks) < 2:
        return False
    values = [mark.get(qn("w:val")) for mark in marks]
    for mark, value in zip(marks, values[1:] + values[:1]):
        mark.set(qn("w:val"), value)


@PAPERS.alteration("control copied to another cell")
def control_copied(form, draw):
    """Copy and paste takes the control along, so that a tag is there twice (and the value is that of the other)."""
    one, other = draw.sample(form.rows, 2)
    first, second = form.field(one, "points"), form.field(other, "points")
    if first not in form.at or second not in form.at or form.reading.state(second) != "plain":
        return False
    source, target = form.at[first], form.at[second]
    if form.reading.state(first) != "plain" or not form.value(first):
        return False
    for child in list(target):
        if child.tag == qn("w:p"):
            target.remove(child)
    for child in source:
        if child.tag == qn("w:p"):
            target.append(deepcopy(child))
    form.reading.values[second] = form.reading.values.get(first)
