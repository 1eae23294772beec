import Norms

/// V29: a veto without the document and the person behind it.
struct VetoWithoutBasis: Check {
    let code = "veto-without-basis"
    let source = "V29"
    let severity = Finding.Severity.refusal
    let title = Wording(zh: "一票否决没有依据", en: "veto without its ground")
    let remedy = Wording(
        zh: "请写明事实、依据文件和批准人",
        en: "write the facts, the document and who approved it"
    )

    func findings(in context: ReviewContext) -> [Finding] {
        context.extras(.veto).compactMap { row in
            let reason = FieldID.answer(row.code, .reason)
            let evidence = FieldID.answer(row.code, .evidence)
            guard context.isYes(.answer(row.code, .fact)),
                context.isEmpty(reason) && context.isEmpty(evidence)
            else { return nil }
            return report(
                reason,
                context,
                zh: "和佐证材料未填，但一票否决填了“是”",
                en: "and 佐证材料 are blank, but the veto is answered yes"
            )
        }
    }
}
