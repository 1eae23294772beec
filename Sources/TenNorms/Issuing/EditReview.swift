import Intake
import Norms
import Publishing
import Recording

/// A draft that is to be issued: as the program wrote it, or as a person left it.
struct ReviewedDraft {
    /// What it is.
    var plan: NoticePlan
    /// What the program writes.
    var draft: Notice
    /// What a person made of it; `nil` when it is as drafted.
    var edited: (draft: EditedDraft, print: String, changes: [DocumentComparison.Change])?

    /// SHA-256 of the file that the person has seen.
    var print: String { edited?.print ?? Fingerprint(of: draft.bytes).hex }

    /// The finished file under a number.
    func issued(_ stamp: (number: String, date: CalendarDate), _ writer: NoticeWriter) throws
        -> [UInt8]
    {
        if let edited {
            return try edited.draft.issued(number: stamp.number, date: stamp.date)
        }
        return try own(stamp, writer)
    }

    /// What it would be by the data alone.
    func own(_ stamp: (number: String, date: CalendarDate), _ writer: NoticeWriter) throws
        -> [UInt8]
    {
        try writer.make(plan, stamp: .issued(number: stamp.number, date: stamp.date)).bytes
    }
}

/// Holds a draft that a person edited against what the program would issue, word for word.
struct EditReview {
    private let order: ApprovalOrder
    private let writer: NoticeWriter
    private let names: [String]
    private let profile: PageProfile
    private let office: Office

    /// Sets up a review; units, people and grades weigh as much as numbers.
    init(_ order: ApprovalOrder, _ writer: NoticeWriter, _ workspace: Workspace) {
        self.order = order
        self.writer = writer
        profile = workspace.settings.page
        office = workspace.settings.office
        names =
            workspace.roster.units.flatMap {
                [$0.name, $0.secretary, $0.head, $0.leader] + $0.aliases
            }
            + workspace.settings.grades.map(\.name)
    }

    /// What came of a review.
    enum Outcome {
        /// It is issued as the person left it, with warnings.
        case accepted(ReviewedDraft, [Wording])
        /// It is held back.
        case held(ApprovalHold)
    }

    /// Reviews an edited draft: it must take number and date, and what was changed must be accepted.
    func review(_ edited: [UInt8], of notice: Notice) throws -> Outcome {
        let kind = notice.plan.kind
        // Any number tries whether one can be put in.
        let series = kind.series(of: office)
        let trial = DocumentNumber(series: series, year: order.date.year, serial: 1).description
        let draft = EditedDraft(edited, of: notice, writer)
        do {
            let issued = try draft.issued(number: trial, date: order.date)
            let own = try writer.make(
                notice.plan,
                stamp: .issued(number: trial, date: order.date)
            ).bytes
            let comparison = DocumentComparison(from: own, to: issued, names: names)
            guard let changes = comparison?.changes else {
                throw DraftFault([.unreadableDraft])
            }
            if let hold = hold(changes) { return .held(hold) }
            let print = Fingerprint(of: edited).hex
            let reviewed = ReviewedDraft(
                plan: notice.plan,
                draft: notice,
                edited: (draft, print, changes)
            )
            return .accepted(reviewed, warnings(issued, notice.plan))
        } catch let fault as DraftFault {
            return .held(Self.unfit(fault))
        }
    }

    private func hold(_ changes: [DocumentComparison.Change]) -> ApprovalHold? {
        let figures = changes.count(where: \.touchesFigures)
        if figures > 0, order.edits?.figures != true {
            return ApprovalHold(
                .figuresEdited,
                Self.figuresEdited(changes.count, figures, order.cycle),
                changes: changes
            )
        }
        guard !changes.isEmpty, order.edits == nil else { return nil }
        return ApprovalHold(.edited, Self.edited(changes.count, order.cycle), changes: changes)
    }

    /// What the page of an edited document breaks: a person laid it out, so that a person decides.
    private func warnings(_ issued: [UInt8], _ plan: NoticePlan) -> [Wording] {
        guard plan.kind.isNumbered,
            let judgement = try? DocumentCheck(issued, profile: profile).judge()
        else { return [] }
        let broken = judgement.results.filter(\.isFault)
        guard let first = broken.first else { return [] }
        return [
            Wording(
                zh: "改稿“\(plan.title)”的版面有\(broken.count)项不合 GB/T 9704-2012"
                    + "（\(first.title.zh)等），请用 tennorms check-document 查看",
                en:
                    "the page of the edited \(plan.title) breaks \(broken.count) rules of GB/T 9704-2012 "
                    + "(\(first.title.en)); look with tennorms check-document"
            )
        ]
    }

    private static func edited(_ count: Int, _ cycle: Cycle) -> Wording {
        Wording(
            zh: "稿子起草后人工改过\(count)处（逐处列在下面）；照改稿签发的，加 --accept-edits --reason 修改缘由；"
                + "不要这些改动的，删去这份稿子，运行 tennorms publish \(cycle) 重新起草",
            en:
                "somebody edited the draft in \(count) places, listed below; issue it as it is with "
                + "--accept-edits --reason WHY, or delete it and run tennorms publish \(cycle)"
        )
    }

    private static func figuresEdited(_ count: Int, _ figures: Int, _ cycle: Cycle) -> Wording {
        Wording(
            zh: "稿子起草后人工改过\(count)处（逐处列在下面），其中\(figures)处动了数字、日期或名称，与台账不符；"
                + "数据有误的，应改数据（补正、改名册或设置）后重新起草；"
                + "确要照改稿签发的，加 --accept-figures --reason 依据",
            en:
                "somebody edited the draft in \(count) places, listed below; \(figures) change numbers, dates or "
                + "names, which are not what the ledger says: mend the data and draft anew, or issue it as it is "
                + "with --accept-figures --reason WHY"
        )
    }

    private static func unfit(_ fault: DraftFault) -> ApprovalHold {
        ApprovalHold(
            .unfit,
            Wording(
                zh: "稿子人工改过，不能照此编号：" + fault.problems.map(\.zh).joined(separator: "；"),
                en: "the edited draft cannot be issued: "
                    + fault.problems.map(\.en).joined(separator: "; ")
            )
        )
    }
}
