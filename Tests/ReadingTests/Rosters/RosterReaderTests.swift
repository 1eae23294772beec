import Norms
import OOXML
import Reading
import Testing

struct RosterReaderTests {
    private static let headings = ["编码", "单位名称", "别名", "类别", "检查组", "书记", "党员数"]
    private static let categories = ["机关", "事业单位", "国有企业"]

    private static func read(_ rows: [[String]]) -> (roster: Roster?, findings: [Finding]) {
        var sheet = Worksheet(name: "名册")
        sheet.cells = rows.enumerated().flatMap { row, texts in
            texts.enumerated().filter { !$0.element.isEmpty }.map { column, text in
                Cell(
                    reference: CellReference(row: row + 1, column: column + 1),
                    value: .text(text)
                )
            }
        }
        var workbook = Workbook()
        workbook.sheets = [Worksheet(name: "Sheet2"), sheet]
        return RosterReader().read(workbook, categories: categories)
    }

    @Test func `a roster is read with its aliases and numbers`() throws {
        let (roster, findings) = Self.read([
            ["云岭县单位名册"], Self.headings,
            ["U001", "云岭县财政局", "县财政局、财政局", "机关", "第3组", "王明", "41人"], [],
            ["U002", "云岭县融媒体中心", "", "事业单位", "１", "李丽", ""],
        ])
        #expect(findings == [])
        let units = try #require(roster).units
        #expect(units.map(\.code) == ["U001", "U002"])
        #expect(units[0].aliases == ["县财政局", "财政局"])
        #expect(units.map(\.group) == [3, 1])
        #expect(units.map(\.members) == [41, nil])
        #expect(units[0].secretary == "王明")
    }

    @Test func `columns are known by their heading in any order`() throws {
        let (roster, _) = Self.read([
            ["检查组", "类别（三类）", "单位 名称", "联系电话", "单位代码"],
            ["2", "机关", "云岭县档案馆", "0851", "U009"],
        ])
        let unit = try #require(roster?.units.first)
        #expect((unit.code, unit.name, unit.group) == ("U009", "云岭县档案馆", 2))
    }

    @Test func `all faults are told at once, each by its cell`() {
        let (roster, findings) = Self.read([
            Self.headings,
            ["U001", "县财政局", "", "机关", "1", "", "12"],
            ["U001", "县审计局", "", "机关", "1", "", ""],
            ["U003", "县财政局", "", "机关", "1", "", ""],
            ["U004", "县档案馆", "财政局本级、县财政局", "社团", "甲", "", "很多"],
            ["", "县信访局", "", "机关", "", "", ""],
            ["U 6", "", "", "机关", "1", "", ""],
        ])
        #expect(roster?.units.map(\.name) == ["县财政局"])
        let seen = findings.map { "\($0.code) \($0.place.text(.zh))" }
        #expect(
            seen == [
                "roster-duplicate-code 名册!A3", "roster-duplicate-name 名册!B4",
                "roster-duplicate-name 名册!C5", "roster-unknown-category 名册!D5",
                "roster-not-a-number 名册!E5", "roster-not-a-number 名册!G5",
                "roster-empty-cell 名册!A6", "roster-not-a-number 名册!E6",
                "roster-bad-code 名册!A7", "roster-empty-cell 名册!B7",
            ]
        )
    }

    @Test func `a roster without a needed column says which`() {
        let (roster, findings) = Self.read([
            ["编码", "单位名称", "书记"], ["U001", "县财政局", "王明"],
        ])
        #expect(roster == nil)
        #expect(findings.map(\.cause.zh) == ["名册缺少“类别”列", "名册缺少“检查组”列"])
    }

    @Test func `a workbook that is no roster says so`() {
        #expect(Self.read([["一", "二"]]).findings.map(\.code) == ["roster-no-heading"])
        #expect(Self.read([Self.headings]).findings.map(\.code) == ["roster-no-units"])
        let faulty = RosterReader().read(bytes: [], categories: [])
        #expect(faulty.roster == nil)
        #expect(faulty.findings.allSatisfy { $0.severity == .refusal })
    }
}
