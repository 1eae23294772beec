import Norms

/// V24: full marks on every item.
struct FullMarksEverywhere: Check {
    let code = "full-marks-everywhere"
    let source = "V24"
    let severity = Finding.Severity.query
    let title = Wording(zh: "各项均得满分", en: "full marks everywhere")
    let remedy = Wording(
        zh: "请检查组核对评分是否逐项评定",
        en: "ask the group whether each item was judged"
    )

    /// A form of fewer items says nothing.
    static let fewest = 5

    func findings(in context: ReviewContext) -> [Finding] {
        let rows = context.applying
        guard rows.count >= Self.fewest, let first = rows.first,
            rows.allSatisfy({ context.lost($0) == .zero })
        else { return [] }
        return [
            report(
                .answer(first.code, .points),
                context,
                cause: Wording(
                    zh: "适用的\(rows.count)项全部得满分",
                    en: "all \(rows.count) items that apply have full marks"
                )
            )
        ]
    }
}
