"""Holds the program's scores against the independent ones: `python3 arithmetic.py SCORES.json EXPECTED.json`.

SCORES.json is what `tennorms score 2023Q2 --json` printed; EXPECTED.json is `samples/2023Q2/expected.json`, which
`samples/make/arithmetic.py` computed without any of our code. Every total, grade, rank, norm and indicator has to
be the same, to the thousandth; the exit status is 1 when anything differs.
"""

import json
import sys
from decimal import Decimal


def same(left, right):
    """Whether two values are equal; numbers as decimals, so that 93.5 is 93.50."""
    if isinstance(left, bool) or isinstance(right, bool) or left is None or right is None:
        return left is right
    if isinstance(left, int) or isinstance(right, int):
        return Decimal(str(left)) == Decimal(str(right))
    try:
        return Decimal(left) == Decimal(right)
    except ArithmeticError:
        return left == right


def unit_differences(code, mine, theirs):
    """What differs in one unit, as lines."""
    for key in ("total", "grade", "rank", "category"):
        if not same(mine.get(key), theirs[key]):
            yield f"{code} {key}: {mine.get(key)}, expected {theirs[key]}"
    norms = mine.get("norms", {})
    for norm, points in theirs["norms"].items():
        if norm not in norms or not same(norms[norm], points):
            yield f"{code} {norm}: {norms.get(norm)}, expected {points}"
    lines = {line["code"]: line for line in mine.get("indicators", [])}
    for indicator, expected in theirs["indicators"].items():
        line = lines.get(indicator, {})
        for key in ("applies", "max", "points"):
            if key == "points" and not expected["applies"]:
                continue
            if key not in line or not same(line[key], expected[key]):
                yield f"{code} {indicator} {key}: {line.get(key)}, expected {expected[key]}"


def differences(scores, expected):
    """What differs, as lines."""
    units = {unit["unit"]: unit for unit in scores["units"]}
    for code in sorted(units.keys() - expected.keys()):
        yield f"{code} was scored but should not count"
    for code in sorted(expected.keys() - units.keys()):
        yield f"{code} was not scored"
    for code in sorted(units.keys() & expected.keys()):
        yield from unit_differences(code, units[code], expected[code])


def main(scores_path, expected_path):
    """Prints the differences and a summary; gives the exit status."""
    with open(scores_path, encoding="utf-8") as file:
        scores = json.load(file)
    with open(expected_path, encoding="utf-8") as file:
        expected = json.load(file)
    found = list(differences(scores, expected))
    for line in found:
        print(line)
    values = sum(4 + len(unit["norms"]) + 3 * len(unit["indicators"]) for unit in expected.values())
    print(f"{len(expected)} units, {values} values compared, {len(found)} differences")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
