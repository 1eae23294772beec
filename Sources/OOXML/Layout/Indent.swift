/// The indents of a paragraph (ECMA-376 §17.3.1.12); lengths in twips, `…Chars` in hundredths of a character.
///
/// Where both are given, Word and WPS follow the characters.
package struct Indent: Sendable, Hashable {
    /// From the left edge.
    package private(set) var left: Int?
    /// From the right edge.
    package private(set) var right: Int?
    /// Of the first line; negative when it hangs.
    package private(set) var firstLine: Int?
    private var leftChars: Int?
    private var rightChars: Int?
    private var firstLineChars: Int?

    init() {}

    /// Reads a `w:ind`.
    init(_ node: XMLNode, in tree: borrowing XMLTree) {
        left = tree.twips("w:left", of: node) ?? tree.twips("w:start", of: node)
        right = tree.twips("w:right", of: node) ?? tree.twips("w:end", of: node)
        firstLine =
            tree.twips("w:hanging", of: node).map { -$0 } ?? tree.twips("w:firstLine", of: node)
        leftChars = tree.number("w:leftChars", of: node) ?? tree.number("w:startChars", of: node)
        rightChars = tree.number("w:rightChars", of: node) ?? tree.number("w:endChars", of: node)
        firstLineChars =
            tree.number("w:hangingChars", of: node).map { -$0 }
            ?? tree.number("w:firstLineChars", of: node)
    }

    /// Puts what a nearer layer says over this; a length given there displaces characters given here, unless they are 0.
    func overlaid(by nearer: Indent) -> Indent {
        var indent = self
        if nearer.left != nil || nearer.leftChars != nil {
            indent.left = nearer.left ?? left
            indent.leftChars = nearer.leftChars
        }
        if nearer.right != nil || nearer.rightChars != nil {
            indent.right = nearer.right ?? right
            indent.rightChars = nearer.rightChars
        }
        if nearer.firstLine != nil || nearer.firstLineChars != nil {
            indent.firstLine = nearer.firstLine ?? firstLine
            indent.firstLineChars = nearer.firstLineChars
        }
        return indent
    }

    /// The left indent in points, for characters of a size in points.
    package func left(size: Double) -> Double { Self.points(left, leftChars, size) }

    /// The right indent in points, for characters of a size in points.
    package func right(size: Double) -> Double { Self.points(right, rightChars, size) }

    /// The indent of the first line in points beyond the left indent, for characters of a size in points.
    package func firstLine(size: Double) -> Double { Self.points(firstLine, firstLineChars, size) }

    private static func points(_ twips: Int?, _ hundredths: Int?, _ size: Double) -> Double {
        if let hundredths, hundredths != 0 { return Double(hundredths) / 100 * size }
        return Double(twips ?? 0) / 20
    }
}
