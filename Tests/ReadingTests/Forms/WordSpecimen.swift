import Norms
import OOXML

/// The specimen as a Word document: four tables, a content control in every field.
struct WordSpecimen {
    var document = WordDocument()
    private let layout = FormLayout(schema: Specimen.schema)
    private let hasControls: Bool
    private let changes: [FieldID: String]

    init(hasControls: Bool = true, changes: [FieldID: String] = [:]) {
        self.hasControls = hasControls
        self.changes = changes
        document.blocks = [
            .paragraph(paragraph(Specimen.schema.title)), .table(pairs(layout.header)),
            .table(pairs(layout.facts)), .table(scores()), .table(pairs(layout.foot)),
        ]
        if hasControls {
            document.customProperties = [
                FormIdentity.propertyName: Specimen.identity.description
            ]
        }
    }

    /// Changes a table, counted from 1.
    mutating func change(_ number: Int, _ change: (inout Table) -> Void) {
        guard case .table(var table) = document.blocks[number] else { return }
        change(&table)
        document.blocks[number] = .table(table)
    }

    private func pairs(_ pairs: [FormLayout.Pair]) -> Table {
        Table(
            rows: stride(from: 0, to: pairs.count, by: FormLayout.pairsPerRow).map { start in
                row(
                    pairs[start..<min(start + FormLayout.pairsPerRow, pairs.count)].flatMap {
                        [cell($0.label), field($0.field)]
                    }
                )
            }
        )
    }

    private func scores() -> Table {
        let heading = row(FormColumn.allCases.map { cell($0.heading) })
        var rows = [heading]
        for (index, indicator) in layout.rows.enumerated() {
            let columns = FormColumn.allCases.filter { index == 0 || $0 != .norm }
            var row = TableRow()
            row.cells = columns.map { column in
                var cell = self.cell(column, of: indicator)
                cell.column = column.number - 1
                if column == .norm { cell.rowSpan = layout.rows.count }
                return cell
            }
            rows.append(row)
        }
        return Table(rows: rows)
    }

    private func cell(_ column: FormColumn, of row: Indicator) -> TableCell {
        if let part = column.part { return field(.answer(row.code, part)) }
        return switch column {
        case .code: cell(row.code.text)
        case .content: cell(row.name)
        case .maximum: cell(row.maximum.description)
        case .norm: cell("规范党内生活")
        case .aspect, .criterion, .method, .fact, .selfPoints, .points, .reason, .evidence: cell("")
        }
    }

    private func row(_ cells: [TableCell]) -> TableRow {
        var row = TableRow()
        row.cells = cells.enumerated().map { index, cell in
            var cell = cell
            cell.column = index
            return cell
        }
        return row
    }

    private func field(_ id: FieldID) -> TableCell {
        let answer = (changes[id] ?? Specimen.answers[id])
        guard hasControls else { return cell(answer ?? "") }
        var control = ContentControl()
        control.tag = id.tag
        control.text = answer ?? FormLayout.placeholder("请填写")
        control.isPlaceholder = answer == nil
        var cell = cell(control.text)
        cell.controls = [control]
        return cell
    }

    func cell(_ text: String) -> TableCell {
        var cell = TableCell()
        cell.blocks = [.paragraph(paragraph(text))]
        return cell
    }

    func paragraph(_ text: String) -> Paragraph {
        var paragraph = Paragraph()
        paragraph.text = text
        return paragraph
    }
}
