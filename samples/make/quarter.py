"""Makes the sample quarter: `python3 quarter.py TEMPLATES BLANKS OUT`.

TEMPLATES is the folder with `workspace.yaml` and `schema/`, BLANKS the folder of blank forms that
`tennorms issue 2023Q2 --format both` wrote, OUT gets `inbox/`, `plan.json` and `expected.json`.
The scores come from `arithmetic.py` and the data that `truth.py` invents; no form is read for them.
"""

import copy
import json
import os
import shutil
import sys

import yaml

import answers
import arithmetic
import plan
import retyped
import schema as schemas
import strays
import truth
import wear
from hands import Hand
from sheet_form import SheetForm
from word_form import WordForm


class Quarter:
    """The maker of one sample quarter."""

    def __init__(self, templates, blanks, out):
        self.blanks, self.out, self.inbox = blanks, out, os.path.join(out, "inbox")
        self.schema = schemas.load(os.path.join(templates, "schema", "ten-norms.yaml"))
        with open(os.path.join(templates, "workspace.yaml"), encoding="utf-8") as file:
            self.settings = yaml.load(file, Loader=schemas.ExactLoader)
        self.units = truth.all_truth(self.schema)
        self.results = {r["unit"]: r for r in arithmetic.standings(list(self.units.values()), self.schema, self.settings)}
        self.files = []

    def blank(self, code, suffix):
        """The blank form of a unit."""
        names = [name for name in os.listdir(self.blanks) if name.startswith(code) and name.endswith(suffix)]
        return os.path.join(self.blanks, *names)

    def fields(self, item):
        """What the person writes on this form, mistakes included."""
        unit, result = self.units[item.unit], self.results[item.unit]
        if item.flaw == "changed":
            unit = copy.deepcopy(unit)
            first = unit["answers"][plan.CHANGED[1]]
            first.update(fact="83", points="1", reason="集中学习请假较多，到学率偏低")
            result = {**arithmetic.score(unit, self.schema), "grade": result["grade"]}
        hand = Hand(item.hand, f"{item.unit} {item.day}", item.word)
        fields = answers.fields(unit, result, hand, self.schema)
        if item.day:
            fields["TN.head.submissionDate"] = hand.day(item.day)
        self.spoil(fields, item, hand)
        return fields

    def spoil(self, fields, item, hand):
        """The mistakes for which a form goes back."""
        if item.flaw in ("missing-points", "score-out-of-range"):
            fields.update({key: None for key in fields if key.startswith("TN.total.")})
        match item.flaw:
            case "missing-points":
                fields.update(dict.fromkeys(("TN.A06_1.points", "TN.A09_2.points", "TN.A14_1.points")))
            case "score-out-of-range":
                fields["TN.A08_2.points"], fields["TN.A08_2.reason"] = hand.points("3.5"), None
            case "deduction-without-reason":
                lost = [key for key, text in fields.items() if key.endswith(".reason") and text]
                fields.update(dict.fromkeys(lost[:2]))
            case "missing-signature":
                fields.update(dict.fromkeys(("TN.sign.groupLeader", "TN.sign.groupMembers", "TN.sign.unitHead")))
            case "total-differs":
                total = arithmetic.half_up(self.results[item.unit]["total"] + 2, arithmetic.Fraction(1, 100))
                fields["TN.total.total"] = hand.points(answers.trimmed(arithmetic.decimal_text(total)))

    def make(self, item):
        """Writes one form into the inbox."""
        path = os.path.join(self.inbox, item.path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        unit, fields, has = self.units[item.unit], self.fields(item), item.treatments
        name = unit["aliases"][-1 if item.unit in ("U018", "U047") else 0] if "alias" in has else unit["name"]
        if "retyped" in has:
            self.retype(path, item, unit, fields, name)
        elif item.word:
            self.fill_document(path, item, fields, name)
        else:
            self.fill_sheet(path, item, fields, name)
        wear.settle(path)
        if "libre" in has:
            wear.through_libreoffice(path, *(("odt", "docx") if item.word else ("ods", "xlsx")))
            wear.settle(path)
        if "writer" in has:
            wear.through_libreoffice(path, "docx")
            wear.settle(path)
        if "bare" in has:
            wear.without_properties(path)
        self.note(item.path, item.outcome, item.unit, [item.flaw] if item.outcome == "returned" else [])

    def retype(self, path, item, unit, fields, name):
        """A form typed from scratch."""
        known = "alias" not in item.treatments
        if item.word:
            every = 20 if "headings" in item.treatments else 0
            retyped.type_document(path, unit, fields, self.schema, name, known, every)
        else:
            moved = "moved" in item.treatments
            retyped.type_sheet(path, unit, fields, self.schema, name, known, 2 if moved else 3, 2 if moved else 0)

    def fill_sheet(self, path, item, fields, name):
        """A blank workbook filled in."""
        form, has = SheetForm(self.blank(item.unit, ".xlsx")), item.treatments
        form.fill(fields)
        if "alias" in has:
            form.cell("TN.head.unit").value = name
        if "renamed" in has:
            form.rename_headings()
        if "row" in has:
            form.insert_row(answers.tag("A05-1", "points"), "小计")
        if "row2" in has:
            form.insert_row(answers.tag("A12-1", "points"), None)
        if "column" in has:
            form.insert_column(answers.tag("A01-1", "reason"), "复核得分")
        if "extra" in has:
            form.append_column("复核意见", {answers.tag("A08-1", "points"): "同意", answers.tag("A09-1", "points"): "同意"})
        cell = form.cell(answers.tag("A08-1", "evidence")).coordinate
        form.save(path)
        if "wps" in has:
            wear.as_wps_sheet(path, cell if "picture" in has else None)

    def fill_document(self, path, item, fields, name):
        """A blank document filled in."""
        form, has = WordForm(self.blank(item.unit, ".docx")), item.treatments
        form.fill(fields)
        if "alias" in has:
            form.write("TN.head.unit", name)
        if "renamed" in has:
            form.rename_headings()
        if "tracked" in has:
            form.track(answers.tag("A01-1", "points"), "1")
            form.track(answers.tag("A15-1", "selfPoints"), "1")
        if "symbols" in has:
            held = self.units[item.unit]["facts"]["electionHeld"]
            form.symbol("TN.fact.electionHeld", "Wingdings", "F0FC" if held else "F0FB")
        if "split" in has:
            for field in ("TN.fact.duesDue", answers.tag("A05-2", "points"), answers.tag("A08-1", "points")):
                form.split_runs(field)
        if "row" in has:
            form.insert_row(answers.tag("A05-2", "points"), "小计")
        if "uncontrolled" in has:
            form.remove_controls()
        form.save(path)
        if "wps" in has:
            wear.as_wps_document(path)

    def note(self, path, outcome, unit=None, refusals=(), why=""):
        """Records what has to come of a file."""
        line = {"file": path, "outcome": outcome, "unit": unit}
        if refusals:
            line["refusals"] = list(refusals)
        if why:
            line["why"] = why
        self.files.append(line)

    def strays(self, made):
        """Everything in the inbox that is no form, and the duplicate."""
        where = lambda name: os.path.join(self.inbox, name)
        os.makedirs(where("微信接收"), exist_ok=True)
        os.makedirs(where("邮件附件/0704"), exist_ok=True)
        first = made[plan.DUPLICATE]
        shutil.copy(where(first), where("邮件附件/0704/评分表 - 副本 (2).xlsx"))
        self.note("邮件附件/0704/评分表 - 副本 (2).xlsx", "duplicate", plan.DUPLICATE)
        strays.legacy(self.filled("U052", ".docx"), where("邮件附件/0704/县疾控中心评分表.doc"))
        strays.legacy(self.filled("U063", ".xlsx"), where("微信接收/政务服务中心.xls"))
        strays.raw(where("微信接收/应急局评分表盖章扫描件.pdf"), strays.PDF)
        strays.encrypted(where("第2组/公安局评分表（加密）.xlsx"))
        strays.raw(where("微信接收/IMG_20230703_092211.jpg"), wear.JPEG)
        strays.raw(where("邮件附件/0704/新建 XLSX 工作表.xlsx"), b"")
        with open(where(made["U007"]), "rb") as file:
            strays.raw(where("邮件附件/0704/县委编办评分表.xlsx"), file.read()[:9000])
        strays.unrelated_sheet(where("微信接收/7月值班表.xlsx"))
        strays.unrelated_document(where("邮件附件/0704/报送函.docx"))
        self.unknown_unit(where("邮件附件/0704/地方志编纂中心评分表.docx"))
        for path, why in [
            ("邮件附件/0704/县疾控中心评分表.doc", "legacy"), ("微信接收/政务服务中心.xls", "legacy"),
            ("微信接收/应急局评分表盖章扫描件.pdf", "pdf"), ("第2组/公安局评分表（加密）.xlsx", "encrypted"),
            ("微信接收/IMG_20230703_092211.jpg", "picture"), ("邮件附件/0704/新建 XLSX 工作表.xlsx", "empty"),
            ("邮件附件/0704/县委编办评分表.xlsx", "truncated"), ("微信接收/7月值班表.xlsx", "no form"),
            ("邮件附件/0704/报送函.docx", "no form"), ("邮件附件/0704/地方志编纂中心评分表.docx", "unknown unit"),
        ]:
            self.note(path, "quarantined", why=why)
        strays.lock_file(where("微信接收/~$督查考核评分表.docx"))
        strays.thumbnails(where("第2组/Thumbs.db"))
        self.note("微信接收/~$督查考核评分表.docx", "ignored")
        self.note("第2组/Thumbs.db", "ignored")

    def filled(self, code, suffix):
        """A filled form of a unit that counts as missing, to be saved in a legacy format."""
        item = plan.Return(code, suffix == ".docx", "plain")
        path = os.path.join(self.out, code + suffix)
        (self.fill_document if item.word else self.fill_sheet)(path, item, self.fields(item), self.units[code]["name"])
        return path

    def unknown_unit(self, path):
        """A form of a unit that is not on the roster."""
        unit = {**self.units["U047"], "unit": "U099", "name": "云岭县地方志编纂中心"}
        item = plan.Return("U047", True, "plain")
        retyped.type_document(path, unit, self.fields(item), self.schema, unit["name"])
        wear.settle(path)

    def run(self):
        """Makes everything."""
        shutil.rmtree(self.inbox, ignore_errors=True)
        items = plan.returns(self.units)
        for item in items:
            self.make(item)
        first = {}
        for item in items:
            first.setdefault(item.unit, item.path)
        self.strays(first)
        for code, suffix in (("U052", ".docx"), ("U063", ".xlsx")):
            os.remove(os.path.join(self.out, code + suffix))
        self.write_plan()

    def write_plan(self):
        """plan.json and expected.json."""
        states = plan.final_states(self.units)
        counted = [self.units[code] for code, state in states.items() if state == "accepted"]
        results = arithmetic.standings(counted, self.schema, self.settings)
        check_ties(results)
        counts = {state: list(states.values()).count(state) for state in ("accepted", "returned", "missing")}
        self.files.sort(key=lambda line: line["file"])
        document = {"cycle": truth.CYCLE, "units": states, "counts": counts, "files": self.files}
        dump(document, os.path.join(self.out, "plan.json"))
        dump_lines(arithmetic.as_json(results), os.path.join(self.out, "expected.json"))


def check_ties(results):
    """The only equal totals are those that were made: one pair parted by N06, one pair equal in everything."""
    seen = {}
    for result in results:
        other = seen.setdefault((result["category"], result["total"]), result)
        pair = tuple(sorted((other["unit"], result["unit"])))
        if other is not result and pair not in (truth.PARTED, truth.SHARED):
            assert other["life"] != result["life"], f"an accidental tie of {pair}: change a seed"


def dump(document, path):
    """Writes JSON that reads well in a diff."""
    with open(path, "w", encoding="utf-8") as file:
        json.dump(document, file, ensure_ascii=False, indent=1, sort_keys=True)
        file.write("\n")


def dump_lines(units, path):
    """Writes JSON with a line for every unit."""
    lines = [f'"{code}": {json.dumps(unit, ensure_ascii=False, sort_keys=True)}' for code, unit in sorted(units.items())]
    with open(path, "w", encoding="utf-8") as file:
        file.write("{\n" + ",\n".join(lines) + "\n}\n")


if __name__ == "__main__":
    Quarter(*sys.argv[1:]).run()
