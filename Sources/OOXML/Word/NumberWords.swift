/// Numbers in the ways that lists show them (ECMA-376 §17.18.59).
enum NumberWords {
    static func rendered(_ number: Int, _ format: String) -> String {
        switch format {
        case "decimalZero": number < 10 && number >= 0 ? "0\(number)" : "\(number)"
        case "upperRoman": roman(number)
        case "lowerRoman": roman(number).lowercased()
        case "upperLetter": letters(number)
        case "lowerLetter": letters(number).lowercased()
        case "chineseCounting", "chineseCountingThousand", "taiwaneseCounting",
            "taiwaneseCountingThousand", "japaneseCounting":
            chinese(number, "零一二三四五六七八九", ["", "十", "百", "千"])
        case "ideographLegalTraditional":
            chinese(number, "零壹貳參肆伍陸柒捌玖", ["", "拾", "佰", "仟"], saysOneTen: true)
        case "chineseLegalSimplified", "japaneseLegal":
            chinese(number, "零壹贰叁肆伍陆柒捌玖", ["", "拾", "佰", "仟"], saysOneTen: true)
        case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital":
            digits(number, "〇一二三四五六七八九")
        case "ideographTraditional": cycle(number, "甲乙丙丁戊己庚辛壬癸")
        case "ideographZodiac": cycle(number, "子丑寅卯辰巳午未申酉戌亥")
        case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": enclosed(number, 0x2460)
        case "decimalEnclosedParen": enclosed(number, 0x2474)
        case "decimalEnclosedFullstop": enclosed(number, 0x2488)
        case "ideographEnclosedCircle": number <= 10 ? enclosed(number, 0x3280) : "\(number)"
        case "decimalFullWidth", "decimalFullWidth2": digits(number, "０１２３４５６７８９")
        case "numberInDash": "- \(number) -"
        case "none": ""
        default: "\(number)"
        }
    }

    private static func roman(_ number: Int) -> String {
        guard (1...3_999).contains(number) else { return "\(number)" }
        let steps = [
            (1_000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
            (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var rest = number
        var word = ""
        for (value, letters) in steps {
            while rest >= value {
                word += letters
                rest -= value
            }
        }
        return word
    }

    /// A to Z, then AA to ZZ: the same letter twice, thrice and so on.
    private static func letters(_ number: Int) -> String {
        guard (1...780).contains(number) else { return "\(number)" }
        let letter = UnicodeScalar(UInt8(65 + (number - 1) % 26))
        return String(repeating: String(letter), count: (number - 1) / 26 + 1)
    }

    private static func digits(_ number: Int, _ words: String) -> String {
        let words = Array(words)
        return String(String(number).map { $0.wholeNumberValue.map { words[$0] } ?? $0 })
    }

    private static func cycle(_ number: Int, _ words: String) -> String {
        let words = Array(words)
        return (1...words.count).contains(number) ? String(words[number - 1]) : "\(number)"
    }

    private static func enclosed(_ number: Int, _ first: UInt32) -> String {
        guard (1...20).contains(number), let scalar = Unicode.Scalar(first + UInt32(number) - 1)
        else { return "\(number)" }
        return String(scalar)
    }

    /// Chinese counting up to 9,999: 十二, 二十, 一百零五.
    private static func chinese(
        _ number: Int,
        _ words: String,
        _ units: [String],
        saysOneTen: Bool = false
    ) -> String {
        guard (0...9_999).contains(number) else { return "\(number)" }
        let words = Array(words)
        guard number > 0 else { return String(words[0]) }
        if !saysOneTen, (10...19).contains(number) {
            return units[1] + (number % 10 == 0 ? "" : String(words[number % 10]))
        }
        var result = ""
        var hasGap = false
        for power in (0...3).reversed() {
            let digit = number / [1, 10, 100, 1_000][power] % 10
            if digit == 0 {
                hasGap = !result.isEmpty
            } else {
                if hasGap { result.append(words[0]) }
                hasGap = false
                result += String(words[digit]) + units[power]
            }
        }
        return result
    }
}
