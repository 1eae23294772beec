import Norms

extension WordForm {
    /// Writes the score table; its heading is repeated on every page.
    mutating func writeTable() {
        beginTable(widths: Self.columnWidths)
        let headings = FormColumn.allCases.map {
            Self.cell(
                Self.run($0.heading),
                width: Self.columnWidths[$0.number - 1],
                look: .label,
                style: "FormHeading"
            )
        }
        row(isHeading: true, headings.joined())
        let norms = names(content.normSpans)
        let aspects = names(content.aspectSpans)
        for (index, item) in content.layout.rows.enumerated() {
            let cells = FormColumn.allCases.map { column in
                switch column {
                case .norm: merged(norms[index], column)
                case .aspect: merged(aspects[index], column)
                case .code, .content, .maximum, .criterion, .fact, .selfPoints, .points,
                    .reason, .evidence, .method:
                    cell(of: item, column)
                }
            }
            row(height: 560, cells.joined())
        }
        endTable()
    }

    /// The name of every row of the table, nil where the cell goes on from the one above.
    private func names(_ spans: [FormContent.Span]) -> [String?] {
        spans.flatMap { span in span.rows.map { $0 == span.rows.lowerBound ? span.name : nil } }
    }

    private func merged(_ name: String?, _ column: FormColumn) -> String {
        Self.cell(
            Self.run(name ?? ""),
            width: Self.columnWidths[column.number - 1],
            look: .label,
            merge: name == nil ? .goesOn : .restart
        )
    }

    private mutating func cell(of item: Indicator, _ column: FormColumn) -> String {
        let width = Self.columnWidths[column.number - 1]
        guard let part = column.part else {
            let isText = column == .content || column == .criterion
            return Self.cell(
                Self.run(content.printed(column, of: item)),
                width: width,
                look: .label,
                style: isText ? "FormText" : "FormCell",
                note: column == .criterion ? content.note(on: item) : ""
            )
        }
        let answer = content.answer(part, of: item)
        let holds: WordControl.Content
        switch answer {
        case .closed(let text): holds = .fixed(text)
        case .open: holds = .prompt(content.hint(part, of: item))
        }
        let value = control(
            .answer(item.code, part),
            title: "\(item.code) \(column.heading)",
            asks: part == .fact ? item.asks : .text,
            holds
        )
        return Self.cell(
            value,
            width: width,
            look: answer == .open ? .open : .closed,
            style: part == .reason || part == .evidence ? "FormText" : "FormCell"
        )
    }
}
