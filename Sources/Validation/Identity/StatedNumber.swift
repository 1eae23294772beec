/// The small numbers that people write in words and digits: `第三督查组`, `3组`, `第１２组`.
enum StatedNumber {
    /// The first number in a text, up to 99 in Chinese; `nil` when there is none.
    static func first(in text: some StringProtocol) -> Int? {
        guard let start = text.firstIndex(where: isNumeral) else { return nil }
        let numerals = text[start...].prefix(while: isNumeral)
        if numerals.allSatisfy({ digit($0) != nil && !chinese.contains($0) }) {
            return numerals.compactMap(digit).reduce(0) { min($0, 99_999) * 10 + $1 }
        }
        return tens(numerals)
    }

    private static let chinese = "零一二三四五六七八九"
    private static let wide = "０１２３４５６７８９"

    private static func isNumeral(_ character: Character) -> Bool {
        character == "十" || digit(character) != nil
    }

    private static func digit(_ character: Character) -> Int? {
        if ("0"..."9").contains(character) { return Int(String(character)) }
        for digits in [chinese, wide] {
            if let place = digits.firstIndex(of: character) {
                return digits.distance(from: digits.startIndex, to: place)
            }
        }
        return nil
    }

    private static func tens(_ numerals: some StringProtocol) -> Int? {
        let parts = numerals.split(separator: "十", omittingEmptySubsequences: false)
        switch parts.count {
        case 1: return numerals.count == 1 ? numerals.first.flatMap(digit) : nil
        case 2:
            guard parts[0].count <= 1, parts[1].count <= 1 else { return nil }
            let ten = parts[0].first.map(digit) ?? 1
            let one = parts[1].first.map(digit) ?? 0
            guard let ten, let one else { return nil }
            return ten * 10 + one
        case _: return nil
        }
    }
}
