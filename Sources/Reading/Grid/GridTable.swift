import Norms

/// A sheet, or a table of a document, as rows of cells.
struct GridTable: Sendable {
    /// How the cells are addressed.
    enum Kind: Sendable, Hashable {
        /// A worksheet with this name: cells without content exist, they are only not listed.
        case sheet(String)
        /// The table of a Word document, counted from 1 among all tables.
        case word(Int)
    }

    /// How the cells are addressed.
    var kind: Kind
    /// Whether its rows and columns were exchanged after reading, see ``Grid/turned()``.
    var isTurned = false
    /// Whether a person does not see it.
    var isHidden = false
    /// Whether its merged ranges, and with them its names, were left behind when its cells moved.
    var isDisplaced = false
    /// What is printed at the foot of the pages of a sheet.
    var footer = ""
    /// For a Word table, its number among the tables that are in no other, from 1; nil inside another.
    var position: Int?
    /// The rows with something in them, in order.
    var rows: [GridRow] = []
    /// Merged ranges of a sheet that are empty, so that they are in no row.
    var emptyMerges: [(rows: ClosedRange<Int>, columns: ClosedRange<Int>)] = []

    /// The sheets that go on with this one, whose rows were appended behind this many.
    var continuations: [(sheet: String, down: Int)] = []

    /// How a person finds a cell of a row; nil in a document, where each cell knows for itself.
    func origin(row: Int) -> GridCell.Origin? {
        guard case .sheet(let name) = kind else { return nil }
        if let part = continuations.last(where: { $0.down < row }) {
            return .continued(part.sheet, down: part.down)
        }
        return isTurned ? .turned(name) : .sheet(name)
    }

    /// The row with a number.
    func row(_ number: Int) -> GridRow? {
        var low = 0
        var high = rows.count
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].number < number { low = middle + 1 } else { high = middle }
        }
        guard low < rows.count, rows[low].number == number else { return nil }
        return rows[low]
    }

    /// The number of the last row.
    var lastRow: Int { rows.last?.number ?? 0 }
}
