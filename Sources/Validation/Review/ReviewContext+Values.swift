import Norms

extension ReviewContext {
    /// The number in a field.
    func number(_ field: FieldID) -> Quantity? {
        guard case .number(let number) = form.value(field) else { return nil }
        return number
    }

    /// A number of the facts block.
    func number(_ key: FactKey) -> Quantity? { number(.fact(key)) }

    /// A whole number of the facts block.
    func count(_ key: FactKey) -> Int? { number(key)?.whole }

    /// The day in a field.
    func date(_ field: FieldID) -> CalendarDate? {
        guard case .date(let date) = form.value(field) else { return nil }
        return date
    }

    /// The inspectors' points of a row.
    func points(_ row: Indicator) -> Points? { form.points(row) }

    /// The points that a penalty row takes.
    func magnitude(of row: Indicator) -> Points { form.penalty(row) ?? .zero }

    /// The unit's own points of a row.
    func selfPoints(_ row: Indicator) -> Points? {
        number(.answer(row.code, .selfPoints))?.points
    }

    /// What an indicator lost, when its points can be read and lie within its full marks.
    func lost(_ row: Indicator) -> Points? {
        guard let points = points(row), points <= row.maximum, points >= .zero else { return nil }
        return row.maximum - points
    }

    /// Whether nothing stands in a field, or only a stroke.
    func isEmpty(_ field: FieldID) -> Bool { form.isEmpty(field) }

    /// Whether a yes/no field is answered yes.
    func isYes(_ field: FieldID) -> Bool { form.value(field) == .truth(true) }

    /// Whether a veto row is answered yes.
    var isVetoed: Bool { extras(.veto).contains { isYes(.answer($0.code, .fact)) } }

    /// The grade that the score earns.
    var grade: String { settings.grade(for: sums.total, isVetoed: isVetoed) }

    /// The words in a field; empty when it is empty or unreadable.
    func words(_ field: FieldID) -> String {
        isEmpty(field) ? "" : form.value(field).description
    }

    /// The days covered by the quarter in which the cycle ends, or by the year; a month is asked about its quarter.
    var reported: Cycle {
        switch form.cycle {
        case .month(let year, _): .quarter(year: year, quarter: form.cycle.quarter)
        case .quarter, .year: form.cycle
        }
    }
}
