"""The blocks of labels and values of the sheet."""

from ways import SHEETS
from words import LABEL_SYNONYMS, reworded
from .columns import differ, exchange, misplace


def block(form, kind):
    """The fields of a block in the order of their cells."""
    tags = [tag for tag in form.pairs if tag.split(".")[1] == kind]
    return sorted(tags, key=lambda tag: form.at[tag])


@SHEETS.alteration("facts re-arranged")
def facts_rearranged(form, draw):
    tags = block(form, draw.choice(["fact", "fact", "sign"]))
    tags = [tag for tag in tags if form.at[tag][1] - form.marks["label", tag][1] == 2]
    if len(tags) < 3:
        return False
    spots = [form.marks["label", tag] for tag in tags]
    order = dict(zip(spots, draw.sample(spots, len(spots))))

    def place(row, column):
        for gap in range(4):
            target = order.get((row, column - gap))
            if target:
                return (target[0], target[1] + gap)
        return (row, column)

    form.rearrange(place, with_names=draw.random() < 0.6)


@SHEETS.alteration("facts two pairs a row")
def facts_narrow(form, draw):
    tags = block(form, "fact")
    labels = [form.marks["label", tag] for tag in tags]
    if len(tags) < 6 or any(form.at[tag] != (spot[0], spot[1] + 2) for tag, spot in zip(tags, labels)):
        return False
    columns = sorted({column for _, column in labels})
    first, rows = labels[0][0], len({row for row, _ in labels})
    if len(columns) != 3:
        return False
    extra = -(-len(tags) // 2) - rows
    form.insert_rows(first + rows, extra)
    spots = [form.marks["label", tag] for tag in tags]
    targets = [(first + number // 2, columns[number % 2]) for number in range(len(tags))]
    order = dict(zip(spots, targets))
    taken = set(range(first, first + rows + extra))

    def place(row, column):
        if row not in taken:
            return (row, column)
        for gap in range(4):
            target = order.get((row, column - gap))
            if target:
                return (target[0], target[1] + gap)
        return None

    form.rearrange(place, with_names=draw.random() < 0.6)


@SHEETS.alteration("header block deleted")
def header_deleted(form, draw):
    tags = block(form, "head")
    if not tags:
        return False
    rows = {form.at[tag][0] for tag in tags}
    if any(form.at[tag][0] in rows for tag in form.at if tag not in tags):
        return False
    form.lose(tags)
    first, count = min(rows), max(rows) - min(rows) + 1
    form.rearrange(lambda row, column: None if first <= row < first + count else (row - count * (row >= first), column))


@SHEETS.alteration("labels reworded")
def labels_reworded(form, draw):
    for tag in draw.sample(form.pairs, min(len(form.pairs), draw.randrange(2, 9))):
        cell = form.cell(form.marks["label", tag])
        cell.value = reworded(str(cell.value), draw)


@SHEETS.alteration("labels renamed to synonyms")
def labels_synonyms(form, draw):
    if "two labels alike" in form.done:
        return False  # it would tell the two apart again
    for tag, label in LABEL_SYNONYMS.items():
        if tag in form.pairs and draw.random() < 0.4:
            form.cell(form.marks["label", tag]).value = label


@SHEETS.alteration("label renamed to nonsense")
def label_nonsense(form, draw):
    tag = draw.choice(form.pairs)
    form.cell(form.marks["label", tag]).value = draw.choice(["甲项", "其他", "情况1", None])
    form.reading.worsen(tag, "unclear")


@SHEETS.alteration("labels exchanged alone")
def labels_exchanged(form, draw):
    tags = [tag for tag in block(form, "fact") if form.reading.state(tag) == "plain"]
    if len(tags) < 2:
        return False
    one, other = draw.sample(tags, 2)
    form.swap_values(form.marks["label", one], form.marks["label", other])
    misplace(form, one, other)
    form.reading.swap(one, other)
    exchange(form.at, one, other)
    exchange(form.marks, ("label", one), ("label", other))


@SHEETS.alteration("two labels alike")
def labels_alike(form, draw):
    tags = block(form, "fact")
    if len(tags) < 2:
        return False
    one, other = draw.sample(tags, 2)
    if not differ(form, one, other):
        return False
    form.cell(form.marks["label", one]).value = form.cell(form.marks["label", other]).value
    form.reading.worsen(one, "doubtful")
    form.reading.worsen(other, "doubtful")


@SHEETS.alteration("label and value in one cell")
def inline_values(form, draw):
    for tag in draw.sample(form.pairs, min(len(form.pairs), draw.choice([1, 2, 3]))):
        value = form.text(form.at[tag])
        if not value or not isinstance(form.cell(form.at[tag]).value, str) or form.reading.state(tag) != "plain":
            continue
        label = form.cell(form.marks["label", tag])
        label.value = f"{str(label.value).rstrip('：: ')}：{value}"
        form.cell(form.at[tag]).value = None
        form.at[tag] = form.marks.pop(("label", tag))


@SHEETS.alteration("values one column further")
def values_further(form, draw):
    for tag in draw.sample(form.pairs, min(len(form.pairs), 4)):
        row, column = form.at[tag]
        if column - form.marks["label", tag][1] != 2 or form.sheet.cell(row, column + 1).value is not None:
            continue
        form.unmerge(form.at[tag])
        form.swap_values((row, column), (row, column + 1))
        form.at[tag] = (row, column + 1)
