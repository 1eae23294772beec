/// Says which line of an old text became which line of a new one.
struct LinePairing {
    /// A line that differs: without `new` it was taken out, without `old` it was put in; with both and equal it was moved.
    struct Pair: Hashable {
        var old: Int?
        var new: Int?
    }

    /// The differences, in the order of the new text; what was taken out stands where it stood.
    let pairs: [Pair]

    /// So many pairs of lines are weighed against each other; where more differ in one place they are paired in order.
    private static let weighed = 10_000

    /// Compares two texts line by line.
    init(_ old: [String], _ new: [String]) {
        let difference = new.difference(from: old).inferringMoves()
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        var moved: [Int: Int] = [:]
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, let from):
                inserted.insert(offset)
                if let from { moved[offset] = from }
            }
        }
        let sources = Set(moved.values)
        var pairs: [Pair] = []
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            var (gone, put): ([Int], [Int]) = ([], [])
            while removed.contains(left) {
                if !sources.contains(left) { gone.append(left) }
                left += 1
            }
            while inserted.contains(right) {
                if let from = moved[right] {
                    pairs.append(Pair(old: from, new: right))
                } else {
                    put.append(right)
                }
                right += 1
            }
            pairs += Self.match(gone, put, old, new)
            if !removed.contains(left), !inserted.contains(right) {
                (left, right) = (left + 1, right + 1)
            }
        }
        self.pairs = pairs
    }

    /// Pairs the lines that differ in one place so that like goes with like, in their order.
    private static func match(
        _ gone: [Int],
        _ put: [Int],
        _ old: [String],
        _ new: [String]
    ) -> [Pair] {
        guard !gone.isEmpty, !put.isEmpty else {
            return gone.map { Pair(old: $0) } + put.map { Pair(new: $0) }
        }
        // One line in the place of one line is that line rewritten, however much of it.
        guard gone.count * put.count <= weighed, gone.count * put.count > 1 else {
            return (0..<max(gone.count, put.count)).map { index in
                Pair(
                    old: index < gone.count ? gone[index] : nil,
                    new: index < put.count ? put[index] : nil
                )
            }
        }
        let grams = (gone.map { bigrams(old[$0]) }, put.map { bigrams(new[$0]) })
        var best = [[Double]](
            repeating: [Double](repeating: 0, count: put.count + 1),
            count: gone.count + 1
        )
        var likeness = best
        for row in gone.indices.reversed() {
            for column in put.indices.reversed() {
                likeness[row][column] = alike(grams.0[row], grams.1[column])
                best[row][column] = max(
                    likeness[row][column] + best[row + 1][column + 1],
                    best[row + 1][column],
                    best[row][column + 1]
                )
            }
        }
        return walk(best, likeness, gone, put)
    }

    private static func walk(
        _ best: [[Double]],
        _ likeness: [[Double]],
        _ gone: [Int],
        _ put: [Int]
    ) -> [Pair] {
        var pairs: [Pair] = []
        var (row, column) = (0, 0)
        while row < gone.count, column < put.count {
            let alike = likeness[row][column]
            if alike > 0, best[row][column] == alike + best[row + 1][column + 1] {
                pairs.append(Pair(old: gone[row], new: put[column]))
                (row, column) = (row + 1, column + 1)
            } else if best[row][column] == best[row + 1][column] {
                pairs.append(Pair(old: gone[row]))
                row += 1
            } else {
                pairs.append(Pair(new: put[column]))
                column += 1
            }
        }
        return pairs + gone[row...].map { Pair(old: $0) } + put[column...].map { Pair(new: $0) }
    }

    private static func bigrams(_ text: String) -> Set<String> {
        let characters = Array(text)
        guard characters.count > 1 else { return [text] }
        return Set((1..<characters.count).map { String(characters[($0 - 1)...$0]) })
    }

    /// How much of the shorter of two lines is in the other, from 0 to 1; too little counts as nothing.
    private static func alike(_ left: Set<String>, _ right: Set<String>) -> Double {
        let share =
            Double(left.intersection(right).count) / Double(max(min(left.count, right.count), 1))
        return share >= 0.3 ? share : 0
    }
}
