import Norms
import Recording
import Testing

/// What goes into the ledger comes out of it: every kind of field, value and place.
@Suite struct RoundTripTests {
    private let scratch: ScratchLedger

    init() throws { scratch = try ScratchLedger() }

    static let places: [Place] = [
        .file, .cell(sheet: "督查考核评分表", reference: "H7"),
        .cell(sheet: "Sheet 1 !2", reference: "AB10:AC12"), .cell(sheet: "", reference: "A1"),
        .tableCell(table: 2, row: 3, column: 9), .paragraph(4), .line(12, column: 5),
    ]

    static let values: [Value] = [
        .blank, .notApplicable, .number(Quantity(millionths: -12_345_678)), .number(Quantity(0)),
        .truth(true), .truth(false), .date(CalendarDate(daysSinceEpoch: 19_000)), .text(""),
        .text(" 有 空格\n换行"), .text("-"), .text("\u{301}é"), .unreadable(.picture),
        .unreadable(.tooManyDigits),
    ]

    static let fields: [FieldID] =
        HeaderField.allCases.map { .header($0) } + TotalField.allCases.map { .total($0) }
        + SignatureField.allCases.map { .signature($0) } + [.fact("duesPaid"), .fact("a b")]

    @Test(arguments: places)
    func `a place comes back`(place: Place) throws {
        let entry = Entry(raw: "x", value: .text("x"), place: place)
        #expect(try roundTrip([.header(.unit): entry])[.header(.unit)]?.place == place)
    }

    @Test(arguments: values)
    func `a value comes back`(value: Value) throws {
        let entry = Entry(raw: "x", value: value, place: .file)
        #expect(try roundTrip([.fact("fact"): entry])[.fact("fact")]?.value == value)
    }

    @Test func `every field outside the table comes back`() throws {
        let entry = Entry(raw: "x", value: .text("x"), place: .file, locators: .label)
        let entries = Dictionary(uniqueKeysWithValues: Self.fields.map { ($0, entry) })
        #expect(try roundTrip(entries) == entries)
    }

    @Test(arguments: AnswerPart.allCases, ["A08-1", "B01", "K_0 1"])
    func `the field of a finding comes back`(part: AnswerPart, code: String) throws {
        var finding = SampleForms.query
        finding.field = .answer(IndicatorCode(code), part)
        #expect(try roundTrip(finding) == finding)
    }

    @Test(arguments: Finding.Severity.allCases)
    func `a finding about the whole file comes back`(severity: Finding.Severity) throws {
        let finding = Finding(
            "no-form",
            severity,
            value: "“引号”'x'",
            cause: Wording(zh: "不是表单", en: "no form"),
            remedy: Wording(zh: "", en: "")
        )
        #expect(try roundTrip(finding) == finding)
    }

    private func roundTrip(_ entries: [FieldID: Entry]) throws -> [FieldID: Entry] {
        var form = SampleForms.filled(SampleForms.submission(1))
        form.entries = entries
        let recorded = try scratch.deliver([.returned(form, [SampleForms.refusal])])
        let id = try #require(recorded.first?.readingID)
        return try scratch.ledger.entries(of: id)
    }

    private func roundTrip(_ finding: Finding) throws -> Finding? {
        let recorded = try scratch.deliver([.quarantined(SampleForms.submission(1), [finding])])
        let id = try #require(recorded.first?.readingID)
        return try scratch.ledger.findings(of: id).first
    }
}
