extension WordReader {
    /// Begins the properties of something.
    mutating func startProperties(_ owner: WordTag.Properties) {
        switch owner {
        case .paragraph: context = .paragraph
        case .run: context = .run
        case .row: context = .row
        case .cell: context = .cell
        case .control: context = .control
        }
    }

    /// Ends the properties of something; those of a paragraph's mark stand inside the paragraph's own.
    mutating func endProperties(_ owner: WordTag.Properties) {
        switch owner {
        case .run where context == .mark: context = .paragraph
        case .run where context == .control: return
        case .paragraph:
            numberParagraph()
            context = .content
        case .run, .row, .cell, .control: context = .content
        }
    }

    /// Takes a property, if it stands where it has a meaning.
    mutating func startProperty(_ tag: WordTag, _ attributes: XMLAttributes) {
        switch tag {
        case .properties(.run): if context == .paragraph { context = .mark }
        case .paragraphProperty(let property):
            if context == .paragraph { paragraphProperty(property, attributes) }
        case .runProperty(let property):
            if context == .run { runProperty(property, attributes) }
        case .rowProperty(let property):
            if context == .row { rowProperty(property, attributes) }
        case .cellProperty(let property):
            if context == .cell { cellProperty(property, attributes) }
        case .change: trackedChange()
        case .setting(let setting):
            if context == .control { controlSetting(setting, attributes) }
        case .properties, .structure, .piece, .formField, .control, .alternative, .skipped,
            .other:
            return
        }
    }

    /// Gives the paragraph its label, once its properties are known.
    private mutating func numberParagraph() {
        guard context == .paragraph, !paragraph.isMarkDeleted,
            !(tables.last?.row.isDeleted ?? false)
        else { return }
        paragraph.label = numbering.label(
            style: paragraph.style,
            id: paragraph.numberingID,
            level: paragraph.numberingLevel
        )
    }

    /// A deletion or move of a paragraph's mark or of a row.
    private mutating func trackedChange() {
        switch context {
        case .mark: paragraph.isMarkDeleted = true
        case .row:
            if let last = tables.indices.last { tables[last].row.isDeleted = true }
        case .content, .paragraph, .run, .cell, .control: return
        }
    }

    private mutating func paragraphProperty(
        _ property: WordTag.ParagraphProperty,
        _ attributes: XMLAttributes
    ) {
        switch property {
        case .style: paragraph.style = attributes.string("val")
        case .numberingID: paragraph.numberingID = attributes["val"]?.int
        case .numberingLevel: paragraph.numberingLevel = attributes["val"]?.int
        }
    }

    private mutating func runProperty(
        _ property: WordTag.RunProperty,
        _ attributes: XMLAttributes
    ) {
        switch property {
        case .vanish: run.isHidden = attributes.isOn
        case .strike: run.isStruck = (run.isStruck ?? false) || attributes.isOn
        case .style: if !styles.isEmpty { run.style = attributes.string("val") }
        case .color: if attributes["val"].map(PaperColour.isNear) ?? false { run.isUnseen = true }
        case .size: if WordStyleReader.isTiny(attributes) { run.isUnseen = true }
        case .verticalAlignment:
            run.isRaised = attributes["val"].map { !($0 == "baseline") } ?? false
        case .fonts:
            // Only the fonts of Latin letters can be symbol fonts: Chinese letters are never drawn in them.
            guard let name = attributes.string("ascii") ?? attributes.string("hAnsi") else {
                return
            }
            run.symbolFont = SymbolFont(name)
        }
    }

    private mutating func rowProperty(
        _ property: WordTag.RowProperty,
        _ attributes: XMLAttributes
    ) {
        guard let last = tables.indices.last else { return }
        switch property {
        case .header: tables[last].row.row.isHeader = attributes.isOn
        case .gridBefore:
            tables[last].row.nextColumn = min(max(0, attributes["val"]?.int ?? 0), 4_096)
        }
    }

    private mutating func cellProperty(
        _ property: WordTag.CellProperty,
        _ attributes: XMLAttributes
    ) {
        guard let last = tables.indices.last else { return }
        // Without a value, a cell goes on with the one above (ECMA-376 §17.4.84).
        let isRestart = attributes["val"].map { $0 == "restart" } ?? false
        switch property {
        case .gridSpan: tables[last].cell.cell.columnSpan = attributes["val"]?.int ?? 1
        case .verticalMerge: tables[last].cell.merge = isRestart ? .restart : .continued
        case .horizontalMerge: tables[last].cell.isHorizontallyContinued = !isRestart
        case .deletion: tables[last].cell.isDeleted = true
        // The shading of its paragraphs and runs makes letters stand out as well.
        case .shading:
            guard let fill = attributes["fill"], !(fill == "auto" || PaperColour.isNear(fill))
            else {
                return
            }
            tables[last].cell.cell.isShaded = true
        }
    }
}
