import Intake
import Norms
import Publishing
import Recording

/// Says of every document that a cycle gives rise to whether it was issued already, or is due as a draft.
struct DraftPlanner {
    /// What is to be done about a document.
    enum Due {
        /// Nothing: it was issued, and would say the same today.
        case issued(IssuedDocument)
        /// A draft, which corrects a document that was issued and would say something else today.
        case draft(Notice, corrects: IssuedDocument?)
    }

    /// What makes the documents.
    let writer: NoticeWriter
    private let ledger: Ledger
    private let issued: [DocumentSubject: IssuedDocument]
    private let plans: [DocumentSubject: NoticePlan]

    /// Looks up what was issued for a cycle; voided documents count as never issued.
    init(_ writer: NoticeWriter, cycle: Cycle, ledger: Ledger) throws {
        self.writer = writer
        self.ledger = ledger
        let valid = try ledger.issuedDocuments(in: cycle).filter { $0.void == nil }
        // The newest of those that correct one another.
        issued = Dictionary(valid.map { ($0.subject, $0) }) { $1 }
        plans = Dictionary(writer.plans().map { ($0.subject, $0) }) { first, _ in first }
    }

    /// What is to be done about a document; a value that is missing throws ``Publishing/TemplateFault``.
    func due(_ plan: NoticePlan) throws -> Due {
        if let host = host(of: plan) { return try due(plan, with: host) }
        guard let document = issued[plan.subject] else {
            return .draft(try writer.make(plan), corrects: nil)
        }
        let today = try writer.make(plan, stamp: document.stamp)
        if try isSame(today, as: document) { return .issued(document) }
        return .draft(try correction(plan, of: document), corrects: document)
    }

    /// A form is due when the document is that it goes out with.
    private func due(_ form: NoticePlan, with host: NoticePlan) throws -> Due {
        guard issued[host.subject] != nil else {
            return .draft(try writer.make(form), corrects: nil)
        }
        switch try due(host) {
        case .issued(let document)
        where document.enclosures.contains { $0.kind == form.kind.rawValue }:
            return .issued(document)
        case .issued: return .draft(try writer.make(form), corrects: nil)
        case .draft(_, let corrects):
            let stamp = corrects.map(\.correctionStamp)
            var notice = try writer.make(form, stamp: stamp ?? .draft)
            if corrects != nil { notice.plan.markAsCorrection() }
            return .draft(notice, corrects: corrects)
        }
    }

    /// The forms that go out with a document, in order.
    func forms(with plan: NoticePlan) -> [NoticePlan] {
        plan.kind.enclosures.compactMap { kind in
            var subject = plan.subject
            subject.kind = kind.rawValue
            return plans[subject]
        }
    }

    private func host(of form: NoticePlan) -> NoticePlan? {
        guard let kind = form.kind.companion else { return nil }
        var subject = form.subject
        subject.kind = kind.rawValue
        return plans[subject]
    }

    private func correction(_ plan: NoticePlan, of document: IssuedDocument) throws -> Notice {
        var notice = try writer.make(plan, stamp: document.correctionStamp)
        notice.plan.markAsCorrection()
        return notice
    }

    /// Whether a document says what was issued: the same bytes, or the same words after a change of the template's looks.
    private func isSame(_ notice: Notice, as document: IssuedDocument) throws -> Bool {
        if Fingerprint(of: notice.bytes).hex == document.sha256 { return true }
        let content = try ledger.ownContent(of: document)
        return DocumentComparison(from: content, to: notice.bytes)?.isEmpty ?? false
    }
}

extension NoticePlan {
    /// Which document of its cycle it is, as the ledger keeps it.
    var subject: DocumentSubject {
        DocumentSubject(kind: kind.rawValue, unit: unit, role: role?.rawValue)
    }

    /// The name of the draft's file below the folder of the cycle.
    var draftName: String { "drafts/\(kind.chinese)/\(fileName)" }

    /// Lets the name of the file say that the document corrects another.
    mutating func markAsCorrection() { fileName = "\(title)（更正）.docx" }
}

extension IssuedDocument {
    /// The number and the date that it bears.
    var stamp: NoticeStamp { .issued(number: number.description, date: date) }

    /// What a draft bears that corrects it: a person has to carry over again what was edited by hand.
    var correctionStamp: NoticeStamp {
        let isEdited = edits?.changes.isEmpty == false
        return .correction(of: number.description + (isEdited ? "（经人工修改）" : ""))
    }
}
