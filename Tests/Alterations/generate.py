"""Makes altered forms: `generate.py TENNORMS OUT --seed 20230630 --count 2000`.

Blank forms are made by `tennorms issue`; everything after that is done without the program. Writes `OUT/forms/*` and
`OUT/truth.json`: for every file its alterations and what a person could still read in it.
"""

import argparse
import json
import random
import shutil
import subprocess
import sys
from pathlib import Path

import both_ways  # noqa: F401  (registers the ways)
import office
import packages
import paper_ways  # noqa: F401
import sheet_ways  # noqa: F401
import trips
import writers
from known import HABITS, ROOT, Answers
from papers import Paper
from sheets import Sheet
from ways import PAPERS, SHEETS

CYCLES = ["2023Q1", "2023Q2", "2023Q3", "2023Q4"]
UNITS = ["U001", "U005", "U012", "U018", "U021", "U027", "U035", "U040", "U047", "U051", "U058", "U060", "U066", "U068",
         "U070", "U071"]
OFFICE_SHARE = 0.12
# Other programs write last what they write in their own way.
EDITS = {**packages.EDITS, **writers.EDITS}


class Maker:
    """Makes the forms one by one from one seed."""

    def __init__(self, program, out, seed, ways=()):
        self.program, self.out, self.draw = program, out, random.Random(seed)
        self.workspace, self.forms = out / "workspace", out / "forms"
        self.answers, self.truth, self.office, self.labels = {}, {}, {}, {}
        self.ways = list(ways)

    def issue(self):
        """A workspace and the blank forms of all cycles."""
        shutil.rmtree(self.out, ignore_errors=True)
        self.forms.mkdir(parents=True)
        run = lambda *words: subprocess.run([self.program, *words], check=True, stdout=subprocess.DEVNULL)
        run("init", str(self.workspace), "--quiet")
        for cycle in CYCLES:
            run("issue", cycle, "--unit", *UNITS, "--format", "both", "--workspace", str(self.workspace), "--quiet")
            self.answers[cycle] = Answers(ROOT / "templates", cycle)

    def blank(self, cycle, unit, suffix):
        """The blank form of a unit."""
        return next((self.workspace / "forms" / cycle).glob(f"{unit} *{suffix}"))

    def filled(self, suffix):
        """A form filled in by some person."""
        draw = self.draw
        cycle, unit, habit = draw.choice(CYCLES), draw.choice(UNITS), draw.choice(HABITS)
        known = self.answers[cycle]
        is_word = suffix == ".docx"
        written, said = known.of(unit, habit, is_word, f"{cycle} {unit} {habit}")
        form = (Paper if is_word else Sheet)(self.blank(cycle, unit, suffix), known, known.row_codes())
        form.fill(written, said)
        if not is_word:
            self.labels.update({tag: form.text(form.marks["label", tag]) for tag in form.pairs})
        form.source = {"unit": unit, "cycle": cycle, "habit": habit}
        return form

    def control(self, form, suffix):
        """The same form without alterations, which shows what the values alone are told for."""
        name = "control {unit} {cycle} {habit}".format(**form.source) + suffix
        if name not in self.truth:
            form.save(self.forms / name)
            self.truth[name] = {**form.source, "alterations": [], "fields": form.reading.as_json()}
        return name

    def alter(self, form, table, must):
        """Between one and four alterations, `must` first of all; or just those that were asked for, in their order."""
        if self.ways:
            for name in self.ways:
                if trips.fits(name, form) and table[name](form, self.draw) is not False:
                    form.done.append(name)
            return
        count = self.draw.choice([1, 1, 2, 2, 3, 3, 4])
        names = [name for name in table if name not in trips.NAMES]
        programs = [name for name in table if name in trips.NAMES]
        wanted = [must] + self.draw.sample(names, 6)
        if must not in trips.NAMES and self.draw.random() < OFFICE_SHARE:
            wanted.insert(1, self.draw.choice(programs))
        for name in wanted:
            if len(form.done) >= count or name in form.done:
                continue
            if not trips.fits(name, form):
                count -= 1  # one alteration fewer, and not another in its place
            elif table[name](form, self.draw) is not False:
                form.done.append(name)

    def make(self, number, suffix, must):
        """One altered form."""
        table = PAPERS if suffix == ".docx" else SHEETS
        form = self.filled(suffix)
        control = self.control(form, suffix)
        self.alter(form, table, must)
        name = f"{number:05}{suffix}"
        form.save(self.forms / name)
        edits = [EDITS[edit] for edit in sorted(form.after, key=list(EDITS).index)]
        if suffix == ".xlsx":
            places = lambda tags: [form.at[tag] for tag in sorted(tags) if tag in form.at]
            sheet = f"xl/worksheets/sheet{form.book.sheetnames.index(form.sheet.title) + 1}.xml"
            edits = [packages.formulas(places(form.formulas)), packages.pictures(sheet, places(form.covered)), *edits]
        if edits:
            office.edit(self.forms / name, *edits)
        if form.office:
            self.office.setdefault(tuple(form.office), []).append(self.forms / name)
        self.truth[name] = {**form.source, "control": control, "alterations": form.done,
                            "fields": form.reading.as_json()}

    def make_all(self, count):
        """Every kind in turn, both formats alternating; only formats that know the ways that were asked for."""
        tables = {suffix: list(table) for suffix, table in ((".xlsx", SHEETS), (".docx", PAPERS)) if set(self.ways) <= set(table)}
        for number in range(count):
            suffix = list(tables)[number % len(tables)]
            names = tables[suffix]
            self.make(number, suffix, names[number // len(tables) % len(names)])
            if sys.stderr.isatty():
                print(f"\r{number + 1}/{count}", end="", file=sys.stderr)
        for number, (steps, files) in enumerate(sorted(self.office.items())):
            office.round_trip(files, steps, self.out / f"office{number}", self.out / "profile")
        whole = {"labels": self.labels, "forms": self.truth}
        (self.out / "truth.json").write_text(json.dumps(whole, ensure_ascii=False, indent=0), encoding="utf-8")


def main():
    """Reads the command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", default="20230630")
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--ways", nargs="+", default=[], choices=sorted({*SHEETS, *PAPERS}), metavar="WAY")
    options = parser.parse_args()
    maker = Maker(options.program, options.out.resolve(), options.seed, options.ways)
    maker.issue()
    maker.make_all(options.count)
    print(f"{options.count} altered forms and {len(maker.truth) - options.count} unaltered ones in {maker.forms}")


if __name__ == "__main__":
    main()
