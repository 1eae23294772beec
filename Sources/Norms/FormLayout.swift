/// Where every field of the score sheet stands, in XLSX and in DOCX, as the schema makes it.
///
/// The writer of blank forms and the readers of returned ones share this one description, so that they
/// cannot disagree. The sheet is a grid of twelve columns A to L:
///
/// | rows | what |
/// |---|---|
/// | 1 | title, merged A1:L1 |
/// | header block | three label/value pairs a row: labels A:B, E:F, I:J; values C:D, G:H, K:L |
/// | a band, then the facts block | the same pairs |
/// | table heading, then one row per indicator and extra | one column per ``FormColumn`` |
/// | a band, then totals and signatures | the same pairs |
///
/// The Word form holds the title as a paragraph and then four tables: header, facts, score table,
/// totals and signatures; the pair tables have six cells a row: label, value, label, value, label, value.
package struct FormLayout: Sendable {
    /// A label with its value cell.
    package struct Pair: Sendable, Hashable {
        /// The field.
        package var field: FieldID
        /// The label as printed.
        package var label: String
        /// Other labels people use for it.
        package var synonyms: [String]
        /// The kind of value.
        package var asks: AnswerKind
    }

    /// A position in the sheet, both counted from 1.
    package struct SheetPosition: Sendable, Hashable {
        /// The row.
        package var row: Int
        /// The column, A is 1.
        package var column: Int
    }

    /// A position in the Word form, all counted from 1; `cell` counts the cells of the row.
    package struct WordPosition: Sendable, Hashable {
        /// The table.
        package var table: Int
        /// The row of the table.
        package var row: Int
        /// The cell of the row.
        package var cell: Int
    }

    /// The name of the worksheet.
    package static let sheetName = "督查考核评分表"
    /// The name of the worksheet with the instructions.
    package static let helpSheetName = "填表说明"
    /// Label/value pairs on one row.
    package static let pairsPerRow = 3
    /// The band above the facts block.
    package static let factsBand = "基本情况"
    /// The band above the totals.
    package static let totalsBand = "汇总与签字"

    /// The header block.
    package let header: [Pair]
    /// The facts block.
    package let facts: [Pair]
    /// The rows of the score table.
    package let rows: [Indicator]
    /// The totals and signatures.
    package let foot: [Pair]

    /// Lays out the form of a schema.
    package init(schema: Schema) {
        header = HeaderField.allCases.map(Pair.init(header:))
        facts = schema.facts.map {
            Pair(field: .fact($0.key), label: $0.label, synonyms: $0.synonyms, asks: $0.asks)
        }
        rows = schema.rows
        foot =
            TotalField.allCases.map(Pair.init(total:))
            + SignatureField.allCases.map(Pair.init(signature:))
    }

    /// Every pair of the form with its block.
    package var pairs: [Pair] { header + facts + foot }

    /// Every field as a person meets it: header, facts, score table row by row, totals and signatures.
    package var fields: [FieldID] {
        let answers = rows.flatMap { row in AnswerPart.allCases.map { FieldID.answer(row.code, $0) }
        }
        return (header + facts).map(\.field) + answers + foot.map(\.field)
    }
}

extension FormLayout {
    private func rowsTaken(by pairs: [Pair]) -> Int {
        (pairs.count + Self.pairsPerRow - 1) / Self.pairsPerRow
    }

    /// The sheet row of the first header pair.
    package var headerRow: Int { 2 }
    /// The sheet row of the band 基本情况.
    package var factsBandRow: Int { headerRow + rowsTaken(by: header) }
    /// The sheet row of the column headings.
    package var headingRow: Int { factsBandRow + 1 + rowsTaken(by: facts) }
    /// The sheet row of the first indicator.
    package var firstItemRow: Int { headingRow + 1 }
    /// The sheet row of the band 汇总与签字.
    package var totalsBandRow: Int { firstItemRow + rows.count }
    /// The last sheet row of the form.
    package var lastRow: Int { totalsBandRow + rowsTaken(by: foot) }

    /// The sheet position of the *value* of every field that people fill in or that we prefill.
    package func sheetPositions() -> [FieldID: SheetPosition] {
        var positions: [FieldID: SheetPosition] = [:]
        for (block, firstRow) in [
            (header, headerRow), (facts, factsBandRow + 1), (foot, totalsBandRow + 1),
        ] {
            for (index, pair) in block.enumerated() {
                positions[pair.field] = SheetPosition(
                    row: firstRow + index / Self.pairsPerRow,
                    column: (index % Self.pairsPerRow) * 4 + 3
                )
            }
        }
        for (index, row) in rows.enumerated() {
            for part in AnswerPart.allCases {
                positions[.answer(row.code, part)] = SheetPosition(
                    row: firstItemRow + index,
                    column: FormColumn(part).number
                )
            }
        }
        return positions
    }

    /// The Word position of the value of every field.
    package func wordPositions() -> [FieldID: WordPosition] {
        var positions: [FieldID: WordPosition] = [:]
        for (table, block) in [(1, header), (2, facts), (4, foot)] {
            for (index, pair) in block.enumerated() {
                positions[pair.field] = WordPosition(
                    table: table,
                    row: index / Self.pairsPerRow + 1,
                    cell: (index % Self.pairsPerRow) * 2 + 2
                )
            }
        }
        for (index, row) in rows.enumerated() {
            for part in AnswerPart.allCases {
                positions[.answer(row.code, part)] = WordPosition(
                    table: 3,
                    row: index + 2,
                    cell: FormColumn(part).number
                )
            }
        }
        return positions
    }
}
