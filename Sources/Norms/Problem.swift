/// A problem to be rectified: a loss that is large enough, with its ground and its place.
package struct Problem: Sendable, Hashable {
    /// The unit.
    package var unit: UnitCode
    /// The cycle in which it was found.
    package var cycle: Cycle
    /// The row of the score table.
    package var indicator: IndicatorCode
    /// What is wrong, in the inspector's words, or the criterion when he wrote none.
    package var text: String
    /// The points lost.
    package var lost: Points
    /// The full marks of the row.
    package var maximum: Points
    /// The day by which it must be rectified.
    package var deadline: CalendarDate
    /// Who answers for it.
    package var responsible: String
    /// Where the points stand in the form.
    package var place: Place

    /// Makes a problem.
    package init(
        unit: UnitCode,
        cycle: Cycle,
        indicator: IndicatorCode,
        text: String,
        lost: Points,
        maximum: Points,
        deadline: CalendarDate,
        responsible: String,
        place: Place
    ) {
        self.unit = unit
        self.cycle = cycle
        self.indicator = indicator
        self.text = text
        self.lost = lost
        self.maximum = maximum
        self.deadline = deadline
        self.responsible = responsible
        self.place = place
    }
}
