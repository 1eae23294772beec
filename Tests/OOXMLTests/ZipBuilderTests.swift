import OOXML
import Testing

@Suite struct ZipBuilderTests {
    private func archive(_ entries: [(String, [UInt8])]) throws -> [UInt8] {
        var builder = try ZipBuilder()
        for (name, bytes) in entries { try builder.add(name, bytes) }
        return try builder.finish()
    }

    private let long = [UInt8](repeating: 65, count: 100_000)

    @Test func `entries come back as they went in, in the order of adding`() throws {
        let bytes = try archive([
            ("[Content_Types].xml", Array("types".utf8)), ("z/正文.xml", long), ("a.xml", []),
        ])
        let read = try ZipArchive(bytes: bytes)
        #expect(read.names == ["[Content_Types].xml", "z/正文.xml", "a.xml"])
        #expect(try read.contents(of: "z/正文.xml") == long)
        #expect(try read.contents(of: "a.xml") == [])
        #expect(bytes.count < 1_000)
    }

    @Test func `the same entries give the same bytes`() throws {
        let entries = [("one.xml", long), ("two.xml", Array("二".utf8))]
        #expect(try archive(entries) == archive(entries))
    }

    @Test func `every entry is dated 1 January 1980 at midnight`() throws {
        let bytes = try archive([("one.xml", long)])
        // APPNOTE.TXT §4.3.7: time and date lie 10 bytes into the local header.
        #expect(Array(bytes[10..<14]) == [0, 0, 0x21, 0])
    }

    @Test func `an archive without entries is refused`() throws {
        #expect(throws: ZipBuilderFault.empty) { _ = try archive([]) }
    }

    @Test func `a second entry of the same name is refused`() throws {
        #expect(throws: ZipBuilderFault.entry("a")) {
            _ = try archive([("a", [1]), ("a", [2])])
        }
    }

    @Test func `a builder that is dropped unfinished leaves nothing behind`() throws {
        for _ in 0..<200 {
            var builder = try ZipBuilder()
            try builder.add("large", long)
        }
        #expect(try archive([("small", [1])]).count < 200)
    }

    @Test func `a copied entry keeps its compressed bytes`() throws {
        let first = try archive([("a.xml", long), ("b.xml", Array("乙".utf8))])
        let source = try ZipArchive(bytes: first)
        var builder = try ZipBuilder()
        try builder.copy("a.xml", from: source)
        try builder.copy("b.xml", from: source)
        let copied = try builder.finish()
        // After the local header of 30 bytes and the name come the compressed bytes.
        #expect(copied[35..<100] == first[35..<100])
        #expect(copied.count == first.count)
        let read = try ZipArchive(bytes: copied)
        #expect(try read.contents(of: "b.xml") == Array("乙".utf8))
    }

    @Test func `an entry stored without compression stays stored`() throws {
        // A zip as OpenDocument begins: one entry, stored (made with Python's zipfile).
        let stored: [UInt8] = [
            80, 75, 3, 4, 20, 0, 0, 0, 0, 0, 0, 0, 33, 0, 45, 115, 7, 240, 3, 0, 0, 0, 3, 0, 0, 0,
            1, 0, 0, 0, 97, 97, 97, 97, 80, 75, 1, 2, 20, 3, 20, 0, 0, 0, 0, 0, 0, 0, 33, 0, 45,
            115, 7, 240, 3, 0, 0, 0, 3, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 128, 1, 0, 0,
            0, 0, 97, 80, 75, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, 47, 0, 0, 0, 34, 0, 0, 0, 0, 0,
        ]
        let source = try ZipArchive(bytes: stored)
        var builder = try ZipBuilder()
        try builder.copy("a", from: source)
        let copied = try builder.finish()
        // APPNOTE.TXT §4.3.7: the method lies 8 bytes into the local header; 0 is stored.
        #expect(Array(copied[8..<10]) == [0, 0])
        let read = try ZipArchive(bytes: copied)
        #expect(try read.contents(of: "a") == Array("aaa".utf8))
    }

    @Test func `an entry that the other archive lacks is refused`() throws {
        let source = try ZipArchive(bytes: archive([("a", [1])]))
        var builder = try ZipBuilder()
        #expect(throws: ZipBuilderFault.missing("b")) { try builder.copy("b", from: source) }
    }
}
