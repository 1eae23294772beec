package import Norms

extension NoticeKind {
    /// The fields that its template may use: those of all schemas, and the answers of the unit's form where the document is about one unit that has such a form.
    ///
    /// An answer that every form has must be there where it is printed; all others may be empty.
    package func fields(of schema: Schema) -> [TemplateField] {
        guard printsAnswers else { return fields }
        return fields
            + schema.printableAnswers.map {
                TemplateField($0.name, $0.isRequired ? .text : .optional)
            }
    }

    /// Whether the document is about one unit whose form counts.
    var printsAnswers: Bool {
        switch self {
        case .interview, .interviewRecord, .rectification, .rectificationReport: true
        case .circular, .guidance, .annual, .commendation, .reminder, .accountability: false
        }
    }

    /// The fields that the template of this kind may use under any schema.
    package var fields: [TemplateField] {
        switch self {
        case .circular: Self.redHead + Self.circularFields
        case .guidance: Self.redHead + Self.guidanceFields
        case .annual: Self.redHead + Self.circularFields + Self.annualFields
        case .commendation: Self.redHead + Self.commendationFields
        case .interview: Self.letter + Self.interviewFields
        case .interviewRecord: Self.bare + Self.interviewFields
        case .rectification: Self.letter + Self.rectificationFields
        case .rectificationReport: Self.bare + Self.rectificationFields
        case .reminder: Self.letter + Self.reminderFields
        case .accountability: Self.redHead + Self.accountabilityFields
        }
    }

    private static let common =
        texts("署名 成文日期 考核周期 督查形式 联系人 联系电话") + optionals("附注") + flags("草稿 署名长")

    private static let redHead =
        common + texts("发文字号 发文机关标志 主送机关 印发机关 印发日期")
        + optionals("抄送") + flags("标志短 抄送长") + [TemplateField("联署", .list(texts("机关")))]

    private static let letter =
        common + texts("发文字号 单位") + optionals("抄送") + flags("署名短")

    private static let bare = common + optionals("发文字号") + texts("单位")

    private static let circularFields =
        texts("规范数 督查组数 检查方式 单位总数 起日 止日 已考核数 覆盖率 覆盖情况 平均分 最高分 最低分 得分情况")
        + texts("等次分布 类别情况 表彰用语 约谈人")
        + optionals("未完成情况 上期 平均升降 可比数 上升数 持平数 下降数 升降概述 进步单位 退步单位")
        + optionals("问题总数 问题单位数 查出问题数 查出单位数 先进名单 先进数 先进概述 加分概述")
        + optionals("约谈名单 约谈数 约谈概述 急改期限 整改期限 未完成名单 未完成数 未完成概述 补报期限")
        + flags("有上期")
        + [
            TemplateField("亮点", .list(texts("序 题 文"))),
            TemplateField("问题", .list(texts("序 题 文"))),
            TemplateField("类别", .list(texts("类别 个数") + [TemplateField("名单", .list(ranked))])),
            TemplateField("清单", .list(texts("序号 单位 督查方面 存在问题 失分 整改期限"))),
        ]

    private static let guidanceFields =
        texts("规范数 督查组数 检查方式 单位总数 起日 止日 已考核数")
        + optionals("未抽查数 问题总数 问题单位数 整改期限")
        + [
            TemplateField("亮点", .list(texts("序 题 文"))),
            TemplateField("问题", .list(texts("序 题 文"))),
            TemplateField("清单", .list(texts("序号 单位 督查方面 存在问题 失分 整改期限"))),
        ]

    private static let ranked = texts("名次 单位 得分 等次 督查组")

    private static let annualFields =
        texts("年度构成 考评环节") + optionals("各期平均")
        + [
            TemplateField(
                "年度排名",
                .list(
                    texts("类别 个数") + [
                        TemplateField("名单", .list(texts("名次 单位 月抽查 季考核 年终考评 总分 等次")))
                    ]
                )
            )
        ]

    private static let commendationFields =
        texts("规范数 已考核数 平均分 表彰用语 先进单位 先进数 先进概述")
        + [TemplateField("先进", .list(texts("序 单位 事迹")))]

    private static let problem =
        texts("序 编码 督查方面 存在问题 失分 位置 期限") + optionals("责任人")

    private static let scores = texts("得分 等次 问题数 问题失分") + optionals("书记 负责人") + flags("计等次")

    private static let interviewFields =
        scores
        + texts("对象 职务 类别 类别数 名次 平均分 约谈依据 约谈日期 约谈时刻 约谈地点 约谈人 回执期限")
        + [TemplateField("问题", .list(problem))]

    private static let rectificationFields =
        scores + texts("最后期限") + [TemplateField("问题", .list(problem))]

    private static let reminderFields =
        texts("原期限 补报期限 单位总数 已考核数 报送情况 未报情形") + flags("已退回")

    private static let accountabilityFields =
        texts("签发人 单位总数 已考核数 平均分 情形分布 建议数 建议概述") + optionals("未完成概述")
        + [
            TemplateField(
                "建议",
                .list(
                    texts("序 序号 单位 得分 等次 名次 类别 类别数 情形 措施")
                        + optionals("书记 负责人 直接责任人 事实")
                )
            ),
            TemplateField("分类建议", .list(texts("序 情形 单位 措施"))),
        ]

    private static func texts(_ names: String) -> [TemplateField] { fields(names, .text) }

    private static func optionals(_ names: String) -> [TemplateField] { fields(names, .optional) }

    private static func flags(_ names: String) -> [TemplateField] { fields(names, .flag) }

    /// Fields of one kind, whose names are parted by spaces.
    private static func fields(_ names: String, _ kind: TemplateField.Kind) -> [TemplateField] {
        names.split(separator: " ").map { TemplateField(String($0), kind) }
    }
}
