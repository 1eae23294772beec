import Norms

/// A cell of a grid, whether it came from a sheet or from a table of a document.
struct GridCell: Sendable {
    /// Where it starts.
    var spot: Spot
    /// The columns that it covers.
    var columns: ClosedRange<Int>
    /// The rows that it covers.
    var rows: ClosedRange<Int>
    /// What stands in it.
    var content: Content
    /// Where a person finds it.
    var place: Place
    /// Whether its row, its column or its sheet is hidden.
    var isHidden = false

    /// The text by which it is recognised; empty for what is too long to be a label.
    var key: String {
        guard case .text(let text) = content else {
            if case .number = content { return content.raw }
            return ""
        }
        return text.utf8.count <= 400 ? Folding.key(text) : ""
    }
}
