"""Measures what `tennorms check` takes from altered forms: `measure.py TENNORMS FOLDER [--report FILE]`.

FOLDER is what `generate.py` wrote. Every field of every form is judged against what a person could still read in it
(`person.py`). A finding tells of a field when it is new (the same form unaltered does not have it) and

- names the field, its cell, its row or its column, or
- is about the form as a whole and sends it back (`form-twice` stands at the unit and is of this kind too), or
- lists the cell among many of one cause (or says that the list goes on).
"""

import argparse
import json
import subprocess
import sys
from collections import Counter, defaultdict
from decimal import Decimal, InvalidOperation
from pathlib import Path

BATCH = 100
HEADINGS = {"fact": "实际情况", "selfPoints": "自评分", "points": "考核得分", "reason": "扣分原因", "evidence": "佐证材料"}
COLUMN_CODES = ("field-not-found", "column-replaced", "columns-alike")
KINDS = ["right", "right, told", "not taken, told", "wrong, told", "wrong, silent", "missing, silent"]


def check(program, folder, names):
    """What the program says of the files, by name."""
    result = {}
    for start in range(0, len(names), BATCH):
        files = [str(folder / "forms" / name) for name in names[start:start + BATCH]]
        run = subprocess.run(
            [program, "check", "--json", "--fields", "--locale", "zh", "--workspace", str(folder / "workspace"), *files],
            capture_output=True, timeout=1800)
        if run.returncode not in (0, 1):
            raise RuntimeError(run.stderr.decode()[-2000:])
        for file in json.loads(run.stdout)["files"]:
            result[Path(file["file"]).name] = file
        if sys.stderr.isatty():
            print(f"\r{min(start + BATCH, len(names))}/{len(names)}", end="", file=sys.stderr)
    return result


def number(text):
    """The decimal of a text; None when it is none."""
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def same(taken, said):
    """Whether a value that was taken is what a person reads."""
    one, other = number(taken), number(said)
    if one is not None and other is not None:
        return one == other
    return "".join(taken.split()) == "".join(said.split())


def row_of(tag):
    """A08-1 of TN.A08_1.points; None for a field beside its label."""
    middle = tag.split(".")[1]
    return None if middle in ("head", "fact", "total", "sign") else middle.replace("_", "-")


class Told:
    """The findings of a form that it would not have without its alterations."""

    def __init__(self, file, control, labels):
        self.labels = labels
        old = Counter((f["code"], f.get("field"), f["value"]) for f in control["findings"])
        self.findings = []
        for finding in file["findings"]:
            key = (finding["code"], finding.get("field"), finding["value"])
            if old[key]:
                old[key] -= 1
            else:
                self.findings.append(finding)
        self.is_returned = any(f["severity"] == "refusal" for f in self.findings)

    def about(self, tag, place):
        """`field`, `row` or `form` when somebody is told about a field; None when nobody is."""
        row, found = row_of(tag), None
        for finding in self.findings:
            if finding.get("field") == tag or (place and finding["place"] == place):
                return "field"
            if row and finding.get("indicator") == row:
                found = "row"
            elif row and finding["code"] in COLUMN_CODES and finding["value"] == HEADINGS[tag.split(".")[2]]:
                found = found or "column"
            elif (not finding.get("field") or finding["code"] == "form-twice") and not found:
                lists = "处" in finding["message"] and "：" in finding["message"]
                name = f"{row} {HEADINGS[tag.split('.')[2]]}" if row else self.labels.get(tag)
                listed = any(text and text in finding["message"] for text in (place, name, row, "、等"))
                if finding["severity"] == "refusal" or (lists and listed):
                    found = "form"
        return found


def judge(tag, person, field, told):
    """What became of a field, and where that is told; None when there was nothing to take and nothing was taken."""
    value, state = person["value"], person["state"]
    taken = "" if field is None else field["value"]
    unread = field is not None and field.get("unreadable")
    where = told.about(tag, field["place"] if field else None)
    if value is None or state == "absent":
        if not taken and not unread:
            return None
        return ("wrong, told" if where else "wrong, silent"), where
    if taken and same(taken, value):
        if state == "doubtful" and not where:
            return "wrong, silent", None
        return ("right, told" if where else "right"), where
    if not taken:
        return ("not taken, told" if where else "missing, silent"), where
    return ("wrong, told" if where else "wrong, silent"), where


class Tally:
    """Counts of all forms."""

    def __init__(self, labels):
        self.labels = labels
        self.all, self.readable, self.where = Counter(), Counter(), Counter()
        self.by_kind = defaultdict(Counter)
        self.faults, self.lost, self.forms = [], Counter(), Counter()
        self.alone = Counter()

    def add(self, name, truth, file, control):
        """Judges one form."""
        told = Told(file, control, self.labels)
        fields = {field["field"]: {**field, **field["reading"]} for field in file.get("fields") or []}
        kind = "DOCX" if name.endswith(".docx") else "XLSX"
        self.forms[kind, file["outcome"]] += 1
        nobody = {"value": None, "state": "plain"}
        for tag in sorted({*truth["fields"], *fields}):
            person = truth["fields"].get(tag, nobody)
            verdict = judge(tag, person, fields.get(tag), told)
            self.lone(name, tag, fields.get(tag), told)
            if verdict is None:
                continue
            result, where = verdict
            self.all[result] += 1
            if where:
                self.where[result, where] += 1
            is_readable = person["state"] == "plain" and person["value"] is not None
            if is_readable:
                self.readable[result] += 1
            for alteration in truth["alterations"]:
                counter = self.by_kind[kind, alteration]
                counter[result] += 1
                counter["readable"] += is_readable
                counter["readable right"] += is_readable and result.startswith("right")
            if "silent" in result or (is_readable and not result.startswith("right")):
                self.note(name, truth, tag, person, fields.get(tag), result)
        for alteration in truth["alterations"]:
            self.by_kind[kind, alteration]["forms"] += 1
            self.by_kind[kind, alteration]["returned"] += file["outcome"] != "accepted" and told.is_returned

    def lone(self, name, tag, field, told):
        """Counts values that one locator alone found, and remembers those of which nobody is told."""
        if field and len(field["locators"]) == 1 and field["value"]:
            where = told.about(tag, field["place"])
            self.alone["told" if where else "silent"] += 1
            if not where:
                self.faults.append({"file": name, "field": tag, "result": "by one locator, silent", "taken": field})

    def note(self, name, truth, tag, person, field, result):
        """Remembers a fault."""
        self.faults.append({
            "file": name, "alterations": truth["alterations"], "field": tag, "person": person, "result": result,
            "taken": field and {key: field.get(key) for key in ("raw", "value", "unreadable", "place", "locators")},
        })
        if "silent" not in result:
            self.lost[tuple(truth["alterations"])] += 1

    @property
    def share(self):
        """The share of readable values that were taken, in percent."""
        total = sum(self.readable.values())
        right = self.readable["right"] + self.readable["right, told"]
        return Decimal(100) * right / total if total else Decimal(0)

    @property
    def silent(self):
        """Values that were wrong or lost, or found by one locator alone, without a word."""
        return self.all["wrong, silent"] + self.all["missing, silent"] + self.alone["silent"]


def table(tally):
    """The figures by format and kind as Markdown."""
    head = "| alteration | forms | sent back | right | right, told | not taken, told | wrong, told | silent | readable taken |"
    lines = []
    for kind in ("XLSX", "DOCX"):
        lines += [f"### {kind}", "", head, "| --- |" + " ---: |" * 8]
        for (format, alteration), counter in sorted(tally.by_kind.items()):
            if format != kind:
                continue
            share = f"{100 * counter['readable right'] / max(1, counter['readable']):.2f} %"
            cells = [alteration, counter["forms"], counter["returned"], *(counter[key] for key in KINDS[:4]),
                     counter[KINDS[4]] + counter[KINDS[5]], share]
            lines.append("| " + " | ".join(map(str, cells)) + " |")
        lines.append("")
    return "\n".join(lines)


def main():
    """Reads the command line; fails when the promise of the form is broken."""
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--report", type=Path)
    parser.add_argument("--share", type=Decimal, default=Decimal(98))
    options = parser.parse_args()
    folder = options.folder.resolve()
    whole = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    truth = whole["forms"]
    files = check(options.program, folder, sorted(truth))
    tally, plain = Tally(whole["labels"]), Tally(whole["labels"])
    for name, entry in sorted(truth.items()):
        control = files[entry.get("control", name)]
        (tally if entry["alterations"] else plain).add(name, entry, files[name], control)
    (folder / "faults.json").write_text(
        json.dumps(plain.faults + tally.faults, ensure_ascii=False, indent=1), encoding="utf-8")
    if options.report:
        options.report.write_text(table(tally), encoding="utf-8")
    print(f"{sum(plain.forms.values())} unaltered forms: {dict(plain.all)}")
    print(f"{sum(tally.forms.values())} altered forms, {sum(tally.all.values())} fields: {dict(tally.all)}")
    print(f"told at: {dict(sorted((f'{key} ({where})', n) for (key, where), n in tally.where.items()))}")
    print(f"outcomes: {dict(sorted((' '.join(key), n) for key, n in tally.forms.items()))}")
    print(f"readable values: {sum(tally.readable.values())}, taken {tally.share:.3f} %")
    print(f"found by one locator alone: {dict(tally.alone)}")
    print(f"wrong or lost without a finding: {tally.silent + plain.silent}")
    for names, lost in tally.lost.most_common(12):
        print(f"  not taken: {lost:5}  {', '.join(names)}")
    sys.exit(0 if tally.silent + plain.silent == 0 and tally.share >= options.share else 1)


if __name__ == "__main__":
    main()
