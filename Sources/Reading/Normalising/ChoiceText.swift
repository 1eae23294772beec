import Norms

/// One of a list: its words, or the one box that is ticked.
enum ChoiceText {
    /// Reads folded text; the value is the option as the schema spells it.
    static func read(_ folded: String, options: [String]) -> Normalised {
        if let plain = option(folded, options) { return Normalised(.text(plain)) }
        var rules: [NormalisingRule] = []
        if let text = NumberText.withoutNote(folded, &rules), let plain = option(text, options) {
            return Normalised(.text(plain), rules)
        }
        guard let ticks = TickText(folded, options: Set(options.map(Folding.key))) else {
            return Normalised(.unreadable(mentions(folded, options) ? .ambiguous : .wrongKind))
        }
        switch ticks.choice {
        case .label(let label):
            guard let option = option(label, options) else {
                return Normalised(.unreadable(.ambiguous), ticks.rules)
            }
            return Normalised(.text(option), ticks.rules)
        case .nothing, .mark(.empty): return Normalised(.blank, [.noBoxTicked])
        case .several, .mark: return Normalised(.unreadable(.ambiguous), ticks.rules)
        }
    }

    private static func option(_ text: String, _ options: [String]) -> String? {
        let key = Folding.key(text)
        return options.first { Folding.key($0) == key }
    }

    private static func mentions(_ folded: String, _ options: [String]) -> Bool {
        let key = Folding.key(folded)
        return options.contains { key.contains(Folding.key($0)) }
    }
}
