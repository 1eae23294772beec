"""What is printed in the rows of the score table, and what is filled in."""

import re

from ways import both
from words import FULL, NARROW, retyped, shortened
from .columns import misplace, swap_printed

# What new codes would mend.
DOUBTS = {"code mistyped as another", "codes exchanged alone", "rows sorted, codes left in place"}
# What leaves no codes that could be wrong.
UNCODED = {"codes numbered by Word", "codes numbered anew", "codes removed", "codes and words in one cell"}


# Printed cells.

def lose_codes(form):
    """Where the text of a row was cut before, nothing printed says for sure any more which row it is."""
    for code in form.shortened:
        for tag in form.row_fields(code):
            form.reading.worsen(tag, "unclear")


@both("codes numbered anew")
def codes_numbered(form, draw):
    if DOUBTS & set(form.done):
        return False
    lose_codes(form)
    for number, code in enumerate(form.rows, start=1):
        form.print(("code", code), number if draw.random() < 0.9 else str(number))


@both("codes in full width")
def codes_wide(form, draw):
    for code in form.rows:
        form.print(("code", code), form.printed(("code", code)).translate(FULL))


@both("codes retyped")
def codes_retyped(form, draw):
    for code in form.rows:
        text = form.printed(("code", code))
        if text.startswith("A"):
            form.print(("code", code), draw.choice([text.lower(), text.replace("-", "—"), f" {text} "]))


@both("codes removed")
def codes_removed(form, draw):
    if DOUBTS & set(form.done):
        return False
    lose_codes(form)
    for code in form.rows:
        form.print(("code", code), None)


@both("codes and words in one cell")
def codes_joined(form, draw):
    """A08-1 支部党员大会 in one cell, as it stands in other counties' forms; the column for codes is left empty."""
    if (DOUBTS | UNCODED) & set(form.done):
        return False
    gap = draw.choice([" ", "\u3000", "、", "\n"])
    for code in form.rows:
        if ("content", code) not in form.marks or form.printed(("code", code)).translate(NARROW) != code:
            return False
    for code in form.rows:
        form.print(("content", code), f"{code}{gap}{form.printed(('content', code))}")
        form.print(("code", code), None)


@both("codes exchanged alone")
def codes_exchanged(form, draw):
    if UNCODED & set(form.done):
        return False
    one, other = draw.sample(form.rows, 2)
    swap_printed(form, ("code", one), ("code", other))
    doubt(form, one, other)


@both("code mistyped as another")
def code_mistyped(form, draw):
    one, other = draw.sample(form.rows, 2)
    form.print(("code", one), other)
    doubt(form, one, other)


def doubt(form, *codes):
    """Rows of which a person does not know any more which is which."""
    for code in codes:
        for tag in form.row_fields(code):
            form.reading.worsen(tag, "doubtful")


@both("indicator texts shortened")
def contents_shortened(form, draw):
    for code in draw.sample(form.rows, min(len(form.rows), draw.choice([1, 5, 20]))):
        if ("content", code) in form.marks and form.printed(("code", code)).upper().translate(NARROW) == code:
            form.print(("content", code), shortened(form.printed(("content", code)), draw))
            form.shortened.add(code)


# Values.

def scores(form):
    """Points that were written as digits alone."""
    tags = [form.field(code, part) for code in form.rows for part in ("points", "selfPoints")]
    return [tag for tag in tags
            if tag in form.at and tag not in form.struck and re.fullmatch(r"\d+(\.\d+)?", form.value(tag))]


@both("numbers retyped")
def values_retyped(form, draw):
    for tag in scores(form):
        if draw.random() < 0.4:
            text = retyped(form.value(tag), draw)
            if form.reading.state(tag) != "doubtful":
                form.enter(tag, text)


@both("two cells beside each other exchanged")
def neighbours(form, draw):
    code = draw.choice(form.rows)
    one, other = draw.choice([("selfPoints", "points"), ("points", "reason"), ("fact", "selfPoints")])
    return move(form, form.field(code, one), form.field(code, other), draw.random() < 0.5)


@both("values in the wrong row")
def wrong_row(form, draw):
    one, other = draw.sample([code for code in form.rows if code.startswith("A")], 2)
    return move(form, form.field(one, "points"), form.field(other, "points"), False)


def move(form, one, other, with_names):
    """Two values that change places, as everybody sees; False where they cannot."""
    if any(tag not in form.at or form.reading.state(tag) != "plain" for tag in (one, other)):
        return False
    misplace(form, one, other)
    form.swap_fields(one, other, with_names)
    form.reading.swap(one, other)
    return True


@both("answers moved down a row")
def answers_down(form, draw):
    """From some row on, the answers stand one row too low, and everybody sees them there."""
    if "rows sorted, codes left in place" in form.done or len(form.rows) < 12:
        return False
    start = draw.randrange(4, len(form.rows) - 4)
    for part in ("selfPoints", "points"):
        some = [form.field(code, part) for code in form.rows[start:start + 4]]
        if any(tag not in form.at or form.reading.state(tag) != "plain" for tag in some):
            continue
        for number in reversed(range(1, len(some))):
            form.swap_fields(some[number], some[number - 1])
            form.reading.swap(some[number], some[number - 1])


@both("words continued in the row below")
def words_continued(form, draw):
    """A reason that did not fit is carried on in a row of its own; a person reads both pieces as one."""
    if ("head", "content") not in form.marks:
        return False
    parts = [part for part in ("reason", "evidence") if ("head", part) in form.marks]
    tags = [(code, part) for code in form.rows for part in parts
            if (tag := form.field(code, part)) in form.at and form.reading.state(tag) == "plain"
            and len(form.value(tag)) > 3 and form.reading.values.get(tag)]
    for code, part in draw.sample(tags, min(len(tags), draw.choice([1, 2]))):
        tag = form.field(code, part)
        text = form.value(tag)
        form.add_row(code, {part: text[len(text) // 2:]})
        form.enter(tag, text[:len(text) // 2])
        form.reading.worsen(tag, "unclear")
        form.continued[tag] = text[:len(text) // 2]


def part_words(form):
    """Once the rows have been sorted, nobody knows any more from which of them such words went on."""
    for tag, text in form.continued.items():
        form.reading.values[tag] = text
    form.continued.clear()


@both("an old value struck through before the new one")
def struck(form, draw):
    """Somebody struck a value out and wrote the new one behind it, in the same cell: the new one counts."""
    tags = [tag for tag in scores(form) if form.reading.state(tag) == "plain"]
    for tag in draw.sample(tags, min(len(tags), draw.choice([1, 3, 8]))):
        form.strike(tag, draw.choice(["1", "0.5", "0", "2"]))
