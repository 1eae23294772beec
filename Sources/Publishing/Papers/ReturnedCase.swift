package import Norms

/// A form that goes back, as its slip tells it.
package struct ReturnedCase: Sendable {
    /// The unit.
    package var unit: Unit
    /// The cycle.
    package var cycle: Cycle
    /// The name under which the form came in.
    package var file: String
    /// All findings of the form.
    package var findings: [Finding]
    /// How many of the findings are marked in the copy that goes back.
    package var marked: Int
    /// The day on which it goes back.
    package var day: CalendarDate
    /// By when it is due again.
    package var deadline: WorkCalendar.Deadline

    /// Makes a case.
    package init(
        unit: Unit,
        cycle: Cycle,
        file: String,
        findings: [Finding],
        marked: Int,
        day: CalendarDate,
        deadline: WorkCalendar.Deadline
    ) {
        self.unit = unit
        self.cycle = cycle
        self.file = file
        self.findings = findings
        self.marked = marked
        self.day = day
        self.deadline = deadline
    }
}

/// A form that came in after another of the same unit and cycle, as the 补正核对表 tells it.
package struct ResubmittedCase: Sendable {
    /// The unit.
    package var unit: Unit
    /// The cycle.
    package var cycle: Cycle
    /// The name of the older form.
    package var before: String
    /// Whether the older form went back.
    package var wentBackBefore: Bool
    /// The name of the newer form.
    package var after: String
    /// Whether the newer form goes back.
    package var goesBack: Bool
    /// What became of what.
    package var resubmission: Resubmission

    /// Makes a case.
    package init(
        unit: Unit,
        cycle: Cycle,
        before: String,
        wentBackBefore: Bool,
        after: String,
        goesBack: Bool,
        resubmission: Resubmission
    ) {
        self.unit = unit
        self.cycle = cycle
        self.before = before
        self.wentBackBefore = wentBackBefore
        self.after = after
        self.goesBack = goesBack
        self.resubmission = resubmission
    }
}
