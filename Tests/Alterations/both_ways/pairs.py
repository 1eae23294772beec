"""The blocks of labels and values."""

from ways import both
from words import LABEL_SYNONYMS, reworded
from .columns import exchange, exchange_printed, misplace


def block(form, kind):
    """The fields of a block that still have their labels."""
    return [tag for tag in form.pairs if tag.split(".")[1] == kind]


@both("labels reworded")
def labels_reworded(form, draw):
    for tag in draw.sample(form.pairs, min(len(form.pairs), draw.randrange(2, 9))):
        form.print(("label", tag), reworded(form.printed(("label", tag)), draw))


@both("labels renamed to synonyms")
def labels_synonyms(form, draw):
    if "two labels alike" in form.done:
        return False  # it would tell the two apart again
    for tag, label in LABEL_SYNONYMS.items():
        if tag in form.pairs and draw.random() < 0.4:
            form.print(("label", tag), label)


@both("label renamed to nonsense")
def label_nonsense(form, draw):
    tag = draw.choice(form.pairs)
    form.print(("label", tag), draw.choice(["甲项", "其他", "情况1", None]))
    form.reading.worsen(tag, "unclear")


@both("labels exchanged alone")
def labels_exchanged(form, draw):
    some = [tag for tag in block(form, "fact") if form.reading.state(tag) == "plain"]
    if len(some) < 2:
        return False
    one, other = draw.sample(some, 2)
    exchange_printed(form, ("label", one), ("label", other))
    misplace(form, one, other)
    form.reading.swap(one, other)
    exchange(form.at, one, other)


@both("two labels alike")
def labels_alike(form, draw):
    some = block(form, "fact")
    if len(some) < 2:
        return False
    one, other = draw.sample(some, 2)
    values = form.reading.values
    if not values.get(one) or not values.get(other) or values[one] == values[other]:
        return False
    form.print(("label", one), form.printed(("label", other)))
    form.reading.worsen(one, "doubtful")
    form.reading.worsen(other, "doubtful")


@both("label and value in one cell")
def inline_values(form, draw):
    join(form, draw, lambda label, value: f"{label.rstrip('：: ')}：{value}")


@both("label and value in one cell, a space between")
def spaced_values(form, draw):
    join(form, draw, lambda label, value: f"{label.rstrip('：: ')}{draw.choice([' ', '  ', chr(0x3000)])}{value.strip()}")


def join(form, draw, joined, may=bool):
    """Some values that stand in the cell of their label, of those that `may` be joined."""
    for tag in draw.sample(form.pairs, min(len(form.pairs), draw.choice([1, 2, 3]))):
        value, label = form.value(tag), form.printed(("label", tag))
        if not may(value) or not form.is_words(tag) or form.reading.state(tag) != "plain" or not label:
            continue
        form.print(("label", tag), joined(label, value))
        form.enter(tag, None)
        form.at[tag] = form.marks.pop(("label", tag))
