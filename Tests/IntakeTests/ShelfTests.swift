import Foundation
import Intake
import Norms
import Testing

@Suite struct ShelfTests {
    private let scratch: ScratchFolder
    private let archive: Archive
    private let shelf: Shelf

    init() throws {
        scratch = try ScratchFolder()
        archive = Archive(root: scratch.path("archive"))
        shelf = Shelf(folder: scratch.path("shelf/2023Q2"))
    }

    private func place(_ text: String, as name: String, reason: String? = nil) throws -> String {
        try shelf.place(archive.keep(Array(text.utf8)), from: archive, as: name, reason: reason)
    }

    private var names: [String] { scratch.names("shelf/2023Q2") }

    @Test func `a copy lies beside a note that says why`() throws {
        #expect(try place("a", as: "第一组/财政局.xlsx", reason: "与已收文件相同") == "财政局.xlsx")
        #expect(names == ["财政局.xlsx", "财政局.xlsx.原因.txt"])
        #expect(try scratch.bytes("shelf/2023Q2/财政局.xlsx.原因.txt") == Array("与已收文件相同\n".utf8))
    }

    @Test func `another file of the same name gets a number`() throws {
        #expect(try place("a", as: "表.xlsx") == "表.xlsx")
        #expect(try place("b", as: "表.xlsx") == "表 (2).xlsx")
        #expect(try place("c", as: "表.xlsx") == "表 (3).xlsx")
        #expect(try scratch.bytes("shelf/2023Q2/表 (2).xlsx") == [UInt8(ascii: "b")])
    }

    @Test func `placing the same file again does nothing`() throws {
        _ = try place("a", as: "表.xlsx")
        _ = try place("b", as: "表.xlsx")
        #expect(try place("b", as: "表.xlsx") == "表 (2).xlsx")
        #expect(names == ["表 (2).xlsx", "表.xlsx"])
    }

    @Test func `what a person changes on a shelf does not reach the archive`() throws {
        let name = try place("a", as: "表.xlsx")
        try scratch.write("shelf/2023Q2/\(name)", "changed by hand")
        #expect(archive.verify().troubles.isEmpty)
        #expect(try place("a", as: "表.xlsx") == "表 (2).xlsx")
    }

    @Test func `a copy is withdrawn with its note, but not one that was changed`() throws {
        let fingerprint = Fingerprint(of: [UInt8(ascii: "a")])
        _ = try place("a", as: "表.xlsx", reason: "x")
        #expect(try shelf.withdraw("表.xlsx", if: fingerprint))
        #expect(names.isEmpty)
        #expect(try !shelf.withdraw("表.xlsx", if: fingerprint))

        try scratch.write("shelf/2023Q2/表.xlsx", "changed by hand")
        #expect(try !shelf.withdraw("表.xlsx", if: fingerprint))
        #expect(names == ["表.xlsx"])
    }

    @Test func `the second of a name is withdrawn when it is the one that is meant`() throws {
        _ = try place("a", as: "表.xlsx")
        _ = try place("b", as: "表.xlsx")
        #expect(try shelf.withdraw("表.xlsx", if: Fingerprint(of: [UInt8(ascii: "b")])))
        #expect(names == ["表.xlsx"])
    }

    @Test func `bytes that the program made are placed like files`() throws {
        #expect(try shelf.place([1, 2], as: "通知.docx") == "通知.docx")
        #expect(try shelf.place([1, 2], as: "通知.docx") == "通知.docx")
        #expect(try shelf.place([3, 4], as: "通知.docx", reason: "x") == "通知 (2).docx")
        #expect(names == ["通知 (2).docx", "通知 (2).docx.原因.txt", "通知.docx"])
    }

    @Test func `a half-written copy of an interrupted run is written anew`() throws {
        try scratch.write("shelf/2023Q2/.~表.xlsx", "half")
        _ = try place("whole", as: "表.xlsx")
        #expect(names == ["表.xlsx"])
        #expect(try scratch.bytes("shelf/2023Q2/表.xlsx") == Array("whole".utf8))
    }

    static let hostile = [
        ("../../etc/passwd", "passwd"), ("..", "_"), ("", "_"), ("/", "_"),
        ("a/../b.xlsx", "b.xlsx"),
        ("a\\b:c*?\"<>|.xlsx", "a_b_c______.xlsx"), ("line\nbreak\u{0}.xlsx", "line_break_.xlsx"),
        ("con.xlsx", "_con.xlsx"), ("NUL", "_NUL"), (".hidden", "hidden"), ("dots... ", "dots"),
        ("\u{202E}xslx.exe", "xslx.exe"), ("财政局.tar.gz", "财政局.tar.gz"),
    ]

    @Test(arguments: hostile)
    func `a hostile name becomes a safe one`(name: String, safe: String) throws {
        #expect(try place("a", as: name) == safe)
        #expect(names == [safe])
    }

    @Test func `a name that is too long is cut between characters`() throws {
        let name = try place("a", as: String(repeating: "财", count: 120) + ".xlsx", reason: "x")
        #expect(name == String(repeating: "财", count: 66) + ".xlsx")
        #expect(names.count == 2)
    }

    @Test func `a file that the archive does not hold cannot be placed`() throws {
        #expect(throws: IntakeFault.notKept(Fingerprint(of: [9]))) {
            try shelf.place(Fingerprint(of: [9]), from: archive, as: "x")
        }
    }
}
