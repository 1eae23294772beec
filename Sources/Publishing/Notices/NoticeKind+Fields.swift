extension NoticeKind {
    /// The fields that the template of this kind may use; `lint` holds the template against them.
    package var fields: [TemplateField] {
        switch self {
        case .circular: Self.redHead + Self.circularFields
        case .commendation: Self.redHead + Self.commendationFields
        case .interview: Self.letter + Self.interviewFields
        case .rectification: Self.letter + Self.rectificationFields
        case .reminder: Self.letter + Self.reminderFields
        }
    }

    private static let common =
        texts("发文字号", "署名", "成文日期", "考核周期") + optionals("附注")
        + flags("草稿", "署名长")

    private static let redHead =
        common + texts("发文机关标志", "主送机关", "印发机关", "印发日期")
        + optionals("抄送") + flags("标志短", "抄送长")

    private static let letter = common + texts("单位", "联系人", "联系电话") + flags("署名短")

    private static let circularFields =
        texts(
            "规范数",
            "督查组数",
            "检查方式",
            "单位总数",
            "起日",
            "止日",
            "已考核数",
            "覆盖率",
            "平均分",
            "最高分",
            "最低分",
            "等次分布",
            "类别情况",
            "表彰用语",
            "约谈人"
        )
        + optionals(
            "未完成情况",
            "上期",
            "平均升降",
            "可比数",
            "上升数",
            "持平数",
            "下降数",
            "进步单位",
            "退步单位",
            "问题总数",
            "问题单位数",
            "先进名单",
            "先进数",
            "约谈名单",
            "约谈数",
            "急改期限",
            "整改期限",
            "未完成名单",
            "未完成数",
            "补报期限"
        )
        + flags("有上期")
        + [
            TemplateField("亮点", .list(texts("序", "题", "文"))),
            TemplateField("问题", .list(texts("序", "题", "文"))),
            TemplateField("类别", .list(texts("类别", "个数") + [TemplateField("名单", .list(ranked))])),
            TemplateField(
                "清单",
                .list(texts("序号", "单位", "督查方面", "存在问题", "失分", "整改期限"))
            ),
        ]

    private static let ranked = texts("名次", "单位", "得分", "等次", "督查组")

    private static let commendationFields =
        texts("规范数", "已考核数", "平均分", "表彰用语", "先进单位", "先进数")
        + [TemplateField("先进", .list(texts("序", "单位", "事迹")))]

    private static let problem =
        texts("序", "督查方面", "存在问题", "失分", "位置", "期限") + optionals("责任人")

    private static let scores = texts("得分", "等次", "问题数", "问题失分")

    private static let interviewFields =
        scores
        + texts(
            "对象",
            "职务",
            "类别",
            "类别数",
            "名次",
            "平均分",
            "约谈依据",
            "约谈日期",
            "约谈时刻",
            "约谈地点",
            "约谈人",
            "回执期限"
        ) + [TemplateField("问题", .list(problem))]

    private static let rectificationFields =
        scores + texts("最后期限") + [TemplateField("问题", .list(problem))]

    private static let reminderFields =
        texts("原期限", "补报期限", "单位总数", "已考核数", "未报情形") + flags("已退回")

    private static func texts(_ names: String...) -> [TemplateField] {
        names.map { TemplateField($0) }
    }

    private static func optionals(_ names: String...) -> [TemplateField] {
        names.map { TemplateField($0, .optional) }
    }

    private static func flags(_ names: String...) -> [TemplateField] {
        names.map { TemplateField($0, .flag) }
    }
}
