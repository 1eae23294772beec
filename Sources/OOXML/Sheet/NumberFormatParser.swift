/// Walks through the first section of a number format code and notes its date and time placeholders.
struct NumberFormatParser {
    private let code: [UInt8]
    private var place = 0
    private var hasDate = false
    private var hasTime = false
    private var isElapsed = false
    /// An `m` is a month or a minute; the placeholders on both sides decide.
    private var openMonth = false
    private var lastWasHour = false

    init(_ code: String) { self.code = Array(code.utf8) }

    mutating func shown() -> SheetDate.Shown? {
        while place < code.count, code[place] != UInt8(ascii: ";") { step() }
        if openMonth { hasDate = true }
        if isElapsed { return .elapsed }
        if hasDate { return hasTime ? .dateAndTime : .date }
        return hasTime ? .time : nil
    }

    private mutating func step() {
        let byte = code[place]
        switch byte {
        case UInt8(ascii: "\""): skip(to: byte)
        case UInt8(ascii: "["): bracket()
        case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): place += 2
        default: letter(byte | 0x20)
        }
    }

    private mutating func skip(to end: UInt8) {
        place += 1
        while place < code.count, code[place] != end { place += 1 }
        place += 1
    }

    private mutating func bracket() {
        let start = place + 1
        skip(to: UInt8(ascii: "]"))
        let word = code[min(start, code.count)..<max(start, min(place - 1, code.count))]
        let letters = Set(word.map { $0 | 0x20 })
        if letters.count == 1, let letter = letters.first, Self.elapsed.contains(letter) {
            isElapsed = true
            lastWasHour = letter == UInt8(ascii: "h")
        }
    }

    private static let elapsed = Array("hms".utf8)

    private mutating func letter(_ letter: UInt8) {
        if matches("general") || matches("am/pm") {
            hasTime = hasTime || letter == UInt8(ascii: "a")
            place += letter == UInt8(ascii: "a") ? 5 : 7
            return
        }
        switch letter {
        case UInt8(ascii: "e") where isExponent: place += 1
        case UInt8(ascii: "y"), UInt8(ascii: "d"), UInt8(ascii: "e"), UInt8(ascii: "g"),
            UInt8(ascii: "b"):
            settleMonth(isMinute: false)
            hasDate = true
            lastWasHour = false
        case UInt8(ascii: "a") where matches("aaa"): hasDate = true
        case UInt8(ascii: "a") where matches("a/p"):
            hasTime = true
            place += 2
        case UInt8(ascii: "h"):
            settleMonth(isMinute: false)
            hasTime = true
            lastWasHour = true
        case UInt8(ascii: "s"):
            settleMonth(isMinute: true)
            hasTime = true
        case UInt8(ascii: "m"): month()
        default: break
        }
        place += 1
    }

    private mutating func month() {
        guard !lastWasHour else {
            hasTime = true
            if place + 1 >= code.count || code[place + 1] | 0x20 != UInt8(ascii: "m") {
                lastWasHour = false
            }
            return
        }
        openMonth = true
    }

    private mutating func settleMonth(isMinute: Bool) {
        guard openMonth else { return }
        openMonth = false
        if isMinute { hasTime = true } else { hasDate = true }
    }

    /// `0.00E+00` is a number.
    private var isExponent: Bool {
        guard place + 1 < code.count else { return false }
        return code[place + 1] == UInt8(ascii: "+") || code[place + 1] == UInt8(ascii: "-")
    }

    private func matches(_ word: StaticString) -> Bool {
        let word = Array(word.description.utf8)
        guard place + word.count <= code.count else { return false }
        return zip(code[place...], word).allSatisfy {
            ($0 >= 65 && $0 <= 90 ? $0 | 0x20 : $0) == $1
        }
    }
}
