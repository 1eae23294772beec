/// Reads from a line what must agree with the data: numbers, dates, and names.
struct FigureReader {
    /// Longest first, so that a short name is not found inside a long one.
    private let names: [[Character]]

    /// Looks for these names besides numbers.
    init(names: [String]) {
        self.names = Set(names).filter { $0.count > 1 }
            .sorted { ($0.count, $1) > ($1.count, $0) }.map(Array.init)
    }

    /// Whether two lines have other figures or names.
    func differ(_ before: String, _ after: String) -> Bool { all(in: before) != all(in: after) }

    /// The figures and names of a line with how often each stands there.
    func all(in line: String) -> [String: Int] {
        var found: [String: Int] = [:]
        let text = Array(Self.withoutOrdinal(line.filter { !$0.isWhitespace }.map(Self.narrow)))
        var at = 0
        while at < text.count {
            let end = number(text, at) ?? name(text, at) ?? counted(text, at)
            if let end { found[String(text[at..<end]), default: 0] += 1 }
            at = end ?? at + 1
        }
        return found
    }

    /// The number of a paragraph in a list, `3.` or `（二）`, says nothing.
    private static func withoutOrdinal(_ text: [Character]) -> ArraySlice<Character> {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        if !digits.isEmpty, digits.count < 4, let mark = text.dropFirst(digits.count).first,
            "、．".contains(mark)
                || (mark == "." && text.dropFirst(digits.count + 1).first?.isNumber != true)
        {
            return text.dropFirst(digits.count + 1)
        }
        return text[...]
    }

    private func number(_ text: [Character], _ start: Int) -> Int? {
        guard Self.isDigit(text[start]) else { return nil }
        var end = start
        while end < text.endIndex {
            let isInside =
                ".,:".contains(text[end]) && end + 1 < text.endIndex && Self.isDigit(text[end + 1])
            guard Self.isDigit(text[end]) || isInside || "%％‰".contains(text[end]) else { break }
            end += 1
        }
        return end
    }

    private func name(_ text: [Character], _ start: Int) -> Int? {
        names.first { text[start...].starts(with: $0) }.map { start + $0.count }
    }

    /// A number in words with what it counts, `三个`, or that it orders, `第三`; `一票否决` is none.
    private func counted(_ text: [Character], _ start: Int) -> Int? {
        let isOrder = text[start] == "第"
        let first = isOrder ? start + 1 : start
        let digits = text[min(first, text.endIndex)...].prefix { Self.numerals.contains($0) }
        guard !digits.isEmpty else { return nil }
        let end = first + digits.count
        if isOrder { return end }
        guard end < text.endIndex, Self.measures.contains(text[end]) else { return nil }
        return end + 1
    }

    private static let numerals = Set("〇零一二三四五六七八九十百千万两")
    private static let measures = Set("个名次项人分元日月年号组家件条天份户批成倍位")

    private static func isDigit(_ character: Character) -> Bool {
        character.isASCII && character.isNumber
    }

    /// Digits and points of full width as plain ones.
    private static func narrow(_ character: Character) -> Character {
        guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1,
            (0xFF10...0xFF19).contains(scalar.value) || scalar.value == 0xFF0E,
            let plain = Unicode.Scalar(scalar.value - 0xFEE0)
        else { return character }
        return Character(plain)
    }
}
