package import Norms
import OOXML

/// Turns what people write into what they mean, and says by which rules; never repairs a score.
///
/// Blank, 0 and 不适用 stay three answers. What could be read in two ways is ``Norms/Value/unreadable(_:)``.
package struct Normaliser: Sendable {
    /// The cycle of the form, which lends its year to dates without one.
    let cycle: Cycle?

    /// Makes a normaliser for the forms of a cycle.
    package init(cycle: Cycle? = nil) { self.cycle = cycle }

    /// What a content means as the answer to a question.
    package func read(_ content: Content, as question: Question) -> Normalised {
        switch content {
        case .empty: Normalised(.blank)
        case .picture: picture(question)
        case .uncalculated: Normalised(.unreadable(.formulaWithoutValue))
        case .error: Normalised(.unreadable(.errorValue))
        case .truth(let truth): read(truth, raw: content.raw, as: question)
        case .date(let date): read(date, raw: content.raw, as: question)
        case .number(let number, let isPercent):
            read(number, isPercent: isPercent, raw: content.raw, as: question)
        case .text(let text): read(text, as: question)
        }
    }

    private func picture(_ question: Question) -> Normalised {
        switch question {
        case .signature: Normalised(.text("（图片）"), [.picture])
        case .answer, .points: Normalised(.unreadable(.picture))
        }
    }

    private func read(_ truth: Bool, raw: String, as question: Question) -> Normalised {
        switch question {
        case .answer(.yesNo): Normalised(.truth(truth), [.truthCell])
        case .answer(let kind) where kind.isWords: Normalised(.text(raw))
        case .signature: Normalised(.text(raw))
        case .answer, .points: Normalised(.unreadable(.wrongKind))
        }
    }

    private func read(_ date: SheetDate, raw: String, as question: Question) -> Normalised {
        switch question {
        case .answer(.date):
            let day = Int(exactly: date.serial.rounded(.down)).flatMap {
                DateText.day(serial: $0, is1904: date.is1904)
            }
            let rules: [NormalisingRule] =
                date.serial.rounded(.down) == date.serial ? [] : [.timeDropped]
            guard let day, date.shown != .time, date.shown != .elapsed else {
                return Normalised(.unreadable(.wrongKind))
            }
            return Normalised(.date(day), [.dateCell] + rules)
        case .answer(let kind) where kind.isWords: return Normalised(.text(raw))
        case .signature: return Normalised(.text(raw))
        case .answer, .points: return Normalised(.unreadable(.wrongKind))
        }
    }

    private func read(
        _ number: Double,
        isPercent: Bool,
        raw: String,
        as question: Question
    ) -> Normalised {
        // Excel keeps 15 digits; what was longer has already been rounded in the file.
        guard number.magnitude < 1e15 else { return Normalised(.unreadable(.tooManyDigits)) }
        switch question {
        case .points, .answer(.count), .answer(.number):
            guard !isPercent else { return Normalised(.unreadable(.ambiguous)) }
            return read(number, as: question)
        case .answer(.percent): return Percentage.read(number, isPercent: isPercent)
        case .answer(.date), .answer(.yesNo), .answer(.choice): return read(raw, as: question)
        case .answer(.text), .answer(.evidence), .answer(.nothing), .signature:
            return Normalised(.text(raw))
        }
    }

    private func read(_ number: Double, as question: Question) -> Normalised {
        guard let quantity = Quantity(number) else { return Normalised(.unreadable(.wrongKind)) }
        return switch question {
        case .points(let kind, _): PointsText.read(quantity, kind: kind)
        case .answer(let kind): Normalised(kind.accepts(quantity))
        case .signature: Normalised(.text(quantity.description))
        }
    }
}

extension AnswerKind {
    /// Whether any words are an answer.
    var isWords: Bool {
        switch self {
        case .text, .evidence, .nothing: true
        case .count, .number, .percent, .yesNo, .choice, .date: false
        }
    }

    /// The number as a value, or of the wrong kind when a count is asked and it has a fraction.
    func accepts(_ quantity: Quantity) -> Value {
        switch self {
        case .count: quantity.whole == nil ? .unreadable(.wrongKind) : .number(quantity)
        case .number, .percent, .yesNo, .choice, .date, .text, .evidence, .nothing:
            .number(quantity)
        }
    }
}
