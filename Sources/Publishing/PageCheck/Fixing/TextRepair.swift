/// Texts as the standard wants them written; nil where it is not certain what was meant.
enum TextRepair {
    /// A document number with 六角括号, without 第, leading zeros and spaces; the year must have four digits.
    static func number(_ text: String) -> String? {
        let found = text.firstMatch(
            of:
                /[〔\[【（(［〈<{]\s*([0-9０-９]{4})\s*年?\s*[〕\]】）)］〉>}]\s*第?\s*[0０]*([0-9０-９]+)\s*号/
        )
        guard let found, let year = digits(found.1), let number = digits(found.2) else {
            return nil
        }
        let mended = "〔\(year)〕\(number)号"
        return text.replacingCharacters(in: found.range, with: mended)
    }

    /// A date in Arabic numerals without zeros in front; the year must have four digits.
    static func date(_ text: String) -> String? {
        let pattern =
            /([0-9０-９]{4}|[〇○零一二三四五六七八九]{4})\s*[年\-.\/]\s*([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*[月\-.\/]\s*([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*[日号]?/
        guard let found = text.firstMatch(of: pattern), let year = digits(found.1),
            let month = number(found.2), let day = number(found.3), (1...12).contains(month),
            (1...31).contains(day)
        else { return nil }
        return text.replacingCharacters(in: found.range, with: "\(year)年\(month)月\(day)日")
    }

    /// An addressee that ends with a full-width colon.
    static func addressee(_ text: String) -> String? {
        let body = text.trimmedEnd { $0.isWhitespace || ":：,，;；、".contains($0) }
        return body.isEmpty ? nil : body + "："
    }

    /// 附件说明 without punctuation at its end.
    static func note(_ text: String) -> String? {
        let body = text.trimmedEnd { $0.isWhitespace || "。；，、;,.：:！!".contains($0) }
        return body.isEmpty ? nil : chineseNumberDropped(body)
    }

    private static func chineseNumberDropped(_ text: String) -> String {
        let pattern = /^(\s*附件[:：]\s*|\s*)([一二三四五六七八九十]+)[、．.]/
        guard let found = text.firstMatch(of: pattern), let number = number(found.2) else {
            return text
        }
        return text.replacingCharacters(in: found.range, with: "\(found.1)\(number)．")
    }

    /// 抄送 with a full-width colon, ending with a full stop.
    static func copy(_ text: String) -> String? {
        guard let found = text.firstMatch(of: /抄\s*送\s*[:：]?/) else { return nil }
        let mended = text.replacingCharacters(in: found.range, with: "抄送：")
        let body = mended.trimmedEnd { $0.isWhitespace || "。；，、;,.".contains($0) }
        return body + "。"
    }

    private static func digits(_ text: Substring) -> Int? {
        Int(text.compactMap { $0.wholeNumberValue ?? Self.zeros[$0] }.map(String.init).joined())
    }

    private static let zeros: [Character: Int] = ["〇": 0, "○": 0, "零": 0]

    /// A number below a hundred in Arabic or Chinese numerals.
    private static func number(_ text: Substring) -> Int? {
        guard text.contains(where: { "一二三四五六七八九十".contains($0) }) else { return digits(text) }
        let halves = text.split(separator: "十", omittingEmptySubsequences: false)
        guard halves.count == 2 else { return text.count == 1 ? digits(text) : nil }
        let tens = halves[0].isEmpty ? 1 : digits(halves[0])
        let ones = halves[1].isEmpty ? 0 : digits(halves[1])
        return tens.flatMap { tens in ones.map { tens * 10 + $0 } }
    }
}

extension String {
    fileprivate func trimmedEnd(_ isLoose: (Character) -> Bool) -> String {
        String(reversed().drop(while: isLoose).reversed())
    }

    fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
        self[..<range.lowerBound] + text + self[range.upperBound...]
    }
}
