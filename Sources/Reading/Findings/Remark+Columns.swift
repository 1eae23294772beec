import Norms

extension Remark {
    /// Two columns under one heading: which of them counts, nobody can tell.
    static func columnsAlike(
        _ column: FormColumn,
        _ headings: [GridCell],
        _ severity: Finding.Severity
    ) -> Remark {
        let zh = headings.map { "\($0.place.text(.zh))“\($0.content.raw)”" }
        let en = headings.map { "\($0.place.text(.en)) \"\($0.content.raw)\"" }
        let cause = Wording(
            zh: "有\(headings.count)列的表头都像“\(column.heading)”，哪一列算数说不准：\(zh.joined(separator: "、"))",
            en:
                "\(headings.count) columns are headed like \"\(column.heading)\", and which of them counts is unclear: \(en.joined(separator: ", "))"
        )
        return Remark(
            Finding(
                "columns-alike",
                severity,
                place: headings[headings.count - 1].place,
                value: column.heading,
                cause: cause,
                remedy: severity == .refusal
                    ? Wording(zh: "请删去多加的一列再报", en: "delete the column that was added")
                    : checkValues
            ),
            together: cause
        )
    }

    /// A column that is none of the form's and was not read.
    static func columnNotRead(_ heading: GridCell, _ first: GridCell) -> Remark {
        let name = heading.content.raw
        let cause = Wording(
            zh: "“\(name)”这一列不是表上原有的，没有读，如\(first.place.text(.zh))“\(first.content.raw)”",
            en:
                "the column \"\(name)\" is none of the form's and was not read, such as \(first.place.text(.en)) \"\(first.content.raw)\""
        )
        return Remark(
            Finding(
                "column-not-read",
                .query,
                place: heading.place,
                value: name,
                cause: cause,
                remedy: Wording(
                    zh: "请核对；应当计入的，请填进原有的列",
                    en: "check it; what should count belongs into the columns of the form"
                )
            ),
            together: cause
        )
    }
}
