"""A sound template as somebody spoilt it, and what `lint` must say about it.

    python3 faulty_template.py TEMPLATE TARGET

Written with python-docx: a field misspelt, and cut into three runs as Word does at a spelling mark; a condition that is
never closed; a field in single braces; a field of another document in the header.
"""
import sys

import docx

# The word that stands in the paragraph of each fault, and a word of what is said about it.
FAULTS = [('{{原期线}}', '原期线'), ('{{#如果 已退回}}', '如果'), ('{联系人}', '联系人')]
HEADER = '{{发文机关标志}}'


def retype(paragraph, text, cuts=()):
    """Puts a text into a paragraph, cut into runs of which every other one is bold."""
    for run in paragraph.runs[1:]:
        run._r.getparent().remove(run._r)
    places = [0, *cuts, len(text)]
    pieces = [text[start:end] for start, end in zip(places, places[1:])]
    paragraph.runs[0].text = pieces[0]
    for index, piece in enumerate(pieces[1:]):
        paragraph.add_run(piece).bold = index % 2 == 0


def spoil(source, target):
    """Writes the spoilt copy of 催报通知.docx."""
    document = docx.Document(source)
    begun = ''
    for paragraph in document.paragraphs:
        text = paragraph.text
        begun = text if text.startswith('{{#如果') else begun
        if '{{原期限}}' in text:
            spoilt = text.replace('{{原期限}}', '{{原期线}}')
            place = spoilt.index('原期线')
            retype(paragraph, spoilt, (place, place + 1))
        elif text == '{{/如果}}' and begun == FAULTS[1][0]:
            retype(paragraph, '（以上按情形选用）')
        elif '{{联系人}}' in text:
            retype(paragraph, text.replace('{{联系人}}', '{联系人}'))
    document.sections[0].header.paragraphs[0].add_run(HEADER)
    document.save(target)


if __name__ == '__main__':
    spoil(*sys.argv[1:3])
