import Foundation
import Norms
import Publishing
import TenNorms

extension Workload {
    /// How much there is to say in a cycle.
    private enum Length: String, CaseIterable {
        case short, typical, long

        var units: Int { [.short: 3, .typical: 71, .long: 620][self] ?? 0 }
        var problems: Int { [.short: 1, .typical: 6, .long: 420][self] ?? 0 }
        var commended: Int { [.short: 1, .typical: 6, .long: 95][self] ?? 0 }
        var inspected: Int { [.short: 0, .typical: 12, .long: 60][self] ?? 0 }
        var vetoed: Int { [.short: 1, .typical: 3, .long: 50][self] ?? 0 }
    }

    /// Writes a document of each kind, issued under a number, with little, usual and much to say or only one of these, into
    /// a folder for each kind; gives the number written.
    ///
    /// These are the documents that `make check` prints and measures. Of many of a kind it is the one that says most.
    static func writeDocuments(
        workspace root: String,
        to folder: String,
        only wanted: String? = nil
    ) throws -> Int {
        let workspace = try Workspace(root: root)
        let templates = try NoticeKind.allCases.reduce(into: [NoticeKind: [UInt8]]()) {
            let path = "\(root)/templates/\($1.templateFile)"
            $0[$1] = Array(try Data(contentsOf: URL(filePath: path)))
        }
        var written = 0
        for length in Length.allCases where length.rawValue == wanted ?? length.rawValue {
            for cycle in Self.cycles {
                let report = report(length, cycle, workspace)
                let writer = try NoticeWriter(report: report, templates: templates)
                // The first unit with problems has most of them.
                let fullest = report.problems.units.first
                written += try write(writer, fullest, length, cycle, to: folder)
            }
        }
        return written
    }

    private static let cycles = [
        Cycle.month(year: 2_023, month: 5), .quarter(year: 2_023, quarter: 2), .year(2_023),
    ]

    private static func write(
        _ writer: NoticeWriter,
        _ fullest: UnitCode?,
        _ length: Length,
        _ cycle: Cycle,
        to folder: String
    ) throws -> Int {
        var written = 0
        for kind in NoticeKind.allCases {
            let plans = writer.plans([kind])
            guard let plan = plans.first(where: { $0.unit == fullest }) ?? plans.first else {
                continue
            }
            let series = kind.isLetter ? "云直工函" : "云直工通"
            let date = cycle.lastDay.adding(days: 10 + written)
            let stamp = NoticeStamp.issued(number: "\(series)〔\(date.year)〕12号", date: date)
            let notice = try writer.make(plan, stamp: stamp)
            let place = "\(folder)/\(kind.rawValue)"
            try FileManager.default.createDirectory(
                atPath: place,
                withIntermediateDirectories: true
            )
            try Data(notice.bytes)
                .write(to: URL(filePath: "\(place)/\(length.rawValue)-\(cycle).docx"))
            written += 1
        }
        return written
    }

    private static func report(_ length: Length, _ cycle: Cycle, _ workspace: Workspace)
        -> CycleReport
    {
        let units = units(length.units, workspace.roster)
        var ranks: [UnitCategory: Int] = [:]
        let standings = units.dropLast().enumerated().map { index, unit in
            ranks[unit.category, default: 0] += 1
            let rank = ranks[unit.category] ?? 1
            return standing(unit, index, of: units.count, rank: rank, length, workspace)
        }
        let last = Array(standings.suffix(length.vetoed))
        let inspected = [last[0]] + Array(standings.prefix(length.inspected))
        let found = inspected.enumerated().flatMap { index, standing in
            let count = index == 0 ? length.problems : 4
            return problems(count, of: standing.unit, cycle, workspace.schema)
        }
        var report = CycleReport(
            cycle: cycle,
            schema: workspace.schema,
            settings: workspace.settings,
            roster: Roster(units: units),
            standings: standings,
            previous: length == .short ? [] : standings,
            commended: Array(standings.prefix(length.commended)),
            interviewed: last.map { InterviewCase(standing: $0, grounds: ["发生一票否决情形"]) },
            problems: ByUnit(found) { $0.unit },
            outstanding: units.suffix(1).map { OutstandingUnit(unit: $0, reason: .missing) },
            findings: ByUnit([]) { $0.unit }
        )
        report.calendar = workspace.calendar
        if case .year = cycle { report.annual = review(standings, found) }
        return report
    }

    private static func units(_ count: Int, _ roster: Roster) -> [Norms.Unit] {
        (0..<count).map { index in
            guard index >= roster.units.count else { return roster.units[index] }
            return Norms.Unit(
                code: UnitCode("U\(1_000 + index)"),
                name: "云岭县第\(index)片区综合行政执法和公共事务服务中心",
                category: "事业单位",
                group: index % 7 + 1,
                secretary: "陈某",
                head: "林某",
                leader: "赵某"
            )
        }
    }

    private static func standing(
        _ unit: Norms.Unit,
        _ index: Int,
        of count: Int,
        rank: Int,
        _ length: Length,
        _ workspace: Workspace
    ) -> Standing {
        let spread = length == .long ? 18_000 : 25_000
        let total = Points(thousandths: 99_000 - index * spread / count)
        let isVetoed = index >= count - 1 - length.vetoed
        let tally = Tally(
            got: Points(78),
            applicable: Points(86),
            bonus: index == 0 ? Points(2) : .zero,
            penalty: .zero,
            isVetoed: isVetoed,
            total: total,
            norms: workspace.schema.norms.enumerated().map { place, norm in
                let got = norm.maximum.scaled(by: 100 - (index + place) % 13, over: 100)
                return NormTally(code: norm.code, got: got, applicable: norm.maximum)
            }
        )
        return Standing(
            unit: unit,
            tally: tally,
            grade: workspace.settings.grade(for: total, isVetoed: isVetoed),
            rank: rank,
            tie: nil,
            queries: 0
        )
    }

    private static func problems(
        _ count: Int,
        of unit: Norms.Unit,
        _ cycle: Cycle,
        _ schema: Schema
    ) -> [Problem] {
        let texts = ["支委会次数不足", "党员大会记录缺少主持人、签到和决议，会后没有督促落实", "“三会一课”台账不完整"]
        let rows = schema.indicators
        return (0..<count).map { index in
            Problem(
                unit: unit.code,
                cycle: cycle,
                indicator: rows[index * 7 % rows.count].code,
                text: texts[index % texts.count],
                lost: Points(thousandths: 500 + index % 3 * 250),
                maximum: rows[index * 7 % rows.count].maximum,
                deadline: cycle.lastDay.adding(days: index % 5 == 0 ? 17 : 25),
                responsible: unit.leader.isEmpty ? unit.secretary : unit.leader,
                place: .cell(sheet: "督查考核评分表", reference: "I\(20 + index % 60)")
            )
        }
    }

    private static func review(_ standings: [Standing], _ problems: [Problem]) -> AnnualReview {
        let parts = standings.map { standing in
            let quarters = (1...4).map { quarter in
                AnnualReview.Part(
                    cycle: .quarter(year: 2_023, quarter: quarter),
                    points: standing.tally.total
                )
            }
            let end = AnnualReview.Part(cycle: .year(2_023), points: standing.tally.total)
            return (standing.unit.code, quarters + [end])
        }
        return AnnualReview(
            parts: Dictionary(parts) { first, _ in first },
            problems: ByUnit(problems) { $0.unit }
        )
    }
}
