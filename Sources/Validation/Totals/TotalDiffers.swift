import Norms

/// V22: a stated total that is not what the items add up to.
///
/// Totals are compared to within half a hundredth, so that 93.45 may stand for 93.447. A total that
/// cannot be worked out, because an item is missing, is not judged.
struct TotalDiffers: Check {
    let code = "total-differs"
    let source = "V22"
    let severity = Finding.Severity.refusal
    let title = Wording(zh: "合计与各项不符", en: "totals that do not add up")
    let remedy = Wording(zh: "请核对各项得分后更正合计", en: "check the items and correct the total")

    /// The largest difference that is only rounding.
    static let tolerance = Points(thousandths: 5)

    func findings(in context: ReviewContext) -> [Finding] {
        let sums = context.sums
        var expected: [(TotalField, Points)] = [(.applicable, sums.applicable)]
        if sums.isComplete {
            expected += [(.got, sums.got), (.bonus, sums.bonus), (.penalty, sums.penalty)]
            expected.append((.total, sums.total))
        }
        return expected.compactMap { total, points in
            let field = FieldID.total(total)
            guard let stated = context.number(field)?.points,
                !isSame(stated, points, total, sums)
            else { return nil }
            return finding(field, points, context)
        }
    }

    private func isSame(
        _ stated: Points,
        _ points: Points,
        _ total: TotalField,
        _ sums: Sums
    ) -> Bool {
        let isUncapped = total == .bonus && Self.near(stated, sums.listedBonus)
        let isNegated = total == .penalty && Self.near(.zero - stated, points)
        return isUncapped || isNegated || Self.near(stated, points)
    }

    /// Whether two totals are the same but for rounding.
    static func near(_ left: Points, _ right: Points) -> Bool {
        max(left, right) - min(left, right) <= tolerance
    }

    private func finding(
        _ field: FieldID,
        _ points: Points,
        _ context: ReviewContext
    ) -> Finding {
        report(
            field,
            context,
            Wording(
                zh: "与各项不符，按各项计算为\(points.fixed)",
                en: "does not fit the items, which make \(points.fixed)"
            ),
            remedy: Wording(
                zh: "请核对各项得分，无误的把它改为\(points.fixed)",
                en: "check the items; if they are right, write \(points.fixed)"
            )
        )
    }
}
