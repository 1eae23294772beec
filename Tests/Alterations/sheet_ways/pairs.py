"""The blocks of labels and values of the sheet."""

from both_ways import pairs
from ways import SHEETS


def block(form, kind):
    """The fields of a block in the order of their cells."""
    return sorted(pairs.block(form, kind), key=lambda tag: form.at[tag])


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


@SHEETS.alteration("labels over their values")
def labels_over(form, draw):
    """The facts with a row of labels and under it a row of values."""
    tags = block(form, "fact")
    labels = [form.marks["label", tag] for tag in tags]
    if len(tags) < 6 or any(form.at[tag] != (spot[0], spot[1] + 2) for tag, spot in zip(tags, labels)):
        return False
    rows = sorted({row for row, _ in labels})
    first = rows[0]
    if rows != list(range(first, first + len(rows))):
        return False
    form.insert_rows(first + len(rows), len(rows))

    def place(row, column):
        if not first <= row < first + len(rows):
            return (row, column)
        is_value = (column - 1) % 4 >= 2
        return (first + 2 * (row - first) + is_value, column - 2 * is_value)

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


@SHEETS.alteration("values one column further")
def values_further(form, draw):
    for tag in draw.sample(form.pairs, min(len(form.pairs), 4)):
        row, column = form.at[tag]
        if column - form.marks["label", tag][1] != 2 or form.sheet.cell(row, column + 1).value is not None:
            continue
        form.unmerge(form.at[tag])
        form.swap_values((row, column), (row, column + 1))
        form.at[tag] = (row, column + 1)
