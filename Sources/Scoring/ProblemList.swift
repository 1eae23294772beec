package import Norms

/// Finds the problems that a unit has to rectify.
package struct ProblemList: Sendable {
    private let cycle: Cycle
    private let terms: RectificationTerms
    private let rows: [IndicatorCode: Indicator]

    /// Makes a list for one cycle.
    package init(cycle: Cycle, schema: Schema, settings: Settings) {
        self.cycle = cycle
        terms = settings.rectification
        rows = Dictionary(schema.rows.map { ($0.code, $0) }) { first, _ in first }
    }

    /// The problems of one unit in form order: every scored row with a loss that is large enough.
    package func problems(of unit: Unit, items: [RecordedItem]) -> [Problem] {
        items.compactMap { item in
            guard let row = rows[item.scored.code], row.kind == .scored,
                item.scored.lost > .zero, item.scored.lost >= terms.lossFrom
            else { return nil }
            return Problem(
                unit: unit.code,
                cycle: cycle,
                indicator: row.code,
                text: item.reason.isEmpty ? "\(row.name)：\(row.criterion)" : item.reason,
                lost: item.scored.lost,
                maximum: item.scored.maximum,
                deadline: deadline(isWholeLoss: item.scored.points == .zero),
                responsible: unit.leader.isEmpty ? unit.secretary : unit.leader,
                place: item.scored.place
            )
        }
    }

    private func deadline(isWholeLoss: Bool) -> CalendarDate {
        cycle.lastDay.adding(days: terms.noticeDaysAfterCycle)
            .adding(days: isWholeLoss ? terms.urgentDays : terms.days)
    }
}
