import Norms

/// The sums of a form as the inspectors' points make them.
struct Sums: Sendable, Hashable {
    /// Points got on the rows that apply.
    let got: Points
    /// Full marks of the rows that apply.
    let applicable: Points
    /// What the bonus rows hold, before the cap.
    let listedBonus: Points
    /// What the bonus rows add.
    let bonus: Points
    /// What the penalty rows take.
    let penalty: Points
    /// The score.
    let total: Points
    /// Whether every row that counts has points within its range, so that the sums mean something.
    let isComplete: Bool

    /// Adds up a form; what cannot be read counts as nothing.
    init(of form: FilledForm, applying: [Indicator], schema: Schema) {
        func sum(_ rows: [Indicator], _ points: (Indicator) -> Points?) -> Points {
            rows.reduce(.zero) { $0 + (points($1) ?? .zero) }
        }
        let bonusRows = schema.extras.filter { $0.kind == .bonus }
        let penaltyRows = schema.extras.filter { $0.kind == .penalty }
        got = sum(applying, form.points)
        applicable = sum(applying, \.maximum)
        listedBonus = sum(bonusRows, form.points)
        bonus = listedBonus.clamped(to: schema.bonusCap)
        penalty = sum(penaltyRows, form.penalty)
        let ceiling = schema.mayExceedHundred ? Points(100) + schema.bonusCap : Points(100)
        let score = Points.rebased(got: got, applicable: applicable) + bonus - penalty
        total = score.clamped(to: ceiling)
        isComplete =
            applying.allSatisfy { form.hasPoints($0) }
            && (bonusRows + penaltyRows).allSatisfy {
                form.hasPoints($0) || form.isEmpty(.answer($0.code, .points))
            }
    }
}

extension FilledForm {
    /// The inspectors' points of a row.
    func points(_ row: Indicator) -> Points? {
        guard case .number(let number) = value(.answer(row.code, .points)) else { return nil }
        return number.points
    }

    /// The points that a penalty row takes; people write them with and without a minus.
    func penalty(_ row: Indicator) -> Points? {
        points(row).map { $0 < .zero ? .zero - $0 : $0 }
    }

    /// Whether a row has points that can count.
    func hasPoints(_ row: Indicator) -> Bool {
        let points = row.kind == .penalty ? penalty(row) : points(row)
        return points.map { $0 >= .zero && $0 <= row.maximum } ?? false
    }

    /// Whether nothing stands in a field, or only a stroke.
    func isEmpty(_ field: FieldID) -> Bool {
        switch value(field) {
        case .blank, .notApplicable: true
        case .text(let text): text.allSatisfy(\.isWhitespace)
        case .number, .truth, .date, .unreadable: false
        }
    }
}
