import Norms
import Validation

/// A form in which nothing is wrong, and ways to spoil it.
enum ValidForm {
    static let unit = Norms.Unit(
        code: "U001",
        name: "云岭县财政局",
        aliases: ["县财政局"],
        category: "机关",
        group: 3,
        members: 22,
        staff: 40
    )

    static let cycle = Cycle.quarter(year: 2023, quarter: 2)

    /// The day on which the form is reviewed.
    static let today = CalendarDate(year: 2023, month: 7, day: 10)

    static var form: FilledForm {
        var form = FilledForm(
            submission: Submission(sha256: "00", name: "财政局.xlsx", size: 1),
            format: .xlsx,
            unit: unit,
            cycle: cycle,
            schemaVersion: "2023.1",
            entries: [:]
        )
        for (field, position) in FormLayout(schema: SmallSchema.schema).sheetPositions() {
            let letter = Array("ABCDEFGHIJKL")[(position.column - 1) % 12]
            form.entries[field] = Entry(
                raw: "",
                value: .blank,
                place: .cell(sheet: "督查考核评分表", reference: "\(letter)\(position.row)"),
                locators: [.identity, .label, .position]
            )
        }
        fillHead(&form)
        fillFacts(&form)
        fillRows(&form)
        fillFoot(&form)
        return form
    }

    private static func fillHead(_ form: inout FilledForm) {
        form.write("云岭县财政局", in: .header(.unit))
        form.write("U001", in: .header(.unitCode))
        form.write("机关", in: .header(.category))
        form.write("2023年第二季度", in: .header(.cycle))
        form.write("第三督查组", in: .header(.group))
        let identity = FormIdentity(cycle: cycle, unit: unit.code, schemaVersion: "2023.1")
        form.write(identity.description, in: .header(.formNumber))
        form.date("2023-06-20", in: .header(.inspectionDate))
        form.date("2023-06-26", in: .header(.submissionDate))
    }

    private static func fillFacts(_ form: inout FilledForm) {
        let numbers: [(FactKey, String)] = [
            ("formalMembers", "20"), ("probationaryMembers", "2"), ("totalMembers", "22"),
            ("committeeSize", "3"), ("votersDue", "20"), ("votersPresent", "19"),
            ("attendanceRate", "95"), ("duesDue", "3300"), ("duesPaid", "3300"),
        ]
        for (key, number) in numbers { form.number(number, in: .fact(key)) }
        form.write("党支部", in: .fact("organisation"))
        form.date("2022-05-10", in: .fact("lastElection"))
        form.date("2023-05-08", in: .fact("meetingDate"))
        form.truth(false, in: .fact("electionHeld"))
    }

    private static func fillRows(_ form: inout FilledForm) {
        form.row("A08-1", own: "2.5", points: "2.5")
        form.number("1", in: .answer("A08-1", .fact))
        form.row("A08-2", own: "2.5", points: "1.6", reason: "少开1次，扣0.9分")
        form.number("2", in: .answer("A08-2", .fact))
        form.row("A03-1", own: "3", points: "3")
        form.row("A05-2", own: "2.5", points: "2.38", reason: "1人未达标，扣0.12分")
        form.number("95", in: .answer("A05-2", .fact))
        form.row("A15-1", own: "2", points: "2")
        form.write("目录1号", in: .answer("A15-1", .fact))
        form.row("A12-3", own: "2", points: "2")
        form.write("无", in: .answer("A12-3", .fact))
        form.row("A16-2", own: "2.5", points: "2.5")
        form.number("0", in: .answer("A16-2", .fact))
        form.write("县级", in: .answer("B01", .fact))
        form.number("0.5", in: .answer("B01", .points))
        form.write("云委〔2023〕5号", in: .answer("B01", .evidence))
        form.number("1", in: .answer("D01", .points))
        form.write("县级通报1次", in: .answer("D01", .reason))
        form.truth(false, in: .answer("K01", .fact))
    }

    private static func fillFoot(_ form: inout FilledForm) {
        let totals: [(TotalField, String)] = [
            (.selfTotal, "17"), (.got, "15.98"), (.applicable, "17"), (.bonus, "0.5"),
            (.penalty, "1"), (.total, "93.5"),
        ]
        for (total, number) in totals { form.number(number, in: .total(total)) }
        form.write("优秀", in: .total(.grade))
        form.write("王建国", in: .signature(.groupLeader))
        form.write("李敏、周云", in: .signature(.groupMembers))
        form.write("陈志强", in: .signature(.unitHead))
        form.date("2023-06-20", in: .signature(.groupDate))
        form.date("2023-06-21", in: .signature(.unitDate))
    }
}

extension FilledForm {
    /// Writes text into a field.
    mutating func write(_ text: String, in field: FieldID) { set(.text(text), text, field) }

    /// Writes a number into a field.
    mutating func number(_ text: String, in field: FieldID) {
        set(Quantity(text).map(Value.number) ?? .unreadable(.wrongKind), text, field)
    }

    /// Writes a day, given as 2023-05-08, into a field.
    mutating func date(_ iso: String, in field: FieldID) {
        set(CalendarDate(iso: iso).map(Value.date) ?? .unreadable(.wrongKind), iso, field)
    }

    /// Answers yes or no.
    mutating func truth(_ truth: Bool, in field: FieldID) {
        set(.truth(truth), truth ? "是" : "否", field)
    }

    /// Leaves a field blank.
    mutating func clear(_ field: FieldID) { set(.blank, "", field) }

    /// Strikes a field out.
    mutating func strike(_ field: FieldID) { set(.notApplicable, "不适用", field) }

    /// Fills a field so that it cannot be read.
    mutating func spoil(_ field: FieldID, _ reason: Value.Unreadable, raw: String = "约2") {
        set(.unreadable(reason), raw, field)
    }

    /// Notes by which rules a field was understood.
    mutating func understood(_ field: FieldID, by rules: [NormalisingRule], raw: String) {
        entries[field]?.normalising = rules
        entries[field]?.raw = raw
    }

    /// Fills a row of the score table.
    mutating func row(_ code: IndicatorCode, own: String, points: String, reason: String = "") {
        number(own, in: .answer(code, .selfPoints))
        number(points, in: .answer(code, .points))
        if !reason.isEmpty { write(reason, in: .answer(code, .reason)) }
    }

    private mutating func set(_ value: Value, _ raw: String, _ field: FieldID) {
        entries[field]?.value = value
        entries[field]?.raw = raw
    }
}

extension Validator {
    /// The validator of the small schema, on the day of ``ValidForm``.
    static let small = Validator(
        schema: SmallSchema.schema,
        settings: SmallSchema.settings,
        today: ValidForm.today,
        rollBefore: { _, cycle in PreviousRoll(cycle: cycle.previous, totalMembers: 21) }
    )
}
