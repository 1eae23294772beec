import Norms

/// V08: more members than staff; retired members are counted apart.
struct MembersExceedStaff: FieldCheck {
    let code = "members-exceed-staff"
    let source = "V08"
    let severity = Finding.Severity.query
    let title = Wording(zh: "党员总数多于职工数", en: "more members than staff")
    let remedy = Wording(
        zh: "请核对是否计入了离退休党员",
        en: "check whether retired members were counted"
    )
    let facts: Set<FactKey> = [.totalMembers]
    let field = FieldID.fact(.totalMembers)

    func fault(in context: ReviewContext) -> Wording? {
        guard let total = context.count(.totalMembers), let staff = context.form.unit.staff,
            total > staff
        else { return nil }
        return Wording(
            zh: "多于在职职工\(staff)人",
            en: "exceeds the staff of \(staff)"
        )
    }
}
