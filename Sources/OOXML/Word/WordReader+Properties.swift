extension WordReader {
    /// Takes a property of a paragraph, run, row or cell.
    mutating func startProperty(_ tag: WordTag, _ attributes: XMLAttributes) {
        switch context {
        case .paragraph: paragraphProperty(tag, attributes)
        case .mark: if tag == .deletion || tag == .moved { paragraph.isMarkDeleted = true }
        case .run: runProperty(tag, attributes)
        case .row: rowProperty(tag, attributes)
        case .cell: cellProperty(tag, attributes)
        case .content, .control: return
        }
    }

    /// Leaves run properties for what they are in: those of a paragraph's mark stand inside the paragraph's own.
    mutating func endRunProperties() {
        switch context {
        case .mark: context = .paragraph
        case .run: context = .content
        case .content, .paragraph, .row, .cell, .control: return
        }
    }

    /// Gives the paragraph its label, once its properties are known.
    mutating func numberParagraph() {
        guard context == .paragraph, !paragraph.isMarkDeleted,
            !(tables.last?.row.isDeleted ?? false)
        else { return }
        paragraph.label = numbering.label(
            style: paragraph.style,
            id: paragraph.numberingID,
            level: paragraph.numberingLevel
        )
    }

    private mutating func paragraphProperty(_ tag: WordTag, _ attributes: XMLAttributes) {
        switch tag {
        case .runProperties: context = .mark
        case .style: paragraph.style = attributes.string("val")
        case .numberingID: paragraph.numberingID = attributes["val"]?.int
        case .numberingLevel: paragraph.numberingLevel = attributes["val"]?.int
        default: return
        }
    }

    private mutating func runProperty(_ tag: WordTag, _ attributes: XMLAttributes) {
        switch tag {
        case .vanish: run.isHidden = attributes.isOn
        case .fonts:
            // Only the fonts of Latin letters can be symbol fonts: Chinese letters are never drawn in them.
            guard let name = attributes.string("ascii") ?? attributes.string("hAnsi") else {
                return
            }
            run.symbolFont = SymbolFont(name)
        default: return
        }
    }

    private mutating func rowProperty(_ tag: WordTag, _ attributes: XMLAttributes) {
        guard let last = tables.indices.last else { return }
        switch tag {
        case .headerRow: tables[last].row.row.isHeader = attributes.isOn
        case .gridBefore:
            tables[last].row.nextColumn = min(max(0, attributes["val"]?.int ?? 0), 4_096)
        case .deletion: tables[last].row.isDeleted = true
        default: return
        }
    }

    private mutating func cellProperty(_ tag: WordTag, _ attributes: XMLAttributes) {
        guard let last = tables.indices.last else { return }
        // Without a value, a cell goes on with the one above (ECMA-376 §17.4.84).
        let isRestart = attributes["val"].map { $0 == "restart" } ?? false
        switch tag {
        case .gridSpan: tables[last].cell.cell.columnSpan = attributes["val"]?.int ?? 1
        case .verticalMerge: tables[last].cell.merge = isRestart ? .restart : .continued
        case .horizontalMerge: tables[last].cell.isHorizontallyContinued = !isRestart
        case .deletedCell: tables[last].cell.isDeleted = true
        default: return
        }
    }
}
