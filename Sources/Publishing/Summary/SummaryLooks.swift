import Norms
import OOXML

/// The styles of the summary.
struct SummaryLooks: Sendable {
    let title: SheetBuilder.StyleID
    let note: SheetBuilder.StyleID
    let heading: SheetBuilder.StyleID
    let text: SheetBuilder.StyleID
    let centre: SheetBuilder.StyleID
    let link: SheetBuilder.StyleID
    let points: SheetBuilder.StyleID
    let pointsLink: SheetBuilder.StyleID
    let figure: SheetBuilder.StyleID
    let share: SheetBuilder.StyleID
    let day: SheetBuilder.StyleID

    init(in book: inout SheetBuilder) {
        let base = SheetBuilder.Style().with {
            $0.hasBorder = true
            $0.wraps = true
        }
        let centred = base.with { $0.horizontal = .centre }
        let linked: (inout SheetBuilder.Style) -> Void = {
            ($0.isUnderlined, $0.colour) = (true, 0x0563C1)
        }
        // Two decimals, and the third when a score has one.
        let number = centred.with { $0.numberFormat = "0.00#" }
        title = book.style(SheetBuilder.Style().with { ($0.font, $0.size) = ("黑体", 16) })
        note = book.style(SheetBuilder.Style().with { $0.colour = 0x595959 })
        heading = book.style(centred.with { ($0.font, $0.fill) = ("黑体", 0xD9E2F3) })
        text = book.style(base.with { $0.horizontal = .left })
        centre = book.style(centred)
        link = book.style(base.with(linked))
        points = book.style(number)
        pointsLink = book.style(number.with(linked))
        figure = book.style(centred.with { $0.numberFormat = "0.00" })
        share = book.style(centred.with { $0.numberFormat = "0.0%" })
        day = book.style(centred.with { $0.numberFormat = "yyyy\\-mm\\-dd" })
    }
}

extension SummaryLooks {
    /// What stands in a cell, and how; a link leads nowhere yet.
    func look(of cell: SummaryCell) -> (SheetBuilder.Content, SheetBuilder.StyleID) {
        switch cell {
        case .text(let text): (text.isEmpty ? .blank : .text(text), self.text)
        case .centre(let text): (text.isEmpty ? .blank : .text(text), centre)
        case .count(let count): (.number(Double(count)), centre)
        case .points(let points): (points.map { .number($0.cellNumber) } ?? .blank, self.points)
        case .pointsLink(let points, _): (.number(points.cellNumber), pointsLink)
        case .figure(let figure): (figure.map { .number($0) } ?? .blank, self.figure)
        case .share(let share): (share.map { .number($0) } ?? .blank, self.share)
        case .day(let day): (.day(day.daysSinceEpoch), self.day)
        }
    }
}
