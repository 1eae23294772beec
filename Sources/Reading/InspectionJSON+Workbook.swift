internal import OOXML

extension InspectionJSON {
    /// Writes a workbook: its calendar, and its sheets with all their cells.
    mutating func workbook(_ workbook: Workbook) {
        object([
            ("customProperties", { $0.properties(workbook.customProperties) }),
            ("date1904", { $0.bool(workbook.date1904) }),
            ("definedNames", { $0.array(workbook.definedNames) { $0.definedName($1) } }),
            ("format", { $0.string("xlsx") }),
            ("hasMacros", { $0.bool(workbook.hasMacros) }),
            ("lostSheets", { $0.array(workbook.lostSheets) { $0.string($1) } }),
            ("sheets", { $0.array(workbook.sheets) { $0.sheet($1) } }),
        ])
    }

    /// Writes custom properties, sorted by name.
    mutating func properties(_ properties: [String: String]) {
        let sorted = properties.sorted { $0.key < $1.key }
        object(sorted.map { property in (property.key, { $0.string(property.value) }) })
    }

    private mutating func definedName(_ name: DefinedName) {
        object([
            ("formula", { $0.string(name.formula) }),
            ("name", { $0.string(name.name) }),
        ])
    }

    private mutating func sheet(_ sheet: Worksheet) {
        object([
            ("cells", { $0.array(sheet.cells) { $0.cell($1) } }),
            ("hiddenColumns", { $0.array(sheet.hiddenColumns) { $0.range($1) } }),
            ("hiddenRows", { $0.array(sheet.hiddenRows) { $0.range($1) } }),
            ("merges", { $0.array(sheet.merges) { $0.string($1.description) } }),
            ("name", { $0.string(sheet.name) }),
            ("pictures", { $0.array(sheet.pictures) { $0.string($1.description) } }),
            ("visible", { $0.bool(sheet.visibility == .visible) }),
        ])
    }

    private mutating func range(_ range: ClosedRange<Int>) {
        array([range.lowerBound, range.upperBound]) { $0.int($1) }
    }

    private mutating func cell(_ cell: Cell) {
        var fields: [(String, (inout InspectionJSON) -> Void)] = []
        if let formula = cell.formula { fields.append(("formula", { $0.string(formula) })) }
        fields.append(("kind", { $0.string(Self.kind(cell.value)) }))
        fields.append(("ref", { $0.string(cell.reference.description) }))
        if case .date(let date) = cell.value {
            fields.append(("serial", { $0.raw(CellValue.number(date.serial).text) }))
        }
        fields.append(("text", { $0.string(cell.text) }))
        fields.append(("value", { $0.value(cell) }))
        object(fields)
    }

    private static func kind(_ value: CellValue) -> String {
        switch value {
        case .blank: "blank"
        case .number: "number"
        case .text: "text"
        case .bool: "bool"
        case .date: "date"
        case .error: "error"
        }
    }

    private mutating func value(_ cell: Cell) {
        switch cell.value {
        case .blank: raw("null")
        case .number: raw(cell.text)
        case .bool(let flag): bool(flag)
        case .date(let date): string(date.iso)
        case .text, .error: string(cell.text)
        }
    }
}
