import Norms

/// V03: the stated attendance rate is not present ÷ due.
struct AttendanceRateDiffers: Check {
    let code = "attendance-rate-differs"
    let source = "V03"
    let severity = Finding.Severity.query
    let title = Wording(zh: "到会率与人数不符", en: "attendance rate that does not fit")
    let remedy = Wording(
        zh: "请核对应到、实到人数和到会率",
        en: "check both numbers and the rate"
    )
    let facts: Set<FactKey> = [.attendanceRate, .votersDue, .votersPresent]

    /// Half a percentage point: people write whole percentages.
    private static let tolerance = Points(thousandths: 500)

    func findings(in context: ReviewContext) -> [Finding] {
        let field = FieldID.fact(.attendanceRate)
        guard let stated = context.number(.attendanceRate)?.points,
            let due = context.count(.votersDue), due > 0,
            let present = context.count(.votersPresent), present <= due
        else { return [] }
        let rate = Points(100).scaled(by: present, over: due)
        guard max(rate, stated) - min(rate, stated) > Self.tolerance else { return [] }
        let shown = rate.rounded(to: Points(thousandths: 100))
        return [
            report(
                field,
                context,
                zh: "，按实到\(present)、应到\(due)是\(shown)%",
                en: ", but \(present) of \(due) are \(shown)%"
            )
        ]
    }
}
