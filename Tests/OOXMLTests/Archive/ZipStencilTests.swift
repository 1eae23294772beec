import OOXML
import Testing

@Suite struct ZipStencilTests {
    private func archive() throws -> [UInt8] {
        var builder = try ZipBuilder()
        try builder.add("a.xml", Array(String(repeating: "甲", count: 500).utf8))
        try builder.add("[Content_Types].xml", Array("<Types/>".utf8))
        try builder.add("b.xml", Array("<b/>".utf8))
        return try builder.finish()
    }

    private func stencil() throws -> ZipStencil {
        try ZipStencil(ZipArchive(bytes: archive()), first: "[Content_Types].xml")
    }

    @Test func `entries keep their bytes, parts replace theirs, new ones come last`() throws {
        let filled = try stencil().filled([
            .init(name: "B.xml", bytes: Array("<c/>".utf8)),
            .init(name: "图.png", bytes: [1, 2, 3], isStored: true),
        ])
        let archive = try ZipArchive(bytes: filled)
        #expect(archive.names == ["[Content_Types].xml", "a.xml", "b.xml", "图.png"])
        #expect(try archive.contents(of: "a.xml").count == 1_500)
        #expect(try archive.contents(of: "b.xml") == Array("<c/>".utf8))
        #expect(try archive.contents(of: "图.png") == [1, 2, 3])
        // Deflated it came, deflated it went.
        #expect(filled.count < 800)
    }

    @Test func `an entry can be replaced or dropped for good`() throws {
        var stencil = try stencil()
        stencil.replace("a.xml", by: Array("neu".utf8))
        stencil.drop("b.xml")
        stencil.drop("nosuch.xml")
        let filled = stencil.filled([.init(name: "a.xml", bytes: []), .init(name: "z", bytes: [9])])
        let archive = try ZipArchive(bytes: filled)
        #expect(archive.names == ["[Content_Types].xml", "a.xml", "z"])
        #expect(try archive.contents(of: "a.xml").isEmpty)
        let plain = try ZipArchive(bytes: stencil.filled([]))
        #expect(try plain.contents(of: "a.xml") == Array("neu".utf8))
    }

    @Test func `an entry with a wrong checksum is not handed on`() throws {
        var bytes = try archive()
        let place = try #require(bytes.firstRange(of: Array("<b/>".utf8))?.lowerBound)
        bytes[place + 1] = UInt8(ascii: "x")
        #expect(throws: PackageFault.self) {
            _ = try ZipStencil(ZipArchive(bytes: bytes), first: "")
        }
    }

    @Test func `a part written in pieces is the part written at once`() throws {
        let piece = (0..<40_000).map { UInt8(truncatingIfNeeded: $0 &* $0 / 7) }
        var writer = ZipStencil.PartWriter()
        for name in ["a.xml", "b.xml"] {
            for _ in 0..<50 { writer.append(piece) }
            writer.append([])
            let filled = try stencil().filled([writer.finish(name)])
            let whole = Array(repeatElement(piece, count: 50).joined())
            #expect(try ZipArchive(bytes: filled).contents(of: name) == whole)
            #expect(try stencil().filled([.init(name: name, bytes: whole)]) == filled)
        }
    }
}
