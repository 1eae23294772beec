import Foundation
import Intake
import Testing

@Suite struct GivenFileTests {
    @Test func `a file is read, also through a link`() throws {
        let folder = try ScratchFolder()
        let path = try folder.write("表.xlsx", "content")
        let link = folder.path("link.xlsx")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
        #expect(try GivenFile.bytes(at: path) == Array("content".utf8))
        #expect(try GivenFile.bytes(at: link) == Array("content".utf8))
    }

    @Test func `no more than the limit is read of a large file`() throws {
        let folder = try ScratchFolder()
        let path = try folder.write("large.xlsx", "")
        let handle = try #require(FileHandle(forWritingAtPath: path))
        try handle.truncate(atOffset: 5_000_000_000)
        try handle.close()
        #expect(try GivenFile.bytes(at: path, limit: 1_000)?.count == 1_000)
    }

    @Test func `what is not there has no bytes`() throws {
        let folder = try ScratchFolder()
        let file = try folder.write("file", "")
        #expect(try GivenFile.bytes(at: folder.path("none.xlsx")) == nil)
        #expect(try GivenFile.bytes(at: file + "/none.xlsx") == nil)
    }

    @Test func `a folder and a pipe are faults, and nobody waits for the pipe`() throws {
        let folder = try ScratchFolder()
        let inner = folder.path("folder")
        try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: false)
        #expect(throws: IntakeFault.cannotRead(path: inner, code: EISDIR)) {
            try GivenFile.bytes(at: inner)
        }
        let pipe = folder.path("pipe.xlsx")
        try #require(mkfifo(pipe, 0o600) == 0)
        #expect(throws: IntakeFault.cannotRead(path: pipe, code: EINVAL)) {
            try GivenFile.bytes(at: pipe)
        }
    }
}
