"""Official documents as five offices lay them out, to plant faults in: python-docx and raw XML, none of this program's code.

Each office is a function of a dictionary of choices (`CHOICES`), so that a fault is another choice:

    county   styles, exact pitch, head in the flow, 版记 in a text box at the foot of the page
    wps      all set directly, lines on a grid, head and red line as floating shapes, a report to superiors with 签发人, sealed
    bureau   head in a table, title in one paragraph with line breaks, 版记 as a table that blank space pushes down
    parts    an attachment in a section of its own, page numbers in text boxes of the footers, character indents
    letter   信函格式 with drawn double lines, first page without number
"""
import re

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.parts.hdrftr import FooterPart

from planted_office_parts import NS, band, box, par, run, stroke

SENTENCE = ('各单位要把督查考核结果作为改进工作的重要依据，逐项对照存在的问题，明确责任人员和完成时限，建立整改台账，完成一项销号一项，'
            '并于规定时间内书面报送整改落实情况，逾期不报或者整改不力的，按照有关规定严肃处理，确保年度各项任务全面完成。')

CHOICES = dict(
    margins=(2098, 1984, 1588, 1474), gutter=0, paper=(11906, 16838), pitch=579, rule='exact', grid=None,
    copies=None, secrecy=None, secrecy_face='黑体', secrecy_size=16,
    mark='青川县人民政府文件', mark_colour='FF0000', mark_size=42, mark_before=1700, mark_jc='center', mark_face='方正小标宋简体', mark_shift=0,
    number='青政发〔2023〕16号', number_jc='center', number_before=2, number_face='仿宋_GB2312', number_left=0, signer=None, signer_face='楷体_GB2312',
    line_colour='FF0000', line_sz=8, line_space=9, line_ind=0, line_count=1,
    title=('青川县人民政府关于二〇二三年第二季度', '工作督查情况的通报'), title_face='方正小标宋简体', title_size=22, title_jc='center', title_gap=2, title_ind=0,
    to='各乡镇人民政府，县政府各部门、各直属单位：', to_ind=0, to_gap=1,
    lead='现将二〇二三年第二季度督查情况通报如下。', face='仿宋_GB2312', size=16, latin=None, spacing=-5, first=640, hanging=0, widows=False, odd_first=None,
    h1='黑体', h2='楷体_GB2312', h1_text=('一、总体情况', '二、存在的主要问题', '三、下一步工作要求'), h2_text=('（一）任务落实不够平衡。', '（二）报送材料不够及时。'),
    bold_headings=False, body_colour=None, fill=3, sentence=SENTENCE, extra_body=(),
    notes=('附件：1.督查情况汇总表', '2.问题整改清单'), note_gap=1, note_ind=(640, 1600),
    org='青川县人民政府', date='2023年7月10日', sealed=False, org_right=640, date_right=None, date_left=None, org_left=None, sign_gap=1, before_sign=None,
    attachments=(('附件1', '督查情况汇总表'), ('附件2', '问题整改清单')), attachment_break=True, attachment_face='黑体', attachment_ind=0, table_width=8844,
    copy='抄送：县委办公室，县人大常委会办公室，县政协办公室。', issuer='青川县人民政府办公室', issued='2023年7月10日印发', imprint=True,
    thick=8, thin=6, imprint_size=14, imprint_ind=280, imprint_bottom=262.0, imprint_width=156.0, imprint_left=28.0,
    footer=1424, dash='—', folio_size=14, folio_face='宋体', folio_ind=280, mirrored=True, folio_swap=False, folio=True, start=None,
    upper='thickThin', lower='thinThick', upper_at=None, lower_at=276.2, long=170.0, letter_number='right', title_pg=True, copy_at=None,
)


class Sheet:
    """What the offices share: text by text."""

    def __init__(self, office, **changes):
        self.office, self.c = office, {**CHOICES, **DEFAULTS[office], **changes}
        self.count = 0

    def __getattr__(self, name):
        return self.c[name]

    def next(self):
        self.count += 2
        return self.count

    def line(self, **more):
        return dict(dict(line=self.pitch, rule=self.rule) if self.rule else {}, **more)

    def text(self, s, face=None, size=None, **more):
        more.setdefault('spacing', self.spacing)
        more.setdefault('colour', self.body_colour)
        return run(s, face or self.face, size or self.size, latin=self.latin, **more)

    def blank(self, n):
        return [par(run('', self.face, 16), **self.line()) for _ in range(n)]

    def indent(self, n=None):
        """The first line two characters in: by measure, or by characters as Word's dialogue writes it."""
        first = self.first if n is None else n
        if self.office == 'parts' and first == 640:
            return dict(chars={'firstLineChars': 200, 'firstLine': 630})
        return dict(first=first)

    # -- main part

    def title_pars(self):
        more = self.line(line=max(self.pitch, 640), jc=self.title_jc, left=self.title_ind)
        if self.office in ('bureau', 'letter'):
            out = [par(run('\n'.join(self.title), self.title_face, self.title_size), **more)]
        else:
            out = [par(run(t, self.title_face, self.title_size), **more) for t in self.title]
        return self.blank(self.title_gap) + out

    def main(self):
        out = self.title_pars()
        if self.to:
            out += self.blank(self.to_gap) + [par(self.text(self.to), left=self.to_ind, **self.line())]
        body = [self.lead]
        for k, h in enumerate(self.h1_text):
            body += [h] + [self.sentence] * self.fill
            body += [x for t in (self.h2_text if k == 1 else ()) for x in (t, self.sentence)]
        for k, t in enumerate(list(body) + list(self.extra_body)):
            face = self.h1 if re.match('[一二三]、', t) else self.h2 if t.startswith('（') else None
            ind = self.indent(self.odd_first if k == 4 and self.odd_first is not None else None)
            out.append(par(self.text(t, face, bold=bool(face) and self.bold_headings), left=self.hanging, widows=self.widows, **ind, **self.line()))
        for k, n in enumerate(self.notes or ()):
            out += self.blank(self.note_gap if k == 0 else 0)
            left = self.note_ind[0] if k == 0 else self.note_ind[1]
            out.append(par(self.text(n), first=left, **self.line()))
        return out + self.sign()

    def sign(self):
        out = self.blank(self.sign_gap)
        if self.before_sign:
            out += self.before_sign(self)
        em = 315
        digits = len(re.findall(r'\d', self.date))
        long = em * (len(self.date) - digits / 2 + 1)                # a quarter between digits and characters, four times
        if self.sealed:                # date four characters from the right; the name centred over it
            width = (em * len(self.org) - long) / 2
            right = 4 * em if self.date_right is None else self.date_right
            date, org = dict(jc='right', right=right), dict(jc='right', right=int(4 * em - width) if self.org_left is None else self.org_left)
        else:                           # the name two characters from the right; the date starts two after it
            org = dict(jc='right', right=self.org_right)
            left = 8844 - self.org_right - em * len(self.org) + 2 * em
            date = dict(left=left if self.date_left is None else self.date_left)
            if em * len(self.org) < long:         # a date that is longer stands two characters from the right itself
                date = dict(jc='right', right=640)
                org = dict(left=int(8844 - 640 - long - 2 * em)) if self.org_right == 640 else org
            if self.date_right is not None:
                date = dict(jc='right', right=self.date_right)
        if self.org:
            out.append(par(self.text(self.org), **org, **self.line()))
        return out + [par(self.text(self.date), **date, **self.line())]

    def attached(self):
        out = []
        for k, (label, title) in enumerate(self.attachments):
            br = '<w:pageBreakBefore/>' if self.attachment_break and not (self.office == 'parts' and k == 0) else ''
            out.append(par(self.text(label, self.attachment_face), extra=br, left=self.attachment_ind, **self.line()))
            out += self.blank(1)
            out.append(par(run(title, self.title_face, 22), jc='center', **self.line(line=max(self.pitch, 640))))
            out += self.blank(1)
            out.append(self.table() if k == 0 else par(self.text(self.sentence), **self.indent(), **self.line()))
        return out

    def table(self):
        cell = lambda t, w: '<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr>%s</w:tc>' % (w, par(run(t, self.face, 12), jc='center'))
        w = self.table_width // 3
        rows = [('序号', '单位', '得分')] + [(str(i), '第%s督查组' % '一二三四五'[i - 1], '9%d' % i) for i in range(1, 6)]
        edge = ''.join('<w:%s w:val="single" w:sz="4" w:space="0" w:color="000000"/>' % s for s in ('top', 'left', 'bottom', 'right', 'insideH', 'insideV'))
        return ('<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>%s</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>%s</w:tblGrid>%s</w:tbl>'
                % (w * 3, edge, ('<w:gridCol w:w="%d"/>' % w) * 3, ''.join('<w:tr>%s</w:tr>' % ''.join(cell(t, w) for t in r) for r in rows)))

    # -- 版记

    def imprint_table(self):
        edge = lambda side, sz: '<w:%s w:val="single" w:sz="%d" w:space="0" w:color="000000"/>' % (side, sz)
        width = int(self.imprint_width / 25.4 * 1440)
        rows = []
        if self.copy:
            rows.append((par(run(self.copy, self.face, self.imprint_size), left=self.imprint_ind, right=self.imprint_ind, line=500, grid=False), self.thick, self.thin))
        tab = '<w:tabs><w:tab w:val="right" w:pos="%d"/></w:tabs>' % (width - self.imprint_ind)
        rows.append((par(run('%s\t%s' % (self.issuer, self.issued), self.face, self.imprint_size), left=self.imprint_ind, tabs=tab, line=500, grid=False),
                     self.thin if self.copy else self.thick, self.thick))
        cells = ''.join('<w:tr><w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/><w:tcBorders>%s%s</w:tcBorders></w:tcPr>%s</w:tc></w:tr>'
                        % (width, edge('top', t), edge('bottom', b), p) for p, t, b in rows)
        return ('<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:tblInd w:w="%d" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/>'
                '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="%d"/></w:tblGrid>%s</w:tbl>'
                % (width, int((self.imprint_left - 28) / 25.4 * 1440), width, cells)), len(rows)

    def imprint_box(self):
        """In a text box whose table ends where 版心 does."""
        table, rows = self.imprint_table()
        tall = rows * 500 / 1440 * 25.4 + .45
        content = table.replace('<w:tblInd w:w="%d"' % int((self.imprint_left - 28) / 25.4 * 1440), '<w:tblInd w:w="0"') + par('', line=20)
        return box(self.imprint_left, self.imprint_bottom - tall, self.imprint_width, tall + 3, content, self.next())

    # -- head

    def lines_above(self):
        out = []
        if self.copies:
            out.append(par(self.text(self.copies), **self.line()))
        if self.secrecy:
            out.append(par(self.text(self.secrecy, self.secrecy_face, self.secrecy_size), **self.line()))
        return out

    def head_flow(self):
        above = self.lines_above()
        out = above + [par(run(self.mark, self.mark_face, self.mark_size, self.mark_colour), jc=self.mark_jc, left=self.mark_shift,
                           before=self.mark_before - self.pitch * len(above), line=1000)]
        out += self.blank(self.number_before)
        border = '<w:pBdr><w:bottom w:val="single" w:sz="%d" w:space="%d" w:color="%s"/></w:pBdr>' % (self.line_sz, self.line_space, self.line_colour)
        out.append(par(self.text(self.number, self.number_face, spacing=0), jc=self.number_jc, left=self.number_left or self.line_ind, right=self.line_ind,
                       extra=border if self.line_count else '', **self.line()))
        return out

    def head_shapes(self):
        """Mark in a text box, the line drawn; the flow keeps the room for them."""
        top = 70.3 + (self.mark_before - 1700) / 56.7
        head = par(run(self.mark, self.mark_face, self.mark_size, self.mark_colour), jc=self.mark_jc, left=self.mark_shift, line=1000)
        shapes = box(28, top, 156, 20, head, self.next())
        for k in range(self.line_count):
            shapes += stroke(28 + self.line_ind / 56.7, self.line_y + 2.0 * k, 156 - 2 * self.line_ind / 56.7, self.line_sz / 8, self.line_colour, self.next())
        above = self.lines_above()
        out = above + self.blank(6 + self.number_before - 2 - len(above))
        out.insert(0, par(shapes, line=20))
        signer = ''
        if self.signer:
            signer = self.text('\t签发人：', spacing=0) + self.text(self.signer, self.signer_face, spacing=0)
        tab = '<w:tabs><w:tab w:val="right" w:pos="%d"/></w:tabs>' % (8844 - 320)
        out.append(par(self.text(self.number, self.number_face, spacing=0) + signer, jc=self.number_jc, left=self.number_left, tabs=tab, **self.line()))
        return out

    def head_table(self):
        border = '<w:tcBorders><w:bottom w:val="single" w:sz="%d" w:space="0" w:color="%s"/></w:tcBorders>' % (self.line_sz, self.line_colour)
        mark = par(run(self.mark, self.mark_face, self.mark_size, self.mark_colour), jc=self.mark_jc, left=self.mark_shift, before=self.mark_before, line=1000)
        number = par(self.text(self.number, self.number_face, spacing=0), jc=self.number_jc, left=self.number_left, before=self.number_before * 579,
                     after=self.line_space * 20, **self.line())
        row = lambda p, b='': '<w:tr><w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>%s</w:tcPr>%s</w:tc></w:tr>' % (8844 - 2 * self.line_ind, b, p)
        return self.lines_above() + [
            '<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:tblInd w:w="%d" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>'
            '</w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="%d"/></w:tblGrid>%s%s</w:tbl>'
            % (8844 - 2 * self.line_ind, self.line_ind, 8844 - 2 * self.line_ind, row(mark), row(number, border if self.line_count else ''))]

    def head_letter(self):
        upper = 30 + self.mark_size * .3528 * .93 + 4 if self.upper_at is None else self.upper_at
        shapes = band((210 - self.long) / 2 + 1, upper, self.long, self.upper == 'thickThin', self.line_colour, self.next())
        shapes += band((210 - self.long) / 2 + 1, self.lower_at, self.long, self.lower == 'thickThin', self.line_colour, self.next())
        head = par(run(self.mark, self.mark_face, self.mark_size, self.mark_colour), jc=self.mark_jc, left=self.mark_shift, line=1000)
        shapes += box(28, 27.6 + (self.mark_before - 1700) / 56.7, 156, 18, head, self.next())
        out = [par(shapes, line=20)]
        out.append(par(self.text(self.number, self.number_face, spacing=0), jc=self.letter_number, before=self.number_room, **self.line()))
        return out + self.lines_above()

    # -- footers

    def folio_runs(self):
        text = run('', self.folio_face, self.folio_size)
        look = text[:text.index('</w:rPr>')] + '</w:rPr>'
        part = lambda x: look + x + '</w:r>'
        mark = lambda kind: part('<w:fldChar w:fldCharType="%s"/>' % kind)
        code = part('<w:instrText xml:space="preserve"> PAGE </w:instrText>')
        dash = lambda t: run(t, self.folio_face, self.folio_size) if self.dash else ''
        shown = run('1', self.folio_face, self.folio_size)
        return dash(self.dash + ' ') + mark('begin') + code + mark('separate') + shown + mark('end') + dash(' ' + self.dash)

    def footer_xml(self, even):
        left = even if self.mirrored else False
        left = not left if self.folio_swap else left
        if self.office == 'parts':      # a text box, as WPS inserts page numbers
            inner = par(self.folio_runs(), jc='left' if left else 'right', left=self.folio_ind if left else 0, right=0 if left else self.folio_ind, grid=False)
            shape = box(28, self.folio_y, 156, 8, inner, 50 + even)
            return '<w:ftr %s>%s</w:ftr>' % (NS, par(shape, line=20))
        ind = dict(left=self.folio_ind) if left else dict(right=self.folio_ind)
        return '<w:ftr %s>%s</w:ftr>' % (NS, par(self.folio_runs(), jc='left' if left else 'right', grid=False, **ind))

    # -- the whole

    def content(self):
        head = {'county': self.head_flow, 'wps': self.head_shapes, 'bureau': self.head_table, 'parts': self.head_flow, 'letter': self.head_letter}[self.office]()
        out = head + self.main()
        if self.office == 'parts' and self.attachments and self.attachment_break:
            out.append('@section')
        out += self.attached()
        if self.office == 'letter':
            if self.copy:
                place = 255.3 if self.copy_at is None else self.copy_at
                copy = par(run(self.copy, self.face, self.imprint_size), left=self.imprint_ind, right=self.imprint_ind, line=400, grid=False)
                out.append(par(box(28, place, 156, 8, copy, self.next()), line=20))
        elif not self.imprint:
            pass
        elif self.office in ('bureau',):
            table, _ = self.imprint_table()
            out += [par('', line=20, before=int(self.push + (self.imprint_bottom - 262) * 56.7)), table, par('', line=20)]
        else:
            out.append(par(self.imprint_box(), line=20))
        return out

    def sect(self, kind=''):
        top, bottom, left, right = self.margins
        refs = '<w:footerReference w:type="default" r:id="%s"/><w:footerReference w:type="even" r:id="%s"/>'
        if self.office == 'letter' and self.title_pg:
            refs += '<w:footerReference w:type="first" r:id="%s"/>'
        num = '<w:pgNumType w:start="%d"/>' % self.start if self.start else ''
        grid = '<w:docGrid w:type="%s" w:linePitch="%d" w:charSpace="%d"/>' % self.grid if self.grid else ''
        return (refs, '<w:sectPr>%s%s<w:pgSz w:w="%d" w:h="%d"/><w:pgMar w:top="%d" w:right="%d" w:bottom="%d" w:left="%d" w:header="851" w:footer="%d" w:gutter="%d"/>%s%s%s</w:sectPr>'
                % ('%s', kind, *self.paper, top, right, bottom, left, self.footer, self.gutter, num, '<w:titlePg/>' if self.office == 'letter' and self.title_pg else '', grid))

    def save(self, path):
        d = Document()
        for e in list(d.styles.element.iter(qn('w:rFonts'))):
            for k in [k for k in e.attrib if k.lower().endswith('theme')]:
                del e.attrib[k]
        fonts = d.styles.element.find(qn('w:docDefaults')).find('.//' + qn('w:rFonts'))
        for k in ('ascii', 'hAnsi', 'eastAsia'):
            fonts.set(qn('w:' + k), '仿宋_GB2312')
        defaults = d.styles.element.find('.//' + qn('w:pPrDefault'))
        for e in list(defaults):
            defaults.remove(e)
        for key, rel in list(d.part.rels.items()):
            if rel.reltype.endswith('stylesWithEffects'):
                del d.part.rels[key]
        body = d.element.body
        for e in list(body):
            body.remove(e)
        refs = []
        if self.folio:
            for name, even in (('footer1', False), ('footer2', True), ('footer3', None)):
                xml = self.footer_xml(even) if even is not None else '<w:ftr %s><w:p/></w:ftr>' % NS
                refs.append(self.add_footer(d, xml))
        form, sect = self.sect()
        filled = form % tuple(refs[:form.count('%s')]) if refs else ''
        ended = (sect % filled).replace('<w:sectPr>', '<w:sectPr %s>' % NS)
        for x in self.content():
            if x == '@section':
                body[-1].get_or_add_pPr().append(parse_xml(ended))
            else:
                body.append(parse_xml(re.sub(r'^<(w:\w+)', lambda m: '<%s %s' % (m[1], NS), x)))
        body.append(parse_xml(ended))
        if self.folio:
            d.settings.element.insert(0, parse_xml('<w:evenAndOddHeaders %s/>' % NS))
        d.save(path)

    def add_footer(self, d, xml):
        part = FooterPart.new(d.part.package)
        part._element = parse_xml(xml)
        return d.part.relate_to(part, RT.FOOTER)


DEFAULTS = {
    'county': dict(org='青川县人民政府督查办公室'),
    'wps': dict(mark='中共青川县委组织部文件', mark_size=38, number='青组发〔2023〕7号', number_jc='left', number_left=320, signer='王建国', sealed=True,
                org='中共青川县委组织部', date='2023年4月12日', rule=None, grid=('lines', 579, 0), issuer='中共青川县委组织部办公室', issued='2023年4月12日印发',
                title=('中共青川县委组织部', '关于第一季度党建工作督查情况的报告'), to='市委组织部：', lead='现将第一季度有关情况报告如下。', notes=(), attachments=(), line_y=121.6, fill=4),
    'bureau': dict(mark='青川县水利局文件', number='青水〔2023〕105号', org='青川县水利局', date='2023年11月3日', issuer='青川县水利局办公室', issued='2023年11月3日印发',
                   title=('青川县水利局关于做好今冬明春', '水利工程建设管理工作的通知'), to='各乡镇水利站，局属各单位：', notes=('附件：今冬明春水利工程建设任务分解表',),
                   attachments=(('附件', '今冬明春水利工程建设任务分解表'),), push=7474, mark_before=1900, lead='为做好有关工作，通知如下。'),
    'parts': dict(mark='青川县教育局文件', number='青教发〔2023〕31号', org='青川县教育局', sealed=True, date='2023年9月25日', issuer='青川县教育局办公室', issued='2023年9月25日印发',
                  title=('青川县教育局', '关于印发秋季学期教学督导工作方案的通知'), to='各中小学校、幼儿园：', copy='抄送：县委教育工作领导小组秘书组。', folio_y=266.4,
                  lead='现将工作方案印发给你们，请认真执行。', face='仿宋', h2='楷体', number_face='仿宋'),
    'letter': dict(mark='青川县财政局', mark_size=40, number='青财函〔2023〕22号', org='青川县财政局', date='2023年5月8日', to='县教育局：', notes=(), attachments=(),
                   title=('青川县财政局', '关于申请拨付督导经费的复函'), lead='你单位来函收悉，经研究，函复如下。', copy='抄送：县审计局。', number_room=640, h1_text=('一、经费安排', '二、有关要求'),
                   h2_text=(), fill=2),
}


def write(path, office, **changes):
    Sheet(office, **changes).save(path)
