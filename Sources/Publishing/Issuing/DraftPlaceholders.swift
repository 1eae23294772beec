import Norms

/// What a draft shows where number and date come to stand when it is issued.
struct DraftPlaceholders: Sendable, Hashable {
    /// Series and year with room for the number: `云直工函〔2023〕　号`.
    var number: String
    /// The date of the cycle's documents.
    var date: CalendarDate

    /// The fields whose paragraphs bear bookmarks in drafts.
    static let anchors: Set = ["发文字号", "成文日期", "印发日期"]
    /// What a note to the reader of a draft begins with; it never goes out.
    static let remark = "拟稿说明："
    /// What stands across the pages of a draft.
    static let mark = "草稿"

    /// Where room for the number is in a text, whatever white space a person left in it.
    func numbers(in text: [Unicode.Scalar]) -> [Range<Int>] {
        let parts = number.split(whereSeparator: \.isWhitespace)
        guard let head = parts.first.map({ Array($0.unicodeScalars) }), parts.count == 2,
            let tail = parts.last.map({ Array($0.unicodeScalars) })
        else { return [] }
        var found: [Range<Int>] = []
        var at = 0
        while at + head.count <= text.count {
            guard text[at..<(at + head.count)] == head[...] else {
                at += 1
                continue
            }
            var end = at + head.count
            while end < text.count, text[end].properties.isWhitespace { end += 1 }
            if text[end...].prefix(tail.count) == tail[...] {
                end += tail.count
                found.append(at..<end)
            }
            at = end
        }
        return found
    }
}

/// A date as documents write it, `2023年7月10日`, in a text.
enum WrittenDate {
    /// Where dates stand, and which they are; what is no day of the calendar is passed over.
    static func all(in text: [Unicode.Scalar]) -> [(range: Range<Int>, date: CalendarDate)] {
        var found: [(range: Range<Int>, date: CalendarDate)] = []
        var at = 0
        while at < text.count {
            guard let (end, date) = date(in: text, from: at) else {
                at += 1
                continue
            }
            found.append((at..<end, date))
            at = end
        }
        return found
    }

    private static func date(
        in text: [Unicode.Scalar],
        from start: Int
    ) -> (end: Int, date: CalendarDate)? {
        var at = start
        var numbers: [Int] = []
        for (mark, digits) in [("年", 4...4), ("月", 1...2), ("日", 1...2)] as [(Unicode.Scalar, _)] {
            let first = at
            while at < text.count, ("0"..."9").contains(text[at]) { at += 1 }
            guard digits.contains(at - first), at < text.count, text[at] == mark,
                let number = Int(String(String.UnicodeScalarView(text[first..<at])))
            else { return nil }
            numbers.append(number)
            at += 1
        }
        return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]).map { (at, $0) }
    }
}
