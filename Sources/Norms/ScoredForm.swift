/// A validated form with its points.
package struct ScoredForm: Sendable, Hashable {
    /// The form that was scored.
    package let validated: ValidatedForm
    /// Every row of the schema in form order.
    package let items: [ScoredItem]
    /// The sums.
    package let tally: Tally
    /// How many rows of the hundred points lost something; bonus and penalty rows lose nothing.
    package let losses: Int

    /// Makes a scored form.
    package init(validated: ValidatedForm, items: [ScoredItem], tally: Tally, losses: Int) {
        self.validated = validated
        self.items = items
        self.tally = tally
        self.losses = losses
    }
}

/// The points of one row of the score table.
package struct ScoredItem: Sendable, Hashable {
    /// The row.
    package var code: IndicatorCode
    /// Points got; added or taken for bonus and penalty rows; zero when the row does not apply.
    package var points: Points
    /// Full marks of the row.
    package var maximum: Points
    /// Whether the row counts for this unit in this cycle.
    package var applies: Bool
    /// What the rules alone would give, or `nil` when they cannot say.
    package var ruleResult: Points?
    /// Where the points stand in the file.
    package var place: Place

    /// Makes a scored row.
    package init(
        code: IndicatorCode,
        points: Points,
        maximum: Points,
        applies: Bool,
        ruleResult: Points?,
        place: Place
    ) {
        self.code = code
        self.points = points
        self.maximum = maximum
        self.applies = applies
        self.ruleResult = ruleResult
        self.place = place
    }

    /// Points lost: full marks less points where the row applies.
    package var lost: Points { applies ? maximum - points : .zero }
}

/// The sums of a form.
package struct Tally: Sendable, Hashable {
    /// Points got on the rows that apply.
    package var got: Points
    /// Full marks of the rows that apply.
    package var applicable: Points
    /// What the bonus rows add, capped.
    package var bonus: Points
    /// What the penalty rows take.
    package var penalty: Points
    /// Whether a veto row was answered yes.
    package var isVetoed: Bool
    /// The score: got ÷ applicable × 100 + bonus − penalty, within 0 and 100 unless the schema lets
    /// a bonus go beyond; to the thousandth, rounded half up once.
    package var total: Points
    /// The points got by norm, in schema order.
    package var norms: [NormTally]

    /// Makes a tally.
    package init(
        got: Points,
        applicable: Points,
        bonus: Points,
        penalty: Points,
        isVetoed: Bool,
        total: Points,
        norms: [NormTally]
    ) {
        self.got = got
        self.applicable = applicable
        self.bonus = bonus
        self.penalty = penalty
        self.isVetoed = isVetoed
        self.total = total
        self.norms = norms
    }
}

/// The sums of one norm.
package struct NormTally: Sendable, Hashable {
    /// The norm.
    package var code: NormCode
    /// Points got on its rows that apply.
    package var got: Points
    /// Full marks of its rows that apply.
    package var applicable: Points

    /// Makes the sums of a norm.
    package init(code: NormCode, got: Points, applicable: Points) {
        self.code = code
        self.got = got
        self.applicable = applicable
    }
}
