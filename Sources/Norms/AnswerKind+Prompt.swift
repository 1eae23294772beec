extension AnswerKind {
    /// The measure word or unit: `次`, `%`; empty where there is none.
    package var unit: String {
        switch self {
        case .count(let unit), .number(let unit): unit
        case .percent: "%"
        case .yesNo, .choice, .date, .text, .evidence, .nothing: ""
        }
    }

    /// What to write in a field of this kind: `填写召开次数（次）`, `选择组织形式：党支部、党总支、基层党委`.
    package func prompt(for label: String) -> String {
        switch self {
        case .count(let unit), .number(let unit): "填写\(label)（\(unit)）"
        case .percent: "填写\(label)（%）"
        case .yesNo: "填写是或否：\(label)"
        case .choice(let options): "选择\(label)：\(options.joined(separator: "、"))"
        case .date: "填写\(label)，如2023-06-28"
        case .text, .evidence: "填写\(label)"
        case .nothing: "本栏不填"
        }
    }

    /// What a value of this kind looks like, for findings: `整数，如 3`.
    package var shape: Wording {
        switch self {
        case .count(let unit):
            Wording(zh: "不带小数的数（\(unit)），如 3", en: "a whole number (\(unit)), such as 3")
        case .number(let unit):
            Wording(zh: "数字（\(unit)），如 1250.5", en: "a number (\(unit)), such as 1250.5")
        case .percent: Wording(zh: "百分比，如 92.5%", en: "a percentage, such as 92.5%")
        case .yesNo: Wording(zh: "“是”或“否”", en: "是 (yes) or 否 (no)")
        case .choice(let options):
            Wording(
                zh: "下列之一：\(options.joined(separator: "、"))",
                en: "one of: \(options.joined(separator: ", "))"
            )
        case .date: Wording(zh: "日期，如 2023-06-28", en: "a date, such as 2023-06-28")
        case .text: Wording(zh: "文字", en: "text")
        case .evidence: Wording(zh: "记录或文件的编号、名称", en: "the number or name of a record")
        case .nothing: Wording(zh: "空白", en: "nothing")
        }
    }
}

extension Fact {
    /// What to write in the field, with the help of the schema.
    package var prompt: String {
        let prompt = asks.prompt(for: label)
        return help.isEmpty ? prompt : "\(prompt)。\(help)"
    }
}
