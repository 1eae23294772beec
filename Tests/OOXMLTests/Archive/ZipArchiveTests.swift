import OOXML
import Support
import Testing

@Suite struct ZipArchiveTests {
    private let entries = [RawZip.Entry("a.txt", "first"), RawZip.Entry("b/c.txt", "second")]

    @Test func `names are in the archive's order and contents are exact`() throws {
        let archive = try ZipArchive(bytes: RawZip(entries).bytes)
        #expect(archive.names == ["a.txt", "b/c.txt"])
        #expect(try archive.contents(of: "b/c.txt") == Array("second".utf8))
    }

    @Test func `an entry that is not there is missing`() throws {
        let archive = try ZipArchive(bytes: RawZip(entries).bytes)
        #expect(throws: PackageFault.missingPart("z")) { try archive.contents(of: "z") }
    }

    @Test(arguments: [1, 30, 70_000])
    func `bytes after the archive are passed over`(_ count: Int) throws {
        let tail = [UInt8](repeating: 0x0A, count: count)
        let archive = try ZipArchive(bytes: RawZip(entries).bytes + tail)
        #expect(try archive.contents(of: "a.txt") == Array("first".utf8))
    }

    @Test func `bytes before the archive are passed over`() throws {
        let archive = try ZipArchive(
            bytes: Array("HTTP/1.1 200\r\n\r\n".utf8) + RawZip(entries).bytes
        )
        #expect(try archive.contents(of: "b/c.txt") == Array("second".utf8))
    }

    @Test func `of two entries with one name the later counts`() throws {
        let twice = [RawZip.Entry("a", "old"), RawZip.Entry("a", "new")]
        let archive = try ZipArchive(bytes: RawZip(twice).bytes)
        #expect(try archive.contents(of: "a") == Array("new".utf8))
    }

    @Test func `a wrong checksum is a damaged entry`() throws {
        var entry = RawZip.Entry("a", "some text")
        entry.statedChecksum = 1
        let archive = try ZipArchive(bytes: RawZip([entry]).bytes)
        #expect(throws: PackageFault.damagedEntry("a")) { try archive.contents(of: "a") }
    }

    @Test(arguments: [0, 3, 1 << 30, 0xFFFF_FFFE])
    func `a stated size is never believed`(_ size: Int) throws {
        var entry = RawZip.Entry("a", String(repeating: "text ", count: 100))
        entry.statedSize = size
        let archive = try? ZipArchive(bytes: RawZip([entry]).bytes)
        guard let archive else { return }
        let bytes = try? archive.contents(of: "a")
        #expect(bytes == nil || bytes?.count == 500)
    }

    @Test func `an entry with a password says that the file is encrypted`() throws {
        var entry = RawZip.Entry("a", String(repeating: "secret", count: 9))
        entry.flags = 1
        let archive = try ZipArchive(bytes: RawZip([entry]).bytes)
        #expect(throws: PackageFault.encrypted) { try archive.contents(of: "a") }
    }

    @Test func `no bytes are an empty file`() {
        #expect(throws: PackageFault.empty) { _ = try ZipArchive(bytes: []) }
    }

    @Test func `an archive without its end is truncated`() {
        let bytes = RawZip(entries).bytes.dropLast(30)
        #expect(throws: PackageFault.truncated) { _ = try ZipArchive(bytes: Array(bytes)) }
    }

    @Test func `a file over the limit is not opened`() {
        var limits = Limits.standard
        limits.fileBytes = 100
        #expect(throws: PackageFault.tooLarge(.file, part: "")) {
            _ = try ZipArchive(bytes: RawZip(entries).bytes, limits: limits)
        }
    }

    @Test func `too many entries are refused before any is read`() {
        var limits = Limits.standard
        limits.entries = 1
        #expect(throws: PackageFault.tooLarge(.entries, part: "")) {
            _ = try ZipArchive(bytes: RawZip(entries).bytes, limits: limits)
        }
    }

    @Test func `an entry over the limit stops at the limit`() throws {
        var limits = Limits.standard
        limits.entryBytes = 4
        let archive = try ZipArchive(bytes: RawZip(entries).bytes, limits: limits)
        #expect(throws: PackageFault.tooLarge(.entry, part: "a.txt")) {
            try archive.contents(of: "a.txt")
        }
    }

    @Test func `all entries together have a limit too`() throws {
        var limits = Limits.standard
        limits.totalBytes = 8
        let archive = try ZipArchive(bytes: RawZip(entries).bytes, limits: limits)
        _ = try archive.contents(of: "a.txt")
        #expect(throws: PackageFault.tooLarge(.total, part: "b/c.txt")) {
            try archive.contents(of: "b/c.txt")
        }
    }

    @Test func `a bomb is known by its ratio`() throws {
        var builder = try ZipBuilder()
        try builder.add("bomb", [UInt8](repeating: 0x20, count: 4 << 20))
        let archive = try ZipArchive(bytes: try builder.finish())
        #expect(throws: PackageFault.tooLarge(.ratio, part: "bomb")) {
            try archive.contents(of: "bomb")
        }
    }
}
