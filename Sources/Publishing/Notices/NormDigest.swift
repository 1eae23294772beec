internal import Norms

/// The figures of one norm over all units of a cycle.
struct NormDigest: Sendable {
    /// The norm.
    let norm: Norm
    /// Points got, all units together.
    private(set) var got = Points.zero
    /// Full marks of the rows that apply, all units together.
    private(set) var applicable = Points.zero
    /// The units with full marks, best total first.
    private(set) var full: [Standing] = []
    /// The problems that belong to it.
    private(set) var problems: [Problem] = []

    /// The digests of all norms, in schema order.
    static func all(_ digest: CycleDigest) -> [NormDigest] {
        let standings = digest.byScore
        return digest.report.schema.norms.map { norm in
            let codes = Set(norm.aspects.flatMap(\.indicators).map(\.code))
            var result = NormDigest(norm: norm)
            for standing in standings {
                guard let sum = standing.tally.norms.first(where: { $0.code == norm.code }) else {
                    continue
                }
                result.got += sum.got
                result.applicable += sum.applicable
                if sum.applicable > .zero, sum.got == sum.applicable {
                    result.full.append(standing)
                }
            }
            result.problems = digest.found.filter { codes.contains($0.indicator) }
            return result
        }
    }

    private init(norm: Norm) { self.norm = norm }

    /// The share of points got, `97.35%`.
    var rate: String { ChineseText.percent(got.thousandths, of: applicable.thousandths) }

    /// Whether the share of points got is higher than another's.
    func isBetter(than other: NormDigest) -> Bool {
        got.thousandths * other.applicable.thousandths
            > other.got.thousandths * applicable.thousandths
    }

    /// How many units have a problem in it.
    var units: Int { Set(problems.map(\.unit)).count }

    /// The rows with the most units that have a problem, most first, then in form order.
    func commonest(_ count: Int) -> [(row: Indicator, units: Int)] {
        let counts = problems.reduce(into: [IndicatorCode: Set<UnitCode>]()) {
            $0[$1.indicator, default: []].insert($1.unit)
        }
        let rows = norm.aspects.flatMap(\.indicators).compactMap { row in
            counts[row.code].map { (row: row, units: $0.count) }
        }
        return rows.enumerated()
            .sorted { ($1.element.units, $0.offset) < ($0.element.units, $1.offset) }
            .prefix(count).map(\.element)
    }

    /// The units that lost most in it through problems, most first, then by code.
    func heaviest(_ count: Int) -> [UnitCode] {
        let losses = problems.reduce(into: [UnitCode: Points]()) {
            $0[$1.unit, default: .zero] += $1.lost
        }
        return losses.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(count).map(\.key)
    }
}
