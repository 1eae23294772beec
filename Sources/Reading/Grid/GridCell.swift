import Norms
import OOXML

/// A cell of a grid, whether it came from a sheet or from a table of a document.
///
/// An object, because a cell is handed around far more often than it is made.
final class GridCell: Sendable {
    /// Where it starts.
    let spot: Spot
    /// The columns that it covers.
    let columns: ClosedRange<Int>
    /// The rows that it covers.
    let rows: ClosedRange<Int>
    /// What stands in it.
    let content: Content
    /// How a person finds it.
    let origin: Origin
    /// Whether its row, its column or its sheet is hidden.
    let isHidden: Bool
    /// What about it may make a person read something else than what is stored.
    let doubts: Doubts

    /// The text by which it is recognised, folded once; empty for what is too long to be a label.
    let key: String

    init(
        spot: Spot,
        columns: ClosedRange<Int>,
        rows: ClosedRange<Int>,
        content: Content,
        origin: Origin,
        isHidden: Bool = false,
        doubts: Doubts = []
    ) {
        self.spot = spot
        self.columns = columns
        self.rows = rows
        self.content = content
        self.origin = origin
        self.isHidden = isHidden
        self.doubts = doubts
        key =
            switch content {
            case .text(let text): text.utf8.count <= 400 ? Folding.key(text) : ""
            case .number: content.raw
            case .empty, .date, .truth, .error, .uncalculated, .picture: ""
            }
    }

    /// Why what is shown may not be what is stored.
    struct Doubts: OptionSet, Sendable {
        let rawValue: UInt8
        /// Words in it are struck through; the others count.
        static let struck = Doubts(rawValue: 1)
        /// Its number format shows fewer places than its number has.
        static let rounded = Doubts(rawValue: 2)
        /// A picture lies over it.
        static let covered = Doubts(rawValue: 4)
        /// A merged range that no longer fits the cells hides it.
        static let underMerge = Doubts(rawValue: 8)
        /// Its letters are white, or its number format shows nothing of its number.
        static let unseen = Doubts(rawValue: 16)
        /// Letters in it stand above or below the line, or in a formula.
        static let raised = Doubts(rawValue: 32)
        /// Its number format shows more than the number: words, or another scale.
        static let reworded = Doubts(rawValue: 64)
    }

    /// The same cell so many rows further down in another table; a person finds it where it was.
    func moved(to table: Int, down: Int) -> GridCell {
        let found: Origin =
            switch origin {
            case .sheet(let name): .continued(name, down: down)
            case .turned, .continued, .word: origin
            }
        return GridCell(
            spot: spot.moved(to: table, down: down),
            columns: columns,
            rows: (rows.lowerBound + down)...(rows.upperBound + down),
            content: content,
            origin: found,
            isHidden: isHidden,
            doubts: doubts
        )
    }

    /// How a person finds a cell; made into words only where they are needed.
    enum Origin: Sendable, Hashable {
        /// By its address in a sheet.
        case sheet(String)
        /// By its address in a sheet that was turned on its side, so that the row of the grid is the column of the sheet.
        case turned(String)
        /// By its address in a sheet whose rows were appended to another one so many rows further down.
        case continued(String, down: Int)
        /// As a cell of a row of a table, all counted from 1.
        case word(table: Int, row: Int, cell: Int)
    }

    /// Where a person finds it.
    var place: Place {
        switch origin {
        case .sheet(let name):
            let reference = CellReference(row: spot.row, column: spot.column)
            return .cell(sheet: name, reference: "\(reference)")
        case .turned(let name):
            let reference = CellReference(row: spot.column, column: spot.row)
            return .cell(sheet: name, reference: "\(reference)")
        case .continued(let name, let down):
            let reference = CellReference(row: spot.row - down, column: spot.column)
            return .cell(sheet: name, reference: "\(reference)")
        case .word(let table, let row, let cell):
            return .tableCell(table: table, row: row, column: cell)
        }
    }
}
