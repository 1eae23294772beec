package import Norms

/// Periods as people write them: `2023Q2`, `2023年第二季度`, `2023年4-6月`, `2023年5月`, `2023年度`.
package enum CycleText {
    /// The period that a text names; nil when it names none for sure.
    package static func cycle(_ text: String) -> Cycle? {
        let compact = Folding.key(text)
        if let plain = Cycle(compact) { return plain }
        guard let (year, rest) = year(of: compact) else { return nil }
        return cycle(year: year, rest: rest)
    }

    private static func year(of text: String) -> (Int, Substring)? {
        if let mark = text.firstIndex(of: "年") {
            let digits = text[..<mark]
            let year = Int(digits) ?? ChineseNumeral.digits(digits).flatMap { Int($0) }
            guard let year, (1_921...2_100).contains(year) else { return nil }
            return (year, text[text.index(after: mark)...])
        }
        guard let year = Int(text.prefix(4)), (1_921...2_100).contains(year) else { return nil }
        return (year, text.dropFirst(4).drop(while: { $0 == "-" || $0 == "." || $0 == "/" }))
    }

    private static func cycle(year: Int, rest: Substring) -> Cycle? {
        let text = rest.hasPrefix("度") && rest.count > 1 ? rest.dropFirst() : rest
        if ["", "度", "全年", "年终", "年度"].contains(text) { return .year(year) }
        for tail in ["季度", "季"] where text.hasSuffix(tail) {
            var number = text.dropLast(tail.count)
            if number.hasPrefix("第") { number.removeFirst() }
            return quarter(year, number)
        }
        if text.hasPrefix("Q") { return quarter(year, text.dropFirst()) }
        guard text.hasSuffix("月") else { return nil }
        return months(year, text.dropLast())
    }

    private static func quarter(_ year: Int, _ text: Substring) -> Cycle? {
        guard let number = number(text), (1...4).contains(number) else { return nil }
        return .quarter(year: year, quarter: number)
    }

    /// `5`, `4-6`, `4月-6`, `4至6`, `1-12`.
    private static func months(_ year: Int, _ text: Substring) -> Cycle? {
        let parts = text.split(whereSeparator: { "-—~至到".contains($0) }).map {
            $0.hasSuffix("月") ? $0.dropLast() : $0
        }
        let numbers = parts.compactMap { number($0) }
        guard numbers.count == parts.count else { return nil }
        guard let first = numbers.first, let last = numbers.last, numbers.count <= 2,
            (1...12).contains(first), (1...12).contains(last)
        else { return nil }
        if numbers.count == 1 { return .month(year: year, month: first) }
        if first == 1, last == 12 { return .year(year) }
        return last == first + 2 && last % 3 == 0 ? .quarter(year: year, quarter: last / 3) : nil
    }

    private static func number(_ text: Substring) -> Int? {
        Int(text) ?? ChineseNumeral.whole(text)
    }
}
