extension WordReader {
    /// Starts an element of the text itself.
    mutating func startContent(
        _ tag: WordTag,
        _ attributes: XMLAttributes
    ) throws(PackageFault) {
        switch tag {
        case .text: target = .text
        case .run: run = RunState()
        case .paragraph: try startParagraph()
        case .cell:
            try count()
            frames.append(StoryFrame())
            levels.append(.cell)
        case .row:
            try count()
            levels.append(.row)
        case .table:
            frames[frames.count - 1].settle()
            tables.append(TableBuilder())
            levels.append(.table)
        case .paragraphProperties: context = .paragraph
        case .runProperties: context = .run
        case .rowProperties: context = .row
        case .cellProperties: context = .cell
        case .controlProperties: context = .control
        case .control: startControl()
        case .controlContent: startControlContent()
        default: startPiece(tag, attributes)
        }
    }

    /// Starts an element inside a run, or one around a story.
    private mutating func startPiece(_ tag: WordTag, _ attributes: XMLAttributes) {
        switch tag {
        case .tab: emit("\t")
        case .lineBreak:
            // Page and column breaks part no words of the same line.
            let isLine = attributes["type"].map { $0 == "textWrapping" } ?? true
            if isLine { emit("\n") }
        case .hyphen: emit("-")
        case .symbol: emitSymbol(attributes)
        case .picture: if !run.isHidden { paragraph.pictures += 1 }
        case .instruction: target = .instruction
        case .fieldCharacter: fieldCharacter(attributes)
        case .fieldName, .checkBox, .checked, .defaultState, .listResult, .listEntry:
            formField(tag, attributes)
        case .boxContent: startBox()
        case .note, .comment: startNote(attributes)
        case .foreignPart: hasForeignParts = true
        default: return
        }
    }

    /// Ends an element of the text itself.
    mutating func endContent(_ tag: WordTag) throws(PackageFault) {
        switch tag {
        case .text, .instruction: target = .nothing
        case .paragraph: endParagraph()
        case .cell: endCell()
        case .row: endRow()
        case .table: endTable()
        case .control: try endControl()
        case .boxContent: endBox()
        case .note, .comment: endNote()
        default: return
        }
    }

    private mutating func startParagraph() throws(PackageFault) {
        try count()
        outer.append(paragraph)
        paragraphCount += 1
        paragraph = ParagraphBuilder(continuing: frames[frames.count - 1].carried)
        frames[frames.count - 1].carried = nil
        levels.append(.paragraph)
        run = RunState()
    }

    private mutating func endParagraph() {
        guard levels.last == .paragraph, let around = outer.popLast() else { return }
        levels.removeLast()
        fields.endParagraph()
        open.endParagraph()
        frames[frames.count - 1].append(paragraph)
        if let last = tables.indices.last {
            tables[last].cell.cell.controls += paragraph.controls
        }
        paragraph = around
    }

    private mutating func endCell() {
        guard levels.last == .cell, var frame = frames.popLast(), let last = tables.indices.last
        else { return }
        levels.removeLast()
        frame.settle()
        tables[last].cell.cell.blocks = frame.blocks
        tables[last].endCell()
    }

    private mutating func endRow() {
        guard levels.last == .row, let last = tables.indices.last else { return }
        levels.removeLast()
        tables[last].endRow()
    }

    private mutating func endTable() {
        guard levels.last == .table, let table = tables.popLast()?.table() else { return }
        levels.removeLast()
        if !table.rows.isEmpty { frames[frames.count - 1].blocks.append(.table(table)) }
    }

    private mutating func startBox() {
        var frame = StoryFrame()
        frame.outerRun = run
        frame.outerFields = fields
        fields = FieldStack()
        frames.append(frame)
        levels.append(.story)
    }

    private mutating func endBox() {
        guard levels.last == .story, frames.count > 1, var frame = frames.popLast() else { return }
        levels.removeLast()
        frame.settle()
        run = frame.outerRun
        fields = frame.outerFields
        if !run.isHidden { paragraph.boxes += frame.blocks }
    }

    private mutating func startNote(_ attributes: XMLAttributes) {
        note = Note()
        note.author = attributes.string("author") ?? ""
        note.isSeparator = attributes["type"].map { !($0 == "normal") } ?? false
        frames.append(StoryFrame())
        levels.append(.story)
    }

    private mutating func endNote() {
        guard levels.last == .story, frames.count > 1, var frame = frames.popLast() else { return }
        levels.removeLast()
        frame.settle()
        note.blocks = frame.blocks
        if !note.isSeparator { notes.append(note) }
    }
}
