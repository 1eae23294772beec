"""How people write: the same value in the ways in which it comes back on real forms.

A hand turns a value into what stands in the cell: a Python number or date for a sheet, text for a document.
"""

import random
from datetime import date
from decimal import Decimal

FULL = str.maketrans("0123456789.%:()-", "０１２３４５６７８９．％：（）－")
DIGITS = "〇一二三四五六七八九"


def chinese_number(number):
    """12 as 十二, 2 as 二; up to 99."""
    tens, ones = divmod(number, 10)
    text = "" if tens == 0 else "十" if tens == 1 else DIGITS[tens] + "十"
    return text + (DIGITS[ones] if ones or not tens else "")


def chinese_date(day):
    """二〇二三年六月二十日."""
    year = "".join(DIGITS[int(digit)] for digit in str(day.year))
    return f"{year}年{chinese_number(day.month)}月{chinese_number(day.day)}日"


class Hand:
    """One person's habits; `word` is true when there are no number cells to write into."""

    def __init__(self, kind, seed, word):
        self.kind = kind
        self.word = word
        self.draw = random.Random(seed)
        self.absent = self.draw.choice(["不适用", "不适用", "/", "—", None])

    def sometimes(self, share=0.4):
        """Whether the habit shows in this cell."""
        return self.draw.random() < share

    def number(self, text, units, share=0.4):
        """A number with its possible units, most usual first."""
        plain = str(text)
        if self.kind == "units" and self.sometimes(share):
            return f"{plain}{self.draw.choice(['', ' '])}{units[0]}"
        if self.kind == "full" and self.sometimes(share):
            return plain.translate(FULL)
        if self.kind == "spaces" and self.sometimes(share):
            return f"{plain}\u00a0" if self.sometimes() else f" {plain} "
        if self.word:
            return plain
        value = Decimal(plain)
        return int(value) if value == value.to_integral_value() else float(value)

    def points(self, text):
        """Points: 2.5, 2.5分, ２．５."""
        if self.kind == "two-places" and self.word:
            return f"{Decimal(text):.2f}"
        return self.number(text, ["分"])

    def count(self, value, unit):
        """How many: 3, 3次, ３, 三次, 无."""
        if value == 0 and self.kind in ("chinese", "dots") and self.sometimes():
            return "无"
        if self.kind == "chinese" and self.sometimes(0.6):
            spoken = "两" if value == 2 else chinese_number(value)
            return (spoken if value else "0") + unit
        return self.number(value, [unit])

    def percent(self, text):
        """A share: 95, 95%, ９５％, or 0.95 in a cell shown as a percentage (a `Decimal`)."""
        if self.kind == "units" or (self.word and self.sometimes()):
            return f"{text}%"
        if self.kind == "full":
            return f"{text}%".translate(FULL)
        if self.kind == "dots" and not self.word:
            return Decimal(str(text)) / 100
        return self.number(text, ["%"])

    def money(self, text):
        """An amount: 1234.50, 1,234.50, 1234.50元."""
        if self.kind == "units":
            return f"{text}元"
        if self.kind == "dots":
            return f"{Decimal(text):,.2f}"
        return self.number(text, ["元"])

    def yes_no(self, value):
        """是/否, √/×, 有/无, ☑是 □否."""
        if self.kind == "dots":
            return "√" if value else "×"
        if self.kind == "ticks":
            return "☑是 □否" if value else "□是 ☑否"
        if self.kind == "chinese":
            return "有" if value else "无"
        return "是" if value else "否"

    def choice(self, value, options):
        """One of a list, or the whole list with one box ticked."""
        if self.kind == "ticks" and len(options) < 5:
            return " ".join(("☑" if option == value else "□") + option for option in options)
        return value

    def day(self, text):
        """A day in one of the ways in which days are written."""
        day = date.fromisoformat(text)
        match self.kind:
            case "full":
                return f"{day.year}年{day.month}月{day.day}日".translate(FULL)
            case "dots":
                return f"{day.year}.{day.month}.{day.day}"
            case "chinese":
                return chinese_date(day)
            case "two-places":
                return f"{day.year}{day.month:02}{day.day:02}" if self.word else day
            case "spaces":
                return f"{day.year} 年 {day.month} 月 {day.day} 日"
            case "ticks":
                return f"{day.year}/{day.month}/{day.day}"
        return f"{day.year}年{day.month}月{day.day}日" if self.word or self.kind == "units" else day
