import Norms
import OOXML

/// The rows of a roster, read one by one; faults are collected.
struct RosterRows {
    private let sheet: Worksheet
    private let heading: RosterHeading
    private let categories: [UnitCategory]
    private var codes: [String: Place] = [:]
    private var names: [String: (unit: String, place: Place)] = [:]
    /// The units without faults.
    private(set) var units: [Unit] = []
    /// What is wrong, in the order of the rows.
    private(set) var findings: [Finding] = []

    init(sheet: Worksheet, heading: RosterHeading, categories: [UnitCategory]) {
        self.sheet = sheet
        self.heading = heading
        self.categories = categories
    }

    /// Reads every row below the heading.
    mutating func readAll() {
        let last = max(sheet.cells.last?.reference.row ?? 0, heading.row)
        for row in heading.row..<last { read(row + 1) }
        if units.isEmpty, findings.isEmpty { findings.append(RosterFault.noUnits(heading.place)) }
    }

    private mutating func read(_ row: Int) {
        let code = text(.code, row)
        let name = text(.name, row)
        guard !code.isEmpty || !name.isEmpty else { return }
        let before = findings.count
        checkCode(code, row)
        checkName(name, row)
        let aliases = text(.aliases, row).split(whereSeparator: { "、，,；;\n".contains($0) })
            .map { Folding.tidy(String($0)) }.filter { !$0.isEmpty }
        for alias in aliases { claim(alias, for: name, .aliases, row) }
        let category = text(.category, row)
        if !categories.contains(category) {
            findings.append(
                RosterFault.unknownCategory(category, known: categories, place(.category, row))
            )
        }
        let group = number(.group, row, least: 1)
        if group == nil, text(.group, row).isEmpty {
            findings.append(RosterFault.notANumber("", .group, place(.group, row)))
        }
        let members = number(.members, row, least: 0)
        let staff = number(.staff, row, least: 0)
        guard findings.count == before, let group else { return }
        units.append(
            Unit(
                code: UnitCode(code),
                name: name,
                aliases: aliases,
                category: category,
                group: group,
                secretary: text(.secretary, row),
                head: text(.head, row),
                leader: text(.leader, row),
                liaison: text(.liaison, row),
                members: members,
                staff: staff
            )
        )
    }

    private mutating func checkCode(_ code: String, _ row: Int) {
        let place = place(.code, row)
        if code.isEmpty {
            findings.append(RosterFault.missing(.code, place))
        } else if !code.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") }) {
            findings.append(RosterFault.badCode(code, place))
        } else if let first = codes[code] {
            findings.append(RosterFault.duplicate(.code, code, first: first, place))
        } else {
            codes[code] = place
        }
    }

    private mutating func checkName(_ name: String, _ row: Int) {
        guard !name.isEmpty else {
            findings.append(RosterFault.missing(.name, place(.name, row)))
            return
        }
        claim(name, for: name, .name, row)
    }

    /// One spelling may mean one unit only.
    private mutating func claim(
        _ spelling: String,
        for unit: String,
        _ column: RosterColumn,
        _ row: Int
    ) {
        let key = Roster.key(spelling)
        let place = place(column, row)
        if let holder = names[key], holder.unit != unit || column == .name {
            findings.append(RosterFault.duplicate(column, spelling, first: holder.place, place))
        } else if names[key] == nil {
            names[key] = (unit, place)
        }
    }

    private mutating func number(_ column: RosterColumn, _ row: Int, least: Int) -> Int? {
        let raw = text(column, row)
        guard !raw.isEmpty else { return nil }
        if let number = Self.number(raw), number >= least { return number }
        findings.append(RosterFault.notANumber(raw, column, place(column, row)))
        return nil
    }

    /// `3`, `第3组`, `三组`, `12人`.
    private static func number(_ text: String) -> Int? {
        var folded = Folding.fold(text).text.filter { !$0.isWhitespace }
        if folded.hasPrefix("第") { folded.removeFirst() }
        return NumberText(folded, units: ["检查组", "督查组", "组", "名", "人", "个"])?.quantity.whole
    }

    private func text(_ column: RosterColumn, _ row: Int) -> String {
        guard let reference = reference(column, row), let cell = sheet.cell(at: reference) else {
            return ""
        }
        return Folding.tidy(cell.text)
    }

    private func place(_ column: RosterColumn, _ row: Int) -> Place {
        let reference = reference(column, row) ?? CellReference(row: row, column: 1)
        return .cell(sheet: sheet.name, reference: "\(reference)")
    }

    private func reference(_ column: RosterColumn, _ row: Int) -> CellReference? {
        heading.columns[column].map { CellReference(row: row, column: $0) }
    }
}
