/// What an Office package holds.
package enum OfficeKind: String, Sendable, Hashable {
    /// A SpreadsheetML workbook.
    case workbook
    /// A WordprocessingML document.
    case document
    /// A PresentationML presentation, which no form is.
    case presentation
}
