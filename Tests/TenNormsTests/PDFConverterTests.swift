import Foundation
import Support
import TenNorms
import Testing

/// Converting with programs that behave as LibreOffice does on bad days, and with LibreOffice itself.
@Suite struct PDFConverterTests {
    @Test func `every file gets its PDF, whatever it is called`() throws {
        let desk = try Desk("for file in $files; do make $file; done")
        let names = ["-convert", "关于×的通报 一", "a'b"]
        let failed = try desk.convert(names)
        #expect(failed.isEmpty)
        for name in names { #expect(try desk.pdf(of: name) == "%PDF-1 \(name) %%EOF") }
        #expect(try desk.rounds() == 1)
    }

    @Test func `a program that stands still is ended with its children, and another goes on`()
        throws
    {
        let desk = try Desk(
            """
            trap '' TERM
            for file in $files; do
                if grep -q stuck $file; then sh -c 'trap "" TERM; sleep 600' & wait; sleep 600; fi
                make $file
            done
            """
        )
        let start = Date()
        let failed = try desk.convert(["one", "stuck", "two", "three"], patience: 0.5)
        #expect(failed == ["stuck"])
        for name in ["one", "two", "three"] { #expect(try !desk.pdf(of: name).isEmpty) }
        #expect(try desk.rounds() == 2)
        #expect(Date().timeIntervalSince(start) < 30)
        #expect(try desk.strays().isEmpty)
    }

    @Test func `a file that fails is tried once more, the others only once`() throws {
        let desk = try Desk(
            "for file in $files; do echo $file >> $log; grep -q bad $file || make $file; done"
        )
        let failed = try desk.convert(["one", "bad", "two"])
        #expect(failed == ["bad"])
        #expect(try desk.log().split(separator: "\n").count == 4)
    }

    @Test func `half a PDF is none`() throws {
        let desk = try Desk(
            "for file in $files; do printf '%%PDF-1 ' > pdf/${file%.docx}.pdf; done"
        )
        #expect(try desk.convert(["one"]) == ["one"])
        #expect(!FileManager.default.fileExists(atPath: desk.target("one")))
    }

    @Test func `a program that does nothing at all is given up soon`() throws {
        let desk = try Desk("exit 1")
        let names = (1...9).map { "file\($0)" }
        #expect(try desk.convert(names) == names)
        #expect(try desk.rounds() <= 3)
    }

    @Test func `what the program leaves running ends with it`() throws {
        let desk = try Desk("(trap '' TERM; sleep 600) & for file in $files; do make $file; done")
        #expect(try desk.convert(["one"]).isEmpty)
        #expect(try desk.strays().isEmpty)
    }

    @Test func `LibreOffice is looked for in the folders of the path first`() throws {
        let desk = try Desk("")
        let found = OfficeProgram.find(searching: "/nowhere:\(desk.folder.path)")
        #expect(found?.executable == "\(desk.folder.path)/soffice")
    }

    @Test(.enabled(if: OfficeProgram.find(searching: "") != nil))
    func `LibreOffice converts a Word file`() throws {
        let program = try #require(OfficeProgram.find(searching: ""))
        let desk = try Desk("")
        let source = "\(SampleQuarter.project)/templates/templates/约谈通知书.docx"
        let job = PDFConverter.Job(source: source, target: desk.target("约谈"))
        #expect(try PDFConverter(program).convert([job]).isEmpty)
        let made = try Data(contentsOf: URL(filePath: job.target))
        #expect(made.count > 4_000)
        #expect(made.starts(with: Array("%PDF-".utf8)))
    }
}

/// A folder with a program in place of `soffice`, and files to convert.
private final class Desk {
    let folder: URL

    /// Makes the program from the lines of a shell script, in which `$files` are the files to convert, `make` converts one,
    /// and `$log` is kept.
    init(_ script: String) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "desk-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let lines = """
            #!/bin/sh
            log="\(folder.path)/log"
            echo $$ >> "\(folder.path)/pids"
            make() { printf '%%PDF-1 %s %%%%EOF' "$(cat $1)" > pdf/${1%.docx}.pdf; }
            files=""
            for word in "$@"; do case $word in *.docx) files="$files $word";; esac; done
            \(script)
            """
        let path = folder.appending(path: "soffice").path
        try Data(lines.utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Converts files that hold their own names; gives the names of those that failed.
    func convert(_ names: [String], patience: Double = 20) throws -> [String] {
        let jobs = try names.map { name in
            let source = folder.appending(path: "\(name).docx").path
            try Data(name.utf8).write(to: URL(filePath: source))
            return PDFConverter.Job(source: source, target: target(name))
        }
        let program = OfficeProgram(executable: folder.appending(path: "soffice").path)
        let failed = try PDFConverter(program, patience: patience).convert(jobs)
        return names.filter { name in failed.contains { $0.target == target(name) } }
    }

    func target(_ name: String) -> String { folder.appending(path: "out/\(name).pdf").path }

    func pdf(of name: String) throws -> String {
        try String(contentsOfFile: target(name), encoding: .utf8)
    }

    func log() throws -> String {
        try String(contentsOf: folder.appending(path: "log"), encoding: .utf8)
    }

    /// How many times the program was started.
    func rounds() throws -> Int { try pids().count }

    /// The processes that the program started and that are still alive; dead ones wait for whoever adopted them.
    func strays() throws -> [String] {
        try StrayProcess.all(of: Set(pids().map(String.init)))
    }

    private func pids() throws -> [Int32] {
        try String(contentsOf: folder.appending(path: "pids"), encoding: .utf8)
            .split(separator: "\n").compactMap { Int32($0) }
    }
}
