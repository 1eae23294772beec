import Norms

extension Remark {
    /// What about a cell may have shown its reader something else than what was taken.
    static func doubts(_ located: Located, _ field: FormIndex.Field) -> [Remark] {
        let doubts = located.taken.cell.doubts
        var remarks: [Remark] = []
        if doubts.contains(.struck) { remarks.append(struck(located, field)) }
        if doubts.contains(.rounded) { remarks.append(rounded(located, field)) }
        if doubts.contains(.covered) { remarks.append(covered(located, field)) }
        if doubts.contains(.underMerge) { remarks.append(underMerge(located, field)) }
        if doubts.contains(.unseen) { remarks.append(unseen(located, field)) }
        if doubts.contains(.raised) { remarks.append(raised(located, field)) }
        if doubts.contains(.reworded) { remarks.append(reworded(located, field)) }
        return remarks
    }

    private static func struck(_ located: Located, _ field: FormIndex.Field) -> Remark {
        let value = located.taken.content.raw
        return query(
            "struck-text",
            located,
            field,
            Wording(
                zh: value.isEmpty
                    ? "“\(field.name)”的内容划掉了，按没有填算"
                    : "“\(field.name)”里有划掉的字，按没有划掉的读作“\(value)”",
                en: value.isEmpty
                    ? "what stood in \"\(field.name)\" is struck through and was not read"
                    : "words in \"\(field.name)\" are struck through; the rest is \"\(value)\""
            ),
            together: Wording(
                zh: "以下各格里有划掉的字，只读没有划掉的",
                en: "words are struck through; only the others were read"
            )
        )
    }

    private static func rounded(_ located: Located, _ field: FormIndex.Field) -> Remark {
        let value = located.taken.content.raw
        return query(
            "rounded-display",
            located,
            field,
            Wording(
                zh: "“\(field.name)”这一格实际存的是\(value)，显示出来的小数位数少，看到的是另一个数",
                en: "the cell of \"\(field.name)\" holds \(value) and shows it rounded"
            ),
            together: Wording(
                zh: "以下各格显示的小数位数比实际存的少，按实际存的读",
                en: "cells show their numbers rounded; read as they are stored"
            )
        )
    }

    private static func covered(_ located: Located, _ field: FormIndex.Field) -> Remark {
        query(
            "covered-cell",
            located,
            field,
            Wording(
                zh: "“\(field.name)”这一格上面压着图片，格里存的是“\(located.taken.content.raw)”",
                en:
                    "a picture lies over the cell of \"\(field.name)\", which holds \"\(located.taken.content.raw)\""
            ),
            together: Wording(
                zh: "以下各格上面压着图片，按格里存的读",
                en: "pictures lie over cells; read as what is under them"
            )
        )
    }

    private static func underMerge(_ located: Located, _ field: FormIndex.Field) -> Remark {
        let value = located.taken.content.raw
        return query(
            "cell-under-merge",
            located,
            field,
            Wording(
                zh: "“\(field.name)”这一格压在合并单元格下面，表上看不见，格里存的是“\(value)”",
                en: "a merged cell hides the cell of \"\(field.name)\", which holds \"\(value)\""
            ),
            together: Wording(
                zh: "插入或删除行列时合并单元格没有跟着移动，以下各格压在下面，按格里存的读",
                en:
                    "merged cells were left behind when rows or columns moved and hide cells; read as what is under them"
            )
        )
    }

    private static func unseen(_ located: Located, _ field: FormIndex.Field) -> Remark {
        query(
            "unseen-value",
            located,
            field,
            Wording(
                zh: "“\(field.name)”这一格里存的是“\(located.taken.content.raw)”，但看表的人看不到（字是白色，或格式把数藏起来了）",
                en:
                    "nobody sees what the cell of \"\(field.name)\" holds: \"\(located.taken.content.raw)\""
            ),
            together: Wording(
                zh: "以下各格里有内容，但看表的人看不到（字是白色，或格式把数藏起来了），按格里存的读",
                en: "cells hold what nobody sees; read as it is stored"
            )
        )
    }

    private static func raised(_ located: Located, _ field: FormIndex.Field) -> Remark {
        let value = located.taken.content.raw
        return query(
            "raised-letters",
            located,
            field,
            Wording(
                zh: "“\(field.name)”里有上标、下标或公式，按排成一行的字读作“\(value)”",
                en:
                    "\"\(field.name)\" has raised or lowered letters or a formula; read as \"\(value)\""
            ),
            together: Wording(
                zh: "以下各格里有上标、下标或公式，按排成一行的字读",
                en: "cells have raised or lowered letters or formulas; read as if on one line"
            )
        )
    }

    private static func reworded(_ located: Located, _ field: FormIndex.Field) -> Remark {
        let value = located.taken.content.raw
        return query(
            "reworded-display",
            located,
            field,
            Wording(
                zh: "“\(field.name)”这一格实际存的是\(value)，格式让它显示成别的样子",
                en: "the format of the cell of \"\(field.name)\" shows more or other than \(value)"
            ),
            together: Wording(
                zh: "以下各格的格式让数显示成别的样子，按实际存的读",
                en: "formats show numbers as something else; read as they are stored"
            )
        )
    }

    /// Words in a row of their own that go on from the row above.
    static func continued(_ cell: GridCell, _ field: FormIndex.Field) -> Remark {
        let cause = Wording(
            zh: "“\(field.name)”好像接着写在了下一行：“\(cell.content.raw)”，这一段没有读",
            en:
                "\"\(field.name)\" seems to go on in the next row: \"\(cell.content.raw)\" was not read"
        )
        return Remark(
            Finding(
                "continued-words",
                .query,
                field: field.id,
                place: cell.place,
                value: cell.content.raw,
                cause: cause,
                remedy: Wording(
                    zh: "请并到上一行的格里；不属于这一项的删去",
                    en: "put them into the cell above, or delete them if they do not belong there"
                )
            ),
            together: Wording(
                zh: "以下各格像是接着上一行写的，没有读",
                en: "words that seem to go on from the row above were not read"
            )
        )
    }

    private static func query(
        _ code: String,
        _ located: Located,
        _ field: FormIndex.Field,
        _ cause: Wording,
        together: Wording
    ) -> Remark {
        Remark(
            Finding(
                code,
                .query,
                field: field.id,
                place: located.taken.cell.place,
                value: located.taken.content.raw,
                cause: cause,
                remedy: checkValues
            ),
            together: together
        )
    }
}
