internal import Norms

/// Where 署名, one or several, and date stand: under a seal (GB/T 9704-2012 §7.3.5.1), or without one (§7.3.5.2).
struct SignaturePlace {
    /// A paragraph's indents and alignment as elements of `w:pPr`.
    struct Line {
        /// The left indent in twips.
        var start: Int
        /// The right indent in twips.
        var end: Int
        /// The alignment: `left`, `right`, `center`.
        var side: String

        var indent: String {
            "<w:ind w:left=\"\(start)\" w:right=\"\(end)\" w:firstLine=\"0\"/>"
        }
        var alignment: String { "<w:jc w:val=\"\(side)\"/>" }

        /// From the left edge of the type area.
        static func left(_ start: Int) -> Line { Line(start: max(0, start), end: 0, side: "left") }

        /// Up to so far from the right edge.
        static func right(_ distance: Int) -> Line { Line(start: 0, end: distance, side: "right") }

        /// Centred between the left indent and the right edge.
        static func centred(_ start: Int) -> Line { Line(start: start, end: 0, side: "center") }
    }

    /// The line of the 署名.
    let name: Line
    /// The line of the date.
    let date: Line
    /// The space above the 署名, in twips: room for a seal, or one line.
    let before: Int
    /// The same as an element.
    let spacing: String

    /// The lines between the names of a joint document, so that seals of 42 mm do not touch (§7.3.5.1).
    private static let betweenSeals = 4

    /// Places a name and a date of these widths, in twips; of several names each has its rank, from 0.
    init(_ profile: PageProfile, name: Int, date: Int, rank: Int = 0) {
        let (area, em) = (profile.areaWidth, profile.em)
        let first = profile.isSealed ? 2 : 1
        before = (rank == 0 ? first : profile.isSealed ? Self.betweenSeals : 0) * profile.pitch
        spacing =
            "<w:spacing w:before=\"\(before)\" w:line=\"\(profile.pitch)\" w:lineRule=\"exact\"/>"
        if profile.isSealed {
            self.date = .right(4 * em)
            // A name too wide to stand centred over the date ends at the edge.
            self.name = name > 8 * em + date ? .right(0) : .centred(area - 8 * em - date)
        } else if date > name {
            self.date = .right(2 * em)
            self.name = .left(area - 4 * em - date)
        } else {
            self.name = .right(2 * em)
            self.date = .left(area - name)
        }
    }
}
