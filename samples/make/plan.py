"""Who returns what: the format, the hand and the mishaps of every unit's form in the sample quarter."""

from dataclasses import dataclass, field

from truth import CYCLE, MISSING

HANDS = ["plain", "plain", "units", "dots", "plain", "full", "spaces", "two-places", "chinese", "ticks"]
WORD = (
    "U002 U006 U009 U012 U014 U017 U020 U024 U026 U029 U031 U036 U037 U040 U043 U047 U051 U054 U058 U060 U064 U067 "
    "U069"
).split()
TREATMENTS = {
    # sheets
    "U001": ["libre"], "U011": ["libre"], "U023": ["libre"], "U035": ["libre", "renamed"], "U042": ["libre"],
    "U050": ["libre"], "U066": ["libre"], "U071": ["libre"],
    "U005": ["wps"], "U019": ["wps", "picture"], "U032": ["wps"], "U046": ["wps", "picture"], "U068": ["wps"],
    "U008": ["renamed"], "U022": ["renamed", "extra"], "U039": ["row"], "U055": ["row", "row2"], "U028": ["column"],
    "U045": ["extra"], "U061": ["bare"], "U010": ["retyped"], "U030": ["retyped", "moved"], "U053": ["retyped"],
    "U041": ["retyped", "moved", "alias"], "U062": ["alias"], "U018": ["alias"],
    # documents
    "U006": ["libre"], "U020": ["libre"], "U031": ["writer"], "U051": ["libre"], "U064": ["writer"],
    "U009": ["wps"], "U040": ["wps", "split"], "U014": ["split"], "U036": ["tracked"], "U043": ["tracked", "symbols"],
    "U054": ["symbols"], "U017": ["uncontrolled"], "U037": ["uncontrolled", "renamed"], "U058": ["row"],
    "U067": ["renamed"], "U024": ["retyped"], "U047": ["retyped", "headings", "alias"], "U012": ["bare"],
    "U069": ["uncontrolled", "alias"],
}
CLEAN = ("U003", "U016", "U025", "U048", "U049", "U021", "U034")
# what is wrong with the form, and when it comes back mended: `None` for never
BAD = {
    "U013": ("missing-points", "2023-07-05"), "U029": ("score-out-of-range", "2023-07-06"),
    "U044": ("deduction-without-reason", None), "U060": ("missing-signature", "2023-07-05"),
    "U015": ("total-differs", None),
}
CHANGED = ("U021", "A05-3", "2023-07-05")
DUPLICATE = "U034"
NAMES = [
    "{name}督查考核评分表", "附件2：{short}2023年第二季度督查考核评分表(定稿)(盖章)(1)", "{short}评分表（最终版）", "{unit}",
    "2023Q2_{unit}_{short}", "副本{short}十规范评分表", "{short}(3)(最终版)", "新建表格", "{short}第二季度自评及考核表",
    "十规范 {short}  2023.6", "附件１－{short}（上报）", "{name}",
]
FOLDERS = ["", "", "第{group}组", "第{group}组", "第{group}组/扫描及电子版", "邮件附件/{day}", "微信接收"]


@dataclass
class Return:
    """One form that comes in."""

    unit: str
    word: bool
    hand: str
    treatments: list = field(default_factory=list)
    flaw: str = ""
    day: str = ""
    outcome: str = "accepted"
    name: str = ""
    folder: str = ""

    @property
    def suffix(self):
        """The ending of the file."""
        return ".docx" if self.word else ".xlsx"

    @property
    def path(self):
        """The file inside the inbox."""
        return f"{self.folder}/{self.name}{self.suffix}".lstrip("/")


def named(item, unit, index, again=False):
    """Gives a form a file name and a folder of the kind that people choose."""
    short = unit["aliases"][0]
    pattern = NAMES[index % len(NAMES)]
    if pattern == "新建表格" and item.word:
        pattern = "新建 Microsoft Word 文档"
    item.name = pattern.format(name=unit["name"], short=short, unit=item.unit) + ("（改正）" if again else "")
    day = (item.day or unit["submissionDate"])[5:].replace("-", "")
    item.folder = "补报" if again else FOLDERS[index * 5 % len(FOLDERS)].format(group=unit["group"], day=day)
    if pattern in ("新建表格", "新建 Microsoft Word 文档"):
        item.folder = f"第{unit['group']}组/{short}"
    return item


def returns(units):
    """Every form that comes in, in the order of the roster, then what comes in again."""
    first, again = [], []
    for index, (code, unit) in enumerate(units.items()):
        if code in MISSING:
            continue
        hand = "plain" if code in CLEAN else HANDS[index % len(HANDS)]
        flaw, mended = BAD.get(code, ("", None))
        item = Return(code, code in WORD, hand, TREATMENTS.get(code, []), flaw)
        item.outcome = "returned" if flaw else "superseded" if code == CHANGED[0] else "accepted"
        first.append(named(item, unit, index))
        if code == CHANGED[0]:
            mended = CHANGED[2]
            item.flaw = "changed"
        if mended:
            again.append(named(Return(code, item.word, hand, [], "", mended), unit, index, again=True))
    return first + again


def final_states(units):
    """What every unit comes to."""
    states = {}
    for code in units:
        flaw, mended = BAD.get(code, ("", ""))
        states[code] = "missing" if code in MISSING else "returned" if flaw and mended is None else "accepted"
    return states


assert CYCLE == "2023Q2"
