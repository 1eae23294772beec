"""Official documents written without any of this program's code, for `plant.py` to plant faults in.

Five shapes, as offices make them: `styles` (a template with styles, 版记 in frames), `direct` (no styles, everything set on
the paragraphs, blank lines by empty paragraphs, 版记 as a table), `chars` (WPS: indents in characters, lines on the grid, Western face
in the Latin slots), `short` (one page) and `letter` (信函格式). A fault is a change of settings, or of the XML, of one shape.
"""
import re

W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SPACES = 'xmlns:w="%s" xmlns:r="%s" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' \
         'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' \
         'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' \
         'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' \
         'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="wp14" ' \
         'xmlns:wp14="http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"' % (W, R)

SETTINGS = dict(
    shape='styles', width=11906, height=16838, top=2098, bottom=1984, left=1588, right=1474, footer=1424,
    pitch=579, spacing=-5, body_size=32, body_face='仿宋_GB2312', latin=None, hint='',
    mark='云岭县人民政府文件', mark_size=72, mark_before=1820, mark_colour='FF0000', mark_jc='center', mark_face='方正小标宋简体',
    number='云政发〔2023〕12号', number_before=1158, number_jc='center', red='FF0000', red_size=8, red_space=11, red_indent=0,
    line='border', title=['云岭县人民政府关于进一步加强和改进', '机关作风建设的通知'], title_size=44, title_face='方正小标宋简体',
    title_jc='center', title_before=1158, addressee='各乡镇人民政府，县政府各部门：', addressee_before=579, addressee_indent=0,
    first_line=640, left_indent=0, level1_face='黑体', level2_face='楷体_GB2312', bold=False,
    levels=('一、', '二、', '三、'), sections=3, notes=['附件：1．机关作风建设重点任务分工表', '2．督查考核办法'], note_before=579,
    note_indent=632, signer='云岭县人民政府', date='2023年4月10日', sealed=True, date_air=350, sign_right=None, date_right=None, sign_before=1158,
    attachment=True, attachment_break=True, attachment_face='黑体', copy='抄送：县委各部门，县人大常委会办公室，县政协办公室。',
    issue_date='2023年4月10日印发', issue='云岭县人民政府办公室', outer=8, inner=6, imprint_size=28, imprint_y=13894, imprint_width=8844,
    imprint_x=1588, imprint_indent=280, folio_size=28, folio_face='宋体', folio_text=('— ', ' —'), folio_sides=('right', 'left'),
    folio_indent=280, folios=True, even=True, theme=False, colour=None, extra='')

TEXT = '为深入贯彻落实上级关于加强机关作风建设的决策部署，进一步转变工作作风、提高办事效率、优化发展环境，经县人民政府同意，现就有关事项通知如下。'
POINTS = ('坚持把思想政治建设摆在“首位”，组织机关工作人员认真学习理论知识，不断提高政治判断力、政治领悟力和政治执行力，'
          '切实把思想和行动统一到上级决策部署上来，以过硬作风推动各项任务落实到位。')
MORE = ('各部门要对照职责分工，逐项细化措施、明确责任、排出时限，建立台账、挂图作战，做到事事有人抓、件件有着落，'
        '坚决防止和克服形式主义、官僚主义，确保各项工作经得起实践、群众和历史的检验。')


def esc(s):
    return s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;').replace('"', '&quot;')


def fonts(face, s):
    latin = s['latin'] or face
    hint = ' w:hint="eastAsia"' if s['hint'] else ''
    return '<w:rFonts%s w:ascii="%s" w:hAnsi="%s" w:eastAsia="%s" w:cs="%s"/>' % (hint, latin, latin, face, latin)


def run(text, rpr=''):
    parts = []
    for k, piece in enumerate(text.split('\n')):
        parts.append(('<w:br/>' if k else '') + '<w:t xml:space="preserve">%s</w:t>' % esc(piece))
    return '<w:r>%s%s</w:r>' % ('<w:rPr>%s</w:rPr>' % rpr if rpr else '', ''.join(parts))


def para(content, ppr=''):
    return '<w:p>%s%s</w:p>' % ('<w:pPr>%s</w:pPr>' % ppr if ppr else '', content)


class Maker:
    def __init__(self, s):
        self.s = s

    # -------- looks; `styles` names them in styles.xml, the other shapes write them out

    def rpr(self, face, size, colour=None, bold=False, spacing=None):
        s = self.s
        spacing = s['spacing'] if spacing is None else spacing
        return '%s%s%s%s<w:sz w:val="%d"/><w:szCs w:val="%d"/>' % (
            fonts(face, s), '<w:b/>' if bold else '', '<w:color w:val="%s"/>' % colour if colour else '',
            '<w:spacing w:val="%d"/>' % spacing if spacing else '', size, size)

    def line(self, before=0, pitch=None):
        s = self.s
        if s['shape'] == 'chars' and pitch is None:
            return '<w:spacing w:before="%d" w:after="0"/>' % before
        return '<w:spacing w:before="%d" w:after="0" w:line="%d" w:lineRule="exact"/>' % (before, pitch or s['pitch'])

    def indent(self, first):
        s = self.s
        if s['shape'] == 'chars':
            return '<w:ind w:firstLineChars="%d" w:firstLine="%d"/>' % (round(first / 3.2), first)
        return '<w:ind w:left="%d" w:firstLine="%d"/>' % (s['left_indent'] if first else 0, first)

    def blank(self, n):
        """Space for n lines: empty paragraphs where people make it so."""
        s = self.s
        if s['shape'] in ('direct', 'chars'):
            return ''.join(para('', self.line() + '<w:rPr>%s</w:rPr>' % self.rpr(s['body_face'], 32)) for _ in range(round(n)))
        return ''

    def before(self, twips):
        return 0 if self.s['shape'] in ('direct', 'chars') else twips

    def text(self, pieces, ppr=''):
        """A paragraph of the body; pieces are (text, face)."""
        s = self.s
        look = lambda face: '' if s['shape'] == 'styles' and face == s['body_face'] else self.rpr(face, s['body_size'], s['colour'], s['bold'])
        style = '' if s['shape'] == 'styles' else self.line() + self.indent(s['first_line']) + '<w:jc w:val="both"/>'
        return para(''.join(run(t, look(f)) for t, f in pieces), ppr or style)

    # -------- parts

    def head(self):
        s = self.s
        out = para(run(s['mark'], self.rpr(s['mark_face'], s['mark_size'], s['mark_colour'], spacing=0)) if s['mark'] else '',
                   '<w:spacing w:before="%d" w:after="0" w:line="800" w:lineRule="exact"/><w:ind w:firstLine="0"/><w:jc w:val="%s"/>' % (
                       s['mark_before'], s['mark_jc'])) if s['mark'] else ''
        out += self.blank(s['number_before'] / 579)
        border, after = '', ''
        if s['line'] == 'border':
            border = '<w:pBdr><w:bottom w:val="single" w:sz="%d" w:space="%d" w:color="%s"/></w:pBdr>' % (s['red_size'], s['red_space'], s['red'])
        drawn = ''
        if s['line'] == 'vml':
            drawn = '<w:r><w:pict><v:line id="line1" style="position:absolute;z-index:1;mso-position-horizontal-relative:text;' \
                'mso-position-vertical-relative:text" from="0,%.1fpt" to="442.2pt,%.1fpt" strokecolor="#%s" strokeweight="1pt"/></w:pict></w:r>' % (
                    s.get('line_at', 36), s.get('line_at', 36), s['red'].lower())
        if s['line'] == 'drawing':
            emu = lambda pt: int(pt * 12700)
            drawn = '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" ' \
                'layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH>' \
                '<wp:positionV relativeFrom="paragraph"><wp:posOffset>%d</wp:posOffset></wp:positionV><wp:extent cx="%d" cy="0"/><wp:wrapNone/>' \
                '<wp:docPr id="1" name="line"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>' \
                '<wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%d" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom>' \
                '<a:ln w="12700"><a:solidFill><a:srgbClr val="%s"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>' \
                '</wp:anchor></w:drawing></w:r>' % (emu(s.get('line_at', 36)), emu(442.2), emu(442.2), s['red'])
        indent = '<w:ind w:left="%d" w:right="%d" w:firstLine="0"/>' % (s['red_indent'], s['red_indent'])
        out += para(run(s['number'], self.rpr(s['body_face'], 32)) + drawn, border + self.line(self.before(s['number_before'])) +
                    indent + '<w:jc w:val="%s"/>' % s['number_jc']) if s['number'] else ''
        return out

    def title(self):
        s = self.s
        out = self.blank(s['title_before'] / 579)
        look = self.rpr(s['title_face'], s['title_size'], spacing=0, bold=s['bold'])
        if s['shape'] == 'direct':      # one paragraph a line
            out += ''.join(para(run(t, look), self.line() + '<w:jc w:val="%s"/>' % s['title_jc']) for t in s['title'])
        else:
            out += para(run('\n'.join(s['title']), look), self.line(self.before(s['title_before'])) +
                        '<w:ind w:firstLine="0"/><w:jc w:val="%s"/>' % s['title_jc'])
        out += self.blank(s['addressee_before'] / 579)
        return out + (para(run(s['addressee'], self.rpr(s['body_face'], 32)), self.line(self.before(s['addressee_before'])) +
                           '<w:ind w:firstLine="%d"/>' % s['addressee_indent']) if s['addressee'] else '')

    def body(self):
        s = self.s
        out = self.text([(TEXT, s['body_face'])])
        for k in range(s['sections']):
            out += self.text([(s['levels'][k % 3] + ['提高思想认识', '明确重点任务', '加强组织领导'][k % 3], s['level1_face'])])
            for j, sign in enumerate(('（一）', '（二）')):
                out += self.text([(sign + ['强化学习。', '转变作风。'][j], s['level2_face']), (POINTS, s['body_face'])])
                out += self.text([(MORE, s['body_face'])])
        return out + s['extra']

    def notes(self):
        s = self.s
        if not s['notes']:
            return ''
        out = self.blank(s['note_before'] / 579)
        for k, note in enumerate(s['notes']):
            out += para(run(note, self.rpr(s['body_face'], 32)), self.line(0 if k else self.before(s['note_before'])) +
                        '<w:ind w:firstLine="%d"/>' % (s['note_indent'] + (948 if k else 0)))
        return out

    def signature(self):
        s = self.s
        char = 316
        date = len(re.sub(r'\d', '', s['date'])) * char + len(re.findall(r'\d', s['date'])) * 155 + s['date_air']
        name = len(s['signer']) * char
        if s['sealed']:
            date_right = 4 * char
            sign_right = date_right + (date - name) // 2
        else:
            sign_right = 2 * char
            date_right = sign_right + name - 2 * char - date
            if date_right < 0:
                date_right, sign_right = 2 * char, 2 * char + date - name + 2 * char
        date_right = s['date_right'] if s['date_right'] is not None else date_right
        sign_right = s['sign_right'] if s['sign_right'] is not None else sign_right
        out = self.blank(s['sign_before'] / 579)
        look = self.rpr(s['body_face'], 32)
        if s['signer']:
            out += para(run(s['signer'], look), self.line(self.before(s['sign_before'])) + '<w:ind w:right="%d" w:firstLine="0"/><w:jc w:val="right"/>' % sign_right)
        return out + (para(run(s['date'], look), self.line() + '<w:ind w:right="%d" w:firstLine="0"/><w:jc w:val="right"/>' % date_right) if s['date'] else '')

    def annex(self):
        s = self.s
        if not s['attachment']:
            return ''
        brk = '<w:pageBreakBefore/>' if s['attachment_break'] else ''
        out = para(run('附件1', self.rpr(s['attachment_face'], 32)), brk + self.line() + '<w:ind w:firstLine="0"/>')
        out += para('', self.line())
        out += para(run('机关作风建设重点任务分工表', self.rpr(s['title_face'], s['title_size'] if s['title_size'] == 44 else 44, spacing=0)),
                    self.line() + '<w:ind w:firstLine="0"/><w:jc w:val="center"/>')
        for _ in range(3):
            out += self.text([(MORE, s['body_face'])])
        return out

    def imprint(self):
        s = self.s
        if not s['issue']:
            return ''
        look = self.rpr(s['body_face'], s['imprint_size'], spacing=0)
        tail = lambda: run(s['issue'], look) + '<w:r><w:tab/></w:r>' + run(s['issue_date'], look)
        indent = '<w:ind w:left="%d" w:right="%d" w:firstLine="0"/>' % (s['imprint_indent'], s['imprint_indent'])
        tabs = '<w:tabs><w:tab w:val="right" w:pos="%d"/></w:tabs>' % (s['imprint_width'] - s['imprint_indent'])
        edge = lambda side, size: '<w:%s w:val="single" w:sz="%d" w:space="0" w:color="000000"/>' % (side, size) if size else ''
        rows = ([s['copy']] if s['copy'] else []) + [None]
        if s['shape'] == 'direct':      # a table, at the foot by empty lines
            cells = ''
            for k, row in enumerate(rows):
                borders = edge('top', s['inner'] if k else s['outer']) + (edge('bottom', s['outer']) if row is None else '')
                cells += '<w:tr><w:trPr><w:trHeight w:val="480" w:hRule="exact"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/><w:tcBorders>%s</w:tcBorders>' \
                    '</w:tcPr>%s</w:tc></w:tr>' % (s['imprint_width'], borders, para(tail() if row is None else run(row, look),
                        tabs + '<w:spacing w:before="0" w:after="0" w:line="440" w:lineRule="exact"/>' + indent))
            filler = ''.join(para('', '<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="%d" w:lineRule="exact"/>' % n) for n in s.get('filler', []))
            return filler + '<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar>' \
                '<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="%d"/></w:tblGrid>%s</w:tbl>' \
                % (s['imprint_width'], s['imprint_width'], cells) + para('', '<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>')
        out, y = para('', '<w:keepNext/><w:spacing w:before="0" w:after="0" w:line="480" w:lineRule="exact"/>'), s['imprint_y'] + (0 if s['copy'] else 480)
        for k, row in enumerate(rows):
            top = s['inner'] if k else s['outer']
            borders = edge('top', top) + (edge('bottom', s['outer']) if row is None else '')
            frame = '<w:framePr w:w="%d" w:h="480" w:hRule="exact" w:hSpace="0" w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:x="%d" w:y="%d"/>' % (
                s['imprint_width'], s['imprint_x'], y)
            out += para(tail() if row is None else run(row, look), frame + ('<w:pBdr>%s</w:pBdr>' % borders if borders else '') + tabs +
                        '<w:spacing w:before="0" w:after="0" w:line="440" w:lineRule="exact"/>' + indent)
            y += 480
        return out + para('', '<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>')

    def section(self):
        s = self.s
        refs = ''
        if s['folios']:
            refs += '<w:footerReference w:type="default" r:id="f1"/>' + ('<w:footerReference w:type="even" r:id="f2"/>' if s['even'] else '')
        if s['shape'] == 'letter':
            refs += '<w:footerReference w:type="first" r:id="f3"/>'
        title = '<w:titlePg/>' if s['shape'] == 'letter' and s.get('title_page', True) else ''
        grid = '<w:docGrid w:type="lines" w:linePitch="%d"/>' % s['pitch']
        return '<w:sectPr>%s<w:pgSz w:w="%d" w:h="%d"/><w:pgMar w:top="%d" w:right="%d" w:bottom="%d" w:left="%d" w:header="851" w:footer="%d" w:gutter="0"/>%s%s</w:sectPr>' % (
            refs, s['width'], s['height'], s['top'], s['right'], s['bottom'], s['left'], s['footer'], title, grid)

    # -------- the letter

    def letter_head(self):
        s = self.s
        frame = '<w:framePr w:w="%d" w:h="%d" w:hRule="exact" w:hSpace="0" w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:xAlign="center" w:y="%d"/>'
        border = '<w:pBdr><w:%s w:val="%s" w:sz="24" w:space="%d" w:color="%s"/></w:pBdr>'
        out = para(run(s['mark'], self.rpr(s['mark_face'], s['mark_size'], s['mark_colour'], spacing=0)),
                   frame % (s.get('line_width', 9638), 1080, s.get('mark_y', 1650)) + border % ('bottom', s.get('upper', 'thickThinSmallGap'), s.get('upper_space', 8), s['red']) +
                   '<w:spacing w:before="0" w:after="0" w:line="840" w:lineRule="exact"/><w:ind w:firstLine="0"/><w:jc w:val="%s"/>' % s['mark_jc'])
        if s.get('lower', 'thickThinSmallGap'):
            out += para('', frame % (s.get('lower_width', 9638), 200, s.get('lower_y', 15704)) + border % ('top', s.get('lower', 'thickThinSmallGap'), 0, s['red']) +
                        '<w:spacing w:before="0" w:after="0" w:line="200" w:lineRule="exact"/><w:ind w:firstLine="0"/>')
        return out + para(run(s['number'], self.rpr(s['body_face'], 32)), self.line(s.get('letter_number_before', 80)) +
                          '<w:ind w:firstLine="0"/><w:jc w:val="%s"/>' % s['number_jc'])

    def document(self):
        s = self.s
        if s['shape'] == 'letter':
            body = self.letter_head() + self.title() + self.body() + self.notes() + self.signature()
        else:
            body = self.head() + self.title() + self.body() + self.notes() + self.signature() + self.annex() + self.imprint()
        return HEAD + '<w:document %s><w:body>%s%s</w:body></w:document>' % (SPACES, body, self.section())

    def styles(self):
        s = self.s
        base = self.rpr(s['body_face'], s['body_size'])
        if s['shape'] in ('styles', 'letter', 'short'):
            normal = '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:widowControl w:val="0"/>' \
                '<w:snapToGrid w:val="0"/>%s%s<w:jc w:val="both"/></w:pPr><w:rPr>%s</w:rPr></w:style>' % (self.line(), self.indent(s['first_line']), base)
        else:   # what Word and WPS have by themselves
            normal = '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr>' \
                '<w:rPr>%s<w:kern w:val="2"/><w:sz w:val="32"/></w:rPr></w:style>' % fonts(s['body_face'], s)
        theme = '<w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/>' if s['theme'] else ''
        return HEAD + '<w:styles xmlns:w="%s"><w:docDefaults><w:rPrDefault><w:rPr>%s</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>%s</w:styles>' % (
            W, theme or fonts(s['body_face'], s), normal)

    def footer(self, side):
        s = self.s
        if side is None:
            return HEAD + '<w:ftr xmlns:w="%s"><w:p/></w:ftr>' % W
        look = '<w:rPr>%s<w:sz w:val="%d"/></w:rPr>' % (fonts(s['folio_face'], dict(s, latin=None)), s['folio_size'])
        field = '<w:r>%s<w:fldChar w:fldCharType="begin"/></w:r><w:r>%s<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>' \
            '<w:r>%s<w:fldChar w:fldCharType="separate"/></w:r><w:r>%s<w:t>1</w:t></w:r><w:r>%s<w:fldChar w:fldCharType="end"/></w:r>' % ((look,) * 5)
        text = lambda t: '<w:r>%s<w:t xml:space="preserve">%s</w:t></w:r>' % (look, t) if t else ''
        return HEAD + '<w:ftr xmlns:w="%s"><w:p><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:line="240" w:lineRule="auto"/><w:ind w:%s="%d" w:firstLine="0"/><w:jc w:val="%s"/></w:pPr>%s%s%s</w:p></w:ftr>' % (
            W, 'right' if side == 'right' else 'left', s['folio_indent'] if side != 'center' else 0, side, text(s['folio_text'][0]), field, text(s['folio_text'][1]))

    def parts(self):
        s = self.s
        types = {'/word/document.xml': 'document.main', '/word/styles.xml': 'styles', '/word/settings.xml': 'settings',
                 '/word/footer1.xml': 'footer', '/word/footer2.xml': 'footer', '/word/footer3.xml': 'footer'}
        override = ''.join('<Override PartName="%s" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.%s+xml"/>' % i for i in types.items())
        rel = lambda i, kind, target: '<Relationship Id="%s" Type="%s/%s" Target="%s"/>' % (i, R, kind, target)
        rels = lambda *r: HEAD + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>' % ''.join(r)
        return {
            '[Content_Types].xml': HEAD + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
                'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>%s</Types>' % override,
            '_rels/.rels': rels(rel('r1', 'officeDocument', 'word/document.xml')),
            'word/_rels/document.xml.rels': rels(rel('s1', 'styles', 'styles.xml'), rel('s2', 'settings', 'settings.xml'), rel('f1', 'footer', 'footer1.xml'),
                                                 rel('f2', 'footer', 'footer2.xml'), rel('f3', 'footer', 'footer3.xml')),
            'word/document.xml': self.document(), 'word/styles.xml': self.styles(),
            'word/settings.xml': HEAD + '<w:settings xmlns:w="%s">%s<w:compat><w:compatSetting w:name="compatibilityMode" '
                'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>' % (W, '<w:evenAndOddHeaders/>' if s['even'] else ''),
            'word/footer1.xml': self.footer(s['folio_sides'][0]), 'word/footer2.xml': self.footer(s['folio_sides'][1]), 'word/footer3.xml': self.footer(None),
        }
