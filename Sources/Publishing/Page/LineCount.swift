/// How many lines a text takes on a fixed grid.
///
/// The rules are those of Word and LibreOffice for Chinese: letters and digits of a word stay together, a comma
/// or a stop may hang at the end of a line, no other closing mark begins one, and no opening one ends it. Letters and digits count half, as in 仿宋.
enum LineCount {
    /// The lines of a text in a column, all lengths in twips; an empty text takes one line.
    static func of(_ text: String, em: Int, width: Int, first: Int) -> Int {
        guard em > 0, width > em else { return 1 }
        var lines = 1
        var used = max(first, 0)
        var room = width - min(first, 0)
        var word = 0
        var pending = 0
        for scalar in text.unicodeScalars {
            if scalar.isASCII, scalar != " " {
                word += em / 2
                continue
            }
            place(&word, &lines, &used, &room, width)
            let size = scalar.isASCII ? em / 2 : em
            if Self.opening.contains(scalar) {
                pending = size
                continue
            }
            if Self.closing.contains(scalar), used + size > room {
                if Self.hanging.contains(scalar) { continue }
                // The character before it goes down with it.
                lines += 1
                (used, room) = (min(em + size, width), width)
                continue
            }
            var whole = size + pending
            place(&whole, &lines, &used, &room, width)
            pending = 0
        }
        place(&word, &lines, &used, &room, width)
        return lines
    }

    private static func place(
        _ size: inout Int,
        _ lines: inout Int,
        _ used: inout Int,
        _ room: inout Int,
        _ width: Int
    ) {
        guard size > 0 else { return }
        if used + size > room {
            lines += max(1, (size - 1) / width)
            (used, room) = (0, width)
        }
        used = min(used + size, room)
        size = 0
    }

    /// Those that hang outside the line; LibreOffice 7.4 hangs no others.
    private static let hanging = Set("，。、".unicodeScalars)
    private static let closing = Set("，。、；：？！）》”’〕」』】…%".unicodeScalars)
    private static let opening = Set("（《“‘〔「『【".unicodeScalars)
}
