import Norms

/// Boxes and ticks as people and office programs set them: `□是 ☑否`, `是√ 否`, `✓`.
struct TickText {
    /// The state of a mark before or behind a label.
    enum Mark: Hashable {
        /// ☑ √ ● and their like.
        case ticked
        /// ☒ × and their like.
        case crossed
        /// □ ○ and their like.
        case empty
    }

    /// What the marks come to.
    enum Choice: Hashable {
        /// Marks alone, without a label.
        case mark(Mark)
        /// Exactly one label is ticked.
        case label(String)
        /// Nothing is ticked.
        case nothing
        /// More than one is ticked.
        case several
    }

    /// What the marks come to; nil when there are no marks.
    let choice: Choice
    /// The rules used.
    let rules: [NormalisingRule]

    /// Reads folded text; a label that is one of the options, by ``Folding/key(_:)``, is never cut at its spaces.
    init?(_ folded: String, options: Set<String> = []) {
        let labelled = Self.labels(in: Self.unbracketed(folded), options: options)
        guard labelled.contains(where: { $0.mark != nil }) else { return nil }
        if let only = labelled.first, labelled.count == 1, only.label.isEmpty, let mark = only.mark
        {
            choice = .mark(mark)
            rules = [.tick]
            return
        }
        var chosen = labelled.filter { $0.mark == .ticked }
        var rules: [NormalisingRule] = [.tickedBox]
        if chosen.isEmpty, labelled.contains(where: { $0.mark == .empty }) {
            // Word's own check box shows ☒ when it is ticked.
            chosen = labelled.filter { $0.mark == .crossed }
            if !chosen.isEmpty { rules.append(.crossedBox) }
        }
        choice =
            switch chosen.count {
            case 0: labelled.contains { $0.mark == .crossed } ? .several : .nothing
            case 1: .label(chosen[0].label)
            default: .several
            }
        self.rules = rules
    }

    private typealias Labelled = (mark: Mark?, label: String)

    /// The labels with the mark of each; a mark belongs to what follows when the text begins with one.
    private static func labels(in text: String, options: Set<String>) -> [Labelled] {
        let pieces = pieces(of: text)
        guard pieces.first?.mark != nil else { return markedBehind(pieces, options) }
        return pieces.flatMap { piece -> [Labelled] in
            let words = words(of: piece.label, options)
            guard let first = words.first else { return [(piece.mark, "")] }
            return [(piece.mark, first)] + words.dropFirst().map { (nil, $0) }
        }
    }

    private static func markedBehind(
        _ pieces: [Labelled],
        _ options: Set<String>
    ) -> [Labelled] {
        var result: [Labelled] = []
        for (index, piece) in pieces.enumerated() {
            let words = words(of: piece.label, options)
            let next = index + 1 < pieces.count ? pieces[index + 1].mark : nil
            for (place, word) in words.enumerated() {
                result.append((place == words.count - 1 ? next : nil, word))
            }
        }
        return result
    }

    /// Cuts the text before every mark; the first piece has no mark when the text begins with a word.
    private static func pieces(of text: String) -> [Labelled] {
        var pieces: [Labelled] = []
        var label = String.UnicodeScalarView()
        var mark: Mark?
        var begun = false
        for scalar in text.unicodeScalars {
            guard let new = Self.mark(scalar) else {
                label.append(scalar)
                continue
            }
            let words = Folding.tidy(String(label))
            if words.isEmpty, mark != nil {
                // A box and a tick in one place are one ticked box.
                mark = new == .empty ? mark : new
                continue
            }
            if begun || !words.isEmpty { pieces.append((mark, words)) }
            label = .init()
            mark = new
            begun = true
        }
        pieces.append((mark, Folding.tidy(String(label))))
        return pieces
    }

    private static func words(of label: String, _ options: Set<String>) -> [String] {
        if options.contains(Folding.key(label)) { return [label] }
        return label.split(whereSeparator: { $0.isWhitespace || "、,;/".contains($0) })
            .map(String.init)
    }

    /// `(√)` and `[√]` become √, `( )` and `[ ]` become □.
    private static func unbracketed(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        var index = 0
        while index < scalars.count {
            guard scalars[index] == "(" || scalars[index] == "[",
                let end = scalars[index...].firstIndex(where: { $0 == ")" || $0 == "]" })
            else {
                result.append(scalars[index])
                index += 1
                continue
            }
            let inside = scalars[(index + 1)..<end].filter { !Folding.isSpace($0) }
            if inside.count <= 1, inside.first.map({ mark($0) != nil }) ?? true {
                result.append(inside.first ?? "□")
                index = end + 1
            } else {
                result.append(scalars[index])
                index += 1
            }
        }
        return String(result)
    }

    private static func mark(_ scalar: UnicodeScalar) -> Mark? {
        switch scalar {
        case "☑", "✓", "✔", "√", "●", "■", "◉", "⊙", "✅", "🗹", "🗸": .ticked
        case "☒", "×", "✗", "✘", "✕", "✖", "❌", "╳": .crossed
        case "□", "☐", "○", "◯", "▢", "◻": .empty
        default: nil
        }
    }
}
