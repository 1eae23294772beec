"""Edits drafts as people and their programs do, has them approved, and holds what is issued against what was edited.

    edited_drafts.py PROGRAM TOOLS FOLDER

FOLDER gets a workspace with the drafts of the sample quarter. Every way of editing below is done to a draft of its own: with
python-docx, by cutting runs apart as WPS does, in the bare XML, without the bookmarks, and by saving in LibreOffice, also by
way of ODT. All must be issued with the words that they were given, and with number and date once at each of their places.
What no program but LibreOffice touched must be valid and hold on the page; what LibreOffice saved must have no fault that it
did not have before.
"""

import functools
import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import docx
from lxml import etree

PROGRAM, TOOLS, FOLDER = (Path(argument).resolve() for argument in sys.argv[1:4])
ROOT = FOLDER / "workspace"
DRAFTS = ROOT / "out/2023Q2/drafts"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BOOKMARK = re.compile(r"^(发文字号|成文日期|印发日期)_")
WORDS = "（经办人改过的一句。）"


def run(*arguments, ok=(0,)):
    made = subprocess.run(
        [PROGRAM, *arguments, "--workspace", ROOT, "--locale", "zh"], capture_output=True, text=True, check=False
    )
    if made.returncode not in ok:
        sys.exit(f"{arguments}: {made.returncode}\n{made.stdout}{made.stderr}")
    return made.stdout


def rewrite(path, change):
    """Writes a Word file anew with some parts changed."""
    with zipfile.ZipFile(path) as source:
        parts = [(item.filename, source.read(item)) for item in source.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in parts:
            target.writestr(name, change(name, data))


def in_body(change):
    def changed(name, data):
        if name != "word/document.xml":
            return data
        root = etree.fromstring(data)
        change(root)
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    @functools.wraps(change)
    def edit(path):
        rewrite(path, changed)

    return edit


def closing(root):
    """The text before the signature: the last paragraph with words before it that is no heading."""
    body = [p for p in root.iter(W + "p") if "".join(p.itertext()).strip()]
    dates = [i for i, p in enumerate(body) if re.fullmatch(r"\d{4}年\d+月\d+日", "".join(p.itertext()).strip())]
    return body[dates[0] - 3]


def with_python_docx(path):
    document = docx.Document(path)
    paragraphs = [p for p in document.paragraphs if p.text.strip()]
    dates = [i for i, p in enumerate(paragraphs) if re.fullmatch(r"\d{4}年\d+月\d+日", p.text.strip())]
    paragraphs[dates[0] - 3].add_run(WORDS)
    document.save(path)


@in_body
def in_bare_xml(root):
    list(closing(root).iter(W + "t"))[-1].text += WORDS


@in_body
def with_runs_cut(root):
    """Every run cut into pieces of one or two characters, with marks of revisions and of the spelling checker between."""
    for run in list(root.iter(W + "r")):
        texts = run.findall(W + "t")
        if len(texts) != 1 or not texts[0].text or len(texts[0].text) < 2:
            continue
        text, at, pieces, start = texts[0].text, run, [], 0
        while start < len(text):
            width = 1 + start % 2
            pieces.append(text[start : start + width])
            start += width
        texts[0].text = pieces[0]
        texts[0].set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        run.set(W + "rsidR", "00A1B2C3")
        for piece in pieces[1:]:
            copy = etree.fromstring(etree.tostring(run))
            copy.find(W + "t").text = piece
            mark = etree.Element(W + "proofErr")
            mark.set(W + "type", "spellStart")
            at.addnext(mark)
            mark.addnext(copy)
            at = copy
    list(closing(root).iter(W + "t"))[-1].text += WORDS


@in_body
def without_bookmarks(root):
    for name in ("bookmarkStart", "bookmarkEnd"):
        for mark in list(root.iter(W + name)):
            mark.getparent().remove(mark)
    list(closing(root).iter(W + "t"))[-1].text += WORDS


@in_body
def styles_renumbered(root):
    """What Word does to style numbers it does not know is done to those of the body and of the styles part."""
    for style in root.iter(W + "pStyle"):
        style.set(W + "val", "a" + style.get(W + "val"))
    list(closing(root).iter(W + "t"))[-1].text += WORDS


def with_styles_renumbered(path):
    styles_renumbered(path)

    def changed(name, data):
        if name == "word/styles.xml":
            return re.sub(rb'(w:styleId|w:basedOn w:val|w:next w:val|w:link w:val)="', rb'\1="a', data)
        if name.startswith("word/header") or name.startswith("word/footer"):
            return data.replace(b'<w:pStyle w:val="', b'<w:pStyle w:val="a')
        return data

    rewrite(path, changed)


@in_body
def with_a_page_more(root):
    """Enough new text to move the end of the document to another page."""
    body = [p for p in root.find(W + "body").iterchildren(W + "p") if p.find(W + "pPr") is None and "".join(p.itertext())]
    last = body[-1]
    for number in range(24):
        copy = etree.fromstring(f'<w:p xmlns:w="{W[1:-1]}"><w:r><w:t/></w:r></w:p>')
        text = next(copy.iter(W + "t"))
        text.text = "各单位要对照要求，认真抓好落实，及时报告进展情况和存在的困难。" + WORDS * (number == 23)
        last.addnext(copy)
        last = copy


def convert(paths, ending, target):
    target.mkdir(parents=True, exist_ok=True)
    kind = "docx:MS Word 2007 XML" if ending == "docx" else ending
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{FOLDER}/profile", "--headless", "--convert-to", kind]
        + ["--outdir", target, *paths],
        check=True, timeout=300, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )


def in_libreoffice(paths, by_way_of_odt):
    """Edits drafts and lets LibreOffice save them."""
    names = {}
    stage = FOLDER / ("odt" if by_way_of_odt else "saved")
    stage.mkdir(parents=True, exist_ok=True)
    for number, path in enumerate(paths):
        in_bare_xml(path)
        names[path] = stage / f"draft{number}.docx"
        names[path].write_bytes(path.read_bytes())
    sources = list(names.values())
    if by_way_of_odt:
        convert(sources, "odt", stage / "odt")
        sources = [stage / "odt" / f"{source.stem}.odt" for source in sources]
    convert(sources, "docx", stage / "out")
    for path, name in names.items():
        path.write_bytes((stage / "out" / name.name).read_bytes())


def text_of(path):
    parts = []
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if re.match(r"word/(document|header|footer)\d*\.xml", name):
                root = etree.fromstring(package.read(name))
                for copy in root.iter("{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"):
                    copy.getparent().remove(copy)
                for paragraph in root.iter(W + "p"):
                    parts.append("".join(t.text or "" for t in paragraph.iter(W + "t")))
                parts += [e.get("string") for e in root.iter("{urn:schemas-microsoft-com:vml}textpath")]
                parts += [e.get(W + "name") for e in root.iter(W + "bookmarkStart")]
    return "\n".join(parts)


def faults(tool, paths):
    if not paths:
        return {}
    command = [TOOLS / tool] if tool == "validate-ooxml" else [
        os.environ["SDK_VALIDATOR_HOME"] + "/sdkvenv/bin/python", TOOLS / tool
    ]
    if tool == "validate-ooxml":
        command = ["/usr/bin/python3", *command]
    lines = subprocess.run([*command, *paths], capture_output=True, text=True, check=False).stdout.splitlines()
    found = {str(path): [] for path in paths}
    for line in lines:
        for path in found:
            if line.startswith(path + ":") and not line.endswith(": OK"):
                found[path].append(line[len(path) :])
    return found


def main():
    subprocess.run([PROGRAM, "init", ROOT, "--sample", "--quiet"], check=True)
    run("run", "2023Q2", "--date", "2023-07-05", "--quiet", ok=(0, 1))
    letters = sorted((DRAFTS / "整改通知书").glob("*.docx")) + sorted((DRAFTS / "约谈通知书").glob("*.docx"))
    red_heads = [next((DRAFTS / kind).glob("*.docx")) for kind in ("通报表彰", "通报", "追责问责建议")]
    ways = [with_python_docx, in_bare_xml, with_runs_cut, without_bookmarks, with_styles_renumbered, with_a_page_more]
    edited = {}
    for index, way in enumerate(ways):
        edited[letters[index]] = way
        edited[letters[-1 - index]] = way
    for index, path in enumerate(red_heads):
        edited[path] = ways[5 - index]
    for path, way in edited.items():
        way(path)
    saved, by_odt = letters[20:22] + letters[66:68], letters[24:26] + letters[68:70]
    in_libreoffice(saved, False)
    in_libreoffice(by_odt, True)
    before = {path: path.read_bytes() for path in [*edited, *saved, *by_odt]}

    held = json.loads(run("approve", "2023Q2", "--date", "2023-07-08", "--json",
                          "--kind", "circular", "commendation", "interview", "rectification", "accountability", ok=(1,)))["held"]
    codes = {DRAFTS.parents[2] / entry["file"]: entry["code"] for entry in held}
    for path in before:
        if codes.get(path) != "draft-edited":
            sys.exit(f"{path} ({edited[path].__name__ if path in edited else 'LibreOffice'}) was to be held as edited: "
                     + json.dumps([e for e in held if e["file"].endswith(path.name)], ensure_ascii=False, indent=1))
    report = json.loads(run("approve", "2023Q2", "--date", "2023-07-08", "--accept-edits", "--reason", "领导审改", "--json",
                            "--kind", "circular", "commendation", "interview", "rectification", "accountability"))
    issued = {entry["title"]: entry for entry in report["issued"]}
    plain, office = [], []
    for path in before:
        entry = issued[path.stem]
        file = ROOT / entry["file"]
        text = text_of(file)
        way = edited[path].__name__ if path in edited else "LibreOffice"
        number, date = entry["number"], "2023年7月8日"
        wanted = 2 if "约谈" in path.name else 1
        problems = [
            text.count(number) != wanted and f"the number stands there {text.count(number)} times",
            len(re.findall("〕[ 　]*号", text)) and "room for a number is left",
            date not in text and "the date is missing",
            "2023年7月10日" in text and "the date of the draft is left",
            WORDS not in text and "the edited words are missing",
            "草稿" in text and "the draft mark is left",
            "拟稿说明" in text and "the note of the draft is left",
            any(BOOKMARK.match(line) for line in text.splitlines()) and "bookmarks are left",
            not entry["edits"] and "no change is on record",
        ]
        problems = [problem for problem in problems if problem]
        if problems:
            sys.exit(f"{file} ({way}): {'; '.join(problems)}\n{json.dumps(entry, ensure_ascii=False, indent=1)}")
        (plain if path in edited else office).append((path, file, way))
    print(f"{len(before)} edited drafts were issued with their words, numbers and dates")
    check(plain, office, before)


def check(plain, office, before):
    failed = False
    copies = FOLDER / "before"
    copies.mkdir()
    sdk = Path(os.environ.get("SDK_VALIDATOR_HOME", "/nonexistent")) / "sdkvenv/bin/python"
    tools = ["validate-ooxml"] + (["sdk-validator/validate"] if sdk.exists() else [])
    for number, (path, _, _) in enumerate(office):
        (copies / f"{number}.docx").write_bytes(before[path])
    for tool in tools:
        for path, lines in faults(tool, [file for _, file, _ in plain]).items():
            if lines:
                failed = True
                print(f"{path}\n" + "\n".join(lines))
        earlier = faults(tool, [copies / f"{number}.docx" for number in range(len(office))])
        later = faults(tool, [file for _, file, _ in office])
        for number, (_, file, _) in enumerate(office):
            had, has = len(earlier[str(copies / f"{number}.docx")]), len(later[str(file)])
            if has > had:
                failed = True
                print(f"{file}: {has} faults, and {had} before\n" + "\n".join(later[str(file)]))
    for _, file, way in plain:
        judged = subprocess.run([PROGRAM, "check-document", file], capture_output=True, text=True, check=False)
        if judged.returncode != 0:
            failed = True
            print(f"check-document {file} ({way})\n{judged.stdout}{judged.stderr}")
        measured = subprocess.run([TOOLS / "page-measure", file], capture_output=True, text=True, check=False)
        lines = [line for line in measured.stdout.splitlines() if line.startswith("FAIL")] or [measured.stderr]
        if measured.returncode != 0 and lines:
            failed = True
            print(f"page-measure {file} ({way})\n" + "\n".join(lines))
    print(f"{len(plain)} of them checked on the page, {len(office)} that LibreOffice saved")
    sys.exit(1 if failed else 0)


main()
