import Norms

extension Remark {
    /// A field that only one locator found; its value is quoted.
    static func single(_ located: Located, _ field: FormIndex.Field) -> Remark {
        let how = word(located.taken.locators)
        let value = located.taken.content.raw
        return Remark(
            Finding(
                "single-locator",
                .query,
                field: field.id,
                place: located.taken.cell.place,
                value: value,
                cause: located.taken.content.isBlank
                    ? Wording(
                        zh: "“\(field.name)”只凭\(how.zh)找到，那里没有填",
                        en: "\"\(field.name)\" was found by its \(how.en) alone and is empty"
                    )
                    : Wording(
                        zh: "“\(field.name)”只凭\(how.zh)找到，读作“\(value)”",
                        en:
                            "\"\(field.name)\" was found by its \(how.en) alone and read as \"\(value)\""
                    ),
                remedy: checkValues
            ),
            together: Wording(
                zh: "表格改动过，以下各项只凭\(how.zh)找到",
                en: "the form was altered: found by \(how.en) alone"
            )
        )
    }

    /// A field that was found by its identity and its position, under another heading or label than ours.
    static func unlabelled(_ located: Located, _ field: FormIndex.Field) -> Remark {
        let value = located.taken.content.raw
        return Remark(
            Finding(
                "label-missing",
                .query,
                field: field.id,
                place: located.taken.cell.place,
                value: value,
                cause: Wording(
                    zh: "“\(field.name)”的标签或表头改动过，凭内嵌标识和位置读作“\(value)”",
                    en:
                        "the label or heading of \"\(field.name)\" was changed; read as \"\(value)\""
                ),
                remedy: checkValues
            ),
            together: Wording(
                zh: "标签或表头改动过，以下各项凭内嵌标识和位置读",
                en: "labels or headings were changed; read by identity and position"
            )
        )
    }

    /// A field for which the locators name different cells with different contents.
    static func disagreement(
        _ located: Located,
        _ field: FormIndex.Field,
        _ severity: Finding.Severity
    ) -> Remark {
        let seen = located.candidates.map { candidate in
            let how = word(candidate.locators)
            let text = candidate.content.raw
            return Wording(
                zh: "\(how.zh)指\(candidate.cell.place.text(.zh))“\(text)”",
                en: "its \(how.en) says \(candidate.cell.place.text(.en)) \"\(text)\""
            )
        }
        return Remark(
            Finding(
                "locators-disagree",
                severity,
                field: field.id,
                place: located.taken.cell.place,
                value: located.taken.content.raw,
                cause: Wording(
                    zh: "“\(field.name)”填在哪一格说不准：\(seen.map(\.zh).joined(separator: "，"))",
                    en:
                        "\"\(field.name)\" may be in two cells: \(seen.map(\.en).joined(separator: ", "))"
                ),
                remedy: blankForm
            ),
            together: severity == .refusal
                ? Wording(
                    zh: "表格的行列改动过，以下各项填在哪一格说不准",
                    en: "rows or columns were moved, and these fields may be in two cells"
                )
                : Wording(
                    zh: "以下各项的内嵌标识或原位置指着别的格，按标签读",
                    en: "the identities or places of these fields are other cells; read by label"
                )
        )
    }

    /// A cell that was merged over the cells of several fields.
    static func shared(
        _ located: Located,
        _ fields: [FormIndex.Field],
        _ severity: Finding.Severity
    ) -> Remark {
        let names = fields.map { "“\($0.name)”" }.joined(separator: "、")
        let value = located.taken.content.raw
        return Remark(
            Finding(
                "shared-cell",
                severity,
                field: fields.last?.id,
                place: located.taken.cell.place,
                value: value,
                cause: Wording(
                    zh: "\(names)合并成了一格，填的是“\(value)”，说不清各是多少",
                    en: "\(names) were merged into one cell, which holds \"\(value)\""
                ),
                remedy: Wording(
                    zh: "请取消合并，逐格填写",
                    en: "take the merged cell apart and fill in each of its cells"
                )
            ),
            together: Wording(zh: "有几项合并成了一格", en: "several fields were merged into one cell")
        )
    }

    /// A row that was split, with more than one of its cells filled in.
    static func split(_ located: Located, _ field: FormIndex.Field, _ severity: Finding.Severity)
        -> Remark
    {
        let seen = located.candidates.filter { $0.locators.contains(.label) }
        let values = seen.map { "\($0.cell.place.text(.zh))=\($0.content.raw)" }
            .joined(separator: "、")
        return Remark(
            Finding(
                "split-row",
                severity,
                field: field.id,
                place: located.taken.cell.place,
                value: located.taken.content.raw,
                cause: Wording(
                    zh: "“\(field.name)”拆成了几格，各填了内容：\(values)",
                    en: "\"\(field.name)\" was split into cells that are all filled in: \(values)"
                ),
                remedy: Wording(
                    zh: "请合并为一格，只填一个结果",
                    en: "merge them into one cell with one answer"
                )
            ),
            together: Wording(zh: "以下各项拆成了几格", en: "these fields were split into cells")
        )
    }

    /// A field that no locator found.
    static func notFound(_ field: FormIndex.Field, _ severity: Finding.Severity) -> Remark {
        Remark(
            Finding(
                "field-not-found",
                severity,
                field: field.id,
                value: field.name,
                cause: Wording(
                    zh: "表中找不到“\(field.name)”",
                    en: "\"\(field.name)\" is not in the form"
                ),
                remedy: blankForm
            ),
            together: Wording(
                zh: "表中缺少一些栏目（\(severity == .refusal ? "必填" : "选填")）",
                en:
                    "fields are missing from the form (\(severity == .refusal ? "required" : "optional"))"
            )
        )
    }

    /// A whole row of the score table that is not there.
    static func rowNotFound(_ row: Indicator, _ severity: Finding.Severity) -> Remark {
        Remark(
            Finding(
                "field-not-found",
                severity,
                field: .answer(row.code, .points),
                value: row.code.text,
                cause: Wording(
                    zh: "表中缺少“\(row.code) \(row.name)”这一行",
                    en: "the row \"\(row.code) \(row.name)\" is not in the form"
                ),
                remedy: blankForm
            ),
            together: Wording(
                zh: "表中缺少一些行（\(weight(of: severity).zh)）",
                en: "rows are missing from the form (\(weight(of: severity).en))"
            )
        )
    }

    /// Whether a row that is missing would have counted.
    private static func weight(of severity: Finding.Severity) -> Wording {
        switch severity {
        case .refusal: Wording(zh: "必填", en: "required")
        case .query: Wording(zh: "选填", en: "optional")
        case .note: Wording(zh: "本期不考核", en: "not inspected this time")
        }
    }

    /// A whole column of the score table that is not there.
    static func columnNotFound(_ column: FormColumn, _ severity: Finding.Severity) -> Remark {
        let cause = Wording(
            zh: "表中缺少“\(column.heading)”这一列",
            en: "the column \"\(column.heading)\" is not in the form"
        )
        return Remark(
            Finding(
                "field-not-found",
                severity,
                value: column.heading,
                cause: cause,
                remedy: blankForm
            ),
            together: cause
        )
    }

    static let blankForm = Wording(
        zh: "请在下发的空白表上重填，不要增删行列或改动表头",
        en: "fill in the blank form that was issued; do not add, delete or rename rows and columns"
    )
    static let checkValues = Wording(zh: "请核对读出的内容", en: "check what was read")

    private static func word(_ locators: Entry.Locators) -> Wording {
        var zh: [String] = []
        var en: [String] = []
        if locators.contains(.label) { (zh, en) = (zh + ["标签"], en + ["label"]) }
        if locators.contains(.identity) { (zh, en) = (zh + ["内嵌标识"], en + ["identity"]) }
        if locators.contains(.position) { (zh, en) = (zh + ["位置"], en + ["position"]) }
        return Wording(zh: zh.joined(separator: "和"), en: en.joined(separator: " and "))
    }
}
