"""Holds `check-document` against an independent tool on documents with one planted fault each.

    check_documents.py PAGE-MEASURE PROGRAM FOLDER [--quick] [FILE…]

For each document: are both of one mind whether it holds, are the same rules broken, and is the planted one among them? Prints a
table of what differs and the figures; exit code 1 when anything does. What the tool said is kept in FOLDER/measured.json, since rendering
takes seconds a document. Rules that only one of the two knows are listed apart.
"""
import collections
import json
import os
import subprocess
import sys

# Rules of ours that the tool does not have: they bind or advise on what it does not look at.
OURS = {'secrecy-face', 'heading-order', 'heading-bold', 'attachment-page', 'attachment-label', 'attachment-title', 'imprint-even-page'}


def measured(tool, folder, files):
    path = os.path.join(folder, 'measured.json')
    known = json.load(open(path)) if os.path.exists(path) else {}
    for file in files:
        key = file + ' ' + str(int(os.path.getmtime(os.path.join(folder, file))))
        if key in known.get(file, {}).get('key', ''):
            continue
        r = subprocess.run([tool, '--json', os.path.join(folder, file)], capture_output=True, text=True)
        result = json.loads(r.stdout)
        known[file] = {'key': key, 'kind': result.get('kind'), 'checks': {c['id']: c['ok'] for c in result.get('checks', [])}, 'error': result.get('error')}
        json.dump(known, open(path, 'w'), ensure_ascii=False)
    return known


def checked(program, folder, files, *flags):
    r = subprocess.run([program, 'check-document', '--json', '--locale', 'en', *flags] + [os.path.join(folder, f) for f in files], capture_output=True, text=True)
    report = json.loads(r.stdout)
    return {os.path.basename(f['file']): f for f in report['files']}


def main():
    args = [a for a in sys.argv[1:] if not a.startswith('--')]
    tool, program, folder = args[:3]
    manifest = json.load(open(os.path.join(folder, 'planted.json')))
    files = args[3:] or sorted(manifest)
    theirs = measured(tool, folder, files)
    page, package = checked(program, folder, files, '--render'), checked(program, folder, files)
    figures = collections.Counter()
    for file in files:
        planted = manifest.get(file, {}).get('fault')
        want = {i for i, ok in theirs[file]['checks'].items() if ok is False}
        broken = lambda f, strength=None: {x['rule'] for x in f['faults'] if strength in (None, x['strength'])}
        mine, read = broken(page[file]), broken(package[file])
        binding = broken(page[file], 'required')
        figures['documents'] += 1
        figures['same verdict'] += bool(want) == bool(binding - OURS)
        figures['same rules'] += want == mine - OURS
        figures['same form'] += theirs[file]['kind'] == page[file]['kind']
        notes = []
        if want != mine - OURS:
            notes.append('tool only: %s; here only: %s' % (' '.join(sorted(want - mine)) or '-', ' '.join(sorted(mine - OURS - want)) or '-'))
        if planted:
            figures['planted'] += 1
            figures['planted, named on the page'] += planted in mine
            figures['planted, named from the package'] += planted in read
            figures['planted, named by the tool'] += planted in want
            if planted not in mine:
                notes.append('planted %s is not named: %s' % (planted, ' '.join(sorted(mine)) or 'holds'))
        extra = broken(package[file], 'required') - mine
        figures['package says nothing the page denies'] += not extra
        if extra:
            notes.append('only from the package: ' + ' '.join(sorted(extra)))
        if theirs[file]['error']:
            notes.append(theirs[file]['error'])
        if notes or '--all' in sys.argv:
            print('%-32s %s' % (file, ' | '.join(notes) or ' '.join(sorted(mine)) or 'holds'))
    for name, count in figures.items():
        print('%4d  %s' % (count, name))
    same = all(figures[n] == figures['documents'] for n in ('same verdict', 'same rules', 'same form'))
    sys.exit(0 if same and figures['planted'] == figures['planted, named on the page'] else 1)


if __name__ == '__main__':
    main()
