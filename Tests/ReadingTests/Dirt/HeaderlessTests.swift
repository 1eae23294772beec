import Norms
import Testing

/// Forms without their header block: whose they are is known from numbers that people do not look at.
struct HeaderlessTests {
    @Test(arguments: [
        ("no-header.xlsx", "文件内嵌编号"), ("no-header-footer.xlsx", "页脚的表单编号"),
        ("no-header-footer.docx", "页脚的表单编号"),
    ])
    func `the unit and the period are taken with a query and everything else is read`(
        _ name: String,
        _ source: String
    ) throws {
        let form = try DirtyForm.read(name)
        #expect(form.unit.code == "U001")
        #expect(form.cycle == Specimen.cycle)
        #expect(form.schemaVersion == "2023.1")
        let told = form.findings.filter { $0.code.hasSuffix("-from-number") }
        #expect(told.map(\.severity) == [.query, .query])
        #expect(told.allSatisfy { $0.message(.zh).contains("只凭\(source)认作") })
        let lost = form.wrong.filter { if case .header = $0 { false } else { true } }
        #expect(lost == [])
    }

    @Test func `an empty cell beside a note that begins as a label does is told`() throws {
        let form = try DirtyForm.read("no-header-note.xlsx")
        let told = form.findings.first { $0.field == .header(.group) }
        #expect(told?.cause.zh == "“检查组”只凭标签找到，那里没有填")
        #expect(form.findings("field-not-found").contains("refusal 整个文件 “检查日期”"))
    }
}
