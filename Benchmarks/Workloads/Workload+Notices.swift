import Foundation
import Norms
import Publishing
import TenNorms

extension Workload {
    /// Writes so many notices of a kind, of eight problems each, from the template of a workspace; gives the number written.
    ///
    /// Of interview notices two go to a unit, one to its secretary and one to its head.
    static func writeNotices(
        _ kind: NoticeKind,
        _ count: Int,
        workspace root: String,
        to folder: String
    ) throws -> Int {
        let workspace = try Workspace(root: root)
        let path = "\(root)/templates/\(kind.templateFile)"
        let template = try Data(contentsOf: URL(filePath: path))
        let units = kind == .interview ? count / 2 : count
        let writer = try NoticeWriter(
            report: report(of: units, workspace),
            templates: [kind: Array(template)]
        )
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true
        )
        var written = 0
        _ = try writer.writeDrafts([kind]) { notice in
            written += 1
            try Data(notice.bytes).write(to: URL(filePath: "\(folder)/\(written).docx"))
        }
        return written
    }

    private static func report(of count: Int, _ workspace: Workspace) -> CycleReport {
        let norms = workspace.schema.norms.map {
            NormTally(code: $0.code, got: Points(1), applicable: $0.maximum)
        }
        let tally = Tally(
            got: Points(50),
            applicable: Points(86),
            bonus: .zero,
            penalty: .zero,
            isVetoed: false,
            total: Points(thousandths: 58_140),
            norms: norms
        )
        let standings = (0..<count).map { index in
            Standing(
                unit: unit(index + 1),
                tally: tally,
                grade: "较差",
                rank: index + 1,
                tie: nil,
                queries: 0
            )
        }
        let cycle = Cycle.quarter(year: 2_023, quarter: 2)
        let rows = workspace.schema.indicators.prefix(8)
        return CycleReport(
            cycle: cycle,
            schema: workspace.schema,
            settings: workspace.settings,
            roster: Roster(units: standings.map(\.unit)),
            standings: standings,
            previous: [],
            commended: [],
            interviewed: standings.map {
                InterviewCase(standing: $0, grounds: ["考核等次为“较差”", "考核总分低于60分"])
            },
            // As the program reads them from the ledger: of one unit at a time.
            problems: ByUnit(standings.map(\.unit.code)) { unit in
                rows.map { problem(of: unit, cycle, $0) }
            },
            outstanding: [],
            findings: ByUnit([]) { $0.unit }
        )
    }

    private static func unit(_ number: Int) -> Norms.Unit {
        Norms.Unit(
            code: UnitCode("U\(number)"),
            name: "云岭县第\(number)事务中心",
            category: "机关",
            group: 1,
            secretary: "陈某",
            head: "林某"
        )
    }

    private static func problem(
        of unit: UnitCode,
        _ cycle: Cycle,
        _ row: Indicator
    ) -> Problem {
        Problem(
            unit: unit,
            cycle: cycle,
            indicator: row.code,
            text: "支委会次数不足",
            lost: Points(thousandths: 900),
            maximum: row.maximum,
            deadline: cycle.lastDay.adding(days: 25),
            responsible: "陈某",
            place: .cell(sheet: "督查考核评分表", reference: "I20")
        )
    }
}
