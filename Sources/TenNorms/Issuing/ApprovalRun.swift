import Foundation
import Intake
import Norms
import Publishing
import Recording

/// One call of `approve`.
struct ApprovalRun {
    /// A document that nothing stands against.
    private struct Candidate {
        var main: ReviewedDraft
        var forms: [ReviewedDraft]
        var corrects: IssuedDocument?
        var override: String?

        var all: [ReviewedDraft] { [main] + forms }
    }

    /// What is due, before anything was held against it.
    private struct DueDocument {
        var draft: Notice
        var forms: [Notice]
        var corrects: IssuedDocument?
    }

    private let workspace: Workspace
    private let order: ApprovalOrder
    private let language: Language
    private let ledger: Ledger
    private let planner: DraftPlanner
    private let disputes: OpenDisputes
    private let check: DraftCheck
    private let review: EditReview
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
        review = EditReview(order, writer, workspace)
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
        let outside = workspace.settings.outsideNumbers
        let conflicts = try NumberConflict.findings(outside, ledger: ledger)
        guard conflicts.isEmpty else {
            throw WorkspaceFault.invalid(file: Workspace.settingsFile, findings: conflicts)
        }
        report.restored = try folder.place(ledger.issuedDocuments(in: order.cycle))
        for plan in planner.writer.plans(kinds) where isWanted(plan) { try consider(plan) }
        let issuing = candidates.map(request)
        let warnings = try ApprovalWarnings(order, workspace: workspace, ledger: ledger)
        report.warnings += warnings.all(for: issuing).map { $0.text(language) }
        let issued = try ledger.issue(
            issuing,
            under: approval,
            passing: outside
        ) { request, number in
            try finish(request, number)
        }
        _ = try folder.place(issued)
        report.issued = issued.map { DocumentsReport.Issued($0, in: folder) }
        for candidate in candidates {
            for file in candidate.all {
                check.remove(file.draft.plan.draftName, approved: file.print)
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
            subject: candidate.main.plan.subject,
            series: candidate.main.plan.kind.series(of: workspace.settings.office),
            title: candidate.main.plan.title,
            draft: candidate.main.print,
            override: candidate.override,
            corrects: candidate.corrects?.id,
            edits: edits(candidate)
        )
    }

    /// What a person changed in a document and its forms.
    private func edits(_ candidate: Candidate) -> DraftEdits? {
        guard candidate.all.contains(where: { $0.edited != nil }) else { return nil }
        let changes = candidate.all.enumerated().flatMap { index, file in
            (file.edited?.changes ?? []).map { change in
                DraftEdits.Change(
                    enclosure: index == 0 ? nil : index - 1,
                    place: change.place.zh,
                    before: change.before,
                    after: change.after,
                    touchesFigures: change.touchesFigures
                )
            }
        }
        return DraftEdits(
            reason: changes.isEmpty ? "文字没有改动，只调整了排版" : order.edits?.reason ?? "",
            changes: changes
        )
    }

    /// Makes a document and its forms with their number and date.
    private func finish(
        _ request: IssueRequest,
        _ number: DocumentNumber
    ) throws -> FinishedDocument {
        let found = candidates.first { $0.main.plan.subject == request.subject }
        guard let candidate = found else { throw LedgerFault.missing(request.title) }
        let stamp = (number: number.description, date: order.date)
        func file(_ draft: ReviewedDraft) throws -> FinishedFile {
            let bytes = try draft.issued(stamp, planner.writer)
            return FinishedFile(bytes: bytes, sha256: Fingerprint(of: bytes).hex)
        }
        do {
            return FinishedDocument(
                file: try file(candidate.main),
                enclosures: try candidate.forms.map {
                    ($0.plan.kind.rawValue, $0.plan.title, try file($0))
                },
                own: request.edits == nil ? nil : try candidate.main.own(stamp, planner.writer)
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
                    case .issued: nil as Notice?
                    case .draft(let draft, _): draft
                    }
                }
                try weigh(DueDocument(draft: draft, forms: forms, corrects: corrects), plan)
            }
        } catch let fault as TemplateFault {
            let zh = fault.findings.map { "\($0.place.text(.zh))：\($0.message(.zh))" }
            let en = fault.findings.map { "\($0.place.text(.en)): \($0.message(.en))" }
            let words = Wording(zh: zh.joined(separator: "；"), en: en.joined(separator: "; "))
            hold(plan, ApprovalHold(.unresolved, words))
        }
    }

    private mutating func weigh(_ due: DueDocument, _ plan: NoticePlan) throws {
        var reviewed: [ReviewedDraft] = []
        for notice in [due.draft] + due.forms {
            if let draft = try admit(notice) { reviewed.append(draft) }
        }
        let open = plan.kind.restsOnScores ? disputes.holds(on: plan.unit) : []
        if order.override == nil { for reason in open { hold(due.draft.plan, reason) } }
        guard reviewed.count == 1 + due.forms.count, let main = reviewed.first,
            open.isEmpty || order.override != nil
        else { return }
        for copy in reviewed.filter({ $0.edited == nil }).map(\.draft).flatMap(check.asideCopies) {
            report.warnings.append(
                Wording(
                    zh: "人工修改稿“\(copy)”没有采用，签发的是程序重新起草的稿子",
                    en:
                        "the edited draft \"\(copy)\" was not used; what the program drafted is issued"
                ).text(language)
            )
        }
        candidates.append(
            Candidate(
                main: main,
                forms: Array(reviewed.dropFirst()),
                corrects: due.corrects,
                override: open.isEmpty ? nil : order.override
            )
        )
    }

    /// A draft that can be issued as it lies in the folder; one that cannot is held back.
    private mutating func admit(_ notice: Notice) throws -> ReviewedDraft? {
        switch check.state(of: notice) {
        case .asDrafted: return ReviewedDraft(plan: notice.plan, draft: notice)
        case .held(let reason): hold(notice.plan, reason)
        case .edited(let bytes):
            switch try review.review(bytes, of: notice) {
            case .held(let reason): hold(notice.plan, reason)
            case .accepted(let draft, let warnings):
                report.warnings += warnings.map { $0.text(language) }
                return draft
            }
        }
        return nil
    }

    private mutating func hold(_ plan: NoticePlan, _ hold: ApprovalHold) {
        report.held.append(
            ApproveReport.Held(
                kind: plan.kind.rawValue,
                unit: plan.unit?.text,
                file: "\(workspace.folders.out)/\(order.cycle)/\(plan.draftName)",
                code: hold.code.rawValue,
                message: hold.message.text(language),
                canBeOverridden: hold.code.canBeOverridden,
                flag: hold.code.flag,
                changes: hold.changes.map { DocumentsReport.Edit($0, language) }
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
            try tidy(draft, with: document)
        }
    }

    /// Removes the draft of a form that a person edited, when that is what went out.
    private func tidy(_ form: Notice, with document: IssuedDocument) throws {
        guard case .edited(let bytes) = check.state(of: form),
            let sent = document.enclosures.first(where: { $0.kind == form.plan.kind.rawValue })
        else { return }
        let issued = try? EditedDraft(bytes, of: form, planner.writer)
            .issued(number: document.number.description, date: document.date)
        guard let issued, Fingerprint(of: issued).hex == sent.sha256 else { return }
        check.remove(form.plan.draftName, approved: Fingerprint(of: bytes).hex)
    }

    /// Writes the files for the printer, the register and, when asked, the PDF files.
    mutating func writeFiles(pdf: PDFMaker?) throws {
        let documents = try ledger.issuedDocuments(in: order.cycle)
        report.combined = try folder.collate(documents).paths
        let register = NumberRegister(workspace, ledger: ledger)
        (report.register, report.warnings) = register.renew(report.warnings, language)
        guard let pdf else { return try PDFBook.retireOutdated(workspace, order.cycle) }
        let valid = documents.filter { $0.void == nil }.sorted { $0.number < $1.number }
            .flatMap(folder.files).map(\.path)
        report.pdf = try pdf.update(
            valid,
            in: workspace,
            cycle: order.cycle,
            language: language
        ) { $0.hasPrefix("issued/") }
    }
}
