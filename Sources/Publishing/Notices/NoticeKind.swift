/// A kind of official document that a cycle gives rise to.
package enum NoticeKind: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    /// 通报: how the cycle went, with the ranking and the problems attached; one a cycle.
    case circular
    /// 通报表彰: the best units; one a cycle, when there are any.
    case commendation
    /// 约谈通知书: to the secretary and to the head of a unit.
    case interview
    /// 整改通知书: to a unit with problems to rectify.
    case rectification
    /// 催报通知: to a unit whose form does not count yet.
    case reminder

    /// The name in Chinese, which is also the name of its folder and of its template without `.docx`.
    package var chinese: String {
        switch self {
        case .circular: "通报"
        case .commendation: "通报表彰"
        case .interview: "约谈通知书"
        case .rectification: "整改通知书"
        case .reminder: "催报通知"
        }
    }

    /// The name of its template in the folder `templates` of a workspace.
    package var templateFile: String { chinese + ".docx" }

    /// Whether it is a letter (信函格式, GB/T 9704-2012 §10.1) and not a red-head document.
    package var isLetter: Bool {
        switch self {
        case .circular, .commendation: false
        case .interview, .rectification, .reminder: true
        }
    }

    /// Orders kinds as they are listed to the user.
    package static func < (left: NoticeKind, right: NoticeKind) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
}
