import Foundation
import Norms
import Publishing
import TenNorms

extension Workload {
    /// Writes so many rectification notices of eight problems from the template of a workspace; gives the number written.
    static func writeNotices(_ count: Int, workspace root: String, to folder: String) throws -> Int
    {
        let workspace = try Workspace(root: root)
        let template = try Data(contentsOf: URL(filePath: "\(root)/templates/整改通知书.docx"))
        let writer = try NoticeWriter(
            report: report(of: count, workspace),
            templates: [.rectification: Array(template)]
        )
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true
        )
        var written = 0
        _ = try writer.writeDrafts([.rectification]) { notice in
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
        let standings = (1...count).map { number in
            Standing(
                unit: unit(number),
                tally: tally,
                grade: "较差",
                rank: number,
                tie: nil,
                queries: 0
            )
        }
        let cycle = Cycle.quarter(year: 2_023, quarter: 2)
        return CycleReport(
            cycle: cycle,
            schema: workspace.schema,
            settings: workspace.settings,
            roster: Roster(units: standings.map(\.unit)),
            standings: standings,
            previous: [],
            commended: [],
            interviewed: [],
            problems: ByUnit(
                standings.flatMap { problems(of: $0.unit, cycle, workspace.schema) }
            ) { $0.unit },
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

    private static func problems(
        of unit: Norms.Unit,
        _ cycle: Cycle,
        _ schema: Schema
    ) -> [Problem] {
        schema.indicators.prefix(8).map { row in
            Problem(
                unit: unit.code,
                cycle: cycle,
                indicator: row.code,
                text: "支委会次数不足",
                lost: Points(thousandths: 900),
                maximum: row.maximum,
                deadline: cycle.lastDay.adding(days: 25),
                responsible: unit.secretary,
                place: .cell(sheet: "督查考核评分表", reference: "I20")
            )
        }
    }
}
