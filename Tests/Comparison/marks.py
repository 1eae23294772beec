"""What may differ between a form that came in and its marked copy, and what must be in the copy."""
import copy
import re
import sqlite3
import subprocess
import sys
from collections import Counter
from pathlib import Path

import docx
import openpyxl
from lxml import etree
from openpyxl.utils.cell import range_boundaries
from submitters import PEOPLE, parts

AUTHOR, FILL = '十规范校验', 'FFFFE6CD'
HEAD = re.compile('【(?:须改正|请核对|提示)】')


def local(element):
    return etree.QName(element).localname if isinstance(element.tag, str) else ''


def named(tree, name):
    return [element for element in tree.iter() if local(element) == name]


def get(element, name):
    """An attribute by its local name, whatever its prefix."""
    return next((value for key, value in element.attrib.items() if etree.QName(key).localname == name), None)


def links(files, owner):
    """The parts that a part links to, by the last word of the kind of link."""
    folder, _, file = owner.rpartition('/')
    rels = f'{folder}/_rels/{file}.rels'.lstrip('/')
    found = {}
    for link in etree.fromstring(files[rels]) if rels in files else []:
        target = link.get('Target')
        steps = [] if target.startswith('/') else folder.split('/') if folder else []
        for step in target.strip('/').split('/'):
            steps = steps[:-1] if step == '..' else [*steps, step]
        found.setdefault(link.get('Type').rsplit('/', 1)[-1], []).append((link.get('Id'), '/'.join(steps)))
    return rels, found


def main_part(files):
    return links(files, '')[1]['officeDocument'][0][1]


def canonical(tree):
    return etree.tostring(tree, method='c14n', exclusive=True)


class Sheet:
    """A worksheet of a file, by its name."""

    def __init__(self, path, name):
        self.files = parts(path)
        self.book = main_part(self.files)
        self.book_rels, self.book_links = links(self.files, self.book)
        ids = {id: part for id, part in self.book_links['worksheet']}
        element = next(s for s in named(etree.fromstring(self.files[self.book]), 'sheet') if s.get('name') == name)
        self.part = ids[get(element, 'id')]
        self.tree = etree.fromstring(self.files[self.part])
        self.rels, self.links = links(self.files, self.part)
        self.cells = {cell.get('r'): cell for cell in named(self.tree, 'c')}
        self.merges = [range_boundaries(merge.get('ref')) for merge in named(self.tree, 'mergeCell')]

    def linked(self, kind):
        return [part for _, part in self.links.get(kind, []) if part in self.files]

    def comments(self):
        """The text of every comment by cell."""
        found = {}
        for part in self.linked('comments'):
            for comment in named(etree.fromstring(self.files[part]), 'comment'):
                found[comment.get('ref')] = ''.join(t.text or '' for t in named(comment, 't'))
        return found

    def threads(self):
        """The remarks of every thread by cell: (author, text, id, parent)."""
        people = {person.get('id'): person.get('displayName')
                  for _, part in self.book_links.get('person', []) for person in named(etree.fromstring(self.files[part]), 'person')}
        found = {}
        for part in self.linked('threadedComment'):
            for remark in named(etree.fromstring(self.files[part]), 'threadedComment'):
                text = ''.join(t.text or '' for t in named(remark, 'text'))
                found.setdefault(remark.get('ref'), []).append(
                    (people[remark.get('personId')], text, remark.get('id'), remark.get('parentId')))
        return found

    def boxes(self):
        """How many boxes each cell has in the drawing."""
        found = Counter()
        for part in self.linked('vmlDrawing'):
            for row, column in re.findall(rb'<\w+:Row>(\d+)</\w+:Row>\s*<\w+:Column>(\d+)</\w+:Column>', self.files[part]):
                found[f'{openpyxl.utils.get_column_letter(int(column) + 1)}{int(row) + 1}'] += 1
        return found

    def shapes(self):
        """How often each name of a shape stands in the drawing."""
        return Counter(name for part in self.linked('vmlDrawing')
                       for name in re.findall(rb"<\w+:shape(?:type)? [^>]*?\bid=[\"']([^\"']+)", self.files[part]))

    def filled(self):
        """The cells with our fill."""
        styles = [part for _, part in self.book_links.get('styles', [])]
        tree = etree.fromstring(self.files[styles[0]])
        fills = [FILL in etree.tostring(fill).decode().split('bgColor')[0] for fill in named(tree, 'fills')[0]]
        formats = [fills[int(xf.get('fillId', 0))] for xf in named(tree, 'cellXfs')[0]]
        return {name for name, cell in self.cells.items() if formats[int(cell.get('s', 0))]}

    def anchor(self, cell):
        """Of merged cells, the first."""
        column, row = openpyxl.utils.cell.coordinate_from_string(cell)
        column = openpyxl.utils.column_index_from_string(column)
        for left, top, right, bottom in self.merges:
            if left <= column <= right and top <= row <= bottom:
                return f'{openpyxl.utils.get_column_letter(left)}{top}'
        return cell


def changed_parts(before, after, may):
    wrong = [f'{name} was changed' for name in before if before[name] != after.get(name) and name not in may]
    return wrong + [f'{name} was added' for name in after if name not in before and name not in may]


def hold_sheet(before, after, places, isFirst):
    """What is wrong with a marked workbook; `places` are those of its findings, `Sheet!A1`."""
    name = places[0].split('!')[0]
    old, new = Sheet(before, name), Sheet(after, name)
    marked = Counter(old.anchor(place.split('!')[1]) for place in places)
    new_parts = {part for kind in ('comments', 'vmlDrawing', 'threadedComment') for part in new.linked(kind)}
    people = {part for _, part in new.book_links.get('person', [])}
    may = {new.part, new.rels, '[Content_Types].xml', *(part for _, part in new.book_links.get('styles', [])), *new_parts, *people}
    if people - set(old.files):
        may.add(new.book_rels)
    wrong = changed_parts(old.files, new.files, may)
    for cell in sorted(set(old.cells) | set(new.cells)):
        one, two = (copy.copy(sheet.cells.get(cell)) for sheet in (old, new))
        if one is None or two is None:
            if one is not None or cell not in marked or len(two):
                wrong.append(f'{cell} came or went')
            continue
        if isFirst and cell not in marked and one.get('s') != two.get('s'):
            wrong.append(f'{cell} has another style')
        one.attrib.pop('s', None), two.attrib.pop('s', None)
        if canonical(one) != canonical(two):
            wrong.append(f'{cell} says something else')
    rest = [[canonical(child) for child in sheet.tree if local(child) not in ('sheetData', 'legacyDrawing')] for sheet in (old, new)]
    if rest[0] != rest[1]:
        wrong.append('something else of the sheet was changed')
    comments, threads = new.comments(), new.threads()
    told = {cell: len(HEAD.findall(text)) for cell, text in comments.items() if HEAD.search(text)}
    if told != dict(marked):
        wrong.append(f'marks {told} for findings {dict(marked)}')
    if new.filled() != set(marked):
        wrong.append(f'filled {sorted(new.filled() ^ set(marked))} and not what is marked, or the other way round')
    boxes = new.boxes()
    wrong += [f'the comment of {cell} has {boxes[cell]} boxes' for cell in comments if boxes[cell] != 1]
    # LibreOffice calls several shapes by one name itself.
    wrong += [f'{count} shapes are called {id}' for id, count in new.shapes().items() if count > max(1, old.shapes()[id])]
    for cell, remarks in threads.items():
        ours = sum(author == AUTHOR and bool(HEAD.search(text)) for author, text, _, _ in remarks)
        roots = [id for _, _, id, parent in remarks if parent is None]
        if ours != marked[cell]:
            wrong.append(f'the thread of {cell} has {ours} of our remarks')
        if len(roots) != 1 or any(parent not in (None, roots[0]) for _, _, _, parent in remarks):
            wrong.append(f'the thread of {cell} has come apart')
    return wrong + people_kept(old, new, lambda sheet: [*sheet.comments().values(),
                                                        *(text for thread in sheet.threads().values() for _, text, _, _ in thread)])


def people_kept(old, new, texts):
    said = [Counter(word for text in texts(file) for word in PEOPLE for _ in range(text.count(word))) for file in (old, new)]
    return [] if said[0] == said[1] else [f'people said {dict(said[0])}, left is {dict(said[1])}']


class Document:
    def __init__(self, path):
        self.files = parts(path)
        self.main = main_part(self.files)
        self.rels, self.links = links(self.files, self.main)
        self.tree = etree.fromstring(self.files[self.main])
        told = self.linked('comments')
        self.comments = list(etree.fromstring(self.files[told[0]])) if told else []
        self.texts = {get(c, 'id'): '\n'.join(''.join(t.text or '' for t in named(p, 't')) for p in named(c, 'p')) for c in self.comments}
        self.ours = {get(c, 'id') for c in self.comments if get(c, 'author') == AUTHOR}

    def linked(self, kind):
        return [part for _, part in self.links.get(kind, []) if part in self.files]

    def anchors(self, id):
        return Counter(local(e) for e in self.tree.iter() if local(e).startswith('comment') and get(e, 'id') == id)

    def without(self, ids):
        """The document without the anchors of some comments."""
        tree = copy.deepcopy(self.tree)
        for element in [e for e in tree.iter() if local(e).startswith('comment') and get(e, 'id') in ids]:
            run = element.getparent()
            run.remove(element)
            if local(run) == 'r' and all(local(child) == 'rPr' for child in run):
                run.getparent().remove(run)
        return canonical(tree)


KINDS = ('comments', 'commentsExtended', 'commentsIds', 'commentsExtensible')


def hold_document(before, after, places, isFirst):
    old, new = Document(before), Document(after)
    may = {new.main, *new.linked('comments')}
    if not old.linked('comments'):
        may |= {new.rels, '[Content_Types].xml'}
    if not isFirst:
        may |= {part for kind in KINDS for part in new.linked(kind)}
    wrong = changed_parts(old.files, new.files, may)
    # A comment of ours that somebody wrote into is theirs now.
    theirs = {get(c, 'id') for c in new.comments if get(c, 'author') == '报送单位'}
    if old.without(old.ours - theirs) != new.without(new.ours):
        wrong.append('something else of the document was changed')
    if len(new.ours) != len(places):
        wrong.append(f'{len(new.ours)} marks for {len(places)} findings with a place')
    ids = [get(c, 'id') for c in new.comments]
    wrong += [f'{count} comments have the number {id}' for id, count in Counter(ids).items() if count > 1]
    wrong += [f'comment {id} has the anchors {dict(new.anchors(id))}' for id in new.ours if sorted(new.anchors(id).values()) != [1, 1, 1]]
    marks = {get(p, 'paraId') for c in new.comments for p in named(c, 'p')} - {None}
    for part in new.linked('commentsExtended') + new.linked('commentsIds'):
        for entry in etree.fromstring(new.files[part]):
            for key in ('paraId', 'paraIdParent'):
                if get(entry, key) not in (None, *marks):
                    wrong.append(f'{part} speaks of {get(entry, key)}, which is gone')
    lasting = {get(e, 'durableId') for part in new.linked('commentsIds') for e in etree.fromstring(new.files[part])}
    for part in new.linked('commentsExtensible'):
        wrong += [f'{part} speaks of what is gone' for e in etree.fromstring(new.files[part]) if get(e, 'durableId') not in lasting]
    return wrong + people_kept(old, new, lambda file: file.texts.values())


def hold(before, after, places, isFirst=True):
    check = hold_sheet if after.suffix == '.xlsx' else hold_document
    wrong = check(before, after, places, isFirst)
    library = openpyxl.load_workbook if after.suffix == '.xlsx' else docx.Document
    try:
        library(before)
    except Exception:
        return wrong
    library(after)
    return wrong


def faults(paths, tools, sdk):
    """The kinds of fault that the published schemas and the SDK find, with their numbers, by file."""
    commands = [['/usr/bin/python3', str(tools / 'validate-ooxml')]]
    if sdk:
        commands.append([str(sdk / 'sdkvenv/bin/python'), str(tools / 'sdk-validator/validate'), '--max', '100000'])
    found = {path: Counter() for path in paths}
    for command in commands:
        result = subprocess.run([*command, *map(str, paths)], capture_output=True, text=True,
                                env={'SDK_VALIDATOR_HOME': str(sdk), 'PATH': '/usr/bin:/bin'})
        here = None
        for line in result.stdout.splitlines():
            here = next((path for path in paths if str(path) in line), here)
            kind = re.sub(r'\d+', '#', line.replace(str(here), ''))
            # A sum of all faults is no kind of fault.
            if here and not re.search(r'OK$|finding\(s\)|error\(s\)|clean', line):
                found[here][kind] += 1
    return found


def worse(pairs, tools, sdk):
    """Which marked copies have a fault that the form did not have, or one of its faults more often."""
    told = faults(sorted({path for pair in pairs for path in pair}), tools, sdk)
    return [f'{after}: worse than what came: {kind}' for before, after in pairs for kind, count in (told[after] - told[before]).items()]


def seen(path):
    """The remarks of ours that LibreOffice kept in a file of its own."""
    text = parts(path)['content.xml'].decode()
    notes = re.findall(r'<office:annotation .*?</office:annotation>', text, re.S)
    return sum(bool(HEAD.search(note)) for note in notes), sum(len(HEAD.findall(note)) for note in notes)


def sent_back(space):
    """The forms of a workspace that went back, each with its marked copy."""
    asked = '''SELECT f.sha256, r.unit, r.cycle FROM readings r JOIN submissions s ON s.id = r.submission
               JOIN files f ON f.id = s.file WHERE r.state = 'returned' ORDER BY r.id'''
    for sha, unit, cycle in sqlite3.connect(space / 'ledger.sqlite').execute(asked):
        came = next((space / 'archive' / sha[:2]).glob(f'{sha}*'))
        for back in (space / 'returned' / cycle).glob(f'{unit} *{came.suffix}'):
            if not any(word in back.name for word in ('退回补正通知单', '核对表')):
                yield came, back


if __name__ == '__main__':
    # marks.py TOOLS SDK WORKSPACE
    tools, sdk, space = map(Path, sys.argv[1:4])
    pairs = list(sent_back(space))
    bad = worse(pairs, tools, sdk if (sdk / 'sdkvenv/bin/python').exists() else None)
    print('\n'.join(bad) or f'{len(pairs)} marked copies are no worse than what came')
    sys.exit(bool(bad) or not pairs)
