import Foundation
import Intake
import Norms
import Testing

@Suite struct SettlingTests {
    private let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    private func inbox(_ settling: Settling = .standard, during: @escaping @Sendable () -> Void)
        -> Inbox
    {
        Inbox(root: scratch.path(), settling: settling) { _ in during() }
    }

    @Test func `a file that grows between two looks is left alone`() throws {
        let growing = try scratch.write("growing.pdf", "%PDF 1")
        try scratch.write("still.pdf", "%PDF 1")
        let listing = try inbox {
            let handle = FileHandle(forWritingAtPath: growing)
            handle?.seekToEndOfFile()
            handle?.write(Data("more".utf8))
            try? handle?.close()
        }.settled()
        #expect(listing.files.map(\.name) == ["still.pdf"])
        #expect(listing.unsettled == ["growing.pdf"])
    }

    @Test func `a file that goes away between two looks is forgotten`() throws {
        let path = try scratch.write("gone.pdf", "%PDF 1")
        let listing = try inbox { unlink(path) }.settled()
        #expect(listing.files.isEmpty && listing.unsettled.isEmpty && listing.troubles.isEmpty)
    }

    @Test func `a file that a program has open for writing is left alone`() throws {
        let path = try scratch.write("open.pdf", "%PDF 1")
        let handle = try #require(FileHandle(forUpdatingAtPath: path))
        let terms = Settling(window: 0, pause: 0, patience: 60)
        #expect(try scratch.inbox(settling: terms).settled().unsettled == ["open.pdf"])
        try handle.close()
        #expect(try scratch.inbox(settling: terms).settled().files.map(\.name) == ["open.pdf"])
    }

    @Test func `a zip archive without its end is left alone until nobody goes on with it`() throws {
        let whole = TinyZip.workbook
        try scratch.write("half.xlsx", Array(whole.prefix(whole.count - 30)))
        try scratch.write("whole.xlsx", whole)
        let listing = try inbox {}.settled()
        #expect(listing.files.map(\.name) == ["whole.xlsx"])
        #expect(listing.unsettled == ["half.xlsx"])
        let patient = Settling(window: 0, pause: 0, patience: 0)
        #expect(try scratch.inbox(settling: patient).settled().files.count == 2)
    }

    @Test func `an empty file is left alone for a while`() throws {
        try scratch.write("empty.xlsx", "")
        #expect(try inbox {}.settled().unsettled == ["empty.xlsx"])
        #expect(try scratch.inbox().settled().files.map(\.name) == ["empty.xlsx"])
    }

    @Test func `no time is lost when nothing is fresh`() throws {
        try scratch.write("old.pdf", "%PDF 1")
        let terms = Settling(window: 0.01, pause: 1, patience: 60)
        usleep(30_000)
        let listing = try inbox(terms) { Issue.record("waited") }.settled()
        #expect(listing.files.count == 1)
    }

    @Test func `an old time on a fresh copy does not make it look settled`() throws {
        let path = try scratch.write("copied.pdf", "%PDF 1")
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 0)],
            ofItemAtPath: path
        )
        let listing = try inbox { try? FileManager.default.removeItem(atPath: path) }.settled()
        #expect(listing.files.isEmpty)
    }
}
