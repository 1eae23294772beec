extension WordReader {
    /// Starts an element of the text itself.
    mutating func startContent(
        _ tag: WordTag,
        _ attributes: XMLAttributes
    ) throws(PackageFault) {
        switch tag {
        case .structure(let member): try startStructure(member, attributes)
        case .piece(let piece): startPiece(piece, attributes)
        case .properties(let owner): startProperties(owner)
        case .formField(let property): formField(property, attributes)
        case .control(.control): startControl()
        case .control(.content): startControlContent()
        case .paragraphProperty, .runProperty, .rowProperty, .cellProperty, .change, .setting,
            .alternative, .skipped, .other:
            return
        }
    }

    private mutating func startStructure(
        _ member: WordTag.Structure,
        _ attributes: XMLAttributes
    ) throws(PackageFault) {
        switch member {
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
        case .box: startBox()
        case .note: startNote(attributes)
        case .foreignPart: hasForeignParts = true
        }
    }

    private mutating func startPiece(_ piece: WordTag.Piece, _ attributes: XMLAttributes) {
        switch piece {
        case .text: target = .text
        case .formula: (target, run.isRaised) = (.text, true)
        case .instruction: target = .instruction
        case .tab: emit("\t")
        case .lineBreak:
            // Page and column breaks part no words of the same line.
            let isLine = attributes["type"].map { $0 == "textWrapping" } ?? true
            if isLine { emit("\n") }
        case .hyphen: emit("-")
        case .symbol: emitSymbol(attributes)
        case .picture: if !run.isHidden { paragraph.pictures += 1 }
        case .fieldCharacter: fieldCharacter(attributes)
        }
    }

    /// Ends a structure of the text itself.
    mutating func endStructure(_ member: WordTag.Structure) {
        switch member {
        case .paragraph: endParagraph()
        case .cell: endCell()
        case .row: endRow()
        case .table: endTable()
        case .box: endBox()
        case .note: endNote()
        case .run, .foreignPart: return
        }
    }

    private mutating func startParagraph() throws(PackageFault) {
        try count()
        paragraphCount += 1
        outer.append(ParagraphBuilder(continuing: frames[frames.count - 1].carried))
        swap(&outer[outer.count - 1], &paragraph)
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
        if !run.isHidden { paragraph.boxes += frame.blocks.map(\.boxed) }
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
