import Norms
import TenNorms

/// Findings as lines of text, refusals first.
enum FindingLines {
    /// One line a finding: severity, place, message.
    static func of(_ findings: [FindingReport], _ language: Language) -> [String] {
        findings.map { finding in
            let severity = words(finding.severity).text(language)
            return "  [\(severity)] \(finding.place): \(finding.message)（\(finding.code)）"
        }
    }

    private static func words(_ severity: Finding.Severity) -> Wording {
        switch severity {
        case .refusal: Wording(zh: "退回", en: "refusal")
        case .query: Wording(zh: "核实", en: "query")
        case .note: Wording(zh: "提示", en: "note")
        }
    }
}

/// What became of a file, in words.
enum OutcomeWords {
    /// The words for an outcome.
    static func of(_ outcome: Outcome) -> Wording {
        switch outcome {
        case .accepted: Wording(zh: "收下", en: "accepted")
        case .returned: Wording(zh: "退回", en: "returned")
        case .quarantined: Wording(zh: "待查", en: "quarantined")
        case .duplicate: Wording(zh: "重复", en: "duplicate")
        case .unpacked: Wording(zh: "拆开", en: "unpacked")
        }
    }
}
