extension FormLayout.Pair {
    /// The pair of a header field.
    init(header field: HeaderField) {
        let (label, synonyms, asks): (String, [String], AnswerKind) =
            switch field {
            case .unit: ("被检查单位", ["考评对象", "受检单位", "考核单位", "单位名称", "支部名称"], .text)
            case .unitCode: ("单位编码", ["单位代码", "编码"], .text)
            case .category: ("单位类别", ["类别"], .text)
            case .cycle: ("考核周期", ["考核季度", "考核时段", "周期"], .text)
            case .inspectionDate: ("检查日期", ["考核日期", "检查时间", "考核时间"], .date)
            case .group: ("检查组", ["督查组", "考核组"], .text)
            case .formNumber: ("表单编号", ["表号", "编号"], .text)
            case .submissionDate: ("填报日期", ["填表日期", "报送日期"], .date)
            }
        self.init(field: .header(field), label: label, synonyms: synonyms, asks: asks)
    }

    /// The pair of a stated total.
    init(total field: TotalField) {
        let points = AnswerKind.number(unit: "分")
        let (label, synonyms, asks): (String, [String], AnswerKind) =
            switch field {
            case .selfTotal: ("自评合计", ["自评总分", "自评得分合计"], points)
            case .got: ("得分合计", ["实得分合计", "考核得分合计", "合计得分"], points)
            case .applicable: ("适用分值", ["适用分值合计", "应得分合计"], points)
            case .bonus: ("加分合计", ["加分"], points)
            case .penalty: ("扣分合计", ["另行扣分"], points)
            case .total: ("考核总分", ["总分", "考评总分", "最终得分"], points)
            case .grade: ("考核等次", ["等次", "评定等次"], .text)
            }
        self.init(field: .total(field), label: label, synonyms: synonyms, asks: asks)
    }

    /// The pair of a signature field.
    init(signature field: SignatureField) {
        let (label, synonyms, asks): (String, [String], AnswerKind) =
            switch field {
            case .groupLeader: ("检查组组长", ["组长签字", "督查组组长"], .text)
            case .groupMembers: ("检查组成员", ["组员签字", "成员签字", "督查组成员"], .text)
            case .groupDate: ("检查组签字日期", ["组长签字日期"], .date)
            case .unitHead: ("被检查单位负责人", ["单位负责人签字", "单位负责人", "负责人确认"], .text)
            case .unitDate: ("单位确认日期", ["确认日期", "盖章日期"], .date)
            }
        self.init(field: .signature(field), label: label, synonyms: synonyms, asks: asks)
    }
}
