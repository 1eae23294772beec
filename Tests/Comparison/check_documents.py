"""Holds `check-document` against an independent tool on documents with one planted fault each.

    check_documents.py PAGE-MEASURE PROGRAM FOLDER [--few] [--fix] [--all] [FILE…]

For each document of FOLDER/planted.json, which `plant.py` writes: are both of one mind whether it holds, are the same rules broken, and is the planted one among
them? Prints what differs and the figures; exit code 1 when the two are not of one mind, or when the package alone says what the page denies. What
the tool said is kept in FOLDER/measured.json, since rendering takes seconds a document. `--few` takes the clean documents and one for every rule, `--fix` also
mends every document that has a planted fault and holds the copies against the tool, `--all` lists every document.
"""
import collections
import concurrent.futures
import hashlib
import json
import os
import re
import subprocess
import sys
import zipfile
import xml.etree.ElementTree as ET

# Rules of ours that the tool does not have: they bind or advise on what it does not look at.
OURS = {'secrecy-face', 'heading-order', 'heading-bold', 'title-shape', 'blank-page-note', 'attachment-page', 'attachment-label', 'attachment-title', 'imprint-even-page'}
# Where the package cannot tell what the page shows and the two may differ without harm, the verdict is the same: see `verdicts`.
WORD = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
MENDED = re.compile(r'^\[Content_Types\]\.xml$|^word/(_rels/document\.xml\.rels|document|styles|settings|footer\d*)(\.xml)?$')


def measure(tool, path):
    r = subprocess.run([tool, '--json', path], capture_output=True, text=True)
    try:
        result = json.loads(r.stdout)
    except ValueError:
        return {'kind': None, 'checks': {}, 'error': 'the tool gave up: ' + r.stderr.strip()[-200:]}
    return {'kind': result.get('kind'), 'checks': {c['id']: c['ok'] for c in result.get('checks', [])}, 'error': result.get('error')}


def measured(tool, folder, files):
    """What the tool says, by file; kept by the content of the document."""
    store = os.path.join(folder, 'measured.json')
    known = json.load(open(store)) if os.path.exists(store) else {}
    keys = {f: hashlib.sha256(open(os.path.join(folder, f), 'rb').read()).hexdigest() for f in files}
    todo = [f for f in files if keys[f] not in known]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        for file, result in zip(todo, pool.map(lambda f: measure(tool, os.path.join(folder, f)), todo)):
            known[keys[file]] = result
            keep(known, store)
    return {f: known[keys[f]] for f in files}


def keep(known, store):
    """Written after every document, in one step: a run that is cut short loses nothing."""
    with open(store + '.new', 'w') as f:
        json.dump(known, f, ensure_ascii=False)
    os.replace(store + '.new', store)


def checked(program, folder, files, *flags):
    found = {}
    for start in range(0, len(files), 40):
        paths = [os.path.join(folder, f) for f in files[start:start + 40]]
        r = subprocess.run([program, 'check-document', '--json', '--locale', 'en', *flags] + paths, capture_output=True, text=True)
        found.update({os.path.basename(f['file']): f for f in json.loads(r.stdout)['files']})
    return found


def broken(report, strength=None):
    return {x['rule'] for x in report['faults'] if strength in (None, x['strength'])}


def few(manifest):
    """The clean documents, and one for every rule, the first of those that change a finished package when there is one."""
    chosen = [f for f, m in sorted(manifest.items()) if not m['fault']and '-clean' in f]
    for rule in sorted({m['fault'] for m in manifest.values() if m['fault']}):
        chosen.append(sorted((not f.startswith('edit-'), f) for f, m in manifest.items() if m['fault'] == rule)[0][1])
    return chosen


def compare(manifest, files, theirs, page, package, show_all):
    figures = collections.Counter()
    for file in files:
        planted = manifest.get(file, {}).get('fault')
        want = {i for i, ok in theirs[file]['checks'].items() if ok is False}
        mine, read = broken(page[file]), broken(package[file])
        binding = broken(page[file], 'required')
        alone = broken(package[file], 'required')
        figures['documents'] += 1
        figures['same verdict'] += bool(want) == bool(binding - OURS)
        figures['same rules'] += want == mine - OURS
        figures['same form'] += theirs[file]['kind'] == page[file]['kind']
        figures['same verdict without --render'] += bool(want) == bool(alone - OURS)
        notes = []
        if want != mine - OURS:
            notes.append('tool only: %s; here only: %s' % (' '.join(sorted(want - mine)) or '-', ' '.join(sorted(mine - OURS - want)) or '-'))
        if planted:
            figures['planted'] += 1
            figures['planted, named on the page'] += planted in mine
            figures['planted, named from the package'] += planted in read
            figures['planted, named by the tool'] += planted in want
            if planted not in mine and planted in want | OURS:
                notes.append('planted %s is not named: %s' % (planted, ' '.join(sorted(mine)) or 'holds'))
        false = alone and not binding
        figures['no fault from the package alone where the page holds'] += not false
        if false:
            notes.append('only from the package: ' + ' '.join(sorted(alone)))
        if theirs[file]['error']:
            notes.append(theirs[file]['error'])
        if notes or show_all:
            print('%-44s %s' % (file, ' | '.join(notes) or ' '.join(sorted(mine)) or 'holds'))
    return figures


def words(path):
    """The text of the main part, paragraph by paragraph, without empty ones; and the parts of the package."""
    with zipfile.ZipFile(path) as z:
        parts = {n: z.read(n) for n in z.namelist()}
    root = ET.fromstring(parts['word/document.xml'])
    texts = [''.join(t.text or '' for t in p.iter(WORD + 't')) for p in root.iter(WORD + 'p')]
    return [t for t in texts if t.strip()], parts


def mend(tool, program, folder, manifest, files):
    """Mends every document with a planted fault; counts what holds afterwards, and lists what should not have changed."""
    figures, left = collections.Counter(), collections.Counter()
    out = os.path.join(folder, 'mended')
    os.makedirs(out, exist_ok=True)
    tried = [f for f in files if manifest[f]['fault']]
    copies = []
    for file in tried:
        target = os.path.join(out, file)
        if os.path.exists(target):
            os.remove(target)
        subprocess.run([program, 'check-document', '--fix', '--render', '--quiet', '--output', target, os.path.join(folder, file)], capture_output=True)
        if os.path.exists(target):
            copies.append(file)
    theirs, ours = measured(tool, out, copies), checked(program, out, copies, '--render')
    for file in tried:
        rule = manifest[file]['fault']
        figures['documents to mend'] += 1
        holds = file in copies and not any(ok is False for ok in theirs[file]['checks'].values())
        figures['hold afterwards, as the tool sees it'] += holds
        if file not in copies:
            left[rule] += 1
            continue
        figures['hold afterwards, as check-document sees it'] += ours[file]['outcome'] == 'holds'
        if not holds:
            left[rule] += 1
        before, parts = words(os.path.join(folder, file))
        after, new = words(os.path.join(out, file))
        base = os.path.join(folder, '%s-clean.docx' % manifest[file]['shape'])
        clean = words(base)[0] if os.path.exists(base) else before
        same = lambda t: re.sub(r'\s', '', ''.join(t))
        if same(after) not in (same(before), same(clean)) and len(before) == len(after) and sum(a != b for a, b in zip(before, after)) > 2:
            figures['with other text than before'] += 1
            print('%s: the text is another' % file)
        strange = [n for n in parts if not MENDED.match(n) and new.get(n) != parts[n]]
        if strange:
            figures['with other parts touched'] += 1
            print('%s: %s touched' % (file, ' '.join(strange)))
    for rule, count in sorted(left.items()):
        print('%4d  left to a person: %s' % (count, rule))
    return figures


def main():
    args = [a for a in sys.argv[1:] if not a.startswith('--')]
    tool, program, folder = args[:3]
    manifest = json.load(open(os.path.join(folder, 'planted.json')))
    files = args[3:] or (few(manifest) if '--few' in sys.argv else sorted(manifest))
    theirs = measured(tool, folder, files)
    page, package = checked(program, folder, files, '--render'), checked(program, folder, files)
    figures = compare(manifest, files, theirs, page, package, '--all' in sys.argv)
    if '--fix' in sys.argv:
        figures += mend(tool, program, folder, manifest, files)
    for name, count in figures.items():
        print('%4d  %s' % (count, name))
    wanted = ('same verdict', 'same rules', 'same form', 'no fault from the package alone where the page holds')
    sys.exit(0 if all(figures[n] == figures['documents'] for n in wanted) else 1)


if __name__ == '__main__':
    main()
