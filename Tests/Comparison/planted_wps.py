"""Official documents put together the way that people do it in WPS and Word, for `plant.py`.

    table     no styles at all; the head is a table, whose lower border is the red line; page numbers in VML text boxes
    boxed     the mark in a DrawingML text box, the line a connector; page numbers in DrawingML boxes with a VML fallback
    framed    the mark in a frame (w:framePr); the footer a framed page number on the outer side; lines on the grid
    inherit   sizes and faces three styles deep, beforeLines and firstLineChars, attachments in a section of their own
"""
from planted_documents import HEAD, SPACES, W, Maker, para, run

SHAPES = {
    'table': dict(shape='table', attachment=False, notes=['附件：机关作风建设重点任务分工表'], note_indent=640, folio_indent=200, folio_y=264.2),
    'boxed': dict(shape='boxed', attachment=False, notes=[], hint='eastAsia', latin='Times New Roman', date_air=520, line_at=39),
    'framed': dict(shape='framed', attachment=False, notes=[], mark_y=3890),
    'inherit': dict(shape='inherit', title=['云岭县人民政府关于加强作风建设的通知']),
}
LINE = '<w:spacing w:before="0" w:after="0" w:line="%d" w:lineRule="exact"/>'


def field(look):
    mark = lambda kind: '<w:r>%s<w:fldChar w:fldCharType="%s"/></w:r>' % (look, kind)
    return mark('begin') + '<w:r>%s<w:instrText xml:space="preserve">PAGE   \\* MERGEFORMAT</w:instrText></w:r>' % look + \
        mark('separate') + '<w:r>%s<w:t>1</w:t></w:r>' % look + mark('end')


class WpsMaker(Maker):
    """Writes these shapes; what is not overridden is as in ``Maker``."""

    @property
    def direct(self):
        return self.s['shape'] != 'inherit'

    def line(self, before=0, pitch=None):
        s = self.s
        if s['shape'] == 'framed' and pitch is None:        # the grid of the section carries the pitch
            return '<w:spacing w:before="%d" w:after="0"/>' % before
        if s['shape'] == 'inherit' and before:
            return '<w:spacing w:beforeLines="%d" w:before="%d" w:after="0" w:line="%d" w:lineRule="exact"/>' % (
                round(before / 5.79), before, pitch or s['pitch'])
        return '<w:spacing w:before="%d" w:after="0" w:line="%d" w:lineRule="exact"/>' % (before, pitch or s['pitch'])

    def indent(self, first):
        return '<w:ind w:firstLineChars="%d" w:firstLine="%d"/>' % (round(first / 3.2), first)

    def blank(self, n):
        if not self.direct:
            return ''
        return ''.join(para('', self.line() + '<w:rPr>%s</w:rPr>' % self.rpr(self.s['body_face'], 32)) for _ in range(round(n)))

    def before(self, twips):
        return 0 if self.direct else twips

    def text(self, pieces, ppr=''):
        s = self.s
        if self.direct:
            ppr = ppr or self.line() + self.indent(s['first_line']) + '<w:jc w:val="both"/>'
            return para(''.join(run(t, self.rpr(f, s['body_size'], s['colour'], s['bold'])) for t, f in pieces), ppr)
        look = lambda f: '' if f == s['body_face'] else '<w:rStyle w:val="%s"/>' % {s['level1_face']: 'Level1', s['level2_face']: 'Level2'}.get(f, 'Level2')
        return para(''.join(run(t, look(f)) for t, f in pieces), ppr or '<w:pStyle w:val="Body"/>')

    # -------- heads

    def head(self):
        s = self.s
        if s['shape'] == 'inherit':
            return super().head()
        mark = run(s['mark'], self.rpr(s['mark_face'], s['mark_size'], s['mark_colour'], spacing=0))
        number = run(s['number'], self.rpr(s['body_face'], 32))
        centred = '<w:jc w:val="%s"/>'
        if s['shape'] == 'table':
            cell = para(mark, '<w:spacing w:before="%d" w:after="0" w:line="800" w:lineRule="exact"/>' % s['mark_before'] + centred % s['mark_jc']) + \
                self.blank(s['number_before'] / 579) + \
                para(number, '<w:spacing w:before="0" w:after="%d" w:line="%d" w:lineRule="exact"/>' % (s.get('line_room', 90), s['pitch']) + centred % s['number_jc'])
            border = '<w:tcBorders><w:bottom w:val="single" w:sz="%d" w:space="0" w:color="%s"/></w:tcBorders>' % (s['red_size'], s['red']) if s['line'] != 'none' else ''
            width = s.get('line_width', 8844)
            return '<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/>' \
                '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="%d"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>%s' \
                '</w:tcPr>%s</w:tc></w:tr></w:tbl>' % (width, width, width, border, cell)
        if s['shape'] == 'framed':
            frame = '<w:framePr w:w="8844" w:h="800" w:hRule="exact" w:wrap="around" w:vAnchor="page" w:hAnchor="margin" w:x="1" w:y="%d"/>' % s['mark_y']
            border = '<w:pBdr><w:bottom w:val="single" w:sz="%d" w:space="%d" w:color="%s"/></w:pBdr>' % (s['red_size'], s['red_space'], s['red']) if s['line'] != 'none' else ''
            blanks = ''.join(para('', self.line()) for _ in range(s.get('head_blanks', 6)))
            return para(mark, frame + '<w:spacing w:before="0" w:after="0" w:line="800" w:lineRule="exact"/>' + centred % s['mark_jc']) + blanks + \
                para(number, border + self.line() + centred % s['number_jc'])
        box = para(self.box(para(mark, '<w:spacing w:line="800" w:lineRule="exact"/>' + centred % s['mark_jc']), s.get('box_y', 71.2)), self.line())
        blanks = self.blank(s.get('head_blanks', 6))
        return box + blanks + para(number + (self.connector() if s['line'] != 'none' else ''), self.line() + centred % s['number_jc'])

    def box(self, content, top):
        """A DrawingML text box, `top` mm below the upper edge of the page."""
        emu = lambda mm: int(mm * 36000)
        return '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="3" behindDoc="0" locked="0" layoutInCell="1" ' \
            'allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV ' \
            'relativeFrom="page"><wp:posOffset>%d</wp:posOffset></wp:positionV><wp:extent cx="%d" cy="%d"/><wp:wrapNone/><wp:docPr id="7" name="文本框 7"/><a:graphic>' \
            '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>' \
            '<a:ext cx="%d" cy="%d"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent>%s' \
            '</w:txbxContent></wps:txbx><wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>' % (
                emu(top), emu(156), emu(22), emu(156), emu(22), content)

    def connector(self):
        s = self.s
        emu = lambda pt: int(pt * 12700)
        width = s.get('line_length', 442.2)
        return '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" ' \
            'allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV ' \
            'relativeFrom="paragraph"><wp:posOffset>%d</wp:posOffset></wp:positionV><wp:extent cx="%d" cy="0"/><wp:wrapNone/><wp:docPr id="8" name="直线 8"/><a:graphic>' \
            '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/>' \
            '<a:ext cx="%d" cy="0"/></a:xfrm><a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom><a:ln w="12700"><a:solidFill><a:srgbClr val="%s"/></a:solidFill></a:ln>' \
            '</wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>' % (emu(s['line_at']), emu(width), emu(width), s['red'])

    # -------- styles and footers

    def styles(self):
        s = self.s
        if s['shape'] != 'inherit':
            if s['shape'] == 'framed':
                return super().styles()
            return HEAD + '<w:styles xmlns:w="%s"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体" ' \
                'w:cs="Times New Roman"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>' % W
        style = lambda kind, id, base, ppr='', rpr='', default='': '<w:style w:type="%s"%s w:styleId="%s"><w:name w:val="%s"/>%s%s%s</w:style>' % (
            kind, default, id, id, '<w:basedOn w:val="%s"/>' % base if base else '', '<w:pPr>%s</w:pPr>' % ppr if ppr else '', '<w:rPr>%s</w:rPr>' % rpr if rpr else '')
        return HEAD + '<w:styles xmlns:w="%s"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体" w:cs="Times New Roman"/>' \
            '<w:sz w:val="21"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>' % W + \
            style('paragraph', 'a', '', '<w:widowControl w:val="0"/><w:jc w:val="both"/>', default=' w:default="1"') + \
            style('paragraph', 'Face', 'a', '', self.rpr(s['body_face'], 24)) + \
            style('paragraph', 'Text', 'Face', LINE % s['pitch'], '<w:sz w:val="%d"/>' % s['body_size']) + \
            style('paragraph', 'Body', 'Text', self.indent(s['first_line'])) + \
            style('character', 'Level1', '', '', '<w:rFonts w:ascii="%s" w:hAnsi="%s" w:eastAsia="%s"/>' % ((s['level1_face'],) * 3)) + \
            style('character', 'Level2', '', '', '<w:rFonts w:ascii="%s" w:hAnsi="%s" w:eastAsia="%s"/>' % ((s['level2_face'],) * 3)) + '</w:styles>'

    def footer(self, side):
        s = self.s
        if side is None or s['shape'] == 'inherit':
            return super().footer(side)
        look = '<w:rPr><w:rFonts w:ascii="{0}" w:hAnsi="{0}" w:eastAsia="{0}" w:cs="{0}"/><w:sz w:val="{1}"/></w:rPr>'.format(s['folio_face'], s['folio_size'])
        text = lambda t: '<w:r>%s<w:t xml:space="preserve">%s</w:t></w:r>' % (look, t) if t else ''
        number = text(s['folio_text'][0]) + field(look) + text(s['folio_text'][1])
        indent = s['folio_indent'] if side != 'center' else 0
        inner = '<w:p><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:line="240" w:lineRule="auto"/><w:ind w:%s="%d"/><w:jc w:val="%s"/></w:pPr>%s</w:p>' % (
            'right' if side == 'right' else 'left', indent, side, number)
        if s['shape'] == 'framed':
            frame = '<w:framePr w:w="8844" w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:x="1" w:y="1"/>'
            return HEAD + '<w:ftr %s>%s<w:p><w:pPr><w:snapToGrid w:val="0"/></w:pPr></w:p></w:ftr>' % (SPACES, inner.replace('<w:pPr>', '<w:pPr>' + frame))
        top = s.get('folio_y', 265.7)
        vml = '<w:r><w:pict><v:shape id="t1" type="#_x0000_t202" style="position:absolute;margin-left:0;margin-top:%.1fpt;width:442.2pt;height:24pt;z-index:4;' \
            'mso-position-horizontal-relative:margin;mso-position-vertical-relative:page" filled="f" stroked="f"><v:textbox inset="0,0,0,0"><w:txbxContent>%s' \
            '</w:txbxContent></v:textbox></v:shape></w:pict></w:r>' % (top * 72 / 25.4, inner)
        if s['shape'] == 'table':
            content = vml
        else:
            drawn = self.box(inner, top)
            content = drawn.replace('<w:drawing>', '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>').replace('</w:drawing>', '</w:drawing></mc:Choice><mc:Fallback>' +
                                                                                                                      vml[5:-6] + '</mc:Fallback></mc:AlternateContent>')
        return HEAD + '<w:ftr %s><w:p><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:line="240" w:lineRule="auto"/></w:pPr>%s</w:p></w:ftr>' % (SPACES, content)

    def annex(self):
        out = super().annex()
        if not out or self.s['shape'] != 'inherit' or not self.s['attachment_break']:
            return out
        # 附件 in a section of its own: the break is that of the section.
        return para('', '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>' + self.section()) + out.replace('<w:pageBreakBefore/>', '')


FAULTS = {
    'table': {
        'line-black': ('red-line', dict(red='000000')), 'line-none': ('red-line', dict(line='none')), 'line-narrow': ('red-line-width', dict(line_width=8000)),
        'line-far': ('red-line-gap', dict(line_room=420)), 'line-thick-purple': ('red-line', dict(red='7030A0')),
        'mark-black': ('mark-colour', dict(mark_colour='auto')), 'mark-high': ('mark-position', dict(mark_before=1200)), 'mark-left': ('mark-centred', dict(mark_jc='left')),
        'number-round': ('number-format', dict(number='云政发（2023）12号')), 'number-left': ('number-side', dict(number_jc='left')),
        'number-close': ('number-row', dict(number_before=600)),
        'title-song': ('title-face', dict(title_face='宋体')), 'indent-none': ('body-indent', dict(first_line=0)), 'body-15': ('body-size', dict(body_size=30)),
        'folio-box-centred': ('page-number-side', dict(folio_sides=('center', 'center'))), 'folio-box-plain': ('page-number-dashes', dict(folio_text=('', ''))),
        'folio-box-times': ('page-number-face', dict(folio_face='Times New Roman')), 'folio-box-small': ('page-number-size', dict(folio_size=18)),
        'folio-box-low': ('page-number-drop', dict(folio_y=273)), 'folio-box-same': ('page-number-side', dict(folio_sides=('right', 'right'))),
        'folio-none': ('page-numbers', dict(folios=False)), 'note-flush': ('attachment-note-indent', dict(note_indent=0)),
    },
    'boxed': {
        'line-blue': ('red-line', dict(red='0070C0')), 'line-none': ('red-line', dict(line='none')), 'line-short': ('red-line-width', dict(line_length=400)),
        'line-low': ('red-line-gap', dict(line_at=48)), 'mark-black': ('mark-colour', dict(mark_colour='000000')), 'mark-low': ('mark-position', dict(box_y=79)),
        'mark-right': ('mark-centred', dict(mark_jc='right')), 'number-far': ('number-row', dict(head_blanks=8)), 'title-left': ('title-centred', dict(title_jc='left')),
        'folio-box-centred': ('page-number-side', dict(folio_sides=('center', 'center'))), 'folio-box-hyphen': ('page-number-dashes', dict(folio_text=('-', '-'))),
        'folio-box-heiti': ('page-number-face', dict(folio_face='黑体')), 'folio-box-large': ('page-number-size', dict(folio_size=32)),
        'folio-box-high': ('page-number-drop', dict(folio_y=263.3)), 'quotes-latin': ('punctuation-fonts', dict(hint='')),
        'copy-comma': ('copy-stop', dict(copy='抄送：县委各部门，')), 'date-zero': ('date-format', dict(date='2023年4月08日')),
    },
    'framed': {
        'mark-low': ('mark-position', dict(mark_y=4620)), 'mark-black': ('mark-colour', dict(mark_colour='000000')), 'mark-left': ('mark-centred', dict(mark_jc='left')),
        'line-close': ('red-line-gap', dict(red_space=0)), 'grid-600': ('lines-per-page', dict(pitch=600)), 'grid-560': ('line-pitch', dict(pitch=560)),
        'folio-centred': ('page-number-side', dict(folio_sides=('center', 'center'))), 'folio-kaiti': ('page-number-face', dict(folio_face='楷体')),
        'folio-no-even': ('page-number-side', dict(even=False)), 'number-lenticular': ('number-format', dict(number='云政发【2023】12号')),
    },
    'inherit': {
        'body-14': ('body-size', dict(body_size=28)), 'body-song': ('body-face', dict(body_face='宋体')), 'indent-1': ('body-indent', dict(first_line=320)),
        'level-1-kaiti': ('heading-1-face', dict(level1_face='楷体')), 'level-2-fangsong': ('heading-2-face', dict(level2_face='仿宋')),
        'pitch-520': ('lines-per-page', dict(pitch=520)), 'not-condensed': ('chars-per-line', dict(spacing=0)), 'addressee-close': ('addressee-gap', dict(addressee_before=0)),
        'title-close': ('title-gap', dict(title_before=300)), 'annex-follows': ('attachment-page', dict(attachment_break=False)),
    },
}
