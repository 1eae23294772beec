"""Round trips through LibreOffice: a form that another office program opened and saved."""

from ways import PAPERS, SHEETS

TRIPS = [
    (SHEETS, "through ods", ["ods", "xlsx"]),
    (SHEETS, "through xls", ["xls", "xlsx"]),
    (PAPERS, "through odt", ["odt", "docx"]),
    (PAPERS, "through doc", ["doc", "docx"]),
    (PAPERS, "saved by LibreOffice", ["fodt", "docx"]),
]
NAMES = {name for _, name, _ in TRIPS}
# Where a control stands around a whole cell, LibreOffice 7.4 shows its words once, and writes them down up to six times, in
# pieces, when it saves the document as DOCX, by whichever trip. What was filled in nobody can read in that file any more, so
# there is nothing to measure.
GARBLED = {"controls around whole cells"}


def fits(name, form):
    """Whether another program would leave legible what a form would be with one more alteration."""
    names = {name, *form.done}
    return not (names & GARBLED and names & NAMES)


def register(table, name, steps):
    """One trip a form; all files of a kind go together, once every form is made."""
    @table.alteration(name)
    def trip(form, draw):
        if form.office:
            return False
        form.office = steps


for entry in TRIPS:
    register(*entry)
