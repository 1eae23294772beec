"""Makes the Word templates in ../templates. Staff then edit those in Word or WPS: run this only to begin anew.

    python3 templates.py [FOLDER]
"""
import pathlib
import sys

from skeleton import AREA, KAI, PITCH, cell, p, row, run, table, write

BOTTOM = 16838 - 1984                   # lower edge of the type area, from the top of the page
KEEP = '<w:keepNext/>'                  # no signature stands alone on a page
LINE = 480                              # height of a row of the 版记


def when(field, *parts, otherwise=()):
    middle = [p('{{#否则}}'), *otherwise] if otherwise else []
    return [p('{{#如果 %s}}' % field), *parts, *middle, p('{{/如果}}')]


def each(field, *parts):
    return [p('{{#每个 %s}}' % field), *parts, p('{{/每个}}')]


def lead(head, text):
    """（一）in 楷体, the text after it in 仿宋."""
    return p(run(head, KAI) + run(text))


def red_head(title):
    """发文机关标志 35 mm below the type area's top, number, red line, title."""
    mark = '<w:spacing w:before="%d" w:after="0" w:line="800" w:lineRule="exact"/>'
    rule = '<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="11" w:color="FF0000"/></w:pBdr>'
    return [
        *when('标志短', p(run('{{发文机关标志}}'), 'Mark', mark % 1820),
              otherwise=[p(run('{{发文机关标志}}', scale=66), 'Mark', mark % 1820)]),
        p('{{发文字号}}', 'Number', rule),
        p('<w:r><w:br/></w:r>'.join(run(line) for line in title), 'Heading'),
    ]


def letter_head(title):
    """标志 30 mm from the edge of the paper, a double red line 170 mm wide below it and another 20 mm above the foot."""
    frame = ('<w:framePr w:w="9638" w:h="%d" w:hRule="exact" w:hSpace="0" w:wrap="around" w:vAnchor="page" w:hAnchor="page" '
             'w:xAlign="center" w:y="%d"/>')
    line = ('<w:pBdr><w:%s w:val="thickThinSmallGap" w:sz="24" w:space="%d" w:color="FF0000"/></w:pBdr>'
            '<w:spacing w:before="0" w:after="0" w:line="%d" w:lineRule="exact"/>')
    top = frame % (1080, 1650) + line % ('bottom', 8, 840)
    return [
        *when('署名短', p(run('{{署名}}'), 'Mark', top), otherwise=[p(run('{{署名}}', scale=66), 'Mark', top)]),
        p('', 'Mark', frame % (200, 15704) + line % ('top', 0, 200)),
        p('{{发文字号}}', 'LetterNumber', '<w:spacing w:before="80" w:after="0" w:line="%d" w:lineRule="exact"/>' % PITCH),
        p('<w:r><w:br/></w:r>'.join(run(line) for line in title), 'Heading'),
    ]


def signature():
    return [
        *when('署名长', p('{{署名}}', 'SignatureLong'), otherwise=[p('{{署名}}', 'Signature')]),
        p('{{成文日期}}', 'Date'),
        *when('附注', p('（{{附注}}）', 'Remark')),
    ]


def imprint():
    """抄送 and 印发, a frame each, the last rule on the lower edge of the type area of the last page."""
    def framed(text, rows, above, sides):
        frame = ('<w:framePr w:w="%d" w:h="%d" w:hRule="exact" w:hSpace="0" w:wrap="around" w:vAnchor="page" w:hAnchor="page" '
                 'w:x="1588" w:y="%d"/>' % (AREA, rows * LINE, BOTTOM - above - rows * LINE))
        rule = ''.join('<w:%s w:val="single" w:sz="%d" w:space="0" w:color="000000"/>' % s for s in sides)
        tab = '<w:tabs><w:tab w:val="right" w:pos="%d"/></w:tabs>' % (AREA - 280)
        hang = '<w:ind w:left="1120" w:right="280" w:hanging="840"/>' if rows > 1 else ''
        return p(text, 'Imprint', f'{frame}<w:pBdr>{rule}</w:pBdr>{tab}{hang}')
    issue = run('{{印发机关}}') + '<w:r><w:tab/></w:r>' + run('{{印发日期}}印发')
    copies = [framed('抄送：{{抄送}}。', n, LINE, [('top', 8)]) for n in (1, 2)]
    return [
        p('', 'Normal', '<w:keepNext/><w:spacing w:before="0" w:after="0" w:line="%d" w:lineRule="exact"/>' % LINE),
        *when('抄送', *when('抄送长', copies[1], otherwise=[copies[0]]),
              framed(issue, 1, 0, [('top', 6), ('bottom', 8)]),
              otherwise=[framed(issue, 1, 0, [('top', 8), ('bottom', 8)])]),
        p('', 'Thin'),
    ]


def attachment(number, *title):
    return [p('附件%s' % number, 'Attachment'),
            p('<w:r><w:br/></w:r>'.join(run(line) for line in title), 'AttachmentTitle')]


def grid(heads, widths, *body):
    return table(widths, [row([cell(h, w, 'CellHead') for h, w in zip(heads, widths)], head=True), *body])


def control(text, count):
    return row([cell(text, AREA, span=count)])


def fill(fields, widths, centred):
    return row([cell(f, w, 'CellCentre' if i in centred else 'Cell') for i, (f, w) in enumerate(zip(fields, widths))])


def ranking():
    widths = [900, 4344, 1300, 1200, 1100]
    return grid(['名次', '单位', '得分', '等次', '督查组'], widths,
                control('{{#每个 类别}}', 5), row([cell('{{类别}}（{{个数}}个单位）', AREA, 'CellHead', span=5)]),
                control('{{#每个 名单}}', 5),
                fill(['{{名次}}', '{{单位}}', '{{得分}}', '{{等次}}', '第{{督查组}}组'], widths, {0, 2, 3, 4}),
                control('{{/每个}}', 5), control('{{/每个}}', 5))


def problem_list():
    widths = [720, 2050, 1400, 2424, 800, 1450]
    return grid(['序号', '单位', '督查方面', '存在问题', '失分', '整改期限'], widths,
                control('{{#每个 清单}}', 6),
                fill(['{{序号}}', '{{单位}}', '{{督查方面}}', '{{存在问题}}', '{{失分}}', '{{整改期限}}'], widths, {0, 4, 5}),
                control('{{/每个}}', 6))


def circular():
    return [
        *red_head(['关于{{考核周期}}党建工作', '督查考核情况的通报']),
        p('{{主送机关}}：', 'Addressee'),
        p('为深入推进全县机关、事业单位和国有企业党组织规范化建设，推动党建工作“{{规范数}}规范”落到实处，根据全年督查考核安排，'
          '{{督查组数}}个督查组采取{{检查方式}}等方式，对全县{{单位总数}}个单位{{考核周期}}（{{起日}}至{{止日}}）的党建工作进行了督查'
          '考核。现将有关情况通报如下。'),
        p('一、总体情况', 'Level1'),
        p('本期应考核单位{{单位总数}}个，完成考核{{已考核数}}个，覆盖率{{覆盖率}}。'
          '{{#如果 未完成情况}}{{未完成情况}}。{{/如果}}'
          '考核平均得分{{平均分}}分，最高{{最高分}}分，最低{{最低分}}分。'),
        p('从等次看，{{等次分布}}。从类别看，{{类别情况}}。'),
        *when('有上期', p('与{{上期}}相比，全县平均得分{{平均升降}}；两期均参加考核的{{可比数}}个单位中，得分上升的{{上升数}}个，'
                         '持平的{{持平数}}个，下降的{{下降数}}个。{{#如果 进步单位}}进步较大的有{{进步单位}}。{{/如果}}'
                         '{{#如果 退步单位}}退步较多的有{{退步单位}}。{{/如果}}')),
        *when('亮点', p('二、主要成效', 'Level1'), *each('亮点', lead('（{{序}}）{{题}}。', '{{文}}')),
              otherwise=[p('二、主要成效', 'Level1'), p('各单位按照年度党建工作安排推进各项任务，基层党组织运转总体正常。')]),
        p('三、存在的主要问题', 'Level1'),
        *when('问题', p('本期共发现需整改的问题{{问题总数}}个，涉及{{问题单位数}}个单位。主要表现在：'),
              *each('问题', lead('（{{序}}）{{题}}。', '{{文}}')),
              otherwise=[p('本期没有发现需限期整改的问题。')]),
        p('四、考核结果', 'Level1'),
        p('各单位得分、等次和分类名次见附件1。{{#如果 先进名单}}对考核成绩突出的{{先进名单}}等{{先进数}}个单位予以通报{{表彰用语}}。{{/如果}}'),
        *when('约谈名单', p('{{约谈名单}}等{{约谈数}}个单位考核结果靠后或者等次较低，由{{约谈人}}按程序对其党组织书记和主要负责人进行工作约谈。')),
        p('五、下步工作要求', 'Level1'),
        lead('（一）压实工作责任。', '各单位党组织书记要切实履行第一责任人责任，主要负责人和班子成员要认真落实“一岗双责”，把党建工作与业务'
             '工作同谋划、同部署、同推进、同考核，防止“两张皮”。'),
        *when('问题', lead('（二）抓好问题整改。', '存在问题的单位要对照问题清单（附件2）建立整改台账，逐项明确措施、责任人和完成时限。'
                          '{{#如果 急改期限}}整项失分的问题须于{{急改期限}}前整改到位，{{/如果}}{{#如果 整改期限}}其余问题须于'
                          '{{整改期限}}前整改到位，{{/如果}}整改情况书面报{{署名}}，经核验后销号。'),
              otherwise=[lead('（二）巩固工作成果。', '各单位要把行之有效的做法固化为制度，保持工作力度，持续提升党建工作质量。')]),
        *when('未完成名单', lead('（三）及时补报材料。', '{{未完成名单}}等{{未完成数}}个单位尚未完成考核资料报送，须于{{补报期限}}前补报；'
                               '逾期未报的，按有关规定处理。')),
        p('特此通报。', 'Closing'),
        *when('问题', p('附件：1.{{考核周期}}党建工作督查考核排名表', 'Note'),
              p('2.{{考核周期}}党建工作督查考核问题清单', 'NoteMore'),
              otherwise=[p('附件：{{考核周期}}党建工作督查考核排名表', 'Note', KEEP)]),
        *signature(),
        p('附件{{#如果 问题}}1{{/如果}}', 'Attachment'),
        p(run('{{考核周期}}党建工作督查考核排名表'), 'AttachmentTitle'), ranking(),
        *when('问题', *attachment('2', '{{考核周期}}党建工作督查考核问题清单'), problem_list()),
        *imprint(),
    ]


def commendation():
    return [
        *red_head(['关于对{{考核周期}}党建工作', '先进单位予以通报{{表彰用语}}的通报']),
        p('{{主送机关}}：', 'Addressee'),
        p('{{考核周期}}以来，全县机关、事业单位和国有企业党组织认真落实党建工作责任，扎实推进“{{规范数}}规范”建设，涌现出一批工作扎实、'
          '成效明显的先进单位。经督查考核，全县{{已考核数}}个单位平均得分{{平均分}}分。为树立先进、鼓励后进，决定对{{先进单位}}等'
          '{{先进数}}个单位予以通报{{表彰用语}}。'),
        *each('先进', lead('（{{序}}）{{单位}}。', '{{事迹}}')),
        p('希望受到通报{{表彰用语}}的单位珍惜荣誉、再接再厉，不断总结经验，发挥示范带动作用。全县各级党组织要以先进为榜样，对标先进找差距、'
          '补短板、强弱项，进一步提升党建工作规范化水平，为全县高质量发展提供坚强组织保证。'),
        p('特此通报。', 'Closing', KEEP),
        *signature(), *imprint(),
    ]


def receipt():
    widths = [2100, 2322, 2100, 2322]
    wide = lambda label, text='': row([cell(label, widths[0], 'CellHead'), cell(text, AREA - widths[0], span=3)], height=680)
    pair = lambda a, b, text='', more='': row([cell(a, widths[0], 'CellHead'), cell(text, widths[1]),
                                               cell(b, widths[2], 'CellHead'), cell(more, widths[3])], height=680)
    return [
        p('附件', 'Attachment'), p('约谈通知书回执', 'AttachmentTitle'),
        table(widths, [
            wide('通知书文号', '{{发文字号}}'), wide('被约谈单位', '{{单位}}'), pair('被约谈人', '职务', '{{对象}}', '{{职务}}'),
            wide('约谈时间', '{{约谈日期}}{{约谈时刻}}'), pair('签收人', '签收时间'), pair('联系电话', '是否按时参加'),
            wide('请假事由'), wide('单位意见', '（盖章）　　　　　年　　月　　日'),
        ]),
    ]


def interview():
    return [
        *letter_head(['约谈通知书']),
        p('{{单位}}{{对象}}同志：', 'Addressee'),
        p('根据全县机关、事业单位和国有企业党建工作督查考核安排，{{考核周期}}对你单位党建工作进行了督查考核。经研究，决定就考核中发现的问题'
          '对你进行工作约谈。现将有关事项通知如下。'),
        p('一、约谈对象', 'Level1'), p('{{单位}}{{职务}}{{对象}}同志。'),
        p('二、约谈事由', 'Level1'),
        p('你单位{{考核周期}}考核总分{{得分}}分，等次为“{{等次}}”，在{{类别}}类{{类别数}}个单位中排第{{名次}}名，全县平均得分{{平均分}}分。'
          '约谈依据为：{{约谈依据}}。'),
        *when('问题', p('考核发现你单位存在需整改的问题{{问题数}}个，共失{{问题失分}}分，主要是：'),
              *each('问题', p('{{序}}.{{督查方面}}（失{{失分}}分）：{{存在问题}}。'))),
        p('三、约谈时间和地点', 'Level1'), p('时间：{{约谈日期}}{{约谈时刻}}。'), p('地点：{{约谈地点}}。'),
        p('四、约谈人', 'Level1'), p('{{约谈人}}。'),
        p('五、有关要求', 'Level1'),
        p('1.请准时参加，不得委托他人代替。确有特殊情况不能参加的，须提前书面请假。'),
        p('2.请携带关于上述问题的书面说明和整改方案，说明问题成因、整改措施、责任人和完成时限。'),
        p('3.请于{{回执期限}}前将回执（见附件）报送{{联系人}}，联系电话：{{联系电话}}。'),
        p('特此通知。', 'Closing'),
        p('附件：约谈通知书回执', 'Note', KEEP),
        *signature(), *receipt(),
    ]


def rectification():
    widths = [720, 1300, 2474, 800, 950, 1150, 1450]
    return [
        *letter_head(['整改通知书']),
        p('{{单位}}：', 'Addressee'),
        p('根据{{考核周期}}党建工作督查考核结果，你单位得分{{得分}}分，等次为“{{等次}}”，存在需整改的问题{{问题数}}个，共失{{问题失分}}分。'
          '现将有关问题和整改要求通知如下，请认真抓好落实。'),
        p('一、需整改的问题', 'Level1'),
        grid(['序号', '督查方面', '具体问题', '失分', '位置', '责任人', '整改期限'], widths, control('{{#每个 问题}}', 7),
             fill(['{{序}}', '{{督查方面}}', '{{存在问题}}', '{{失分}}', '{{位置}}', '{{责任人}}', '{{期限}}'], widths, {0, 3, 5, 6}),
             control('{{/每个}}', 7)),
        p('二、整改要求', 'Level1'),
        p('1.召开党组织会议专题研究，逐项分析原因，制定整改方案，建立整改台账，明确整改措施、责任人和完成时限。'),
        p('2.按照上表所列期限完成整改，全部问题须于{{最后期限}}前整改到位。能够立即整改的要立行立改，需要长期坚持的要建章立制。'),
        p('3.整改完成后，将整改情况报告和佐证材料报送{{联系人}}（联系电话：{{联系电话}}），经督查组核验后予以销号。'),
        p('三、有关纪律', 'Level1'),
        p('对整改不力、弄虚作假或者逾期未完成整改的，将按照督查考核有关规定予以通报、约谈，并计入下期考核；对同一问题反复出现、屡改屡犯的，提请县委有关部门研究处理。'),
        p('特此通知。', 'Closing', KEEP),
        *signature(),
    ]


def reminder():
    return [
        *letter_head(['关于报送{{考核周期}}党建工作', '督查考核评分表的催报通知']),
        p('{{单位}}：', 'Addressee'),
        p('按照全县党建工作督查考核安排，{{考核周期}}督查考核评分表应于{{原期限}}前报送。截至{{成文日期}}，全县{{单位总数}}个单位中已有'
          '{{已考核数}}个完成报送，{{未报情形}}。现就有关事项通知如下。'),
        p('一、补报期限', 'Level1'), p('请于{{补报期限}}17时前将评分表报送{{联系人}}，联系电话：{{联系电话}}。'),
        p('二、报送要求', 'Level1'),
        *when('已退回', p('请对照退回时所附的补正说明逐项修改，使用原发的电子表格填写，不得改动表头、编码和格式，补正后重新报送；对退回原因有疑问的，请及时与联系人沟通。'),
              otherwise=[p('请使用统一下发的电子表格填写，不得改动表头、编码和格式；内容经检查组和单位负责人确认，签字盖章后报送。')]),
        p('三、有关纪律', 'Level1'),
        p('逾期仍未报送的，将在全县范围内通报，按规定扣减相应考核分数，并约谈党组织书记和主要负责人。请你单位高度重视，明确专人负责，确保按时保质完成报送工作。'),
        p('特此通知。', 'Closing', KEEP),
        *signature(),
    ]


MAKERS = {'通报': (circular, False), '通报表彰': (commendation, False), '约谈通知书': (interview, True),
          '整改通知书': (rectification, True), '催报通知': (reminder, True)}


def main():
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).parent.parent / 'templates'
    for name, (make, is_letter) in MAKERS.items():
        write(folder / f'{name}.docx', make(), is_letter)


if __name__ == '__main__':
    main()
