/// How far two names are apart, to suggest what a person may have meant; never to decide it.
package enum NameDistance {
    /// The units whose names or aliases are nearest to a name, at most three, nearest first.
    ///
    /// Part of a name, of two characters or more, is nearer than any misspelling.
    package static func nearest(to name: String, in roster: Roster) -> [Unit] {
        let text = Roster.key(name)
        let key = Array(text.unicodeScalars)
        guard !key.isEmpty, key.count <= 60 else { return [] }
        let ranked = roster.units.compactMap { unit -> (distance: Int, unit: Unit)? in
            let names = ([unit.name] + unit.aliases).map(Roster.key)
            if key.count > 1, names.contains(where: { $0.contains(text) }) { return (0, unit) }
            let distances = names.map { distance(key, Array($0.unicodeScalars)) }
            guard let least = distances.min(), least <= max(2, key.count / 2) else { return nil }
            return (least, unit)
        }
        return ranked.sorted { ($0.distance, $0.unit.code) < ($1.distance, $1.unit.code) }
            .prefix(3).map(\.unit)
    }

    /// The fewest characters to put in, take out or change (Levenshtein 1966).
    private static func distance(_ a: [UnicodeScalar], _ b: [UnicodeScalar]) -> Int {
        var row = Array(0...b.count)
        for (i, left) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, right) in b.enumerated() {
                let changed = diagonal + (left == right ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(changed, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[b.count]
    }
}
