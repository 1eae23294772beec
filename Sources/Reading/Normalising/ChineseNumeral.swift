package import Norms

/// Numbers written in Chinese characters: 九十五点五, 一百零三, 壹贰叁, 廿, 两.
package enum ChineseNumeral {
    /// The number; nil when the text is none or could be read in two ways.
    ///
    /// Two readings are possible of 一百二 (102 or 120), and of neighbouring digits such as 两三 and 三五, which mean
    /// "about"; digits in the forms for accounts (壹贰) are meant one by one.
    package static func quantity(_ text: some StringProtocol) -> Quantity? {
        let parts = text.unicodeScalars.split(separator: "点", omittingEmptySubsequences: false)
        guard parts.count <= 2, let first = parts.first, let whole = whole(Array(first)) else {
            return nil
        }
        guard parts.count == 2 else { return Quantity("\(whole)") }
        guard let fraction = digits(Array(parts[1])), !fraction.isEmpty else { return nil }
        return Quantity("\(whole).\(fraction)")
    }

    /// Digits that are read one by one, as years are: 二〇二三, also with a letter O for zero; nil for anything else.
    package static func digits(_ text: some StringProtocol) -> String? {
        digits(Array(text.unicodeScalars))
    }

    /// A whole number such as 十二 or 廿三; nil for anything else.
    package static func whole(_ text: some StringProtocol) -> Int? {
        whole(Array(text.unicodeScalars))
    }

    private static func digits(_ scalars: [UnicodeScalar]) -> String? {
        var result = ""
        for scalar in scalars {
            guard let digit = digit(scalar), scalar != "两" || scalars.count == 1 else { return nil }
            result += String(digit)
        }
        return result
    }

    private static func whole(_ scalars: [UnicodeScalar]) -> Int? {
        guard !scalars.isEmpty, scalars.count <= 16 else { return nil }
        if scalars.contains(where: { place($0) != nil || $0 == "万" || $0 == "廿" || $0 == "卅" }) {
            return structured(scalars)
        }
        guard let digits = digits(scalars), !isApproximate(scalars) else { return nil }
        return Int(digits)
    }

    private static func isApproximate(_ scalars: [UnicodeScalar]) -> Bool {
        guard scalars.count == 2, let first = digit(scalars[0]), let second = digit(scalars[1]),
            !"壹贰叁肆伍陆柒捌玖".unicodeScalars.contains(scalars[0])
        else { return false }
        return first > 0 && second > first
    }

    private static func structured(_ scalars: [UnicodeScalar]) -> Int? {
        var reading = Reading()
        for scalar in scalars {
            guard reading.take(scalar) else { return nil }
        }
        return reading.end()
    }

    static func digit(_ scalar: UnicodeScalar) -> Int? {
        switch scalar {
        case "〇", "零", "○", "O", "o", "Ｏ": 0
        case "一", "壹": 1
        case "二", "贰", "两", "貳": 2
        case "三", "叁", "參": 3
        case "四", "肆": 4
        case "五", "伍": 5
        case "六", "陆": 6
        case "七", "柒": 7
        case "八", "捌": 8
        case "九", "玖": 9
        default: nil
        }
    }

    static func place(_ scalar: UnicodeScalar) -> Int? {
        switch scalar {
        case "十", "拾": 10
        case "百", "佰": 100
        case "千", "仟": 1_000
        default: nil
        }
    }
}

extension ChineseNumeral {
    /// A number with places, read from left to right; places fall from thousand to ten, once before 万 and once after.
    private struct Reading {
        private var total = 0
        private var section = 0
        private var digit: Int?
        private var lastPlace = 10_000
        private var afterZero = false
        private var sawTenThousand = false

        mutating func take(_ scalar: UnicodeScalar) -> Bool {
            if let place = ChineseNumeral.place(scalar) { return take(place: place) }
            switch scalar {
            case "万": return takeTenThousand()
            case "廿": return take(digit: 2) && take(place: 10)
            case "卅": return take(digit: 3) && take(place: 10)
            case "零", "〇":
                guard digit == nil, section + total > 0 else { return false }
                afterZero = true
                return true
            default: return ChineseNumeral.digit(scalar).map { take(digit: $0) } ?? false
            }
        }

        private mutating func take(digit new: Int) -> Bool {
            guard digit == nil, new > 0 else { return false }
            digit = new
            return true
        }

        private mutating func take(place: Int) -> Bool {
            guard place < lastPlace else { return false }
            // A bare ten at the start is 10: 十二; after a hundred people write 一百一十.
            let startsWithTen = place == 10 && section == 0 && !afterZero
            guard let digit = digit ?? (startsWithTen ? 1 : nil) else { return false }
            section += digit * place
            self.digit = nil
            lastPlace = place
            afterZero = false
            return true
        }

        private mutating func takeTenThousand() -> Bool {
            guard !sawTenThousand, let section = closedSection(), section > 0 else { return false }
            total = section * 10_000
            self.section = 0
            digit = nil
            lastPlace = 10_000
            afterZero = false
            sawTenThousand = true
            return true
        }

        private func closedSection() -> Int? {
            guard let digit else { return section }
            let isWhole = lastPlace == 10 || afterZero || (section == 0 && total == 0)
            return isWhole ? section + digit : nil
        }

        func end() -> Int? { closedSection().map { total + $0 } }
    }
}
