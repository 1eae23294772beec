/// The text of a rendered page: its size in millimetres and its rows from top to bottom.
struct PrintedPage: Sendable {
    var width: Double
    var height: Double
    var rows: [TextRow]

    /// Reads what `pdftotext -bbox` writes: a page after the other, one word a line.
    static func pages(bbox text: String) -> [PrintedPage] {
        var pages: [(width: Double, height: Double, words: [PageWord])] = []
        for line in text.split(separator: "\n") {
            let trimmed = line.drop { $0 == " " }
            if trimmed.hasPrefix("<page ") {
                let fields = trimmed.quoted
                pages.append((fields.number(0), fields.number(1), []))
            } else if trimmed.hasPrefix("<word "), !pages.isEmpty, let word = PageWord(trimmed) {
                pages[pages.count - 1].words.append(word)
            }
        }
        return pages.enumerated().map { index, page in
            PrintedPage(
                width: page.width * TextRow.point,
                height: page.height * TextRow.point,
                rows: rows(of: page.words, page: index + 1)
            )
        }
    }

    /// Words of about the same height make a row.
    private static func rows(of words: [PageWord], page: Int) -> [TextRow] {
        var groups: [(middle: Double, words: [PageWord])] = []
        for word in words.sorted(by: { $0.middle < $1.middle }) {
            if let last = groups.last,
                (word.middle - last.middle).magnitude < 0.3 * (word.y1 - word.y0)
            {
                groups[groups.count - 1].words.append(word)
            } else {
                groups.append((word.middle, [word]))
            }
        }
        return groups.compactMap { TextRow(page: page, words: $0.words) }
    }
}

extension PageWord {
    /// Reads a line `<word xMin="…" yMin="…" xMax="…" yMax="…">text</word>`.
    fileprivate init?(_ line: Substring) {
        let fields = line.quoted
        guard fields.count >= 4, let open = line.firstIndex(of: ">"),
            let close = line.lastIndex(of: "<"), open < close
        else { return nil }
        text = Self.plain(line[line.index(after: open)..<close]).trimmed
        guard !text.isEmpty else { return nil }
        x0 = fields.number(0)
        y0 = fields.number(1)
        x1 = fields.number(2)
        y1 = fields.number(3)
    }

    private static func plain(_ text: Substring) -> String {
        text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&quot;", with: "\"").replacing("&apos;", with: "'")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&").description
    }
}

extension Substring {
    /// What stands between quotation marks before the first `>`.
    fileprivate var quoted: [Substring] {
        prefix { $0 != ">" }.split(separator: "\"", omittingEmptySubsequences: false)
            .enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    }
}

extension [Substring] {
    fileprivate func number(_ index: Int) -> Double {
        indices.contains(index) ? Double(self[index]) ?? 0 : 0
    }
}
