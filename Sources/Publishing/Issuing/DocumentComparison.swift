internal import OOXML

/// What is different between the texts of two Word files, as a person sees them.
package struct DocumentComparison: Sendable, Hashable {
    /// A line that was changed, taken out or put in; a row of a table is a line.
    package struct Change: Sendable, Hashable {
        /// The line before; empty when it is new.
        package var before: String
        /// The line now; empty when it was taken out.
        package var after: String
    }

    /// The changes in reading order: body first, then headers and footers.
    package let changes: [Change]

    /// Compares two files; `nil` when one of them is no Word file that can be read.
    package init?(from old: [UInt8], to new: [UInt8]) {
        guard let before = try? WordDocument.read(old), let after = try? WordDocument.read(new)
        else { return nil }
        changes = Self.changes(from: before.lines, to: after.lines)
    }

    /// Whether both say the same, word for word.
    package var isEmpty: Bool { changes.isEmpty }

    private static func changes(from old: [String], to new: [String]) -> [Change] {
        let difference = new.difference(from: old)
        let removed = Set(difference.removals.map(\.offset))
        let inserted = Set(difference.insertions.map(\.offset))
        var changes: [Change] = []
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            var (gone, put): ([String], [String]) = ([], [])
            while removed.contains(left) {
                gone.append(old[left])
                left += 1
            }
            while inserted.contains(right) {
                put.append(new[right])
                right += 1
            }
            if gone.isEmpty, put.isEmpty { (left, right) = (left + 1, right + 1) }
            for index in 0..<max(gone.count, put.count) {
                let before = index < gone.count ? gone[index] : ""
                changes.append(Change(before: before, after: index < put.count ? put[index] : ""))
            }
        }
        return changes
    }
}

extension CollectionDifference.Change {
    fileprivate var offset: Int {
        switch self {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }
}

extension WordDocument {
    /// The lines of the body, then those of headers, footers and notes.
    fileprivate var lines: [String] {
        (blocks + stories.flatMap(\.blocks)).flatMap(Self.lines)
    }

    private static func lines(_ block: Block) -> [String] {
        switch block {
        case .paragraph(let paragraph): [(paragraph.numbering ?? "") + paragraph.text]
        case .table(let table):
            table.rows.map { row in row.cells.map(\.text).joined(separator: "\t") }
        }
    }
}
