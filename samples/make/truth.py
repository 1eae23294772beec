"""Invents what 2023Q2 was really like in the 71 units: facts, points, reasons, signatures.

The result is plain data in the form that `arithmetic.py` reads, plus the words that people write beside the
numbers. One seed a unit, so that a change to one unit leaves the others as they are.
"""

import random
from datetime import date, timedelta

import arithmetic
import schema as schemas
from people import People
from units import all_units

CYCLE = "2023Q2"
MISSING = ("U033", "U052", "U063")

# how well a unit does: the chance that a row falls short, and how far
SLACK = {"strong": 0.12, "good": 0.34, "fair": 0.55, "weak": 0.9}
WEAK, FAIR_EVERY, STRONG_EVERY = ("U041", "U056"), 5, 4
PARTED = ("U016", "U025")  # same total, N06 decides
SHARED = ("U048", "U049")  # same in everything: one rank for both
CLAMPED = "U003"  # the bonus would lift it over 100
VETOED = "U027"
PENALTIES = {"U035": "县级", "U070": "市级"}
OVERDUE = {"U019": date(2020, 5, 6), "U038": date(2019, 12, 18)}
EXTENDED = {"U045": date(2020, 4, 22)}
ELECTIONS = ("U012", "U036", "U058")
LATE_DUES = ("U022", "U051")

REASONS = {
    "A01-1": "正式党员数变动后未及时调整组织形式", "A01-2": "宣传委员调离后空缺，分工未调整",
    "A01-3": "第二党小组组长空缺", "A01-4": "联络员变动后未明确", "A02-2": "书记主持专题研究党建次数不够",
    "A02-3": "重大事项集体研究记录不全", "A02-4": "上季度反馈问题尚未全部销号", "A03-1": "任期届满未按期换届",
    "A03-2": "差额选举资料缺失", "A03-3": "选举结果报告单未归档", "A03-4": "纪检委员空缺超过3个月",
    "A04-2": "申请人递交申请后未按期谈话", "A04-3": "半年考察意见未填写", "A04-4": "公示时间不足5个工作日",
    "A04-5": "支部大会接收后审批超期", "A04-6": "预备党员转正手续超期", "A05-2": "部分党员学时未达标",
    "A05-3": "集中学习请假较多，到学率偏低", "A05-4": "党务干部缺席县级培训", "A06-1": "党统系统中学历信息有误",
    "A06-2": "调出人员组织关系未转出", "A06-3": "流动党员台账不健全", "A07-1": "活动室缺电教设备",
    "A07-2": "制度上墙不全", "A07-3": "使用登记不全", "A07-4": "党徽悬挂不规范", "A08-1": "本季度未召开党员大会",
    "A08-2": "支委会次数不足", "A08-3": "党小组会次数不足", "A08-4": "本季度未安排党课",
    "A08-5": "会议记录缺主持人、记录人签名", "A09-1": "五月份未开展党员活动日", "A09-2": "活动日参与率偏低",
    "A09-3": "六月份活动日缺方案", "A11-3": "班子成员未参加所在支部活动", "A12-1": "未开展警示教育",
    "A12-2": "因工作纪律问题被通报", "A12-3": "1名党员受诫勉", "A13-1": "示范岗已设立但无记录",
    "A13-2": "未组织志愿服务", "A14-1": "公开栏破损未更换", "A14-2": "党费收缴情况未公开",
    "A14-3": "公开超过规定时限", "A15-1": "会议类材料未分类装盒", "A15-2": "签到表有代签",
    "A15-3": "半年报表逾期", "A16-2": "有党员未足额缴纳", "A16-3": "上缴时间晚于规定",
}
EVIDENCE = ["见第{n}盒", "会议记录本第{n}页", "党建〔2023〕{n}号", "台账{n}-{m}", "佐证材料{n}", "", "", ""]
SECOND_CHOICE = {
    "A01-1": ["超编未调整"], "A01-2": ["缺分工或空缺超3个月", "职数不符"], "A02-3": ["应研未研1项", "应研未研2项"],
    "A04-4": ["公示不足", "缺培训"], "A12-3": ["诫勉"], "A13-1": ["已开展无记录", "未开展"],
}


def level_of(code, index):
    """How well a unit does."""
    if code in WEAK:
        return "weak"
    if code in (*PARTED, *SHARED, CLAMPED) or index % STRONG_EVERY == 2:
        return "strong"
    return "fair" if index % FAIR_EVERY == 0 else "good"


def rate(present, due):
    """The share in percent with one decimal: 95.8, 100."""
    tenths = arithmetic.half_up(arithmetic.exact(present) * 1000 / due, 1)
    return f"{tenths // 10}.{tenths % 10}".removesuffix(".0")


def block_facts(unit, index, draw):
    """The facts block."""
    formal = unit.members - unit.probationary
    kind = "基层党委" if formal >= 100 else "党总支" if formal >= 50 else "党支部"
    committee = 0 if formal < 7 else 7 if formal >= 50 else 5 if formal >= 20 else 3
    held = unit.code in ELECTIONS
    meeting = date(2023, 4, 3) + timedelta(days=draw.randrange(60))
    last = date(2020, 9, 1) + timedelta(days=draw.randrange(850))
    last = OVERDUE.get(unit.code) or EXTENDED.get(unit.code) or (meeting if held else last)
    due = formal - (draw.random() < 0.2 and formal > 8)
    present = max(due * 17 // 20 + 1, due - draw.choice([0, 0, 1, 1, 2, 3, 5]))
    present = due if due < 6 else min(due, present)
    monthly = draw.randrange(3000, 9800, 10) * formal
    owed = monthly * 3 // 100
    return {
        "formalMembers": formal, "probationaryMembers": unit.probationary, "totalMembers": unit.members,
        "organisation": kind, "committeeSize": committee, "groupCount": 0 if formal < 15 else min(formal // 9, 8),
        "lastElection": last.isoformat(),
        "extensionApproval": f"云直工复〔2023〕{draw.randrange(3, 30)}号" if unit.code in EXTENDED else "",
        "electionHeld": held, "development": unit.probationary > 0 or draw.random() < 0.35,
        "meetingDate": meeting.isoformat(), "votersDue": due, "votersPresent": present,
        "attendanceRate": rate(present, due),
        "duesDue": f"{owed}.{draw.choice(['00', '50', '20', '80'])}", "duesPaid": None,
    }


def row_fact(row, short, draw, end):
    """The 实际情况 of a row; `short` says whether something is lacking."""
    code, asks = row["code"], row["asks"]
    rules = row.get("rules", [])
    if "options" in row:
        return draw.choice(SECOND_CHOICE[code]) if short else next(iter(row["options"]))
    if asks == "percent":
        return draw.choice(["83", "84.6", "76", "66.67", "91"]) if short else draw.choice(["100", "97", "98.5", "100"])
    if asks == "yes-no":
        return not short
    if asks == "count" and rules[0]["kind"] == "missing":
        required = rules[0]["required"]
        lack = draw.choice([1, 1, 2]) if required > 2 else 1
        return required - lack if short else required + (draw.random() < 0.3 and code != "A07-2")
    if asks == "count":
        return draw.choice([1, 1, 2, 3]) if short else 0
    if asks == "date":
        return (end + timedelta(days=draw.randrange(1, 4)) if short else end - timedelta(days=draw.randrange(2, 9))).isoformat()
    if asks == "evidence":
        return f"档案目录2023-{draw.randrange(10, 99)}"
    return None


def judged(row, fact, result, short, draw):
    """The inspector's points: mostly what the rules give, sometimes a further deduction, sometimes leniency."""
    maximum = arithmetic.exact(row["points"])
    if result is None:
        return maximum - (arithmetic.exact(row.get("step", "0.5")) if short else 0)
    if "also" in row and short and result >= arithmetic.exact("0.5") and draw.random() < 0.25:
        return result - arithmetic.exact("0.25")
    if result < maximum and draw.random() < 0.05:
        return min(maximum, result + arithmetic.exact("0.25"))
    return result


def reason_for(row, lost, draw):
    """What the inspectors write beside a loss."""
    text = REASONS[row["code"]]
    style = draw.randrange(4)
    amount = arithmetic.decimal_text(lost).rstrip("0").rstrip(".")
    return [text, f"{text}，扣{amount}分", f"{text}。", text][style]


def answer(row, unit, slack, draw, schema):
    """One row of the table."""
    code, end = row["code"], arithmetic.cycle_end(CYCLE)
    if not arithmetic.applies(row, unit, schema):
        unit["answers"][code] = {"fact": None, "points": None, "self": None, "reason": "", "evidence": ""}
        return
    short = draw.random() < slack * (0.5 if "options" in row else 1)
    if code == "A16-3":
        short = unit["unit"] in LATE_DUES
    elif code in ("A08-1", "A12-3"):
        short = short and unit["unit"] in WEAK
    fact = row_fact(row, short, draw, end)
    if code == "A01-4":
        fact = f"党务工作者{unit['leader']}，联络员{unit['liaison']}"
    if code == "A08-1" and fact == 0:
        unit["facts"].update(dict.fromkeys(("meetingDate", "votersDue", "votersPresent", "attendanceRate")))
    entry = {"fact": fact}
    unit["answers"][code] = entry
    result = arithmetic.rule_result(row, unit, schema)
    points = judged(row, fact, result, short, draw)
    maximum = arithmetic.exact(row["points"])
    lost = maximum - points
    entry["points"] = str(float(points)) if points.denominator > 1 else str(points)
    entry["self"] = str(row["points"]) if lost < 1 or draw.random() < 0.6 else entry["points"]
    entry["reason"] = reason_for(row, lost, draw) if lost else ""
    entry["evidence"] = draw.choice(EVIDENCE).format(n=draw.randrange(1, 40), m=draw.randrange(1, 9))


def extras(unit, draw, schema):
    """Bonus, penalty and veto rows."""
    code = unit["unit"]
    honour = draw.choice(["县级", "县级", "市级", "省级"]) if draw.random() < 0.17 else "无"
    shared = draw.choice([1, 2]) if draw.random() < 0.1 else 0
    stories = draw.randrange(1, 6) if draw.random() < 0.22 else 0
    honour = "无" if unit["level"] == "strong" else honour
    if code == CLAMPED:
        honour, shared, stories = "省级", 1, 3
    if code in (*PARTED, *SHARED, *WEAK):
        honour, shared, stories = "无", 0, 0
    facts = {"B01": honour, "B02": shared, "B03": stories, "D01": PENALTIES.get(code, "无"), "K01": code == VETOED}
    for row in schema["rows"]:
        if row["kind"] == "scored":
            continue
        entry = {"fact": facts[row["code"]], "points": None, "self": None, "reason": "", "evidence": ""}
        unit["answers"][row["code"]] = entry
        result = arithmetic.rule_result(row, unit, schema)
        entry["points"] = None if not result else str(float(result)).removesuffix(".0")
        if result and row["kind"] == "bonus":
            entry["evidence"] = f"云岭党发〔2023〕{draw.randrange(5, 60)}号"
        if result and row["kind"] == "penalty":
            entry["reason"], entry["evidence"] = "主题教育督导中被点名通报", "督查通报〔2023〕第7期"
    if code == VETOED:
        unit["answers"]["K01"].update(
            reason="2名党员发展材料倒签日期，认定为发展造假", evidence="云纪发〔2023〕12号，批准人：县委常委、组织部部长"
        )


def dates(unit, index, draw):
    """Inspection, signatures and return, in the order in which they happen."""
    inspected = date(2023, 6, 12) + timedelta(days=(unit["group"] * 3 + index) % 18)
    signed = inspected + timedelta(days=draw.choice([0, 0, 1]))
    confirmed = signed + timedelta(days=draw.choice([0, 1, 2]))
    returned = max(confirmed, date(2023, 7, 1)) + timedelta(days=draw.randrange(3))
    if unit["unit"] in LATE_DUES:
        signed = confirmed = returned = date(2023, 7, 4)
    return {
        "inspectionDate": inspected.isoformat(), "groupDate": signed.isoformat(), "unitDate": confirmed.isoformat(),
        "submissionDate": returned.isoformat(),
    }


def make_unit(entry, index, groups, schema):
    """The whole truth about one unit."""
    draw = random.Random(f"{CYCLE} {entry.code}")
    level = level_of(entry.code, index)
    facts = block_facts(entry, index, draw)
    unit = {
        "unit": entry.code, "name": entry.name, "aliases": entry.aliases, "category": entry.category,
        "group": entry.group, "cycle": CYCLE, "head": entry.head, "leader": entry.leader, "liaison": entry.liaison,
        "level": level, "facts": facts, "answers": {}, **groups[entry.group],
    }
    unit.update(dates(unit, index, draw))
    for row in schema["rows"]:
        if row["kind"] == "scored":
            answer(row, unit, SLACK[level], draw, schema)
    extras(unit, draw, schema)
    short = unit["answers"]["A16-2"]["points"] != "2.5"
    owed = float(facts["duesDue"])
    facts["duesPaid"] = f"{owed - draw.choice([24, 36, 61.5]):.2f}" if short else facts["duesDue"]
    return unit


def level_ties(units, schema):
    """Two pairs of equal totals: one that N06 parts and one that nothing parts."""
    for codes in (PARTED, SHARED):
        for code in codes:
            unit = units[code]
            unit["facts"]["development"] = True
            for row in schema["rows"]:
                if row["kind"] == "scored" and arithmetic.applies(row, unit, schema):
                    full(unit, row)
    for code, row, points, fact in [
        (PARTED[0], "A06-1", "1.75", 1), (PARTED[0], "A15-3", "1.5", 1), (PARTED[1], "A08-5", "1.75", 1),
        (PARTED[1], "A11-3", "1", 1), (SHARED[0], "A14-3", "1.5", 1), (SHARED[1], "A14-3", "1.5", 1),
        (SHARED[0], "A09-1", "1.6", 2), (SHARED[1], "A09-1", "1.6", 2),
    ]:
        units[code]["answers"][row].update(points=points, fact=fact, reason=REASONS[row])


def full(unit, row):
    """Gives a row full marks with a fact that earns them."""
    draw = random.Random(f"{unit['unit']} {row['code']}")
    fact = unit["answers"][row["code"]]["fact"]
    if row["code"] not in ("A01-4", "A15-1"):
        fact = row_fact(row, False, draw, arithmetic.cycle_end(CYCLE))
    fact = "100" if row["asks"] == "percent" else fact
    if row["code"] == "A16-2":
        unit["facts"]["duesPaid"] = unit["facts"]["duesDue"]
    unit["answers"][row["code"]].update(points=str(row["points"]), self=str(row["points"]), reason="", fact=fact)


def all_truth(schema):
    """Every unit by its code."""
    people = People(64)
    groups = {
        number: {"groupLeader": people.name(), "groupMembers": f"{people.name()}、{people.name()}"}
        for number in range(1, 8)
    }
    units = {
        entry.code: make_unit(entry, index, groups, schema) for index, entry in enumerate(all_units(), start=1)
    }
    level_ties(units, schema)
    clamped = units[CLAMPED]
    for row in schema["rows"]:
        if row["kind"] == "scored" and row["code"] != "A06-1" and arithmetic.applies(row, clamped, schema):
            full(clamped, row)
    return units
