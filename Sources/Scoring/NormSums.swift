import Norms

/// The points of the scored rows added up, by norm and altogether.
struct NormSums {
    let norms: [NormTally]

    /// Adds up the items; they stand in the order of the schema's rows.
    init(schema: Schema, items: [ScoredItem]) {
        var next = 0
        norms = schema.norms.map { norm in
            let count = norm.aspects.reduce(0) { $0 + $1.indicators.count }
            let own = items[next..<(next + count)].filter(\.applies)
            next += count
            return NormTally(
                code: norm.code,
                got: own.reduce(.zero) { $0 + $1.points },
                applicable: own.reduce(.zero) { $0 + $1.maximum }
            )
        }
    }

    var got: Points { norms.reduce(.zero) { $0 + $1.got } }
    var applicable: Points { norms.reduce(.zero) { $0 + $1.applicable } }
}
