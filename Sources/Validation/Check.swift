package import Norms

/// One question put to a returned form; each has a type, a code and a file of its own.
///
/// A check looks at the whole form and reports every place that fails it. It never stops another check,
/// and it says nothing where the value it needs is missing: that is the business of another check.
package protocol Check: Sendable {
    /// The stable code of its findings: `score-out-of-range`.
    var code: String { get }
    /// The row of the county's list of checks that it answers, such as `V20`, or `form` for what the form itself asks.
    var source: String { get }
    /// How much its gravest findings matter.
    var severity: Finding.Severity { get }
    /// What it finds, in a few words; used when findings are folded and when trials are counted.
    var title: Wording { get }
    /// What to do about it, unless a finding says so more exactly.
    var remedy: Wording { get }
    /// The facts of the facts block that it looks at.
    var facts: Set<FactKey> { get }
    /// Everything in the form that fails the check.
    func findings(in context: ReviewContext) -> [Finding]
}

extension Check {
    /// No facts of the facts block.
    package var facts: Set<FactKey> { [] }

    /// A finding about one field: its label, its value as read, and the fault that follows them.
    func report(
        _ field: FieldID,
        _ context: ReviewContext,
        _ fault: Wording,
        remedy: Wording? = nil,
        as severity: Finding.Severity? = nil
    ) -> Finding {
        let cause = context.subject(field).followed(by: fault)
        return report(field, context, cause: cause, remedy: remedy, as: severity)
    }

    /// A finding about one field, in words of its own.
    func report(
        _ field: FieldID,
        _ context: ReviewContext,
        cause: Wording,
        remedy: Wording? = nil,
        as severity: Finding.Severity? = nil
    ) -> Finding {
        Finding(
            code,
            severity ?? self.severity,
            field: field,
            place: context.form.place(field),
            value: context.form[field]?.raw ?? "",
            cause: cause,
            remedy: remedy ?? self.remedy
        )
    }
}

extension Wording {
    /// A subject with its predicate; in English a space between them, unless a comma or a colon follows.
    fileprivate func followed(by fault: Wording) -> Wording {
        let gap = fault.en.hasPrefix(",") || fault.en.hasPrefix(":") ? "" : " "
        return Wording(zh: zh + fault.zh, en: en + gap + fault.en)
    }
}
