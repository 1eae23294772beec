/// Characters that Word draws one inside another with a field: `EQ \o\ac(□,√)` is a ticked box (带圈字符).
enum EnclosedCharacter {
    /// What a person sees of the field; nil when the instruction is another one.
    static func rendered(_ instruction: [UInt8]) -> String? {
        let words = String(decoding: instruction, as: UTF8.self)
        let compact = words.filter { !$0.isWhitespace }
        guard compact.lowercased().hasPrefix("eq\\o"),
            let open = compact.firstIndex(of: "("), let close = compact.lastIndex(of: ")"),
            open < close
        else { return nil }
        let parts = compact[compact.index(after: open)..<close].split {
            $0 == "," || $0 == ";" || $0 == "，"
        }
        .map { $0.drop { $0 == "\\" } }
        guard parts.count == 2, let outer = parts.first, let inner = parts.last else { return nil }
        return joined(String(outer), String(inner))
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
