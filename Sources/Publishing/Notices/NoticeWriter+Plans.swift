internal import Norms

extension NoticeWriter {
    /// The documents of one kind.
    func plans(of kind: NoticeKind) -> [NoticePlan] {
        let report = digest.report
        guard report.cycle.isGuidance ? kind.guides : kind != .guidance else { return [] }
        switch kind {
        case .circular:
            return isYear ? [] : [common(kind, "关于\(report.cycle.chinese)党建工作督查考核情况的通报")]
        case .guidance:
            return [common(kind, "关于\(report.cycle.chinese)党建工作抽查指导情况的通报")]
        case .annual:
            return isYear ? [common(kind, "关于\(report.cycle.chinese)党建工作综合考评情况的通报")] : []
        case .commendation:
            guard !report.commended.isEmpty else { return [] }
            let word = report.settings.office.commendationWord
            return [common(kind, "关于对\(report.cycle.chinese)党建工作先进单位予以通报\(word)的通报")]
        case .interview, .interviewRecord:
            return report.interviewed.flatMap { plans(kind, $0.standing.unit) }
        case .rectification, .rectificationReport:
            let concerned = Set(report.problems.units)
            return report.standings.map(\.unit).sorted { $0.code < $1.code }
                .filter { concerned.contains($0.code) }
                .map { plan(kind, $0) }
        case .reminder:
            return reminded.map { plan(kind, $0.unit) }
        case .accountability:
            return digest.accountable.isEmpty
                ? [] : [common(kind, "关于\(report.cycle.chinese)党建工作追责问责建议的请示")]
        }
    }

    /// Not every unit is looked at in a month: only one whose form went back is late with it.
    private var reminded: [OutstandingUnit] {
        digest.report.cycle.isGuidance ? digest.outstanding(.returned) : digest.report.outstanding
    }

    private var isYear: Bool { digest.report.annual != nil }

    private func common(_ kind: NoticeKind, _ title: String) -> NoticePlan {
        NoticePlan(kind: kind, fileName: ChineseText.fileName(title) + ".docx")
    }

    private func plan(
        _ kind: NoticeKind,
        _ unit: Unit,
        _ role: NoticePlan.Role? = nil
    ) -> NoticePlan {
        let person = role.map { "-" + $0.chinese } ?? ""
        let name = "\(unit.code)-\(unit.name)-\(kind.chinese)\(person)"
        return NoticePlan(
            kind: kind,
            unit: unit.code,
            role: role,
            fileName: ChineseText.fileName(name) + ".docx"
        )
    }

    private func plans(_ kind: NoticeKind, _ unit: Unit) -> [NoticePlan] {
        let roles: [NoticePlan.Role] =
            !unit.secretary.isEmpty && unit.secretary == unit.head ? [.both] : [.secretary, .head]
        return roles.map { plan(kind, unit, $0) }
    }
}

extension NoticeKind {
    /// Whether a cycle that only guides gives rise to it: nobody is ranked, commended or called to account.
    fileprivate var guides: Bool {
        switch self {
        case .guidance, .rectification, .rectificationReport, .reminder: true
        case .circular, .annual, .commendation, .interview, .interviewRecord, .accountability: false
        }
    }
}
