"""The arithmetic of the assessment a second time, from the schema and plain data.

Written from the description of the rules and not from the program, so that the two can be held against each
other: `python3 arithmetic.py SCHEMA.yaml WORKSPACE.yaml UNITS.json`. A unit in `UNITS.json`:

    {"unit": "U001", "category": "机关", "cycle": "2023Q2", "inspectionDate": "2023-06-20",
     "facts": {"formalMembers": 12, "organisation": "党支部", "electionHeld": false, "lastElection": "2021-03-05", …},
     "answers": {"A01-1": {"fact": "相符", "points": "2"}, "A08-2": {"fact": 3, "points": null}, …}}

Everything is exact: fractions in between, rounded half up once at the end.
"""

import json
import sys
from calendar import monthrange
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import yaml

import schema as schemas

THOUSANDTH = Fraction(1, 1000)


def exact(value):
    """A number as written, as a fraction."""
    return Fraction(Decimal(str(value)))


def half_up(value, step):
    """The nearest multiple of the step; at the half away from zero."""
    multiples = abs(value) / step
    whole = multiples.numerator // multiples.denominator
    if multiples - whole >= Fraction(1, 2):
        whole += 1
    return whole * step * (-1 if value < 0 else 1)


def decimal_text(value):
    """Thousandths as text with at least two decimals: 93.447, 2.50, 100.00."""
    thousandths = value / THOUSANDTH
    assert thousandths.denominator == 1, value
    text = f"{thousandths.numerator / Decimal(1000):.3f}"
    return text.removesuffix("0")


def add_months(day, months):
    """The same day so many months later, or the last day of that month."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def quarter_of(cycle):
    """The quarter of `2023Q2`."""
    return int(cycle[5])


def cycle_end(cycle):
    """The last day of `2023Q2`."""
    month = quarter_of(cycle) * 3
    return date(int(cycle[:4]), month, monthrange(int(cycle[:4]), month)[1])


def holds(condition, facts):
    """Whether a condition of the schema is met; a blank fact meets nothing but `answered: no`."""
    value = facts.get(condition["fact"])
    blank = value is None or value == ""
    if "answered" in condition:
        return blank != condition["answered"]
    if blank:
        return False
    if "is" in condition:
        return value is condition["is"]
    if "one-of" in condition:
        return value in condition["one-of"]
    if "below" in condition:
        return exact(value) < exact(condition["below"])
    return exact(value) >= exact(condition["at-least"])


def applies(row, unit, schema):
    """Whether a row counts for a unit: its category, its quarter, its conditions."""
    categories = schemas.listed(row.get("for"))
    if categories and unit["category"] not in categories:
        return False
    quarters = schemas.listed(row.get("quarters"))
    if quarters and quarter_of(unit["cycle"]) not in quarters:
        return False
    conditions = schema["conditions"]
    return all(holds(conditions[name], unit["facts"]) for name in schemas.listed(row.get("when")))


def loss_by_date(rule, value, unit):
    """What lateness costs: the last band that is exceeded."""
    day = date.fromisoformat(value)
    if "valid-months" in rule:
        due, done = add_months(day, rule["valid-months"]), date.fromisoformat(unit["inspectionDate"])
    else:
        due, done = cycle_end(unit["cycle"]) + timedelta(days=rule["due-days"]), day
    loss = Fraction(0)
    for over, amount in sorted(rule["late"].items()):
        if done > add_months(due, over):
            loss = exact(amount)
    return loss


def loss_of(rule, value, row, unit):
    """The points that one rule takes."""
    maximum = exact(row["points"])
    match rule["kind"]:
        case "missing":
            return max(Fraction(0), exact(rule["required"]) - exact(value)) * exact(rule["each"])
        case "case":
            return exact(value) * exact(rule["each"])
        case "proportion":
            return maximum - maximum * min(exact(value), Fraction(100)) / 100
        case "shortfall":
            below = (exact(rule["floor"]) - exact(value)) / exact(rule["step"])
            return max(0, -(-below.numerator // below.denominator)) * exact(rule["each"])
        case "yes-no":
            return exact(rule["loss"]) if value is rule["loses-on"] else Fraction(0)
        case "date":
            return loss_by_date(rule, value, unit)
    raise ValueError(rule["kind"])


def rule_result(row, unit, schema):
    """What the facts alone would give, or None when they cannot say."""
    own = unit["answers"].get(row["code"], {}).get("fact")
    if "options" in row:
        amount = exact(row["options"][own]) if own in row["options"] else None
        if amount is None:
            return None
        return exact(row["points"]) - amount if row["kind"] == "scored" else amount
    if row["kind"] == "bonus" and row.get("rules") and own not in (None, ""):
        return min(exact(own) * exact(row["rules"][0]["each"]), exact(row["points"]))
    rules = [
        rule for rule in row.get("rules", [])
        if all(holds(schema["conditions"][name], unit["facts"]) for name in schemas.listed(rule.get("when")))
    ]
    if row["kind"] != "scored" or not rules:
        return None
    loss = Fraction(0)
    for rule in rules:
        value = unit["facts"].get(rule["over"]) if "over" in rule else own
        if value is None or value == "":
            return None
        loss += loss_of(rule, value, row, unit)
    step = exact(row.get("step", schema["step"]))
    return half_up(max(Fraction(0), exact(row["points"]) - loss), step)


def points_of(row, unit):
    """The inspector's points of a row; nothing written is nothing."""
    points = unit["answers"].get(row["code"], {}).get("points")
    return Fraction(0) if points in (None, "") else exact(points)


def score(unit, schema):
    """The sums of a unit, as fractions."""
    got = applicable = bonus = penalty = Fraction(0)
    norms, lines, losses, vetoed = {}, {}, 0, False
    for row in schema["rows"]:
        points, counts = points_of(row, unit), applies(row, unit, schema)
        match row["kind"]:
            case "bonus":
                bonus += points
            case "penalty":
                penalty += points
            case "veto":
                vetoed = vetoed or unit["answers"].get(row["code"], {}).get("fact") is True
            case _:
                points = points if counts else Fraction(0)
                got, losses = got + points, losses + (counts and points < exact(row["points"]))
                applicable += exact(row["points"]) if counts else 0
                norms[row["norm"]] = norms.get(row["norm"], Fraction(0)) + points
                lines[row["code"]] = {"points": points, "max": exact(row["points"]), "applies": counts}
    bonus = min(bonus, exact(schema["bonus-cap"]))
    total = half_up(got * 100 / applicable, THOUSANDTH) + bonus - penalty
    ceiling = None if schema.get("may-exceed-hundred") else Fraction(100)
    total = max(Fraction(0), total if ceiling is None else min(total, ceiling))
    return {
        "unit": unit["unit"], "category": unit["category"], "got": got, "applicable": applicable, "bonus": bonus,
        "penalty": penalty, "vetoed": vetoed, "total": total, "norms": norms, "indicators": lines, "losses": losses,
        "queries": unit.get("queries", 0), "life": life_share(lines, schema),
    }


def life_share(lines, schema):
    """The share reached in N06, so that rows that do not apply are no disadvantage."""
    rows = [lines[row["code"]] for row in schema["rows"] if row["norm"] == "N06" and lines[row["code"]]["applies"]]
    full = sum(line["max"] for line in rows)
    return half_up(sum(line["points"] for line in rows) * 100 / full, THOUSANDTH) if rows else Fraction(0)


def grade(result, grades):
    """The grade of a total; the lowest after a veto."""
    if result["vetoed"]:
        return grades[-1]["name"]
    return next((g["name"] for g in grades if result["total"] >= exact(g["from"])), grades[-1]["name"])


def rank(results):
    """Sets `rank` by category: a veto ranks last; then the total, the share reached in N06, fewer queries, fewer
    losses; what is equal in all of them shares a rank (1, 2, 2, 4)."""
    for category in {result["category"] for result in results}:
        group = [result for result in results if result["category"] == category]
        keys = {
            r["unit"]: (r["vetoed"], -r["total"], -r["life"], r["queries"], r["losses"]) for r in group
        }
        for result in group:
            result["rank"] = 1 + sum(key < keys[result["unit"]] for key in keys.values())
    return results


def standings(units, schema, settings):
    """Scores, grades and ranks of all units."""
    results = rank([score(unit, schema) for unit in units])
    for result in results:
        result["grade"] = grade(result, settings["grades"])
    return results


def as_json(results):
    """The results as the comparison reads them: numbers as decimal text, two decimals or three."""
    return {
        r["unit"]: {
            "total": decimal_text(r["total"]), "grade": r["grade"], "rank": r["rank"], "category": r["category"],
            "norms": {code: decimal_text(points) for code, points in r["norms"].items()},
            "indicators": {
                code: {
                    "points": decimal_text(line["points"]), "max": decimal_text(line["max"]),
                    "applies": line["applies"],
                }
                for code, line in r["indicators"].items()
            },
        }
        for r in sorted(results, key=lambda r: r["unit"])
    }


def main(schema_path, settings_path, units_path):
    """Prints the standings of the units in a file."""
    with open(settings_path, encoding="utf-8") as file:
        settings = yaml.load(file, Loader=schemas.ExactLoader)
    with open(units_path, encoding="utf-8") as file:
        units = json.load(file)
    results = standings(units, schemas.load(schema_path), settings)
    json.dump(as_json(results), sys.stdout, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main(*sys.argv[1:])
