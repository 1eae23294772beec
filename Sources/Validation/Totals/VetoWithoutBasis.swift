import Norms

/// V29: a veto without the document and the person behind it.
struct VetoWithoutBasis: RowCheck {
    let code = "veto-without-basis"
    let source = "V29"
    let severity = Finding.Severity.refusal
    let title = Wording(zh: "一票否决没有依据", en: "veto without its ground")
    let remedy = Wording(
        zh: "请写明事实、依据文件和批准人",
        en: "write the facts, the document and who approved it"
    )
    let part = AnswerPart.reason

    func rows(in context: ReviewContext) -> [Indicator] { context.extras(.veto) }

    func fault(of row: Indicator, in context: ReviewContext) -> Wording? {
        guard context.isYes(.answer(row.code, .fact)), context.isEmpty(.answer(row.code, part)),
            context.isEmpty(.answer(row.code, .evidence))
        else { return nil }
        return Wording(
            zh: "和佐证材料未填，但一票否决填了“是”",
            en: "and 佐证材料 are blank, but the veto is answered yes"
        )
    }
}
