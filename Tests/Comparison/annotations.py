"""The annotated copy of a faulty template, as python-docx and LibreOffice see it.

    python3 annotations.py PROGRAM FOLDER

Every remark of `lint` must be a comment of the copy, anchored at the paragraph that it names, in the file as python-docx reads
it and as LibreOffice does; the text of the template must be what it was.
"""
import json
import os
import subprocess
import sys
import zipfile

import docx
from lxml import etree

import faulty_template

TEMPLATE = 'templates/催报通知.docx'
WORD = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
OFFICE = {'office': 'urn:oasis:names:tc:opendocument:xmlns:office:1.0', 'text': 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'}


def by_python_docx(path):
    """The text of each comment with the number of the paragraph that it begins in."""
    document = docx.Document(path)
    texts = {str(comment.comment_id): comment.text for comment in document.comments}
    found = [(number, texts[mark.get(WORD + 'id')])
             for number, paragraph in enumerate(document.paragraphs, 1)
             for mark in paragraph._p.iter(WORD + 'commentRangeStart')]
    return found, [paragraph.text for paragraph in document.paragraphs]


def by_office(path, folder):
    """The text of each comment with the text of the paragraph that it is in, through LibreOffice."""
    subprocess.run(['soffice', f'-env:UserInstallation=file://{folder}/profile', '--headless', '--convert-to', 'odt',
                    '--outdir', folder, path], capture_output=True, timeout=120, check=True)
    with zipfile.ZipFile(os.path.join(folder, '催报通知.odt')) as archive:
        root = etree.fromstring(archive.read('content.xml'))
    found = []
    for note in root.iterfind('.//office:annotation', OFFICE):
        remark = ''.join(note.xpath('.//text:p//text()', namespaces=OFFICE))
        around = next(note.iterancestors('{%(text)s}p' % OFFICE, '{%(text)s}h' % OFFICE))
        words = around.xpath('.//text()[not(ancestor::office:annotation)]', namespaces=OFFICE)
        found.append((remark, ''.join(words)))
    return found


def main(program, folder):
    """Spoils a template, lints it, and holds the copy against what was said."""
    root = os.path.join(folder, 'county')
    subprocess.run([program, 'init', root, '--quiet'], check=True, stdout=subprocess.DEVNULL)
    template = os.path.join(root, TEMPLATE)
    faulty_template.spoil(template, template)
    before = [paragraph.text for paragraph in docx.Document(template).paragraphs]
    said = subprocess.run([program, 'lint', '--workspace', root, '--json', '--locale', 'zh'], capture_output=True, text=True)
    assert said.returncode == 78, said
    file = next(file for file in json.loads(said.stdout)['files'] if file['file'] == TEMPLATE)
    copy = os.path.join(root, file['annotated'])
    found, texts = by_python_docx(copy)
    assert texts == before, 'the text of the template has changed'
    assert len(found) == len(file['findings']) == len(faulty_template.FAULTS) + 1, found
    seen = by_office(copy, folder)
    assert len(seen) == len(found), seen
    for tag, word in [*faulty_template.FAULTS, (faulty_template.HEADER, '页眉')]:
        number = next((index for index, text in enumerate(texts, 1) if tag in text), 1)
        assert any(place == number and tag in text and word in text for place, text in found), (tag, found)
        assert any(tag in remark and around == texts[number - 1] for remark, around in seen), (tag, seen)
    print(f'{len(found)} remarks stand at their places in the annotated template, for python-docx and LibreOffice')


if __name__ == '__main__':
    main(*sys.argv[1:3])
