"""Marked-up returns of files that this program did not write, held against what they were.

    python3 returns.py PROGRAM TOOLS SDK FOLDER

Blank forms are filled wrongly and saved as other programs save them (submitters.py), most with comments by people in them,
and sent in. What comes back is answered, or saved again by LibreOffice, and sent in once more. Every marked copy is held
against the file that came (marks.py): nothing but the marks and the parts that must change is changed, people's words are
there, ours are as many as there are findings with a place and stand at their places, neither the schemas nor the SDK find a
fault that was not there, and LibreOffice opens it and sees every remark. Every slip has one page.
"""
import json
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import marks
import submitters

PROGRAM, TOOLS, SDK, FOLDER = sys.argv[1], *map(Path, sys.argv[2:5])
PAPERS = ('退回补正通知单', '核对表')


def tennorms(*words):
    result = subprocess.run([PROGRAM, *words], capture_output=True, text=True)
    if result.returncode not in (0, 1):
        sys.exit(f'{words}: {result.stderr}')
    return json.loads(result.stdout) if '--json' in words else None


def office(kind, files, target):
    target.mkdir(parents=True, exist_ok=True)
    subprocess.run(['soffice', f'-env:UserInstallation=file://{FOLDER}/profile', '--headless', '--convert-to', kind,
                    '--outdir', str(target), *map(str, files)], capture_output=True, timeout=300, check=True)


def made(folder):
    """The files of round one, by name."""
    sent = folder / 'sent'
    sent.mkdir(parents=True)
    tennorms('init', str(folder / 'blank'), '--quiet')
    tennorms('issue', '2023Q2', '--unit', 'U001', '--format', 'both', '--workspace', str(folder / 'blank'), '--quiet')
    for makers, ending in ((submitters.SHEETS, 'xlsx'), (submitters.DOCUMENTS, 'docx')):
        blank = next((folder / 'blank/forms/2023Q2').glob(f'*.{ending}'))
        for name, make in makers.items():
            make(blank, sent / f'{name}.{ending}')
    resaved(sorted(sent.glob('commented.*')) + sorted(sent.glob('plain.*')), sent, 'office')
    return sorted(sent.glob('*.*'))


def resaved(files, target, word):
    """The files as LibreOffice saves them after a turn through its own formats."""
    turn = FOLDER / f'turn-{word}'
    found = []
    for kind, between in (('xlsx', 'ods'), ('docx', 'odt')):
        some = [file for file in files if file.suffix == f'.{kind}']
        if not some:
            continue
        office(between, some, turn)
        office(kind, [turn / f'{file.stem}.{between}' for file in some], turn)
        for file in some:
            found.append(target / f'{file.stem}-{word}.{kind}')
            shutil.move(turn / file.name, found[-1])
    return found


def send(space, file):
    target = space / 'inbox' / file.name
    shutil.copy(file, target)
    os.utime(target, (time.time() - 86400,) * 2)
    tennorms('ingest', '--date', '2023-07-05', '--workspace', str(space), '--quiet')


def places(file, space):
    report = tennorms('check', str(file), '--json', '--locale', 'en', '--workspace', str(space))
    found = report['files'][0]['findings']
    return [finding['place'] for finding in found if finding['place'] != 'the whole file']


def round_of(file, space, isFirst):
    """Sends a file in and holds what comes back against it; gives the marked copy and what is wrong."""
    if isFirst:
        tennorms('init', str(space), '--quiet')
    send(space, file)
    back = [path for path in (space / 'returned/2023Q2').iterdir()
            if path.suffix == file.suffix and not any(word in path.name for word in PAPERS)]
    if len(back) != 1:
        return None, [f'{file.stem}: {len(back)} marked copies came back']
    marked = FOLDER / ('marked-1' if isFirst else 'marked-2') / file.name
    marked.parent.mkdir(exist_ok=True)
    shutil.copy(back[0], marked)
    return marked, [f'{file.name}: {wrong}' for wrong in marks.hold(file, marked, places(file, space), isFirst)]


def second(marked):
    """What people make of a marked copy before it is sent again, by the workspace that it goes back to."""
    again = FOLDER / 'again'
    again.mkdir()
    found = {}
    for file in marked:
        answer = submitters.answered_sheet if file.suffix == '.xlsx' else submitters.answered_document
        answer(file, again / file.name)
        found[again / file.name] = file
    some = [file for file in marked if file.stem in ('commented', 'wps', 'threaded')]
    for file, origin in zip(resaved(some, again, 'back'), [f for e in ('.xlsx', '.docx') for f in some if f.suffix == e]):
        found[file] = origin
    return found


def seen(files):
    """What LibreOffice does not see of the remarks, after a turn into its own formats, and what it cannot draw."""
    bad = []
    for kind, own in (('xlsx', 'ods'), ('docx', 'odt')):
        some = [file for file in files if file.suffix == f'.{kind}']
        for folder in sorted({file.parent for file in some}):
            group = [file for file in some if file.parent == folder]
            office(own, group, FOLDER / 'seen' / folder.name)
            office('pdf', group, FOLDER / 'seen' / folder.name / kind)
        for file in some:
            there = marks.seen(FOLDER / 'seen' / file.parent.name / f'{file.stem}.{own}')[1]
            cells = told(file)
            if there != cells:
                bad.append(f'{file}: LibreOffice sees {there} of {cells} remarks')
            if not (FOLDER / 'seen' / file.parent.name / kind / f'{file.stem}.pdf').stat().st_size:
                bad.append(f'{file}: LibreOffice draws nothing')
    return bad


def told(file):
    """How many remarks of ours the comments of a file hold."""
    if file.suffix == '.xlsx':
        return sum(len(marks.HEAD.findall(text)) for text in marks.Sheet(file, '督查考核评分表').comments().values())
    return len(marks.Document(file).ours)


def slips():
    """Slips that take more than a page."""
    folder = FOLDER / 'slips'
    folder.mkdir()
    for number, slip in enumerate(sorted(FOLDER.glob('*/returned/2023Q2/*退回补正通知单.docx'))):
        shutil.copy(slip, folder / f'{number}.docx')
    office('pdf', sorted(folder.glob('*.docx')), folder)
    for page in sorted(folder.glob('*.pdf')):
        count = re.search(r'Pages:\s+(\d+)', subprocess.run(['pdfinfo', str(page)], capture_output=True, text=True).stdout)
        if count is None or count[1] != '1':
            yield f'{page}: the slip takes {count and count[1]} pages'


def main():
    bad, pairs, first = [], [], {}
    for file in made(FOLDER):
        space = FOLDER / f'space-{file.stem}-{file.suffix[1:]}'
        marked, wrong = round_of(file, space, True)
        bad += wrong
        if marked:
            first[marked] = space
            pairs.append((file, marked))
    for file, origin in second(list(first)).items():
        marked, wrong = round_of(file, first[origin], False)
        bad += [f'second round: {w}' for w in wrong]
        if marked:
            pairs.append((file, marked))
    bad += seen([marked for _, marked in pairs])
    if TOOLS.is_dir():
        bad += marks.worse(pairs, TOOLS, SDK if (SDK / 'sdkvenv/bin/python').exists() else None)
    bad += slips()
    print('\n'.join(bad) or f'{len(first)} files by other programs, sent in {len(pairs)} times: all hold')
    sys.exit(bool(bad))


main()
