"""Cases of the second arithmetic that were reckoned by hand: `python3 -m unittest discover Tests/Comparison`."""

import os
import sys
import unittest
from datetime import date
from fractions import Fraction

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, "samples", "make"))
sys.dont_write_bytecode = True

import arithmetic  # noqa: E402
import schema as schemas  # noqa: E402

SCHEMA = schemas.load(os.path.join(ROOT, "templates", "schema", "ten-norms.yaml"))
ROWS = {row["code"]: row for row in SCHEMA["rows"]}


def unit(facts=None, **answers):
    """A unit with a few facts and answers; `A08_2=1` is the fact of A08-2."""
    return {
        "unit": "U001", "category": "机关", "cycle": "2023Q2", "inspectionDate": "2023-06-20",
        "facts": {"organisation": "党支部", "committeeSize": 3, **(facts or {})},
        "answers": {code.replace("_", "-"): {"fact": fact} for code, fact in answers.items()},
    }


def result(code, facts=None, **answers):
    """What the rules of a row give."""
    return arithmetic.rule_result(ROWS[code], unit(facts, **answers), SCHEMA)


class Arithmetic(unittest.TestCase):
    """Each figure on the right was worked out on paper from the criterion."""

    def test_rounding(self):
        self.assertEqual(arithmetic.half_up(Fraction("1.245"), Fraction("0.01")), Fraction("1.25"))
        self.assertEqual(arithmetic.half_up(Fraction("93.4445"), Fraction("0.001")), Fraction("93.445"))
        self.assertEqual(arithmetic.half_up(Fraction("-0.5"), Fraction(1)), -1)

    def test_rules(self):
        self.assertEqual(result("A08-2", A08_2=1), Fraction("0.7"))  # 2.5 − 2 × 0.9
        self.assertEqual(result("A08-2", A08_2=4), Fraction("2.5"))
        self.assertEqual(result("A14-1", A14_1=3), 0)  # 2 − 3 × 1, never below 0
        self.assertEqual(result("A02-4", A02_4="83"), Fraction("1.25"))  # 1.5 × 0.83 = 1.245
        self.assertEqual(result("A05-3", A05_3="84.6"), 1)  # 5.4 below 90: two steps begun
        self.assertEqual(result("A05-3", A05_3="85"), Fraction("1.5"))  # 5 below: one step
        self.assertEqual(result("A08-5", {"attendanceRate": "79.9"}, A08_5=1), Fraction("1.25"))
        self.assertEqual(result("A01-1", A01_1="超编未调整"), 1)
        self.assertIsNone(result("A08-2", A08_2=None))

    def test_terms(self):
        for day, points in [("2020-06-20", 3), ("2020-06-19", "1.5"), ("2020-03-20", "1.5"), ("2020-03-19", 0)]:
            self.assertEqual(result("A03-1", {"lastElection": day}), Fraction(points), day)
        self.assertEqual(result("A03-1", {"lastElection": "2019-06-20", "extensionApproval": "2号"}), 3)
        self.assertEqual(result("A03-1", {"lastElection": "2018-06-20", "organisation": "基层党委"}), 3)
        self.assertEqual(arithmetic.add_months(date(2020, 1, 31), 1), date(2020, 2, 29))
        self.assertEqual(result("A16-3", A16_3="2023-06-30"), 1)
        self.assertEqual(result("A16-3", A16_3="2023-07-01"), 0)

    def test_applicability(self):
        self.assertTrue(arithmetic.applies(ROWS["A08-2"], unit(), SCHEMA))
        self.assertFalse(arithmetic.applies(ROWS["A08-2"], unit({"committeeSize": 0}), SCHEMA))
        self.assertFalse(arithmetic.applies(ROWS["A08-3"], unit(), SCHEMA))
        self.assertFalse(arithmetic.applies(ROWS["A10-1"], unit(), SCHEMA))

    def test_ranks(self):
        five = [
            {"unit": code, "category": "机关", "total": Fraction(total), "vetoed": veto, "life": Fraction(life), "queries": 0, "losses": 1}
            for code, total, life, veto in [
                ("a", 90, 5, False), ("b", 80, 6, False), ("c", 80, 6, False), ("d", 80, 4, False), ("e", 99, 9, True),
            ]
        ]
        self.assertEqual([line["rank"] for line in arithmetic.rank(five)], [1, 2, 2, 4, 5])


if __name__ == "__main__":
    unittest.main()
