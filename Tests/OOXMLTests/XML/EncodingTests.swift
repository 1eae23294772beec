import OOXML
import Support
import Testing

@Suite struct EncodingTests {
    private static let cell = """
        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
        <sheetData><row><c t="inlineStr"><is><t>党支部 A&amp;B</t></is></c></row></sheetData></worksheet>
        """

    @Test(arguments: [true, false], [true, false])
    func `UTF-16 is read in both byte orders, with and without a mark`(
        _ isBig: Bool,
        _ hasMark: Bool
    ) throws {
        let text =
            (hasMark ? "\u{FEFF}" : "") + "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + Self.cell
        let bytes = text.utf16.flatMap { unit in
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return isBig ? pair : pair.reversed()
        }
        #expect(try Self.read(bytes) == "党支部 A&B")
    }

    @Test(arguments: [
        "", "<?xml version='1.0' encoding='utf-8' standalone='yes'?>\r\n", "\u{FEFF}",
    ])
    func `UTF-8 is read with and without a declaration`(_ head: String) throws {
        #expect(try Self.read(Array((head + Self.cell).utf8)) == "党支部 A&B")
    }

    @Test func `GBK is read where it is declared`() throws {
        let head = Array("<?xml version=\"1.0\" encoding=\"GBK\"?>".utf8)
        let parts = Self.cell.split(separator: "党支部").map { Array($0.utf8) }
        let name: [UInt8] = [0xB5, 0xB3, 0xD6, 0xA7, 0xB2, 0xBF]
        #expect(try Self.read(head + parts[0] + name + parts[1]) == "党支部 A&B")
    }

    @Test(arguments: ["UTF-7", "EBCDIC-CP-US", "UTF-32", "ISO-2022-KR"])
    func `encodings in which a bracket is another byte are refused`(_ name: String) {
        let head = "<?xml version=\"1.0\" encoding=\"\(name)\"?>"
        #expect(throws: PackageFault.self) { try Self.read(Array((head + Self.cell).utf8)) }
    }

    @Test func `invalid UTF-8 is a fault`() {
        let bytes = Array(Self.cell.utf8).map { $0 == UInt8(ascii: "A") ? 0xFF : $0 }
        #expect(throws: PackageFault.self) { try Self.read(bytes) }
    }

    private static func read(_ sheet: [UInt8]) throws -> String? {
        var entries = SheetFile(rows: "").entries
        entries[4].bytes = sheet
        return try Workbook.read(RawZip(entries).bytes).sheets.first?.cells.first?.text
    }
}
