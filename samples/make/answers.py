"""Every field of a form that is filled in by hand: its tag and what a person writes there."""

import arithmetic

ORGANISATIONS = ["党支部", "党总支", "基层党委"]


def tag(code, part):
    """The name of a field of the score table."""
    return f"TN.{code.replace('-', '_')}.{part}"


def written(asks, value, hand, row):
    """A value as this person writes it."""
    if value is None or value == "":
        return None
    match asks:
        case "count":
            return hand.count(value, row.get("unit", ""))
        case "number":
            return hand.money(value)
        case "percent":
            return hand.percent(value)
        case "yes-no":
            return hand.yes_no(value)
        case "choice":
            return hand.choice(value, list(row.get("options", {})))
        case "date":
            return hand.day(value)
    return value


def block(unit, hand, schema):
    """The facts block."""
    fields = {}
    for fact in schema["facts"]:
        value = unit["facts"][fact["key"]]
        text = written(fact["asks"], value, hand, fact)
        fields[f"TN.fact.{fact['key']}"] = text if value is not None else "不适用"
    return fields


def table(unit, hand, schema):
    """The score table."""
    fields = {}
    for row in schema["rows"]:
        entry, code = unit["answers"][row["code"]], row["code"]
        counts = row["kind"] != "scored" or arithmetic.applies(row, unit, schema)
        if not counts:
            fields[tag(code, "points")] = fields[tag(code, "selfPoints")] = hand.absent
            continue
        fields[tag(code, "fact")] = written(row.get("asks"), entry["fact"], hand, row)
        for part, key in (("points", "points"), ("selfPoints", "self")):
            fields[tag(code, part)] = None if entry[key] is None else hand.points(entry[key])
        fields[tag(code, "reason")] = entry["reason"] or None
        fields[tag(code, "evidence")] = entry["evidence"] or None
    if unit["answers"]["D01"]["points"]:
        amount = unit["answers"]["D01"]["points"]
        fields[tag("D01", "points")] = f"扣{amount}分" if hand.word or hand.kind == "units" else -int(amount)
    return fields


def sums(unit, result, hand, schema):
    """The totals at the foot; some people leave most of them blank."""
    own = sum(
        arithmetic.exact(unit["answers"][row["code"]]["self"] or 0) for row in schema["rows"] if row["kind"] == "scored"
    )
    texts = {
        "selfTotal": arithmetic.decimal_text(own), "got": arithmetic.decimal_text(result["got"]),
        "applicable": arithmetic.decimal_text(result["applicable"]), "bonus": arithmetic.decimal_text(result["bonus"]),
        "penalty": arithmetic.decimal_text(result["penalty"]),
        "total": arithmetic.decimal_text(arithmetic.half_up(result["total"], arithmetic.Fraction(1, 100))),
    }
    shown = hand.draw.choice([tuple(texts), tuple(texts), ("selfTotal", "got", "total"), ("total",)])
    fields = {f"TN.total.{key}": hand.points(trimmed(text)) for key, text in texts.items() if key in shown}
    fields["TN.total.grade"] = result["grade"]
    return fields


def trimmed(text):
    """98.50 as 98.5, 81.00 as 81."""
    return text.rstrip("0").rstrip(".")


def signatures(unit, hand):
    """Signatures and dates."""
    return {
        "TN.sign.groupLeader": unit["groupLeader"], "TN.sign.groupMembers": unit["groupMembers"],
        "TN.sign.groupDate": hand.day(unit["groupDate"]), "TN.sign.unitHead": unit["head"],
        "TN.sign.unitDate": hand.day(unit["unitDate"]),
        "TN.head.inspectionDate": hand.day(unit["inspectionDate"]),
        "TN.head.submissionDate": hand.day(unit["submissionDate"]),
    }


def fields(unit, result, hand, schema):
    """Everything that a person writes on the form of a unit, by tag; None is left blank."""
    return {
        **block(unit, hand, schema), **table(unit, hand, schema), **sums(unit, result, hand, schema),
        **signatures(unit, hand),
    }
