/// A word on a page; lengths in points from its top left corner.
struct PageWord: Sendable, Hashable {
    var text: String
    var x0: Double
    var x1: Double
    var y0: Double
    var y1: Double

    var width: Double { x1 - x0 }
    var middle: Double { (y0 + y1) / 2 }
    /// The width of one of its characters.
    var step: Double { width / Double(max(1, text.count)) }
}

/// One row of text on a page; lengths in millimetres where nothing else is said.
struct TextRow: Sendable, Hashable {
    /// Millimetres in a point.
    static let point = 25.4 / 72

    /// The page, from 1.
    let page: Int
    let words: [PageWord]
    let text: String
    /// The text without white space, in one form.
    let flat: [Character]
    let x0: Double
    let x1: Double
    let y0: Double
    /// The bottom of the widest word, in points: a base line as good as any.
    let base: Double
    let y1: Double
    /// The middle of the widest word, in points.
    let middle: Double
    /// The ink of the row.
    var ink: InkBox?
    /// The share of red in the ink.
    var red = 0.0

    /// Joins words; there must be one.
    init?(page: Int, words: [PageWord]) {
        let sorted = words.sorted { $0.x0 < $1.x0 }
        guard let first = sorted.first, let widest = sorted.widest else { return nil }
        self.page = page
        self.words = sorted
        text = sorted.map(\.text).joined()
        flat = Array(text.squeezed)
        x0 = first.x0 * Self.point
        x1 = sorted.reduce(first.x1) { max($0, $1.x1) } * Self.point
        y0 = sorted.reduce(first.y0) { min($0, $1.y0) } * Self.point
        y1 = sorted.reduce(first.y1) { max($0, $1.y1) } * Self.point
        base = widest.y1
        middle = widest.middle
    }

    var centre: Double { (x0 + x1) / 2 }
    /// The middle in millimetres.
    var height: Double { middle * Self.point }
    var box: InkBox { InkBox(left: x0 - 0.5, right: x1 + 0.5, top: y0, bottom: y1) }

    /// Points for each Chinese character, from words made of nothing else.
    var advance: Double? {
        let pure = words.filter { $0.text.count >= 3 && $0.text.allSatisfy(\.isWide) }
        guard !pure.isEmpty else { return nil }
        return pure.reduce(0) { $0 + $1.width } / Double(pure.reduce(0) { $0 + $1.text.count })
    }

    /// Where the words stand that make up a text at the start or the end of the row.
    func extent(of text: String) -> (left: Double, right: Double) {
        let wanted = text.squeezed
        for isForward in [true, false] {
            var got = ""
            var used: [PageWord] = []
            for word in isForward ? words : words.reversed() {
                let piece = word.text.squeezed
                got = isForward ? got + piece : piece + got
                used.append(word)
                guard got == wanted else { continue }
                let left = used.map(\.x0).min() ?? 0
                let right = used.map(\.x1).max() ?? 0
                return (left * Self.point, right * Self.point)
            }
        }
        return (x0, x1)
    }

    /// Whether a closing mark at its end stands alone outside the right edge of a type area.
    func hangs(beyond edge: Double) -> Bool {
        guard let last = words.last, let mark = text.last, Self.closing.contains(mark) else {
            return false
        }
        return x1 > edge && x1 < edge + last.step * Self.point
    }

    private static let closing: Set<Character> = Set("，。、；：！？）》”’〕")

    /// How many characters of full width fill the row, and whether it holds nothing else.
    func fill(isHanging: Bool) -> (count: Double, isPure: Bool) {
        let counted = isHanging ? text.dropLast() : text[...]
        let wide = counted.count(where: \.isWide)
        return (Double(wide) + Double(counted.count - wide) * 0.5, wide == counted.count)
    }
}

extension [PageWord] {
    /// The widest word, the first of several.
    fileprivate var widest: PageWord? {
        var found: PageWord?
        for word in self where word.width > found?.width ?? -1 { found = word }
        return found
    }
}
