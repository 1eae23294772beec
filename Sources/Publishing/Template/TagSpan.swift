/// A tag in the text of a paragraph, counted in Unicode scalars.
struct TagSpan {
    var range: Range<Int>
    var source: String
    /// The tag, or `nil` when its text makes no sense or its braces do not close.
    var tag: TemplateTag?

    /// Finds all tags of a text, in order; braces may be of either width, as WPS and Chinese keyboards give them.
    static func find(in text: String) -> [TagSpan] {
        let scalars = Array(text.unicodeScalars)
        var spans: [TagSpan] = []
        var at = 0
        while at < scalars.count {
            let opened = pair(opening, scalars, at)
            guard opened != nil || pair(closing, scalars, at) != nil else {
                at += 1
                continue
            }
            let inner = opened.flatMap { end(scalars, from: $0) }
            let range = at..<(inner?.end ?? min(at + 12, scalars.count))
            let words = inner.map { string(scalars[(opened ?? at)..<$0.start]) }
            spans.append(
                TagSpan(
                    range: range,
                    source: string(scalars[range]),
                    tag: words.flatMap { TemplateTag($0) }
                )
            )
            at = range.upperBound
        }
        return spans
    }

    /// Whether a text holds two braces side by side, hence perhaps a tag.
    static func mayBe(in text: String) -> Bool {
        text.unicodeScalars.contains { opening.contains($0) || closing.contains($0) }
    }

    /// Names of a set that stand in single braces, `{单位}`: tags that were meant and would be printed as they are.
    static func halfTags(in text: String, names: Set<String>) -> [String] {
        let scalars = Array(text.unicodeScalars).filter { !isInvisible($0) }
        var found: [String] = []
        for (start, scalar) in scalars.enumerated() where opening.contains(scalar) {
            let rest = scalars[(start + 1)...]
            let isDoubled =
                (start > 0 && opening.contains(scalars[start - 1]))
                || rest.first.map(opening.contains) == true
            guard !isDoubled, let end = rest.firstIndex(where: closing.contains) else { continue }
            let name = string(rest[..<end]).filter { !$0.isWhitespace }
            if names.contains(name) { found.append(string(scalars[start...end])) }
        }
        return found
    }

    private static let opening: Set<Unicode.Scalar> = ["{", "｛"]
    private static let closing: Set<Unicode.Scalar> = ["}", "｝"]

    /// Where the text behind two braces begins that stand at a place.
    private static func pair(
        _ brace: Set<Unicode.Scalar>,
        _ text: [Unicode.Scalar],
        _ at: Int
    ) -> Int? {
        guard at < text.count, brace.contains(text[at]) else { return nil }
        var next = at + 1
        while next < text.count, isInvisible(text[next]) { next += 1 }
        return next < text.count && brace.contains(text[next]) ? next + 1 : nil
    }

    /// Where the tag ends that was opened; `nil` when another opens first, or the paragraph or line ends.
    private static func end(
        _ text: [Unicode.Scalar],
        from start: Int
    ) -> (start: Int, end: Int)? {
        var at = start
        while at < text.count {
            if let end = pair(closing, text, at) { return (at, end) }
            if pair(opening, text, at) != nil || text[at] == "\n" { return nil }
            at += 1
        }
        return nil
    }

    /// What a keyboard or a web page slips in and nobody sees: soft hyphens, zero-width spaces, marks of direction.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: true
        default: false
        }
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars.filter { !isInvisible($0) })
        return String(view)
    }
}
