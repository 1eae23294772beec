internal import Norms

/// Numbers and lists as official documents write them.
enum ChineseText {
    private static let digits = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

    /// 0 to 999 in Chinese numerals: `十二`, `一百零三`, `一百一十二`; other numbers in Arabic ones.
    static func numeral(_ number: Int) -> String {
        switch number {
        case 0..<10: digits[number]
        case 10..<20: "十" + (number > 10 ? digits[number - 10] : "")
        case 20..<100: digits[number / 10] + "十" + (number % 10 > 0 ? digits[number % 10] : "")
        case 100..<1_000: digits[number / 100] + "百" + rest(number % 100)
        default: String(number)
        }
    }

    /// What follows the hundreds: nothing, `零三`, `一十二`.
    private static func rest(_ number: Int) -> String {
        switch number {
        case 0: ""
        case 1..<10: "零" + digits[number]
        case 10..<20: "一" + numeral(number)
        default: numeral(number)
        }
    }

    /// A share in percent to two decimals, half up: `95.77%`.
    static func percent(_ part: Int, of whole: Int) -> String {
        FixedPoint.text(FixedPoint.divide(part * 10_000, by: whole) ?? 0, places: 2, minimum: 2)
            + "%"
    }

    /// Points to two decimals, half up.
    static func score(_ points: Points) -> String { shown(points).fixed }

    /// What the difference of two scores comes to for a reader, who subtracts them as they stand.
    static func difference(_ one: Points, _ other: Points) -> Points { shown(one) - shown(other) }

    private static func shown(_ points: Points) -> Points {
        points.rounded(to: Points(thousandths: 10))
    }

    /// Names in a row: `甲、乙、丙`.
    static func list(_ names: some Sequence<String>) -> String {
        names.joined(separator: "、")
    }

    /// Units as a sentence names them: `甲`, or `甲、乙等2个单位`; of many only the first so many.
    static func units(_ names: [String], atMost count: Int = 8) -> String {
        names.count == 1 ? names[0] : "\(list(names.prefix(count)))等\(names.count)个单位"
    }

    /// A text that a sentence can go on after: on one line, without the stop at its end.
    static func clause(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).map(trimmed).filter { !$0.isEmpty }
            .joined(separator: "；")
    }

    private static func trimmed(_ line: Substring) -> String {
        let scalars = line.unicodeScalars
        guard let first = scalars.firstIndex(where: { !isEdge($0) }),
            let last = scalars.lastIndex(where: { !isEdge($0) })
        else { return "" }
        return String(scalars[first...last])
    }

    private static func isEdge(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "。", "；", ";", ".", "，", ",", "、": true
        default: scalar.properties.isWhitespace
        }
    }

    /// The width in characters of full width; what is in ASCII counts half.
    static func width(_ text: String) -> Double {
        text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 0.5 : 1) }
    }

    /// A text fit for a file name on every system.
    static func fileName(_ text: String) -> String {
        String(
            text.map { character in
                let isForbidden =
                    "/\\:*?\"<>|".contains(character)
                    || character.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
                return isForbidden ? "_" : character
            }
        )
    }
}
