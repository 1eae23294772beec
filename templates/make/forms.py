"""Internal forms, which are no official documents in the sense of the standard: no mark, no number, no 版记."""
from parts import AREA, control, each, when
from skeleton import cell, p, row, table


def record():
    """约谈记录: who, when, why and what was found are filled in; what is said is written down by hand or in Word."""
    widths = [1640, 2782, 1640, 2782]
    pair = lambda a, text, b, more: row([cell(a, widths[0], 'CellHead'), cell(text, widths[1]), cell(b, widths[2], 'CellHead'),
                                         cell(more, widths[3])], height=620)
    wide = lambda label, text, height=620, extra='', whole=True: row(
        [cell(label, widths[0], 'CellHead'), cell(text, AREA - widths[0], span=3, extra=extra)], height=height, whole=whole)
    problems = ''.join(when('问题', p('指出的问题：', 'Cell'), *each('问题', p('{{序}}.{{督查方面}}（失{{失分}}分）：{{存在问题}}。', 'Cell'))))
    return [
        p('约谈记录', 'FormTitle'),
        table(widths, [
            wide('约谈时间', '{{约谈日期}}{{约谈时刻}}'), wide('约谈地点', '{{约谈地点}}'),
            wide('约谈对象', '{{对象}}（{{单位}}{{职务}}）'),
            pair('约谈人', '{{约谈人}}', '记录人', ''),
            wide('约谈事由', '{{考核周期}}考核总分{{得分}}分，等次为“{{等次}}”，在{{类别}}类{{类别数}}个单位中排第{{名次}}名（全县平均'
                 '{{平均分}}分）；{{约谈依据}}。', 620, problems, whole=False),
            wide('约谈对象说明', '', 1900), wide('约谈要求', '', 1700), wide('承诺与时限', '', 1600),
            pair('约谈对象签字', '　　　年　　月　　日', '约谈人签字', '　　　年　　月　　日'),
            pair('记录人签字', '　　　年　　月　　日', '备注', ''),
        ]),
        p('说明：本记录一式两份，约谈双方签字后由约谈单位和被约谈单位各存一份。', 'FormNote'),
    ]


def report_form():
    """整改情况报告表: the problems of the unit are filled in; it writes what it did about each."""
    widths = [680, 900, 1300, 2300, 720, 960, 1250, 2000, 1346, 1300]
    whole = sum(widths)
    heads = ['序号', '编码', '督查方面', '存在问题', '失分', '责任人', '整改期限', '整改措施及成效', '佐证材料', '完成情况']
    texts = ['{{序}}', '{{编码}}', '{{督查方面}}', '{{存在问题}}', '{{失分}}', '{{责任人}}', '{{期限}}', '', '', '']
    centred = {0, 1, 4, 5, 6}
    half = [3000, 3378, 3000, 3378]
    box = lambda label, text, height, extra='': row(
        [cell(label, half[0], 'CellHead'), cell(text, whole - half[0], span=3, extra=extra)], height=height)
    pair = lambda a, text, b, more: row([cell(a, half[0], 'CellHead'), cell(text, half[1]), cell(b, half[2], 'CellHead'),
                                         cell(more, half[3])], height=560)
    return [
        p('整改情况报告表', 'FormTitle'),
        p('填报单位：{{单位}}', 'FormNote'),
        p('考核周期：{{考核周期}}　　问题数：{{问题数}}个　　最后期限：{{最后期限}}', 'FormNote'),
        table(widths, [
            row([cell(h, w, 'CellHead') for h, w in zip(heads, widths)], head=True),
            control('{{#每个 问题}}', len(widths), whole),
            row([cell(t, w, 'CellCentre' if i in centred else 'Cell') for i, (t, w) in enumerate(zip(texts, widths))], height=800),
            control('{{/每个}}', len(widths), whole),
        ]),
        p('填写说明：“完成情况”填已完成、正在整改或者未完成；未完成的在下表写明原因和计划。填好后连同佐证材料报送{{联系人}}，电话{{联系电话}}。',
          'FormNote'),
        table(half, [
            pair('已完成（个）', '', '正在整改或者未完成（个）', ''),
            box('未完成的原因和下步计划', '', 1000),
            box('单位意见', '党组织书记（签字）：　　　　　　　　　主要负责人（签字）：', 900,
                p('（盖章）　　　　　　　　　　　　　　　　　年　　月　　日', 'Cell')),
            box('督查组核验意见', '核验人（签字）：　　　　　　　□同意销号　　□退回重改　　　年　　月　　日', 900),
        ]),
    ]
