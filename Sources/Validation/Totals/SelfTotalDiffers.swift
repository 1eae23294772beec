import Norms

/// V22: the stated sum of the unit's own points is not their sum; it only serves comparison.
struct SelfTotalDiffers: FieldCheck {
    let code = "self-total-differs"
    let source = "V22"
    let severity = Finding.Severity.query
    let title = Wording(zh: "自评合计与各项不符", en: "self-given total that does not add up")
    let remedy = Wording(
        zh: "请核对各项自评分和自评合计",
        en: "check the self-given points and their total"
    )
    let field = FieldID.total(.selfTotal)

    func fault(in context: ReviewContext) -> Wording? {
        let sum = sum(context.applying, context)
        let all = sum + self.sum(context.excluded, context)
        let withBonus = all + self.sum(context.extras(.bonus), context)
        guard let stated = context.number(field)?.points,
            ![sum, all, withBonus].contains(where: { TotalDiffers.near(stated, $0) })
        else { return nil }
        return Wording(
            zh: "与各项不符，按各项计算为\(sum.fixed)",
            en: "does not fit the items, which make \(sum.fixed)"
        )
    }

    private func sum(_ rows: [Indicator], _ context: ReviewContext) -> Points {
        rows.reduce(.zero) { $0 + (context.selfPoints($1) ?? .zero) }
    }
}
