"""The blocks of labels and values."""

from docx.oxml import OxmlElement

from both_ways.pairs import block
from papers import cells_of, text_of
from ways import PAPERS


@PAPERS.alteration("facts re-arranged")
def facts_rearranged(form, draw):
    some = [tag for tag in block(form, draw.choice(["fact", "fact", "sign"]))
            if form.marks["label", tag].getnext() is form.at[tag]]
    if len(some) < 3:
        return False
    places = []
    for tag in some:
        mark = OxmlElement("w:p")
        form.marks["label", tag].addprevious(mark)
        places.append(mark)
    for mark, tag in zip(places, draw.sample(some, len(some))):
        mark.addprevious(form.marks["label", tag])
        mark.addprevious(form.at[tag])
        mark.getparent().remove(mark)


@PAPERS.alteration("facts two pairs a row")
def facts_narrow(form, draw):
    some = [tag for tag in block(form, "fact") if form.marks["label", tag].getnext() is form.at[tag]]
    if len(some) < 4:
        return False
    first = form.marks["label", some[0]].getparent()
    start = OxmlElement("w:tr")
    first.addprevious(start)
    old = {form.marks["label", tag].getparent() for tag in some}
    for number in range(0, len(some), 2):
        line = OxmlElement("w:tr")
        for tag in some[number:number + 2]:
            line.append(form.marks["label", tag])
            line.append(form.at[tag])
        start.addprevious(line)
    start.getparent().remove(start)
    for line in old:
        if not any(text_of(cell) for cell in cells_of(line)):
            line.getparent().remove(line)


@PAPERS.alteration("labels over their values")
def labels_over(form, draw):
    """The facts with a row of labels and under it a row of values."""
    some = [tag for tag in block(form, "fact") if form.marks["label", tag].getnext() is form.at[tag]]
    if len(some) < 4:
        return False
    for line in {form.at[tag].getparent(): None for tag in some}:
        values = OxmlElement("w:tr")
        line.addnext(values)
        for tag in some:
            if form.at[tag].getparent() is line:
                values.append(form.at[tag])


@PAPERS.alteration("header block deleted")
def header_deleted(form, draw):
    table = form.tables[0]
    if table.getparent() is None or {"tables joined", "all tables joined"} & set(form.done):
        return False
    form.lose(block(form, "head"))
    table.getparent().remove(table)
