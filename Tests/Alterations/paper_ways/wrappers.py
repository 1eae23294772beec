"""What Word, WPS and their users wrap around words, and what they put in place of them."""

from copy import deepcopy

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.run import Run

from both_ways.contents import scores
from both_ways.spellings import plain
from papers import is_seen, span, started, write
from sheets import COLUMNS
from ways import PAPERS
from .rows import merge_down


def answered(form, few=None, draw=None):
    """Fields with a value that a person reads without hesitation, or some of them."""
    tags = [tag for tag in plain(form, form.at) if form.value(tag)]
    return tags if few is None else draw.sample(tags, min(len(tags), few))


def run_of(form, tag):
    """The run that holds the words of a field."""
    return next((run for run in form.at[tag].iter(qn("w:r")) if is_seen(run) and run.find(qn("w:t")) is not None), None)


@PAPERS.alteration("smart tags and links around values")
def smart(form, draw):
    """WPS and old versions of Word mark days, names and addresses (ECMA-376 §17.5.1.9)."""
    for tag in answered(form, 20, draw):
        run = run_of(form, tag)
        if run is None:
            continue
        frame = OxmlElement(draw.choice(["w:smartTag", "w:hyperlink", "w:customXml"]))
        if frame.tag != qn("w:hyperlink"):
            frame.set(qn("w:uri"), "urn:schemas-microsoft-com:office:smarttags")
            frame.set(qn("w:element"), "chsdate")
        run.addprevious(frame)
        frame.append(run)


@PAPERS.alteration("pinyin over words")
def ruby(form, draw):
    """A phonetic guide (ECMA-376 §17.3.3.25) is not part of the words."""
    for tag in answered(form, 10, draw):
        run = run_of(form, tag)
        if run is None or run.getparent().tag == qn("w:rubyBase"):
            continue
        frame = parse_xml(
            f'<w:r {nsdecls("w")}><w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="10"/><w:hpsRaise w:val="18"/>'
            '<w:hpsBaseText w:val="21"/><w:lid w:val="zh-CN"/></w:rubyPr><w:rt><w:r><w:t>pin</w:t></w:r></w:rt><w:rubyBase/>'
            '</w:ruby></w:r>')
        run.addprevious(frame)
        frame.find(f"{qn('w:ruby')}/{qn('w:rubyBase')}").append(run)
        form.struck.add(tag)


@PAPERS.alteration("values as fields")
def fields(form, draw):
    """A value that a field shows (ECMA-376 §17.16.18): what the field asks for is not shown."""
    for tag in answered(form, 10, draw):
        run = run_of(form, tag)
        if run is None:
            continue
        for kind in ("begin", "code", "separate"):
            fresh = deepcopy(run)
            for piece in list(fresh):
                if piece.tag != qn("w:rPr"):
                    fresh.remove(piece)
            if kind == "code":
                mark = OxmlElement("w:instrText")
                mark.text = draw.choice([" =1+1 ", " DOCPROPERTY 得分 ", " MERGEFIELD 9 "])
            else:
                mark = OxmlElement("w:fldChar")
                mark.set(qn("w:fldCharType"), kind)
            fresh.append(mark)
            run.addprevious(fresh)
        end = deepcopy(fresh)
        end.find(qn("w:fldChar")).set(qn("w:fldCharType"), "end")
        run.addnext(end)
        form.struck.add(tag)


@PAPERS.alteration("comments on values")
def comments(form, draw):
    """What somebody remarks on a value is not the value."""
    for tag in answered(form, 5, draw):
        run = run_of(form, tag)
        if run is not None:
            words = draw.choice(["应为2分", "1", "请核实"])
            form.document.add_comment(Run(run, form.document.element.body), text=words, author="检查组")
            form.struck.add(tag)


@PAPERS.alteration("yes and no as symbols")
def symbols(form, draw):
    """Ticks and crosses that only the font makes of letters (ECMA-376 §17.3.3.30)."""
    font, yes, no = draw.choice([("Wingdings", "F0FC", "F0FB"), ("Wingdings", "F0FE", "F0FD"), ("Wingdings 2", "F050", "F04F")])
    tags = [tag for tag in plain(form, form.at) if form.known.asks(tag) == "yes-no"
            and form.reading.values.get(tag) in ("是", "否")]
    if not tags:
        return False
    for tag in tags:
        run = run_of(form, tag)
        if run is None:
            continue
        for piece in run.findall(qn("w:t")):
            run.remove(piece)
        mark = OxmlElement("w:sym")
        mark.set(qn("w:font"), font)
        mark.set(qn("w:char"), yes if form.reading.values[tag] == "是" else no)
        run.append(mark)
        form.struck.add(tag)


@PAPERS.alteration("a picture in place of a value")
def picture(form, draw):
    tags = plain(form, scores(form))
    for tag in draw.sample(tags, min(len(tags), 2)):
        run = run_of(form, tag)
        if run is None:
            continue
        write(form.at[tag], "")
        run.append(parse_xml(
            f'<w:drawing {nsdecls("w")} xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
            'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><wp:inline distT="0" distB="0" distL="0" distR="0">'
            '<wp:extent cx="300000" cy="200000"/><wp:docPr id="77" name="图片 77"/><a:graphic><a:graphicData uri='
            '"http://schemas.openxmlformats.org/drawingml/2006/picture"/></a:graphic></wp:inline></w:drawing>'))
        form.struck.add(tag)
        form.reading.worsen(tag, "gone")


@PAPERS.alteration("white letters")
def white(form, draw):
    """Letters in the colour of the paper: nobody sees them."""
    tags = plain(form, scores(form))
    for tag in draw.sample(tags, min(len(tags), 3)):
        run = run_of(form, tag)
        if run is not None:
            properties = run.get_or_add_rPr()
            for old in properties.findall(qn("w:color")):
                properties.remove(old)
            color = OxmlElement("w:color")
            color.set(qn("w:val"), "FFFFFF")
            properties.append(color)
            form.reading.worsen(tag, "doubtful")


@PAPERS.alteration("headings in two levels")
def two_levels(form, draw):
    """评分 over 自评分 and 考核得分; the other headings are merged over both rows."""
    heads = {column: form.marks.get(("head", column)) for column in COLUMNS}
    if None in heads.values() or any(span(cell) != 1 for cell in heads.values()):
        return False
    below = heads["points"].getparent()
    if heads["selfPoints"].getnext() is not heads["points"] or any(cell.getparent() is not below for cell in heads.values()):
        return False
    above = form.empty_row(below)
    below.addprevious(above)
    upper = started(above)
    group = {form.column("selfPoints"), form.column("points")}
    for column, cell in heads.items():
        at = form.column(column)
        if at in group:
            continue
        text = form.printed(("head", column))
        write(upper[at], text)
        write(cell, "")
        merge_down(upper[at], cell)
        form.marks["head", column] = upper[at]
    first, second = upper[min(group)], upper[max(group)]
    write(first, draw.choice(["评分", "评分情况", "考核评分"]))
    mark = OxmlElement("w:gridSpan")
    mark.set(qn("w:val"), "2")
    first.find(qn("w:tcPr")).find(qn("w:tcW")).addnext(mark)
    above.remove(second)


PAPERS.package_edit("saved as Strict Open XML", "strict")
PAPERS.package_edit("controls around whole cells", "cell controls")
PAPERS.package_edit("tables without a grid", "gridless")
PAPERS.package_edit("cells merged across in the old way", "hMerge")
