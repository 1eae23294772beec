import OOXML
import Support
import Testing

@Suite struct EncodingTests {
    private func text(_ bytes: [UInt8], after count: Int) throws -> String? {
        let head = Array("<row><c t=\"str\"><v>".utf8) + Array(repeating: 0x61, count: count)
        let rows = head + bytes + Array("</v></c></row>".utf8)
        let marker = "ROWS"
        let file = SheetFile(rows: marker)
        var builder = try ZipBuilder()
        let archive = try ZipArchive(bytes: file.bytes)
        for name in archive.names {
            let part = try archive.contents(of: name)
            let place = part.firstRange(of: Array(marker.utf8))
            try builder.add(
                name,
                place.map { Array(part[..<$0.lowerBound]) + rows + part[$0.upperBound...] } ?? part
            )
        }
        return try Workbook.read(builder.finish()).sheets.first?.cells.first?.text
    }

    @Test(arguments: ["党", "“·”", "é", "😀", "가", "߿", "ࠀ", "\u{FFFD}"])
    func `characters of every length are read wherever they stand`(character: String) throws {
        for count in 0...17 {
            let read = try text(Array(character.utf8), after: count)
            #expect(read == String(repeating: "a", count: count) + character)
        }
    }

    @Test(
        arguments: [
            [0x80], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xE5, 0x85],
            [0xF5, 0x80],
            [0xE5, 0x85, 0x41], [0xFF], [0xF4, 0x90, 0x80, 0x80],
        ] as [[UInt8]]
    )
    func `bytes that are no UTF-8 are a fault wherever they stand`(bytes: [UInt8]) {
        for count in 0...17 {
            #expect(throws: PackageFault.self) { try text(bytes, after: count) }
        }
    }
}
