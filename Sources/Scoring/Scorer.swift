package import Norms

/// Gives a validated form its points.
///
/// The official points are the inspector's; the rules are only held beside them. Rows that do not apply, by
/// the schema or because the form says 不适用, leave the denominator.
package struct Scorer: Sendable {
    private let schema: Schema
    private let rows: [Indicator]

    /// Makes a scorer for one schema.
    package init(schema: Schema) {
        self.schema = schema
        rows = schema.rows
    }

    /// Scores one form; the same form always gets the same points.
    package func score(_ validated: ValidatedForm) -> ScoredForm {
        let items = rows.map { item($0, in: validated.form) }
        return ScoredForm(
            validated: validated,
            items: items,
            tally: tally(items, isVetoed: isVetoed(validated.form)),
            losses: zip(rows, items).count { $0.kind == .scored && $1.lost > .zero }
        )
    }

    private func item(_ row: Indicator, in form: FilledForm) -> ScoredItem {
        let field = FieldID.answer(row.code, .points)
        let value = form.value(field)
        let applies = row.kind != .veto && value != .notApplicable && row.applies(in: form)
        var points = Points.zero
        if applies, case .number(let number) = value {
            // A penalty is a number of points taken, whichever sign it was written with.
            points =
                row.kind == .penalty ? max(number.points, .zero - number.points) : number.points
        }
        return ScoredItem(
            code: row.code,
            points: points,
            maximum: row.maximum,
            applies: applies,
            ruleResult: applies ? row.ruleResult(in: form, schema: schema) : nil,
            place: form.place(field)
        )
    }

    private func isVetoed(_ form: FilledForm) -> Bool {
        rows.contains { $0.kind == .veto && form.value(.answer($0.code, .fact)) == .truth(true) }
    }

    private func tally(_ items: [ScoredItem], isVetoed: Bool) -> Tally {
        let sums = NormSums(schema: schema, items: items)
        let bonus = min(sum(items, of: .bonus), schema.bonusCap)
        let penalty = sum(items, of: .penalty)
        let rebased = Points.rebased(got: sums.got, applicable: sums.applicable)
        let total = max(rebased + bonus - penalty, .zero)
        return Tally(
            got: sums.got,
            applicable: sums.applicable,
            bonus: bonus,
            penalty: penalty,
            isVetoed: isVetoed,
            total: schema.mayExceedHundred ? total : min(total, Points(100)),
            norms: sums.norms
        )
    }

    private func sum(_ items: [ScoredItem], of kind: Indicator.Kind) -> Points {
        zip(rows, items).reduce(.zero) { $1.0.kind == kind ? $0 + $1.1.points : $0 }
    }
}
