import Norms
import OOXML

extension SheetForm {
    /// The style of an open cell that asks for a kind of value.
    ///
    /// Text that may be all digits (numbers of records, of approvals) is held as text, so that no digit is lost.
    func open(_ kind: AnswerKind) -> SheetBuilder.StyleID {
        switch kind {
        case .text, .evidence: looks.openText
        case .date: looks.openDay
        case .count, .number, .percent, .yesNo, .choice, .nothing: looks.open
        }
    }

    /// What may be typed where a kind of value is asked for.
    ///
    /// Lists are strict. Numbers and dates are questioned but taken, because people have reasons (`不适用`, `约30`)
    /// that only the check of the returned form can answer.
    func input(_ kind: AnswerKind, title: String, help: String) -> SheetBuilder.Input {
        let (allowed, isStrict): (SheetBuilder.Input.Allowed, Bool) =
            switch kind {
            case .yesNo: (.list(["是", "否"]), true)
            case .choice(let options): (.list(options), true)
            case .count: (.whole(0...9_999_999), false)
            case .date: (.day(Self.firstDay...Self.lastDay), false)
            case .number, .percent, .text, .evidence, .nothing: (.anything, false)
            }
        return SheetBuilder.Input(
            allowed,
            title: title,
            help: help,
            complaint: help,
            isStrict: isStrict
        )
    }

    /// What may be typed as points of a row: 0 to its full marks, or 不适用.
    func pointsInput(
        _ part: AnswerPart,
        of row: Indicator,
        at cell: CellReference
    ) -> SheetBuilder.Input {
        let inRange = "AND(ISNUMBER(\(cell)),\(cell)>=0,\(cell)<=\(row.maximum))"
        let help = content.prompt(part, of: row)
        return SheetBuilder.Input(
            .formula("OR(\(cell)=\"不适用\",\(inRange))"),
            title: "\(row.code) \(FormColumn(part).heading)",
            help: help,
            complaint: help
        )
    }

    /// 1921-01-01, before which no date on a form can lie, and 2099-12-31.
    private static let firstDay = -17_897
    private static let lastDay = 47_481
}
