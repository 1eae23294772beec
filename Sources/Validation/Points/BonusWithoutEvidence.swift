import Norms

/// V27: a bonus without the document that grounds it.
struct BonusWithoutEvidence: RowCheck {
    let code = "bonus-without-evidence"
    let source = "V27"
    let severity = Finding.Severity.query
    let title = Wording(zh: "加分没有佐证材料", en: "bonus without evidence")
    let remedy = Wording(
        zh: "请填写表彰文件或证书的文号",
        en: "write the number of the document that grants the honour"
    )
    let part = AnswerPart.evidence

    func rows(in context: ReviewContext) -> [Indicator] { context.extras(.bonus) }

    func fault(of row: Indicator, in context: ReviewContext) -> Wording? {
        guard let points = context.points(row), points > .zero,
            context.isEmpty(.answer(row.code, part))
        else { return nil }
        return Wording(
            zh: "未填，本项加了\(points)分",
            en: "is blank, but \(points) points were added"
        )
    }
}
