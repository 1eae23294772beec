import OOXML
import Support
import Testing

@Suite struct FileSignatureTests {
    @Test(arguments: [
        ("%PDF-1.7", FileSignature.pdf), ("{\\rtf1", .rtf), ("Rar!\u{1A}\u{7}", .rar),
        ("<html><body>", .html), ("<!DOCTYPE html>", .html), ("  <table>", .html),
        ("<?xml version=\"1.0\"?><a/>", .xml), ("序号,得分", .text), ("GIF89a", .picture),
        ("\u{1}\u{2}\u{3}", .unknown),
    ])
    func `a file is what its first bytes say`(_ text: String, _ expected: FileSignature) {
        #expect(FileSignature.of(Array(text.utf8)) == expected)
    }

    @Test(arguments: [
        ([0xFF, 0xD8, 0xFF, 0xE0], FileSignature.jpeg), ([0x89, 0x50, 0x4E, 0x47], .png),
        ([0x1F, 0x8B, 0x08], .gzip), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip),
        ([], .empty),
    ])
    func `binary files are told by their marks`(_ bytes: [UInt8], _ expected: FileSignature) {
        #expect(FileSignature.of(bytes) == expected)
    }

    @Test(arguments: [
        ("WordDocument", FileSignature.legacyWord), ("Workbook", .legacyExcel),
        ("Book", .legacyExcel),
        ("EncryptedPackage", .encryptedOffice), ("PowerPoint Document", .compound),
    ])
    func `compound files are told by their streams`(_ stream: String, _ expected: FileSignature) {
        #expect(FileSignature.of(Self.compound([stream])) == expected)
    }

    @Test func `an archive that begins with its media type is an OpenDocument file`() {
        let file = RawZip([.init("mimetype", "application/vnd.oasis.opendocument.text")])
        #expect(FileSignature.of(file.bytes) == .openDocument)
    }

    @Test(arguments: [
        ("EncryptedPackage", PackageFault.encrypted), ("WordDocument", .legacyBinary(.legacyWord)),
        ("Workbook", .legacyBinary(.legacyExcel)), ("Other", .notOffice(.compound)),
    ])
    func `a compound file has a fault of its own`(_ stream: String, _ expected: PackageFault) {
        #expect(throws: expected) { try Workbook.read(Self.compound([stream])) }
    }

    @Test(arguments: [("%PDF-1.4", FileSignature.pdf), ("hello", .text), ("<html>", .html)])
    func `another file under an Office name says what it is`(_ text: String, _ kind: FileSignature)
    {
        #expect(throws: PackageFault.notOffice(kind)) { try WordDocument.read(Array(text.utf8)) }
    }

    /// A header and a directory with named streams: enough to be looked at.
    private static func compound(_ streams: [String]) -> [UInt8] {
        var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        bytes += [UInt8](repeating: 0, count: 504)
        for stream in ["Root Entry"] + streams {
            var entry: [UInt8] = stream.utf8.flatMap { [$0, UInt8(0)] }
            let length = UInt8(entry.count + 2)
            entry += [UInt8](repeating: 0, count: 128 - entry.count)
            entry[64] = length
            entry[66] = stream == "Root Entry" ? 5 : 2
            bytes += entry
        }
        return bytes
    }
}
