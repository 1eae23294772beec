"""A filled Word form in a person's hands: python-docx and its element tree, with every cell remembered by itself."""

from copy import deepcopy

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

import known  # noqa: F401  (makes the modules of samples/make importable)
from person import Reading
from sheets import COLUMNS, PARTS
from word_form import WordForm


def is_seen(run):
    """Whether a run is neither hidden nor struck through nor deleted."""
    properties = run.find(qn("w:rPr"))
    marks = [] if properties is None else [properties.find(qn(name)) for name in ("w:vanish", "w:strike")]
    return run.getparent().tag not in (qn("w:del"), qn("w:moveFrom")) and all(mark is None for mark in marks)


def text_of(cell):
    """The words of a cell that a person sees."""
    return "".join(piece.text or "" for piece in cell.iter(qn("w:t")) if is_seen(piece.getparent()))


def cells_of(row):
    """The cells of a row."""
    return row.findall(qn("w:tc"))


def span(cell):
    """How many columns of the grid a cell covers (ECMA-376 §17.4.17)."""
    found = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
    return int(found.get(qn("w:val"))) if found is not None else 1


def started(row):
    """The cells of a row by the column of the grid at which they start."""
    column, cells = 0, {}
    for cell in cells_of(row):
        cells[column] = cell
        column += span(cell)
    return cells


def write(cell, text):
    """Puts a text into a cell, into its control where it has one, in place of what is there."""
    for mark in list(cell.iter(qn("w:showingPlcHdr"))):
        mark.getparent().remove(mark)
    runs = [run for run in cell.iter(qn("w:r")) if is_seen(run)]
    for run in list(cell.iter(qn("w:r"))):
        if run not in runs:
            run.getparent().remove(run)
    if not runs:
        run = OxmlElement("w:r")
        control = next(cell.iter(qn("w:sdtContent")), None)
        (control if control is not None else next(cell.iter(qn("w:p")))).append(run)
        runs = [run]
    for run in runs[1:]:
        run.getparent().remove(run)
    for child in list(runs[0]):
        runs[0].remove(child)
    for number, line in enumerate(text.split("\n") if text else []):
        if number:
            runs[0].append(OxmlElement("w:br"))
        piece = OxmlElement("w:t")
        piece.text = line
        piece.set(qn("xml:space"), "preserve")
        runs[0].append(piece)


def unwrap(element):
    """Takes the content controls out of an element and leaves what they hold; a prompt goes with its control."""
    for control in list(element.iter(qn("w:sdt"))):
        parent, content = control.getparent(), control.find(qn("w:sdtContent"))
        if parent is None or content is None:
            continue
        if control.find(f"{qn('w:sdtPr')}/{qn('w:showingPlcHdr')}") is None:
            for child in list(content):
                control.addprevious(child)
        parent.remove(control)


class Paper(WordForm):
    """A form that is being filled and altered.

    `at` holds the cell of every field, `marks` the cells of headings, codes, contents and labels; as elements they stay
    what they are wherever they are moved.
    """

    def __init__(self, blank, answers, rows):
        super().__init__(blank)
        self.known, self.codes = answers, rows
        self.body = self.document.element.body
        self.tables = self.body.findall(qn("w:tbl"))
        self.scores = self.tables[2]
        self.at = {tag: self.cell_of(tag) for tag in self.controls}
        self.prompts = {tag: text_of(cell) for tag, cell in self.at.items()
                        if next(cell.iter(qn("w:showingPlcHdr")), None) is not None}
        self.marks, self.shortened, self.struck, self.second = {}, set(), set(), False
        self.continued = {}
        self.after, self.office, self.done = [], [], []
        self.reading = Reading({})
        lines = self.scores.findall(qn("w:tr"))
        for column, cell in zip(COLUMNS, cells_of(lines[0])):
            self.marks["head", column] = cell
        for code, line in zip(rows, lines[1:]):
            for column, cell in zip(COLUMNS, cells_of(line)):
                if column not in PARTS:
                    self.marks[column, code] = cell
        for tag, cell in self.at.items():
            if tag.split(".")[1] in ("head", "fact", "total", "sign"):
                self.marks["label", tag] = cell.getprevious()

    def fill(self, written, said):
        """Writes every field that is not left blank; what was printed in fields counts as read too."""
        for tag, control in self.controls.items():
            if control.find(f"{qn('w:sdtPr')}/{qn('w:showingPlcHdr')}") is None:
                self.reading.values[tag] = text_of(self.at[tag])
        for tag, value in written.items():
            if value is not None:
                self.write(tag, str(value))
        self.reading.values.update(said)

    @staticmethod
    def field(code, part):
        """The tag of a cell of the table."""
        return f"TN.{code.replace('-', '_')}.{part}"

    @property
    def pairs(self):
        """The fields with labels that are still there."""
        return [key[1] for key in self.marks if key[0] == "label" and key[1] in self.at]

    @property
    def rows(self):
        """The codes of the rows that are still there."""
        return [code for code in self.codes if ("code", code) in self.marks]

    def row(self, code):
        """The row of an indicator."""
        return self.marks["code", code].getparent()

    def row_fields(self, code):
        """The fields of a row that are still there."""
        return [self.field(code, part) for part in PARTS if self.field(code, part) in self.at]

    def lines(self):
        """All rows of the score table, in whatever tables they now stand, in order."""
        tables = {self.row(code).getparent() for code in self.rows}
        if ("head", "content") in self.marks:
            tables.add(self.marks["head", "content"].getparent().getparent())
        return [line for line in self.body.iter(qn("w:tr")) if line.getparent() in tables]

    def printed(self, key):
        """The words of a heading, a code, a content or a label."""
        return text_of(self.marks[key])

    def print(self, key, value):
        """Changes such words."""
        write(self.marks[key], "" if value is None else str(value))

    def value(self, tag):
        """What stands in a field, prompts aside."""
        cell = self.at[tag]
        return "" if next(cell.iter(qn("w:showingPlcHdr")), None) is not None else text_of(cell)

    def enter(self, tag, value):
        """Writes into a field."""
        write(self.at[tag], value or "")
        self.struck.discard(tag)

    def is_words(self, tag):
        """On paper everything is words."""
        return True

    def swap_fields(self, one, other, with_names=False):
        """Two fields whose texts change places; their controls stay."""
        first, second = self.value(one), self.value(other)
        self.enter(one, second)
        self.enter(other, first)

    def add_row(self, code, texts):
        """A row below that of an indicator, with nothing in it but what is given by column."""
        row = self.row(code)
        row.addnext(self.empty_row(row, {self.column(column): text for column, text in texts.items()}))

    def strike(self, tag, old):
        """A value struck through before the one that stands in a field (ECMA-376 §17.3.2.37)."""
        run = next(run for run in self.at[tag].iter(qn("w:r")) if is_seen(run))
        fresh = deepcopy(run)
        for piece in fresh.iter(qn("w:t")):
            piece.text = old
        properties = fresh.get_or_add_rPr()
        properties.append(OxmlElement("w:strike"))
        run.addprevious(fresh)
        self.struck.add(tag)

    def lose(self, tags):
        """Fields that are not in the form any more."""
        for tag in tags:
            self.reading.worsen(tag, "gone")
            self.at.pop(tag, None)

    def empty_row(self, like, texts=()):
        """A row like another, with nothing in it but what is given by column."""
        fresh = deepcopy(like)
        unwrap(fresh)
        for merge in list(fresh.iter(qn("w:vMerge"))):
            # Inside merged cells Word goes on with them; above their first one it does not.
            if merge.get(qn("w:val")) == "restart":
                merge.getparent().remove(merge)
        for cell in fresh.iter(qn("w:tc")):
            write(cell, "")
        for column, text in dict(texts).items():
            cell = started(fresh).get(column)
            if cell is not None:
                write(cell, text)
        return fresh

    def mend_merges(self):
        """Lets merged cells begin where the one that they went on from is gone, as Word does."""
        for table in self.body.iter(qn("w:tbl")):
            merged = set()
            for line in table.findall(qn("w:tr")):
                going = set()
                for column, cell in started(line).items():
                    mark = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
                    if mark is not None:
                        going.add((column, span(cell)))
                        if (column, span(cell)) not in merged:
                            mark.set(qn("w:val"), "restart")
                merged = going

    def put_second(self):
        """The whole form once more behind itself, with other points in it."""
        cells = list(self.body.iter(qn("w:tc")))
        points = [cells.index(cell) for code in self.rows
                  if (cell := self.at.get(self.field(code, "points"))) is not None and cell in cells]
        children = [child for child in self.body if child.tag != qn("w:sectPr")]
        copies = [deepcopy(child) for child in children]
        for copy in copies:
            children[-1].addnext(copy)
            children.append(copy)
        fresh = list(self.body.iter(qn("w:tc")))[len(cells):]
        for number in points:
            write(fresh[number], "0.1")

    def save(self, path):
        """Writes the document."""
        if self.second:
            self.put_second()
        self.mend_merges()
        super().save(path)

    def column(self, name):
        """The column of the grid under a heading."""
        cell = self.marks["head", name]
        return next(column for column, other in started(cell.getparent()).items() if other is cell)
