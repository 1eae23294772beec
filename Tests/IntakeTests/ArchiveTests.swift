import Foundation
import Intake
import Norms
import Testing

@Suite struct ArchiveTests {
    private let scratch: ScratchFolder
    private let archive: Archive

    init() throws {
        scratch = try ScratchFolder()
        archive = Archive(root: scratch.path("archive"))
    }

    private func keep() throws -> [KeptFile] {
        try archive.keep(try scratch.inbox("inbox").settled().files).compactMap {
            guard case .kept(let file) = $0 else { return nil }
            return file
        }
    }

    @Test func `a file is kept under its content and told by its content`() throws {
        try scratch.write("inbox/组/财政局.doc", TinyZip.workbook)
        let kept = try #require(try keep().first)
        let hex = Fingerprint(of: TinyZip.workbook).hex

        #expect(scratch.names("archive") == ["\(hex.prefix(2))/\(hex).xlsx"])
        #expect(kept.submission.sha256 == hex)
        #expect(kept.submission.name == "组/财政局.doc")
        #expect(kept.size == TinyZip.workbook.count)
        #expect(kept.state == .new)
        #expect(try archive.bytes(of: kept.fingerprint) == TinyZip.workbook)
        #expect(archive.path(of: kept.fingerprint)?.hasSuffix("\(hex).xlsx") == true)
    }

    @Test func `a kept file is read-only and the inbox is left as it was`() throws {
        try scratch.write("inbox/a.txt", "a")
        let kept = try #require(try keep().first)
        let path = try #require(archive.path(of: kept.fingerprint))
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o444)
        #expect(scratch.names("inbox") == ["a.txt"])
    }

    @Test func `the same bytes are kept once, within a batch and later`() throws {
        try scratch.write("inbox/a.txt", "same")
        try scratch.write("inbox/b.txt", "same")
        #expect(try keep().map(\.state) == [.new, .alreadyThere])
        #expect(try keep().map(\.state) == [.alreadyThere, .alreadyThere])
        #expect(scratch.names("archive").count == 1)
    }

    @Test func `a rotten file is set aside and the sound one kept`() throws {
        try scratch.write("inbox/a.txt", "sound")
        let kept = try #require(try keep().first)
        let path = try #require(archive.path(of: kept.fingerprint))
        try FileManager.default.removeItem(atPath: path)
        try Data("rotten".utf8).write(to: URL(filePath: path))
        #expect(archive.verify().troubles.map(\.problem) == [.damaged])

        #expect(try keep().map(\.state) == [.mended])
        #expect(try archive.bytes(of: kept.fingerprint) == Array("sound".utf8))
        #expect(scratch.names("archive").count == 2)
    }

    @Test func `a large file passes through piece by piece`() throws {
        let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try scratch.write("inbox/large.bin", bytes)
        let kept = try #require(try keep().first)
        #expect(kept.fingerprint == Fingerprint(of: bytes))
        #expect(try archive.bytes(of: kept.fingerprint) == bytes)
        let fault = #expect(throws: IntakeFault.self) {
            try archive.bytes(of: kept.fingerprint, limit: 999_999)
        }
        #expect(fault == .tooLarge(kept.fingerprint, size: 1_000_000, limit: 999_999))
        #expect(fault?.wording.zh.contains("1000000 字节") == true)
        #expect(fault?.wording.en.contains("over the limit of 999999") == true)
    }

    @Test func `a file that changed since it was listed is left for the next look`() throws {
        try scratch.write("inbox/a.txt", "first")
        let files = try scratch.inbox("inbox").settled().files
        try scratch.write("inbox/a.txt", "second, longer")
        #expect(try archive.keep(files) == files.map { .changed($0) })
        #expect(scratch.names("archive").isEmpty)
    }

    @Test func `a file that went away does not hold up the batch`() throws {
        try scratch.write("inbox/a.txt", "a")
        try scratch.write("inbox/b.txt", "b")
        let files = try scratch.inbox("inbox").settled().files
        try FileManager.default.removeItem(atPath: scratch.path("inbox/a.txt"))
        let keepings = try archive.keep(files)
        #expect(keepings.first == .changed(try #require(files.first)))
        #expect(scratch.names("archive").count == 1)
    }

    @Test func `bytes from elsewhere are kept like files`() throws {
        let fingerprint = try archive.keep(TinyZip.document)
        #expect(fingerprint == Fingerprint(of: TinyZip.document))
        #expect(try archive.keep(TinyZip.document) == fingerprint)
        #expect(try archive.bytes(of: fingerprint) == TinyZip.document)
        #expect(scratch.names("archive").count == 1)
    }

    @Test func `a sound archive verifies and a stray file is named`() throws {
        try scratch.write("inbox/a.txt", "a")
        try scratch.write("inbox/b.txt", "b")
        _ = try keep()
        #expect(archive.verify().checked == 2)
        #expect(archive.verify().troubles.isEmpty)

        try scratch.write("archive/zz/notes.txt", "x")
        let trouble = try #require(archive.verify().troubles.first)
        #expect(trouble.name == "zz/notes.txt")
        #expect(trouble.wording.zh == "zz/notes.txt：不是档案文件；请移走")
        #expect(trouble.wording.en == "zz/notes.txt: does not belong here; move it away")
    }

    @Test func `what was never kept is a fault`() throws {
        let fingerprint = Fingerprint(of: [1])
        let fault = #expect(throws: IntakeFault.self) { try archive.bytes(of: fingerprint) }
        #expect(fault?.wording.zh.contains("档案中没有文件 \(fingerprint)") == true)
        #expect(fault?.wording.en.contains("holds no file \(fingerprint)") == true)
    }

    @Test func `an archive that cannot be written is a fault`() throws {
        try scratch.write("archive", "a file where the folder should be")
        try scratch.write("inbox/a.txt", "a")
        let fault = #expect(throws: IntakeFault.self) { try keep() }
        #expect(fault?.wording.zh.hasPrefix("无法写入") == true)
        #expect(fault?.wording.en.hasPrefix("cannot write") == true)
    }

    @Test(arguments: [1, 3, 6, 10, 16])
    func `after a kill the archive is sound and the next run keeps the rest`(after: Int)
        async throws
    {
        for number in 0..<200 { try scratch.write("inbox/\(number).txt", "file \(number)") }
        let (inbox, root) = (scratch.path("inbox"), scratch.path("archive"))
        await #expect(processExitsWith: .signal(SIGKILL)) {
            [inbox = inbox as String, root = root as String, after = after as Int] in
            Thread.detachNewThread {
                usleep(UInt32(after) * 1_000)
                kill(getpid(), SIGKILL)
            }
            let files = try Inbox(root: inbox, settling: .immediate).settled().files
            while true { _ = try Archive(root: root).keep(files) }
        }
        #expect(archive.verify().troubles.isEmpty)
        try archive.sweep()
        #expect(try keep().count == 200)
        #expect(archive.verify().checked == 200)
        #expect(scratch.names("archive").count == 200)
    }
}
