import Norms

/// V23: a reason for a deduction stands beside full marks.
struct ReasonWithoutDeduction: RowCheck {
    let code = "reason-without-deduction"
    let source = "V23"
    let severity = Finding.Severity.query
    let title = Wording(zh: "得满分但写了扣分原因", en: "reasons without a deduction")
    let remedy = Wording(
        zh: "请核对是否漏扣；不扣分的删去原因",
        en: "check whether a deduction was forgotten, or delete the reason"
    )

    /// What people write when there is nothing to write, and praise.
    private static let harmless = [
        "无", "没有", "未扣分", "不扣分", "无扣分", "未发现问题", "无问题", "合格", "达标", "符合要求", "齐全", "良好",
    ]
    let part = AnswerPart.reason

    func fault(of row: Indicator, in context: ReviewContext) -> Wording? {
        let words = context.words(.answer(row.code, part))
        guard context.lost(row) == .zero, !words.isEmpty,
            !Self.harmless.contains(where: words.hasSuffix)
        else { return nil }
        return Wording(zh: "，但本项得了满分", en: ", but the item has full marks")
    }
}
