/// One way in which points follow from one fact; a closed set, no expression language.
///
/// The losses of all rules of an indicator add up, never beyond its full marks.
package struct Rule: Sendable, Hashable {
    /// The arithmetic of a rule.
    package enum Form: Sendable, Hashable {
        /// Full marks at `required` occurrences, `each` lost for every one missing.
        case perMissing(required: Quantity, each: Points)
        /// `each` lost for every case.
        case perCase(each: Points)
        /// Points in proportion to the percentage reached: maximum × share.
        case proportion
        /// `each` lost for every `step` percentage points, begun or whole, below `floor`.
        case shortfall(floor: Quantity, step: Quantity, each: Points)
        /// `loss` when the answer is the one named; the usual rule loses on "no".
        case yesNo(losesOn: Bool, loss: Points)
        /// Each option with what it loses (or adds, in a bonus row; takes, in a penalty row).
        case choice([Option])
        /// The loss grows with the lateness of a date.
        case byDate(due: Due, bands: [Band])
        /// `each` added for every case, up to the row's maximum; bonus rows only.
        case bonus(each: Points)
        /// Answered yes, the grade is the lowest; veto rows only.
        case veto
    }

    /// One option of a choice and its points.
    package struct Option: Sendable, Hashable {
        /// The text to choose.
        package var name: String
        /// The points lost, added or taken, never negative.
        package var points: Points

        /// Makes an option.
        package init(name: String, points: Points) {
            self.name = name
            self.points = points
        }
    }

    /// What a date is measured against.
    package enum Due: Sendable, Hashable {
        /// The fact is the day something was done; it holds for so many months, up to the inspection.
        case validity(months: Int)
        /// The fact is the day something was done; it was due so many days after the cycle ended
        /// (negative: before the end).
        case afterCycle(days: Int)
    }

    /// A band of lateness and its loss; the last band that is exceeded counts.
    package struct Band: Sendable, Hashable {
        /// The band begins when the date is more than so many months late (0: late at all).
        package var overMonths: Int
        /// The points lost in it.
        package var loss: Points

        /// Makes a band.
        package init(overMonths: Int, loss: Points) {
            self.overMonths = overMonths
            self.loss = loss
        }
    }

    /// The fact of the facts block that the rule looks at, or `nil` for the row's own 实际情况.
    package var fact: FactKey?
    /// The arithmetic.
    package var form: Form
    /// What the criterion calls the thing counted: `缺少次数`, `漏缴人数`; used in the printed criterion.
    package var subject: String
    /// The measure word of a fact of the facts block, `人`; empty for the row's own fact, which has its own.
    package var measure: String
    /// When the rule is used at all: where all of these hold; empty means always.
    package var conditions: [Condition]

    /// Makes a rule.
    package init(
        fact: FactKey? = nil,
        form: Form,
        subject: String = "",
        measure: String = "",
        conditions: [Condition] = []
    ) {
        self.fact = fact
        self.form = form
        self.subject = subject
        self.measure = measure
        self.conditions = conditions
    }
}
