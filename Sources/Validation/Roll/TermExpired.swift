import Norms

/// V06: the term has run out, no approval of a delay is named, and the item on it has full marks (R3, R4).
///
/// Where the inspectors took points for it, the form tells the truth and does not go back.
struct TermExpired: Check {
    let code = "term-expired"
    let source = "V06"
    let severity = Finding.Severity.refusal
    let title = Wording(zh: "届满未换届也未扣分", en: "term run out without a deduction")
    let remedy = Wording(
        zh: "请填写延期换届批复文号；没有批复的应当扣分",
        en: "name the approval of the delay, or take points"
    )
    let facts: Set<FactKey> = [.lastElection, .extensionApproval, .organisation]

    private static let overextended = Wording(
        zh: "延期最多1年，请核对日期；无误的应当扣分",
        en: "a delay may last a year; check the date, or take points"
    )

    func findings(in context: ReviewContext) -> [Finding] {
        guard let term = ElectionTerm(in: context), term == .expired || term == .overextended,
            let row = context.applying.first(where: ElectionTerm.isScored),
            context.lost(row) == .zero
        else { return [] }
        let years = (Organisation(in: context)?.term ?? 36) / 12
        return [
            report(
                .fact(.lastElection),
                context,
                Wording(
                    zh: "，任期\(years)年已满，\(row.code)未扣分",
                    en: ": the term of \(years) years is over, but \(row.code) has full marks"
                ),
                remedy: term == .expired ? nil : Self.overextended
            )
        ]
    }
}
