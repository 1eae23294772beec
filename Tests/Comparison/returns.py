"""Marked-up returns of files that this program did not write, held against what they were.

    python3 returns.py PROGRAM TOOLS FOLDER

Blank forms are filled wrongly and saved by openpyxl, python-docx and LibreOffice, some with comments by people in them, and
sent in; so are, in a second round, the files that came back. Of every marked file: parts that need not change are the
same bytes, people's comments are there, ours are as many as there are findings with a place, the schemas find no more fault
than before, and LibreOffice opens it and sees the comments. Every slip has one page.
"""
import json
import os
import re
import shutil
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import docx
import openpyxl
from openpyxl.comments import Comment

PROGRAM, TOOLS, FOLDER = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
AUTHOR = '十规范校验'
# What marking may touch: the marked part, comments, their boxes, styles, and what names new parts.
XLSX = re.compile(r'xl/(worksheets/(_rels/)?[^/]+|comments[^/]*\.xml|comments/[^/]+|drawings/[^/]*\.vml|styles\.xml)$'
                  r'|\[Content_Types\]\.xml$')
DOCX = re.compile(r'word/(document\.xml|comments\.xml|_rels/document\.xml\.rels)$|\[Content_Types\]\.xml$')


def tennorms(*words):
    result = subprocess.run([PROGRAM, *words], capture_output=True, text=True)
    if result.returncode not in (0, 1):
        sys.exit(f'{words}: {result.stderr}')
    return json.loads(result.stdout) if '--json' in words else None


def office(kind, files, target):
    subprocess.run(['soffice', f'-env:UserInstallation=file://{FOLDER}/profile', '--headless', '--convert-to', kind,
                    '--outdir', str(target), *map(str, files)], capture_output=True, timeout=300, check=True)


def values(sheet):
    """Something in every cell of the answers that the score needs, some of it wrong."""
    for row in sheet.iter_rows(min_row=12):
        if row[0].value and re.match(r'[A-Z]\d\d-\d', str(row[0].value)):
            row[8].value = 99 if row[0].row % 3 == 0 else 0


def make_sheets(blank, out):
    book = openpyxl.load_workbook(blank)
    sheet = book.worksheets[0]
    values(sheet)
    book.save(out / 'plain.xlsx')
    for cell in [row[8] for row in sheet.iter_rows(min_row=14, max_row=16)]:
        cell.comment = Comment('这里请组长再看一下', '张三')
    sheet['A1'].comment = Comment('今年新表', '李四')
    book.save(out / 'commented.xlsx')


def make_documents(blank, out):
    document = docx.Document(blank)
    for row in document.tables[2].rows[1:]:
        cells = row.cells
        paragraph = cells[8].paragraphs[0]
        (paragraph.runs[0] if paragraph.runs else paragraph.add_run()).text = '99'
    document.save(out / 'plain.docx')
    run = document.paragraphs[0].runs[0]
    document.add_comment(run, text='标题请核对', author='张三', initials='张')
    cell = document.tables[2].rows[2].cells[8].paragraphs[0]
    document.add_comment(cell.add_run(' '), text='得分有疑问', author='李四', initials='李')
    document.save(out / 'commented.docx')


def parts(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith('/')}


def comments(path):
    """Comments by author: of ours every finding told, of people's the text."""
    ours, people = 0, []
    for name, content in parts(path).items():
        text = content.decode('utf-8', 'ignore')
        if re.search(r'xl/comments.*\.xml$', name):
            ours += len(re.findall('【(?:须改正|请核对|提示)】', text))
            people += re.findall('这里请组长再看一下|今年新表', text)
        elif name == 'word/comments.xml':
            for author in re.findall(r'<w:comment [^>]*w:author="([^"]*)"', text):
                ours += author == AUTHOR
            people += re.findall('标题请核对|得分有疑问', text)
    return ours, sorted(people)


def faults(path):
    """The kinds of fault that the published schemas find, with their numbers."""
    result = subprocess.run(['/usr/bin/python3', str(TOOLS / 'validate-ooxml'), str(path)], capture_output=True, text=True)
    found = {}
    for line in result.stdout.splitlines():
        if str(path) in line:
            kind = re.sub(r'\d+', '#', line.replace(str(path), ''))
            found[kind] = found.get(kind, 0) + 1
    return found


def hold(before, after, expected):
    """What is wrong with a marked file."""
    old, new = parts(before), parts(after)
    may = XLSX if after.suffix == '.xlsx' else DOCX
    wrong = [f'{name} was changed' for name in old if old[name] != new.get(name) and not may.match(name)]
    wrong += [f'{name} was added' for name in new if name not in old and not may.match(name)]
    ours, people = comments(after)
    if ours != expected:
        wrong.append(f'{ours} marks for {expected} findings with a place')
    if people != comments(before)[1]:
        wrong.append(f'people wrote {comments(before)[1]}, left are {people}')
    if TOOLS.is_dir():
        had = faults(before)
        wrong += [f'worse: {kind}' for kind, count in faults(after).items()
                  if count > had.get(kind, 0) and 'finding(s)' not in kind]
    return wrong


def seen(path):
    """How many of our comments LibreOffice sees."""
    text = path.read_text(encoding='utf-8')
    notes = re.findall(r'<office:annotation .*?</office:annotation>', text, re.S)
    return sum(bool(re.search('【(?:须改正|请核对|提示)】', note)) for note in notes)


def send(space, files):
    inbox = space / 'inbox'
    for file in files:
        shutil.copy(file, inbox / file.name)
        os.utime(inbox / file.name, (time.time() - 86400,) * 2)
    tennorms('ingest', '--date', '2023-07-05', '--workspace', str(space), '--quiet')


def returned(space, ending):
    return next(p for p in (space / 'returned/2023Q2').iterdir() if p.suffix == ending and '退回补正通知单' not in p.name
                and '核对表' not in p.name)


def expected(file, space):
    report = tennorms('check', str(file), '--json', '--locale', 'en', '--workspace', str(space))
    return sum(finding['place'] != 'the whole file' for finding in report['files'][0]['findings'])


def round_of(name, file, folder):
    """Sends a file in, holds what comes back, and sends that in again with another title."""
    space = folder / name.replace('.', '-')
    tennorms('init', str(space), '--quiet')
    send(space, [file])
    marked = folder / f'{name}-1{file.suffix}'
    shutil.copy(returned(space, file.suffix), marked)
    wrong = hold(file, marked, expected(file, space))
    with zipfile.ZipFile(marked) as old, zipfile.ZipFile(folder / f'{name}-again{file.suffix}', 'w') as new:
        for entry in old.infolist():
            new.writestr(entry.filename, old.read(entry))
        new.writestr('docProps/again.txt', 'again')
    again = Path(new.filename)
    send(space, [again])
    second = folder / f'{name}-2{file.suffix}'
    shutil.copy(returned(space, file.suffix), second)
    wrong += [f'second round: {w}' for w in hold(again, second, expected(again, space))]
    return marked, wrong


def main():
    out = FOLDER / 'sent'
    for folder in (out, out / 'office'):
        folder.mkdir(parents=True)
    tennorms('init', str(FOLDER / 'blank'), '--quiet')
    tennorms('issue', '2023Q2', '--unit', 'U001', '--format', 'both', '--workspace', str(FOLDER / 'blank'), '--quiet')
    blanks = FOLDER / 'blank/forms/2023Q2'
    make_sheets(next(blanks.glob('*.xlsx')), out)
    make_documents(next(blanks.glob('*.docx')), out)
    for kind, between in (('xlsx', 'ods'), ('docx', 'odt')):
        office(between, sorted(out.glob(f'*.{kind}')), out / 'office')
        office(kind, sorted((out / 'office').glob(f'*.{between}')), out / 'office')
    files = {f'{p.parent.name}-{p.stem}-{p.suffix[1:]}': p for p in sorted(out.rglob('*')) if p.suffix in ('.xlsx', '.docx')}
    bad, marked = [], {}
    for name, file in files.items():
        marked[name], wrong = round_of(name, file, FOLDER)
        bad += [f'{name}: {w}' for w in wrong]
    for kind, flat in (('xlsx', 'fods'), ('docx', 'fodt')):
        office(flat, [m for m in marked.values() if m.suffix == f'.{kind}'], FOLDER)
    for name, file in marked.items():
        there = seen(file.with_suffix('.fods' if file.suffix == '.xlsx' else '.fodt'))
        cells = comments(file)[0]
        if there == 0 or (file.suffix == '.docx' and there != cells):
            bad.append(f'{name}: LibreOffice shows {there} of {cells} comments')
    slips = FOLDER / 'slips'
    slips.mkdir()
    for number, slip in enumerate(sorted(FOLDER.glob('*/returned/2023Q2/*退回补正通知单.docx'))):
        shutil.copy(slip, slips / f'{number}.docx')
    office('pdf', sorted(slips.glob('*.docx')), slips)
    for page in sorted(slips.glob('*.pdf')):
        count = re.search(r'Pages:\s+(\d+)', subprocess.run(['pdfinfo', str(page)], capture_output=True, text=True).stdout)
        if count is None or count[1] != '1':
            bad.append(f'{page}: the slip takes {count and count[1]} pages')
    print('\n'.join(bad) or f'{len(files)} files by other programs, twice: all hold')
    sys.exit(bool(bad))


main()
