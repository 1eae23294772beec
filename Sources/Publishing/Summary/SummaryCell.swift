import Norms
import OOXML

/// A cell of a list of the summary.
enum SummaryCell: Sendable {
    /// Text at the left.
    case text(String)
    /// Text in the middle.
    case centre(String)
    /// A whole number.
    case count(Int)
    /// Points; nil is an empty cell.
    case points(Points?)
    /// A figure made of scores, in full: only the cell's format rounds it; nil is an empty cell.
    case figure(Double?)
    /// Points that lead to a row of the problem list.
    case pointsLink(Points, row: Int)
    /// A share of one; nil is an empty cell.
    case share(Double?)
    /// A day.
    case day(CalendarDate)

    /// How many columns of the default font the cell takes.
    var width: Int {
        switch self {
        case .text(let text), .centre(let text): TextWidth.widestLine(text)
        case .count, .points, .pointsLink, .figure, .share: 8
        case .day: 10
        }
    }

    /// How many lines the cell takes in a column of so many characters.
    func lines(in width: Int) -> Int {
        switch self {
        case .text(let text), .centre(let text): TextWidth.lines(text, in: width)
        case .count, .points, .pointsLink, .figure, .share, .day: 1
        }
    }
}

/// A column of a list of the summary.
struct SummaryColumn: Sendable {
    /// The heading.
    let heading: String
    /// The widest that it may become; longer text goes on in the next line.
    let widest: Int

    init(_ heading: String, widest: Int = 40) {
        self.heading = heading
        self.widest = widest
    }
}

extension Points {
    /// The nearest binary number, for a cell.
    var cellNumber: Double { Double(thousandths) / 1_000 }
}
