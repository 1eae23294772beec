/// A number that was used outside the program (程序外已用), by hand or before it was introduced: it is never given again.
package struct OutsideNumber: Sendable, Hashable {
    /// The number.
    package var number: DocumentNumber
    /// What it was used for, as the county noted it; may be empty.
    package var note: String

    /// Notes a number.
    package init(number: DocumentNumber, note: String = "") {
        self.number = number
        self.note = note
    }

    /// Reads serials as people list them, `1—12、15`: with any dash, with or without 号, in order or not.
    ///
    /// `nil` when something is no number or a span runs backwards.
    package static func serials(_ text: String) -> [Int]? {
        var found: Set<Int> = []
        for item in text.split(whereSeparator: { "、，,；; ".contains($0) }) {
            let ends = item.split(omittingEmptySubsequences: false) { "—–-－~～至".contains($0) }
                .map { Int($0.filter { $0 != "第" && $0 != "号" }) }
            guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
                first > 0, first <= last, last < 100_000
            else { return nil }
            found.formUnion(first...last)
        }
        return found.isEmpty ? nil : found.sorted()
    }
}
