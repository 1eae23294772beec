import Norms
import Publishing
import Support
import Testing

/// What is told of two texts that differ.
@Suite struct DocumentComparisonTests {
    private func compare(
        _ old: [String],
        _ new: [String],
        names: [String] = []
    ) throws -> [DocumentComparison.Change] {
        let files = [old, new].map { WordFile($0.map(WordFile.paragraph).joined()).bytes }
        return try #require(DocumentComparison(from: files[0], to: files[1], names: names)).changes
    }

    @Test func `a changed line is told with its place, its words before and its words now`() throws
    {
        let changes = try compare(["标题", "", "第一句。", "第二句。"], ["标题", "", "第一句。", "第二句改了。"])
        #expect(changes.map(\.place.zh) == ["第3段"])
        #expect(changes.map(\.before) == ["第二句。"])
        #expect(changes.map(\.after) == ["第二句改了。"])
        #expect(changes.map(\.touchesFigures) == [false])
    }

    @Test func `spaces, empty lines and cut runs are no change`() throws {
        #expect(try compare(["甲 乙", "丙"], ["甲乙", "", "　丙"]).isEmpty)
        let cut = WordFile("<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:t>乙</w:t></w:r></w:p>").bytes
        let whole = WordFile(WordFile.paragraph("甲乙")).bytes
        #expect(DocumentComparison(from: cut, to: whole)?.isEmpty == true)
    }

    @Test func `a line put in before a changed one is not taken for it`() throws {
        let old = ["开头。", "各单位要认真整改存在的问题。", "结尾。"]
        let new = ["开头。", "新加的一段，说别的事。", "各单位要立即整改存在的问题。", "结尾。"]
        let changes = try compare(old, new)
        #expect(changes.map(\.before) == ["", "各单位要认真整改存在的问题。"])
        #expect(changes.map(\.place.zh) == ["第2段", "第3段"])
    }

    @Test func `a line that was moved is told as moved`() throws {
        let changes = try compare(["甲段。", "乙段。", "丙段。"], ["乙段。", "丙段。", "甲段。"])
        #expect(changes.map(\.before) == ["甲段。"])
        #expect(changes.map(\.after) == ["甲段。"])
        #expect(changes.map(\.touchesFigures) == [false])
    }

    @Test func `rows of tables are told by table and row`() throws {
        func table(_ score: String) -> [UInt8] {
            let rows = ["甲局", "乙局"].map { name in
                "<w:tr>\(WordFile.cell(name))\(WordFile.cell(name == "乙局" ? score : "90"))</w:tr>"
            }
            return WordFile("<w:tbl><w:tblGrid/>\(rows.joined())</w:tbl><w:p/>").bytes
        }
        let comparison = try #require(DocumentComparison(from: table("86.03"), to: table("86.30")))
        #expect(comparison.changes.map(\.place.zh) == ["第1个表格第2行"])
        #expect(comparison.changes.map(\.touchesFigures) == [true])
    }

    @Test(arguments: [
        ("得分86.03分。", "得分86.30分。"), ("共三个单位。", "共四个单位。"), ("7月10日前", "7月１１日前"),
        ("", "请于7月20日前报送。"), ("占35%。", "占53%。"), ("第二季度", "第三季度"), ("云岭县水务局", "云岭县档案局"),
        ("请张三同志", "请李四同志"), ("等次为“较差”", "等次为“一般”"), ("失分1.5分", "失分15分"),
    ])
    func `numbers, dates, names and grades weigh more than words`(_ before: String, _ after: String)
        throws
    {
        let names = ["云岭县水务局", "云岭县档案局", "张三", "李四", "较差", "一般"]
        #expect(
            try compare([before, "。"], [after, "。"], names: names).map(\.touchesFigures) == [true]
        )
    }

    @Test(arguments: [
        ("要认真整改。", "要立即整改。"), ("1.甲事项。", "2.甲事项。"), ("（三）加强学习。", "（四）加强学习。"),
        ("落实责任。", "落实“一岗双责”。"), ("得分８６分。", "得分86分，"), ("云岭县水务局要整改", "云岭县水务局须整改"),
    ])
    func `words, and the numbers of paragraphs, weigh as words`(_ before: String, _ after: String)
        throws
    {
        let changes = try compare([before], [after], names: ["云岭县水务局", "水务局"])
        #expect(changes.map(\.touchesFigures) == [false])
    }

    @Test func `what is no Word file cannot be compared`() {
        let file = WordFile(WordFile.paragraph("甲")).bytes
        #expect(DocumentComparison(from: file, to: Array("x".utf8)) == nil)
    }
}
