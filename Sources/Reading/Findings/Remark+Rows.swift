import Norms

extension Remark {
    /// A column that somebody put in the place of the one that was issued.
    static func columnReplaced(_ column: FormColumn, _ first: GridCell) -> Remark {
        let cause = Wording(
            zh: "“\(column.heading)”这一列不是下发的那一列，原来的可能被删了",
            en: "the column \"\(column.heading)\" is not the one that was issued"
        )
        return Remark(
            Finding(
                "column-replaced",
                .query,
                place: first.place,
                value: column.heading,
                cause: cause,
                remedy: checkValues
            ),
            together: cause
        )
    }

    /// The same indicator in two rows.
    static func duplicateRow(_ row: Indicator, _ cells: [GridCell]) -> Remark {
        let zh = cells.map { $0.place.text(.zh) }.joined(separator: "、")
        let en = cells.map { $0.place.text(.en) }.joined(separator: ", ")
        return Remark(
            Finding(
                "duplicate-row",
                .refusal,
                field: .answer(row.code, .points),
                place: cells.last?.place ?? .file,
                value: row.code.text,
                cause: Wording(
                    zh: "“\(row.code) \(row.name)”出现了\(cells.count)行：\(zh)",
                    en: "\"\(row.code) \(row.name)\" is there in \(cells.count) rows: \(en)"
                ),
                remedy: Wording(zh: "请删去多余的行", en: "delete the rows that are too many")
            ),
            together: Wording(zh: "有重复的行", en: "rows are there twice")
        )
    }

    /// A row whose code and name belong to two indicators.
    static func rowMismatch(_ row: Indicator, named other: Indicator, _ cell: GridCell) -> Remark {
        Remark(
            Finding(
                "row-mismatch",
                .refusal,
                field: .answer(row.code, .points),
                place: cell.place,
                value: row.code.text,
                cause: Wording(
                    zh: "序号是“\(row.code)”，考核内容却是“\(other.code) \(other.name)”的",
                    en: "the code is \"\(row.code)\", but the words are those of \"\(other.code)\""
                ),
                remedy: blankForm
            ),
            together: Wording(
                zh: "序号与考核内容对不上",
                en: "codes and words of rows do not belong together"
            )
        )
    }

    /// A filled row inside the table that belongs to no indicator.
    static func unknownRow(_ cell: GridCell, looksSplit: Bool) -> Remark {
        Remark(
            Finding(
                looksSplit ? "split-row" : "unknown-row",
                looksSplit ? .refusal : .query,
                place: cell.place,
                value: cell.content.raw,
                cause: looksSplit
                    ? Wording(
                        zh: "这一行没有序号和考核内容，却填了“\(cell.content.raw)”",
                        en: "the row has no code and no words, but holds \"\(cell.content.raw)\""
                    )
                    : Wording(
                        zh: "这一行不是考核指标，填的“\(cell.content.raw)”没有计入",
                        en: "the row is no indicator; \"\(cell.content.raw)\" was not counted"
                    ),
                remedy: looksSplit
                    ? Wording(
                        zh: "请把内容并回原来的一行",
                        en: "put it back into the row that it was split from"
                    )
                    : Wording(zh: "请核对是否填错了行", en: "check whether it belongs to another row")
            ),
            together: looksSplit
                ? Wording(zh: "有的行拆开了", en: "rows were split")
                : Wording(zh: "有的行不是考核指标，没有计入", en: "rows that are no indicators were not counted")
        )
    }

    /// A printed cell that differs from the schema.
    static func altered(_ cell: GridCell, _ column: FormColumn, _ row: Indicator, expected: String)
        -> Remark
    {
        Remark(
            Finding(
                "template-altered",
                .query,
                field: .answer(row.code, .points),
                place: cell.place,
                value: cell.content.raw,
                cause: Wording(
                    zh: "“\(row.code)”的\(column.heading)被改动，应为“\(expected)”",
                    en:
                        "the printed \(column.heading) of \(row.code) was changed from \"\(expected)\""
                ),
                remedy: Wording(
                    zh: "计分仍按原表；请核对填写人看到的是哪一个",
                    en: "the original counts; check which one the writer went by"
                )
            ),
            together: Wording(
                zh: "印好的\(column.heading)被改动（计分仍按原表）",
                en: "printed cells of \(column.heading) were changed (the original counts)"
            )
        )
    }

    /// A value in a hidden row or column.
    static func hidden(_ located: Located, _ field: FormIndex.Field) -> Remark {
        Remark(
            Finding(
                "hidden-cell",
                .query,
                field: field.id,
                place: located.taken.cell.place,
                value: located.taken.content.raw,
                cause: Wording(
                    zh: "“\(field.name)”填在隐藏的行或列里",
                    en: "\"\(field.name)\" stands in a hidden row or column"
                ),
                remedy: checkValues
            ),
            together: Wording(
                zh: "有内容填在隐藏的行或列里",
                en: "values stand in hidden rows or columns"
            )
        )
    }

    /// The form in a sheet that nobody sees.
    static func hiddenSheet(_ name: String) -> Remark {
        let cause = Wording(
            zh: "评分表在隐藏的工作表“\(name)”里",
            en: "the form is in the hidden sheet \"\(name)\""
        )
        return Remark(
            Finding("hidden-sheet", .query, value: name, cause: cause, remedy: checkValues),
            together: cause
        )
    }
}
