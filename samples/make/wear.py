"""What programs do to a form on its way: zip order and dates, LibreOffice and WPS habits, lost parts."""

import os
import re
import shutil
import subprocess
import tempfile
import zipfile

STAMP = (2023, 6, 30, 17, 30, 0)
WPS_IMAGE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<etc:cellImages xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData">'
    '<etc:cellImage><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="{image}" descr="会议记录"/><xdr:cNvPicPr/></xdr:nvPicPr>'
    '<xdr:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>'
    '<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="720000" cy="540000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>'
    "</xdr:pic></etc:cellImage></etc:cellImages>"
)
WPS_CORE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dcterms:created xsi:type="dcterms:W3CDTF">2023-06-12T09:12:00Z'
    '</dcterms:created><dc:creator>Administrator</dc:creator><cp:lastModifiedBy>慢慢来</cp:lastModifiedBy>'
    '<dcterms:modified>2023-06-30T17:02:41Z</dcterms:modified></cp:coreProperties>'
)
WPS_APP = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>{name}</Application></Properties>"
)
JPEG = bytes.fromhex(
    "ffd8ffe000104a46494600010100000100010000ffdb004300080606070605080707070909080a0c140d0c0b0b0c1912130f141d1a1f1e1d1a1c1c20242e"
    "2720222c231c1c2837292c30313434341f27393d38323c2e333432ffc0000b080001000101011100ffc4001f00000105010101010101000000000000000001"
    "02030405060708090a0bffc400b5100002010303020403050504040000017d01020300041105122131410613516107227114328191a1082342b1c11552d1f0"
    "2433627282090a161718191a25262728292a3435363738393a434445464748494a535455565758595a636465666768696a737475767778797a838485868788"
    "898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6"
    "f7f8f9faffda0008010100003f00fbd3ffd9"
)


def parts(path):
    """Every part of a package by name, in file order."""
    with zipfile.ZipFile(path) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist() if not info.is_dir()}


def write(path, contents):
    """Writes a package with fixed dates; content types first, as Office has it."""
    order = sorted(contents, key=lambda name: (name != "[Content_Types].xml", not name.startswith("_rels"),))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in order:
            info = zipfile.ZipInfo(name, STAMP)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, contents[name], compresslevel=9)


def settle(path):
    """Takes today's date out of a package, so that the same script gives the same bytes."""
    contents = parts(path)
    core = contents.get("docProps/core.xml")
    if core:
        contents["docProps/core.xml"] = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", b"2023-06-30T17:30:00Z", core)
    write(path, contents)


def through_libreoffice(path, *steps):
    """Opens and saves a file in LibreOffice, once for every format named: `ods`, then `xlsx`."""
    with tempfile.TemporaryDirectory() as folder:
        current = shutil.copy(path, os.path.join(folder, "form" + os.path.splitext(path)[1]))
        for number, step in enumerate(steps):
            out = os.path.join(folder, str(number))
            command = ["soffice", f"-env:UserInstallation=file://{profile()}", "--headless", "--convert-to", step]
            subprocess.run([*command, "--outdir", out, current], check=True, capture_output=True, timeout=180)
            current = os.path.join(out, os.listdir(out)[0])
        shutil.copy(current, os.path.splitext(path)[0] + os.path.splitext(current)[1])
        return os.path.splitext(path)[0] + os.path.splitext(current)[1]


def profile():
    """A LibreOffice profile of our own, kept between calls because making one is slow."""
    return os.path.join(tempfile.gettempdir(), "tennorms-samples-office")


def replace(contents, name, pattern, text, count=0):
    """Edits a part that must be there and must change."""
    changed, times = re.subn(pattern, text, contents[name].decode(), count=count, flags=re.S)
    assert times, (name, pattern)
    contents[name] = changed.encode()


def sheet_part(contents):
    """The part of the first worksheet."""
    return min(name for name in contents if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name))


def as_wps_sheet(path, picture_cell=None):
    """A workbook as WPS Spreadsheets saves it: its own properties, and a picture set into a cell."""
    contents = parts(path)
    contents["docProps/core.xml"] = WPS_CORE.encode()
    contents["docProps/app.xml"] = WPS_APP.format(name="WPS Office_11.8.2.12085_F1E327BC").encode()
    if picture_cell:
        image = "ID_8F6B2A7C4D1E4E6B9C0A5D3F71E2B948"
        contents["xl/cellimages.xml"] = WPS_IMAGE.format(image=image).encode()
        contents["xl/_rels/cellimages.xml.rels"] = (
            b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/'
            b'package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
            b'relationships/image" Target="media/image1.jpeg"/></Relationships>'
        )
        contents["xl/media/image1.jpeg"] = JPEG
        replace(contents, "xl/_rels/workbook.xml.rels", "</Relationships>", (
            '<Relationship Id="rId990" Type="http://www.wps.cn/officeDocument/2020/cellImage" Target="cellimages.xml"/>'
            "</Relationships>"))
        replace(contents, "[Content_Types].xml", "</Types>", (
            '<Default Extension="jpeg" ContentType="image/jpeg"/><Override PartName="/xl/cellimages.xml" '
            'ContentType="application/vnd.wps-officedocument.cellimage+xml"/></Types>'))
        formula = f'_xlfn.DISPIMG("{image}",1)'.replace('"', "&quot;")
        replace(contents, sheet_part(contents), rf'<c r="{picture_cell}"([^>]*?)(?: t="\w+")?(?:/>|>.*?</c>)', (
            rf'<c r="{picture_cell}"\1 t="str"><f>{formula}</f><v>={formula.removeprefix("_xlfn.")}</v></c>'), count=1)
    write(path, contents)


def as_wps_document(path):
    """A document as WPS Writer saves it: style children out of order, its own namespace, its own properties."""
    contents = parts(path)
    contents["docProps/core.xml"] = WPS_CORE.encode()
    contents["docProps/app.xml"] = WPS_APP.format(name="WPS Office_11.8.2.12085_F1E327BC").encode()
    styles = contents["word/styles.xml"].decode()
    swapped = re.sub(r'(<w:name [^>]*/>)((?:(?!</w:style>).)*?)(<w:uiPriority [^>]*/>)', r"\1\3\2", styles, flags=re.S)
    contents["word/styles.xml"] = swapped.encode()
    replace(contents, "word/document.xml", r"<w:document ", (
        '<w:document xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData" '), count=1)
    replace(contents, "word/document.xml", r"(<w:sectPr)", (
        r'<w:p><w:pPr><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr></w:pPr></w:p>\1'), count=1)
    write(path, contents)


def without_properties(path):
    """Loses the parts that mail gateways and old converters drop: thumbnail, core and extended properties."""
    contents = {name: data for name, data in parts(path).items() if name not in ("docProps/app.xml", "docProps/core.xml")}
    for name in ("[Content_Types].xml", "_rels/.rels"):
        text = contents[name].decode()
        text = re.sub(r'<(Override|Relationship)\b[^>]*?docProps/(app|core)\.xml[^>]*?/>', "", text)
        contents[name] = text.encode()
    write(path, contents)
