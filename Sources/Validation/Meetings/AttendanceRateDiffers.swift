import Norms

/// V03: the stated attendance rate is not present ÷ due.
struct AttendanceRateDiffers: FieldCheck {
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
    let field = FieldID.fact(.attendanceRate)

    func fault(in context: ReviewContext) -> Wording? {
        guard let stated = context.number(.attendanceRate)?.points,
            let due = context.count(.votersDue), due > 0,
            let present = context.count(.votersPresent), present <= due
        else { return nil }
        let rate = Points(100).scaled(by: present, over: due)
        guard max(rate, stated) - min(rate, stated) > Self.tolerance else { return nil }
        let shown = rate.rounded(to: Points(thousandths: 100))
        return Wording(
            zh: "，按实到\(present)、应到\(due)是\(shown)%",
            en: ", but \(present) of \(due) are \(shown)%"
        )
    }
}
