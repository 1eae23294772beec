"""Official documents as clerks put them together by hand, for `plant.py`: other ways to the same page, and ways that miss it.

    spaces     indents, 署名 and date pushed to their places with full-width spaces; no styles, no indents
    picture    the red line is a stretched picture of one pixel
    ruled      the red line is the border of an empty table below the number
    rectangle  the mark in a VML text box, the red line a flat VML rectangle
    tabbed     署名 and date at tab stops
    signed     署名 and date in the right column of a table without borders
    mirrored   left and right margins change places on even pages: a fault by itself
    gutter     the binding edge given as a gutter
    gridless   no document grid at all
    parted     head and text in sections of their own, on one page
    controls   paragraphs in content controls
    numbered   headings numbered by Word
    dashed     page numbers in the format of Word that brings its own hyphens: a fault by itself
    fields     page numbers as simple fields
    cornered   page numbers in a table in the footer
"""
import re
import struct
import zlib

from planted_documents import HEAD, R, SPACES, W, Maker, para, run

DIRECT = dict(attachment=False, notes=['附件：机关作风建设重点任务分工表'], filler=[579] * 9 + [150], line='vml', line_at=38)
PUSHED = 'spaces picture rectangle tabbed signed'.split()
PLAIN = 'ruled mirrored gutter gridless parted controls numbered dashed fields cornered'.split()
SHAPES = {name: dict(DIRECT, shape='direct', hand=name) for name in PUSHED} | {name: dict(shape='styles', hand=name) for name in PLAIN}
SHAPES['rectangle'].update(filler=[579] * 8 + [500])
NO_INDENT = '<w:ind w:firstLine="0"/>'
EMPTY_TABLE = '<w:tblPr><w:tblW w:w="{0}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/>' \
    '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'


def emu(points):
    return int(points * 12700)


def red_pixel():
    """A PNG of one red pixel."""
    chunk = lambda kind, data: struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
    return b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', 1, 1, 8, 2, 0, 0, 0)) + chunk(b'IDAT', zlib.compress(b'\0\xff\0\0')) + chunk(b'IEND', b'')


class HandMaker(Maker):
    """Writes these shapes; what is not overridden is as in ``Maker``."""

    @property
    def hand(self):
        return self.s['hand']

    def text(self, pieces, ppr=''):
        if self.hand != 'spaces':
            return super().text(pieces, ppr)
        s = self.s
        pieces = [(s.get('lead', '　　') + pieces[0][0], pieces[0][1]), *pieces[1:]]
        look = lambda face: self.rpr(face, s['body_size'], s['colour'], s['bold'])
        return para(''.join(run(t, look(f)) for t, f in pieces), ppr or self.line() + '<w:jc w:val="both"/>')

    # -------- heads

    def head(self):
        s, shape = self.s, self.hand
        if shape == 'rectangle':
            return self.boxed_head()
        if shape not in ('picture', 'ruled'):
            return super().head()
        line, s['line'] = s['line'], 'none'
        head, s['line'] = super().head(), line
        if line == 'none':
            return head
        if shape == 'ruled':
            width = s.get('line_width', 8844)
            return head + '<w:tbl>%s<w:tblGrid><w:gridCol w:w="%d"/></w:tblGrid><w:tr><w:trPr><w:trHeight w:val="%d" w:hRule="exact"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="%d" ' \
                'w:type="dxa"/><w:tcBorders><w:bottom w:val="single" w:sz="%d" w:space="0" w:color="%s"/></w:tcBorders></w:tcPr>%s</w:tc></w:tr></w:tbl>' % (
                    EMPTY_TABLE.format(width), width, s.get('room', 90), width, s['red_size'], s['red'],
                    para('', '<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="60" w:lineRule="exact"/>' + NO_INDENT))
        end = head.rindex('</w:p>')
        return head[:end] + self.pictured_line() + head[end:]

    def pictured_line(self):
        s = self.s
        length = emu(s.get('line_length', 442.2))
        return '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">' \
            '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>%d' \
            '</wp:posOffset></wp:positionV><wp:extent cx="%d" cy="12700"/><wp:wrapNone/><wp:docPr id="3" name="红线"/><a:graphic><a:graphicData ' \
            'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr ' \
            'id="0" name="line.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="p1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off ' \
            'x="0" y="0"/><a:ext cx="%d" cy="12700"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:anchor>' \
            '</w:drawing></w:r>' % (emu(s['line_at']), length, length)

    def boxed_head(self):
        s = self.s
        place = 'position:absolute;margin-left:0;margin-top:%.1fpt;width:%.1fpt;height:%s;z-index:%d;mso-position-horizontal-relative:margin;mso-position-vertical-relative:%s'
        mark = para(run(s['mark'], self.rpr(s['mark_face'], s['mark_size'], s['mark_colour'], spacing=0)),
                    '<w:spacing w:before="0" w:after="0" w:line="800" w:lineRule="exact"/>%s<w:jc w:val="%s"/>' % (NO_INDENT, s['mark_jc']))
        box = '<w:r><w:pict><v:shape id="b1" type="#_x0000_t202" style="%s" filled="f" stroked="f"><v:textbox inset="0,0,0,0"><w:txbxContent>%s</w:txbxContent></v:textbox>' \
            '</v:shape></w:pict></w:r>' % (place % (s.get('box_at', 202), 442.2, '60pt', 3, 'page'), mark)
        line = '<w:r><w:pict><v:rect id="r1" style="%s" fillcolor="#%s" stroked="f"/></w:pict></w:r>' % (
            place % (s['line_at'], s.get('line_length', 442.2), '1pt', 5, 'text'), s['red']) if s['line'] != 'none' else ''
        return para(box, self.line() + NO_INDENT) + self.blank(6) + \
            para(run(s['number'], self.rpr(s['body_face'], 32)) + line, self.line() + NO_INDENT + '<w:jc w:val="%s"/>' % s['number_jc'])

    # -------- ends

    def signature(self):
        s = self.s
        if self.hand not in ('spaces', 'tabbed', 'signed'):
            return super().signature()
        char, look = 316, self.rpr(s['body_face'], 32)
        wide = len(re.sub(r'\d', '', s['date'])) * char + len(re.findall(r'\d', s['date'])) * 155 + s['date_air']
        date = 8844 - (4 * char if s['date_right'] is None else s['date_right']) - wide
        name = date + (wide - len(s['signer']) * char) // 2 if s['sign_right'] is None else 8844 - s['sign_right'] - len(s['signer']) * char
        lines = [(s['signer'], name), (s['date'], date)]
        if self.hand == 'spaces':
            return self.blank(2) + ''.join(para(run('　' * round(left / 315) + text, look), self.line() + NO_INDENT) for text, left in lines)
        if self.hand == 'tabbed':
            return self.blank(2) + ''.join(
                para('<w:r><w:tab/></w:r>' + run(text, look), '<w:tabs><w:tab w:val="left" w:pos="%d"/></w:tabs>' % left + self.line() + NO_INDENT) for text, left in lines)
        middle = date - 400
        cell = lambda width, content: '<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr>%s</w:tc>' % (width, content)
        rows = ''.join('<w:tr>%s%s</w:tr>' % (cell(middle, para('', self.line() + NO_INDENT)), cell(8844 - middle, para(
            run(text, look), self.line() + '<w:ind w:left="%d" w:firstLine="0"/>' % (left - middle)))) for text, left in lines)
        return self.blank(2) + '<w:tbl>%s<w:tblGrid><w:gridCol w:w="%d"/><w:gridCol w:w="%d"/></w:tblGrid>%s</w:tbl>' % (EMPTY_TABLE.format(8844), middle, 8844 - middle, rows)

    # -------- sections and footers

    def title(self):
        end = para('', '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>' + self.section()) if self.hand == 'parted' else ''
        return end + super().title()

    def section(self):
        section = super().section()
        if self.hand == 'gutter':
            return section.replace('w:left="%d"' % self.s['left'], 'w:left="%d"' % (self.s['left'] - 567)).replace('w:gutter="0"', 'w:gutter="567"')
        if self.hand == 'gridless':
            return re.sub('<w:docGrid[^>]*/>', '', section)
        return section.replace('w:gutter="0"/>', 'w:gutter="0"/><w:pgNumType w:fmt="numberInDash"/>') if self.hand == 'dashed' else section

    def document(self):
        document = super().document()
        if self.hand == 'parted':
            start = document.rindex('<w:sectPr>')
            return document[:start] + document[start:].replace('<w:pgSz', '<w:type w:val="continuous"/><w:pgSz', 1)
        if self.hand == 'controls':
            count = iter(range(1000))
            held = lambda m: m.group() if next(count) % 3 or 'framePr' in m.group() else '<w:sdt><w:sdtPr><w:alias w:val="段落"/></w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>' % m.group()
            return re.sub(r'<w:p>.*?</w:p>', held, document, flags=re.S)
        if self.hand == 'numbered':
            number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
            return re.sub(r'<w:p>((?:(?!</w:p>|<w:pPr>).)*?<w:t xml:space="preserve">)[一二三]、', lambda m: '<w:p><w:pPr>%s</w:pPr>%s' % (number, m.group(1)), document, flags=re.S)
        return document

    def footer(self, side):
        footer = super().footer(side)
        if side is None:
            return footer
        if self.hand == 'dashed':
            return footer.replace('— ', '').replace(' —', '')
        if self.hand == 'fields':
            field = r'<w:r>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)<w:fldChar w:fldCharType="begin"/></w:r>.*<w:fldChar w:fldCharType="end"/></w:r>'
            return re.sub(field, r'<w:fldSimple w:instr=" PAGE "><w:r>\1<w:t>1</w:t></w:r></w:fldSimple>', footer, flags=re.S)
        if self.hand == 'cornered':
            table = '<w:tbl>%s<w:tblGrid><w:gridCol w:w="8844"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="8844" w:type="dxa"/></w:tcPr>%%s</w:tc></w:tr></w:tbl>%s' % (
                EMPTY_TABLE.format(8844), para('', '<w:snapToGrid w:val="0"/><w:spacing w:line="20" w:lineRule="exact"/>'))
            return re.sub(r'<w:p>.*</w:p>', lambda m: table % m.group(), footer, flags=re.S)
        return footer

    # -------- the package

    def parts(self):
        parts = super().parts()
        if self.hand == 'mirrored':
            parts['word/settings.xml'] = parts['word/settings.xml'].replace('<w:evenAndOdd', '<w:mirrorMargins/><w:evenAndOdd')
        if self.hand == 'picture':
            parts['word/media/line.png'] = red_pixel()
            self.link(parts, 'p1', 'image', 'media/line.png', '<Default Extension="png" ContentType="image/png"/>')
        if self.hand == 'numbered':
            parts['word/numbering.xml'] = HEAD + '<w:numbering xmlns:w="%s"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">' \
                '<w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/><w:lvlText w:val="%%1、"/><w:lvlJc w:val="left"/><w:rPr>%s</w:rPr>' \
                '</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>' % (W, self.rpr(self.s['level1_face'], 32))
            self.link(parts, 'n1', 'numbering', 'numbering.xml', '<Override PartName="/word/numbering.xml" '
                      'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>')
        return parts

    @staticmethod
    def link(parts, id, kind, target, content_type):
        links, types = 'word/_rels/document.xml.rels', '[Content_Types].xml'
        parts[links] = parts[links].replace('</Relationships>', '<Relationship Id="%s" Type="%s/%s" Target="%s"/></Relationships>' % (id, R, kind, target))
        parts[types] = re.sub(r'(<Types[^>]*>)', lambda m: m.group() + content_type, parts[types]) if 'Default' in content_type \
            else parts[types].replace('</Types>', content_type + '</Types>')


LINES = {'line-black': ('red-line', dict(red='000000')), 'line-none': ('red-line', dict(line='none'))}
FAULTS = {
    'spaces': {'lead-1': ('body-indent', dict(lead='　')), 'lead-4': ('body-indent', dict(lead='　　　　')), 'date-at-edge': ('date-position', dict(date_right=0))},
    'picture': {'line-none': LINES['line-none'], 'line-short': ('red-line-width', dict(line_length=380)), 'line-low': ('red-line-gap', dict(line_at=55))},
    'ruled': {**LINES, 'line-narrow': ('red-line-width', dict(line_width=7900)), 'line-far': ('red-line-gap', dict(room=420))},
    'rectangle': {**LINES, 'line-short': ('red-line-width', dict(line_length=380)), 'mark-high': ('mark-position', dict(box_at=175)), 'mark-left': ('mark-centred', dict(mark_jc='left'))},
    'tabbed': {'date-at-edge': ('date-position', dict(date_right=0)), 'signer-left': ('signature-position', dict(sign_right=4600))},
    'signed': {'date-zero': ('date-format', dict(date='2023年04月10日')), 'signer-left': ('signature-position', dict(sign_right=4600))},
    'gutter': {'left-30mm': ('page-margins', dict(left=1701, right=1361))},
    'gridless': {'pitch-560': ('line-pitch', dict(pitch=560)), 'not-condensed': ('chars-per-line', dict(spacing=0))},
    'parted': {'title-far': ('title-gap', dict(title_before=2316)), 'addressee-comma': ('addressee-colon', dict(addressee='各乡镇人民政府，县政府各部门，'))},
    'controls': {'body-song': ('body-face', dict(body_face='宋体')), 'number-round': ('number-format', dict(number='云政发（2023）12号'))},
    'numbered': {'level-1-kaiti': ('heading-1-face', dict(level1_face='楷体_GB2312'))},
    'fields': {'folio-times': ('page-number-face', dict(folio_face='Times New Roman')), 'folio-small': ('page-number-size', dict(folio_size=21))},
    'cornered': {'folio-centred': ('page-number-side', dict(folio_sides=('center', 'center'))), 'folio-plain': ('page-number-dashes', dict(folio_text=('', '')))},
}
