internal import Norms

/// What the circular says of the problems of a cycle, gathered in one passage through them.
///
/// Units are gone through in any order; what is told does not depend on it.
struct ProblemDigest: Sendable {
    /// The problems that belong to one norm.
    struct OfNorm: Sendable {
        /// How many there are.
        private(set) var count = 0
        /// How many units have any.
        private(set) var units = 0
        /// How many units have one in each row.
        private(set) var rows: [IndicatorCode: Int] = [:]
        /// The units that lost most through them, most first, then by code.
        private(set) var heaviest: [(unit: UnitCode, lost: Points)] = []
        /// As many units as are named.
        private static let named = 3

        fileprivate mutating func add(_ unit: UnitCode, _ problems: [Problem]) {
            count += problems.count
            units += 1
            for code in Set(problems.map(\.indicator)) { rows[code, default: 0] += 1 }
            let lost = problems.reduce(Points.zero) { $0 + $1.lost }
            let place = heaviest.firstIndex { ($0.lost, unit) < (lost, $0.unit) }
            heaviest.insert((unit, lost), at: place ?? heaviest.endIndex)
            heaviest = Array(heaviest.prefix(Self.named))
        }
    }

    /// How many were found.
    private(set) var count = 0
    /// How many units have any.
    private(set) var units = 0
    /// The problems by norm; norms without any are not in it.
    private(set) var norms: [NormCode: OfNorm] = [:]
    /// The days by which they are to be rectified.
    private(set) var deadlines: Set<CalendarDate> = []

    /// Goes through the problems of a report; those of the quarters of a year are found, but no longer to be rectified.
    init(_ report: CycleReport) throws {
        let normOfRow = report.schema.normOfRow.mapValues(\.code)
        let earlier = report.annual?.problems
        let open = Set(report.problems.units)
        for unit in (earlier?.units.filter { !open.contains($0) } ?? []) + report.problems.units {
            let listed = try report.problems.of(unit)
            deadlines.formUnion(listed.map(\.deadline))
            add(unit, try (earlier?.of(unit) ?? []) + listed, normOfRow)
        }
    }

    private mutating func add(
        _ unit: UnitCode,
        _ problems: [Problem],
        _ normOfRow: [IndicatorCode: NormCode]
    ) {
        count += problems.count
        units += 1
        for (norm, part) in Dictionary(grouping: problems, by: { normOfRow[$0.indicator] }) {
            if let norm { norms[norm, default: OfNorm()].add(unit, part) }
        }
    }
}
