import Foundation
package import Norms
import Publishing
import Recording

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
        pdf: PDFMaker? = nil,
        progress: (Int, Int) -> Void = { _, _ in }
    ) throws -> PublishReport {
        let kinds = only.isEmpty ? Set(PublishKind.allCases) : only
        return try workspace.exclusively {
            try draft(cycle, kinds: kinds, language: language, pdf: pdf, progress: progress)
        }
    }

    /// The same for a caller that holds the workspace.
    func draft(
        _ cycle: Cycle,
        kinds: Set<PublishKind>,
        language: Language,
        pdf: PDFMaker? = nil,
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
            ledger: ledger,
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
        published.edited = drafts.kept
        published.aside = drafts.aside.map { .init(file: $0.file, movedTo: $0.to) }
        published.pdf = try pdf?.update(
            published.files,
            in: workspace,
            cycle: cycle,
            language: language
        ) { name in kinds.contains { $0.covers(name) } }
        if pdf == nil { try PDFBook.retireOutdated(workspace, cycle) }
        return published
    }

    private func write(
        _ kinds: Set<PublishKind>,
        of report: CycleReport,
        ledger: Ledger,
        to drafts: inout DraftFolder,
        into published: inout PublishReport,
        language: Language,
        progress: (Int, Int) -> Void
    ) throws {
        let notices = Set(kinds.compactMap(\.notice))
        // Whether a form is due depends on what it goes out with.
        let writer = try TemplateFolder(workspace).writer(
            for: report,
            kinds: notices.union(notices.compactMap(\.companion))
        )
        let planner = try DraftPlanner(writer, cycle: report.cycle, ledger: ledger)
        let plans = writer.plans(notices)
        for (index, plan) in plans.enumerated() {
            do {
                switch try planner.due(plan) {
                case .issued(let document): published.note(document, plan)
                case .draft(let notice, let corrects):
                    let file = try drafts.write(notice.bytes, to: notice.plan.draftName)
                    published.note(file, notice.plan, correcting: corrects)
                }
            } catch let fault as TemplateFault {
                published.stopped.append(.init(plan, fault, language))
            }
            progress(index + 1, plans.count)
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

extension PublishReport {
    /// Notes a document that was issued and would say the same today.
    fileprivate mutating func note(_ document: IssuedDocument, _ plan: NoticePlan) {
        issued[plan.kind.rawValue, default: 0] += 1
    }

    /// Notes a draft.
    fileprivate mutating func note(
        _ file: String,
        _ plan: NoticePlan,
        correcting document: IssuedDocument?
    ) {
        files.append(file)
        counts[plan.kind.rawValue, default: 0] += 1
        guard let document else { return }
        corrections.append(Correction(file: file, corrects: document.number.description))
    }
}

extension PublishReport.Stopped {
    fileprivate init(_ plan: NoticePlan, _ fault: TemplateFault, _ language: Language) {
        file = plan.fileName
        message = fault.findings.map {
            "\($0.place.text(language)): \($0.message(language))"
        }.joined(separator: "; ")
    }
}
