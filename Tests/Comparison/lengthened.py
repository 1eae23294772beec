#!/usr/bin/python3
"""Makes workspaces whose templates have more or less to say, for `make check` to print and measure.

    lengthened.py WORKSPACE FOLDER

Each workspace made in FOLDER is that of WORKSPACE with other settings and with the main text of every red-head document
and letter cut to a paragraph, or repeated until it fills some pages, or with a title, names or lists of a length that
nobody expects. The words stay those of the template, so that its tags are filled as ever.
"""
import copy
import pathlib
import re
import shutil
import sys
import zipfile

from lxml import etree

W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
DOCUMENTS = '通报 抽查指导通报 年度通报 通报表彰 追责问责建议 约谈通知书 整改通知书 催报通知'.split()
LONG_TITLE = ('关于认真学习贯彻全县机关事业单位和国有企业党组织规范化建设推进会议精神进一步做好{{考核周期}}党建工作督查考核发现问题整改落实'
              '和年度综合考评准备工作有关事项')
LONG_OFFICE = '中共云岭县委机关事业单位和国有企业党的建设工作领导小组办公室'
LONGISH_OFFICE = '中共云岭县委机关事业单位党的建设工作领导小组'
ORGANS = '，'.join('县委办公室 县人大常委会办公室 县政府办公室 县政协办公室 县纪委监委机关 县委组织部 县委宣传部 县委统战部 县委政法委 '
                  '县人民法院 县人民检察院 县委国有企业党的建设工作领导小组办公室'.split())
PAGE = 22 * 28


def style(block):
    found = block.find(f'{W}pPr/{W}pStyle')
    return found.get(f'{W}val') if found is not None else ''


def text(block):
    return ''.join(block.itertext(f'{W}t'))


def weight(block):
    """How many characters a paragraph takes, with its last line whole; tags are guessed at ten."""
    if block.tag != f'{W}p' or re.fullmatch(r'\{\{[#/][^}]*\}\}', text(block)):
        return 0
    plain = re.sub(r'\{\{[#/][^}]*\}\}', '', text(block))
    return -(-(2 + len(re.sub(r'\{\{[^}]*\}\}', '＊' * 10, plain))) // 28) * 28


class Main:
    """The blocks of a template: head, main text, closing and what follows."""

    def __init__(self, body):
        self.body = body
        self.blocks = list(body)

    def place(self, *styles):
        return next(i for i, b in enumerate(self.blocks) if style(b) in styles)

    def set(self, blocks):
        self.blocks = blocks
        for block in list(self.body):
            self.body.remove(block)
        self.body.extend(blocks)

    def fill(self, pages, lines=0):
        """The first paragraph alone, or the whole text over and over until so many pages and lines are full."""
        first, last = self.place('Addressee') + 1, self.place('Closing')
        main = self.blocks[first:last]
        if pages == 0:
            return self.set(self.blocks[:first] + main[:1] + [self.line(main)] + self.own_end(last))
        wanted, have, filled = (pages - 1) * PAGE + PAGE // 2, sum(map(weight, main)), list(main)
        while have < wanted:
            filled += [copy.deepcopy(b) for b in main]
            have += sum(map(weight, main))
        filled += [self.line(main, '各单位要认真抓好落实。') for _ in range(lines)]
        self.set(self.blocks[:first] + filled + self.own_end(last))

    def line(self, main, words='各单位党组织要切实提高政治站位，对照督查考核反馈的意见逐项研究、逐条整改，真正做到问题不查清不放过、整改不到位不放过、'
                               '责任不落实不放过。'):
        """A paragraph of the text with other words."""
        made = copy.deepcopy(next(b for b in main if style(b) == '' and weight(b) >= 28))
        for run in made.findall(f'{W}r')[1:]:
            made.remove(run)
        made.find(f'{W}r/{W}t').text = words
        return made

    def own_end(self, last):
        """What closes the text, without attachments: they are measured with the report."""
        end = self.blocks[last:]
        signed = next(i for i, b in enumerate(end) if style(b) == 'Signature')
        dated = next(i for i, b in enumerate(end) if style(b) == 'Date')
        after = next((i for i, b in enumerate(end) if style(b) == 'Spacer'), len(end) - 1)
        if text(end[after - 1]).startswith('{{#如果'):
            after -= 1
        return end[:1] + end[signed:dated + 1] + end[after:]

    def retitle(self, title):
        heading = self.blocks[self.place('Heading')]
        kind = text(heading)[-2:]
        runs = heading.findall(f'{W}r')
        for run in runs[1:]:
            heading.remove(run)
        runs[0].find(f'{W}t').text = title + ('的请示' if kind == '请示' else '的通报' if kind == '通报' else '的通知')

    def enclose(self, count):
        """So many more names of attachments, which stand in no page of their own."""
        last = self.place('Closing')
        model = next((b for b in self.blocks if style(b) == 'NoteMore'), None)
        if model is None:
            return
        names = []
        for number in range(2, count + 1):
            name = copy.deepcopy(model)
            name.find(f'{W}r/{W}t').text = '%d.云岭县党建工作督查考核第%d项材料%s' % (
                number, number, '（含工作台账、会议记录、佐证照片和整改销号情况的汇总说明）' if number % 5 == 0 else '')
            names.append(name)
        first = copy.deepcopy(next(b for b in self.blocks if style(b) == 'Note'))
        first.find(f'{W}r/{W}t').text = '附件：1.云岭县党建工作督查考核材料目录'
        self.set(self.blocks[:last + 1] + [first] + names + self.own_end(last)[1:])


def change(path, edit):
    with zipfile.ZipFile(path) as archive:
        parts = [(entry, archive.read(entry)) for entry in archive.infolist()]
    with zipfile.ZipFile(path, 'w') as archive:
        for entry, data in parts:
            if entry.filename == 'word/document.xml':
                tree = etree.fromstring(data)
                edit(Main(tree.find(f'{W}body')))
                data = etree.tostring(tree, xml_declaration=True, encoding='UTF-8', standalone=True)
            archive.writestr(entry, data)


def make(source, target, edit, seal='yes', duplex='yes', **office):
    target.mkdir(parents=True)
    for name in ('workspace.yaml', 'roster.xlsx', 'schema', 'templates'):
        (shutil.copytree if (source / name).is_dir() else shutil.copy)(source / name, target / name)
    settings = (target / 'workspace.yaml').read_text(encoding='utf-8')
    for key, value in {'seal': seal, 'duplex': duplex, **office}.items():
        settings, found = re.subn(rf'(?m)^(  {key}:) [^#\n]*', lambda m: f'{m[1]} {value} ', settings)
        assert found == 1, key
    (target / 'workspace.yaml').write_text(settings, encoding='utf-8')
    for name in DOCUMENTS:
        change(target / 'templates' / f'{name}.docx', edit)


def main():
    source, folder = map(pathlib.Path, sys.argv[1:])
    sides = [('yes', 'yes'), ('yes', 'no'), ('no', 'yes'), ('no', 'no')]
    for number, (seal, duplex) in enumerate(sides):
        name = '%s-%s' % ('sealed' if seal == 'yes' else 'unsealed', 'both' if duplex == 'yes' else 'one')
        make(source, folder / f'one-page-{name}', lambda m: m.fill(0), seal, duplex)
        make(source, folder / f'three-pages-{name}', lambda m: m.fill(3, 4 * number), seal, duplex)
    make(source, folder / 'thirty-pages-sealed-both', lambda m: m.fill(30), 'yes', 'yes')
    make(source, folder / 'thirty-pages-unsealed-one', lambda m: m.fill(30, 9), 'no', 'no')
    make(source, folder / 'long-title', lambda m: m.retitle(LONG_TITLE))
    make(source, folder / 'long-names', lambda m: m.fill(2), 'no', 'yes', name=LONGISH_OFFICE, mark=LONGISH_OFFICE + '文件', copies=ORGANS, printer='云岭县委党建办',
         **{'letter-copies': ORGANS})
    make(source, folder / 'long-names-sealed', lambda m: m.fill(2), 'yes', 'no', name=LONG_OFFICE, mark=LONG_OFFICE + '文件', copies=ORGANS, printer='云岭县委党建办',
         **{'letter-copies': ORGANS})
    partners = '中共云岭县委组织部、中共云岭县委宣传部'
    make(source, folder / 'joint-sealed', lambda m: m.fill(3), partners=partners, **{'letter-copies': '县委组织部'})
    make(source, folder / 'joint-sealed-one-page', lambda m: m.fill(0), 'yes', 'no', partners=partners, **{'letter-copies': '县委组织部'})
    make(source, folder / 'short-names', lambda m: m.fill(0), 'no', 'yes', name='云岭县委', mark='云岭县委文件', copies='')
    make(source, folder / 'many-attachments', lambda m: m.enclose(60))


if __name__ == '__main__':
    main()
