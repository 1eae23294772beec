package import Norms

/// A line of a slip: one finding, or several of one cause told as one.
package struct SlipItem: Sendable, Hashable {
    /// The findings for which it stands, in their order; never empty.
    package let findings: [Finding]

    /// The items of a slip: what must be mended, then what is to be looked at; notes are left out.
    package static func items(of findings: [Finding]) -> [SlipItem] {
        var order: [Key] = []
        var groups: [Key: [Finding]] = [:]
        for finding in findings.filter({ $0.severity != .note }).sorted(by: {
            $0.severity < $1.severity
        }) {
            let key = Key(finding)
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(finding)
        }
        return order.map { SlipItem(findings: groups[$0] ?? []) }
    }

    /// What makes findings one: the same cause, which is to be mended in the same way.
    private struct Key: Hashable {
        let code: String
        let severity: Finding.Severity
        let remedy: String

        init(_ finding: Finding) {
            code = finding.code
            severity = finding.severity
            remedy = finding.remedy.zh
        }
    }

    /// How many places it stands for.
    package var places: Int { findings.reduce(0) { $0 + $1.places } }

    /// Where: the first four places, in so many characters as the column takes.
    package var place: String {
        let places = findings.map(\.place.brief).filter { !$0.isEmpty }
        return Self.clipped(Self.list(places, most: 4), to: 40)
    }

    /// What stands there: the first three values.
    package var value: String {
        let values = findings.map { ChineseText.clause($0.value) }.filter { !$0.isEmpty }
        return Self.clipped(Self.list(values.map { Self.clipped($0, to: 16) }, most: 3), to: 40)
    }

    /// The cause of the first, and of how many more places it is true.
    package var fault: String {
        guard let first = findings.first else { return "" }
        let mark = first.severity == .query ? "【请核对】" : ""
        let cause = Self.clipped(ChineseText.clause(first.cause.zh), to: 90)
        return mark + cause + (findings.count > 1 ? "；另有\(findings.count - 1)处也是这样" : "")
    }

    /// What to do.
    package var remedy: String {
        Self.clipped(ChineseText.clause(findings.first?.remedy.zh ?? ""), to: 70)
    }

    private static func list(_ texts: [String], most: Int) -> String {
        var seen: Set<String> = []
        let distinct = texts.filter { seen.insert($0).inserted }
        let shown = ChineseText.list(distinct.prefix(most))
        return distinct.count > most ? shown + "等" : shown
    }

    private static func clipped(_ text: String, to width: Double) -> String {
        guard ChineseText.width(text) > width else { return text }
        var kept = ""
        var used = 1.0
        for character in text {
            used += ChineseText.width(String(character))
            guard used <= width else { break }
            kept.append(character)
        }
        return kept + "…"
    }
}

extension Place {
    /// The place, short enough for a narrow column; empty for the whole file.
    var brief: String {
        switch self {
        case .file: ""
        case .cell(FormLayout.sheetName, let reference): reference
        case .cell(let sheet, let reference): "\(sheet)!\(reference)"
        case .tableCell(let table, let row, let column): "表\(table)第\(row)行第\(column)格"
        case .paragraph, .line: text(.zh)
        }
    }
}
