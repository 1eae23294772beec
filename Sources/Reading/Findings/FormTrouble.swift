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

    /// A screenshot or a scan put into a document: what it shows may be the form, but nothing in it can be read.
    static func onlyPictures(_ count: Int) -> Finding {
        make(
            "not-a-form",
            Wording(
                zh: "文件里没有找到督查考核评分表，有\(count)张图片；图片里的字不读取",
                en:
                    "the file holds no score sheet; pictures in it: \(count), and what they show is not read"
            ),
            .original
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

    /// The headings are gone, and the columns were told by what is printed in them.
    static func readWithoutHeadings(_ place: Place, _ severity: Finding.Severity) -> Finding {
        var finding = noHeadings(place)
        finding.severity = severity
        finding.cause =
            severity == .refusal
            ? Wording(
                zh: "评分表的表头行不见了，各列只能按下发时的顺序读，两列是否对调过看不出来",
                en:
                    "the headings are gone: the columns were read in the order in which they were issued"
            )
            : Wording(
                zh: "评分表的表头行不见了，按内嵌标识和各列下发时的顺序读",
                en: "the headings are gone: read by the identities and the order of the columns"
            )
        if severity != .refusal { finding.remedy = Remark.checkValues }
        return finding
    }

    /// Two forms one below the other in one table.
    static func stacked(_ first: Place, _ second: Place) -> Finding {
        make(
            "forms-stacked",
            Wording(
                zh: "一张表里上下排着两份评分表：一份从\(first.text(.zh))开始，另一份从\(second.text(.zh))开始",
                en:
                    "two score sheets stand one below the other, from \(first.text(.en)) and from \(second.text(.en))"
            ),
            saveEach,
            place: second
        )
    }

    private static let saveEach = Wording(
        zh: "请每份另存为一个文件再报；同一单位同一周期的只留一份",
        en: "save each as a file of its own; of one unit and period keep only one"
    )

    /// Two forms beside each other in one table.
    static func beside(_ left: GridCell, _ right: GridCell) -> Finding {
        make(
            "forms-beside",
            Wording(
                zh: "一张表里左右并排着两份评分表：一份的项目从\(left.place.text(.zh))起，另一份的从\(right.place.text(.zh))起",
                en:
                    "two score sheets stand beside each other: the items of one begin at \(left.place.text(.en)), those of the other at \(right.place.text(.en))"
            ),
            saveEach,
            place: right.place
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

    /// A sheet whose rows and columns were exchanged; it is read all the same.
    static func turned(_ place: Place) -> Finding {
        Finding(
            "sheet-turned",
            .query,
            place: place,
            cause: Wording(
                zh: "表格是转置（行列互换）后报来的，已按原表的行列读",
                en: "rows and columns were exchanged; read as they were issued"
            ),
            remedy: Remark.checkValues
        )
    }

    /// A form that goes on on other sheets; it is read as one.
    static func continued(on sheets: [String], _ place: Place) -> Finding {
        let names = sheets.map { "“\($0)”" }
        return Finding(
            "sheet-continued",
            .query,
            place: place,
            value: sheets.joined(separator: "、"),
            cause: Wording(
                zh: "评分表在工作表\(names.joined(separator: "、"))里接着填，已合成一份读",
                en: "the form goes on on the sheet \(sheets.joined(separator: ", ")); read as one"
            ),
            remedy: Remark.checkValues
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
