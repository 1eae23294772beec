extension WordReader {
    /// Opens a content control: its place is kept free, so that those inside it come after it.
    mutating func startControl() {
        let level = levels.last ?? .story
        open.push(level, slot: controls.count, place: place(for: level))
        controls.append(ContentControl())
    }

    private mutating func place(for level: ControlStack.Level) -> Int {
        switch level {
        case .paragraph:
            paragraph.controls.append(ContentControl())
            return paragraph.controls.count - 1
        case .table: return tables.last?.rows.count ?? 0
        case .row: return tables.last?.row.cells.count ?? 0
        case .story, .cell:
            guard let last = tables.indices.last else { return 0 }
            tables[last].cell.cell.controls.append(ContentControl())
            return tables[last].cell.cell.controls.count - 1
        }
    }

    /// Begins what the control holds.
    mutating func startControlContent() { open.change { $0.isInContent = true } }

    /// Takes a property of the innermost control (ECMA-376 §17.5.2.38).
    mutating func controlSetting(_ setting: WordTag.Setting, _ attributes: XMLAttributes) {
        let value = attributes.string("val") ?? ""
        switch setting {
        case .tag: open.change { $0.control.tag = value }
        case .alias: open.change { $0.control.title = value }
        case .placeholder: open.change { $0.control.isPlaceholder = attributes.isOn }
        case .text: open.change { $0.control.kind = .text }
        case .dropDown: open.change { $0.control.kind = .dropDown }
        case .picture: open.change { $0.control.kind = .picture }
        case .group: open.change { $0.control.kind = .group }
        case .date:
            open.change {
                $0.control.kind = .date
                $0.control.value = attributes.string("fullDate")
            }
        case .checkbox:
            open.change {
                $0.control.kind = .checkbox
                $0.control.isChecked = false
            }
        case .checkboxState: open.change { $0.control.isChecked = attributes.isOn }
        case .listItem: addChoice(attributes)
        }
    }

    private mutating func addChoice(_ attributes: XMLAttributes) {
        let value = attributes.string("value") ?? ""
        let shown = attributes.string("displayText") ?? value
        open.change { if $0.choices.count < 4_096 { $0.choices.append((shown, value)) } }
    }

    /// Closes the innermost control and gives it to what it stands in.
    mutating func endControl() throws(PackageFault) {
        if let last = open.open.last, last.level == .paragraph, last.control.kind == .checkbox,
            !last.hasShownTick
        {
            emit(last.control.isChecked ?? false ? "☑" : "☐")
        }
        guard let closed = open.pop() else { return }
        guard open.givenOut <= limits.textBytes * 16 else { throw .tooLarge(.text, part: part) }
        if controls.indices.contains(closed.slot) { controls[closed.slot] = closed.control }
        give(closed)
    }

    private mutating func give(_ closed: ControlStack.Open) {
        switch closed.level {
        case .paragraph:
            guard paragraph.controls.indices.contains(closed.place) else { return }
            paragraph.controls[closed.place] = closed.control
        case .story, .cell: giveToCell(closed)
        case .row:
            guard let last = tables.indices.last,
                tables[last].row.cells.indices.contains(closed.place)
            else { return }
            tables[last].row.cells[closed.place].cell.controls.insert(closed.control, at: 0)
        case .table:
            guard let last = tables.indices.last else { return }
            for row in tables[last].rows.indices.dropFirst(closed.place) {
                tables[last].rows[row].row.controls.append(closed.control)
            }
        }
    }

    private mutating func giveToCell(_ closed: ControlStack.Open) {
        guard let last = tables.indices.last,
            tables[last].cell.cell.controls.indices.contains(closed.place)
        else { return }
        tables[last].cell.cell.controls[closed.place] = closed.control
    }
}
