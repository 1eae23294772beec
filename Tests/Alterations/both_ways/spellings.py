"""How people, scanners and telephones spell what is printed and what is filled in."""

from words import SCANNED
from ways import both
from .contents import UNCODED, scores
from .pairs import block, join

# What cannot be seen: from web pages, chats and programs that mark the direction of writing.
INVISIBLE = ["\u200b", "\ufeff", "\u200e", "\u2060", "\u00ad"]
TICKS = [("✅", "❌"), ("✔️", "✖️"), ("√", "×"), ("☑", "☒")]


# Printed cells.

@both("labels numbered")
def labels_numbered(form, draw):
    """1. 正式党员数, as people number what they have to fill in."""
    style = draw.choice(["{}.", "{}、", "（{}）", "({})"])
    for number, tag in enumerate(block(form, "fact"), start=1):
        form.print(("label", tag), style.format(number) + form.printed(("label", tag)))


@both("codes with a mark behind")
def codes_marked(form, draw):
    if UNCODED & set(form.done):
        return False
    mark = draw.choice([".", "、", "．", "："])
    for code in form.rows:
        form.print(("code", code), form.printed(("code", code)) + mark)


@both("codes as a scanner reads them")
def codes_scanned(form, draw):
    """O for 0, l for 1, 一 for a hyphen; what stands beside still says which row it is."""
    if UNCODED & set(form.done) or form.shortened:
        return False
    for code in draw.sample(form.rows, min(len(form.rows), draw.choice([3, 10, 40]))):
        text = form.printed(("code", code))
        form.print(("code", code), text[:1] + "".join(draw.choice(SCANNED.get(letter, letter)) for letter in text[1:]))


@both("words broken over lines")
def words_broken(form, draw):
    """Hard ends of lines inside contents and labels, as a PDF that was turned back into a form has them."""
    for key in list(form.marks):
        text = form.printed(key) if key[0] in ("content", "label") else ""
        if len(text) > 3 and draw.random() < 0.5:
            form.print(key, f"{text[:len(text) // 2]}\n{text[len(text) // 2:]}")


@both("label and value in one cell, nothing between")
def glued_values(form, draw):
    """正式党员数25: what belongs to the label everybody sees where no letters follow letters."""
    join(form, draw, lambda label, value: f"{label.rstrip('：: ')}{value.strip()}", lambda value: value[:1].isascii())


# Values.

def plain(form, tags):
    """Those of some fields that a person reads without hesitation."""
    return [tag for tag in tags if tag in form.at and tag not in form.struck and form.reading.state(tag) == "plain"]


@both("invisible characters in values")
def invisible(form, draw):
    for tag in plain(form, scores(form)):
        if draw.random() < 0.3:
            text, mark = form.value(tag), draw.choice(INVISIBLE)
            at = draw.randrange(len(text) + 1)
            form.enter(tag, text[:at] + mark + text[at:])


@both("yes and no as signs")
def signs(form, draw):
    """Telephones offer coloured ticks and crosses."""
    if "ticks in a font of pictures" in form.done:
        return False  # there they would be other pictures
    yes, no = draw.choice(TICKS)
    tags = [tag for tag in plain(form, form.at) if form.known.asks(tag) == "yes-no"
            and form.reading.values.get(tag) in ("是", "否")]
    if not tags:
        return False
    for tag in tags:
        form.enter(tag, yes if form.reading.values[tag] == "是" else no)


@both("points with a remark behind")
def remarks(form, draw):
    tags = plain(form, scores(form))
    for tag in draw.sample(tags, min(len(tags), 5)):
        form.enter(tag, form.value(tag) + draw.choice(["（缺1次记录）", "分（见台账）", "（已核）"]))


@both("points over full marks")
def shares(form, draw):
    """2.5/3: two and a half of three."""
    tags = plain(form, scores(form))
    for code in draw.sample(form.rows, min(len(form.rows), 5)):
        tag = form.field(code, "points")
        if tag in tags and ("maximum", code) in form.marks:
            form.enter(tag, f"{form.value(tag)}/{form.printed(('maximum', code))}")


@both("values broken over lines")
def values_broken(form, draw):
    """Long words and days that were cut where the cell was too narrow."""
    tags = [tag for tag in plain(form, form.at) if form.is_words(tag) and len(form.value(tag)) > 6
            and not form.value(tag).isascii()]
    for tag in draw.sample(tags, min(len(tags), draw.choice([2, 6]))):
        text = form.value(tag)
        form.enter(tag, f"{text[:len(text) // 2]}\n{text[len(text) // 2:]}")
