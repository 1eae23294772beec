package import Norms
import Publishing

/// A kind of output of `publish`.
package enum PublishKind: String, Sendable, Codable, CaseIterable, Hashable {
    /// The circular of a quarter, with the ranking (通报).
    case circular
    /// The circular of a month, with the findings and no ranking (抽查指导通报).
    case guidance
    /// The circular of a year (年度通报).
    case annual
    /// The commendation (通报表彰).
    case commendation
    /// Interview notices (约谈通知书).
    case interview
    /// The forms for the minutes of interviews (约谈记录).
    case interviewRecord = "interview-record"
    /// Rectification notices (整改通知书).
    case rectification
    /// The forms on which units report back (整改情况报告表).
    case rectificationReport = "rectification-report"
    /// The reminder to units without a form that counts (催报通知).
    case reminder
    /// The proposal to the leaders who is to answer for what (追责问责建议).
    case accountability
    /// The workbook `summary.xlsx`.
    case summary

    /// The name for people.
    package var name: Wording {
        Wording(zh: notice?.chinese ?? "汇总表", en: english)
    }

    private var english: String {
        switch self {
        case .circular: "circular"
        case .guidance: "circular of the month"
        case .annual: "circular of the year"
        case .commendation: "commendation"
        case .interview: "interview notices"
        case .interviewRecord: "interview records"
        case .rectification: "rectification notices"
        case .rectificationReport: "rectification report forms"
        case .reminder: "reminders"
        case .accountability: "accountability proposal"
        case .summary: "summary"
        }
    }

    /// The kind of document, which has the same name, or `nil` for the summary.
    var notice: NoticeKind? { NoticeKind(rawValue: rawValue) }

    /// Whether a file of the cycle's folder is of this kind.
    func covers(_ name: String) -> Bool {
        guard let notice else { return name == "summary.xlsx" }
        return name.hasPrefix("drafts/\(notice.chinese)/")
    }
}
