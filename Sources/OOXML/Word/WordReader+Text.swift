extension WordReader {
    /// Adds characters of a run, if a person sees them.
    mutating func emit(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard !fields.isInInstruction else { return }
        guard !run.isHidden else { return unsafe paragraph.hide(bytes) }
        if run.symbolFont != .none || isInTickBox {
            unsafe emitLetters(String(decoding: bytes, as: UTF8.self))
        } else {
            unsafe paragraph.add(bytes, sight)
            unsafe open.log(bytes)
        }
    }

    private var sight: LetterSight {
        let style = paragraph.style
        return LetterSight(
            isStruck: isStruck,
            isUnseen: run.isUnseen
                || !styles.unseen.isEmpty
                    && [run.style, style].contains { $0.map(styles.unseen.contains) ?? false },
            isRaised: run.isRaised
        )
    }

    /// Whether the words of the run are struck through: by itself, or by the style of its characters or else of its paragraph;
    /// by both styles they are not (toggle properties, ECMA-376 §17.7.3).
    private var isStruck: Bool {
        if let isStruck = run.isStruck { return isStruck }
        guard !styles.struck.isEmpty else { return false }
        let (own, around) = (run.style, paragraph.style)
        return (own.map(styles.struck.contains) ?? false)
            != (around.map(styles.struck.contains) ?? false)
    }

    /// Adds characters that an element stands for.
    mutating func emit(_ word: String) {
        guard !fields.isInInstruction else { return }
        guard !run.isHidden else { return paragraph.hide(word.utf8) }
        if isInTickBox {
            emitLetters(word)
        } else {
            append(word)
        }
    }

    /// Adds the character of `w:sym` (ECMA-376 §17.3.3.30).
    mutating func emitSymbol(_ attributes: XMLAttributes) {
        guard let digits = attributes.string("char"), let code = UInt32(digits, radix: 16) else {
            return
        }
        let font = SymbolFont(attributes.string("font") ?? "")
        // A font of letters has no glyphs of its own at 0xF000: what is meant is the letter (ECMA-376 §17.3.3.30).
        let letter = font == .none && code & 0xFF00 == 0xF000 ? code & 0xFF : code
        guard let character = font.character(0xF000 | code) ?? Unicode.Scalar(letter) else {
            return
        }
        emit(String(character))
    }

    private var isInTickBox: Bool {
        open.open.last.map { $0.control.kind == .checkbox && $0.isInContent } ?? false
    }

    private mutating func append(_ word: String) {
        paragraph.add(word.utf8, sight)
        open.log(word.utf8)
    }

    /// Adds letters one by one: those of symbol fonts are pictures, and a tick box shows one tick whatever its font.
    private mutating func emitLetters(_ word: String) {
        let shown = String(
            String.UnicodeScalarView(
                word.unicodeScalars.map { run.symbolFont.character($0.value) ?? $0 }
            )
        )
        guard isInTickBox else { return append(shown) }
        var tick: String?
        open.change { control in
            guard !control.hasShownTick,
                let first = shown.unicodeScalars.first(where: { $0 != " " })
            else { return }
            let isChecked = Self.isTicked(first) ?? (control.control.isChecked ?? false)
            control.hasShownTick = true
            control.control.isChecked = isChecked
            tick = isChecked ? "☑" : "☐"
        }
        if let tick { append(tick) }
    }

    /// What a character says inside a tick box; nil when it says nothing, so that the stored state counts.
    ///
    /// Word's own ticked box is ☒. What is drawn counts more than what is stored: it is what the person saw.
    private static func isTicked(_ character: Unicode.Scalar) -> Bool? {
        switch character {
        case "☑", "☒", "✓", "✔", "√", "■", "🗹", "🗵", "✗", "✘": true
        case "☐", "□", "◻", "▢", "❑", "❒": false
        default: nil
        }
    }
}
