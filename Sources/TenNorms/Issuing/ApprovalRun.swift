import Foundation
import Intake
import Norms
import Publishing
import Recording

/// One call of `approve`.
struct ApprovalRun {
    /// A document that nothing stands against.
    private struct Candidate {
        var plan: NoticePlan
        var draft: Notice
        var forms: [(plan: NoticePlan, draft: Notice)]
        var corrects: IssuedDocument?
        var override: String?
    }

    private let workspace: Workspace
    private let order: ApprovalOrder
    private let language: Language
    private let ledger: Ledger
    private let planner: DraftPlanner
    private let disputes: OpenDisputes
    private let check: DraftCheck
    private let folder: IssuedFolder
    private let kinds: Set<NoticeKind>
    private var candidates: [Candidate] = []
    private(set) var report: ApproveReport

    init(_ workspace: Workspace, _ order: ApprovalOrder, language: Language) throws {
        self.workspace = workspace
        self.order = order
        self.language = language
        ledger = try workspace.ledger()
        kinds = Self.documents(order.kinds)
        let cycle = order.cycle
        let result = try ReportMaker(workspace, ledger: ledger).report(cycle)
        let templates = kinds.union(kinds.flatMap(\.enclosures))
        let writer = try TemplateFolder(workspace).writer(for: result, kinds: templates)
        planner = try DraftPlanner(writer, cycle: cycle, ledger: ledger)
        disputes = try OpenDisputes(cycle, ledger: ledger, roster: workspace.roster)
        check = DraftCheck(
            folder: workspace.path(workspace.folders.out, cycle.description),
            cycle: cycle
        )
        folder = IssuedFolder(workspace, cycle: cycle, ledger: ledger)
        report = ApproveReport(
            cycle: cycle.description,
            date: order.date.description,
            by: order.signer
        )
    }

    /// The documents that kinds on the command line stand for; a form stands for what it goes out with.
    ///
    /// The proposal to the leaders is never issued in passing: it must be named.
    private static func documents(_ kinds: Set<PublishKind>) -> Set<NoticeKind> {
        let named =
            kinds.isEmpty
            ? Set(NoticeKind.allCases).subtracting([.accountability])
            : Set(kinds.compactMap(\.notice))
        return Set(named.map { $0.companion ?? $0 })
    }

    /// Reserves the numbers and records the documents, in one transaction.
    mutating func issue() throws {
        report.restored = try folder.place(ledger.issuedDocuments(in: order.cycle))
        for plan in planner.writer.plans(kinds) where isWanted(plan) { try consider(plan) }
        let issuing = candidates.map(request)
        let warnings = try ApprovalWarnings(order, workspace: workspace, ledger: ledger)
        report.warnings += warnings.all(for: issuing).map { $0.text(language) }
        let issued = try ledger.issue(issuing, under: approval) { request, number in
            try finish(request, number)
        }
        _ = try folder.place(issued)
        report.issued = issued.map { DocumentsReport.Issued($0, in: folder) }
        for candidate in candidates {
            for draft in [candidate.draft] + candidate.forms.map(\.draft) {
                check.remove(draft.plan.draftName, approved: Fingerprint(of: draft.bytes).hex)
            }
        }
    }

    private func isWanted(_ plan: NoticePlan) -> Bool {
        plan.kind.isNumbered
            && (order.units.isEmpty || plan.unit.map(order.units.contains) ?? false)
    }

    private var approval: Approval {
        Approval(
            cycle: order.cycle,
            date: order.date,
            signer: order.signer,
            time: Date().formatted(.iso8601)
        )
    }

    private func request(_ candidate: Candidate) -> IssueRequest {
        IssueRequest(
            subject: candidate.plan.subject,
            series: candidate.plan.kind.series(of: workspace.settings.office),
            title: candidate.plan.title,
            draft: Fingerprint(of: candidate.draft.bytes).hex,
            override: candidate.override,
            corrects: candidate.corrects?.id
        )
    }

    /// Makes a document and its forms with their number and date.
    private func finish(
        _ request: IssueRequest,
        _ number: DocumentNumber
    ) throws -> FinishedDocument {
        let found = candidates.first { $0.plan.subject == request.subject }
        guard let candidate = found else { throw LedgerFault.missing(request.title) }
        let stamp = NoticeStamp.issued(number: number.description, date: order.date)
        func file(_ plan: NoticePlan) throws -> FinishedFile {
            let bytes = try planner.writer.make(plan, stamp: stamp).bytes
            return FinishedFile(bytes: bytes, sha256: Fingerprint(of: bytes).hex)
        }
        do {
            return FinishedDocument(
                file: try file(candidate.plan),
                enclosures: try candidate.forms.map {
                    ($0.plan.kind.rawValue, $0.plan.title, try file($0.plan))
                }
            )
        } catch let fault as TemplateFault {
            throw WorkspaceFault.invalid(
                file: Workspace.templatesFolder,
                findings: fault.findings
            )
        }
    }

    /// Takes a document for a candidate, or notes why it is none.
    private mutating func consider(_ plan: NoticePlan) throws {
        do {
            switch try planner.due(plan) {
            case .issued(let document):
                report.already += 1
                try tidy(plan, document)
            case .draft(let draft, let corrects):
                let forms = try planner.forms(with: plan).compactMap { form in
                    switch try planner.due(form) {
                    case .issued: nil as (plan: NoticePlan, draft: Notice)?
                    case .draft(let draft, _): (form, draft)
                    }
                }
                let candidate = Candidate(
                    plan: plan,
                    draft: draft,
                    forms: forms,
                    corrects: corrects
                )
                weigh(candidate)
            }
        } catch let fault as TemplateFault {
            let zh = fault.findings.map { "\($0.place.text(.zh))：\($0.message(.zh))" }
            let en = fault.findings.map { "\($0.place.text(.en)): \($0.message(.en))" }
            let words = Wording(zh: zh.joined(separator: "；"), en: en.joined(separator: "; "))
            hold(plan, ApprovalHold(.unresolved, words))
        }
    }

    private mutating func weigh(_ candidate: Candidate) {
        let drafts = [candidate.draft] + candidate.forms.map(\.draft)
        let faults = drafts.compactMap { draft in
            check.hold(on: draft).map { (draft.plan, $0) }
        }
        let plan = candidate.draft.plan
        let open = plan.kind.restsOnScores ? disputes.holds(on: plan.unit) : []
        for (plan, fault) in faults { hold(plan, fault) }
        if order.override == nil { for reason in open { hold(plan, reason) } }
        guard faults.isEmpty, open.isEmpty || order.override != nil else { return }
        for copy in drafts.flatMap(check.asideCopies) {
            report.warnings.append(
                Wording(
                    zh: "人工修改稿“\(copy)”没有采用，签发的是程序重新起草的稿子",
                    en:
                        "the edited draft \"\(copy)\" was not used; what the program drafted is issued"
                ).text(language)
            )
        }
        var accepted = candidate
        accepted.override = open.isEmpty ? nil : order.override
        candidates.append(accepted)
    }

    private mutating func hold(_ plan: NoticePlan, _ hold: ApprovalHold) {
        report.held.append(
            ApproveReport.Held(
                kind: plan.kind.rawValue,
                unit: plan.unit?.text,
                file: "\(workspace.folders.out)/\(order.cycle)/\(plan.draftName)",
                code: hold.code.rawValue,
                message: hold.message.text(language),
                canBeOverridden: hold.code.canBeOverridden
            )
        )
    }

    /// Removes the drafts of what was issued already, which a call that was cut off left behind.
    private func tidy(_ plan: NoticePlan, _ document: IssuedDocument) throws {
        var correction = plan
        correction.markAsCorrection()
        for name in [plan.draftName, correction.draftName] {
            check.remove(name, approved: document.draft)
        }
        for form in planner.forms(with: plan) where check.exists(form.draftName) {
            let draft = try planner.writer.make(form)
            check.remove(form.draftName, approved: Fingerprint(of: draft.bytes).hex)
        }
    }

    /// Writes the files for the printer, the register and, when asked, the PDF files.
    mutating func writeFiles(pdf: PDFMaker?) throws {
        let documents = try ledger.issuedDocuments(in: order.cycle)
        report.combined = try folder.collate(documents).paths
        let register = NumberRegister(workspace, ledger: ledger)
        (report.register, report.warnings) = register.renew(report.warnings, language)
        guard let pdf else { return }
        let valid = documents.filter { $0.void == nil }.flatMap(folder.files).map(\.path)
        report.pdf = try pdf.update(
            valid,
            in: workspace,
            cycle: order.cycle,
            language: language
        ) { $0.hasPrefix("issued/") }
    }
}
