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


def register(table, name, steps):
    """One trip a form; all files of a kind go together, once every form is made."""
    @table.alteration(name)
    def trip(form, draw):
        if form.office:
            return False
        form.office = steps


for entry in TRIPS:
    register(*entry)
