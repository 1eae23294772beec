"""Forms as submitters save them: wrongly filled, by other programs, with comments by people at every turn.

Every maker takes the blank form that was sent out and writes one file. What a person says in a comment is one of PEOPLE.
"""
import re
import zipfile
from io import BytesIO

import docx
import openpyxl
import xlsxwriter
from lxml import etree
from openpyxl.comments import Comment

PEOPLE = ('这里请组长再看一下', '今年新表', '标题请核对', '得分有疑问', '已经核过', '同意，照此办', '先放一放', '我们已按2次改正', '下面手写补充')
SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
W14 = 'http://schemas.microsoft.com/office/word/2010/wordml'
W15 = 'http://schemas.microsoft.com/office/word/2012/wordml'
GUID = '{{A1B2C3D4-0000-4000-8000-{:012X}}}'
# ISO/IEC 29500: the names of the Strict form.
STRICT = [('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships'),
          (SHEET, 'http://purl.oclc.org/ooxml/spreadsheetml/main'), (WORD, 'http://purl.oclc.org/ooxml/wordprocessingml/main'),
          ('http://schemas.openxmlformats.org/officeDocument/2006/extended-properties', 'http://purl.oclc.org/ooxml/officeDocument/extendedProperties'),
          ('http://schemas.openxmlformats.org/officeDocument/2006/custom-properties', 'http://purl.oclc.org/ooxml/officeDocument/customProperties'),
          ('http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes', 'http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes'),
          ('http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main')]


def parts(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith('/')}


def write(path, files):
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content if isinstance(content, bytes) else content.encode())


def add_part(files, owner, name, content, kind, type, base=LINKS):
    """Adds a part, its content type, and the link from its owner; gives the id of the link."""
    files[name] = content
    if type:
        files['[Content_Types].xml'] = files['[Content_Types].xml'].replace(
            b'</Types>', f'<Override PartName="/{name}" ContentType="{type}"/></Types>'.encode())
    folder, _, file = owner.rpartition('/')
    rels = f'{folder}/_rels/{file}.rels'
    space = 'http://schemas.openxmlformats.org/package/2006/relationships'
    links = etree.fromstring(files.get(rels, f'<Relationships xmlns="{space}"/>'.encode()))
    id = f'rIdS{len(links)}'
    etree.SubElement(links, f'{{{space}}}Relationship', Id=id, Type=f'{base}/{kind}', Target='/' + name)
    files[rels] = etree.tostring(links, xml_declaration=True, encoding='UTF-8', standalone=True)
    return id


# Workbooks

def fill_sheet(blank):
    """Something in every cell of the answers that the score needs, some of it wrong; gives the book and cells that go wrong."""
    book = openpyxl.load_workbook(blank)
    sheet = book.worksheets[0]
    wrong = []
    for row in sheet.iter_rows(min_row=12):
        if row[0].value and re.match(r'[A-Z]\d\d-\d', str(row[0].value)):
            row[8].value = 99 if row[0].row % 3 == 0 else 0
            if row[8].value:
                wrong.append(row[8].coordinate)
    return book, wrong


def plain_sheet(blank, path):
    fill_sheet(blank)[0].save(path)


def commented_sheet(blank, path):
    book, wrong = fill_sheet(blank)
    for cell in wrong[:3]:
        book.worksheets[0][cell].comment = Comment(PEOPLE[0], '张三')
    book.worksheets[0]['A1'].comment = Comment(PEOPLE[1], '李四')
    book.save(path)


def notes_part(notes):
    """A comments part; notes are (cell, author, text)."""
    authors = list(dict.fromkeys(author for _, author, _ in notes))
    told = ''.join(f'<comment ref="{cell}" authorId="{authors.index(author)}"><text><t xml:space="preserve">{text}</t></text></comment>'
                   for cell, author, text in notes)
    return (f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="{SHEET}"><authors>'
            + ''.join(f'<author>{a}</author>' for a in authors) + f'</authors><commentList>{told}</commentList></comments>')


def boxes_part(cells):
    """The drawing of notes as WPS writes it: single quotes, o:spid, dash styles, a type with a lock."""
    shapes = ''
    for number, cell in enumerate(cells):
        column, row = openpyxl.utils.cell.coordinate_from_string(cell)
        column = openpyxl.utils.column_index_from_string(column)
        shapes += (f"<v:shape id='_x0000_s{1025 + number}' o:spid='_x0000_s{1025 + number}' o:spt='202' type='#_x0000_t202' "
                   "style='position:absolute;margin-left:59.25pt;margin-top:1.5pt;height:59.25pt;width:108pt;visibility:hidden;z-index:1;' "
                   "fillcolor='#FFFFE1' filled='t' stroked='t' coordsize='21600,21600' o:insetmode='auto'><v:path/>"
                   "<v:fill on='t' focussize='0,0'/><v:stroke/><v:imagedata o:title=''/><o:lock v:ext='edit' aspectratio='f'/>"
                   "<v:shadow on='t' color='black' obscured='t'/><v:textbox><div style='text-align:left'></div></v:textbox>"
                   f"<x:ClientData ObjectType='Note'><x:SizeWithCells/><x:Anchor>{column}, 15, {row}, 2, {column + 2}, 31, {row + 4}, 1</x:Anchor>"
                   f"<x:AutoFill>False</x:AutoFill><x:Row>{row - 1}</x:Row><x:Column>{column - 1}</x:Column></x:ClientData></v:shape>")
    return ("<xml xmlns:v='urn:schemas-microsoft-com:vml' xmlns:o='urn:schemas-microsoft-com:office:office' "
            "xmlns:x='urn:schemas-microsoft-com:office:excel'><o:shapelayout v:ext='edit'><o:idmap v:ext='edit' data='1'/></o:shapelayout>"
            "<v:shapetype id='_x0000_t202' coordsize='21600,21600' o:spt='202' path='m,l,21600r21600,l21600,xe'><v:stroke joinstyle='miter'/>"
            f"<v:path gradientshapeok='t' o:connecttype='rect'/></v:shapetype>{shapes}</xml>")


def with_notes(files, notes, comments='xl/comments1.xml', boxes='xl/drawings/vmlDrawing1.vml', drawing=True):
    sheet = 'xl/worksheets/sheet1.xml'
    add_part(files, sheet, comments, notes_part(notes).encode(), 'comments',
             'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml')
    if not drawing:
        return
    if b'Extension="vml"' not in files['[Content_Types].xml']:
        files['[Content_Types].xml'] = re.sub(
            rb'(<Types[^>]*>)', rb'\1<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
            files['[Content_Types].xml'])
    link = add_part(files, sheet, boxes, boxes_part([cell for cell, _, _ in notes]).encode(), 'vmlDrawing', None)
    tag = f'<legacyDrawing xmlns:r="{LINKS}" r:id="{link}"/>'.encode()
    files[sheet] = re.sub(rb'(<tableParts|<extLst|</worksheet>)', lambda m: tag + m[1], files[sheet], count=1)


def raw_sheet(blank):
    book, wrong = fill_sheet(blank)
    saved = BytesIO()
    book.save(saved)
    return parts(saved), wrong


FALLBACK = ('[线程批注]\n\n你的 Excel 版本可读取此线程批注; 但如果在更新版本的 Excel 中打开文件，则对批注所作的任何改动都将被删除。'
            '了解详细信息: https://go.microsoft.com/fwlink/?linkid=870924\n\n注释:\n    {}')


def threaded_sheet(blank, path):
    """As Excel 365 saves it: a thread with an answer at a wrong cell, a resolved one at another, one where nothing is wrong."""
    files, wrong = raw_sheet(blank)
    threads = [(wrong[0], [PEOPLE[0], PEOPLE[5]], False), (wrong[1], [PEOPLE[4]], True), ('A1', [PEOPLE[1]], False)]
    remarks, notes, number = '', [], 0
    for cell, texts, done in threads:
        root = GUID.format(number + 1)
        for index, text in enumerate(texts):
            number += 1
            parent = f' parentId="{root}"' if index else (' done="1"' if done else '')
            remarks += (f'<threadedComment ref="{cell}" dT="2023-07-0{number}T08:00:00.00" personId="{GUID.format(999)}" '
                        f'id="{GUID.format(number)}"{parent}><text>{text}</text></threadedComment>')
        notes.append((cell, f'tc={root}', FALLBACK.format('\n答复:\n    '.join(texts))))
    with_notes(files, notes)
    space = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments'
    base = 'http://schemas.microsoft.com/office/2017/10/relationships'
    add_part(files, 'xl/worksheets/sheet1.xml', 'xl/threadedComments/threadedComment1.xml',
             f'<ThreadedComments xmlns="{space}">{remarks}</ThreadedComments>', 'threadedComment',
             'application/vnd.ms-excel.threadedcomments+xml', base)
    add_part(files, 'xl/workbook.xml', 'xl/persons/person.xml',
             f'<personList xmlns="{space}"><person displayName="王五" id="{GUID.format(999)}" userId="S::wang@x" providerId="AD"/></personList>',
             'person', 'application/vnd.ms-excel.person+xml', base)
    write(path, files)


def inline(files):
    """Without shared strings, every text in its cell, as newer openpyxl writes it anyway."""
    if 'xl/sharedStrings.xml' not in files:
        return
    texts = [''.join(t.text or '' for t in si.iter(f'{{{SHEET}}}t'))
             for si in etree.fromstring(files.pop('xl/sharedStrings.xml'))]
    for name in [n for n in files if n.startswith('xl/worksheets/sheet')]:
        tree = etree.fromstring(files[name])
        for cell in tree.iter(f'{{{SHEET}}}c'):
            if cell.get('t') == 's':
                value = cell.find(f'{{{SHEET}}}v')
                cell.set('t', 'inlineStr')
                text = etree.SubElement(etree.SubElement(cell, f'{{{SHEET}}}is'), f'{{{SHEET}}}t')
                text.text = texts[int(value.text)]
                cell.remove(value)
        files[name] = etree.tostring(tree, xml_declaration=True, encoding='UTF-8', standalone=True)
    files['[Content_Types].xml'] = re.sub(rb'<Override[^>]*sharedStrings[^>]*/>', b'', files['[Content_Types].xml'])
    rels = 'xl/_rels/workbook.xml.rels'
    files[rels] = re.sub(rb'<Relationship [^>]*sharedStrings[^>]*/>', b'', files[rels])


def wps_sheet(blank, path, drawing=True):
    """As WPS saves it, with notes, in parts under other names, linked by absolute targets."""
    files, wrong = raw_sheet(blank)
    inline(files)
    with_notes(files, [(wrong[0], '张三', f'张三:\n{PEOPLE[0]}'), (wrong[2], '李四', PEOPLE[4]), ('A1', '李四', PEOPLE[1])],
               'xl/kso/remarks.xml', 'xl/kso/boxes.vml', drawing)
    sheet = 'xl/worksheets/sheet1.xml'
    files[sheet] = files[sheet].replace(
        b'<worksheet ', b'<worksheet xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData" '
        b'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="etc" etc:ketMajor="12" ', 1)
    rels = 'xl/_rels/workbook.xml.rels'
    files[rels] = re.sub(rb'Target="(?!/)', b'Target="/xl/', files[rels])
    files['docProps/app.xml'] = re.sub(rb'<Application>[^<]*</Application>', '<Application>WPS 表格</Application>'.encode(),
                                       files['docProps/app.xml'])
    write(path, files)


def boxless_sheet(blank, path):
    """Comments without a drawing, as some libraries leave them."""
    wps_sheet(blank, path, drawing=False)


def prefixed(files, space, prefix, names):
    for name in names:
        tree = etree.fromstring(files[name])
        outer = etree.Element(tree.tag, tree.attrib, nsmap={prefix: space, **{k: v for k, v in tree.nsmap.items() if v != space}})
        outer.text, outer[:] = tree.text, list(tree)
        etree.cleanup_namespaces(outer, keep_ns_prefixes=[k for k in outer.nsmap if k])
        files[name] = etree.tostring(outer, xml_declaration=True, encoding='UTF-8', standalone=True)


def prefixed_sheet(blank, path):
    """Every element behind a prefix that Office never writes."""
    files, wrong = raw_sheet(blank)
    with_notes(files, [(wrong[0], '张三', PEOPLE[0]), ('A1', '李四', PEOPLE[1])])
    prefixed(files, SHEET, 'ss', ['xl/worksheets/sheet1.xml', 'xl/styles.xml', 'xl/workbook.xml', 'xl/comments1.xml'])
    write(path, files)


def strict(files):
    for name in files:
        if name.endswith(('.xml', '.rels')):
            for old, new in STRICT:
                files[name] = files[name].replace(f'"{old}'.encode(), f'"{new}'.encode())


def strict_sheet(blank, path):
    files, wrong = raw_sheet(blank)
    with_notes(files, [(wrong[0], '张三', PEOPLE[0])])
    strict(files)
    files['xl/workbook.xml'] = files['xl/workbook.xml'].replace(b'<workbook ', b'<workbook conformance="strict" ', 1)
    write(path, files)


def xlsxwriter_sheet(blank, path):
    """Typed off into a new workbook by another library."""
    book, wrong = fill_sheet(blank)
    old = book.worksheets[0]
    new = xlsxwriter.Workbook(path)
    sheet = new.add_worksheet(old.title)
    frame = new.add_format({'border': 1, 'text_wrap': True, 'bg_color': '#F2F2F2'})
    for merge in old.merged_cells.ranges:
        sheet.merge_range(str(merge), None, frame)
    for row in old.iter_rows():
        for cell in row:
            if cell.value is not None:
                sheet.write(cell.coordinate, cell.value, frame)
    for name, defined in book.defined_names.items():
        if defined.attr_text and '#REF' not in defined.attr_text and not name.startswith('_'):
            new.define_name(name, '=' + defined.attr_text)
    for item in book.custom_doc_props.props:
        new.set_custom_property(item.name, item.value)
    sheet.write_comment(wrong[0], PEOPLE[0], {'author': '张三'})
    sheet.write_comment('A1', PEOPLE[1], {'author': '李四'})
    new.close()


SHEETS = {'plain': plain_sheet, 'commented': commented_sheet, 'threaded': threaded_sheet, 'wps': wps_sheet, 'boxless': boxless_sheet,
          'prefixed': prefixed_sheet, 'strict': strict_sheet, 'xlsxwriter': xlsxwriter_sheet}


# Documents

def fill_document(blank):
    document = docx.Document(blank)
    for row in document.tables[2].rows[1:]:
        paragraph = row.cells[8].paragraphs[0]
        (paragraph.runs[0] if paragraph.runs else paragraph.add_run()).text = '99'
    return document


def plain_document(blank, path):
    fill_document(blank).save(path)


def commented(blank):
    document = fill_document(blank)
    document.add_comment(document.paragraphs[0].runs[0], text=PEOPLE[2], author='张三', initials='张')
    cell = document.tables[2].rows[2].cells[8].paragraphs[0]
    document.add_comment(cell.add_run(' '), text=PEOPLE[3], author='李四', initials='李')
    document.add_comment(cell.add_run(' '), text=PEOPLE[5], author='王五', initials='王')
    return document


def commented_document(blank, path):
    commented(blank).save(path)


def comment_parts(files, entries):
    """What Word keeps beside comments; entries are (mark, parent, done)."""
    main = 'word/document.xml'
    told = ''.join(f'<w15:commentEx w15:paraId="{mark}"' + (f' w15:paraIdParent="{parent}"' if parent else '')
                   + f' w15:done="{int(done)}"/>' for mark, parent, done in entries)
    add_part(files, main, 'word/commentsExtended.xml', f'<w15:commentsEx xmlns:w15="{W15}">{told}</w15:commentsEx>', 'commentsExtended',
             'application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml',
             'http://schemas.microsoft.com/office/2011/relationships')
    cid = 'http://schemas.microsoft.com/office/word/2016/wordml/cid'
    told = ''.join(f'<w16cid:commentId w16cid:paraId="{mark}" w16cid:durableId="{int(mark, 16) + 7:08X}"/>' for mark, _, _ in entries)
    add_part(files, main, 'word/commentsIds.xml', f'<w16cid:commentsIds xmlns:w16cid="{cid}">{told}</w16cid:commentsIds>', 'commentsIds',
             'application/vnd.openxmlformats-officedocument.wordprocessingml.commentsIds+xml',
             'http://schemas.microsoft.com/office/2016/09/relationships')
    cex = 'http://schemas.microsoft.com/office/word/2018/wordml/cex'
    told = ''.join(f'<w16cex:commentExtensible w16cex:durableId="{int(mark, 16) + 7:08X}" w16cex:dateUtc="2023-07-05T08:00:00Z"/>'
                   for mark, _, _ in entries)
    add_part(files, main, 'word/commentsExtensible.xml', f'<w16cex:commentsExtensible xmlns:w16cex="{cex}">{told}</w16cex:commentsExtensible>',
             'commentsExtensible', 'application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtensible+xml',
             'http://schemas.microsoft.com/office/2018/08/relationships')
    add_part(files, main, 'word/people.xml', f'<w15:people xmlns:w15="{W15}"><w15:person w15:author="张三"><w15:presenceInfo '
             'w15:providerId="None" w15:userId="张三"/></w15:person></w15:people>', 'people',
             'application/vnd.openxmlformats-officedocument.wordprocessingml.people+xml', 'http://schemas.microsoft.com/office/2011/relationships')


def marked_paragraphs(files, start):
    """Gives the last paragraph of every comment a mark, as Word does; gives the marks."""
    tree = etree.fromstring(files['word/comments.xml'])
    marks = [f'{start + number:08X}' for number in range(len(tree))]
    for comment, mark in zip(tree, marks):
        comment.findall(f'{{{WORD}}}p')[-1].set(f'{{{W14}}}paraId', mark)
    files['word/comments.xml'] = ignorable(tree)
    return marks


def saved(document):
    target = BytesIO()
    document.save(target)
    return parts(target)


def threaded_document(blank, path):
    """As Word 365 saves it: an answer, a resolved comment, lasting numbers, people."""
    files = saved(commented(blank))
    marks = marked_paragraphs(files, 0x10000001)
    comment_parts(files, [(marks[0], None, True), (marks[1], None, False), (marks[2], marks[1], False)])
    write(path, files)


def wps_document(blank, path):
    """As WPS saves it: comments in a part of another name, absolute targets, its own namespace."""
    files = saved(commented(blank))
    files['word/kso/remarks.xml'] = files.pop('word/comments.xml')
    files['[Content_Types].xml'] = files['[Content_Types].xml'].replace(b'/word/comments.xml', b'/word/kso/remarks.xml')
    rels = 'word/_rels/document.xml.rels'
    files[rels] = re.sub(rb'Target="(?!/)([^"]*)"', rb'Target="/word/\1"', files[rels].replace(b'comments.xml', b'kso/remarks.xml'))
    files['word/document.xml'] = files['word/document.xml'].replace(
        b'<w:document ', b'<w:document xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData" ', 1)
    write(path, files)


def prefixed_document(blank, path):
    files = saved(commented(blank))
    prefixed(files, WORD, 'wd', ['word/document.xml', 'word/comments.xml'])
    write(path, files)


def strict_document(blank, path):
    files = saved(commented(blank))
    strict(files)
    files['word/document.xml'] = files['word/document.xml'].replace(b'<w:document ', b'<w:document w:conformance="strict" ', 1)
    write(path, files)


def dangling_document(blank, path):
    """Anchors whose comments are lost, and a comment with the highest number that Word knows."""
    files = saved(commented(blank))
    tree = etree.fromstring(files['word/document.xml'])
    first = tree.find(f'.//{{{WORD}}}p')
    for name in ('commentRangeStart', 'commentRangeEnd'):
        etree.SubElement(first, f'{{{WORD}}}{name}').set(f'{{{WORD}}}id', '7')
    files['word/document.xml'] = etree.tostring(tree, xml_declaration=True, encoding='UTF-8', standalone=True)
    for name in ('word/document.xml', 'word/comments.xml'):
        files[name] = files[name].replace(b'w:id="0"', b'w:id="2147483646"') if name == 'word/comments.xml' else re.sub(
            rb'(<w:comment\w+ w:id=)"0"', rb'\1"2147483646"', files[name])
    write(path, files)


DOCUMENTS = {'plain': plain_document, 'commented': commented_document, 'threaded': threaded_document, 'wps': wps_document,
             'prefixed': prefixed_document, 'strict': strict_document, 'dangling': dangling_document}


# What people do with a marked file before they send it again

def answered_sheet(marked, path):
    """Someone answers below our words in our own notes, and turns one of them into a thread with an answer."""
    files = parts(marked)
    name = next(n for n in files if re.fullmatch(r'xl/(.*/)?(comments?|remarks)\d*\.xml', n))
    text = files[name].decode()
    # Without a person's part in it, so that it is ours alone.
    ours = [m for m in re.finditer(r'<(\w+:)?comment [^>]*>.*?</(\w+:)?comment>', text, re.S) if '——' not in m[0] and '【' in m[0]]
    last = ours[0][0].rindex('</')
    place = [m.start() for m in re.finditer(r'</(?:\w+:)?t>', ours[0][0])][-1]
    assert place < last
    files[name] = text.replace(ours[0][0], ours[0][0][:place] + '\n' + PEOPLE[7] + ours[0][0][place:]).encode()
    write(path, files)
    return [PEOPLE[7]]


def answered_document(marked, path):
    """Someone answers one of our comments as Word does it, writes into another, and calls a third done."""
    files = parts(marked)
    name = next(n for n in files if n.endswith(('comments.xml', 'remarks.xml')))
    tree = etree.fromstring(files[name])
    w = '{%s}' % (etree.QName(tree).namespace)
    ours = [c for c in tree if c.get(f'{w}author') == '十规范校验']
    etree.SubElement(etree.SubElement(etree.SubElement(ours[1], f'{w}p'), f'{w}r'), f'{w}t').text = PEOPLE[8]
    for number, comment in enumerate(tree):
        paragraph = comment.findall(f'{w}p')[-1]
        if f'{{{W14}}}paraId' not in paragraph.attrib:
            paragraph.set(f'{{{W14}}}paraId', f'{0x20000001 + number:08X}')
    mark = lambda c: c.findall(f'{w}p')[-1].get(f'{{{W14}}}paraId')
    answer = etree.SubElement(tree, f'{w}comment')
    id = str(max(int(c.get(f'{w}id')) for c in ours) + 1)
    for key, value in (('id', id), ('author', '张三'), ('initials', '张')):
        answer.set(f'{w}{key}', value)
    paragraph = etree.SubElement(answer, f'{w}p')
    paragraph.set(f'{{{W14}}}paraId', '20000000')
    etree.SubElement(etree.SubElement(paragraph, f'{w}r'), f'{w}t').text = PEOPLE[7]
    files[name] = ignorable(tree)
    body = etree.fromstring(files['word/document.xml'])
    target = ours[0].get(f'{w}id')
    for kind in ('commentRangeStart', 'commentRangeEnd'):
        place = next(e for e in body.iter(f'{w}{kind}') if e.get(f'{w}id') == target)
        twin = etree.Element(f'{w}{kind}')
        twin.set(f'{w}id', id)
        place.addnext(twin)
    run = next(e for e in body.iter(f'{w}commentReference') if e.get(f'{w}id') == target).getparent()
    twin = etree.Element(f'{w}r')
    etree.SubElement(twin, f'{w}commentReference').set(f'{w}id', id)
    run.addnext(twin)
    files['word/document.xml'] = etree.tostring(body, xml_declaration=True, encoding='UTF-8', standalone=True)
    entries = [(mark(c), None, c is ours[2]) for c in ours] + [('20000000', mark(ours[0]), False)]
    if 'word/commentsExtended.xml' not in files:
        comment_parts(files, entries)
    else:
        # Word writes all of these parts anew; the entries of people are there already.
        comment_parts(told := {'[Content_Types].xml': b''}, entries)
        for part in ('commentsExtended', 'commentsIds', 'commentsExtensible'):
            old, new = etree.fromstring(files[f'word/{part}.xml']), etree.fromstring(told[f'word/{part}.xml'])
            old.extend(list(new))
            files[f'word/{part}.xml'] = etree.tostring(old, xml_declaration=True, encoding='UTF-8', standalone=True)
    write(path, files)
    return [PEOPLE[7], PEOPLE[8]]


def ignorable(tree):
    """The bytes of a part whose marks of paragraphs older programs may leave aside."""
    mc = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
    outer = etree.Element(tree.tag, tree.attrib, nsmap={**tree.nsmap, 'w14': W14, 'mc': mc})
    outer[:] = list(tree)
    words = set(outer.get(f'{{{mc}}}Ignorable', '').split()) | {'w14'}
    outer.set(f'{{{mc}}}Ignorable', ' '.join(sorted(words)))
    return etree.tostring(outer, xml_declaration=True, encoding='UTF-8', standalone=True)
