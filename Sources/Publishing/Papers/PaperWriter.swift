package import Norms

/// Makes the slips and comparison sheets that lie beside forms that went back or were mended.
///
/// The same case gives the same bytes: the day comes from the ledger and never from a clock.
package struct PaperWriter: Sendable {
    private let schema: Schema
    private let office: Office
    private let slip: DocumentTemplate
    private let comparison: DocumentTemplate

    /// Makes a writer from the Word files of the templates; a template that is missing is reported as one that is broken.
    package init(
        schema: Schema,
        office: Office,
        templates: [ReturnPaper: [UInt8]]
    ) throws(TemplateFault) {
        self.schema = schema
        self.office = office
        slip = try Self.template(.slip, templates)
        comparison = try Self.template(.comparison, templates)
    }

    private static func template(
        _ paper: ReturnPaper,
        _ templates: [ReturnPaper: [UInt8]]
    ) throws(TemplateFault) -> DocumentTemplate {
        try DocumentTemplate(templates[paper] ?? [], fields: paper.fields)
    }

    /// The name of a file without the folders of the inbox, which the unit does not know.
    private static func lastPart(_ name: String) -> String {
        name.split(separator: "/").last.map(String.init) ?? name
    }

    private func head(_ unit: Unit, _ cycle: Cycle) -> TemplateRecord {
        [
            "草稿": false, "单位": .text(unit.name), "编码": .text(unit.code.text),
            "考核周期": .text(cycle.chinese), "署名": .text(office.name),
        ]
    }
}

extension PaperWriter {
    /// The slip of a form that goes back (退回补正通知单); throws ``TemplateFault``.
    package func slip(_ returned: ReturnedCase) throws -> [UInt8] {
        let items = SlipItem.items(of: returned.findings)
        let shown = SlipRoom.fitting(items)
        let deadline = returned.deadline
        let years = deadline.unknownYears.map { "\($0)年" }
        let record: TemplateRecord = [
            "文件": .text(Self.lastPart(returned.file)), "退回日期": .text(returned.day.chinese),
            "期限": .text(deadline.day.chinese), "星期": .text(deadline.day.chineseWeekday),
            "工作日数": "\(deadline.workingDays)", "未公布年份": .text(ChineseText.list(years)),
            "须改数": "\(Self.places(items, .refusal))",
            "核对数": .text(Self.number(Self.places(items, .query))),
            "其余": .text(
                Self.rest(items.dropFirst(shown.count), areAllMarked: returned.areAllMarked)
            ),
            "联系人": .text(office.contact), "联系电话": .text(office.phone),
            "有标注": .flag(returned.marked > 0),
            "条目": .list(
                shown.enumerated().map { index, item in
                    [
                        "序": "\(index + 1)", "位置": .text(item.place), "填写": .text(item.value),
                        "问题": .text(item.fault), "怎么改": .text(item.remedy),
                    ]
                }
            ),
        ]
        return try slip.render(head(returned.unit, returned.cycle).merging(record))
    }

    private static func places(_ items: [SlipItem], _ severity: Finding.Severity) -> Int {
        items.filter { $0.findings.first?.severity == severity }.reduce(0) { $0 + $1.places }
    }

    private static func number(_ number: Int) -> String { number > 0 ? "\(number)" : "" }

    private static func rest(_ items: ArraySlice<SlipItem>, areAllMarked: Bool) -> String {
        let places = items.reduce(0) { $0 + $1.places }
        guard places > 0 else { return "" }
        let havePlaces = items.allSatisfy { $0.findings.allSatisfy { $0.place != .file } }
        return areAllMarked && havePlaces ? "还有\(places)处，都已在退回的表中标出" : "还有\(places)处，见随附的原因说明"
    }
}

extension PaperWriter {
    /// A form beside the one that it replaces (补正核对表); throws ``TemplateFault``.
    package func comparison(_ resubmitted: ResubmittedCase) throws -> [UInt8] {
        let resubmission = resubmitted.resubmission
        let cases = Resubmission.Verdict.allCases.filter { resubmission.count($0) > 0 }
        let record: TemplateRecord = [
            "上次文件": .text(Self.lastPart(resubmitted.before)),
            "本次文件": .text(Self.lastPart(resubmitted.after)),
            "上次结果": .text(Self.outcome(resubmitted.wentBackBefore)),
            "本次结果": .text(Self.outcome(resubmitted.goesBack)),
            "结论": .text(resubmission.summary.zh),
            "情形": .list(
                cases.map { verdict in
                    [
                        "名称": .text(verdict.name.zh), "个数": "\(resubmission.count(verdict))",
                        "条目": .list(items(resubmission.items.filter { $0.verdict == verdict })),
                    ]
                }
            ),
        ]
        return try comparison.render(
            head(resubmitted.unit, resubmitted.cycle).merging(record)
        )
    }

    private static func outcome(_ wentBack: Bool) -> String { wentBack ? "退回" : "收下" }

    private func items(_ items: [Resubmission.Item]) -> [TemplateRecord] {
        items.enumerated().map { index, item in
            let label = item.field.map { schema.label(of: $0).zh } ?? "整个文件"
            let place = item.place.brief
            return [
                "序": "\(index + 1)", "栏目": .text(place.isEmpty ? label : "\(label)（\(place)）"),
                "上次": .text(Self.shown(item.before)), "本次": .text(Self.shown(item.after)),
                "问题": .text(item.finding.map { ChineseText.clause($0.cause.zh) } ?? ""),
            ]
        }
    }

    private static func shown(_ value: String) -> String { value.isEmpty ? "（空）" : value }
}

extension ReturnedCase {
    /// Whether every finding that has a place is marked there.
    fileprivate var areAllMarked: Bool { marked == findings.count { $0.place != .file } }
}

extension CalendarDate {
    /// `星期一` to `星期日`.
    fileprivate var chineseWeekday: String {
        "星期" + ["一", "二", "三", "四", "五", "六", "日"][(weekday - 1) % 7]
    }
}
