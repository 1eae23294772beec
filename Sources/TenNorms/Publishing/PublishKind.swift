import Publishing

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
}
