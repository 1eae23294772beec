/// Which of the limits a file went over.
package enum Bound: String, Sendable, Hashable, CaseIterable {
    /// The whole file is too large: ``Limits/fileBytes``.
    case file = "file size"
    /// There are too many entries: ``Limits/entries``.
    case entries
    /// One entry inflates to too much: ``Limits/entryBytes``.
    case entry = "entry size"
    /// All entries inflate to too much: ``Limits/totalBytes``.
    case total = "total size"
    /// An entry is compressed beyond belief: ``Limits/ratio``.
    case ratio = "compression ratio"
    /// Elements are nested too deep: ``Limits/depth``.
    case depth = "nesting depth"
    /// An element has too many attributes: ``Limits/attributes``.
    case attributes
    /// Too many namespaces are in force: ``Limits/namespaces``.
    case namespaces
    /// A part has too many different names: ``Limits/names``.
    case names
    /// A start tag of more than ``Limits/tagBytes`` has too many attributes.
    case tag = "attributes of a long tag"
    /// A part has too many elements: ``Limits/elements``.
    case elements
    /// There are too many sheets: ``Limits/sheets``.
    case sheets
    /// There are too many cells: ``Limits/cells``.
    case cells
    /// The cells show too much text in all: ``Limits/cellTextBytes``.
    case cellText = "text of all cells"
    /// There are too many shared strings: ``Limits/strings``.
    case strings
    /// There are too many merged ranges: ``Limits/merges``.
    case merges
    /// A text is too long: ``Limits/textBytes``.
    case text = "text size"
    /// There are too many paragraphs, rows and cells: ``Limits/blocks``.
    case blocks
}
