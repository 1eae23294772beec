"""The parts of official documents: heads, signature, 版记, attachments and their tables."""
from skeleton import AREA, EM, KAI, PITCH, cell, p, row, run, table

BOTTOM = 16838 - 1984                   # lower edge of the type area, from the top of the page
LINE = 480                              # height of a row of the 版记


def when(field, *parts, otherwise=()):
    middle = [p('{{#否则}}'), *otherwise] if otherwise else []
    return [p('{{#如果 %s}}' % field), *parts, *middle, p('{{/如果}}')]


def each(field, *parts):
    return [p('{{#每个 %s}}' % field), *parts, p('{{/每个}}')]


def lead(head, text):
    """（一）in 楷体, the text after it in 仿宋."""
    return p(run(head, KAI) + run(text))


def red_head(title, upward=False):
    """发文机关标志 35 mm below the type area's top, number, red line, title; going up, the signer stands beside the number."""
    rule = '<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="11" w:color="FF0000"/></w:pBdr>'
    number = p('{{发文字号}}', 'Number', rule)
    if upward:
        number = p(run('{{发文字号}}') + '<w:r><w:tab/></w:r>' + run('签发人：') + run('{{签发人}}', KAI), 'Number',
                   f'{rule}<w:tabs><w:tab w:val="right" w:pos="{AREA - EM}"/></w:tabs><w:ind w:firstLine="{EM}"/><w:jc w:val="left"/>')
    return [
        p('{{发文机关标志}}', 'Mark', '<w:spacing w:before="1820" w:after="0" w:line="800" w:lineRule="exact"/>'),
        number, p(title, 'Heading'),
    ]


def letter_head(title):
    """标志 30 mm from the edge of the paper, a double red line 170 mm wide below it and another 20 mm above the foot."""
    frame = ('<w:framePr w:w="9638" w:h="%d" w:hRule="exact" w:hSpace="0" w:wrap="around" w:vAnchor="page" w:hAnchor="page" '
             'w:xAlign="center" w:y="%d"/>')
    line = ('<w:pBdr><w:%s w:val="thickThinSmallGap" w:sz="24" w:space="%d" w:color="FF0000"/></w:pBdr>'
            '<w:spacing w:before="0" w:after="0" w:line="%d" w:lineRule="exact"/>')
    return [
        p('{{署名}}', 'Mark', frame % (1080, 1650) + line % ('bottom', 8, 840)),
        p('', 'Mark', frame % (200, 15704) + line % ('top', 0, 200)),
        p('{{发文字号}}', 'LetterNumber', '<w:spacing w:before="80" w:after="0" w:line="%d" w:lineRule="exact"/>' % PITCH),
        p(title, 'Heading'),
    ]


def signature(remark=None, joint=False):
    """署名 and date; the program moves them for a seal, or for none. A remark (附注) stands below."""
    return [
        p('{{署名}}', 'Signature'), *(each('联署', p('{{机关}}', 'Signature')) if joint else []), p('{{成文日期}}', 'Date'),
        *([p('（%s）' % remark, 'Remark')] if remark else []),
        *when('附注', p('（{{附注}}）', 'Remark')),
    ]


def framed(text, above, sides=(), hang=''):
    """A row of the 版记 so far above the lower edge of the type area, with rules on some sides."""
    frame = ('<w:framePr w:w="%d" w:h="%d" w:hRule="exact" w:hSpace="0" w:wrap="around" w:vAnchor="page" w:hAnchor="page" '
             'w:x="1587" w:y="%d"/>' % (AREA, LINE, BOTTOM - above - LINE))
    rule = ''.join('<w:%s w:val="single" w:sz="%d" w:space="0" w:color="000000"/>' % s for s in sides)
    tab = '<w:tabs><w:tab w:val="right" w:pos="%d"/></w:tabs>' % (AREA - 280)
    return p(text, 'Imprint', f'{frame}{f"<w:pBdr>{rule}</w:pBdr>" if rule else ""}{tab}{hang}')


COPIES = ('抄送：{{抄送}}。', '<w:ind w:left="1120" w:right="280" w:hanging="840"/>')


def letter_imprint():
    """The 版记 of a letter: 抄送 alone, without rules, at the foot of the last page."""
    return when('抄送', p('', 'Spacer'), framed(COPIES[0], 0, hang=COPIES[1]), p('', 'Thin'))


def imprint():
    """抄送 and 印发, a frame each; the program puts the last rule on the lower edge of the type area of the last page."""
    issue = run('{{印发机关}}') + '<w:r><w:tab/></w:r>' + run('{{印发日期}}印发')
    copies = framed(COPIES[0], LINE, [('top', 8)], COPIES[1])
    return [
        p('', 'Spacer'),
        *when('抄送', copies, framed(issue, 0, [('top', 6), ('bottom', 8)]),
              otherwise=[framed(issue, 0, [('top', 8), ('bottom', 8)])]),
        p('', 'Thin'),
    ]


def note(*names):
    """附件说明: one name, or several numbered ones."""
    if len(names) == 1:
        return [p('附件：' + names[0], 'Note', '<w:ind w:left="%d" w:hanging="%d"/>' % (5 * EM, 3 * EM))]
    return [p('附件：1.' + names[0], 'Note'), *(p('%d.%s' % (n, name), 'NoteMore') for n, name in enumerate(names[1:], 2))]


def attachment(number, title):
    return [p(number, 'Attachment'), p(title, 'AttachmentTitle')]


def grid(heads, widths, *body):
    return table(widths, [row([cell(h, w, 'CellHead') for h, w in zip(heads, widths)], head=True), *body])


def control(text, count, width=AREA):
    return row([cell(text, width, span=count)])


def fill(fields, widths, centred):
    return row([cell(f, w, 'CellCentre' if i in centred else 'Cell') for i, (f, w) in enumerate(zip(fields, widths))])


def receipt():
    widths = [2100, 2322, 2100, 2322]
    wide = lambda label, text='': row([cell(label, widths[0], 'CellHead'), cell(text, AREA - widths[0], span=3)], height=680)
    pair = lambda a, b, text='', more='': row([cell(a, widths[0], 'CellHead'), cell(text, widths[1]),
                                               cell(b, widths[2], 'CellHead'), cell(more, widths[3])], height=680)
    return table(widths, [
        wide('通知书文号', '{{发文字号}}'), wide('被约谈单位', '{{单位}}'), pair('被约谈人', '职务', '{{对象}}', '{{职务}}'),
        wide('约谈时间', '{{约谈日期}}{{约谈时刻}}'), pair('签收人', '签收时间'), pair('联系电话', '是否按时参加'),
        wide('请假事由'), wide('单位意见', '（盖章）　　　　　年　　月　　日'),
    ])
