"""What lies in an inbox beside the forms: scans, locked files, legacy formats, rubbish."""

import os
import re
import struct

import docx
import openpyxl

import wear

PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\nxref\n0 4\n0000000000 65535 f \n"
    b"0000000009 00000 n \n0000000054 00000 n \n0000000105 00000 n \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n170\n%%EOF\n"
)
# 30 June 2023 17:30 in tenths of a microsecond since 1601
WRITTEN = struct.pack("<Q", 133326198000000000)


def directory_entry(name, kind, child, size, start=0xFFFFFFFE, left=0xFFFFFFFF, right=0xFFFFFFFF):
    """An entry of a compound file's directory (MS-CFB §2.6.1)."""
    text = name.encode("utf-16-le")
    head = text.ljust(64, b"\0") + struct.pack("<HBB", len(text) + 2 if name else 0, kind, 1)
    return head + struct.pack("<III", left, right, child) + b"\0" * 36 + struct.pack("<IQ", start, size)


def encrypted(path):
    """A workbook with a password to open: a compound file with EncryptionInfo and EncryptedPackage."""
    info = struct.pack("<HHI", 4, 4, 0x40) + b'<?xml version="1.0" encoding="UTF-8"?><encryption/>'.ljust(4096 - 8, b" ")
    package = struct.pack("<Q", 4000) + bytes((index * 73 + 41) % 251 for index in range(4088))
    chain = [0xFFFFFFFD, 0xFFFFFFFE] + [3, 4, 5, 6, 7, 8, 9, 0xFFFFFFFE] + [11, 12, 13, 14, 15, 16, 17, 0xFFFFFFFE]
    header = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
    header += struct.pack("<IIIIIIIIIII", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, 0, 0xFFFFFFFF)[:36]
    header = header.ljust(76, b"\0") + struct.pack("<I", 0) + b"\xff" * 432
    table = b"".join(struct.pack("<I", link) for link in chain).ljust(512, b"\xff")
    directory = (
        directory_entry("Root Entry", 5, 1, 0) + directory_entry("EncryptionInfo", 2, 0xFFFFFFFF, 4096, 2, right=2)
        + directory_entry("EncryptedPackage", 2, 0xFFFFFFFF, 4096, 10) + directory_entry("", 0, 0xFFFFFFFF, 0, 0)
    )
    with open(path, "wb") as file:
        file.write(header + table + directory + info + package)


def legacy(source, path):
    """A form saved in the format of Word or Excel 97 by LibreOffice; `path` ends in .doc or .xls."""
    step = os.path.splitext(path)[1][1:]
    copy = path + os.path.splitext(source)[1]
    with open(source, "rb") as read, open(copy, "wb") as out:
        out.write(read.read())
    made = wear.through_libreoffice(copy, step)
    with open(made, "rb") as read:
        # The only trace of today is a FILETIME among the summary properties (MS-OLEPS §2.15).
        data = re.sub(rb"\x40\0\0\0.{6}[\xd0-\xff]\x01", b"\x40\0\0\0" + WRITTEN, read.read(), flags=re.S)
    raw(path, data)
    os.remove(made)
    os.remove(copy)


def unrelated_sheet(path):
    """A workbook that has nothing to do with the assessment."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "值班表"
    for line in (["日期", "带班领导", "值班人员"], ["2023年7月1日", "待定", "待定"], ["2023年7月2日", "待定", "待定"]):
        sheet.append(line)
    book.save(path)
    wear.settle(path)


def unrelated_document(path):
    """A covering letter without a table."""
    document = docx.Document()
    document.add_paragraph("关于报送2023年第二季度督查考核评分表的函")
    document.add_paragraph("县直机关工委：现将我单位评分表随函报送，请查收。")
    document.save(path)
    wear.settle(path)


def lock_file(path):
    """The owner file that Word leaves beside an open document: 162 bytes."""
    name = "Administrator"
    data = bytes([len(name)]) + name.encode().ljust(53, b" ") + b"\0" + bytes([len(name), 0]) + name.encode("utf-16-le")
    with open(path, "wb") as file:
        file.write(data.ljust(162, b"\0"))


def raw(path, data):
    """A file with these bytes."""
    with open(path, "wb") as file:
        file.write(data)


def thumbnails(path):
    """Windows' Thumbs.db: a compound file that is no document."""
    encrypted(path)
    with open(path, "rb") as file:
        data = file.read()
    text = data.replace("EncryptionInfo".encode("utf-16-le"), "256_a1b2c3d4e5".encode("utf-16-le"))
    raw(path, text.replace("EncryptedPackage".encode("utf-16-le"), "Catalog_thumbs01".encode("utf-16-le")))
