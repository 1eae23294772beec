import Norms

/// V27: the bonus rows together exceed the cap; only the cap counts.
struct BonusOverCap: Check {
    let code = "bonus-over-cap"
    let source = "V27"
    let severity = Finding.Severity.query
    let title = Wording(zh: "加分超过上限", en: "bonus over the cap")
    let remedy = Wording(zh: "按上限计入，请核对加分项", en: "only the cap counts; check the bonus rows")

    func findings(in context: ReviewContext) -> [Finding] {
        let listed = context.sums.listedBonus
        let cap = context.schema.bonusCap
        guard listed > cap else { return [] }
        return [
            report(
                .total(.bonus),
                context,
                cause: Wording(
                    zh: "加分项共\(listed)分，超过上限\(cap)分",
                    en: "the bonus rows hold \(listed), more than the cap of \(cap)"
                ),
                remedy: Wording(
                    zh: "按上限\(cap)分计入，请核对加分项",
                    en: "only \(cap) count; check the bonus rows"
                )
            )
        ]
    }
}
