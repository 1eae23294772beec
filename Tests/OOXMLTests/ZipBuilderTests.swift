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
}
