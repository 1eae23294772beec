"""The parts of a Word file that every template of official documents shares, as raw XML.

Numbers are GB/T 9704-2012 in twips (1/20 pt); those that the standard leaves to the printer were measured on rendered
pages: line pitch 579 exact gives 22 lines, run spacing -5 gives 28 characters, footer distance 1424 puts the dash of the
page number 7 mm below the type area. There is no character grid and no theme font: programs disagree about both.
"""
import zipfile

FANG, KAI, HEI, SONG, BIAO = '仿宋', '楷体', '黑体', '宋体', '方正小标宋简体'
PITCH, EM = 579, 315                    # line pitch; one character of 3号 as it is spaced
AREA = 8844                             # width of the type area, 156 mm
W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
NAMES = (f'xmlns:w="{W}" xmlns:r="{R}" xmlns:v="urn:schemas-microsoft-com:vml" '
         'xmlns:o="urn:schemas-microsoft-com:office:office"')
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def escape(text):
    return text.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')


def face(name):
    """The face in all four slots: a quotation mark in a Latin face is the commonest fault of such files."""
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{name}"/>'


def run(text, font=None, size=None, colour=None, spacing=None, scale=None):
    """A run; size in points."""
    properties = (face(font) if font else '') + (f'<w:color w:val="{colour}"/>' if colour else '')
    properties += f'<w:spacing w:val="{spacing}"/>' if spacing is not None else ''
    properties += f'<w:w w:val="{scale}"/>' if scale else ''
    properties += f'<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/>' if size else ''
    properties = f'<w:rPr>{properties}</w:rPr>' if properties else ''
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def p(content, style=None, properties=''):
    """A paragraph; content is text or finished runs. Properties come in the order of the schema (ECMA-376 §17.3.1.26)."""
    runs = content if content.startswith('<') or not content else run(content)
    style = f'<w:pStyle w:val="{style}"/>' if style else ''
    return f'<w:p><w:pPr>{style}{properties}</w:pPr>{runs}</w:p>' if style or properties else f'<w:p>{runs}</w:p>'


def style(id, name, paragraph='', character='', based='Normal', next=None):
    based = f'<w:basedOn w:val="{based}"/>' if based else ''
    default = ' w:default="1"' if id == 'Normal' else ''
    next = f'<w:next w:val="{next}"/>' if next else ''
    paragraph = f'<w:pPr>{paragraph}</w:pPr>' if paragraph else ''
    character = f'<w:rPr>{character}</w:rPr>' if character else ''
    return (f'<w:style w:type="paragraph"{default} w:styleId="{id}"><w:name w:val="{name}"/>{based}{next}<w:qFormat/>'
            f'{paragraph}{character}</w:style>')


def size(points):
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def styles():
    exact = f'w:line="{PITCH}" w:lineRule="exact"'
    keep = '<w:keepNext/>'
    normal = ('<w:widowControl w:val="0"/><w:snapToGrid w:val="0"/>'
              f'<w:spacing w:before="0" w:after="0" {exact}/><w:ind w:firstLine="640"/><w:jc w:val="both"/>')
    flat = '<w:ind w:firstLine="0"/>'
    sheet = [
        style('Normal', 'Normal', normal, face(FANG) + '<w:spacing w:val="-5"/><w:kern w:val="0"/>' + size(16)
              + '<w:lang w:val="en-US" w:eastAsia="zh-CN"/>', based=None),
        style('Mark', '发文机关标志', f'{keep}{flat}<w:jc w:val="center"/>',
              face(BIAO) + '<w:color w:val="FF0000"/><w:spacing w:val="0"/>' + size(36)),
        style('Number', '发文字号', f'{keep}<w:spacing w:before="{2 * PITCH}" {exact}/>{flat}<w:jc w:val="center"/>'),
        style('LetterNumber', '信函发文字号', f'{keep}{flat}<w:jc w:val="right"/>'),
        style('Heading', '公文标题', f'{keep}<w:spacing w:before="{2 * PITCH}" {exact}/>{flat}<w:jc w:val="center"/>',
              face(BIAO) + '<w:spacing w:val="0"/>' + size(22)),
        style('Addressee', '主送机关', f'<w:spacing w:before="{PITCH}" {exact}/>{flat}'),
        style('Spacer', '版记前空行', f'{keep}<w:spacing w:before="0" w:after="0" w:line="480" w:lineRule="exact"/>{flat}'),
        style('Level1', '一级标题', f'{keep}<w:outlineLvl w:val="0"/>', face(HEI)),
        style('Closing', '结束语', keep),
        style('Note', '附件说明', f'{keep}<w:spacing w:before="{PITCH}" {exact}/><w:ind w:left="{6 * EM}" w:hanging="{4 * EM}"/>'),
        style('NoteMore', '附件说明续', f'{keep}<w:ind w:left="{6 * EM}" w:hanging="{EM}"/>'),
        style('Signature', '署名', f'{keep}<w:spacing w:before="{2 * PITCH}" {exact}/><w:ind w:left="4240" w:firstLine="0"/>'
              '<w:jc w:val="center"/>', '<w:spacing w:val="-5"/>'),
        style('SignatureLong', '署名（长）', f'{keep}<w:spacing w:before="{2 * PITCH}" {exact}/>{flat}<w:jc w:val="right"/>'),
        style('Date', '成文日期', f'<w:ind w:right="{4 * EM}" w:firstLine="0"/><w:jc w:val="right"/>'),
        style('Remark', '附注', '<w:jc w:val="left"/>'),
        style('Attachment', '附件序号', f'<w:pageBreakBefore/>{flat}', face(HEI)),
        style('AttachmentTitle', '附件标题', f'{keep}<w:spacing w:before="{PITCH}" w:after="{PITCH}" {exact}/>{flat}'
              '<w:jc w:val="center"/>', face(BIAO) + '<w:spacing w:val="0"/>' + size(22)),
        style('Cell', '表格文字', '<w:spacing w:before="0" w:after="0" w:line="400" w:lineRule="exact"/>' + flat
              + '<w:jc w:val="left"/>', '<w:spacing w:val="0"/>' + size(12)),
        style('CellCentre', '表格文字居中', '<w:jc w:val="center"/>', based='Cell'),
        style('CellHead', '表头', '<w:jc w:val="center"/>', face(HEI), based='Cell'),
        style('FormTitle', '表格标题', f'{keep}<w:spacing w:before="0" w:after="240" {exact}/>{flat}<w:jc w:val="center"/>',
              face(BIAO) + '<w:spacing w:val="0"/>' + size(22)),
        style('FormNote', '表格说明', '<w:spacing w:before="40" w:after="40" w:line="360" w:lineRule="exact"/>' + flat,
              '<w:spacing w:val="0"/>' + size(12)),
        style('Imprint', '版记', '<w:spacing w:before="0" w:after="0" w:line="480" w:lineRule="exact"/><w:ind w:left="280" '
              'w:right="280" w:firstLine="0"/>', '<w:spacing w:val="0"/>' + size(14)),
        style('Folio', '页码', '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0"/>',
              face(SONG) + '<w:spacing w:val="0"/>' + size(14)),
        style('Thin', '版记定位', '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>' + flat, size(1)),
    ]
    table = ('<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>'
             '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>'
             '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>')
    defaults = (f'<w:docDefaults><w:rPrDefault><w:rPr>{face(FANG)}{size(16)}'
                '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>')
    return HEAD + f'<w:styles {NAMES}>{defaults}{"".join(sheet)}{table}</w:styles>'


def cell(content, width, style='Cell', span=1, extra=''):
    span = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ''
    return (f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}<w:vAlign w:val="center"/></w:tcPr>'
            f'{p(content, style)}{extra}</w:tc>')


def row(cells, head=False, height=480, whole=True):
    """A row; one that may be longer than a page is not kept whole."""
    head = '<w:tblHeader/>' if head else ''
    whole = '<w:cantSplit/>' if whole else ''
    return f'<w:tr><w:trPr>{whole}<w:trHeight w:val="{height}" w:hRule="atLeast"/>{head}</w:trPr>{"".join(cells)}</w:tr>'


def table(widths, rows):
    line = ''.join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
                   for side in ('top', 'left', 'bottom', 'right', 'insideH', 'insideV'))
    grid = ''.join(f'<w:gridCol w:w="{w}"/>' for w in widths)
    return (f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>{line}</w:tblBorders>'
            '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>'
            f'<w:bottom w:w="40" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>')


def folio(side):
    """`— 1 —` in 4号宋体, one character in from the outer side."""
    field = ''.join(f'<w:r><w:fldChar w:fldCharType="{t}"/></w:r>' if t != 'code' else
                    '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>' for t in ('begin', 'code', 'separate'))
    field += '<w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    indent = '<w:ind w:left="280" w:firstLine="0"/>' if side == 'left' else '<w:ind w:right="280" w:firstLine="0"/>'
    text = p(run('— ') + field + run(' —'), 'Folio', f'{indent}<w:jc w:val="{side}"/>')
    return HEAD + f'<w:ftr {NAMES}>{text}</w:ftr>'


def watermark(number):
    """草稿 across the page in light grey, while the document is a draft."""
    shape = ('<w:r><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" '
             'path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>'
             '<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>'
             '<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas>'
             '<v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype>'
             f'<v:shape id="DraftMark{number}" o:spid="_x0000_s{2048 + number}" type="#_x0000_t136" '
             'style="position:absolute;margin-left:0;margin-top:0;width:300pt;height:150pt;rotation:315;z-index:-251658752;'
             'mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;'
             'mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="#d9d9d9" stroked="f">'
             '<v:textpath style="font-family:&quot;黑体&quot;;font-size:1pt" string="草稿"/></v:shape></w:pict></w:r>')
    text = p(run('{{#如果 草稿}}') + shape + run('{{/如果}}'), 'Thin')
    return HEAD + f'<w:hdr {NAMES}>{text}</w:hdr>'


def section(kind):
    """The page: A4, 37 mm above, 28 mm left, 156 by 225 mm; page numbers outside, none on page 1 of a letter."""
    kinds = ['default', 'even', 'first'] if kind in ('redhead', 'letter') else ['default', 'even']
    links = ''.join(f'<w:headerReference w:type="{k}" r:id="header{n}"/>' for n, k in enumerate(kinds, 1))
    if kind == 'sideways':      # an internal form lies on its side: the margins turn with the paper
        return (f'<w:sectPr>{links}<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1587" w:right="1984" '
                'w:bottom="1475" w:left="2098" w:header="851" w:footer="851" w:gutter="0"/><w:cols w:space="720"/></w:sectPr>')
    links += ''.join(f'<w:footerReference w:type="{k}" r:id="footer{n}"/>' for n, k in enumerate(kinds, 1))
    title = '<w:titlePg/>' if kind == 'letter' else ''
    return (f'<w:sectPr>{links}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1475" w:bottom="1984" '
            f'w:left="1587" w:header="851" w:footer="1424" w:gutter="0"/><w:cols w:space="720"/>{title}'
            f'<w:docGrid w:type="lines" w:linePitch="{PITCH}"/></w:sectPr>')


def write(path, body, kind):
    """Writes a template; the same call gives the same bytes. The kind is redhead, letter, form or sideways."""
    parts = {f'header{n}.xml': watermark(n) for n in ((1, 2, 3) if kind in ('redhead', 'letter') else (1, 2))}
    if kind != 'sideways':
        parts |= {'footer1.xml': folio('right'), 'footer2.xml': folio('left')}
    if kind in ('redhead', 'letter'):
        parts['footer3.xml'] = HEAD + f'<w:ftr {NAMES}>{p("", "Folio")}</w:ftr>'
    parts['styles.xml'] = styles()
    parts['settings.xml'] = HEAD + (f'<w:settings {NAMES}><w:zoom w:percent="100"/><w:evenAndOddHeaders/>'
                                    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting '
                                    'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
                                    '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>')
    word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'
    office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
    sort = lambda name: name.removesuffix('.xml').rstrip('0123456789')
    types = ''.join(f'<Override PartName="/word/{n}" ContentType="{word}{sort(n)}+xml"/>' for n in sorted(parts))
    links = ''.join(f'<Relationship Id="{n.removesuffix(".xml")}" Type="{office}{sort(n)}" Target="{n}"/>' for n in sorted(parts))
    package = {
        '[Content_Types].xml': HEAD + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{word}document.main+xml"/>{types}</Types>',
        '_rels/.rels': HEAD + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{office}officeDocument" Target="word/document.xml"/></Relationships>',
        'word/document.xml': HEAD + f'<w:document {NAMES}><w:body>{"".join(body)}{section(kind)}</w:body></w:document>',
        'word/_rels/document.xml.rels': HEAD + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'{links}</Relationships>',
    } | {f'word/{n}': parts[n] for n in sorted(parts)}
    with zipfile.ZipFile(path, 'w') as archive:
        for name, text in package.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
            archive.writestr(entry, text)
