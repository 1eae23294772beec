extension WordReader {
    /// Begins, divides or ends a field.
    mutating func fieldCharacter(_ attributes: XMLAttributes) {
        guard let kind = attributes["fldCharType"] else { return }
        switch kind {
        case "begin": fields.begin(paragraph: paragraphCount)
        case "separate": fields.separate(at: paragraph.text.count)
        case "end": endField()
        default: return
        }
    }

    /// Takes a property of a form field of Word 97 (ECMA-376 §17.16.17).
    mutating func formField(_ property: WordTag.FormField, _ attributes: XMLAttributes) {
        let isOn = attributes.isOn
        let value = attributes.string("val") ?? ""
        switch property {
        case .name: fields.change { $0.name = value }
        case .checkBox: fields.change { $0.isCheckBox = true }
        case .checked: fields.change { $0.isChecked = isOn }
        case .defaultState: fields.change { $0.isCheckedAtFirst = isOn }
        case .listResult: fields.change { $0.chosen = Int(value) ?? 0 }
        case .listEntry: fields.change { if $0.entries.count < 256 { $0.entries.append(value) } }
        }
    }

    private mutating func endField() {
        guard let field = fields.end() else { return }
        if field.isCheckBox { return endCheckBox(field) }
        let isInPlace = field.paragraph == paragraphCount && field.start <= paragraph.text.count
        let result = field.hasResult && isInPlace ? paragraph.text[field.start...] : []
        if !field.entries.isEmpty { return endList(field, result) }
        if !field.hasResult, let word = EnclosedCharacter.rendered(field.instruction) {
            return emit(word)
        }
        guard !field.name.isEmpty, isInPlace else { return }
        add(field.name, .text, String(decoding: result, as: UTF8.self))
    }

    private mutating func endCheckBox(_ field: FieldStack.Field) {
        let isChecked = field.isChecked ?? field.isCheckedAtFirst
        let tick = isChecked ? "☑" : "☐"
        emit(tick)
        add(field.name, .checkbox, tick, isChecked: isChecked)
    }

    /// Word shows the entry chosen without writing it as the field's result.
    private mutating func endList(_ field: FieldStack.Field, _ result: ArraySlice<UInt8>) {
        let chosen = field.entries.indices.contains(field.chosen) ? field.entries[field.chosen] : ""
        if result.isEmpty { emit(chosen) }
        add(field.name, .dropDown, chosen)
    }

    private mutating func add(
        _ name: String,
        _ kind: ContentControl.Kind,
        _ text: String,
        isChecked: Bool? = nil
    ) {
        var control = ContentControl()
        control.tag = name
        control.kind = kind
        control.text = text
        control.isChecked = isChecked
        controls.append(control)
        paragraph.controls.append(control)
    }
}
