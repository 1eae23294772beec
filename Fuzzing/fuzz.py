"""Damages good forms at random, has the program read them, and keeps every file at which it breaks a promise.

    python3 fuzz.py PROGRAM [--seconds 60] [--seed 1] [--out Fuzzing/Found]

The promises (design.md §8): no crash, an exit status that the program has, one JSON document with an outcome for every
file, and no more than 2 seconds of CPU and 200 MB for a file. Damage is done on five levels: the bytes of the file, the
entries of the archive, the XML of a part (tags doubled, dropped, nested, attributes changed), the numbers and
references in it, and whole parts exchanged between files. The same seed gives the same files.
"""

import argparse
import io
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
import zipfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BATCH = 25
CPU, MEMORY = 2.0, 200 << 20
TAG = re.compile(rb"<[^<>]{1,400}>")
NUMBER = re.compile(rb'(?<=")[A-Z]{0,3}\d{1,7}(?=")')
EXTREMES = [b"0", b"-1", b"99999999999999999999", b"1E999", b"NaN", b"XFD1048576", b"A0", b"AAAA1", b"", b"4294967296", b"2147483648"]


def seeds(folder):
    """The good files: returned forms of the sample quarter, and the blank forms that it was made from."""
    found = []
    for path, _, names in os.walk(folder):
        found += [os.path.join(path, name) for name in names if name.endswith((".xlsx", ".docx"))]
    return sorted(found)


def damage_bytes(chance, data):
    """Flips, cuts, doubles and overwrites bytes of the file itself."""
    data = bytearray(data)
    for _ in range(chance.choice([1, 1, 2, 8, 64])):
        place = chance.randrange(len(data))
        kind = chance.randrange(4)
        if kind == 0:
            data[place] ^= 1 << chance.randrange(8)
        elif kind == 1:
            del data[place:place + chance.choice([1, 4, 400])]
        elif kind == 2:
            data[place:place] = data[place:place + chance.choice([1, 22, 300])]
        else:
            data[place:place + 4] = chance.choice([b"\xff\xff\xff\xff", b"\0\0\0\0", b"PK\x05\x06", b"PK\x01\x02"])
        if not data:
            return b"P"
    return bytes(data)


def damage_xml(chance, data):
    """Doubles, drops, moves, nests and alters tags and numbers of a part."""
    for _ in range(chance.choice([1, 2, 5])):
        tags = list(TAG.finditer(data))
        if not tags:
            return data
        tag = chance.choice(tags)
        kind = chance.randrange(7)
        if kind == 0:
            data = data[:tag.start()] + data[tag.end():]
        elif kind == 1:
            data = data[:tag.end()] + tag[0] * chance.choice([1, 3, 300]) + data[tag.end():]
        elif kind == 2:
            other = chance.choice(tags)
            data = data[:tag.start()] + other[0] + data[tag.end():]
        elif kind == 3:
            numbers = list(NUMBER.finditer(data))
            if numbers:
                number = chance.choice(numbers)
                data = data[:number.start()] + chance.choice(EXTREMES) + data[number.end():]
        elif kind == 4:
            data = data[:tag.end()] + chance.choice([b"&bomb;", b"&#0;", b"]]>", b"<!--", b"<![CDATA[", b"\xff", "９９分".encode()]) \
                + data[tag.end():]
        elif kind == 5:
            last = min(len(data), tag.start() + chance.choice([40, 2000, 40000]))
            data = data[:last] + data[tag.start():last] + data[last:]
        else:
            data = data[:chance.randrange(len(data))]
    return data


def damage_parts(chance, data, other):
    """Damages one or two parts inside the archive, or its list of parts."""
    try:
        source = zipfile.ZipFile(io.BytesIO(data))
        stranger = zipfile.ZipFile(io.BytesIO(other))
    except zipfile.BadZipFile:
        return data
    names = source.namelist()
    hit = set(chance.sample(names, min(len(names), chance.choice([1, 1, 2]))))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in names:
            content = source.read(name)
            if name in hit:
                kind = chance.randrange(8)
                if kind == 0:
                    continue
                if kind == 1:
                    content = stranger.read(chance.choice(stranger.namelist()))
                elif kind == 2:
                    name = chance.choice(["../" + name, "/" + name, name.upper(), name + "\\x", name * 40])[:60000]
                elif kind == 3:
                    content = b"\xef\xbb\xbf" + content if chance.random() < 0.5 else content.decode("utf-8", "replace").encode("utf-16")
                else:
                    content = damage_xml(chance, content)
            target.writestr(name, content)
    return out.getvalue()


def mutant(chance, files):
    """A damaged file and its suffix."""
    path = chance.choice(files)
    with open(path, "rb") as file:
        data = file.read()
    with open(chance.choice(files), "rb") as file:
        other = file.read()
    data = damage_parts(chance, data, other) if chance.random() < 0.8 else data
    if data and chance.random() < 0.3:
        data = damage_bytes(chance, data)
    return data, os.path.splitext(path)[1]


def broken_promise(program, workspace, files):
    """What the program did wrong with some files, or None."""
    command = [program, "check", "--json", "--quiet", "--workspace", workspace, *files]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    said = child.stdout.read()
    child.stdout.close()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 1):
        return f"exit status {child.returncode}"
    try:
        report = json.loads(said)
    except ValueError:
        return "no JSON"
    seen = {entry["file"] for entry in report["files"]}
    if len(seen) < len(files):
        return f"{len(files) - len(seen)} files without an outcome"
    if usage.ru_utime + usage.ru_stime > CPU * len(files):
        return f"{usage.ru_utime + usage.ru_stime:.1f} s of CPU"
    if usage.ru_maxrss << 10 > MEMORY:
        return f"{usage.ru_maxrss >> 10} MB"
    return None


def main():
    """Runs until the time is up."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", default=os.path.join(ROOT, "Fuzzing", "Found"))
    options = parser.parse_args()
    chance, files = random.Random(options.seed), seeds(os.path.join(ROOT, "samples", "2023Q2", "inbox"))
    end, count, found = time.monotonic() + options.seconds, 0, 0
    with tempfile.TemporaryDirectory() as work:
        workspace = os.path.join(work, "workspace")
        subprocess.run([options.program, "init", workspace, "--quiet"], check=True, stdout=subprocess.DEVNULL)
        while time.monotonic() < end:
            batch = []
            for index in range(BATCH):
                data, suffix = mutant(chance, files)
                path = os.path.join(work, f"{index}{suffix}")
                with open(path, "wb") as file:
                    file.write(data)
                batch.append(path)
            count += len(batch)
            if broken_promise(options.program, workspace, batch):
                for path in batch:
                    fault = broken_promise(options.program, workspace, [path])
                    if fault:
                        found += 1
                        os.makedirs(options.out, exist_ok=True)
                        kept = os.path.join(options.out, f"seed{options.seed}-{count}-{os.path.basename(path)}")
                        os.replace(path, kept)
                        print(f"{kept}: {fault}", file=sys.stderr)
    print(f"{count} damaged files, {found} broke a promise")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
