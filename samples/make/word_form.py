"""Fills a blank score sheet (DOCX) with python-docx, as a person fills it, and alters it as people do."""

from copy import deepcopy

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from sheet_form import HEADINGS


class WordForm:
    """A blank form that is being filled."""

    def __init__(self, blank):
        self.document = docx.Document(blank)
        self.controls = {}
        for control in self.document.element.body.iter(qn("w:sdt")):
            tag = control.find(f"{qn('w:sdtPr')}/{qn('w:tag')}")
            if tag is not None and tag.get(qn("w:val"), "").startswith("TN."):
                self.controls[tag.get(qn("w:val"))] = control

    def fill(self, fields):
        """Writes every field that is not left blank."""
        for tag, value in fields.items():
            if value is not None:
                self.write(tag, str(value))

    def write(self, tag, text):
        """Puts text into a content control, as Word does: the placeholder goes, the first run takes the text."""
        control = self.controls[tag]
        properties = control.find(qn("w:sdtPr"))
        for name in ("w:showingPlcHdr", "w:placeholder"):
            for old in properties.findall(qn(name)):
                properties.remove(old)
        content = control.find(qn("w:sdtContent"))
        runs = list(content.iter(qn("w:r")))
        if not runs:
            runs = [self._first_run(content)]
        for other in runs[1:]:
            other.getparent().remove(other)
        for child in list(runs[0]):
            if child.tag != qn("w:rPr"):
                runs[0].remove(child)
        style = runs[0].find(f"{qn('w:rPr')}/{qn('w:rStyle')}")
        if style is not None:
            style.getparent().remove(style)
        piece = OxmlElement("w:t")
        piece.text = text
        piece.set(qn("xml:space"), "preserve")
        runs[0].append(piece)

    @staticmethod
    def _first_run(content):
        run = OxmlElement("w:r")
        paragraph = content if content.getparent().getparent().tag == qn("w:p") else next(content.iter(qn("w:p")), None)
        if paragraph is None:
            paragraph = OxmlElement("w:p")
            content.append(paragraph)
        paragraph.append(run)
        return run

    def run_of(self, tag):
        """The run that holds a field's text."""
        return next(self.controls[tag].find(qn("w:sdtContent")).iter(qn("w:r")))

    def cell_of(self, tag):
        """The `w:tc` that a field stands in."""
        node = self.controls[tag]
        inner = next(node.iter(qn("w:tc")), None)
        while inner is None and node is not None:
            node = node.getparent()
            inner = node if node is not None and node.tag == qn("w:tc") else None
        return inner

    def row_of(self, tag):
        """The `w:tr` that a field stands in."""
        node = self.controls[tag]
        while node.tag != qn("w:tr"):
            node = node.getparent()
        return node

    def remove_controls(self):
        """Leaves the text and takes the content controls away, as copying into a new document does."""
        for control in list(self.document.element.body.iter(qn("w:sdt"))):
            parent, content = control.getparent(), control.find(qn("w:sdtContent"))
            if parent is None or content is None:
                continue
            if control.find(f"{qn('w:sdtPr')}/{qn('w:showingPlcHdr')}") is not None:
                parent.remove(control)
                continue
            at = parent.index(control)
            for child in list(content):
                parent.insert(at, child)
                at += 1
            parent.remove(control)

    def insert_row(self, before_tag, text):
        """A row inserted above a field's row with a text in its first cell."""
        row = self.row_of(before_tag)
        fresh = deepcopy(row)
        for control in list(fresh.iter(qn("w:sdt"))):
            parent, content = control.getparent(), control.find(qn("w:sdtContent"))
            at = parent.index(control)
            for child in list(content):
                parent.insert(at, child)
                at += 1
            parent.remove(control)
        for number, cell in enumerate(fresh.iter(qn("w:tc"))):
            for piece in list(cell.iter(qn("w:t"))):
                piece.text = ""
            if number == 0:
                run = next(cell.iter(qn("w:r")), None)
                if run is None:
                    run = OxmlElement("w:r")
                    next(cell.iter(qn("w:p"))).append(run)
                piece = OxmlElement("w:t")
                piece.text = text
                run.append(piece)
        row.addprevious(fresh)

    def rename_headings(self):
        """Gives the columns the names of the office's old form."""
        seen = set()
        for row in self.document.element.body.iter(qn("w:tr")):
            cells = list(row.iter(qn("w:tc")))
            texts = ["".join(piece.text or "" for piece in cell.iter(qn("w:t"))) for cell in cells]
            if "考核内容" not in texts:
                continue
            for cell, text in zip(cells, texts):
                if text in HEADINGS and text not in seen:
                    pieces = list(cell.iter(qn("w:t")))
                    pieces[0].text = HEADINGS[text]
                    for piece in pieces[1:]:
                        piece.text = ""
            return

    def track(self, tag, old):
        """Shows a field's text as a tracked correction: the old text struck out, the new one inserted."""
        run = self.run_of(tag)
        deleted, inserted = OxmlElement("w:del"), OxmlElement("w:ins")
        for number, mark in enumerate((deleted, inserted), start=900):
            mark.set(qn("w:id"), str(number + len(old)))
            mark.set(qn("w:author"), "检查组")
            mark.set(qn("w:date"), "2023-06-29T09:30:00Z")
        gone = deepcopy(run)
        for piece in list(gone.iter(qn("w:t"))):
            struck = OxmlElement("w:delText")
            struck.text = old
            piece.getparent().replace(piece, struck)
        run.addprevious(deleted)
        run.addprevious(inserted)
        deleted.append(gone)
        inserted.append(run)

    def symbol(self, tag, font, code):
        """A tick as Word's Insert Symbol writes it: no text, only a font and a code."""
        run = self.run_of(tag)
        for piece in list(run.iter(qn("w:t"))):
            run.remove(piece)
        mark = OxmlElement("w:sym")
        mark.set(qn("w:font"), font)
        mark.set(qn("w:char"), code)
        run.append(mark)

    def split_runs(self, tag):
        """Cuts a field's text into several runs, as proofing and input methods leave it."""
        run = self.run_of(tag)
        text = "".join(piece.text or "" for piece in run.iter(qn("w:t")))
        for character in reversed(text[1:]):
            fresh = deepcopy(run)
            for piece in fresh.iter(qn("w:t")):
                piece.text = character
            run.addnext(fresh)
        for piece in run.iter(qn("w:t")):
            piece.text = text[:1]

    def save(self, path):
        """Saves the form."""
        self.document.save(path)
