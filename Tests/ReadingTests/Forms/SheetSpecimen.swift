import Norms
import OOXML

/// The specimen as a sheet that tests can alter the way people and office programs do.
struct SheetSpecimen {
    var cells: [CellReference: CellValue] = [:]
    var merges: [CellRange] = []
    var names: [String: CellReference] = [:]
    var pictures: [CellReference] = []
    var formulas: Set<CellReference> = []
    var property: String? = Specimen.identity.description
    var footer = ""
    var visibility = Worksheet.Visibility.visible
    var hiddenRows: [ClosedRange<Int>] = []
    let layout = FormLayout(schema: Specimen.schema)

    init() {
        put(1, 1, Specimen.schema.title, to: 12)
        for pair in layout.pairs { write(pair) }
        put(layout.factsBandRow, 1, FormLayout.factsBand, to: 12)
        put(layout.totalsBandRow, 1, FormLayout.totalsBand, to: 12)
        for column in FormColumn.allCases {
            cells[at(layout.headingRow, column.number)] = .text(column.heading)
        }
        for (index, row) in layout.rows.enumerated() { write(row, at: layout.firstItemRow + index) }
        for (field, position) in layout.sheetPositions() {
            names[field.tag] = at(position.row, position.column)
            if let answer = Specimen.answers[field] {
                cells[at(position.row, position.column)] = .text(answer)
            }
        }
    }

    private mutating func write(_ pair: FormLayout.Pair) {
        guard let position = layout.sheetPositions()[pair.field] else { return }
        put(position.row, position.column - 2, pair.label, to: position.column - 1)
        merges.append(
            CellRange(at(position.row, position.column), at(position.row, position.column + 1))
        )
    }

    private mutating func write(_ row: Indicator, at number: Int) {
        cells[at(number, FormColumn.code.number)] = .text(row.code.text)
        cells[at(number, FormColumn.content.number)] = .text(row.name)
        let points = Double(row.maximum.thousandths) / 1_000
        cells[at(number, FormColumn.maximum.number)] = .number(points)
        cells[at(number, FormColumn.criterion.number)] = .text("每少1次扣分")
    }

    private mutating func put(_ row: Int, _ column: Int, _ text: String, to last: Int) {
        cells[at(row, column)] = .text(text)
        merges.append(CellRange(at(row, column), at(row, last)))
    }

    func at(_ row: Int, _ column: Int) -> CellReference { CellReference(row: row, column: column) }

    /// The address of a field as issued.
    func address(_ field: FieldID) -> CellReference {
        let position = layout.sheetPositions()[field]
        return at(position?.row ?? 1, position?.column ?? 1)
    }

    /// The row of an indicator as issued.
    func row(_ code: IndicatorCode) -> Int { address(.answer(code, .points)).row }

    var worksheet: Worksheet {
        var sheet = Worksheet(name: FormLayout.sheetName)
        sheet.merges = merges
        sheet.cells = cells.sorted { $0.key < $1.key }.map { reference, value in
            Cell(
                reference: reference,
                value: value,
                formula: formulas.contains(reference) ? "A1" : nil
            )
        }
        sheet.pictures = pictures
        sheet.visibility = visibility
        sheet.footer = footer
        sheet.hiddenRows = hiddenRows
        return sheet
    }

    var workbook: Workbook {
        var workbook = Workbook()
        workbook.sheets = [worksheet]
        workbook.definedNames = names.map { name, cell in
            let column = CellReference.letters(of: cell.column)
            return DefinedName(
                name: name,
                formula: "\(FormLayout.sheetName)!$\(column)$\(cell.row)"
            )
        }
        if let property { workbook.customProperties = [FormIdentity.propertyName: property] }
        return workbook
    }
}

extension SheetSpecimen {
    /// Moves everything with a function, the way Excel moves cells, merged ranges and names together.
    mutating func move(_ change: (CellReference) -> CellReference?) {
        cells = Dictionary(
            cells.compactMap { cell, value in change(cell).map { ($0, value) } },
            uniquingKeysWith: { first, _ in first }
        )
        names = names.compactMapValues(change)
        merges = merges.compactMap { range in
            guard let first = change(range.first), let last = change(range.last) else { return nil }
            return CellRange(first, last)
        }
    }

    mutating func insertRow(above row: Int) {
        move { CellReference(row: $0.row + ($0.row >= row ? 1 : 0), column: $0.column) }
    }

    mutating func deleteRow(_ row: Int) {
        move {
            $0.row == row
                ? nil : CellReference(row: $0.row - ($0.row > row ? 1 : 0), column: $0.column)
        }
    }

    mutating func insertColumn(before column: Int) {
        move { CellReference(row: $0.row, column: $0.column + ($0.column >= column ? 1 : 0)) }
    }

    mutating func deleteColumn(_ column: Int) {
        move {
            $0.column == column
                ? nil : CellReference(row: $0.row, column: $0.column - ($0.column > column ? 1 : 0))
        }
    }

    /// Exchanges the values of two rows of the table, names left behind, as sorting does.
    mutating func swapRows(_ a: Int, _ b: Int, columns: ClosedRange<Int> = 1...12) {
        for column in columns {
            let kept = cells[at(a, column)]
            cells[at(a, column)] = cells[at(b, column)]
            cells[at(b, column)] = kept
        }
    }

    /// Loses names and properties, as a copy into another workbook does.
    mutating func copyElsewhere() {
        names = [:]
        property = nil
    }
}
