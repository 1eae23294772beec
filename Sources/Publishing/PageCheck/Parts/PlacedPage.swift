/// A page of a rendered document.
struct PlacedPage: Sendable {
    /// The width in millimetres.
    let width: Double
    /// The height in millimetres.
    let height: Double
    /// Its rows, as places in ``PlacedDocument/rows``.
    let rows: Range<Int>
    /// The row of the page number.
    private(set) var folio: Int?
    /// Its long horizontal rules, from top to bottom.
    var rules: [PageRule] = []
    /// The box around all ink but rules and page number.
    var ink: InkBox?
    /// The top of the dash before the page number.
    var dashTop: Double?

    init(_ page: PrintedPage, rows: Range<Int>) {
        width = page.width
        height = page.height
        self.rows = rows
        let low = page.rows.indices.last { index in
            let row = page.rows[index]
            guard TextShape.isFolio(row.text.trimmed) else { return false }
            let isLast = index == page.rows.count - 1 && row.height > page.height / 2
            return row.height > page.height - 50 || isLast
        }
        folio = low.map { rows.lowerBound + $0 }
    }

    var isUpright: Bool { height > width }
    var redRules: [PageRule] { rules.filter(\.isRed) }
}
