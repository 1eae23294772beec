"""Paragraphs, runs and floating shapes as raw WordprocessingML, for `planted_offices.py`."""

NS = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
      'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
      'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
      'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
      'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
      'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
      'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"')
EMU = 36000


def esc(s):
    return s.replace('&', '&amp;').replace('<', '&lt;')


def run(text, face, size, colour=None, spacing=0, bold=False, latin=None):
    latin = latin or face
    r = '<w:rFonts w:ascii="%s" w:hAnsi="%s" w:eastAsia="%s" w:cs="%s"/>' % (latin, latin, face, latin)
    r += '<w:b/>' if bold else ''
    r += '<w:color w:val="%s"/>' % colour if colour else ''
    r += '<w:spacing w:val="%d"/>' % spacing if spacing else ''
    r += '<w:sz w:val="%g"/><w:szCs w:val="%g"/>' % (size * 2, size * 2)
    t = '<w:br/>'.join('<w:t xml:space="preserve">%s</w:t>' % esc(x) for x in text.split('\n'))
    t = t.replace('\t', '</w:t><w:tab/><w:t xml:space="preserve">')
    return '<w:r><w:rPr>%s</w:rPr>%s</w:r>' % (r, t)


def order(extra, widows):
    """Properties in the order of the schema: breaks before widows, borders after."""
    keep = '' if widows else '<w:widowControl w:val="0"/>'
    return keep + extra if extra.startswith('<w:pBdr') else extra + keep


def par(runs, jc=None, first=0, left=0, right=0, hanging=0, before=0, after=0, line=None, rule='exact', extra='', chars=None,
        grid=True, tabs='', widows=False):
    p = order(extra, widows) + tabs
    p += '' if grid else '<w:snapToGrid w:val="0"/>'
    sp = ' w:line="%d" w:lineRule="%s"' % (line, rule) if line else ''
    p += '<w:spacing w:before="%d" w:after="%d"%s/>' % (before, after, sp)
    ind = ''.join(' w:%s="%d"' % (k, v) for k, v in (('left', left), ('right', right), ('firstLine', first), ('hanging', hanging)) if v)
    ind += ''.join(' w:%s="%d"' % kv for kv in (chars or {}).items())
    p += '<w:ind%s/>' % ind if ind else ''
    p += '<w:jc w:val="%s"/>' % jc if jc else ''
    return '<w:p><w:pPr>%s</w:pPr>%s</w:p>' % (p, runs)


def anchor(x, y, w, h, inner, number):
    """A floating drawing, placed in mm from the edges of the paper."""
    return ('<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
            'relativeHeight="%d" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
            '<wp:positionH relativeFrom="page"><wp:posOffset>%d</wp:posOffset></wp:positionH>'
            '<wp:positionV relativeFrom="page"><wp:posOffset>%d</wp:posOffset></wp:positionV><wp:extent cx="%d" cy="%d"/><wp:wrapNone/>'
            '<wp:docPr id="%d" name="形状 %d"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">%s'
            '</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>'
            % (251658240 + number, x * EMU, y * EMU, w * EMU, h * EMU, 100 + number, number, inner))


def box(x, y, w, h, content, number):
    return anchor(x, y, w, h, '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%d" cy="%d"/></a:xfrm>'
                  '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent>%s</w:txbxContent>'
                  '</wps:txbx><wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/></wps:bodyPr></wps:wsp>' % (w * EMU, h * EMU, content), number)


def stroke(x, y, w, points, colour, number):
    return anchor(x, y, w, 0, '<wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%d" cy="0"/></a:xfrm>'
                  '<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="%d"><a:solidFill><a:srgbClr val="%s"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>'
                  % (w * EMU, points * 12700, colour), number)


def band(x, y, w, thick_first, colour, number):
    """A double line as two drawn lines, 1.5 pt and 0.75 pt, as staff draw it."""
    top, low = (1.75, .75) if thick_first else (.75, 1.75)
    return stroke(x, y, w, top, colour, number) + stroke(x, y + 1.0, w, low, colour, number + 1)
