"""What people know before they fill a form in: the answers of the samples' county, for any quarter, twice.

Once as a person of some habit writes them, once plainly, as another person would read them. Nothing here has seen the
program: the values come from `samples/make`, which invents them.
"""

import random
import sys
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "samples" / "make"))

import yaml  # noqa: E402

import answers  # noqa: E402
import arithmetic  # noqa: E402
import schema as schemas  # noqa: E402
import truth  # noqa: E402
from hands import Hand  # noqa: E402

HABITS = ["plain", "units", "full", "spaces", "chinese", "dots", "ticks", "two-places"]


class First(random.Random):
    """A draw without chance: everything is shown, nothing is varied."""

    def choice(self, options):
        """The first."""
        return options[0]


class PlainHand(Hand):
    """Writes every value as another person would read it aloud: numbers, ISO days, 是 and 否."""

    def __init__(self):
        super().__init__("plain", "plain", True)
        self.draw, self.absent = First(0), "不适用"

    def number(self, text, units, share=0.4):
        """The number alone."""
        return str(text)

    def count(self, value, unit):
        """The number alone."""
        return str(value)

    def percent(self, text):
        """The number alone."""
        return str(text)

    def money(self, text):
        """The number alone."""
        return str(text)

    def yes_no(self, value):
        """是 or 否."""
        return "是" if value else "否"

    def choice(self, value, options):
        """The option alone."""
        return value

    def day(self, text):
        """The day in ISO form."""
        return text


class Answers:
    """All units in one quarter."""

    def __init__(self, templates, cycle):
        with open(templates / "workspace.yaml", encoding="utf-8") as file:
            settings = yaml.load(file, Loader=schemas.ExactLoader)
        self.cycle = cycle
        self.schema = schemas.load(templates / "schema" / "ten-norms.yaml")
        truth.CYCLE = cycle
        for row in self.schema["rows"]:
            # The samples know only what their own quarter asks.
            truth.REASONS.setdefault(row["code"], "资料不全")
            if "options" in row:
                truth.SECOND_CHOICE.setdefault(row["code"], list(row["options"])[1:2])
        self.units = truth.all_truth(self.schema)
        later = arithmetic.cycle_end(cycle) - arithmetic.cycle_end("2023Q2")
        for unit in self.units.values():
            self._move_days(unit, later)
        standings = arithmetic.standings(list(self.units.values()), self.schema, settings)
        self.results = {standing["unit"]: standing for standing in standings}

    @staticmethod
    def _move_days(unit, later: timedelta):
        """The samples' days lie in their own quarter."""
        for owner, key in [(unit, "inspectionDate"), (unit, "groupDate"), (unit, "unitDate"), (unit, "submissionDate"),
                           (unit["facts"], "meetingDate")]:
            if owner[key]:
                owner[key] = (date.fromisoformat(owner[key]) + later).isoformat()

    def of(self, code, habit, is_word, seed):
        """Two dictionaries by tag: what is written (None for nothing) and what it says."""
        unit, result = self.units[code], self.results[code]
        if habit == "chinese" and unit["facts"]["totalMembers"] > 99:
            habit = "units"  # the samples' people count in characters up to 99
        written = answers.fields(unit, result, Hand(habit, seed, is_word), self.schema)
        said = answers.fields(unit, result, PlainHand(), self.schema)
        penalty = unit["answers"]["D01"]["points"]
        if penalty:
            said[answers.tag("D01", "points")] = penalty
        return written, {tag: said[tag] for tag, text in written.items() if text is not None}

    def kind(self, tag):
        """What a field asks for: a person sees at once when a value of another kind stands there."""
        block, key = tag.split(".")[1:]
        if block == "fact":
            return next((fact["asks"], fact.get("unit")) for fact in self.schema["facts"] if fact["key"] == key)
        return "points" if key in ("points", "selfPoints") else "words" if key in ("reason", "evidence") else "fact"

    def asks(self, tag):
        """What a fact of either block asks for; None for other fields."""
        block, key = tag.split(".")[1:]
        if block == "fact":
            return next(fact["asks"] for fact in self.schema["facts"] if fact["key"] == key)
        if key != "fact":
            return None
        return next(row.get("asks") for row in self.schema["rows"] if row["code"] == block.replace("_", "-"))

    def row_codes(self):
        """The codes of the score table in form order."""
        return [row["code"] for row in self.schema["rows"]]
