import Norms

/// V26: the leader and a member of the group, and the head of the unit, have to sign.
struct MissingSignature: Check {
    let code = "missing-signature"
    let source = "V26"
    let severity = Finding.Severity.refusal
    let title = Wording(zh: "签字不全", en: "signatures missing")
    let remedy = Wording(
        zh: "请本人签字或填写姓名",
        en: "let them sign, or write the name"
    )

    func findings(in context: ReviewContext) -> [Finding] {
        let names: [SignatureField] = [.groupLeader, .groupMembers, .unitHead]
        return names.map(FieldID.signature).filter {
            context.isEmpty($0) && !context.isRefused($0)
        }.map { field in
            report(
                field,
                context,
                zh: "没有签字",
                en: "is not signed"
            )
        }
    }
}
