"""Many returned forms out of a few: the clean forms of the sample quarter under other units' names.

A form is cloned by editing the texts in its package: unit name, unit code and form number. Its numbers stay those
of the form it came from, so every clone is as consistent as its source. The roster that fits is written beside.
"""

import json
import os
import re
import shutil
import sys
import zipfile

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXY"
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SAMPLE = os.path.join(ROOT, "samples", "2023Q2")
NUMBER = re.compile(r"TN/2023Q2/(U\d+)/([^/<]+)/[A-Z]")


def form_number(code, version):
    """A form number with its check letter."""
    body = f"TN/2023Q2/{code}/{version}"
    total = sum((index + 1) * byte for index, byte in enumerate(body.encode()))
    return f"{body}/{LETTERS[total % len(LETTERS)]}"


def roster():
    """The units of the sample, from the script that made their roster."""
    sys.path.insert(0, os.path.join(ROOT, "samples", "make"))
    import units

    return {unit.code: unit for unit in units.all_units()}


class Source:
    """A returned form to clone."""

    def __init__(self, path, unit):
        self.unit = unit
        self.suffix = os.path.splitext(path)[1]
        with zipfile.ZipFile(path) as archive:
            self.parts = [(info.filename, archive.read(info)) for info in archive.infolist()]
        self.texts = {
            name for name, data in self.parts
            if name.endswith(".xml") and (unit.code.encode() in data or unit.name.encode() in data)
        }

    def clone(self, path, code, name):
        """Writes the form as another unit's."""
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for part, data in self.parts:
                if part in self.texts:
                    text = data.decode().replace(self.unit.name, name)
                    text = NUMBER.sub(lambda found: form_number(code, found[2]), text)
                    data = re.sub(rf">{self.unit.code}<", f">{code}<", text).encode()
                info = zipfile.ZipInfo(part, (2023, 7, 1, 9, 0, 0))
                info.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(info, data, compresslevel=6)


def sources(suffix):
    """The clean accepted forms of the sample in one format."""
    with open(os.path.join(SAMPLE, "plan.json"), encoding="utf-8") as file:
        plan = json.load(file)
    units = roster()
    for line in plan["files"]:
        path = os.path.join(SAMPLE, "inbox", line["file"])
        if line["outcome"] != "accepted" or not path.endswith(suffix):
            continue
        source = Source(path, units[line["unit"]])
        whole = b"".join(data for name, data in source.parts if name in source.texts)
        if NUMBER.search(whole.decode(errors="ignore")) and f">{source.unit.name}<".encode() in whole:
            yield source


def make(folder, count, suffixes):
    """Writes `count` forms, the formats in turn, and returns the units as roster lines."""
    os.makedirs(folder, exist_ok=True)
    pools = [list(sources(suffix)) for suffix in suffixes]
    lines = []
    for index in range(count):
        pool = pools[index % len(pools)]
        source = pool[index // len(pools) % len(pool)]
        code, name = f"U{index + 1:05}", f"{source.unit.name}第{index + 1}分支"
        source.clone(os.path.join(folder, f"{code}{source.suffix}"), code, name)
        unit = source.unit
        lines.append([
            code, name, "", unit.category, unit.group, unit.secretary, unit.head, unit.leader, unit.liaison, unit.members,
            unit.staff,
        ])
    return lines


def write_roster(path, lines):
    """A roster of the cloned units."""
    import xlsxwriter

    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("单位名册")
    heads = ["编码", "单位名称", "别名", "类别", "检查组", "书记", "负责人", "分管领导", "联络员", "党员数", "职工数"]
    for row, line in enumerate([heads, *lines]):
        for column, value in enumerate(line):
            sheet.write(row, column, value)
    book.close()


def workspace(folder, count, suffixes=(".xlsx", ".docx")):
    """A workspace with `count` units and a form of each in the inbox."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(os.path.join(ROOT, "templates"), folder)
    write_roster(os.path.join(folder, "roster.xlsx"), make(os.path.join(folder, "inbox"), count, suffixes))


if __name__ == "__main__":
    workspace(sys.argv[1], int(sys.argv[2]))
