"""The words in which people rename, reword and annotate, the same for sheets and documents."""

SYNONYMS = {
    "code": ["编号", "指标编码"], "norm": ["考评项目", "十规范"], "aspect": ["考核方面"], "content": ["考评内容", "考核指标"],
    "maximum": ["标准分", "考核分值"], "criterion": ["评分细则", "计分办法"], "fact": ["完成情况", "工作情况"],
    "selfPoints": ["自查得分", "自评得分"], "points": ["实得分", "得分", "考评得分"], "reason": ["存在问题", "扣分情况"],
    "evidence": ["备查资料", "印证资料"], "method": ["考评方式"],
}
LABEL_SYNONYMS = {
    "TN.head.inspectionDate": "检查时间", "TN.head.submissionDate": "填表日期", "TN.head.unit": "单位名称",
    "TN.head.cycle": "考核季度", "TN.head.group": "督查组", "TN.fact.formalMembers": "正式党员", "TN.fact.totalMembers": "党员人数",
    "TN.fact.committeeSize": "支委人数", "TN.fact.groupCount": "党小组个数", "TN.fact.lastElection": "最近一次换届日期",
    "TN.fact.electionHeld": "本季度是否换届", "TN.fact.votersDue": "应到人数", "TN.fact.votersPresent": "实到人数",
    "TN.fact.attendanceRate": "到会率", "TN.fact.duesDue": "应缴党费", "TN.fact.duesPaid": "实缴党费",
    "TN.total.total": "总分", "TN.total.grade": "等次", "TN.total.got": "考核得分合计", "TN.sign.groupLeader": "组长签字",
    "TN.sign.unitHead": "单位负责人签字",
}
NONSENSE = ["甲栏", "新增", "列3", "××", "？？", "第二稿"]
FOREIGN = ["组内初评", "复核意见", "备查编号", "整改时限", "责任人", "上季度得分", ""]
NOTES = ["注：本页由检查组填写", "以下为续表", "（此行不填）", "填表说明：请如实填写", "复核人："]
FULL = str.maketrans("0123456789.%-ABCDEFGHIJKLMNOPQRSTUVWXYZ()", "０１２３４５６７８９．％－ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ（）")
# What a scanner takes for what.
SCANNED = {"0": "0Oo", "1": "1lI", "-": "-一–"}
NARROW = {wide: narrow for narrow, wide in FULL.items()}


def reworded(label, draw):
    """A label or heading as somebody types it again: spaced, with a colon, a star, a note in brackets."""
    spaced = " ".join(label)
    return draw.choice([
        spaced, f"{label}：", f"{label}:", f"*{label}", f"　{label}　", f"{label}（必填）", f"{label}(人)", "\u3000".join(label),
        label[:2] + "\n" + label[2:], f"{label} ：",
    ])


def shortened(text, draw):
    """A printed text that somebody cut to save space."""
    return text[:max(2, len(text) * 2 // 3)] if draw.random() < 0.7 else text[:2] + "等"


def chinese_points(text):
    """2.5 as 二点五, 12 as 十二; None when it is not that simple."""
    digits = "零一二三四五六七八九"
    whole, _, rest = str(text).partition(".")
    if not whole.isdigit() or (rest and not rest.isdigit()) or int(whole) > 99:
        return None
    tens, ones = divmod(int(whole), 10)
    name = ("" if tens == 0 else "十" if tens == 1 else digits[tens] + "十") + (digits[ones] if ones or not tens else "")
    return name + ("点" + "".join(digits[int(d)] for d in rest) if rest else "")


def retyped(value, draw):
    """Points typed anew as text, in a way that a person reads as the same number."""
    ways = [str(value), str(value).translate(FULL), f"{value}分", f" {value} ", f"{value} 分",
            str(value).replace(".", "。"), str(value).translate(FULL).replace("．", "。")]
    chinese = chinese_points(value)
    if chinese:
        ways.append(chinese + "分")
    return draw.choice(ways)
