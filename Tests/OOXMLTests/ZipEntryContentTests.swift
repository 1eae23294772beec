import OOXML
import Testing

@Suite struct ZipEntryContentTests {
    private func archive(pieces: [[UInt8]]) throws -> [UInt8] {
        var builder = try ZipBuilder()
        var content = ZipEntryContent()
        for piece in pieces { try content.append(piece) }
        try builder.add("a.xml", content)
        return try builder.finish()
    }

    @Test
    func `an entry written in pieces holds all of them, and the same pieces give the same bytes`()
        throws
    {
        let piece = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
        for count in [0, 1, 3, 4, 8] {
            let pieces = Array(repeating: piece, count: count)
            let archive = try archive(pieces: pieces)
            let content = try ZipArchive(bytes: archive).contents(of: "a.xml")
            #expect(content == Array(pieces.joined()))
            #expect(try self.archive(pieces: pieces) == archive)
        }
    }

    @Test func `a content that is not added leaves nothing behind`() throws {
        var content = ZipEntryContent()
        try content.append([UInt8](repeating: 1, count: 3 << 20))
    }
}
