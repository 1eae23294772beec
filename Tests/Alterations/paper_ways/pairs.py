"""The blocks of labels and values."""

from docx.oxml import OxmlElement

from papers import cells_of, text_of, write
from ways import PAPERS
from words import LABEL_SYNONYMS, reworded
from .columns import exchange, misplace


def block(form, kind):
    """The fields of a block that still have their labels."""
    return [tag for tag in form.pairs if tag.split(".")[1] == kind]


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


@PAPERS.alteration("header block deleted")
def header_deleted(form, draw):
    table = form.tables[0]
    if table.getparent() is None or {"tables joined", "all tables joined"} & set(form.done):
        return False
    form.lose(block(form, "head"))
    table.getparent().remove(table)


@PAPERS.alteration("labels reworded")
def labels_reworded(form, draw):
    for tag in draw.sample(form.pairs, min(len(form.pairs), draw.randrange(2, 9))):
        write(form.marks["label", tag], reworded(text_of(form.marks["label", tag]), draw))


@PAPERS.alteration("labels renamed to synonyms")
def labels_synonyms(form, draw):
    if "two labels alike" in form.done:
        return False  # it would tell the two apart again
    for tag, label in LABEL_SYNONYMS.items():
        if tag in form.pairs and draw.random() < 0.4:
            write(form.marks["label", tag], label)


@PAPERS.alteration("label renamed to nonsense")
def label_nonsense(form, draw):
    tag = draw.choice(form.pairs)
    write(form.marks["label", tag], draw.choice(["甲项", "其他", "情况1", ""]))
    form.reading.worsen(tag, "unclear")


@PAPERS.alteration("labels exchanged alone")
def labels_exchanged(form, draw):
    some = [tag for tag in block(form, "fact") if form.reading.state(tag) == "plain"]
    if len(some) < 2:
        return False
    one, other = draw.sample(some, 2)
    first, second = form.marks["label", one], form.marks["label", other]
    words = text_of(first), text_of(second)
    write(first, words[1])
    write(second, words[0])
    form.marks["label", one], form.marks["label", other] = second, first
    misplace(form, one, other)
    exchange(form, one, other)


@PAPERS.alteration("two labels alike")
def labels_alike(form, draw):
    some = block(form, "fact")
    if len(some) < 2:
        return False
    one, other = draw.sample(some, 2)
    values = form.reading.values
    if not values.get(one) or not values.get(other) or values[one] == values[other]:
        return False
    write(form.marks["label", one], text_of(form.marks["label", other]))
    form.reading.worsen(one, "doubtful")
    form.reading.worsen(other, "doubtful")


@PAPERS.alteration("label and value in one cell")
def inline_values(form, draw):
    for tag in draw.sample(form.pairs, min(len(form.pairs), draw.choice([1, 2, 3]))):
        value, label = form.text(tag), form.marks["label", tag]
        if not value or form.reading.state(tag) != "plain" or not text_of(label):
            continue
        write(label, f"{text_of(label).rstrip('：: ')}：{value}")
        write(form.at[tag], "")
        form.at[tag] = form.marks.pop(("label", tag))
