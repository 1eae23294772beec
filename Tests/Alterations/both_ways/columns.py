"""Headings of the score table."""

from sheets import COLUMNS, PARTS
from ways import both
from words import NONSENSE, SYNONYMS, reworded


@both("headings renamed to synonyms")
def headings_synonyms(form, draw):
    if "column like another" in form.done:
        return False
    for column in draw.sample(COLUMNS, draw.randrange(2, 8)):
        if ("head", column) in form.marks:
            form.print(("head", column), draw.choice(SYNONYMS[column]))


@both("headings reworded")
def headings_reworded(form, draw):
    for column in draw.sample(COLUMNS, draw.randrange(2, 8)):
        if ("head", column) in form.marks:
            form.print(("head", column), reworded(form.printed(("head", column)), draw))


@both("heading renamed to nonsense")
def heading_nonsense(form, draw):
    part = draw.choice(PARTS)
    if ("head", part) not in form.marks:
        return False
    form.print(("head", part), draw.choice(NONSENSE + [None]))
    for code in form.rows:
        form.reading.worsen(form.field(code, part), "unclear")


@both("printed headings renamed to nonsense")
def printed_nonsense(form, draw):
    for column in draw.sample([column for column in COLUMNS if column not in PARTS], 2):
        if ("head", column) in form.marks:
            form.print(("head", column), draw.choice(NONSENSE))


@both("headings exchanged alone")
def headings_exchanged(form, draw):
    one, other = draw.sample(PARTS, 2)
    if ("head", one) not in form.marks or ("head", other) not in form.marks:
        return False
    if {"heading repeated", "table split in two"} & set(form.done):
        return False  # the rows below the other headings would still be read by those
    exchange_printed(form, ("head", one), ("head", other))
    for code in form.rows:
        first, second = form.field(code, one), form.field(code, other)
        misplace(form, first, second)
        form.reading.swap(first, second)
        exchange(form.at, first, second)


def swap_printed(form, one, other):
    """Two printed texts that change places."""
    first, second = form.printed(one), form.printed(other)
    form.print(one, second)
    form.print(other, first)


def exchange_printed(form, one, other):
    """Two printed texts that change places, and what they say goes with them."""
    swap_printed(form, one, other)
    form.marks[one], form.marks[other] = form.marks[other], form.marks[one]


def exchange(places, one, other):
    """Two keys whose places change."""
    first, second = places.pop(one, None), places.pop(other, None)
    if second is not None:
        places[one] = second
    if first is not None:
        places[other] = first


def misplace(form, one, other):
    """Where two fields of different kinds changed places, a person sees only that something is wrong."""
    if form.known.kind(one) != form.known.kind(other):
        form.reading.worsen(one, "unclear")
        form.reading.worsen(other, "unclear")
