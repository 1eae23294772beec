"""Makes the papers that go with forms sent back: ../templates/退回补正通知单.docx and 补正核对表.docx.

    python3 papers.py [FOLDER]

Both are working papers and no official documents: the page of GB/T 9704 without its head, in smaller type so that a slip stays
on one page. The program counts the lines of the slip's table before it fills it (Sources/Publishing/Returns/SlipRoom.swift);
whoever makes the columns narrower or the type larger should look at a full slip afterwards.
"""
import pathlib
import sys

from skeleton import AREA, HEI, row, run, table, write

TEXT, SMALL = 12, 10.5                  # points of text and table
LINE, ROW = 420, 300                    # their lines, twips


def text(content, properties='', font=None, line=LINE, before=0, after=0, indent=480, align='both', points=TEXT):
    """A paragraph of the slip; tags stay in one run each."""
    pieces = content if isinstance(content, list) else [(content, font)]
    runs = ''.join(run(part, face, points, spacing=0) for part, face in pieces)
    return (f'<w:p><w:pPr><w:pStyle w:val="Normal"/>{properties}<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" '
            f'w:lineRule="exact"/><w:ind w:firstLine="{indent}"/><w:jc w:val="{align}"/></w:pPr>{runs}</w:p>')


def title(words):
    return ('<w:p><w:pPr><w:pStyle w:val="Heading"/><w:spacing w:before="0" w:after="120" w:line="579" w:lineRule="exact"/></w:pPr>'
            f'{run(words)}</w:p>')


def tag(words):
    """A line that only opens or closes a part; it leaves no trace."""
    return text(words, indent=0)


def when(field, *parts, otherwise=()):
    middle = [tag('{{#否则}}'), *otherwise] if otherwise else []
    return [tag('{{#如果 %s}}' % field), *parts, *middle, tag('{{/如果}}')]


def cell(content, width, span=1, font=None, align='left'):
    span = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ''
    body = text(content, font=font, line=ROW, indent=0, align=align, points=SMALL)
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}<w:vAlign w:val="center"/></w:tcPr>{body}</w:tc>'


def grid(heads, widths, *rows):
    head = row([cell(h, w, font=HEI, align='center') for h, w in zip(heads, widths)], head=True, height=340)
    return table(widths, [head, *rows])


def control(words, count):
    return row([cell(words, AREA, span=count)], height=300)


def fill(fields, widths, centred=()):
    return row([cell(f, w, align='center' if i in centred else 'left') for i, (f, w) in enumerate(zip(fields, widths))], height=300)


def slip():
    widths = [640, 1240, 1340, 3124, 2500]
    return [
        title('退回补正通知单'),
        text('{{单位}}：', indent=0),
        text('你单位报送的{{考核周期}}督查考核评分表（文件：{{文件}}）经校验，有{{须改数}}处须改正'
             '{{#如果 核对数}}、{{核对数}}处请核对{{/如果}}，现予退回。', after=100),
        grid(['序号', '位置', '填写内容', '问题', '怎么改'], widths,
             control('{{#每个 条目}}', 5),
             fill(['{{序}}', '{{位置}}', '{{填写}}', '{{问题}}', '{{怎么改}}'], widths, {0}),
             control('{{/每个}}', 5)),
        *when('其余', text('表中没有列完，{{其余}}。', before=60)),
        text([('一、期限。', HEI), ('请于{{期限}}（{{星期}}）前改正并重新报送，即自退回次日起{{工作日数}}个工作日内。'
             '{{#如果 未公布年份}}其中{{未公布年份}}的节假日安排尚未录入，只扣除了周末，遇法定节假日顺延。{{/如果}}', None)], before=120),
        text([('二、方法。', HEI), ('{{#如果 有标注}}随本单退回的表已在出错的位置用批注标明，请直接在这份表上改正，批注不用删除；'
             '{{#否则}}请使用原发的电子表格填写；{{/如果}}不要改动表头、编码和没有要求改正的内容。'
             '请核对的内容确认无误的，可以不改。改好后按原渠道报送电子表，不必重新起名。', None)]),
        text([('三、联系。', HEI), ('对退回的问题有疑问的，请联系{{联系人}}，电话{{联系电话}}。', None)]),
        text('{{署名}}', '<w:keepNext/>', before=240, indent=0, align='right'),
        text('{{退回日期}}', indent=0, align='right'),
    ]


def comparison():
    widths = [640, 2300, 1640, 1640, 2624]
    return [
        title('补正核对表'),
        text([('单位：', HEI), ('{{单位}}（{{编码}}）', None)], indent=0),
        text([('周期：', HEI), ('{{考核周期}}', None)], indent=0),
        text([('上次：', HEI), ('{{上次文件}}（{{上次结果}}）', None)], indent=0),
        text([('本次：', HEI), ('{{本次文件}}（{{本次结果}}）', None)], indent=0),
        text([('结论：', HEI), ('{{结论}}。', None)], indent=0),
        *when('情形',
              text('', line=200, indent=0),
              grid(['序号', '栏目和位置', '上次填写', '本次填写', '上次指出的问题'], widths,
                   control('{{#每个 情形}}', 5),
                   row([cell('{{名称}}（{{个数}}处）', AREA, span=5, font=HEI)], height=340),
                   control('{{#每个 条目}}', 5),
                   fill(['{{序}}', '{{栏目}}', '{{上次}}', '{{本次}}', '{{问题}}'], widths, {0}),
                   control('{{/每个}}', 5), control('{{/每个}}', 5))),
        text('“未要求而改动”是上次没有指出、这次却与上次不同的内容，请逐项核实依据。日期和合计随其他内容变动的，列为“随之变动”。',
             before=120, points=SMALL, line=340, indent=420),
        text('核对人：　　　　　　　　　核对日期：　　　　年　　月　　日', before=360, indent=0),
    ]


MAKERS = {'退回补正通知单': (slip, True), '补正核对表': (comparison, False)}


def main():
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).parent.parent / 'templates'
    for name, (make, is_bare) in MAKERS.items():
        write(folder / f'{name}.docx', make(), is_bare)


if __name__ == '__main__':
    main()
