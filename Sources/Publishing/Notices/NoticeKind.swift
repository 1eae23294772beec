/// A kind of official document that a cycle gives rise to.
package enum NoticeKind: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    /// 通报: how a quarter went, with the ranking and the problems attached; one a cycle.
    case circular
    /// 抽查指导通报: what was found in a month, with the problems attached and without any rank; one a cycle.
    case guidance
    /// 年度通报: how a year went, with what each score is made of; one a year.
    case annual
    /// 通报表彰: the best units; one a cycle, when there are any.
    case commendation
    /// 约谈通知书: to the secretary and to the head of a unit.
    case interview
    /// 约谈记录: the form for the minutes of an interview; one for each notice.
    case interviewRecord = "interview-record"
    /// 整改通知书: to a unit with problems to rectify.
    case rectification
    /// 整改情况报告表: the form on which such a unit reports back.
    case rectificationReport = "rectification-report"
    /// 催报通知: to a unit whose form does not count yet.
    case reminder
    /// 追责问责建议: to the leaders, who decide; one a cycle, when there is ground for it.
    case accountability

    /// How a document is laid out.
    package enum Skeleton: Sendable, Hashable {
        /// Under a red head (文件格式, GB/T 9704-2012 §7).
        case redHead
        /// As a letter (信函格式, GB/T 9704-2012 §10.1).
        case letter
        /// An internal form: no mark, no number, and no document in the sense of the standard.
        case bareForm
    }

    /// The name in Chinese, which is also the name of its folder and of its template without `.docx`.
    package var chinese: String {
        switch self {
        case .circular: "通报"
        case .guidance: "抽查指导通报"
        case .annual: "年度通报"
        case .commendation: "通报表彰"
        case .interview: "约谈通知书"
        case .interviewRecord: "约谈记录"
        case .rectification: "整改通知书"
        case .rectificationReport: "整改情况报告表"
        case .reminder: "催报通知"
        case .accountability: "追责问责建议"
        }
    }

    /// The name of its template in the folder `templates` of a workspace.
    package var templateFile: String { chinese + ".docx" }

    /// How it is laid out.
    package var skeleton: Skeleton {
        switch self {
        case .circular, .guidance, .annual, .commendation, .accountability: .redHead
        case .interview, .rectification, .reminder: .letter
        case .interviewRecord, .rectificationReport: .bareForm
        }
    }

    /// Whether it is a letter (信函格式, GB/T 9704-2012 §10.1).
    package var isLetter: Bool { skeleton == .letter }

    /// Whether it gets a number (发文字号) when it is issued; forms get none.
    package var isNumbered: Bool { skeleton != .bareForm }

    /// Orders kinds as they are listed to the user.
    package static func < (left: NoticeKind, right: NoticeKind) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
}
