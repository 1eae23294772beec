import Foundation
import Intake
import Norms
import Testing

@Suite struct InboxTests {
    private let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    @Test func `folders are taken whole, in the order of the bytes of the paths`() throws {
        for name in ["b.xlsx", "第一组/财政局.xlsx", "a/z.docx", "a.docx", "a/深/层/x.pdf"] {
            try scratch.write(name, "x")
        }
        let listing = try scratch.inbox().settled()
        #expect(
            listing.files.map(\.name)
                == ["a.docx", "a/z.docx", "a/深/层/x.pdf", "b.xlsx", "第一组/财政局.xlsx"]
        )
        #expect(listing.files.map(\.size) == [1, 1, 1, 1, 1])
    }

    @Test(arguments: [
        "~$财政局.xlsx", ".~财政局.xlsx", ".~lock.财政局.xlsx#", "x.tmp", "x.TMP", "x.part", "x.crdownload",
        ".DS_Store", "Thumbs.db", "THUMBS.DB", "desktop.ini", "._财政局.xlsx",
    ])
    func `what programs leave behind is ignored, and said to be`(name: String) throws {
        try scratch.write("第一组/\(name)", "x")
        let listing = try scratch.inbox().settled()
        #expect(listing.files.isEmpty)
        #expect(listing.ignored == ["第一组/\(name)"])
    }

    @Test(arguments: ["@eaDir", "__MACOSX"])
    func `the folders of other programs are ignored with all that is in them`(name: String) throws {
        try scratch.write("\(name)/财政局.xlsx", "x")
        let listing = try scratch.inbox().settled()
        #expect(listing.files.isEmpty)
        #expect(listing.ignored == [name])
    }

    @Test(arguments: ["tmp.xlsx", "part", "a~$b.xlsx", "财政局.part.xlsx", "desktop.ini.xlsx"])
    func `a name that only looks like junk is taken`(name: String) throws {
        try scratch.write(name, "x")
        #expect(try scratch.inbox().settled().files.map(\.name) == [name])
    }

    @Test func `a link is a finding and is not followed`() throws {
        try scratch.write("outside/secret.xlsx", "x")
        try scratch.write("inbox/a.xlsx", "x")
        for (link, target) in [
            ("l.xlsx", "outside/secret.xlsx"), ("folder", "outside"), ("loop", "inbox"),
        ] {
            try FileManager.default.createSymbolicLink(
                atPath: scratch.path("inbox/\(link)"),
                withDestinationPath: scratch.path(target)
            )
        }
        let listing = try scratch.inbox("inbox").settled()
        #expect(listing.files.map(\.name) == ["a.xlsx"])
        #expect(listing.troubles.map(\.name) == ["folder", "l.xlsx", "loop"])
        #expect(Set(listing.troubles.map(\.finding.code)) == ["inbox-link"])
        #expect(listing.troubles.first?.finding.message(.zh) == "这是一个链接，不是文件；请把文件本身放进收件箱")
        #expect(
            listing.troubles.first?.finding.message(.en)
                == "this is a link, not a file; put the file itself into the inbox"
        )
    }

    @Test func `a pipe is a finding and does not hold up the run`() throws {
        #expect(mkfifo(scratch.path("pipe.xlsx"), 0o600) == 0)
        let listing = try scratch.inbox().settled()
        #expect(listing.files.isEmpty)
        #expect(listing.troubles.map(\.finding.code) == ["inbox-not-a-file"])
        #expect(listing.troubles.first?.finding.message(.zh).contains("不是普通文件") == true)
        #expect(listing.troubles.first?.finding.message(.en).contains("not a regular file") == true)
    }

    @Test func `folders without end are a finding`() throws {
        let deep = Array(repeating: "d", count: 40).joined(separator: "/")
        try scratch.write("\(deep)/x.xlsx", "x")
        let listing = try scratch.inbox().settled()
        #expect(listing.files.isEmpty)
        #expect(listing.troubles.map(\.finding.code) == ["inbox-too-deep"])
        #expect(listing.troubles.first?.finding.message(.zh).contains("嵌套过深") == true)
        #expect(listing.troubles.first?.finding.message(.en).contains("nested too deeply") == true)
    }

    @Test func `a name that is not UTF-8 is shown repaired and can be read`() throws {
        try scratch.write("inbox/a.tmp", "x")
        let path = Array(scratch.path("inbox/").utf8) + [0xB2, 0xC6, 0x2E, 0x78]
        let file = fopen((path + [0]).map { CChar(bitPattern: $0) }, "w")
        try #require(file != nil)
        fclose(file)
        let inbox = scratch.inbox("inbox")
        let listing = try inbox.settled()
        #expect(listing.files.map(\.name) == ["\u{FFFD}\u{FFFD}.x"])
        #expect(try Archive(root: scratch.path("archive")).keep(listing.files).count == 1)
        #expect(try inbox.remove(try #require(listing.files.first)))
        #expect(try inbox.settled().files.isEmpty)
    }

    @Test func `an inbox that is not there is a fault`() throws {
        let fault = try #require(throws: IntakeFault.self) { try scratch.inbox("none").settled() }
        #expect(fault.wording.zh.hasPrefix("无法读取 \(scratch.path("none"))"))
        #expect(fault.wording.en.hasPrefix("cannot read \(scratch.path("none"))"))
    }

    @Test func `a folder that empties goes with its last file, the inbox itself stays`() throws {
        try scratch.write("inbox/组/深/a.xlsx", "x")
        let inbox = scratch.inbox("inbox")
        for file in try inbox.settled().files { try inbox.remove(file) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path("inbox")).isEmpty)
    }

    @Test func `a file that was changed after it was listed is not removed`() throws {
        try scratch.write("a.xlsx", "first")
        let inbox = scratch.inbox()
        let file = try #require(try inbox.settled().files.first)
        try scratch.write("a.xlsx", "second, longer")
        #expect(try !inbox.remove(file))
        #expect(try scratch.bytes("a.xlsx") == Array("second, longer".utf8))
    }

    @Test
    func `what an interrupted run has committed is cleared, what is new under its name is not`()
        throws
    {
        try scratch.write("a.xlsx", "a")
        try scratch.write("b.xlsx", "new")
        try scratch.write("c.xlsx", "c")
        let cleared = try scratch.inbox().clear([
            "a.xlsx": Fingerprint(of: Array("a".utf8)), "b.xlsx": Fingerprint(of: Array("b".utf8)),
        ])
        #expect(cleared == ["a.xlsx"])
        #expect(scratch.names() == ["b.xlsx", "c.xlsx"])
    }
}
