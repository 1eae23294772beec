import Norms
import Testing

/// Cells in which a person reads something else than what is stored, and forms that lie otherwise than they were issued.
struct ShownTests {
    private static let sheet = "督查考核评分表"

    @Test func `what is struck through in a sheet is left out and told`() throws {
        let form = try DirtyForm.read("struck.xlsx")
        #expect(form.read("A08-1") == "0.05 → 0.05 @ \(Self.sheet)!I9")
        #expect(form.read("A08-2", .fact) == "5次 → 5 (measure-word) @ \(Self.sheet)!G10")
        #expect(form.read("A08-3") == " → blank @ \(Self.sheet)!I11")
        #expect(form.read("A08-4") == "0.35 → 0.35 @ \(Self.sheet)!I12")
        #expect(
            form.findings("struck-text") == [
                "query \(Self.sheet)!I9 “0.05”", "query \(Self.sheet)!G10 “5次”",
                "query \(Self.sheet)!I11 “”",
            ]
        )
    }

    @Test func `what is struck through in a document is left out and told`() throws {
        let form = try DirtyForm.read("struck.docx")
        #expect(form.read("A08-1") == "0.05 → 0.05 @ 第3个表格第2行第9格")
        #expect(form.read("A08-1", .fact) == "5次 → 5 (measure-word) @ 第3个表格第2行第7格")
        #expect(form.read("A08-2") == " → blank @ 第3个表格第3行第9格")
        #expect(form.findings("struck-text").count == 3)
    }

    @Test func `what a style strikes through is left out and told, and what two do is there`()
        throws
    {
        let form = try DirtyForm.read("struck-by-style.docx")
        #expect(form.read("A08-1") == "0.05 → 0.05 @ 第3个表格第2行第9格")
        #expect(form.read("A08-1", .fact) == "3次 → 3 (measure-word) @ 第3个表格第2行第7格")
        #expect(form.read("A08-2") == " → blank @ 第3个表格第3行第9格")
        #expect(form.read("A08-3") == "0.25 → 0.25 @ 第3个表格第4行第9格")
        #expect(form.read("A08-4") == "0.35 → 0.35 @ 第3个表格第5行第9格")
        #expect(
            form.findings("struck-text").map { $0.split(separator: " ")[1] } == [
                "第3个表格第2行第7格", "第3个表格第2行第9格", "第3个表格第3行第9格",
            ]
        )
    }

    @Test(arguments: ["continued.xlsx", "continued-bare.xlsx"])
    func `a form that goes on on another sheet is one form, and every place is where it stands`(
        _ name: String
    ) throws {
        let form = try DirtyForm.read(name)
        #expect(form.wrong == [])
        #expect(form.findings("sheet-continued") == ["query \(Self.sheet)!C2 “续表”"])
        #expect(form.told.allSatisfy { !$0.hasPrefix("refusal") })
        let row = name == "continued.xlsx" ? 2 : 1
        #expect(form.place(.answer("A08-4", .points)).text(.zh) == "\(Self.sheet)!I12")
        #expect(form.place(.answer("A14-1", .points)).text(.zh) == "续表!I\(row)")
        // A cell in which nothing stands has its place too.
        #expect(form.place(.answer("D01", .evidence)).text(.zh) == "续表!K\(row + 2)")
        #expect(form.place(.total(.total)).text(.zh) == "续表!K\(row + 5)")
    }

    @Test func `letters of fonts that draw ticks are ticks`() throws {
        let form = try DirtyForm.read("drawn-ticks.xlsx")
        #expect(form[.answer("A08-1", .fact)]?.raw == "✓")
        #expect(form[.answer("A08-2", .fact)]?.raw == "✗")
        #expect(form.read("A08-3", .fact) == "2次 → 2 (measure-word) @ \(Self.sheet)!G11")
        #expect(form[.answer("A08-1", .reason)]?.raw == "☐是 ☑否")
        #expect(form.told == [])
    }

    @Test func `a number that is shown rounded is taken as it is stored and told`() throws {
        let form = try DirtyForm.read("rounded.xlsx")
        #expect(form.read("A08-1") == "0.05 → 0.05 @ \(Self.sheet)!I9")
        #expect(
            form.findings("rounded-display") == [
                "query \(Self.sheet)!I9 “0.05”", "query \(Self.sheet)!I11 “0.25”",
                "query \(Self.sheet)!I14 “0.55”",
            ]
        )
    }

    @Test func `what nobody sees in a sheet is taken as it is stored and told`() throws {
        let form = try DirtyForm.read("unseen.xlsx")
        #expect(form.read("A08-1") == "0.05 → 0.05 @ \(Self.sheet)!I9")
        // A format that hides all, white letters, a mark for any number, no zeros, no texts, white of the theme.
        let unseen = ["I9=0.05", "J9=原因0", "I10=0.15", "I11=0", "J11=原因2", "I13=0.45"]
        #expect(
            form.findings("unseen-value") == [
                "query \(Self.sheet)!I9 “"
                    + unseen.map { "\(Self.sheet)!\($0)" }.joined(separator: "、") + "”"
            ]
        )
    }

    @Test func `a zero on a sheet that shows none is told, for an empty cell is not 0`() throws {
        let form = try DirtyForm.read("zeros-unseen.xlsx")
        #expect(form.read("A08-1") == "0 → 0 @ \(Self.sheet)!I9")
        #expect(form.findings("unseen-value") == ["query \(Self.sheet)!I9 “0”"])
    }

    @Test func `white letters in a document are told, unless something dark lies behind them`()
        throws
    {
        let form = try DirtyForm.read("unseen.docx")
        #expect(form.findings("unseen-value") == ["query 第3个表格第2行第9格 “0.05”"])
    }

    /// The codes of the findings that doubt what a look says, each with the places that it names.
    private func doubts(_ file: String) throws -> [String] {
        try DirtyForm.read(file).findings.map { "\($0.code) \($0.place.text(.zh)) \($0.value)" }
    }

    @Test func `what a sheet shows in another way than it is stored is told`() throws {
        let told = try doubts("seen-otherwise.xlsx")
        let raised = ["G9 12"].map { "raised-letters \(Self.sheet)!\($0)" }
        let reworded = ["I9 0.05", "K9 3", "G11 3", "I11 0.25", "G12 7"]
            .map { "reworded-display \(Self.sheet)!\($0)" }
        let unseen = ["J9 原因不实", "I12 0.35", "I13 0.45", "I14 0.55", "I15 0.65"]
            .map { "unseen-value \(Self.sheet)!\($0)" }
        #expect(told == raised + reworded + unseen)
    }

    @Test func `letters of a document that are raised, hidden or too small are told`() throws {
        let told = try doubts("seen-otherwise.docx")
        let raised = ["第2行第7格", "第6行第7格"].map { "raised-letters 第3个表格\($0) 12" }
        let unseen = ["第3行第7格 12", "第4行第7格 12", "第5行第7格 1"]
            .map { "unseen-value 第3个表格\($0)" }
        #expect(told == raised + unseen)
    }

    @Test func `prompts of Word are no answers, and an answer under the mark of a prompt is one`()
        throws
    {
        let form = try DirtyForm.read("seen-otherwise.docx")
        #expect(form.read("A08-1", .evidence) == " → blank @ 第3个表格第2行第11格")
        let error = "错误！未找到引用源。 → !errorValue @ 第3个表格第3行第11格"
        #expect(form.read("A08-2", .evidence) == error)
        #expect(form.read("A08-3", .evidence) == "记录3号 → 记录3号 @ 第3个表格第4行第11格")
        #expect(form[.answer("A08-4", .evidence)]?.value == .blank)
    }

    @Test func `a sheet that was turned on its side is read, and every place is where it stands`()
        throws
    {
        let form = try DirtyForm.read("turned.xlsx")
        #expect(form.wrong == [])
        #expect(form.told == ["query sheet-turned"])
        #expect(form.place(.answer("A08-1", .points)).text(.zh) == "\(Self.sheet)!I9".turned)
        #expect(form.place(.header(.unit)).text(.zh) == "\(Self.sheet)!C2".turned)
    }

    @Test func `a sheet on its side comes before an upright copy that nobody sees`() throws {
        let form = try DirtyForm.read("turned-beside-hidden-copy.xlsx")
        #expect(form.wrong == [])
        #expect(form.told == ["query sheet-turned"])
        #expect(form.place(.answer("A08-1", .points)).text(.zh) == "\(Self.sheet)!I9".turned)
    }

    @Test func `two forms one below the other go back as that, with both places`() throws {
        let form = try DirtyForm.read("two-forms-in-one-sheet.xlsx")
        #expect(form.told == ["refusal forms-stacked"])
        #expect(form.findings.first?.place.text(.zh) == "\(Self.sheet)!A34")
        #expect(
            form.findings.first?.cause.zh
                == "一张表里上下排着两份评分表：一份从\(Self.sheet)!A9开始，另一份从\(Self.sheet)!A34开始"
        )
    }
}

extension String {
    /// The address with row and column exchanged: C2 is B3.
    fileprivate var turned: String {
        let parts = split(separator: "!")
        guard parts.count == 2, let letter = parts[1].unicodeScalars.first,
            let row = UInt32(parts[1].dropFirst()), let column = UnicodeScalar(row + 64)
        else { return self }
        return "\(parts[0])!\(column)\(letter.value - 64)"
    }
}
