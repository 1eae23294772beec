import Norms

/// Why a file that could be read is not taken as the form of a unit and a cycle, in words.
enum FormTrouble {
    static func notAForm() -> Finding {
        make(
            "not-a-form",
            Wording(zh: "文件里没有找到督查考核评分表", en: "the file holds no score sheet"),
            Remark.blankForm
        )
    }

    /// The rows of the score sheet are there, and the headings above them are not.
    static func noHeadings(_ place: Place) -> Finding {
        make(
            "headings-missing",
            Wording(
                zh: "评分表的各行还在，表头行（考核内容、考核得分等）不见了，分不清各列填的是什么",
                en: "the rows of the score sheet are there, but not the headings of its columns"
            ),
            Remark.blankForm,
            place: place
        )
    }

    static func severalForms(_ names: [String]) -> Finding {
        make(
            "several-forms",
            Wording(
                zh: "一个文件里有\(names.count)份评分表：\(names.joined(separator: "、"))",
                en: "the file holds \(names.count) score sheets: \(names.joined(separator: ", "))"
            ),
            Wording(
                zh: "分不清每份从哪里开始，请每份另存为一个文件再报",
                en: "it cannot be told where each begins: save each as a file of its own"
            )
        )
    }

    /// Two forms of one unit and cycle in one file: nobody can tell which is meant.
    static func twice(_ first: FilledForm, _ second: FilledForm) -> Finding {
        Finding(
            "form-twice",
            .refusal,
            field: .header(.unit),
            place: second.place(.header(.unit)),
            value: second.part,
            cause: Wording(
                zh:
                    "“\(first.part)”和“\(second.part)”都是\(first.unit.name)\(first.cycle.chinese)的评分表",
                en:
                    "\"\(first.part)\" and \"\(second.part)\" are both the form of \(first.unit.name) for \(first.cycle)"
            ),
            remedy: Wording(zh: "请只保留一份再报", en: "keep one of them and send it again")
        )
    }

    /// A form of another unit or cycle in a hidden sheet, which is not taken.
    static func hiddenForm(_ hidden: FilledForm) -> Finding {
        Finding(
            "hidden-form",
            .query,
            place: hidden.place(.header(.unit)),
            value: hidden.part,
            cause: Wording(
                zh: "隐藏的工作表“\(hidden.part)”里还有\(hidden.unit.name)\(hidden.cycle.chinese)的评分表，没有计入",
                en:
                    "the hidden sheet \"\(hidden.part)\" holds the form of \(hidden.unit.name) for \(hidden.cycle), which was not taken"
            ),
            remedy: Wording(
                zh: "要计入的，请取消隐藏后再报；否则请删去",
                en: "show the sheet and send it again if it should count, or else delete it"
            )
        )
    }

    static func unknownUnit(_ text: String, place: Place, nearest: [Unit]) -> Finding {
        let names = nearest.map { "\($0.name)（\($0.code)）" }.joined(separator: "、")
        let cause =
            text.isEmpty
            ? Wording(zh: "表上没有写明单位", en: "the form does not name its unit")
            : Wording(zh: "名册里没有“\(text)”", en: "\"\(text)\" is not in the roster")
        let remedy =
            names.isEmpty
            ? Wording(zh: "请填写名册上的单位全称和编码", en: "write the full name and the code of the roster")
            : Wording(
                zh: "请核对是不是\(names)；确是别名的，请加进名册",
                en: "check whether \(names) is meant; add a true alias to the roster"
            )
        return make("unit-unknown", cause, remedy, place: place, value: text)
    }

    static func unitMismatch(_ sources: [(name: Wording, unit: Unit)], _ place: Place) -> Finding {
        make(
            "unit-mismatch",
            Wording(
                zh: "单位前后不一："
                    + sources.map { "\($0.name.zh)是\($0.unit.name)" }.joined(separator: "，"),
                en: "the form names two units: "
                    + sources.map { "its \($0.name.en) is of \($0.unit.name)" }
                    .joined(separator: ", ")
            ),
            Wording(zh: "请用下发给本单位的空白表填报", en: "use the blank form that was issued to the unit"),
            place: place
        )
    }

    static func unknownCycle(_ text: String, place: Place) -> Finding {
        make(
            "cycle-unknown",
            text.isEmpty
                ? Wording(zh: "表上没有写明考核周期", en: "the form does not name its period")
                : Wording(zh: "看不懂考核周期“\(text)”", en: "the period \"\(text)\" cannot be read"),
            Wording(zh: "请写成 2023年第二季度 这样", en: "write it like 2023年第二季度"),
            place: place,
            value: text
        )
    }

    static func cycleMismatch(_ sources: [(name: Wording, cycle: Cycle)], _ place: Place) -> Finding
    {
        make(
            "cycle-mismatch",
            Wording(
                zh: "考核周期前后不一："
                    + sources.map { "\($0.name.zh)是\($0.cycle.chinese)" }.joined(separator: "，"),
                en: "the form names two periods: "
                    + sources.map { "its \($0.name.en) is of \($0.cycle)" }.joined(separator: ", ")
            ),
            Wording(zh: "请用本期下发的空白表填报", en: "use the blank form of this period"),
            place: place
        )
    }

    private static func make(
        _ code: String,
        _ cause: Wording,
        _ remedy: Wording,
        place: Place = .file,
        value: String = ""
    ) -> Finding {
        Finding(code, .refusal, place: place, value: value, cause: cause, remedy: remedy)
    }
}
