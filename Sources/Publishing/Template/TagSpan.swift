/// A tag in the text of a paragraph, counted in Unicode scalars.
struct TagSpan {
    var range: Range<Int>
    var source: String
    /// The tag, or `nil` when its text makes no sense or its braces do not close.
    var tag: TemplateTag?

    /// Finds all tags of a text, in order.
    static func find(in text: String) -> [TagSpan] {
        let scalars = Array(text.unicodeScalars)
        var spans: [TagSpan] = []
        var at = 0
        while at + 1 < scalars.count {
            let isEnd = isPair("}", scalars, at)
            guard isPair("{", scalars, at) || isEnd else {
                at += 1
                continue
            }
            let end = isEnd ? nil : closing(scalars, from: at + 2)
            let range = at..<(end ?? min(at + 12, scalars.count))
            let source = string(scalars[range])
            let words = source.dropFirst(2).dropLast(2)
            spans.append(
                TagSpan(range: range, source: source, tag: end == nil ? nil : TemplateTag(words))
            )
            at = range.upperBound
        }
        return spans
    }

    private static func isPair(_ brace: Unicode.Scalar, _ text: [Unicode.Scalar], _ at: Int) -> Bool
    {
        text[at] == brace && text[at + 1] == brace
    }

    /// Where the tag ends that was opened; `nil` when another opens first, or the paragraph or line ends.
    private static func closing(_ text: [Unicode.Scalar], from start: Int) -> Int? {
        var at = start
        while at + 1 < text.count {
            if isPair("}", text, at) { return at + 2 }
            if isPair("{", text, at) || text[at] == "\n" { return nil }
            at += 1
        }
        return nil
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
