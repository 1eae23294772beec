import Norms

extension Normaliser {
    /// What a text means as the answer to a question.
    func read(_ text: String, as question: Question) -> Normalised {
        let folded = Folding.fold(text)
        guard !folded.text.isEmpty else { return Normalised(.blank) }
        if let absent = Self.notApplicable(folded.text) {
            return Normalised(.notApplicable, folded.rules + absent)
        }
        var result = read(folded: folded.text, raw: text, as: question)
        if !question.isWords { result.rules = folded.rules + result.rules }
        return result
    }

    private func read(folded: String, raw: String, as question: Question) -> Normalised {
        switch question {
        case .points(let kind, let maximum):
            PointsText.read(folded, kind: kind, maximum: maximum)
        case .answer(.count(let unit)): number(folded, unit: unit, kind: .count(unit: unit))
        case .answer(.number(let unit)): number(folded, unit: unit, kind: .number(unit: unit))
        case .answer(.percent): Percentage.read(folded)
        case .answer(.yesNo): YesNoText.read(folded)
        case .answer(.choice(let options)): ChoiceText.read(folded, options: options)
        case .answer(.date): date(folded)
        case .answer(.text), .answer(.evidence), .answer(.nothing), .signature:
            Normalised(.text(Folding.tidy(raw)))
        }
    }

    private func number(_ folded: String, unit: String, kind: AnswerKind) -> Normalised {
        if Self.none.contains(folded) {
            return Normalised(.number(Quantity(0)), [.noneIsZero])
        }
        guard
            let number = NumberText(folded, units: MeasureWord.accepted(for: unit)),
            !number.isTaken, !number.isAdded
        else { return Self.unreadable(folded) }
        return Normalised(kind.accepts(number.quantity), number.rules)
    }

    private func date(_ folded: String) -> Normalised {
        let read = DateText(folded, cycle: cycle)
        guard let date = read.date else {
            return Normalised(
                .unreadable(NumberText.mentionsNumber(folded) ? .ambiguous : .wrongKind)
            )
        }
        return Normalised(.date(date), read.rules)
    }

    /// Not a number, or a number that could be read in two ways.
    static func unreadable(_ folded: String) -> Normalised {
        Normalised(.unreadable(NumberText.mentionsNumber(folded) ? .ambiguous : .wrongKind))
    }

    private static let none: Set<String> = ["无", "没有", "未开展", "零", "暂无", "无。"]

    /// The rules by which a text says that the item does not apply; nil when it does not say so.
    static func notApplicable(_ folded: String) -> [NormalisingRule]? {
        // Most answers begin otherwise.
        guard let first = folded.unicodeScalars.first, "不无Nn/\\—―─-–".unicodeScalars.contains(first)
        else { return nil }
        var rules: [NormalisingRule] = []
        let text = NumberText.withoutNote(folded, &rules) ?? folded
        let compact = text.filter { !$0.isWhitespace }
        let words = ["不适用", "不涉及", "无此项", "N/A", "n/a", "NA"]
        if words.contains(compact) || words.contains(where: { compact == $0 + "。" }) {
            return rules
        }
        return compact.allSatisfy { "/\\—―─-–".contains($0) } && rules.isEmpty ? rules : nil
    }
}

extension Question {
    /// Whether any words are an answer.
    var isWords: Bool {
        switch self {
        case .answer(let kind): kind.isWords
        case .points: false
        case .signature: true
        }
    }
}
