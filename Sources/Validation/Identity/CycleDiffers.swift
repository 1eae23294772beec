import Norms

/// V28: the cycle written on the form is not the one that the form is about.
struct CycleDiffers: FieldCheck {
    let code = "cycle-differs"
    let source = "V28"
    let severity = Finding.Severity.refusal
    let title = Wording(zh: "考核周期不符", en: "cycle that does not fit")
    let remedy = Wording(
        zh: "请核对考核周期，使用本期的表",
        en: "check the cycle, and use the form of this cycle"
    )
    let field = FieldID.header(.cycle)

    func fault(in context: ReviewContext) -> Wording? {
        let cycle = context.form.cycle
        guard !context.isNoticed(field),
            let written = Self.cycle(in: context.words(field)), written != cycle
        else { return nil }
        return Wording(
            zh: "与表单编号的\(cycle.chinese)不同",
            en: "differs from the form's own cycle, \(cycle)"
        )
    }

    /// The cycle that a text names: `2023Q2`, `2023年第二季度`, `2023年5月`, `2023年度`; `nil` when unclear.
    static func cycle(in text: String) -> Cycle? {
        if let cycle = Cycle(text) { return cycle }
        guard let year = StatedNumber.first(in: text), (1_900...2_999).contains(year),
            let sign = text.firstIndex(of: "年")
        else { return nil }
        let rest = text[text.index(after: sign)...]
        guard let number = StatedNumber.first(in: rest) else {
            return rest == "度" || rest.isEmpty ? .year(year) : nil
        }
        if rest.contains("季"), (1...4).contains(number) {
            return .quarter(year: year, quarter: number)
        }
        if rest.hasSuffix("月") || rest.hasSuffix("月份"), (1...12).contains(number) {
            return .month(year: year, month: number)
        }
        return nil
    }
}
