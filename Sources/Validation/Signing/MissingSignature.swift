import Norms

/// V26: the leader and a member of the group, and the head of the unit, have to sign.
struct MissingSignature: FieldsCheck {
    let code = "missing-signature"
    let source = "V26"
    let severity = Finding.Severity.refusal
    let title = Wording(zh: "签字不全", en: "signatures missing")
    let remedy = Wording(
        zh: "请本人签字或填写姓名",
        en: "let them sign, or write the name"
    )

    func fields(in context: ReviewContext) -> [FieldID] {
        [.signature(.groupLeader), .signature(.groupMembers), .signature(.unitHead)]
    }

    func fault(of field: FieldID, in context: ReviewContext) -> Wording? {
        context.isEmpty(field) ? Wording(zh: "没有签字", en: "is not signed") : nil
    }
}
