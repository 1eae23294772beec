package import Norms

/// A paper that goes with a form that was sent back or mended.
package enum ReturnPaper: String, Sendable, Hashable, CaseIterable {
    /// 退回补正通知单: what has to be mended, by when, and how to send it again; one page.
    case slip
    /// 补正核对表: a form beside the one that it replaces.
    case comparison

    /// The name in Chinese, which is also the name of its template without `.docx`.
    package var chinese: String {
        switch self {
        case .slip: "退回补正通知单"
        case .comparison: "补正核对表"
        }
    }

    /// The name of its template in the folder `templates` of a workspace.
    package var templateFile: String { chinese + ".docx" }

    /// The name of the paper of a unit: `U014 云岭县统计局 退回补正通知单.docx`.
    package func fileName(for unit: Unit) -> String {
        ChineseText.fileName("\(unit.code) \(unit.name) \(chinese).docx")
    }

    /// The fields that its template may use; `lint` holds the template against them.
    package var fields: [TemplateField] {
        switch self {
        case .slip: Self.slipFields
        case .comparison: Self.comparisonFields
        }
    }

    // 草稿 is asked by the page that all templates share; these papers are never drafts.
    private static let head = [TemplateField("草稿", .flag)] + texts("单位", "编码", "考核周期", "署名")

    private static let slipFields =
        head
        + texts("文件", "退回日期", "期限", "星期", "工作日数", "须改数", "联系人", "联系电话")
        + ["核对数", "其余", "未公布年份"].map { TemplateField($0, .optional) }
        + [
            TemplateField("有标注", .flag),
            TemplateField(
                "条目",
                .list(texts("序", "问题") + ["位置", "填写", "怎么改"].map { TemplateField($0, .optional) })
            ),
        ]

    private static let comparisonFields =
        head + texts("上次文件", "上次结果", "本次文件", "本次结果", "结论")
        + [
            TemplateField(
                "情形",
                .list(
                    texts("名称", "个数")
                        + [
                            TemplateField(
                                "条目",
                                .list(
                                    texts("序", "栏目")
                                        + ["上次", "本次", "问题"].map { TemplateField($0, .optional) }
                                )
                            )
                        ]
                )
            )
        ]

    private static func texts(_ names: String...) -> [TemplateField] {
        names.map { TemplateField($0) }
    }
}
