import Norms

/// What can be wrong with a roster, in words.
enum RosterFault {
    static func noHeading() -> Finding {
        Finding(
            "roster-no-heading",
            .refusal,
            cause: Wording(
                zh: "名册里没有找到表头",
                en: "the roster has no heading row"
            ),
            remedy: Wording(
                zh: "请保留一行表头：编码、单位名称、别名、类别、检查组等",
                en: "keep one row of headings: 编码, 单位名称, 别名, 类别, 检查组 and so on"
            )
        )
    }

    static func noUnits(_ place: Place) -> Finding {
        Finding(
            "roster-no-units",
            .refusal,
            place: place,
            cause: Wording(zh: "名册里没有单位", en: "the roster has no units"),
            remedy: Wording(zh: "请在表头下面每行填一个单位", en: "write one unit a row below the headings")
        )
    }

    static func missingColumn(_ column: RosterColumn, in place: Place) -> Finding {
        let name = column.names[0]
        return Finding(
            "roster-missing-column",
            .refusal,
            place: place,
            cause: Wording(zh: "名册缺少“\(name)”列", en: "the roster has no column \"\(name)\""),
            remedy: Wording(zh: "请补上这一列并写明表头", en: "add the column with this heading")
        )
    }

    static func missing(_ column: RosterColumn, _ place: Place) -> Finding {
        let name = column.names[0]
        return Finding(
            "roster-empty-cell",
            .refusal,
            place: place,
            cause: Wording(zh: "“\(name)”没有填写", en: "\"\(name)\" is empty"),
            remedy: Wording(zh: "请填写，或删去整行", en: "fill it in, or delete the row")
        )
    }

    static func badCode(_ code: String, _ place: Place) -> Finding {
        Finding(
            "roster-bad-code",
            .refusal,
            place: place,
            value: code,
            cause: Wording(
                zh: "单位编码“\(code)”含有不能用的字符",
                en: "the unit code \"\(code)\" has characters that codes cannot have"
            ),
            remedy: Wording(
                zh: "请只用半角字母和数字，如 U001",
                en: "use half-width letters and digits only, such as U001"
            )
        )
    }

    static func duplicate(
        _ column: RosterColumn,
        _ value: String,
        first: Place,
        _ place: Place
    ) -> Finding {
        let name = column.names[0]
        return Finding(
            column == .code ? "roster-duplicate-code" : "roster-duplicate-name",
            .refusal,
            place: place,
            value: value,
            cause: Wording(
                zh: "\(name)“\(value)”重复，第一处在\(first.text(.zh))",
                en: "\(name) \"\(value)\" is there twice, first at \(first.text(.en))"
            ),
            remedy: Wording(
                zh: "每个编码、名称、别名只能指一个单位，请改正其中一处",
                en: "a code, name or alias may mean one unit only; change one of them"
            )
        )
    }

    static func unknownCategory(_ value: String, known: [String], _ place: Place) -> Finding {
        Finding(
            "roster-unknown-category",
            .refusal,
            place: place,
            value: value,
            cause: Wording(zh: "没有“\(value)”这个类别", en: "there is no category \"\(value)\""),
            remedy: Wording(
                zh: "请填\(known.joined(separator: "、"))之一",
                en: "write one of \(known.joined(separator: ", "))"
            )
        )
    }

    static func notANumber(_ value: String, _ column: RosterColumn, _ place: Place) -> Finding {
        let name = column.names[0]
        return Finding(
            "roster-not-a-number",
            .refusal,
            place: place,
            value: value,
            cause: value.isEmpty
                ? Wording(zh: "“\(name)”没有填写", en: "\"\(name)\" is empty")
                : Wording(zh: "\(name)“\(value)”不是数字", en: "\(name) \"\(value)\" is not a number"),
            remedy: Wording(zh: "请填整数，如 3", en: "write a whole number such as 3")
        )
    }
}
