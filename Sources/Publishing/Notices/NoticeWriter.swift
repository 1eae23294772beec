package import Norms

/// Makes the official documents of a cycle from its report and the county's templates.
///
/// The figures are worked out once; each document is then made by itself, so that memory does not grow with their number.
package struct NoticeWriter: Sendable {
    let digest: CycleDigest
    private let templates: [NoticeKind: DocumentTemplate]
    private let finishers: [NoticeKind: PageFinisher]
    private let answers: [NoticeKind: [PrintableAnswer]]

    /// Makes a writer for a report, with the Word files of the templates by kind.
    ///
    /// Each template is put on the page of the settings. Everything that is wrong with any is thrown at once as a ``TemplateFault``. A kind without a template gets
    /// no documents. Whatever the problems of the report throw when they are read is passed on, here and by
    /// ``make(_:stamp:)``.
    package init(report: CycleReport, templates: [NoticeKind: [UInt8]]) throws {
        digest = try CycleDigest(report)
        var compiled: [NoticeKind: DocumentTemplate] = [:]
        var finishers: [NoticeKind: PageFinisher] = [:]
        var findings: [Finding] = []
        let settings = report.settings
        for kind in NoticeKind.allCases {
            guard let bytes = templates[kind] else { continue }
            let mark = kind.isLetter ? settings.office.name : settings.office.mark
            let dressed = PageSetter(settings.page, mark: mark, signature: settings.office.name)
                .apply(bytes)
            let names = [settings.office.county, report.cycle.chinese, settings.office.name]
            finishers[kind] = PageFinisher(settings.page, template: dressed, names: names)
            do {
                compiled[kind] = try DocumentTemplate(
                    dressed,
                    fields: kind.fields(of: report.schema),
                    anchors: DraftPlaceholders.anchors
                )
            } catch let fault {
                findings += fault.findings
            }
        }
        guard findings.isEmpty else { throw TemplateFault(findings) }
        let printable = report.schema.printableAnswers
        answers = compiled.mapValues { template in
            let names = template.fieldNames
            return printable.filter { names.contains($0.name) }
        }
        self.templates = compiled
        self.finishers = finishers
    }

    /// The documents that the cycle gives rise to, in the order in which they are listed and numbered.
    package func plans(_ kinds: Set<NoticeKind> = Set(NoticeKind.allCases)) -> [NoticePlan] {
        let wanted = kinds.filter { templates[$0] != nil }.sorted()
        return digest.report.standings.isEmpty
            ? wanted.filter { $0 == .reminder }.flatMap(plans(of:)) : wanted.flatMap(plans(of:))
    }

    /// Makes one document; a value that is missing stops it with a ``TemplateFault``.
    ///
    /// Drafts bear bookmarks where number and date stand, by which ``EditedDraft`` finds them again.
    package func make(_ plan: NoticePlan, stamp: NoticeStamp = .draft) throws -> Notice {
        try make(plan, stamp: stamp, bearsAnchors: stamp.isDraft)
    }

    /// What a draft shows where number and date come to stand.
    func placeholders(of kind: NoticeKind) -> DraftPlaceholders {
        let head = NoticeHead(report: digest.report, stamp: .draft)
        return DraftPlaceholders(number: head.number(kind), date: head.date)
    }

    /// What finishes the page of a kind.
    func finisher(of kind: NoticeKind) -> PageFinisher? { finishers[kind] }

    private func make(
        _ plan: NoticePlan,
        stamp: NoticeStamp,
        bearsAnchors: Bool
    ) throws -> Notice {
        guard let template = templates[plan.kind], let finisher = finishers[plan.kind] else {
            throw TemplateFault([Self.noTemplate(plan.kind)])
        }
        let bytes = try template.render(
            record(plan, stamp),
            finisher: finisher,
            bearsAnchors: bearsAnchors
        )
        return Notice(plan: plan, bytes: bytes)
    }

    /// Makes drafts of all documents of some kinds and hands them over one by one.
    ///
    /// Documents for which a value is missing are passed over and given back with what they lack.
    package func writeDrafts(
        _ kinds: Set<NoticeKind> = Set(NoticeKind.allCases),
        to sink: (Notice) throws -> Void
    ) throws -> [StoppedNotice] {
        var stopped: [StoppedNotice] = []
        for plan in plans(kinds) {
            let notice: Notice
            do {
                notice = try make(plan)
            } catch let fault as TemplateFault {
                stopped.append(StoppedNotice(plan: plan, findings: fault.findings))
                continue
            }
            try sink(notice)
        }
        return stopped
    }

    private func record(_ plan: NoticePlan, _ stamp: NoticeStamp) throws -> TemplateRecord {
        let head = NoticeHead(report: digest.report, stamp: stamp)
        let body: TemplateRecord =
            switch plan.kind {
            case .circular, .guidance: circular(head)
            case .annual: circular(head).merging(annual())
            case .commendation: commendation()
            case .interview, .interviewRecord: try interview(plan, head)
            case .rectification, .rectificationReport: try rectification(plan)
            case .reminder: reminder(plan, head)
            case .accountability: try accountability()
            }
        return try head.record(plan.kind).merging(body).merging(printed(plan))
    }

    /// The answers that the template of a document prints; the form is looked at only when it prints any.
    private func printed(_ plan: NoticePlan) throws -> TemplateRecord {
        guard let unit = plan.unit, let wanted = answers[plan.kind], !wanted.isEmpty else {
            return [:]
        }
        let recorded = try digest.report.answers(unit)
        let values = wanted.compactMap { answer in
            recorded[answer.field].map { (answer.name, answer.value($0.text)) }
        }
        return TemplateRecord(Dictionary(values) { first, _ in first })
    }

    private static func noTemplate(_ kind: NoticeKind) -> Finding {
        Finding(
            "template-missing",
            .refusal,
            value: kind.templateFile,
            cause: Wording(
                zh: "缺少模板“\(kind.templateFile)”",
                en: "the template \"\(kind.templateFile)\" is missing"
            ),
            remedy: Wording(zh: "放回templates文件夹", en: "put it back into the folder templates")
        )
    }
}

extension PrintableAnswer {
    /// A recorded answer as a value of a template.
    fileprivate func value(_ recorded: String) -> TemplateValue {
        let text = printed(recorded)
        return asks == .yesNo
            ? .answer(text, isYes: recorded == Value.truth(true).description) : .text(text)
    }
}
