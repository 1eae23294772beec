/// How many lines a text takes on a fixed grid.
///
/// The rules are those of LibreOffice for Chinese, held against some four thousand printed paragraphs and cells: letters and
/// digits count half, as in 仿宋, and stay together; between them and Chinese characters a fifth of an em is put in
/// (Word puts in a quarter); a comma or a stop may hang outside at the end of a line, but in no table; no closing mark begins a
/// line, and no opening one ends it.
struct LineCount {
    private let style: TextStyle
    private let width: Int
    private let hangs: Bool
    /// The lines so far.
    private var lines = 1
    private var room: Int
    private var used = 0

    /// The lines of a text in a column, all lengths in twips; an empty text takes one line.
    ///
    /// The first line begins so far in, or hangs so far out when that is negative.
    static func of(
        _ text: some StringProtocol,
        in style: TextStyle,
        width: Int,
        first: Int,
        hangs: Bool = true
    ) -> Int {
        guard style.em > 0, width > style.em else { return 1 }
        var count = LineCount(style: style, width: width, room: width - first, hangs: hangs)
        var unit = Unit()
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if let last, mayBreak(between: last, scalar) {
                count.put(unit)
                unit = Unit()
            }
            unit.add(scalar, after: last, style)
            last = scalar
        }
        count.put(unit)
        return count.lines
    }

    /// The width of a text in one line, in twips.
    static func width(of text: String, in style: TextStyle) -> Int {
        var unit = Unit()
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            unit.add(scalar, after: last, style)
            last = scalar
        }
        return unit.lead + unit.advance
    }

    private init(style: TextStyle, width: Int, room: Int, hangs: Bool) {
        self.style = style
        self.width = width
        self.hangs = hangs
        self.room = room
    }

    private mutating func put(_ unit: Unit) {
        let wanted = unit.advance - (hangs ? unit.hanging : 0)
        if used > 0, used + unit.lead + wanted > room {
            lines += 1
            (used, room) = (0, width)
        }
        if used == 0, wanted > room {
            // A word of letters that is longer than the line is cut.
            lines += (wanted - 1) / max(room, style.em)
            used = wanted % max(room, style.em)
        } else {
            used += (used > 0 ? unit.lead : 0) + unit.advance
        }
    }

    private static func mayBreak(between last: Unicode.Scalar, _ next: Unicode.Scalar) -> Bool {
        if last.isIdeograph, next.isIdeograph { return true }
        if next == " " || closing.contains(next) || opening.contains(last) { return false }
        return !(last.isASCII && next.isASCII) || last == " "
    }

    fileprivate static let hanging = Set("，。、".unicodeScalars)
    private static let closing = hanging.union("；：？！）》”’〕」』】…%.,;:?!)]".unicodeScalars)
    private static let opening = Set("（《“‘〔「『【([".unicodeScalars)
}

/// What stays together in a line.
private struct Unit {
    /// Its width, without the space before it.
    var advance = 0
    /// The space before it, which vanishes at the beginning of a line.
    var lead = 0
    /// The width of a mark at its end that may stand outside the line.
    var hanging = 0

    mutating func add(_ scalar: Unicode.Scalar, after last: Unicode.Scalar?, _ style: TextStyle) {
        let size = style.em - style.spacing
        let isMeeting =
            last.map {
                $0.isASCII != scalar.isASCII
                    && (isChinese($0) && isLatin(scalar) || isLatin($0) && isChinese(scalar))
            } ?? false
        let gap = isMeeting ? size / 5 : 0
        let own = scalar.isASCII ? size / 2 + style.spacing : style.em
        if advance == 0 { lead = gap } else { advance += gap }
        advance += own
        hanging = !scalar.isIdeograph && LineCount.hanging.contains(scalar) ? own : 0
    }

    private func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
    }

    private func isChinese(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .otherLetter
    }
}

extension Unicode.Scalar {
    /// Whether it is one of the usual ideographs: most of a text is, and need not be looked up among the marks.
    fileprivate var isIdeograph: Bool { (0x3400...0x9FFF).contains(value) }
}
