import Foundation
package import Norms
import Publishing

/// Drafts the documents and the summary of a cycle into its folder under `out`.
package struct Publisher: Sendable {
    private let workspace: Workspace

    /// Publishes from a workspace.
    package init(_ workspace: Workspace) { self.workspace = workspace }

    /// Drafts the kinds asked for, or all of them when none is named.
    ///
    /// What has the same bytes as before is not written; drafts that are no longer due are taken away. Throws
    /// ``WorkspaceFault`` when a template has faults or a file cannot be written.
    package func publish(
        _ cycle: Cycle,
        only: Set<PublishKind>,
        language: Language = .zh,
        progress: (Int, Int) -> Void = { _, _ in }
    ) throws -> PublishReport {
        let kinds = only.isEmpty ? Set(PublishKind.allCases) : only
        return try workspace.exclusively {
            try draft(cycle, kinds: kinds, language: language, progress: progress)
        }
    }

    /// The same for a caller that holds the workspace.
    func draft(
        _ cycle: Cycle,
        kinds: Set<PublishKind>,
        language: Language,
        progress: (Int, Int) -> Void
    ) throws -> PublishReport {
        let ledger = try WorkspaceFault.wrapping { try workspace.ledger() }
        let report = try WorkspaceFault.wrapping {
            try ReportMaker(workspace, ledger: ledger).report(cycle)
        }
        let folder = "\(workspace.folders.out)/\(cycle)"
        var drafts = try DraftFolder(root: workspace.root, folder: folder)
        var published = PublishReport(cycle: cycle.description)
        try write(
            kinds,
            of: report,
            to: &drafts,
            into: &published,
            language: language,
            progress: progress
        )
        if kinds.contains(.summary) { try summarise(report, to: &drafts, into: &published) }
        published.withdrawn = try drafts.withdrawRest { name in
            kinds.contains { $0.covers(name) }
        }
        published.written = drafts.written
        return published
    }

    private func write(
        _ kinds: Set<PublishKind>,
        of report: CycleReport,
        to drafts: inout DraftFolder,
        into published: inout PublishReport,
        language: Language,
        progress: (Int, Int) -> Void
    ) throws {
        let notices = Set(kinds.compactMap(\.notice))
        let writer = try TemplateFolder(workspace).writer(for: report, kinds: notices)
        let total = writer.plans(notices).count
        let stopped = try writer.writeDrafts(notices) { notice in
            let name = "drafts/\(notice.plan.kind.chinese)/\(notice.plan.fileName)"
            published.files.append(try drafts.write(notice.bytes, to: name))
            published.counts[notice.plan.kind.rawValue, default: 0] += 1
            progress(published.files.count, total)
        }
        published.stopped = stopped.map { notice in
            PublishReport.Stopped(
                file: notice.plan.fileName,
                message: notice.findings.map {
                    "\($0.place.text(language)): \($0.message(language))"
                }.joined(separator: "; ")
            )
        }
    }

    private func summarise(
        _ report: CycleReport,
        to drafts: inout DraftFolder,
        into published: inout PublishReport
    ) throws {
        let temporary = workspace.path(
            workspace.folders.out,
            report.cycle.description,
            ".~summary.xlsx"
        )
        try SummaryWriter().write(report, to: temporary)
        published.files.append(try drafts.adopt(temporary, as: "summary.xlsx"))
        published.counts[PublishKind.summary.rawValue, default: 0] += 1
    }
}
