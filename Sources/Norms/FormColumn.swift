/// A column of the score table, in form order.
package enum FormColumn: Int, Sendable, Hashable, CaseIterable {
    /// 序号: holds the indicator code.
    case code = 1
    /// 规范.
    case norm
    /// 督查方面.
    case aspect
    /// 考核内容.
    case content
    /// 分值.
    case maximum
    /// 评分标准.
    case criterion
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
    /// 检查方式.
    case method

    /// The column that holds a part of the answer.
    package init(_ part: AnswerPart) {
        switch part {
        case .fact: self = .fact
        case .selfPoints: self = .selfPoints
        case .points: self = .points
        case .reason: self = .reason
        case .evidence: self = .evidence
        }
    }

    /// The column counted from 1.
    package var number: Int { rawValue }

    /// The part of the answer that people write in it, or `nil` for a printed column.
    package var part: AnswerPart? { AnswerPart.allCases.first { FormColumn($0) == self } }

    /// The heading as printed.
    package var heading: String { names[0] }

    /// The heading and what people and other counties' forms call the column.
    package var names: [String] {
        switch self {
        case .code: ["序号", "编号", "指标编码", "编码"]
        case .norm: ["规范", "十规范", "考评项目", "考核分类"]
        case .aspect: ["督查方面", "考核方面", "方面"]
        case .content: ["考核内容", "考评内容", "考核指标", "指标"]
        case .maximum: ["分值", "标准分", "权重分", "满分", "考核分值"]
        case .criterion: ["评分标准", "评分细则", "评分要点", "评分说明", "计分办法"]
        case .fact: ["实际情况", "完成情况", "实际完成情况", "工作情况"]
        case .selfPoints: ["自评分", "自查得分", "自评得分", "自评"]
        case .points: ["考核得分", "得分", "实得分", "评分", "组评分", "考评得分"]
        case .reason: ["扣分原因", "扣分情况", "存在问题", "扣分依据", "备注"]
        case .evidence: ["佐证材料", "佐证", "备查资料", "印证资料"]
        case .method: ["检查方式", "考评方式", "考核方式"]
        }
    }
}
