import Norms

/// Reads what a fact or a row asks for.
struct AnswerKindLoader {
    /// The words that may stand after `asks`.
    static let words = [
        "count", "number", "percent", "yes-no", "choice", "date", "text", "evidence", "none",
    ]

    /// The kind of value, from `asks`, `unit` and the names of the options.
    static func load(_ map: YAMLMap, options: [String]) -> AnswerKind? {
        let expected = Wording(
            zh: "下列之一：\(words.joined(separator: " "))",
            en: "one of \(words.joined(separator: ", "))"
        )
        let known = { (word: String) in words.contains(word) ? word : nil }
        guard let word = map.value("asks", as: expected, known) else { return nil }
        switch word {
        case "count", "number":
            map.require("unit")
            let unit = map.text("unit") ?? ""
            return word == "count" ? .count(unit: unit) : .number(unit: unit)
        case "choice":
            if options.isEmpty { reportNoOptions(map) }
            return .choice(options)
        case "percent": return .percent
        case "yes-no": return .yesNo
        case "date": return .date
        case "text": return .text
        case "evidence": return .evidence
        default: return .nothing
        }
    }

    private static func reportNoOptions(_ map: YAMLMap) {
        map.faults.add(
            "choice-without-options",
            at: map.place(of: "asks"),
            value: "choice",
            zh: "choice 没有选项",
            en: "a choice without options",
            remedy: Wording(zh: "用 options 列出选项", en: "list them under \"options\"")
        )
    }
}

extension AnswerKind {
    /// Whether rules may count it.
    var isAmount: Bool {
        switch self {
        case .count, .number: true
        case .percent, .yesNo, .choice, .date, .text, .evidence, .nothing: false
        }
    }

    /// Whether it is one of a list.
    var isChoice: Bool { if case .choice = self { true } else { false } }
}
