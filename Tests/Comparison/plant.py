"""Writes official documents with one planted fault each, and clean ones.

    plant.py FOLDER [ISSUED-DOCUMENT…]

The documents of `planted_documents.py`, `planted_wps.py`, `planted_hand.py` and `planted_offices.py` are written without any of this program's code. Faults are settings of theirs, or, with
`planted_edits.py`, changes of a finished package: of these same documents and, when their folder is given, of documents that this program issued.
FOLDER/planted.json says what was planted: {file: {"fault": rule or null, "shape": …}}.
"""
import json
import os
import shutil
import sys
import zipfile

from planted_documents import SETTINGS, Maker
from planted_faults import FAULTS, SHAPES
from planted_office_faults import plant as plant_offices
from planted_hand import FAULTS as HAND_FAULTS, SHAPES as HAND_SHAPES, HandMaker
from planted_wps import FAULTS as WPS_FAULTS, SHAPES as WPS_SHAPES, WpsMaker


def write(path, parts, change=None):
    if change:
        part, old, new = change
        assert old in parts[part], (path, old)
        parts[part] = parts[part].replace(old, new)
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as z:
        for name, data in parts.items():
            z.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)


def plant_settings(folder, manifest):
    """Clean documents of every shape, and those that other settings spoil."""
    for maker, shapes, faults in ((Maker, SHAPES, FAULTS), (WpsMaker, WPS_SHAPES, WPS_FAULTS), (HandMaker, HAND_SHAPES, HAND_FAULTS)):
        for shape, own in shapes.items():
            base = dict(SETTINGS, **own)
            all_faults = {'clean': (None, {}), **faults.get(shape, {})}
            for name, (rule, changes, *edit) in all_faults.items():
                file = '%s-%s.docx' % (shape, name)
                write(os.path.join(folder, file), maker(dict(base, **changes)).parts(), edit[0] if edit else None)
                manifest[file] = {'shape': shape, 'fault': rule}


def plant_edits(folder, manifest, issued, each=2):
    """Every way of every fault in `each` documents, taken in turn from the clean ones of every shape and from issued ones."""
    from planted_edits import FAULTS as EDITS, Doc
    bases = [(name[:-len('-clean.docx')], os.path.join(folder, name)) for name in sorted(manifest) if name.endswith('-clean.docx')]
    for file in issued:
        name = 'issued-%s' % os.path.basename(os.path.dirname(file))
        bases.append((name, file))
        shutil.copyfile(file, os.path.join(folder, name + '-clean.docx'))
        manifest[name + '-clean.docx'] = {'shape': name, 'fault': None}
    turn = 0
    for fault, rule, ways in EDITS:
        for number, way in enumerate(ways, 1):
            made = 0
            for k in range(len(bases)):
                shape, path = bases[(turn + k) % len(bases)]
                doc = Doc(path)
                if way(doc) is False:
                    continue
                file = 'edit-%s-%d-%s.docx' % (fault, number, shape)
                doc.save(os.path.join(folder, file))
                manifest[file] = {'shape': shape, 'fault': rule}
                made += 1
                if made == each:
                    break
            turn += k + 1
            if not made:
                print('no document takes %s %d' % (fault, number))


def main(folder, *issued):
    os.makedirs(folder, exist_ok=True)
    manifest = {}
    plant_settings(folder, manifest)
    if issued:
        plant_edits(folder, manifest, issued)
    manifest.update(plant_offices(folder))
    with open(os.path.join(folder, 'planted.json'), 'w', encoding='utf-8') as f:
        json.dump(manifest, f, ensure_ascii=False, indent=1)
    print('%d documents, %d of them with a planted fault' % (len(manifest), sum(1 for m in manifest.values() if m['fault'])))


if __name__ == '__main__':
    main(*sys.argv[1:])
