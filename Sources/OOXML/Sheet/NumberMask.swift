/// What a number format shows nothing of (ECMA-376 §18.8.31): `;;;` hides every number and text, `0.0;-0.0;` hides zero,
/// and `"√"` shows the same mark in place of any number.
struct NumberMask: Hashable {
    private let positive: Bool
    private let negative: Bool
    private let zero: Bool
    /// Whether it shows nothing of a text.
    let hidesText: Bool

    /// Reads a format code; nil when it shows everything.
    init?(_ code: String) {
        guard !code.isEmpty else { return nil }
        let sections = Self.sections(code)
        let first = sections[0]
        positive = !first.showsNumbers
        negative = !(sections.count > 1 ? sections[1] : first).showsNumbers
        zero = !(sections.count > 2 ? sections[2] : first).showsZero
        hidesText = sections.count > 3 && !sections[3].showsText
        guard positive || negative || zero || hidesText else { return nil }
    }

    /// Whether a person sees nothing of a number.
    func hides(_ number: Double) -> Bool {
        number == 0 ? zero : number < 0 ? negative : positive
    }

    /// What a section of a format code has placeholders for.
    private struct Section {
        var showsNumbers = false
        var showsZero = false
        var showsText = false
    }

    /// The sections for positive and negative numbers, for zero and for texts, as far as they are given.
    private static func sections(_ code: String) -> [Section] {
        var sections = [Section()]
        var bytes = Array(code.utf8)[...]
        while let byte = bytes.popFirst() {
            switch byte {
            case UInt8(ascii: ";"): sections.append(Section())
            case UInt8(ascii: "\""): bytes = bytes.drop { $0 != UInt8(ascii: "\"") }.dropFirst()
            case UInt8(ascii: "["): bytes = bytes.drop { $0 != UInt8(ascii: "]") }.dropFirst()
            case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): bytes = bytes.dropFirst()
            case UInt8(ascii: "#"): sections[sections.count - 1].showsNumbers = true
            case UInt8(ascii: "@"):
                sections[sections.count - 1] = Section(
                    showsNumbers: true,
                    showsZero: true,
                    showsText: true
                )
            // A zero, `General`, the parts of a day.
            case UInt8(ascii: "0"), UInt8(ascii: "?"),
                UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
                sections[sections.count - 1] = Section(showsNumbers: true, showsZero: true)
            default: continue
            }
        }
        return sections
    }
}
