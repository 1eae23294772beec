"""Faults planted in finished packages, whoever made them: each kind in up to three ways, as people and programs go wrong.

``FAULTS`` is a list of (name, rule that must be named or None, ways); a way is a function of a ``Doc`` that changes it and gives False where
it does not fit the document. What the rule is called where only the two judges' agreement is asked for: None.
"""
import copy
import re
import zipfile

from lxml import etree

from planted_documents import SPACES, W

w = lambda tag: '{%s}%s' % (W, tag)
PPR = ('pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct '
       'topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection '
       'textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange').split()
RPR = ('rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position '
       'sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath').split()


class Doc:
    """A package opened for planting, with the parts of an official document found by their wording."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as z:
            self.data = {n: z.read(n) for n in z.namelist()}
        self.trees = {}
        self.body = self.tree('word/document.xml').find(w('body'))
        self.all = [p for p in self.body.iter(w('p')) if not any(a.tag.endswith('}Fallback') for a in p.iterancestors())]
        self.full = [p for p in self.all if self.text(p).strip()]
        self.find()

    def tree(self, part):
        if part not in self.trees:
            self.trees[part] = etree.fromstring(self.data[part])
        return self.trees[part]

    def find(self):
        text = self.text
        first = lambda test, ps: next((p for p in ps if test(text(p).strip())), None)
        ps = self.full
        self.number = first(lambda t: re.search(r'〔\d{4}〕\d+号', t), ps[:8])
        at = ps.index(self.number)
        self.mark = [p for p in ps[:at] if not re.match('绝密|机密|秘密|特急|加急|\\d{6}$', text(p))] or [ps[0]]
        rest = ps[at + 1:]
        end = next(i for i, p in enumerate(rest) if text(p).strip()[-1:] in '：。')
        self.title, self.addressee = rest[:end], (rest[end] if text(rest[end]).strip().endswith('：') else None)
        self.title = [p for p in self.title if not self.framed(p)][:2]
        main = rest[end + (self.addressee is not None):]
        date = next(i for i, p in enumerate(main) if re.fullmatch(r'\d{4}年\d+月\d+日', text(p).strip()))
        self.date, self.signer = main[date], main[date - 1]
        text_part = [p for p in main[:date - 1] if not self.in_table(p)]
        self.note = first(lambda t: t.startswith('附件：'), text_part)
        self.running = text_part[:text_part.index(self.note)] if self.note is not None else text_part
        self.level1 = [p for p in self.running if re.match('[一二三四五六七八九十]+、', text(p).strip())]
        self.level2 = [p for p in self.running if re.match('（[一二三四五六七八九十]+）', text(p).strip())]
        self.plain = [p for p in self.running if p not in self.level1 + self.level2 and len(text(p)) > 60] or self.running[:1]
        self.label = first(lambda t: re.fullmatch(r'附件\d*', t), main[date:])
        self.copy = first(lambda t: t.startswith('抄送'), main[date:])
        self.issue = next((p for p in main[date:] if text(p).strip().endswith('印发')), None)
        self.letter = b'thickThin' in self.data['word/document.xml']

    @staticmethod
    def text(p):
        out = ''
        for e in p.iter(w('t'), w('tab'), w('br')):
            if e.getparent().tag == w('r') and next(e.iterancestors(w('p'))) is p:
                out += (e.text or '') if e.tag == w('t') else '\t' if e.tag == w('tab') else '\n'
        return out

    @staticmethod
    def in_table(p):
        return next(p.iterancestors(w('tc')), None) is not None

    @staticmethod
    def framed(p):
        return p.find(w('pPr') + '/' + w('framePr')) is not None

    def runs(self, p):
        return [r for r in p.iter(w('r')) if next(r.iterancestors(w('p'))) is p]

    @staticmethod
    def place(parent, name, order):
        """The child of a name, made in its place when it is not there."""
        found = parent.find(w(name))
        if found is None:
            found = etree.Element(w(name))
            later = {w(n) for n in order[order.index(name) + 1:]}
            at = next((i for i, c in enumerate(parent) if c.tag in later), len(parent))
            parent.insert(at, found)
        return found

    def ppr(self, p, name, **values):
        props = p.find(w('pPr'))
        if props is None:
            props = etree.Element(w('pPr'))
            p.insert(0, props)
        e = self.place(props, name, PPR)
        self.set(e, values)
        return e

    def rpr(self, r, name, **values):
        props = r.find(w('rPr'))
        if props is None:
            props = etree.Element(w('rPr'))
            r.insert(0, props)
        self.set(self.place(props, name, RPR), values)

    @staticmethod
    def set(e, values):
        for k, v in values.items():
            if v is None:
                e.attrib.pop(w(k), None)
            else:
                e.set(w(k), str(v))

    def each(self, ps, name, **values):
        for p in ps:
            for r in self.runs(p):
                self.rpr(r, name, **values)
        return bool(ps)

    def styled(self, ps, rpr=(), ppr=()):
        """The same by a style of its own, based on the one that the paragraph has; direct settings of these names are taken away."""
        styles = self.tree('word/styles.xml')
        for p in ps:
            old = p.find(w('pPr') + '/' + w('pStyle'))
            name = 'Planted%d' % len(styles)
            style = etree.SubElement(styles, w('style'), {w('type'): 'paragraph', w('styleId'): name})
            etree.SubElement(style, w('name'), {w('val'): name})
            base = old.get(w('val')) if old is not None else next((s.get(w('styleId')) for s in styles.iter(w('style')) if s.get(w('default')) == '1' and s.get(w('type')) == 'paragraph'), None)
            if base:
                etree.SubElement(style, w('basedOn'), {w('val'): base})
            for kind, items, order in (('pPr', ppr, PPR), ('rPr', rpr, RPR)):
                props = etree.SubElement(style, w(kind))
                for tag, values in items:
                    self.set(self.place(props, tag, order), values)
            self.ppr(p, 'pStyle', val=name)
            for props, items in [(p.find(w('pPr')), ppr)] + [(r.find(w('rPr')), rpr) for r in self.runs(p)]:
                for tag, values in items:
                    e = props.find(w(tag)) if props is not None else None
                    if e is not None:
                        for k in values:
                            e.attrib.pop(w(k), None)
                        if not e.attrib:
                            props.remove(e)
        return bool(ps)

    def sub(self, p, pattern, new):
        """Text of a paragraph replaced, wherever in its runs it stands."""
        if p is None or not re.search(pattern, self.text(p)):
            return False
        for t in p.iter(w('t')):
            if next(t.iterancestors(w('p'))) is p and re.search(pattern, t.text or ''):
                t.text = re.sub(pattern, new, t.text)
                t.set('{http://www.w3.org/XML/1998/namespace}space', 'preserve')
                return True
        return False

    def split(self, p):
        """Every run of a paragraph parted in the middle of its text."""
        for r in self.runs(p):
            t = r.find(w('t'))
            if t is not None and len(t.text or '') > 1 and len(r.findall(w('t'))) == 1 and r.find(w('br')) is None and r.find(w('tab')) is None:
                two = copy.deepcopy(r)
                half = len(t.text) // 2
                two.find(w('t')).text, t.text = t.text[half:], t.text[:half]
                r.addnext(two)

    def sections(self):
        return list(self.body.iter(w('sectPr')))

    def section(self, tag, **values):
        order = 'footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid'.split()
        for s in self.sections():
            self.set(self.place(s, tag, order), values)
        return True

    def footers(self):
        return [self.tree(n) for n in sorted(self.data) if re.match(r'word/footer\d*\.xml$', n) and b'PAGE' in self.data[n]]

    def each_footer(self, change):
        for f in self.footers():
            for p in f.iter(w('p')):
                if ''.join(t.text or '' for t in p.iter(w('instrText'))).strip():
                    change(p)
        return bool(self.footers())

    def folio_runs(self, name, **values):
        return self.each_footer(lambda p: [self.rpr(r, name, **values) for r in self.runs(p)])

    def blank_before(self, p, count=1):
        for _ in range(count):
            p.addprevious(etree.fromstring('<w:p %s><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="579" w:lineRule="exact"/></w:pPr></w:p>' % SPACES))
        return True

    def add(self, p, xml):
        p.addprevious(etree.fromstring(xml.replace('<w:p>', '<w:p %s>' % SPACES, 1)))
        return True

    def save(self, path):
        with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as z:
            for name, data in self.data.items():
                if name in self.trees:
                    data = etree.tostring(self.trees[name], xml_declaration=True, encoding='UTF-8', standalone=True)
                z.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)


def face(name):
    return dict(ascii=name, hAnsi=name, eastAsia=name, cs=name, asciiTheme=None, hAnsiTheme=None, eastAsiaTheme=None)


def faces(pick, name, other):
    """A wrong face set on the runs, by a style, and in the eastAsia slot alone."""
    return [lambda d: d.each(pick(d), 'rFonts', **face(name)),
            lambda d: d.styled(pick(d), rpr=[('rFonts', face(name))]),
            lambda d: d.each(pick(d), 'rFonts', eastAsia=other)]


def sizes(pick, one, two):
    """A wrong size set on the runs, by a style, and on half of the text."""
    return [lambda d: d.each(pick(d), 'sz', val=one),
            lambda d: d.styled(pick(d), rpr=[('sz', dict(val=two))]),
            lambda d: halves(d, pick(d)) and d.rpr([r for r in d.runs(pick(d)[0]) if r.find(w('t')) is not None][-1], 'sz', val=two) is None]


def halves(d, ps):
    for p in ps[:1]:
        d.split(p)
    return bool(ps)


def indents(pick, **values):
    clear = dict(left=None, right=None, firstLine=None, hanging=None, firstLineChars=None, leftChars=None, start=None, end=None, hangingChars=None, rightChars=None)
    return lambda d: bool(pick(d)) and [d.ppr(p, 'ind', **{**clear, **values}) for p in pick(d)] != []


def texts(pick, *pairs):
    return [lambda d, a=a, b=b: any(d.sub(p, a, b) for p in pick(d)[:1]) for a, b in pairs]


def ways(tag, *values):
    return [lambda d, v=v: d.section(tag, **v) for v in values]


one = lambda name: lambda d: [getattr(d, name)] if getattr(d, name) is not None else []
many = lambda name: lambda d: getattr(d, name)
some = lambda name: lambda d: getattr(d, name)[:1]


def footers_same(d):
    for s in d.sections():
        for ref in s.findall(w('footerReference')):
            if ref.get(w('type')) == 'even':
                other = [x for x in s.findall(w('footerReference')) if x.get(w('type')) == 'default']
                key = [k for k in ref.attrib if k.endswith('}id')][0]
                if not other:
                    return False
                ref.set(key, other[0].get(key))
    return True


def no_even(d):
    e = d.tree('word/settings.xml').find(w('evenAndOddHeaders'))
    return e is not None and (e.getparent().remove(e) or True)


def no_footers(d):
    return all([s.remove(r) is None for s in d.sections() for r in s.findall(w('footerReference'))])


def swap_footers(d):
    for s in d.sections():
        for ref in s.findall(w('footerReference')):
            ref.set(w('type'), {'default': 'even', 'even': 'default'}.get(ref.get(w('type')), ref.get(w('type'))))
    return True


def dashes(left, right):
    def change(d):
        found = []
        def each(p):
            ts = [t for t in p.iter(w('t')) if (t.text or '').strip(' ') in ('—', '－', '―')]
            for t, new in zip(ts, (left, right)):
                t.text = new
                found.append(t)
        d.each_footer(each)
        return bool(found)
    return change


def number_line(d):
    """The borders below the document number."""
    return list(d.number.iter(w('bottom'))) if d.number.find(w('pPr') + '/' + w('pBdr')) is not None else []


def red_line(**values):
    return lambda d: not d.letter and bool(number_line(d)) and [d.set(b, values) for b in number_line(d)] != []


def drop_red_line(d):
    return not d.letter and bool(number_line(d)) and all([b.getparent().remove(b) is None for b in number_line(d)])


def imprint(d):
    return [p for p in (d.copy, d.issue) if p is not None and d.issue is not None and d.framed(p)]


def imprint_borders(pick, **values):
    def change(d):
        borders = [b for p in imprint(d) for side in ('top', 'bottom') for b in p.iter(w(side))]
        chosen = pick(borders) if len(borders) > 1 else []
        return bool(chosen) and [d.set(b, values) for b in chosen] != []
    return change


def frames(change):
    return lambda d: bool(imprint(d)) and [change(p.find(w('pPr') + '/' + w('framePr'))) for p in imprint(d)] != []


def shift(name, by):
    return lambda f: f.set(w(name), str(int(f.get(w(name))) + by))


def letter_border(which, **values):
    def change(d):
        found = [b for b in d.body.iter(w('top'), w('bottom')) if 'Thin' in (b.get(w('val')) or '') or 'thin' in (b.get(w('val')) or '')]
        return d.letter and len(found) > which and d.set(found[which], values) is None
    return change


def letter_frame(which, **values):
    def change(d):
        found = [f for f in d.body.iter(w('framePr')) if f.get(w('w')) == '9638']
        return d.letter and len(found) > which and d.set(found[which], values) is None
    return change


def drop(pick):
    def change(d):
        ps = pick(d)
        for p in ps:
            for r in d.runs(p):
                p.remove(r) if r.getparent() is p else r.getparent().remove(r)
        return bool(ps)
    return change


def remove(name):
    def change(d):
        p = getattr(d, name)
        if p is None or d.in_table(p):
            return False
        p.getparent().remove(p)
        return True
    return change


def spaced(pick, before):
    return lambda d: bool(pick(d)) and [d.ppr(p, 'spacing', before=before, beforeLines=None) for p in pick(d)] != []


def defaults_size(d):
    """The size of the text changed where all of it comes from: default style and docDefaults."""
    found = [s for s in d.tree('word/styles.xml').iter(w('sz')) if s.get(w('val')) == '32']
    return bool(found) and [s.set(w('val'), '30') for s in found] != []


def loose_pitch(d):
    found = [s for part in ('word/styles.xml', 'word/document.xml') for s in d.tree(part).iter(w('spacing')) if s.get(w('line')) == '579']
    return bool(found) and [s.set(w('line'), '600') for s in found] != []


def pitch(value, rule='exact'):
    return lambda d: bool(d.running) and [d.ppr(p, 'spacing', line=value, lineRule=rule, before=0, after=0) for p in d.running] != []


def no_condensing(d):
    d.each(d.running, 'spacing', val=0)
    return len(d.plain) > 0


def themed(d):
    return [d.rpr(r, 'rFonts', eastAsiaTheme='minorEastAsia') for p in d.plain[:1] for r in d.runs(p)] != []


def themed_defaults(d):
    e = d.tree('word/styles.xml').find(w('docDefaults') + '//' + w('rFonts'))
    return e is not None and d.set(e, dict(asciiTheme='minorHAnsi', hAnsiTheme='minorHAnsi', eastAsiaTheme='minorEastAsia')) is None


def folio_side(jc):
    return lambda d: d.each_footer(lambda p: (d.ppr(p, 'jc', val=jc), d.ppr(p, 'ind', left=0, right=0, firstLine=0)))


def plain_text(xml):
    return lambda d: d.add(d.date.getnext() if d.date.getnext() is not None else d.date, xml)


def wide_table(width, shift=0):
    cell = '<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:spacing w:line="400" w:lineRule="exact"/><w:ind w:firstLine="0"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p></w:tc>' % (width // 2)
    edge = ''.join('<w:%s w:val="single" w:sz="4" w:space="0" w:color="000000"/>' % side for side in ('top', 'left', 'bottom', 'right', 'insideH', 'insideV'))
    table = '<w:tbl %s><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:tblInd w:w="%d" w:type="dxa"/><w:tblBorders>%s</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>' \
        '<w:gridCol w:w="%d"/><w:gridCol w:w="%d"/></w:tblGrid><w:tr>%s</w:tr></w:tbl>' % (SPACES, width, shift, edge, width // 2, width // 2, cell * 2)
    return lambda d: d.plain[-1].addnext(etree.fromstring(table))


def header_text(d):
    found = [n for n in d.data if re.match(r'word/header\d*\.xml$', n)]
    for n in found:
        d.tree(n).append(etree.fromstring('<w:p %s><w:r><w:t>内部资料 注意保存</w:t></w:r></w:p>' % SPACES))
    return bool(found)


def copied_letter(d):
    if not d.letter or d.copy is not None:
        return False
    line = '<w:p %s><w:pPr><w:ind w:left="280" w:right="280" w:firstLine="0"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="仿宋" w:hAnsi="仿宋" w:eastAsia="仿宋"/><w:sz w:val="28"/></w:rPr><w:t>抄送：县委组织部。</w:t></w:r></w:p>'
    d.date.addnext(etree.fromstring(line % SPACES))


S = lambda *pairs: dict(pairs)
plain1 = lambda d: d.plain[:1]
FAULTS = [
    ('paper', 'paper', ways('pgSz', S(('w', 12240), ('h', 15840)), S(('w', 10319), ('h', 14571)), S(('w', 11906), ('h', 16500)))),
    ('margin-left', 'page-margins', ways('pgMar', S(('left', 1701)), S(('left', 1440), ('right', 1440)), S(('gutter', 170)))),
    ('margin-top', 'page-margins', ways('pgMar', S(('top', 1440)), S(('top', 2268)), S(('top', 2098), ('bottom', 1440)))),
    ('margin-right', 'page-margins', ways('pgMar', S(('right', 1588)), S(('right', 1800), ('left', 1800)), S(('right', 1134)))),
    ('pitch', None, [pitch(560), pitch(600), loose_pitch, pitch(480, 'auto'), pitch(360, 'auto'), lambda d: d.section('docGrid', type='lines', linePitch=312)]),
    ('condensing', None, [no_condensing, lambda d: d.styled(d.running, rpr=[('spacing', dict(val=0))]), lambda d: d.each(d.running, 'spacing', val=10)]),
    ('title-face', 'title-face', faces(many('title'), '黑体', '宋体')),
    ('title-size', 'title-size', sizes(many('title'), 36, 40)),
    ('title-side', 'title-centred', [lambda d: all([d.ppr(p, 'jc', val='left') is not None for p in d.title]), lambda d: d.styled(d.title, ppr=[('jc', dict(val='left'))]),
                                     indents(many('title'), firstLine=1280)]),
    ('title-gap', 'title-gap', [lambda d: d.blank_before(d.title[0]), lambda d: d.blank_before(d.title[0], 2), spaced(some('title'), 200)]),
    ('mark-colour', 'mark-colour', [lambda d: d.each(d.mark, 'color', val='000000'), lambda d: d.styled(d.mark[:1], rpr=[('color', dict(val='7F0000'))]),
                                    lambda d: halves(d, d.mark) and d.rpr(d.runs(d.mark[0])[-1], 'color', val='auto') is None]),
    ('mark-side', 'mark-centred', [lambda d: d.ppr(d.mark[0], 'jc', val='left') is not None, lambda d: d.ppr(d.mark[0], 'jc', val='right') is not None,
                                   indents(some('mark'), left=900)]),
    ('mark-height', 'mark-position', [spaced(some('mark'), 1100), lambda d: d.ppr(d.mark[0], 'spacing', before=2400) is not None,
                                      lambda d: not d.framed(d.mark[0]) and not d.in_table(d.mark[0]) and d.blank_before(d.mark[0]),
                                      letter_frame(0, y=2100), letter_frame(0, y=1300)]),
    ('number-text', 'number-format', texts(one('number'), ('〔(\\d+)〕', r'[\1]'), ('〔(\\d+)〕', r'（\1）'), ('〕', '〕第'), ('〕(\\d+)号', r'〕0\1号'), ('〔20', '〔'),
                                           ('〔(\\d+)〕', r'【\1】'), ('〔(\\d+)〕', r'\1年'), ('〔(\\d+)〕', r'〔\1年〕'), ('〕(\\d+)号', r'〕\1'), ('〔(\\d+)〕', r'［\1］'),
                                           ('〔2023〕', '〔２０２３〕'), ('〕12号', '〕十二号'), ('〔', ' 〔'))),
    ('number-side', 'number-side', [lambda d: d.ppr(d.number, 'jc', val='left' if not d.letter else 'center') is not None,
                                    lambda d: d.styled([d.number], ppr=[('jc', dict(val='right' if not d.letter else 'left'))]),
                                    indents(one('number'), left=800, right=0)]),
    ('number-gap', 'number-row', [spaced(one('number'), 100), lambda d: not d.in_table(d.number) and not d.letter and d.blank_before(d.number), lambda d: d.letter and d.blank_before(d.number)]),
    ('number-none', 'number-format', [drop(one('number')), lambda d: d.sub(d.number, '.*〔\\d+〕\\d+号', '')]),
    ('line-colour', 'red-line', [red_line(color='000000'), red_line(color='auto'), red_line(color='0000FF'), red_line(color='C0C0C0')]),
    ('line-none', 'red-line', [drop_red_line, red_line(val='nil')]),
    ('line-gap', 'red-line-gap', [red_line(space=0), red_line(space=28)]),
    ('line-width', 'red-line-width', [lambda d: not d.letter and bool(number_line(d)) and d.ppr(d.number, 'ind', left=700, right=700) is not None,
                                      lambda d: not d.letter and bool(number_line(d)) and d.styled([d.number], ppr=[('ind', dict(left=1200, right=1200))])]),
    ('line-double', 'red-line', [lambda d: not d.letter and d.add(d.title[0], '<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="8" w:space="1" w:color="FF0000"/></w:pBdr><w:spacing '
                                 'w:before="0" w:after="0" w:line="200" w:lineRule="exact"/><w:ind w:firstLine="0"/></w:pPr></w:p>')]),
    ('letter-upper', 'letter-line-upper', [letter_border(0, val='single'), letter_border(0, val='thinThickSmallGap'), letter_border(0, val='double')]),
    ('letter-lower', 'letter-line-lower', [letter_border(1, val='single'), letter_border(1, val='thinThickSmallGap'), letter_border(1, val='nil')]),
    ('letter-upper-width', 'letter-line-upper-width', [letter_frame(0, w=8844), letter_frame(0, w=10200), letter_frame(0, xAlign='left')]),
    ('letter-lower-width', 'letter-line-lower-width', [letter_frame(1, w=8844), letter_frame(1, w=9000)]),
    ('letter-upper-place', 'letter-line-upper-place', [letter_border(0, space=1), letter_border(0, space=24), letter_frame(0, h=1400)]),
    ('letter-lower-place', 'letter-line-lower-place', [letter_frame(1, y=15300), letter_frame(1, y=16000)]),
    ('letter-colour', None, [letter_border(0, color='000000'), letter_border(1, color='000000')]),
    ('letter-folio', 'letter-page-1', [lambda d: d.letter and all([s.remove(t) is None for s in d.sections() for t in s.findall(w('titlePg'))])]),
    ('addressee-text', 'addressee-colon', texts(one('addressee'), ('：$', ''), ('：$', ':'), ('：$', '，'), ('：$', '；'))),
    ('addressee-side', 'addressee-flush', [indents(one('addressee'), firstLine=640), indents(one('addressee'), firstLineChars=200, firstLine=640), lambda d: d.sub(d.addressee, '^', '　　'),
                                           lambda d: d.styled([d.addressee], ppr=[('ind', dict(firstLine=640, left=0))])]),
    ('addressee-gap', 'addressee-gap', [spaced(one('addressee'), 0), spaced(one('addressee'), 1700), lambda d: d.blank_before(d.addressee, 2)]),
    ('body-size', 'body-size', sizes(plain1, 28, 30) + [defaults_size]),
    ('body-face', 'body-face', faces(plain1, '宋体', '楷体') + faces(many('running'), '黑体', '华文楷体')[:1]),
    ('body-face-strange', 'eastasia-fonts', faces(plain1, '微软雅黑', '等线')),
    ('heading-1', 'heading-1-face', faces(many('level1'), '仿宋', '宋体') + [lambda d: d.each(d.level1[:1], 'rFonts', **face('楷体'))]),
    ('heading-2', 'heading-2-face', [lambda d: d.each(d.level2, 'rFonts', **face('黑体')), lambda d: d.each(d.level2[:1], 'rFonts', **face('仿宋')), lambda d: d.each(d.level2, 'rFonts', eastAsia='宋体')]),
    ('heading-size', 'body-size', sizes(some('level1'), 36, 30)),
    ('indent-none', 'body-indent', [indents(plain1, firstLine=0), indents(many('running'), firstLine=0), lambda d: d.styled(d.plain[:1], ppr=[('ind', dict(firstLine=0, firstLineChars=0))])]),
    ('indent-wrong', 'body-indent', [indents(plain1, firstLine=320), indents(plain1, firstLineChars=100, firstLine=320), indents(plain1, firstLine=960), indents(plain1, left=640, firstLine=0),
                                     lambda d: indents(plain1, firstLine=0)(d) and d.sub(d.plain[0], '^', '  ')]),
    ('indent-spaces', None, [lambda d: indents(plain1, firstLine=0)(d) and d.sub(d.plain[0], '^', '　　'), lambda d: indents(plain1, firstLine=0)(d) and d.sub(d.plain[0], '^', '    ')]),
    ('indent-hanging', None, [indents(plain1, left=640, firstLine=640), indents(plain1, left=320, firstLine=320), indents(plain1, left=640, hanging=0)]),
    ('note-text', 'attachment-note-end', texts(one('note'), ('$', '。'), ('$', '；'), ('：(1\\.|1．)?', '：一、'))),
    ('note-side', 'attachment-note-indent', [indents(one('note'), firstLine=0), indents(one('note'), left=1260, firstLine=0), indents(one('note'), firstLineChars=100, firstLine=320)]),
    ('note-gap', 'attachment-note-gap', [spaced(one('note'), 0), spaced(one('note'), 1158), lambda d: d.note is not None and d.blank_before(d.note, 2)]),
    ('date-text', 'date-format', texts(one('date'), ('月\\d+日', '月05日'), ('年(\\d)月', r'年0\1月'), ('.*', '二〇二三年七月十日'), ('2023年', '23年'), ('(\\d+)年(\\d+)月(\\d+)日', r'\1-\2-\3'),
                                       ('(\\d+)年(\\d+)月(\\d+)日', r'\1.\2.\3'), ('日$', ''), ('2023', '２０２３'))),
    ('date-side', 'date-position', [indents(one('date'), right=0), indents(one('date'), right=632), indents(one('date'), right=2500),
                                    lambda d: d.ppr(d.date, 'jc', val='center') is not None and indents(one('date'), left=0)(d)]),
    ('signer-side', 'signature-position', [indents(one('signer'), right=3600), lambda d: d.ppr(d.signer, 'jc', val='left') is not None and indents(one('signer'), firstLine=3000)(d)]),
    ('signer-none', 'signature-position', [remove('signer')]),
    ('table-wide', 'type-area-right', [wide_table(10400), wide_table(8844, 900)]),
    ('table-left', 'type-area-left', [wide_table(8844, -900), indents(plain1, left=-800, firstLine=640)]),
    ('header', 'type-area-top', [header_text]),
    ('first-page', 'page-1-body', [lambda d: d.addressee is not None and d.blank_before(d.plain[0] if d.plain[0] is d.running[0] else d.running[0], 16)]),
    ('letter-copy', 'letter-copy-place', [copied_letter]),
    ('signer-alone', 'signature-page', [lambda d: d.ppr(d.signer, 'pageBreakBefore') is not None, lambda d: d.add(d.signer, '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'),
                            ]),
    ('signer-blank', None, [lambda d: d.add(d.signer, '<w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:t>（此页无正文）</w:t></w:r></w:p>')]),
    ('annex-page', 'attachment-page', [lambda d: d.label is not None and d.ppr(d.label, 'pageBreakBefore', val=0) is not None and d.label.getprevious().find(w('pPr') + '/' + w('sectPr')) is None]),
    ('annex-label', 'attachment-label', faces(one('label'), '仿宋', '楷体') + sizes(one('label'), 28, 44)[:2] + [indents(one('label'), firstLine=640)]),
    ('imprint-none', 'imprint-present', [drop(one('issue')), lambda d: not d.letter and d.sub(d.issue, '印发', '发')]),
    ('imprint-outer', 'imprint-outer-rules', [imprint_borders(lambda b: [b[0]], sz=4), imprint_borders(lambda b: [b[-1]], sz=6), imprint_borders(lambda b: [b[0], b[-1]], sz=18)]),
    ('imprint-inner', 'imprint-inner-rules', [imprint_borders(lambda b: b[1:-1], sz=8), imprint_borders(lambda b: b[1:-1], val='nil'), imprint_borders(lambda b: b[1:-1], sz=2)]),
    ('imprint-lines', 'imprint-outer-rules', [imprint_borders(lambda b: b, val='nil')]),
    ('imprint-width', 'imprint-rule-width', [frames(shift('w', -600)), frames(shift('x', 300)), frames(lambda f: (shift('x', -280)(f), shift('w', 560)(f)))]),
    ('imprint-height', 'imprint-bottom', [frames(shift('y', -300)), frames(shift('y', -2000)), frames(shift('y', 200))]),
    ('imprint-size', 'imprint-size', [lambda d: d.issue is not None and d.each([p for p in (d.copy, d.issue) if p is not None], 'sz', val=32),
                                      lambda d: d.issue is not None and d.styled([d.issue], rpr=[('sz', dict(val=24))]), lambda d: d.copy is not None and d.each([d.copy], 'sz', val=30)]),
    ('imprint-side', 'imprint-indent', [lambda d: bool(imprint(d)) and [d.ppr(p, 'ind', left=0) for p in imprint(d)] != [], lambda d: bool(imprint(d)) and d.ppr(imprint(d)[-1], 'ind', left=700) is not None]),
    ('imprint-date', 'imprint-date', texts(one('issue'), ('月\\d+日', '月05日'), ('年(\\d)月', r'年0\1月'), ('\\d+年\\d+月\\d+日', '二〇二三年七月十日'), ('2023年', '23年'))),
    ('copy-text', 'copy-stop', texts(one('copy'), ('。$', ''), ('。$', '；'), ('抄送：', '抄送:'), ('抄送：', '抄送 '))),
    ('folio-none', 'page-numbers', [no_footers, lambda d: d.each_footer(lambda p: [r.getparent().remove(r) for r in d.runs(p)])]),
    ('folio-start', 'page-numbers', ways('pgNumType', S(('start', 3)), S(('start', 0)))),
    ('folio-sides', 'page-number-side', [folio_side('center'), footers_same, no_even, swap_footers, folio_side('right')]),
    ('folio-in', 'page-number-side', [lambda d: d.each_footer(lambda p: d.ppr(p, 'ind', left=0, right=0)), lambda d: d.each_footer(lambda p: d.ppr(p, 'ind', left=640, right=640))]),
    ('folio-dashes', 'page-number-dashes', [dashes('', ''), dashes('- ', ' -'), dashes('第', '页'), dashes('– ', ' –'), dashes('－ ', ' ')]),
    ('folio-size', 'page-number-size', [lambda d: d.folio_runs('sz', val=21), lambda d: d.folio_runs('sz', val=18), lambda d: d.folio_runs('sz', val=32)]),
    ('folio-face', 'page-number-face', [lambda d: d.folio_runs('rFonts', **face('Times New Roman')), lambda d: d.folio_runs('rFonts', ascii='Arial', hAnsi='Arial'),
                                        lambda d: d.folio_runs('rFonts', **face('仿宋'))]),
    ('folio-drop', 'page-number-drop', ways('pgMar', S(('footer', 1134)), S(('footer', 851)), S(('footer', 1560)))),
    ('theme', 'theme-fonts', [themed, themed_defaults]),
    ('quotes', 'punctuation-fonts', [lambda d: d.sub(d.plain[0], '，', '“要点”，') and d.each(d.plain[:1], 'rFonts', ascii='Times New Roman', hAnsi='Times New Roman', hint=None),
                                     lambda d: d.sub(d.plain[0], '，', '——') and d.each(d.plain[:1], 'rFonts', ascii='Arial', hAnsi='Arial', hint='default')]),
    ('text-colour', 'text-colour', [lambda d: d.each(d.plain[:1], 'color', val='0000FF'), lambda d: d.styled(d.plain[:1], rpr=[('color', dict(val='333333'))]), lambda d: d.each(d.title, 'color', val='FF0000'),
                                    lambda d: d.folio_runs('color', val='808080')]),
    ('leftover', 'template-tags', texts(plain1, ('，', '{{单位}}，'), ('，', '{% if x %}，'))),
    ('value', 'placeholder-values', texts(plain1, ('，', 'null，'), ('，', 'Optional("甲")，'), ('，', 'NaN，'))),
    ('empty-book', 'empty-titles', texts(plain1, ('，', '《》，'), ('，', '《 》，'))),
    ('bold', 'heading-bold', [lambda d: d.each(d.level1[:1], 'b'), lambda d: d.styled(d.title, rpr=[('b', {})])]),
]
