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
    let content: Content
    /// Where a person finds it.
    var place: Place
    /// Whether its row, its column or its sheet is hidden.
    var isHidden = false

    /// The text by which it is recognised, folded once; empty for what is too long to be a label.
    let key: String

    init(
        spot: Spot,
        columns: ClosedRange<Int>,
        rows: ClosedRange<Int>,
        content: Content,
        place: Place
    ) {
        self.spot = spot
        self.columns = columns
        self.rows = rows
        self.content = content
        self.place = place
        key =
            switch content {
            case .text(let text): text.utf8.count <= 400 ? Folding.key(text) : ""
            case .number: content.raw
            case .empty, .date, .truth, .error, .uncalculated, .picture: ""
            }
    }
}
