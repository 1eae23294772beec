import Norms

/// A number as people write it, and the rules by which it was read.
struct NumberText {
    /// The number.
    var quantity: Quantity
    /// Whether it was written with 扣 or 减 before it.
    var isTaken = false
    /// Whether it was written with 加 before it.
    var isAdded = false
    /// The rules used.
    var rules: [NormalisingRule] = []

    /// Reads folded text; nil when it is no number, or not surely one.
    init?(_ folded: String, units: [String]) {
        if let plain = Quantity(folded) {
            quantity = plain
            return
        }
        var rules: [NormalisingRule] = []
        guard let bare = Self.withoutNote(folded, &rules), var rest = Self.joined(bare, &rules)
        else { return nil }
        for (word, rule) in Self.heads where rest.hasPrefix(word) {
            rest.removeFirst()
            rules.append(rule)
        }
        isTaken = rules.contains(.deduction)
        isAdded = rules.contains(.addition)
        if let unit = units.first(where: { rest.hasSuffix($0) && rest.count > $0.count }) {
            rest.removeLast(unit.count)
            rules.append(.measureWord)
        }
        if rest.hasPrefix("¥") || rest.hasPrefix("￥") {
            rest.removeFirst()
            rules.append(.currency)
        }
        guard let quantity = Self.quantity(rest, &rules) else { return nil }
        self.quantity = quantity
        self.rules = rules
    }

    /// Takes a note in brackets off the end: `2分(缺记录)`; nil when only a number is in the brackets.
    static func withoutNote(_ folded: String, _ rules: inout [NormalisingRule]) -> String? {
        guard folded.hasSuffix(")"), let open = folded.firstIndex(of: "("), open > folded.startIndex
        else { return folded }
        let note = folded[folded.index(after: open)...].dropLast()
        guard note.contains(where: { $0.isLetter }), !note.contains("(") else { return nil }
        rules.append(references.contains { note.hasPrefix($0) } ? .reference : .note)
        return Folding.tidy(String(folded[..<open]))
    }

    /// How a note begins that only says where to look, or on what day of the week.
    private static let references = ["见", "详", "附", "参", "星期", "周"]

    /// A text without its white space; nil when that would make one number of two, as `1 2` on two lines, and not of
    /// its thousands, `1 250.5`.
    private static func joined(_ text: String, _ rules: inout [NormalisingRule]) -> String? {
        let parts = text.split(whereSeparator: \.isWhitespace)
        for (left, right) in zip(parts, parts.dropFirst())
        where left.last.map(isDigit) == true && right.first.map(isDigit) == true {
            guard right.prefix(while: isDigit).count == 3, left.count <= 3, left.allSatisfy(isDigit)
            else { return nil }
            rules.append(.thousands)
        }
        return parts.joined()
    }

    private static func isDigit(_ character: Character) -> Bool {
        ("0"..."9").contains(character) || "〇零一二三四五六七八九".contains(character)
    }

    private static let heads: [(String, NormalisingRule)] = [
        ("扣", .deduction), ("减", .deduction), ("加", .addition), ("共", .sum),
    ]

    private static func quantity(_ text: String, _ rules: inout [NormalisingRule]) -> Quantity? {
        if let plain = Quantity(text) { return plain }
        if text.contains("。"), let quantity = Quantity(text.replacing("。", with: ".")) {
            rules.append(.fullStop)
            return quantity
        }
        if text.contains(","), let grouped = ungrouped(text), let quantity = Quantity(grouped) {
            rules.append(.thousands)
            return quantity
        }
        if text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }), isExponent(text),
            let number = Double(text), let quantity = Quantity(number)
        {
            rules.append(.exponent)
            return quantity
        }
        if let quantity = ChineseNumeral.quantity(text) {
            rules.append(.chineseNumeral)
            return quantity
        }
        return nil
    }

    /// `1,234,567.5` without its commas; nil when the groups are not of three digits.
    private static func ungrouped(_ text: String) -> String? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = parts.first, parts.count <= 2 else { return nil }
        let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
        guard groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }),
            let first = groups.first, (1...4).contains(first.utf8.count)
        else { return nil }
        return text.filter { $0 != "," }
    }

    private static func isExponent(_ text: String) -> Bool {
        text.utf8.allSatisfy { byte in
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || [UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-")].contains(byte)
                || byte | 0x20 == UInt8(ascii: "e")
        }
    }

    /// Whether a text that is no number still tells of one, so that a person could read it: `约95`, `95/100`.
    static func mentionsNumber(_ folded: String) -> Bool {
        folded.unicodeScalars.contains {
            ("0"..."9").contains($0) || "十百两二三四五六七八九".unicodeScalars.contains($0)
        } || ChineseNumeral.digits(folded) != nil
    }
}
