import Foundation
import Norms
import Publishing
import TenNorms

extension Workload {
    /// Writes so many interview notices from the template of a workspace; gives the number written.
    static func writeNotices(_ count: Int, workspace root: String, to folder: String) throws -> Int
    {
        let workspace = try Workspace(root: root)
        let template = try Data(contentsOf: URL(filePath: "\(root)/templates/约谈通知书.docx"))
        let writer = try NoticeWriter(
            report: report(of: count, workspace),
            templates: [.interview: Array(template)]
        )
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true
        )
        var written = 0
        _ = try writer.writeDrafts([.interview]) { notice in
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
        let cases = (1...count).map { number in
            let unit = Norms.Unit(
                code: UnitCode("U\(number)"),
                name: "云岭县第\(number)事务中心",
                category: "机关",
                group: 1,
                secretary: "陈某",
                head: "陈某"
            )
            let standing = Standing(
                unit: unit,
                tally: tally,
                grade: "较差",
                rank: number,
                tie: nil,
                queries: 0
            )
            return InterviewCase(standing: standing, grounds: ["考核总分58.14分，等次为“较差”"])
        }
        return CycleReport(
            cycle: .quarter(year: 2_023, quarter: 2),
            schema: workspace.schema,
            settings: workspace.settings,
            roster: Roster(units: cases.map(\.standing.unit)),
            standings: cases.map(\.standing),
            previous: [],
            commended: [],
            interviewed: cases,
            problems: [],
            outstanding: [],
            findings: []
        )
    }
}
