internal import Norms

/// The figures of one norm over all units of a cycle.
struct NormDigest: Sendable {
    /// The norm.
    let norm: Norm
    /// Points got, all units together.
    private(set) var got = Points.zero
    /// Full marks of the rows that apply, all units together.
    private(set) var applicable = Points.zero
    /// How many units have full marks.
    private(set) var fullCount = 0
    /// The first of the units with full marks, best total first.
    private(set) var full: [Unit] = []
    /// The problems that belong to it.
    let problems: ProblemDigest.OfNorm
    /// Three norms name three units each, none twice: more are never needed.
    private static let fullNamed = 9

    /// The digests of all norms, in schema order.
    static func all(_ digest: CycleDigest) -> [NormDigest] {
        let standings = digest.byScore
        return digest.report.schema.norms.map { norm in
            let problems = digest.problems.norms[norm.code] ?? ProblemDigest.OfNorm()
            var result = NormDigest(norm: norm, problems: problems)
            for standing in standings { result.add(standing) }
            return result
        }
    }

    private init(norm: Norm, problems: ProblemDigest.OfNorm) {
        self.norm = norm
        self.problems = problems
    }

    private mutating func add(_ standing: Standing) {
        guard let sum = standing.tally.norms.first(where: { $0.code == norm.code }) else { return }
        got += sum.got
        applicable += sum.applicable
        if sum.applicable > .zero, sum.got == sum.applicable {
            fullCount += 1
            if full.count < Self.fullNamed { full.append(standing.unit) }
        }
    }

    /// The share of points got, `97.35%`.
    var rate: String { ChineseText.percent(got.thousandths, of: applicable.thousandths) }

    /// What the norm is about: a norm is named by what is to be done, `规范组织设置`, and a heading by its matter, `组织设置`.
    var topic: String {
        let verb = "规范"
        let matter = norm.name.dropFirst(verb.count)
        return norm.name.hasPrefix(verb) && matter.count > 2 && !matter.hasPrefix("化")
            ? String(matter) : norm.name
    }

    /// Whether the share of points got is higher than another's.
    func isBetter(than other: NormDigest) -> Bool {
        got.thousandths * other.applicable.thousandths
            > other.got.thousandths * applicable.thousandths
    }

    /// The rows with the most units that have a problem, most first, then in form order.
    func commonest(_ count: Int) -> [(row: Indicator, units: Int)] {
        let rows = norm.aspects.flatMap(\.indicators).compactMap { row in
            problems.rows[row.code].map { (row: row, units: $0) }
        }
        return rows.enumerated()
            .sorted { ($1.element.units, $0.offset) < ($0.element.units, $1.offset) }
            .prefix(count).map(\.element)
    }
}
