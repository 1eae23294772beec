"""Passes many files through LibreOffice at once, and edits packages."""

import shutil
import subprocess
import zipfile
from pathlib import Path

BATCH = 60


def convert(files, target, out, profile):
    """Converts files into a folder; every one must come out."""
    out.mkdir(parents=True, exist_ok=True)
    for start in range(0, len(files), BATCH):
        batch = files[start:start + BATCH]
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", target, "--outdir",
             str(out), *map(str, batch)],
            check=True, capture_output=True, timeout=60 + 30 * len(batch))
    missing = [file.name for file in files if not (out / f"{file.stem}.{target}").exists()]
    if missing:
        raise RuntimeError(f"LibreOffice did not convert {missing[:5]} to {target}")
    return [out / f"{file.stem}.{target}" for file in files]


def round_trip(files, steps, folder, profile):
    """Replaces each file by what comes back after the steps, such as `ods`, `xlsx`."""
    current = files
    for number, step in enumerate(steps):
        current = convert(current, step, folder / str(number), profile)
    for file, back in zip(files, current):
        shutil.copyfile(back, file)
    shutil.rmtree(folder)


def parts(path):
    """The parts of a package."""
    with zipfile.ZipFile(path) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist() if not info.is_dir()}


def write(path, contents):
    """Writes a package, content types first, with one date for all."""
    order = sorted(contents, key=lambda name: (name != "[Content_Types].xml", not name.startswith("_rels")))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name in order:
            archive.writestr(zipfile.ZipInfo(name, (2023, 7, 1, 9, 0, 0)), contents[name], zipfile.ZIP_DEFLATED)


def edit(path, *edits):
    """Runs edits, each a function of the parts, over a package."""
    contents = parts(Path(path))
    for change in edits:
        change(contents)
    write(path, contents)
