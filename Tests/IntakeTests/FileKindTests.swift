import Intake
import Testing

@Suite struct FileKindTests {
    static let kinds: [([UInt8], FileKind, String)] = [
        ([], .empty, "bin"), (TinyZip.workbook, .workbook, "xlsx"),
        (TinyZip.document, .document, "docx"),
        (
            TinyZip.bytes(["[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"]),
            .macroWorkbook, "xlsm"
        ),
        (
            TinyZip.bytes(["[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"]),
            .macroDocument, "docm"
        ),
        (TinyZip.bytes(["[content_types].XML", "xl\\workbook.xml"]), .workbook, "xlsx"),
        (TinyZip.bytes(["[Content_Types].xml", "ppt/presentation.xml"]), .package, "ooxml"),
        (TinyZip.bytes(["财政局.xlsx", "民政局.docx"]), .zip, "zip"), (TinyZip.bytes([]), .zip, "zip"),
        (TinyZip.bytes(["OFD.xml", "Doc_0/Document.xml"]), .ofd, "ofd"),
        (
            [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 26)
                + Array("mimetypeapplication/vnd.oasis.opendocument.text".utf8), .openDocument,
            "odf"
        ),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], .compound, "cfb"),
        (Array("%PDF-1.7".utf8), .pdf, "pdf"), ([0xFF, 0xD8, 0xFF, 0xE0], .picture, "picture"),
        (Array("{\\rtf1".utf8), .rtf, "rtf"), (Array("Rar!".utf8), .otherArchive, "archive"),
        (Array("序号,得分".utf8), .unknown, "bin"), ([0x50, 0x4B, 3, 4], .zip, "zip"),
    ]

    @Test(arguments: kinds)
    func `a file is told by its content`(bytes: [UInt8], kind: FileKind, ending: String) {
        #expect(FileKind.of(bytes) == kind)
        #expect(kind.fileExtension == ending)
    }

    @Test func `a comment after the archive and bytes before or after it do not hide its names`() {
        let names = ["[Content_Types].xml", "word/document.xml"]
        #expect(
            FileKind.of(TinyZip.bytes(names, comment: String(repeating: "c", count: 5_000)))
                == .document
        )
        #expect(FileKind.of(TinyZip.bytes(names) + [UInt8](repeating: 0, count: 300)) == .document)
    }

    @Test func `an archive cut anywhere is told without a crash`() {
        let whole = TinyZip.workbook
        for length in 0...whole.count {
            let kind = FileKind.of(Array(whole.prefix(length)))
            #expect(length < 4 || kind == (length == whole.count ? .workbook : .zip))
        }
    }

    @Test func `an end record that lies about its directory is not believed`() {
        var bytes = TinyZip.workbook
        let end = bytes.count - 22
        for (offset, value) in [(12, UInt8(255)), (13, 255), (14, 255), (16, 200)] {
            bytes[end + offset] = value
        }
        #expect(FileKind.of(bytes) == .zip)
    }
}
