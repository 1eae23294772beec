"""Measures the program beside the libraries that people know, in one go, and prints a Markdown table.

    python3 bench.py [--build .build/release] [--quick] [--work DIR] [--only read-xlsx …] [--repeat 3]

Every contender runs in a process of its own; what counts is CPU seconds (user and system) and peak resident
memory, from `wait4`; of several runs the fastest stands. `commands.json` says how the program is called for each
task; a task whose command is missing or fails is reported as such and not left out. `make bench` calls this.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

import forms

HERE = os.path.dirname(os.path.abspath(__file__))
PEERS = {
    "read-xlsx": [("openpyxl", ["openpyxl", "{xlsx}"], True), ("openpyxl read-only", ["openpyxl-read-only", "{xlsx}"], True),
                  ("python-calamine", ["calamine", "{xlsx}"], False)],
    "read-docx": [("python-docx", ["python-docx", "{docx}"], True), ("lxml", ["lxml", "{docx}"], False)],
    "notices": [("docxtpl", ["docxtpl", "约谈通知书", "{templates}", "{out}", "{notices}"], True)],
    "rectification": [("docxtpl", ["docxtpl", "整改通知书", "{templates}", "{out}", "{notices}"], True)],
    "summary": [("XlsxWriter", ["xlsxwriter-summary", "{out}"], False),
                ("openpyxl", ["openpyxl-summary", "{out}"], False)],
    "grid": [("XlsxWriter", ["xlsxwriter-grid", "{out}", "{rows}", "30"], False),
             ("XlsxWriter constant memory", ["xlsxwriter-grid-constant", "{out}", "{rows}", "30"], False),
             ("openpyxl write-only", ["openpyxl-grid", "{out}", "{rows}", "30"], True)],
}
# A slow peer does a tenth of the work; what it cost beyond doing none is taken tenfold, and the table says so.
TENTH = 10


def titles(sizes):
    """What every task is called in the table."""
    return {
        "read-xlsx": f"{sizes['forms']:,} XLSX forms into cells and texts",
        "read-docx": f"{sizes['forms']:,} DOCX forms into cells and texts",
        "notices": f"{sizes['notices']:,} interview notices", "notices-few": f"{sizes['few']:,} interview notices",
        "notices-many": f"{sizes['many']:,} interview notices", "rectification": f"{sizes['notices']:,} rectification notices",
        "summary": "summary of 71 units",
        "grid": f"a sheet of {sizes['rows']:,} × 30", "ingest": f"ingest of {sizes['forms']:,} forms",
        "run-small": "run of 71 forms", "run-again": "the same run again", "status": "status of 71 units",
        "explain": "explain one unit of 71", "run-large": f"run of {sizes['large']:,} forms",
    }


class Bench:
    """One measurement of everything."""

    def __init__(self, options):
        self.options, self.rows = options, []
        self.sizes = (
            {"forms": 100, "notices": 50, "few": 10, "many": 500, "rows": 5000, "large": 710} if options.quick
            else {"forms": 1000, "notices": 1000, "few": 100, "many": 10000, "rows": 100000, "large": 7100}
        )
        self.work = options.work or tempfile.mkdtemp(prefix="tennorms-bench-")
        with open(options.config, encoding="utf-8") as file:
            self.commands = json.load(file)

    def place(self, name):
        """A folder of the work."""
        return os.path.join(self.work, name)

    def fill(self, command, **more):
        """A command with its placeholders filled."""
        values = {
            "tennorms": os.path.join(self.options.build, "tennorms"),
            "workloads": os.path.join(self.options.build, "Workloads"),
            "templates": os.path.join(forms.ROOT, "templates"), "unit": "U00001", "workspace": self.place("workspace"),
            "xlsx": self.place("xlsx"), "docx": self.place("docx"), "out": self.place("out"),
            **{name: self.sizes[name] for name in ("notices", "few", "many", "rows")}, **more,
        }
        return [word.format(**values) for word in command]

    def measure(self, command, prepare=None):
        """CPU seconds, wall seconds and peak MB of the fastest of several runs, and what was printed."""
        best = None
        for _ in range(self.options.repeat):
            shutil.rmtree(self.place("out"), ignore_errors=True)
            os.makedirs(self.place("out"))
            if prepare:
                prepare()
            launcher = [sys.executable, "-I", "-S", os.path.join(HERE, "measure.py"), *command]
            done = subprocess.run(launcher, capture_output=True, text=True)
            line = [line for line in done.stderr.splitlines() if line.startswith("measured ")]
            if not line:
                return None, f"cannot be started: {command[0]}"
            status, cpu, wall, memory = line[-1].split()[1:]
            # 1 is the program's word for "done, and something needs a person".
            if status != "0" and (status != "1" or command[0] == sys.executable):
                return None, f"exit status {status}: {([*done.stderr.split(chr(10)), '', ''])[-5][:90]}"
            figures = (float(cpu), float(wall), int(memory) / 1024)
            best = figures if best is None else min(best, figures)
        said = " ".join(done.stdout.split()[:4])
        return best, said if "=" in said else ""

    def workspace(self, count, is_taken_in=False):
        """A function that puts a fresh workspace of so many units in place, its forms in the inbox or taken in."""
        template = self.place(f"workspace-{count}")
        if not os.path.isdir(template):
            forms.workspace(template, count)
        if is_taken_in and not os.path.isdir(template + "-taken-in"):
            shutil.copytree(template, template + "-taken-in")
            take_in = self.fill(self.commands["ingest"], workspace=template + "-taken-in")
            subprocess.run(take_in, check=False, capture_output=True)

        def prepare():
            shutil.rmtree(self.place("workspace"), ignore_errors=True)
            shutil.copytree(template + ("-taken-in" if is_taken_in else ""), self.place("workspace"))
            if not is_taken_in:
                # A file that has just been copied is looked at twice, a second apart; that is no work.
                time.sleep(4)

        return prepare

    def contest(self, task, prepare=None, command_key=None):
        """The program and its peers at one task."""
        print(f"… {task}", file=sys.stderr)
        command = self.commands.get(command_key or task)
        ours = self.measure(self.fill(command), prepare) if command else (None, "no command")
        title = titles(self.sizes)[task]
        self.rows.append((title, "tennorms", *ours, None))
        for name, words, is_slow in PEERS.get(task, []):
            theirs = self.scaled(words) if is_slow else self.peer(words)
            name += " (a tenth, scaled)" if is_slow else ""
            ratio = theirs[0][0] / ours[0][0] if ours[0] and theirs[0] and ours[0][0] else None
            self.rows.append((title, name, *theirs, ratio))

    def peer(self, words, **more):
        """A peer at the same work."""
        return self.measure([sys.executable, os.path.join(HERE, "peers.py"), *self.fill(words, **more)])

    def part(self, folder, count):
        """A folder with the first files of another."""
        part = f"{self.place(folder)}-{count}"
        shutil.rmtree(part, ignore_errors=True)
        os.makedirs(part)
        for name in sorted(os.listdir(self.place(folder)))[:count]:
            os.link(os.path.join(self.place(folder), name), os.path.join(part, name))
        return part

    def scaled(self, words):
        """A slow peer: none of the work, a tenth of it, and from both what the whole would take."""
        costs = []
        for share in (0, TENTH):
            sizes = {name: share and self.sizes[name] // share for name in ("notices", "rows")}
            for folder in ("xlsx", "docx"):
                if "{" + folder + "}" in words:
                    sizes[folder] = self.part(folder, share and self.sizes["forms"] // share)
            costs.append(self.peer(words, **sizes))
        (idle, _), (busy, said) = costs
        if idle is None or busy is None:
            return costs[1] if busy is None else costs[0]
        whole = [start + (end - start) * TENTH for start, end in zip(idle[:2], busy[:2])]
        return (*whole, busy[2]), said

    def run(self):
        """Makes the forms and measures."""
        for suffix in ("xlsx", "docx"):
            if not os.path.isdir(self.place(suffix)):
                forms.make(self.place(suffix), self.sizes["forms"], ["." + suffix])
        again = lambda: None
        tasks = [
            ("read-xlsx", None), ("read-docx", None), ("notices-few", None), ("notices", None), ("notices-many", None),
            ("rectification", None), ("summary", lambda: self.workspace(71, True)),
            ("grid", None), ("ingest", lambda: self.workspace(self.sizes["forms"])), ("run-small", lambda: self.workspace(71)),
            ("run-again", lambda: again), ("status", lambda: again), ("explain", lambda: again),
            ("run-large", lambda: self.workspace(self.sizes["large"])),
        ]
        for task, prepare in tasks:
            if not self.options.only or task in self.options.only:
                self.contest(task, prepare and prepare(), "run" if task.startswith("run-") else task)
        self.table()

    def table(self):
        """The Markdown table."""
        print("| task | program | CPU s | wall s | peak MB | CPU ÷ tennorms | counted |")
        print("|---|---|---:|---:|---:|---:|---|")
        for title, name, figures, said, ratio in self.rows:
            cells = ["–"] * 3 if figures is None else [f"{figures[0]:.2f}", f"{figures[1]:.2f}", f"{figures[2]:.0f}"]
            print(f"| {title} | {name} | {' | '.join(cells)} | {'' if ratio is None else f'{ratio:.1f}×'} | {said} |")


def main():
    """Reads the options and runs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", default=os.path.join(forms.ROOT, ".build", "release"), help="where the programs are")
    parser.add_argument("--config", default=os.path.join(HERE, "commands.json"))
    parser.add_argument("--work", help="folder to work in, kept afterwards; the forms in it are used again")
    parser.add_argument("--only", nargs="*", help="only these tasks")
    parser.add_argument("--repeat", type=int, default=1)
    parser.add_argument("--quick", action="store_true", help="small sizes, for a look")
    options = parser.parse_args()
    bench = Bench(options)
    bench.run()
    if not options.work:
        shutil.rmtree(bench.work, ignore_errors=True)


if __name__ == "__main__":
    main()
