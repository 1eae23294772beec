internal import Norms

/// The figures of a cycle, worked out once for all its documents.
struct CycleDigest: Sendable {
    let report: CycleReport
    /// The mean of all scores.
    let mean: Points
    /// What is to be said of the problems.
    let problems: ProblemDigest
    /// Where the standing of each unit that counts stands in the report.
    private let places: [UnitCode: Int]
    /// Where the case of each unit that is called to an interview stands in the report.
    private let cases: [UnitCode: Int]
    /// How many units of each category count.
    let sizes: [UnitCategory: Int]
    /// The rows of the schema by code, with the aspect that each belongs to.
    let aspects: [IndicatorCode: Aspect]
    /// The rows of the schema by code.
    let rows: [IndicatorCode: Indicator]

    init(_ report: CycleReport) throws {
        self.report = report
        mean = Self.mean(report.standings)
        problems = try ProblemDigest(report)
        places = Self.places(report.standings.map(\.unit.code))
        cases = Self.places(report.interviewed.map(\.standing.unit.code))
        sizes = report.standings.reduce(into: [:]) { $0[$1.unit.category, default: 0] += 1 }
        rows = Dictionary(report.schema.rows.map { ($0.code, $0) }) { first, _ in first }
        var aspects: [IndicatorCode: Aspect] = [:]
        for aspect in report.schema.norms.flatMap(\.aspects) {
            for row in aspect.indicators { aspects[row.code] = aspect }
        }
        self.aspects = aspects
    }

    private static func places(_ units: [UnitCode]) -> [UnitCode: Int] {
        Dictionary(units.enumerated().map { ($1, $0) }) { first, _ in first }
    }

    /// The standing of a unit, or `nil` when none of its forms counts.
    func standing(of unit: UnitCode) -> Standing? { places[unit].map { report.standings[$0] } }

    /// Why a unit is called to an interview, or `nil` when it is not.
    func interview(of unit: UnitCode) -> InterviewCase? {
        cases[unit].map { report.interviewed[$0] }
    }

    /// The mean score of some units; zero for none.
    static func mean(_ standings: [Standing]) -> Points {
        .mean(of: standings.map(\.tally.total))
    }

    /// The standings by score, best first; units of the same score in the order of the report.
    var byScore: [Standing] {
        report.standings.enumerated()
            .sorted { ($1.element.tally.total, $0.offset) < ($0.element.tally.total, $1.offset) }
            .map(\.element)
    }

    /// How inspectors looked into the rows of the form, `查阅资料、听取汇报`.
    var methods: String {
        let used = Set(report.schema.indicators.flatMap(\.methods))
        return ChineseText.list(Indicator.Method.allCases.filter(used.contains).map(\.chinese))
    }

    /// The units for which accountability is proposed, in the order of the standings, with what is bad.
    var accountable: [(standing: Standing, shortcomings: [Shortcoming])] {
        let before = Dictionary(report.previous.map { ($0.unit.code, $0) }) { first, _ in first }
        return report.standings.compactMap { standing in
            let shortcomings = report.settings.interview.shortcomings(
                of: standing,
                before: before[standing.unit.code]
            )
            return shortcomings.isEmpty ? nil : (standing, shortcomings)
        }
    }

    /// The name of the aspect that a row belongs to.
    func aspectName(_ code: IndicatorCode) -> String {
        aspects[code]?.name ?? rows[code]?.name ?? code.text
    }

    /// A unit's full name, or its code when the roster lost it.
    func unitName(_ code: UnitCode) -> String {
        report.roster.unit(code: code)?.name ?? code.text
    }

    /// Units as a sentence names them; empty for none.
    func names(_ standings: [Standing]) -> String {
        standings.isEmpty ? "" : ChineseText.units(standings.map(\.unit.name))
    }

    /// The units without a form that counts, for one reason.
    func outstanding(_ reason: OutstandingUnit.Reason) -> [OutstandingUnit] {
        report.outstanding.filter { $0.reason == reason }
    }

    /// The day by which a unit that is reminded has to send its form.
    func supplementDay(from date: CalendarDate) -> CalendarDate {
        report.calendar.worked(
            from: date.adding(days: report.settings.rectification.urgentDays)
        )
    }
}

extension Points {
    /// The mean of some scores to the two decimals that documents show, rounded half up once; zero for none.
    static func mean(of scores: [Points]) -> Points {
        let sum = scores.reduce(.zero, +)
        let hundredths = FixedPoint.divide(sum.thousandths, by: 10 * scores.count) ?? 0
        return Points(thousandths: hundredths * 10)
    }
}
