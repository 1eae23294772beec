import Norms
import Testing

/// Dirty documents, each a real file.
struct DirtyDocumentTests {
    @Test(
        arguments: [
            ("auto-numbered.docx", 2, 9, []), ("wps-grid-only.docx", 2, 9, []),
            ("headings-on-every-page.docx", 2, 9, ["query single-locator"]),
            ("cells-merged.docx", 2, 9, ["query field-not-found"]),
            ("in-controls.docx", 2, 9, []),
            ("column-added.docx", 2, 10, ["query single-locator", "query column-not-read"]),
            ("row-inserted.docx", 2, 9, ["query single-locator", "query unknown-row"]),
        ] as [(String, Int, Int, [String])]
    )
    func `a document that was altered is read whole`(
        file: String,
        row: Int,
        column: Int,
        told: [String]
    ) throws {
        let form = try DirtyForm.read(file)
        #expect(form.wrong == [])
        #expect(form.told == told)
        #expect(
            form.place(.answer("A08-1", .points))
                == .tableCell(table: 3, row: row, column: column)
        )
    }

    @Test func `a value in a text box is read once, though Word writes it twice`() throws {
        let form = try DirtyForm.read("text-box.docx")
        #expect(form.read("A08-1") == "\n0.05 → 0.05 (white-space) @ 第3个表格第2行第9格")
        #expect(form.told == [])
    }

    @Test func `what was deleted with changes tracked is gone, what was inserted counts`() throws {
        let form = try DirtyForm.read("tracked.docx")
        #expect(form.read("A08-1") == "1.05 → 1.05 @ 第3个表格第2行第9格")
        #expect(form.wrong == [.answer("A08-1", .points)])
        #expect(form.told == [])
        #expect(form.place(.answer("A08-3", .points)) == .tableCell(table: 3, row: 4, column: 9))
    }

    @Test func `a row that was put in is told with its value and not counted`() throws {
        let form = try DirtyForm.read("row-inserted.docx")
        #expect(form.findings("unknown-row") == ["query 第3个表格第4行第9格 “2”"])
    }

    @Test func `a code that a scanner misread is known by what it was taken for`() throws {
        let form = try DirtyForm.read("scanned-codes.docx")
        #expect(form.wrong == [])
        #expect(form.told == ["query template-altered"])
        #expect(form.findings("template-altered") == ["query 第3个表格第6行第4格 “公开目录”"])
    }

    @Test func `a misread code that is that of another row contradicts the words beside it`() throws
    {
        let form = try DirtyForm.read("scanned-codes-mistyped.docx")
        #expect(form.findings("row-mismatch") == ["refusal 第3个表格第4行第1格 “A08-2”"])
        #expect(form.findings("duplicate-row") == ["refusal 第3个表格第4行第1格 “A08-2”"])
    }

    @Test func `a row that is gone sends the document back and says which`() throws {
        let form = try DirtyForm.read("row-deleted.docx")
        #expect(form.findings("field-not-found") == ["refusal 整个文件 “A08-2”"])
        #expect(form.wrong.allSatisfy { $0.tag.contains("A08_2") })
    }

    @Test func `a row that was split with points in both goes back`() throws {
        let form = try DirtyForm.read("row-split.docx")
        #expect(form.findings("split-row") == ["refusal 第3个表格第4行第9格 “0.1”"])
    }
}

/// Files with several forms, and files that are none.
struct DirtyFileTests {
    @Test(arguments: ["several-forms.xlsx", "several-forms.docx"])
    func `each form in a file is read from its own cells`(file: String) throws {
        let forms = try DirtyForm.outcomes(file).compactMap { outcome in
            if case .form(let form) = outcome { form } else { nil }
        }
        #expect(forms.map(\.unit.code) == ["U001", "U002"])
        #expect(forms.map { $0[.answer("A08-1", .points)]?.meaning } == ["0.05", "2.05"])
        #expect(forms.first?.wrong == [])
        #expect(forms.allSatisfy { $0.findings.allSatisfy { $0.severity == .query } })
    }

    @Test func `the same form twice in a workbook goes back and names both sheets`() throws {
        let form = try DirtyForm.read("form-twice.xlsx")
        #expect(form.findings("form-twice") == ["refusal 副本!C2 “副本”"])
    }

    @Test(
        arguments: [
            ("encrypted.xlsx", "file-encrypted"), ("encrypted.docx", "file-encrypted"),
            ("legacy.xlsx", "file-legacy"), ("legacy.docx", "file-legacy"),
            ("scan.xlsx", "file-pdf"), ("web-page.xls", "file-other-format"),
        ]
    )
    func `a file under a false name says what it is`(file: String, code: String) throws {
        #expect(trouble(try DirtyForm.outcomes(file)) == [code])
    }

    @Test(arguments: ["renamed.docx", "renamed.xlsx", "folder-zipped.zip"])
    func `a form under a false name, or zipped with its folder, is a form`(file: String) throws {
        let form = try DirtyForm.read(file)
        #expect(form.wrong == [])
        #expect(form.told == [])
    }
}
