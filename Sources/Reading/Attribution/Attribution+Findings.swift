import Norms

extension Attribution {
    static func badNumber(_ text: String, _ place: Place) -> Finding {
        Finding(
            "form-number-invalid",
            .query,
            field: .header(.formNumber),
            place: place,
            value: text,
            cause: Wording(
                zh: "表单编号“\(text)”不对，可能被改过",
                en: "the form number \"\(text)\" is wrong; it may have been changed"
            ),
            remedy: Wording(zh: "请核对单位和周期", en: "check the unit and the period")
        )
    }

    static func unknownSpelling(_ stated: (text: String, place: Place), unit: Unit) -> Finding {
        Finding(
            "unit-spelling",
            .query,
            field: .header(.unit),
            place: stated.place,
            value: stated.text,
            cause: Wording(
                zh: "名册里没有“\(stated.text)”，按其他依据认作\(unit.name)（\(unit.code)）",
                en: "\"\(stated.text)\" is not in the roster; taken as \(unit.name) (\(unit.code))"
            ),
            remedy: Wording(zh: "请核对；确是别名的，请加进名册", en: "check it; add a true alias to the roster")
        )
    }

    static func byNameOnly(_ stated: (text: String, place: Place), unit: Unit) -> Finding {
        Finding(
            "unit-from-name",
            .query,
            field: .header(.unit),
            place: stated.place,
            value: stated.text,
            cause: Wording(
                zh: "编码和表单编号都没有，只凭名称认作\(unit.name)（\(unit.code)）",
                en: "without code and form number, the name alone says \(unit.name) (\(unit.code))"
            ),
            remedy: Wording(zh: "请核对单位", en: "check the unit")
        )
    }

    static func byHiddenNumber(_ sources: [Wording], _ unit: Unit, _ place: Place) -> Finding {
        Finding(
            "unit-from-number",
            .query,
            field: .header(.unit),
            place: place,
            value: unit.code.text,
            cause: Wording(
                zh: "表头没有写单位，只凭\(list(sources).zh)认作\(unit.name)（\(unit.code)）",
                en: "the header names no unit; the \(list(sources).en) alone says "
                    + "\(unit.name) (\(unit.code))"
            ),
            remedy: Wording(zh: "请核对单位，补上表头", en: "check the unit, and write it in the header")
        )
    }

    static func byHiddenNumber(_ sources: [Wording], _ cycle: Cycle, _ place: Place) -> Finding {
        Finding(
            "cycle-from-number",
            .query,
            field: .header(.cycle),
            place: place,
            value: cycle.description,
            cause: Wording(
                zh: "表头没有写考核周期，只凭\(list(sources).zh)认作\(cycle.chinese)",
                en: "the header names no period; the \(list(sources).en) alone says \(cycle)"
            ),
            remedy: Wording(zh: "请核对周期，补上表头", en: "check the period, and write it in the header")
        )
    }

    private static func list(_ sources: [Wording]) -> Wording {
        Wording(
            zh: sources.map(\.zh).joined(separator: "和"),
            en: sources.map(\.en).joined(separator: " and the ")
        )
    }

    static func unreadableCycle(_ stated: (text: String, place: Place), cycle: Cycle) -> Finding {
        Finding(
            "cycle-spelling",
            .query,
            field: .header(.cycle),
            place: stated.place,
            value: stated.text,
            cause: Wording(
                zh: "看不懂考核周期“\(stated.text)”，按表单编号认作\(cycle.chinese)",
                en: "the period \"\(stated.text)\" cannot be read; the form number says \(cycle)"
            ),
            remedy: Wording(zh: "请核对周期", en: "check the period")
        )
    }

    static func otherVersion(_ version: String, current: String) -> Finding {
        Finding(
            "form-version",
            .query,
            field: .header(.formNumber),
            value: version,
            cause: Wording(
                zh: "表是按旧指标（\(version)）下发的，现行指标是\(current)",
                en: "the form was issued from schema \(version); the current one is \(current)"
            ),
            remedy: Wording(zh: "请核对各项内容", en: "check what was read")
        )
    }
}
