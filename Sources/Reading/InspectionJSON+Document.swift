internal import OOXML

extension InspectionJSON {
    /// Writes a text document: its body, and what stands outside it.
    mutating func document(_ document: WordDocument) {
        object([
            ("blocks", { $0.blocks(document.blocks) }),
            ("controls", { $0.array(document.controls) { $0.control($1) } }),
            ("customProperties", { $0.properties(document.customProperties) }),
            ("format", { $0.string("docx") }),
            ("hasMacros", { $0.bool(document.hasMacros) }),
            ("stories", { $0.array(document.stories) { $0.story($1) } }),
        ])
    }

    private mutating func blocks(_ blocks: [Block]) {
        array(blocks) { json, block in
            switch block {
            case .paragraph(let paragraph):
                json.object([("paragraph", { $0.paragraph(paragraph) })])
            case .table(let table): json.object([("table", { $0.table(table) })])
            }
        }
    }

    private mutating func paragraph(_ paragraph: Paragraph) {
        var fields: [(String, (inout InspectionJSON) -> Void)] = []
        if let label = paragraph.numbering { fields.append(("numbering", { $0.string(label) })) }
        if paragraph.pictures > 0 { fields.append(("pictures", { $0.int(paragraph.pictures) })) }
        fields += words(paragraph.text, paragraph.withHidden, isInTextBox: paragraph.isInTextBox)
        object(fields)
    }

    /// What is in the file, and beside it what shows on the page where that is less.
    private func words(
        _ shown: String,
        _ withHidden: String?,
        isInTextBox: Bool = false
    ) -> [(String, (inout InspectionJSON) -> Void)] {
        [("text", { $0.string(withHidden ?? shown) })]
            + (isInTextBox ? [("textBox", { $0.bool(true) })] : [])
            + (withHidden == nil ? [] : [("visible", { $0.string(shown) })])
    }

    private mutating func table(_ table: Table) {
        var fields: [(String, (inout InspectionJSON) -> Void)] = [
            ("rows", { $0.array(table.rows) { json, row in json.row(row) } })
        ]
        if table.isInTextBox { fields.append(("textBox", { $0.bool(true) })) }
        object(fields)
    }

    private mutating func row(_ row: TableRow) {
        object([("cells", { $0.array(row.cells) { $0.cell($1) } })])
    }

    private mutating func cell(_ cell: TableCell) {
        var fields: [(String, (inout InspectionJSON) -> Void)] = [
            ("column", { $0.int(cell.column) }), ("columnSpan", { $0.int(cell.columnSpan) }),
        ]
        let isPlain = cell.blocks.allSatisfy { block in
            switch block {
            case .paragraph(let paragraph): paragraph.numbering == nil && paragraph.pictures == 0
            case .table: false
            }
        }
        if !isPlain { fields.insert(("blocks", { $0.blocks(cell.blocks) }), at: 0) }
        fields.append(("rowSpan", { $0.int(cell.rowSpan) }))
        fields += words(cell.text, cell.withHidden)
        object(fields)
    }

    private mutating func control(_ control: ContentControl) {
        var fields: [(String, (inout InspectionJSON) -> Void)] = []
        if let isChecked = control.isChecked { fields.append(("checked", { $0.bool(isChecked) })) }
        fields.append(("kind", { $0.string(control.kind.rawValue) }))
        fields.append(("placeholder", { $0.bool(control.isPlaceholder) }))
        fields.append(("tag", { $0.string(control.tag) }))
        fields.append(("text", { $0.string(control.text) }))
        fields.append(("title", { $0.string(control.title) }))
        if let value = control.value { fields.append(("value", { $0.string(value) })) }
        object(fields)
    }

    private mutating func story(_ story: Story) {
        object([
            ("author", { $0.string(story.author) }),
            ("blocks", { $0.blocks(story.blocks) }),
            ("kind", { $0.string(story.kind.rawValue) }),
        ])
    }
}
