/// To whom and when a row of the score table applies; what does not apply leaves the denominator.
package struct Applicability: Sendable, Hashable {
    /// The categories it applies to; empty means all.
    package var categories: [UnitCategory]
    /// The quarters in which it is due, 1 to 4; all four means every quarter.
    package var quarters: [Int]
    /// The facts that must hold, all of them, such as "has a branch committee".
    package var conditions: [Condition]

    /// Makes an applicability.
    package init(
        categories: [UnitCategory] = [],
        quarters: [Int] = [1, 2, 3, 4],
        conditions: [Condition] = []
    ) {
        self.categories = categories
        self.quarters = quarters
        self.conditions = conditions
    }

    /// Applies to every unit in every quarter.
    package static let always = Applicability()

    /// Whether the row is on the form of a unit of this category in this cycle, whatever the facts.
    ///
    /// A year covers all quarters. A month is asked what its quarter is asked.
    package func isDue(for category: UnitCategory, in cycle: Cycle) -> Bool {
        let dueNow =
            switch cycle {
            case .year: true
            case .month, .quarter: quarters.contains(cycle.quarter)
            }
        return dueNow && (categories.isEmpty || categories.contains(category))
    }
}

/// A test on one fact of the facts block.
package struct Condition: Sendable, Hashable {
    /// What the fact must be.
    package enum Test: Sendable, Hashable {
        /// A number of at least this much.
        case atLeast(Quantity)
        /// A number below this.
        case below(Quantity)
        /// Answered yes.
        case isYes
        /// One of these options.
        case isOneOf([String])
        /// Filled in at all, or left blank.
        case isAnswered(Bool)
    }

    /// What the schema calls it: `设支委会`; used in the printed criterion.
    package var name: String
    /// The fact that is looked at.
    package var fact: FactKey
    /// What it must be.
    package var test: Test

    /// Makes a condition.
    package init(_ name: String = "", fact: FactKey, test: Test) {
        self.name = name
        self.fact = fact
        self.test = test
    }

    /// Whether a value meets the condition; `nil` when it is blank or of another kind.
    package func holds(for value: Value) -> Bool? {
        switch (test, value) {
        case (.atLeast(let least), .number(let number)): number >= least
        case (.below(let bound), .number(let number)): number < bound
        case (.isYes, .truth(let truth)): truth
        case (.isOneOf(let options), .text(let text)): options.contains(text)
        case (.isAnswered(let answered), .blank), (.isAnswered(let answered), .notApplicable):
            !answered
        case (.isAnswered, .unreadable): nil
        case (.isAnswered(let answered), _): answered
        default: nil
        }
    }
}
