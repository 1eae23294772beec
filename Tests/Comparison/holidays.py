"""Holds holidays.yaml against the package chinesecalendar, which others keep: every day of the years that both have.

    pip install chinesecalendar PyYAML
    holidays.py [templates/holidays.yaml]
"""
import datetime
import re
import sys

import chinese_calendar
import yaml


def day(text, year):
    numbers = [int(number) for number in re.findall(r'\d+', text)]
    return datetime.date(*numbers) if len(numbers) == 3 else datetime.date(year, *numbers)


def days(text, year):
    first, _, last = text.partition('至')
    first = day(first, year)
    last = day(last, year) if last else first
    return [first + datetime.timedelta(number) for number in range((last - first).days + 1)]


def main(path):
    # To YAML `off` is a truth value; here it is a word.
    with open(path, encoding='utf-8') as file:
        told = yaml.load(file, Loader=yaml.BaseLoader)
    works = {d: kind == 'work' for year, entry in told.items() for kind in ('off', 'work')
             for text in entry[kind] for d in days(text, int(year))}
    differ = count = 0
    for year in map(int, told):
        date = datetime.date(year, 1, 1)
        while date.year == year:
            count += 1
            ours = works.get(date, date.weekday() < 5)
            if ours != chinese_calendar.is_workday(date):
                differ += 1
                print(f'{date}: {"work" if ours else "off"} here, not there')
            date += datetime.timedelta(1)
    print(f'{count} days of {", ".join(told)}: {differ} differ')
    return bool(differ)


sys.exit(main(*(sys.argv[1:] or ['templates/holidays.yaml'])))
