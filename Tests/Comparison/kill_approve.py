"""Kills `approve` with SIGKILL at many instants, runs it again, and holds ledger and files against an undisturbed run.

    kill_approve.py PROGRAM FOLDER [TIMES]

After each kill: the numbers in the ledger have no gap and no double, and every document that the ledger holds has the bytes of
its fingerprint. After the same command once more: the same numbers, files and fingerprints as undisturbed, each file where the
ledger says and with its bytes, no draft left of what was issued, the register there. Then several processes approve at once: one
holds the workspace, the others end with 75, and no number is given twice.
"""

import hashlib
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

PROGRAM, FOLDER = (Path(argument).resolve() for argument in sys.argv[1:3])
TIMES = int(sys.argv[3]) if len(sys.argv) > 3 else 20
BEFORE, WORK = FOLDER / "before", FOLDER / "work"
KINDS = ["interview", "reminder", "commendation"]


def command(*kinds):
    return [PROGRAM, "approve", "2023Q2", "--date", "2023-07-10", "--json", "--workspace", WORK, "--kind", *(kinds or KINDS)]


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def fresh():
    shutil.rmtree(WORK, ignore_errors=True)
    shutil.copytree(BEFORE, WORK)


def ledger():
    """Documents by number, read with a library that is not ours; what is wrong with them ends the test."""
    database = sqlite3.connect(WORK / "ledger.sqlite")
    rows = database.execute(
        "SELECT series, year, serial, title, sha256, content, draft_sha256 FROM documents ORDER BY series, year, serial"
    ).fetchall()
    forms = database.execute("SELECT document, position, sha256, content FROM enclosures").fetchall()
    broken = database.execute("PRAGMA integrity_check").fetchone()[0]
    database.close()
    if broken != "ok":
        sys.exit(f"the ledger is damaged: {broken}")
    series = {}
    for name, year, serial, *_ in rows:
        series.setdefault((name, year), []).append(serial)
    for name, serials in series.items():
        if serials != list(range(1, len(serials) + 1)):
            sys.exit(f"{name} has gaps or doubles: {serials}")
    for *_, print_, content, _ in rows:
        if sha256(content) != print_:
            sys.exit("a document does not have the bytes of its fingerprint")
    for *_, print_, content in forms:
        if sha256(content) != print_:
            sys.exit("a form does not have the bytes of its fingerprint")
    return {(name, year, serial): (title, print_, draft) for name, year, serial, title, print_, _, draft in rows}


def issued():
    """The files that lie in the folder of issued documents, by name, with their fingerprints."""
    root = WORK / "out/2023Q2/issued"
    return {str(path.relative_to(root)): sha256(path.read_bytes()) for path in sorted(root.rglob("*.docx"))}


def drafts():
    return {str(path.relative_to(WORK)) for path in (WORK / "out/2023Q2/drafts").rglob("*.docx")}


def leftovers():
    return [str(path) for path in (WORK / "out").rglob("*") if path.name.startswith(".~") or path.suffix == ".tmp"]


def finish():
    made = subprocess.run(command(), capture_output=True, text=True, check=False)
    if made.returncode != 0:
        sys.exit(f"the second call ended with {made.returncode}\n{made.stdout}{made.stderr}")
    return json.loads(made.stdout)


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    subprocess.run([PROGRAM, "init", BEFORE, "--sample", "--quiet"], check=True, stdout=subprocess.DEVNULL)
    run = subprocess.run([PROGRAM, "run", "2023Q2", "--date", "2023-07-05", "--quiet", "--workspace", BEFORE],
                         stdout=subprocess.DEVNULL, check=False)
    if run.returncode not in (0, 1):
        sys.exit("the quarter could not be drafted")
    fresh()
    start = time.monotonic()
    finish()
    length = time.monotonic() - start
    wanted, files, rest = ledger(), issued(), drafts()

    moments = {"before": 0, "after": 0, "files": 0}
    for number in range(TIMES):
        fresh()
        process = subprocess.Popen(command(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        # Most of the moments lie where numbers are given and files written, which is the second half.
        time.sleep(length * (0.3 + 0.75 * number / TIMES))
        os.killpg(process.pid, signal.SIGKILL) if process.poll() is None else None
        process.wait()
        there = ledger()
        if there and there != wanted:
            sys.exit(f"kill {number}: {len(there)} documents were recorded of {len(wanted)}: not all or nothing")
        moments["after" if there else "before"] += 1
        moments["files"] += bool(there) and issued() != files
        finish()
        if ledger() != wanted or issued() != files or drafts() != rest or leftovers():
            sys.exit(f"kill {number}: the second call did not end as an undisturbed one: {leftovers()}")
        if not (WORK / "out/发文登记簿.xlsx").exists():
            sys.exit(f"kill {number}: the register is missing")
        again = finish()
        if again["issued"] or again["restored"]:
            sys.exit(f"kill {number}: a third call found something to do")
    print(f"{TIMES} kills in {length:.1f} s of approve: {moments['before']} before and {moments['after']} after the numbers were "
          f"given, {moments['files']} of these while files were written; each ended as undisturbed")
    together(wanted)


def together(wanted):
    fresh()
    started = [subprocess.Popen(command(kind), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for kind in KINDS * 2]
    codes = [process.wait() for process in started]
    if not set(codes) <= {0, 75} or 0 not in codes:
        sys.exit(f"approving at once ended with {codes}")
    ledger()
    for kind in KINDS:
        subprocess.run(command(kind), check=True, stdout=subprocess.DEVNULL)
    if len(ledger()) != len(wanted) or sorted(t for t, *_ in ledger().values()) != sorted(t for t, *_ in wanted.values()):
        sys.exit("approving at once lost or doubled a document")
    print(f"{len(codes)} calls at once: {codes.count(0)} done, {codes.count(75)} told to wait (75), no number twice")


main()
