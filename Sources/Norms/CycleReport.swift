/// Everything that the documents and the summary of a cycle are made from; the one result that all outputs read.
package struct CycleReport: Sendable {
    /// The cycle.
    package var cycle: Cycle
    /// The schema under which it was scored.
    package var schema: Schema
    /// The settings of the county.
    package var settings: Settings
    /// The roster.
    package var roster: Roster
    /// The units that count, ordered by category, rank and code.
    package var standings: [Standing]
    /// The standings of the cycle before, for comparison; empty when there are none.
    package var previous: [Standing]
    /// The units that are commended, in rank order.
    package var commended: [Standing]
    /// The units whose secretary and head are called to an interview, with the grounds.
    package var interviewed: [InterviewCase]
    /// The problems to be rectified, by unit in the order of the roster, then by row.
    package var problems: ByUnit<Problem>
    /// The units whose forms are missing or were sent back.
    package var outstanding: [OutstandingUnit]
    /// The findings of the forms that count, by unit in the order of the roster, then as given.
    package var findings: ByUnit<UnitFinding>
    /// What the scores are made of when the cycle is a year; `nil` for months and quarters.
    package var annual: AnnualReview?
    /// Reads what stands in the fields of the form of a unit that counts; nothing when none does.
    package var answers: @Sendable (UnitCode) throws -> [FieldID: RecordedAnswer] = { _ in [:] }
    /// Which days are worked: nobody is called in, and nothing is due, on another.
    package var calendar = WorkCalendar()

    /// Makes a report.
    package init(
        cycle: Cycle,
        schema: Schema,
        settings: Settings,
        roster: Roster,
        standings: [Standing],
        previous: [Standing],
        commended: [Standing],
        interviewed: [InterviewCase],
        problems: ByUnit<Problem>,
        outstanding: [OutstandingUnit],
        findings: ByUnit<UnitFinding>,
        annual: AnnualReview? = nil
    ) {
        self.cycle = cycle
        self.schema = schema
        self.settings = settings
        self.roster = roster
        self.standings = standings
        self.previous = previous
        self.commended = commended
        self.interviewed = interviewed
        self.problems = problems
        self.outstanding = outstanding
        self.findings = findings
        self.annual = annual
    }

    /// The date on the documents of the cycle: so many days after its end, as the settings say.
    package var date: CalendarDate {
        cycle.lastDay.adding(days: settings.rectification.noticeDaysAfterCycle)
    }
}

/// A unit whose secretary and head are called to an interview.
package struct InterviewCase: Sendable, Hashable {
    /// Its standing.
    package var standing: Standing
    /// Why: in Chinese, as it stands in the notice.
    package var grounds: [String]

    /// Makes a case.
    package init(standing: Standing, grounds: [String]) {
        self.standing = standing
        self.grounds = grounds
    }
}

/// A unit without a form that counts.
package struct OutstandingUnit: Sendable, Hashable {
    /// Why nothing counts.
    package enum Reason: String, Sendable, Hashable, Codable {
        /// Nothing came in.
        case missing
        /// A form came in and went back.
        case returned
    }

    /// The unit.
    package var unit: Unit
    /// Why.
    package var reason: Reason

    /// Makes an outstanding unit.
    package init(unit: Unit, reason: Reason) {
        self.unit = unit
        self.reason = reason
    }
}

/// A finding with the unit and the file it belongs to.
package struct UnitFinding: Sendable, Hashable {
    /// The unit.
    package var unit: UnitCode
    /// The name of the file.
    package var file: String
    /// The finding.
    package var finding: Finding

    /// Makes a unit's finding.
    package init(unit: UnitCode, file: String, finding: Finding) {
        self.unit = unit
        self.file = file
        self.finding = finding
    }
}
