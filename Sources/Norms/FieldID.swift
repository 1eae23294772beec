/// The identity of a field of the form, the same in XLSX and DOCX.
package enum FieldID: Sendable, Hashable {
    /// A field of the header block.
    case header(HeaderField)
    /// A fact of the facts block.
    case fact(FactKey)
    /// One column of one row of the score table.
    case answer(IndicatorCode, AnswerPart)
    /// A stated total at the foot.
    case total(TotalField)
    /// A signature field at the foot.
    case signature(SignatureField)

    /// The embedded identity: the defined name in XLSX and the content-control tag in DOCX.
    ///
    /// Letters, digits, `_` and `.` only, so that Excel accepts it as a name: `TN.A08_1.points`.
    package var tag: String {
        switch self {
        case .header(let field): "TN.head.\(field.rawValue)"
        case .fact(let key): "TN.fact.\(key)"
        case .answer(let code, let part):
            "TN.\(String(code.text.map { $0 == "-" ? "_" : $0 })).\(part.rawValue)"
        case .total(let field): "TN.total.\(field.rawValue)"
        case .signature(let field): "TN.sign.\(field.rawValue)"
        }
    }
}

/// A field of the header block.
package enum HeaderField: String, Sendable, Hashable, CaseIterable, Codable {
    /// 被检查单位.
    case unit
    /// 单位编码.
    case unitCode
    /// 单位类别.
    case category
    /// 考核周期.
    case cycle
    /// 检查日期.
    case inspectionDate
    /// 检查组.
    case group
    /// 表单编号.
    case formNumber
    /// 填报日期.
    case submissionDate
}

/// A column of the score table that people fill in.
package enum AnswerPart: String, Sendable, Hashable, CaseIterable, Codable {
    /// 实际情况.
    case fact
    /// 自评分.
    case selfPoints
    /// 考核得分.
    case points
    /// 扣分原因.
    case reason
    /// 佐证材料.
    case evidence
}

/// A total stated at the foot of the form; all optional, checked when present.
package enum TotalField: String, Sendable, Hashable, CaseIterable, Codable {
    /// 自评合计: the sum of the self-given points.
    case selfTotal
    /// 得分合计: the sum of the points of the items that apply.
    case got
    /// 适用分值: the full marks of the items that apply.
    case applicable
    /// 加分合计.
    case bonus
    /// 扣分合计.
    case penalty
    /// 考核总分: got ÷ applicable × 100 + bonus − penalty.
    case total
    /// 考核等次.
    case grade
}

/// A signature field at the foot of the form.
package enum SignatureField: String, Sendable, Hashable, CaseIterable, Codable {
    /// 检查组组长.
    case groupLeader
    /// 检查组成员.
    case groupMembers
    /// 检查组签字日期.
    case groupDate
    /// 被检查单位负责人.
    case unitHead
    /// 单位确认日期.
    case unitDate
}
