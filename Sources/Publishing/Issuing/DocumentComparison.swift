package import Norms
internal import OOXML

/// What is different between the texts of two Word files, as a person sees them.
///
/// White space, empty lines, page numbers and the cutting into runs are looks, not words: Word, WPS and LibreOffice change
/// them whenever they save a file.
package struct DocumentComparison: Sendable, Hashable {
    /// A line that was changed, taken out, put in or moved; a row of a table is a line.
    package struct Change: Sendable, Hashable {
        /// Where it stands now, or stood before when it was taken out.
        ///
        /// `第12段` counts the paragraphs with text outside tables, `第1个表格第3行` the rows of a table.
        package var place: Wording
        /// The line before; empty when it is new.
        package var before: String
        /// The line now; empty when it was taken out; the same as before when it was moved.
        package var after: String
        /// Whether numbers, dates or names are not what they were.
        package var touchesFigures: Bool
    }

    /// The changes in reading order: body first, then headers, footers and notes.
    package let changes: [Change]

    /// Compares two files; `nil` when one of them is no Word file that can be read.
    ///
    /// `names` are words that weigh as much as figures: units, people, grades.
    package init?(from old: [UInt8], to new: [UInt8], names: [String] = []) {
        guard let before = try? WordDocument.read(old), let after = try? WordDocument.read(new)
        else { return nil }
        let figures = FigureReader(names: names)
        let sides = [
            (ComparedLine.body(of: before), ComparedLine.body(of: after)),
            (ComparedLine.stories(of: before), ComparedLine.stories(of: after)),
        ]
        changes = sides.flatMap { Self.changes(from: $0.0, to: $0.1, figures) }
    }

    /// Whether both say the same, word for word.
    package var isEmpty: Bool { changes.isEmpty }

    private static func changes(
        from old: [ComparedLine],
        to new: [ComparedLine],
        _ figures: FigureReader
    ) -> [Change] {
        let pairs = LinePairing(old.map(\.words), new.map(\.words)).pairs
        return pairs.compactMap { pair in
            let before = pair.old.map { old[$0] }
            let after = pair.new.map { new[$0] }
            guard let place = (after ?? before)?.place else { return nil }
            return Change(
                place: place,
                before: before?.text ?? "",
                after: after?.text ?? "",
                touchesFigures: figures.differ(before?.text ?? "", after?.text ?? "")
            )
        }
    }
}

/// A line of a document with its place.
struct ComparedLine {
    /// Where it stands.
    var place: Wording
    /// What it reads.
    var text: String

    /// The same without white space.
    var words: String { text.filter { !$0.isWhitespace } }

    /// The lines of the body.
    static func body(of document: WordDocument) -> [ComparedLine] {
        var lines: [ComparedLine] = []
        var (paragraphs, tables) = (0, 0)
        for block in document.blocks {
            switch block {
            case .paragraph(let paragraph):
                let text = (paragraph.numbering ?? "") + paragraph.text
                guard text.contains(where: { !$0.isWhitespace }) else { continue }
                paragraphs += 1
                lines.append(ComparedLine(place: .paragraph(paragraphs), text: text))
            case .table(let table):
                tables += 1
                for (row, content) in table.rows.enumerated() {
                    let text = content.cells.map(\.text).joined(separator: " | ")
                    lines.append(ComparedLine(place: .row(row + 1, of: tables), text: text))
                }
            }
        }
        return lines
    }

    /// What headers, footers and notes say, each line once, without page numbers: programs order and repeat them as they like.
    static func stories(of document: WordDocument) -> [ComparedLine] {
        var lines: [ComparedLine] = []
        for story in document.stories {
            for block in story.blocks where !isFolio(block.text) {
                let line = ComparedLine(place: .story(story.kind), text: block.text)
                if !lines.contains(where: { $0.words == line.words }) { lines.append(line) }
            }
        }
        return lines.sorted { $0.words < $1.words }
    }

    private static func isFolio(_ text: String) -> Bool {
        text.allSatisfy { $0.isWhitespace || $0.isNumber || "—-–－".contains($0) }
    }
}

extension Wording {
    fileprivate static func paragraph(_ number: Int) -> Wording {
        let place = Place.paragraph(number)
        return Wording(zh: place.text(.zh), en: place.text(.en))
    }

    fileprivate static func row(_ row: Int, of table: Int) -> Wording {
        Wording(zh: "第\(table)个表格第\(row)行", en: "table \(table), row \(row)")
    }

    fileprivate static func story(_ kind: Story.Kind) -> Wording {
        switch kind {
        case .header: Wording(zh: "页眉", en: "header")
        case .footer: Wording(zh: "页脚", en: "footer")
        case .footnote: Wording(zh: "脚注", en: "footnote")
        case .endnote: Wording(zh: "尾注", en: "endnote")
        case .comment: Wording(zh: "批注", en: "comment")
        }
    }
}
