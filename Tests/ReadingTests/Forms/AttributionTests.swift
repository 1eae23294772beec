import Norms
import OOXML
import Reading
import Testing

struct AttributionTests {
    private static func read(
        _ changes: [FieldID: String?],
        property: String? = nil,
        footer: String = ""
    ) -> [ReadOutcome] {
        var specimen = SheetSpecimen()
        specimen.property = property
        specimen.footer = footer
        for (field, text) in changes {
            specimen.cells[specimen.address(field)] = text.map { .text($0) }
        }
        return reader.read(Specimen.submission, workbook: specimen.workbook)
    }

    @Test(
        arguments: [
            "云岭县财政局", "县财政局", " 云 岭 县 财 政 局 ", "中共云岭县财政局支部委员会", "财政局机关党支部",
        ]
    )
    func `a unit is known by its name, its aliases and the name of its branch`(name: String) throws
    {
        let form = try form(Self.read([.header(.unit): name]))
        #expect(form.unit.code == "U001")
        #expect(form.findings == [])
    }

    @Test func `a misspelt name is queried when the code says which unit it is`() throws {
        let form = try form(Self.read([.header(.unit): "云岭县财正局"]))
        #expect(form.unit.code == "U001")
        #expect(form.told == ["query unit-spelling"])
    }

    @Test func `a unit that is not in the roster is suggested and never guessed`() throws {
        let outcome = Self.read([
            .header(.unit): "云岭县财正局", .header(.unitCode): nil, .header(.formNumber): nil,
        ])
        guard case .trouble(let findings) = outcome.first else { throw NoForm() }
        #expect(findings.map(\.code) == ["unit-unknown"])
        #expect(findings.first?.value == "云岭县财正局")
        #expect(findings.first?.remedy.zh.contains("云岭县财政局（U001）") == true)
    }

    @Test func `a name alone is taken with a query`() throws {
        let form = try form(
            Self.read([.header(.unitCode): nil, .header(.formNumber): nil])
        )
        #expect(form.told == ["query unit-from-name"])
    }

    private static let noHeader: [FieldID: String?] = [
        .header(.unit): nil, .header(.unitCode): nil, .header(.formNumber): nil,
        .header(.cycle): nil,
    ]

    private static func number(_ unit: UnitCode) -> String {
        FormIdentity(cycle: Specimen.cycle, unit: unit, schemaVersion: "2023.1").description
    }

    @Test(arguments: [
        ("U001", "", "文件内嵌编号"), ("", "U001", "页脚的表单编号"), ("U001", "U001", "文件内嵌编号和页脚的表单编号"),
    ])
    func `without a header the numbers that are not seen there are taken with a query`(
        property: String,
        footer: String,
        sources: String
    ) throws {
        let form = try form(
            Self.read(
                Self.noHeader,
                property: property.isEmpty ? nil : Self.number(UnitCode(property)),
                footer: footer.isEmpty
                    ? "" : "&L&9 \(Self.number(UnitCode(footer))) 云岭县财政局&R&9第 &P 页 共 &N 页"
            )
        )
        #expect(form.unit.code == "U001")
        #expect(form.cycle == Specimen.cycle)
        let told = form.findings.filter { $0.code.hasSuffix("-from-number") }
        #expect(told.map(\.code) == ["unit-from-number", "cycle-from-number"])
        #expect(told.allSatisfy { $0.severity == .query })
        #expect(told[0].message(.zh).contains("只凭\(sources)认作云岭县财政局（U001）"))
        #expect(told[1].message(.zh).contains("只凭\(sources)认作2023年第二季度"))
    }

    @Test func `numbers of two units without a header are trouble`() {
        let outcome = Self.read(
            Self.noHeader,
            property: Self.number("U001"),
            footer: "&L\(Self.number("U002"))"
        )
        #expect(trouble(outcome) == ["unit-mismatch"])
    }

    @Test func `a unit that nobody knows is not made the one of a hidden number`() throws {
        let outcome = Self.read(
            [
                .header(.unit): "云岭县水务投资公司", .header(.unitCode): nil,
                .header(.formNumber): nil,
            ],
            property: Self.number("U001")
        )
        #expect(trouble(outcome) == ["unit-unknown"])
        let near = try form(
            Self.read(
                [
                    .header(.unit): "云岭县财正局", .header(.unitCode): nil,
                    .header(.formNumber): nil,
                ],
                property: Self.number("U001")
            )
        )
        #expect(near.unit.code == "U001")
        #expect(near.told == ["query unit-spelling", "query unit-from-number"])
    }

    @Test func `what the header says is not doubted for an old footer`() throws {
        let form = try form(Self.read([:], footer: "&L\(Self.number("U002"))"))
        #expect(form.unit.code == "U001")
        #expect(form.findings == [])
    }

    @Test func `a form of another unit that was written over goes back to the unit it names`()
        throws
    {
        let form = try form(
            Self.read([.header(.unit): "云岭县审计局", .header(.unitCode): "U002"])
        )
        #expect(form.unit.code == "U002")
        #expect(form.told == ["refusal unit-mismatch"])
    }

    @Test func `a name and a code of two units are trouble`() {
        #expect(trouble(Self.read([.header(.unit): "云岭县审计局"])) == ["unit-mismatch"])
    }

    @Test func `a hidden number of another unit sends the form back`() throws {
        let other = FormIdentity(cycle: Specimen.cycle, unit: "U002", schemaVersion: "2023.1")
        let form = try form(Self.read([:], property: other.description))
        #expect(form.unit.code == "U001")
        #expect(form.told == ["refusal unit-mismatch"])
    }

    @Test func `a cycle that differs from the form number sends the form back`() throws {
        let form = try form(Self.read([.header(.cycle): "2023年第三季度"]))
        #expect(form.cycle == .quarter(year: 2_023, quarter: 3))
        #expect(form.told == ["refusal cycle-mismatch"])
    }

    @Test func `a form without a cycle is trouble`() {
        let outcome = Self.read([.header(.cycle): "本季度", .header(.formNumber): nil])
        #expect(trouble(outcome) == ["cycle-unknown"])
    }

    @Test func `a form number with a typing error is queried`() throws {
        let form = try form(Self.read([.header(.formNumber): "TN/2023Q2/U002/2023.1/K"]))
        #expect(form.told == ["query form-number-invalid"])
    }

    @Test func `an old form is queried and still read by its labels`() throws {
        let old = FormIdentity(cycle: Specimen.cycle, unit: "U001", schemaVersion: "2022.4")
        let form = try form(Self.read([.header(.formNumber): old.description]))
        #expect(form.schemaVersion == "2022.4")
        #expect(form.told == ["query form-version"])
    }

    @Test(
        arguments: [
            ("2023Q2", "2023Q2"), ("２０２３Ｑ２", "2023Q2"), ("2023年第二季度", "2023Q2"),
            ("2023年二季度", "2023Q2"), ("2023年2季度", "2023Q2"), ("二〇二三年第二季度", "2023Q2"),
            ("2023年4-6月", "2023Q2"), ("2023年4月至6月", "2023Q2"), ("2023年5月", "2023-05"),
            ("2023年度", "2023"), ("2023 年", "2023"), ("2023年度第二季度", "2023Q2"),
            ("2023.5月", "2023-05"),
            ("2023年4-5月", nil), ("第二季度", nil), ("2023年第五季度", nil), ("二季度", nil),
        ] as [(String, String?)]
    )
    func `a cycle is read in every shape`(text: String, expected: String?) {
        #expect(CycleText.cycle(text)?.description == expected)
    }
}
