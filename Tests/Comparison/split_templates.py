"""Cuts the county's own templates up as Word, WPS and people do, and holds the documents made from them against those of the whole templates.

    split_templates.py PROGRAM FOLDER [SEEDS]

Of the sample quarter, for each seed: every run of every template is cut at random places (or at every place), the pieces wrapped in what
programs put around text: insertions, moves, content controls, smart tags, links without a target, marks of the spelling checker and of
editing sessions, bookmarks, deletions, comments in between. The drafts must say the same, paragraph by paragraph.
"""
import copy
import os
import random
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
STORY = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")


def make(tag, **attributes):
    element = etree.Element(W + tag)
    for key, value in attributes.items():
        element.set(W + key, value)
    return element


class Cutter:
    """Cuts one template; the same seed always gives the same."""

    def __init__(self, seed):
        self.random, self.id = random.Random(seed), 900
        self.longest = self.random.choice([1, 2, 5, 20])

    def number(self):
        self.id += 1
        return str(self.id)

    def pieces(self, text):
        while text:
            width = self.random.randint(1, self.longest)
            yield text[:width]
            text = text[width:]

    def revision(self, name):
        return make(name, id=self.number(), author="审稿人", date="2023-07-01T00:00:00Z")

    def between(self):
        """What stands between two runs and shows nothing."""
        kind = self.random.randrange(9)
        if kind == 0:
            return [make("proofErr", type=self.random.choice(["spellStart", "spellEnd", "gramStart", "gramEnd"]))]
        if kind == 1:
            id = self.number()
            return [make("bookmarkStart", id=id, name="_Toc" + id), make("bookmarkEnd", id=id)]
        if kind == 2:
            gone = self.revision("del")
            run = make("r")
            run.append(make("delText"))
            run[0].text = self.random.choice(["删去", "{{", "}}", "{{单位}}"])
            gone.append(run)
            return [gone]
        if kind == 3:
            return [make("permStart", id=self.number(), edGrp="everyone")]
        if kind == 4:
            run = make("r")
            run.append(make("lastRenderedPageBreak"))
            return [run]
        return []

    def wrapped(self, run):
        kind = self.random.randrange(10)
        if kind == 0:
            around = self.revision("ins")
        elif kind == 1:
            around = self.revision("moveTo")
        elif kind == 2:
            around = make("smartTag", uri="urn:x", element="place")
        elif kind == 3:
            around = make("sdt")
            around.append(make("sdtPr"))
            content = make("sdtContent")
            around.append(content)
            content.append(run)
            return around
        else:
            return run
        around.append(run)
        return around

    def cut(self, root):
        for run in list(root.iter(W + "r")):
            texts = run.findall(W + "t")
            parent = run.getparent()
            rest = [child for child in run if child.tag not in (W + "t", W + "rPr")]
            if len(texts) != 1 or rest or not texts[0].text or parent.tag != W + "p":
                continue
            at = run
            for piece in self.pieces(texts[0].text):
                part = copy.deepcopy(run)
                part.tail = None
                part.set(W + "rsidR", f"00{self.random.randrange(16**6):06X}")
                text = part.find(W + "t")
                text.text = piece
                text.set(SPACE, "preserve")
                for element in [*self.between(), self.wrapped(part)]:
                    at.addnext(element)
                    at = element
            parent.remove(run)


def cut(path, seed):
    cutter = Cutter(seed)
    with zipfile.ZipFile(path) as package:
        parts = [(name, package.read(name)) for name in package.namelist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts:
            if STORY.fullmatch(name):
                root = etree.fromstring(data)
                cutter.cut(root)
                data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            package.writestr(name, data)


def lines(path):
    """What a document says, story by story, paragraph by paragraph."""
    said = {}
    with zipfile.ZipFile(path) as package:
        for name in sorted(package.namelist()):
            if STORY.fullmatch(name):
                root = etree.fromstring(package.read(name))
                for gone in list(root.iter(W + "del")):
                    gone.getparent().remove(gone)
                said[name] = ["".join(t.text or "" for t in p.iter(W + "t")) for p in root.iter(W + "p")]
    return said


def publish(program, workspace):
    done = subprocess.run([program, "publish", "2023Q2", "--workspace", workspace, "--quiet"], capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(done.stdout + done.stderr)
    drafts = workspace / "out/2023Q2/drafts"
    return {str(path.relative_to(drafts)): lines(path) for path in sorted(drafts.rglob("*.docx"))}


def main():
    program, folder = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    seeds = int(sys.argv[3]) if len(sys.argv) > 3 else 4
    shutil.rmtree(folder, ignore_errors=True)
    whole = folder / "whole"
    subprocess.run([program, "init", whole, "--sample", "--quiet"], check=True)
    subprocess.run([program, "run", "2023Q2", "--workspace", whole, "--quiet"], check=False, stdout=subprocess.DEVNULL)
    wanted = publish(program, whole)
    failed = 0
    for seed in range(seeds):
        copy_of = folder / f"cut-{seed}"
        shutil.copytree(whole, copy_of)
        shutil.rmtree(copy_of / "out")
        for number, template in enumerate(sorted((copy_of / "templates").glob("*.docx"))):
            cut(template, seed * 100 + number)
        found = publish(program, copy_of)
        for name in sorted(set(wanted) | set(found)):
            if wanted.get(name) != found.get(name):
                failed += 1
                print(f"seed {seed}: {name} differs")
                for story, paragraphs in (wanted.get(name) or {}).items():
                    other = (found.get(name) or {}).get(story, [])
                    differing = [(a, b) for a, b in zip(paragraphs, other) if a != b][:3]
                    if paragraphs != other:
                        print(f"  {story}: {len(paragraphs)} and {len(other)} paragraphs; {differing}")
                if failed > 5:
                    sys.exit(1)
        shutil.rmtree(copy_of)
    print(f"{len(wanted)} documents say the same from templates cut up in {seeds} ways")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
