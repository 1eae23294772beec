import Norms

/// The sums of a form as the inspector's points make them.
struct Sums: Sendable, Hashable {
    /// Points got on the rows that apply.
    var got: Points
    /// Full marks of the rows that apply.
    var applicable: Points
    /// What the bonus rows hold, before the cap.
    var listedBonus: Points
    /// What the bonus rows add.
    var bonus: Points
    /// What the penalty rows take.
    var penalty: Points
    /// The score.
    var total: Points
    /// Whether every row that counts could be read.
    var isComplete: Bool
}

extension ReviewContext {
    /// Whether a veto row is answered yes.
    var isVetoed: Bool { extras(.veto).contains { isYes(.answer($0.code, .fact)) } }

    /// The grade that the score earns.
    var grade: String { settings.grade(for: sums.total, isVetoed: isVetoed) }

    /// The sums of the form.
    var sums: Sums {
        let got = applying.reduce(Points.zero) { $0 + (points($1) ?? .zero) }
        let applicable = applying.reduce(Points.zero) { $0 + $1.maximum }
        let listed = extras(.bonus).reduce(Points.zero) { $0 + (points($1) ?? .zero) }
        let bonus = listed.clamped(to: schema.bonusCap)
        let penalty = extras(.penalty).reduce(Points.zero) { $0 + magnitude(of: $1) }
        let raw = Points.rebased(got: got, applicable: applicable) + bonus - penalty
        let ceiling = schema.mayExceedHundred ? Points(100) + schema.bonusCap : Points(100)
        return Sums(
            got: got,
            applicable: applicable,
            listedBonus: listed,
            bonus: bonus,
            penalty: penalty,
            total: raw.clamped(to: ceiling),
            isComplete: applying.allSatisfy { points($0) != nil } && extrasAreReadable
        )
    }

    /// The points of a penalty row; people write them with and without a minus.
    func magnitude(of row: Indicator) -> Points {
        let points = points(row) ?? .zero
        return points < .zero ? .zero - points : points
    }

    private var extrasAreReadable: Bool {
        schema.extras.allSatisfy {
            $0.kind == .veto || points($0) != nil || isEmpty(.answer($0.code, .points))
        }
    }
}
