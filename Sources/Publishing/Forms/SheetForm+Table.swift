import Norms
import OOXML

extension SheetForm {
    /// Writes the score table: heading, one row per indicator and extra.
    mutating func writeTable() {
        let layout = content.layout
        for column in FormColumn.allCases {
            book.put(
                .text(column.heading),
                row: layout.headingRow,
                column: column.number,
                looks.heading
            )
        }
        book.setHeight(24, row: layout.headingRow)
        for (index, row) in layout.rows.enumerated() {
            writeRow(row, at: layout.firstItemRow + index)
        }
        for (column, spans) in [
            (FormColumn.norm, content.normSpans), (.aspect, content.aspectSpans),
        ] {
            for span in spans {
                let first = layout.firstItemRow + span.rows.lowerBound
                let last = layout.firstItemRow + span.rows.upperBound - 1
                book.merge(
                    CellRange(
                        CellReference(row: first, column: column.number),
                        CellReference(row: last, column: column.number)
                    ),
                    span.name,
                    looks.label
                )
            }
        }
    }

    /// The height of a row in points, with room for two lines at least.
    ///
    /// LibreOffice does not fit the rows of a file that it did not write, so the height is ours to compute.
    private func height(of row: Indicator) -> Double {
        let lines = [FormColumn.content, .criterion, .method].map {
            TextWidth.lines(content.printed($0, of: row), in: Int(Self.widths[$0.number - 1]) - 1)
        }
        return Double(max(2, lines.max() ?? 1)) * 14 + 4
    }

    private mutating func writeRow(_ row: Indicator, at number: Int) {
        book.setHeight(height(of: row), row: number)
        for column in FormColumn.allCases {
            if let part = column.part {
                writeAnswer(part, of: row, at: CellReference(row: number, column: column.number))
                continue
            }
            switch column {
            case .norm, .aspect: continue
            case .content, .criterion:
                put(content.printed(column, of: row), row: number, column, looks.printed)
            case .maximum where row.kind != .veto:
                let points = Double(row.maximum.thousandths) / 1_000
                book.put(.number(points), row: number, column: column.number, looks.printedCentred)
            case .code, .maximum, .method, .fact, .selfPoints, .points, .reason, .evidence:
                put(content.printed(column, of: row), row: number, column, looks.printedCentred)
            }
        }
    }

    private mutating func put(
        _ text: String,
        row: Int,
        _ column: FormColumn,
        _ look: SheetBuilder.StyleID
    ) {
        book.put(.text(text), row: row, column: column.number, look)
    }

    private mutating func writeAnswer(
        _ part: AnswerPart,
        of row: Indicator,
        at cell: CellReference
    ) {
        book.name(row: cell.row, column: cell.column, as: FieldID.answer(row.code, part).tag)
        if case .closed(let text) = content.answer(part, of: row) {
            book.put(.text(text), row: cell.row, column: cell.column, looks.closed)
            return
        }
        let style: SheetBuilder.StyleID
        let input: SheetBuilder.Input
        switch part {
        case .fact:
            let title = "\(row.code) \(FormColumn.fact.heading)"
            style = open(row.asks)
            input = self.input(row.asks, title: title, help: content.prompt(part, of: row))
        case .selfPoints, .points:
            style = looks.open
            input = pointsInput(part, of: row, at: cell)
        case .reason, .evidence:
            style = looks.openLeft
            let title = FormColumn(part).heading
            input = .init(.anything, title: title, help: content.prompt(part, of: row))
        }
        book.put(.blank, row: cell.row, column: cell.column, style)
        book.allow(input, in: CellRange(cell, cell))
    }
}
