import Norms
import OOXML
import Reading
import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// Files that other programs wrote; `Fixtures/provenance.md` says which.
struct RealFileTests {
    private static func bytes(_ name: String) -> [UInt8] {
        let folder = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
        guard let file = fopen("/\(folder)/Fixtures/\(name)", "rb") else { return [] }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&chunk, 1, chunk.count, file)
            guard count > 0 else { return bytes }
            bytes += chunk[..<count]
        }
    }

    @Test(arguments: ["openpyxl.xlsx", "libreoffice-ods.xlsx", "libreoffice-xls.xlsx"])
    func `a workbook is read whole, whoever saved it last`(name: String) throws {
        let form = try form(reader.read(Specimen.submission, bytes: Self.bytes(name)))
        #expect(form.format == .xlsx)
        #expect(form.wrong == [])
        #expect(form.told == [])
    }

    @Test(arguments: ["python-docx.docx", "libreoffice-odt.docx", "libreoffice-doc.docx"])
    func `a document is read whole, whoever saved it last`(name: String) throws {
        let form = try form(reader.read(Specimen.submission, bytes: Self.bytes(name)))
        #expect(form.format == .docx)
        #expect(form.wrong == [])
        #expect(form.told == [])
    }

    @Test(
        arguments: [
            ([], "file-empty"), (Array("%PDF-1.7 …".utf8), "file-pdf"),
            ([0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "file-picture"),
            (Array("<html><table>".utf8), "file-other-format"),
            (Array("Rar!\u{1A}\u{07}".utf8), "file-archive"),
        ] as [([UInt8], String)]
    )
    func `a file that is no form says what it is`(bytes: [UInt8], code: String) {
        #expect(trouble(reader.read(Specimen.submission, bytes: bytes)) == [code])
    }

    @Test func `a file that was cut off says so`() {
        let whole = Self.bytes("openpyxl.xlsx")
        let outcome = reader.read(Specimen.submission, bytes: Array(whole.prefix(whole.count / 2)))
        #expect(trouble(outcome) == ["file-truncated"])
    }

    @Test func `many tasks read with one reader`() async throws {
        let bytes = Self.bytes("openpyxl.xlsx")
        let outcomes = await withTaskGroup(of: [ReadOutcome].self) { group in
            for _ in 0..<16 { group.addTask { reader.read(Specimen.submission, bytes: bytes) } }
            return await group.reduce(into: Set<[ReadOutcome]>()) { $0.insert($1) }
        }
        #expect(outcomes.count == 1)
        #expect(try form(try #require(outcomes.first)).wrong == [])
    }
}
