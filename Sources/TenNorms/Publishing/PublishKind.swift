package import Norms

/// A kind of output of `publish`.
package enum PublishKind: String, Sendable, Codable, CaseIterable, Hashable {
    /// The circular with the ranking (通报).
    case circular
    /// The commendation (通报表彰).
    case commendation
    /// Interview notices (约谈通知书).
    case interview
    /// Rectification notices (整改通知书).
    case rectification
    /// The reminder to units without a form that counts (催报通知).
    case reminder
    /// The workbook `summary.xlsx`.
    case summary

    /// The name for people.
    package var name: Wording {
        switch self {
        case .circular: Wording(zh: "通报", en: "circular")
        case .commendation: Wording(zh: "通报表彰", en: "commendation")
        case .interview: Wording(zh: "约谈通知书", en: "interview notices")
        case .rectification: Wording(zh: "整改通知书", en: "rectification notices")
        case .reminder: Wording(zh: "催报通知", en: "reminders")
        case .summary: Wording(zh: "汇总表", en: "summary")
        }
    }
}
