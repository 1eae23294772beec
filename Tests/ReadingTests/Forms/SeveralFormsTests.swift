import Norms
import OOXML
import Reading
import Testing

/// Several forms in one file: each is taken by itself, where it can be told which cells are whose.
struct SeveralFormsTests {
    private static let auditNumber = FormIdentity(
        cycle: Specimen.cycle,
        unit: "U002",
        schemaVersion: "2023.1"
    ).description
    private static let other: [FieldID: String] = [
        .header(.unit): "云岭县审计局", .header(.unitCode): "U002",
        .header(.formNumber): auditNumber, .answer("A08-1", .points): "2.05",
    ]

    /// A workbook with the specimen and a sheet behind it that says some things otherwise.
    private static func workbook(_ changes: [FieldID: String?]) -> Workbook {
        var second = SheetSpecimen()
        for (field, text) in changes {
            second.cells[second.address(field)] = text.map { .text($0) }
        }
        var workbook = SheetSpecimen().workbook
        var sheet = second.worksheet
        sheet.name = "审计局"
        workbook.sheets.append(sheet)
        // Excel gives a copied sheet names of its own for the same tags.
        workbook.definedNames += second.workbook.definedNames.map {
            let cell = $0.formula.drop { $0 != "!" }
            return DefinedName(name: $0.name, formula: "审计局\(cell)")
        }
        return workbook
    }

    private static func forms(_ outcomes: [ReadOutcome]) -> [FilledForm] {
        outcomes.compactMap { outcome in
            if case .form(let form) = outcome { form } else { nil }
        }
    }

    @Test func `two sheets of two units are two forms, each from its own cells`() throws {
        let outcomes = reader.read(Specimen.submission, workbook: Self.workbook(Self.other))
        let forms = Self.forms(outcomes)
        #expect(outcomes.count == 2)
        #expect(forms.map(\.unit.code) == ["U001", "U002"])
        #expect(forms.map(\.part) == ["督查考核评分表", "审计局"])
        #expect(forms.map(\.told) == [[], []])
        #expect(forms.first?.wrong == [])
        let points = FieldID.answer("A08-1", .points)
        #expect(forms.map { $0[points]?.raw } == ["0.05", "2.05"])
        #expect(
            forms.map { $0.place(points).text(.zh) } == ["督查考核评分表!I9", "审计局!I9"]
        )
        #expect(forms.last?.entries.values.allSatisfy { $0.locators.count == 3 } == true)
    }

    @Test func `two sheets of one unit and cycle go back as one form that names both`() throws {
        let outcomes = reader.read(
            Specimen.submission,
            workbook: Self.workbook([.answer("A08-1", .points): "2.05"])
        )
        let form = try form(outcomes)
        #expect(form.told == ["refusal form-twice"])
        #expect(form.findings.first?.place.text(.zh) == "审计局!C2")
        #expect(
            form.findings.first?.cause.zh == "“督查考核评分表”和“审计局”都是云岭县财政局2023年第二季度的评分表"
        )
    }

    @Test func `a sheet of an unknown unit is trouble and the other one is taken`() throws {
        var changes: [FieldID: String?] = Self.other.mapValues { $0 }
        changes[.header(.unit)] = "云岭县气象局"
        changes[.header(.unitCode)] = .some(nil)
        changes[.header(.formNumber)] = .some(nil)
        let outcomes = reader.read(Specimen.submission, workbook: Self.workbook(changes))
        #expect(Self.forms(outcomes).map(\.unit.code) == ["U001"])
        #expect(trouble(outcomes) == ["unit-unknown"])
        guard case .trouble(let findings) = outcomes.last else { throw NoForm() }
        #expect(findings.first?.place.text(.zh) == "审计局!C2")
    }

    @Test func `a sheet that nobody signed with a unit is told at its own head`() throws {
        let changes: [FieldID: String?] = [
            .header(.unit): nil, .header(.unitCode): nil, .header(.formNumber): nil,
        ]
        let outcomes = reader.read(Specimen.submission, workbook: Self.workbook(changes))
        guard case .trouble(let findings) = outcomes.last else { throw NoForm() }
        #expect(findings.map(\.code) == ["unit-unknown"])
        #expect(findings.first?.place.text(.zh).hasPrefix("审计局!") == true)
    }

    @Test func `a hidden form of another unit is not taken and not passed over in silence`() throws
    {
        var workbook = Self.workbook(Self.other)
        workbook.sheets[1].visibility = .hidden
        let form = try form(reader.read(Specimen.submission, workbook: workbook))
        #expect(form.unit.code == "U001")
        #expect(form.wrong == [])
        #expect(form.told == ["query hidden-form"])
        #expect(form.findings.first?.place.text(.zh) == "审计局!C2")
        #expect(form.findings.first?.value == "审计局")
    }

    /// The specimen as a document, followed by the same with other words in some fields.
    private static func document(_ changes: [FieldID: String]) -> WordDocument {
        var document = WordSpecimen().document
        document.blocks += WordSpecimen(changes: changes).document.blocks
        return document
    }

    @Test func `forms one after another in a document are told apart by the unit they name`()
        throws
    {
        let outcomes = reader.read(
            Specimen.submission,
            document: Self.document(Self.other)
        )
        let forms = Self.forms(outcomes)
        #expect(outcomes.count == 2)
        #expect(forms.map(\.unit.code) == ["U001", "U002"])
        #expect(forms.map(\.told) == [[], []])
        let points = FieldID.answer("A08-1", .points)
        #expect(forms.map { $0[points]?.raw } == ["0.05", "2.05"])
        #expect(
            forms.map { $0.place(points) } == [
                .tableCell(table: 3, row: 2, column: 9), .tableCell(table: 7, row: 2, column: 9),
            ]
        )
        #expect(forms.last?.entries.values.allSatisfy { $0.locators.count == 3 } == true)
    }

    @Test func `the same form twice in a document goes back`() throws {
        let form = try form(reader.read(Specimen.submission, document: Self.document([:])))
        #expect(form.told == ["refusal form-twice"])
    }

    @Test func `a second table of scores without a unit cannot be told apart`() throws {
        var document = WordSpecimen().document
        document.blocks.append(WordSpecimen().document.blocks[3])
        let outcomes = reader.read(Specimen.submission, document: document)
        #expect(trouble(outcomes) == ["several-forms"])
    }
}
