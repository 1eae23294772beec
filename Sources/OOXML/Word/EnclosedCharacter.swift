/// Characters that Word draws one over another with a field (ECMA-376 §17.16.5.17): `EQ \o\ac(□,√)` is a ticked box
/// (带圈字符), `EQ \o(\s\up 5(甲),\s\do 2(乙))` two words in the room of one (合并字符), and
/// `EQ \* jc2 \o\ad(\s\up 9(pīn),拼)` a base with its reading (拼音指南, as WPS and Word 97 write it).
enum EnclosedCharacter {
    /// What lies over the rest: its words, and whether they are raised or lowered (`\s`).
    private struct Layer {
        var words: String
        var isShifted: Bool
    }

    /// What a person sees of the field; nil when the instruction is another one.
    static func rendered(_ instruction: [UInt8]) -> String? {
        let words = String(decoding: instruction, as: UTF8.self)
        let compact = words.filter { !$0.isWhitespace }
        guard compact.lowercased().hasPrefix("eq\\"), let inside = overlaid(compact) else {
            return nil
        }
        let layers = parts(inside).map(layer)
        guard let first = layers.first, let last = layers.last else { return nil }
        if layers.count == 2, !first.isShifted, !last.isShifted {
            return joined(first.words, last.words)
        }
        // A raised word over one in its place is its reading, as in ruby; the base is what counts.
        let bases = layers.filter { !$0.isShifted }
        return (bases.isEmpty ? layers : bases).map(\.words).joined()
    }

    /// What stands in the brackets of `\o`, the overlay.
    private static func overlaid(_ words: String) -> Substring? {
        var rest = words[...]
        while let slash = rest.firstIndex(of: "\\") {
            rest = rest[slash...].dropFirst()
            guard rest.first == "o" || rest.first == "O" else { continue }
            guard let open = rest.firstIndex(of: "("), let close = rest.lastIndex(of: ")"),
                open < close
            else { return nil }
            return rest[rest.index(after: open)..<close]
        }
        return nil
    }

    /// The parts between commas that stand in no further brackets.
    private static func parts(_ words: Substring) -> [Substring] {
        var depth = 0
        return words.split { character in
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            return depth == 0 && [",", ";", "，"].contains(character)
        }
    }

    /// `\s\up 5(甲)` is 甲, raised; a backslash before any other character protects it.
    private static func layer(_ part: Substring) -> Layer {
        guard part.lowercased().hasPrefix("\\s"), let open = part.firstIndex(of: "("),
            let close = part.lastIndex(of: ")"), open < close
        else { return Layer(words: part.filter { $0 != "\\" }, isShifted: false) }
        let words = part[part.index(after: open)..<close]
        return Layer(words: words.filter { $0 != "\\" }, isShifted: true)
    }

    private static func joined(_ outer: String, _ inner: String) -> String {
        let boxes: Set<String> = ["□", "☐", "口", "◻", "▢"]
        let (frame, content) = boxes.contains(inner) ? (inner, outer) : (outer, inner)
        if boxes.contains(frame) {
            if ["√", "✓", "✔", "v", "V"].contains(content) { return "☑" }
            if ["×", "✗", "✘", "x", "X", "╳"].contains(content) { return "☒" }
        }
        if let number = UInt32(content), (1...20).contains(number),
            let circled = Unicode.Scalar(0x2460 + number - 1)
        {
            return String(circled)
        }
        return content
    }
}
