/// A form that stands in the ledger and counts.
package struct RecordedForm: Sendable, Hashable {
    /// The row of the ledger.
    package var id: Int64
    /// The unit.
    package var unit: UnitCode
    /// The cycle.
    package var cycle: Cycle
    /// The file.
    package var submission: Submission
    /// The fingerprint of the schema under which it was read.
    package var schema: String
    /// The form that this one replaced, or `nil` for the first of its unit and cycle.
    package var supersedes: Int64?
    /// The sums.
    package var tally: Tally
    /// The rows, in form order.
    package var items: [RecordedItem]
    /// How many findings are queries.
    package var queries: Int

    /// Makes a recorded form.
    package init(
        id: Int64,
        unit: UnitCode,
        cycle: Cycle,
        submission: Submission,
        schema: String,
        supersedes: Int64?,
        tally: Tally,
        items: [RecordedItem],
        queries: Int
    ) {
        self.id = id
        self.unit = unit
        self.cycle = cycle
        self.submission = submission
        self.schema = schema
        self.supersedes = supersedes
        self.tally = tally
        self.items = items
        self.queries = queries
    }
}

/// One row of a recorded form: its points, and the words of the inspector.
package struct RecordedItem: Sendable, Hashable {
    /// The points.
    package var scored: ScoredItem
    /// 实际情况 as normalised.
    package var fact: String
    /// 自评分 as normalised.
    package var selfPoints: String
    /// 扣分原因 as written.
    package var reason: String
    /// 佐证材料 as written.
    package var evidence: String
    /// What was written for the points, the fact and the unit's own points, and by which rules it was understood.
    package var spellings: [AnswerPart: Spelling]

    /// Makes a recorded row.
    package init(
        scored: ScoredItem,
        fact: String,
        selfPoints: String,
        reason: String,
        evidence: String,
        spellings: [AnswerPart: Spelling] = [:]
    ) {
        self.scored = scored
        self.fact = fact
        self.selfPoints = selfPoints
        self.reason = reason
        self.evidence = evidence
        self.spellings = spellings
    }
}
