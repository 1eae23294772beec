/// The fields that are open, one inside another (ECMA-376 §17.16).
struct FieldStack {
    /// A field between its begin and its end.
    struct Field {
        var instruction: [UInt8] = []
        var hasResult = false
        var name = ""
        /// A tick box of Word 97, and whether it is ticked.
        var isCheckBox = false
        var isChecked: Bool?
        var isCheckedAtFirst = false
        /// A list of Word 97.
        var entries: [String] = []
        var chosen = 0
        /// Where its result starts in the paragraph with this number.
        var start = 0
        var paragraph = 0
    }

    private var fields: [Field] = []
    /// How many fields have not come to their result.
    private var instructions = 0

    /// Whether what comes is an instruction, which nobody sees.
    var isInInstruction: Bool { instructions > 0 }
    var isEmpty: Bool { fields.isEmpty }

    mutating func begin(paragraph: Int) {
        var field = Field()
        field.paragraph = paragraph
        fields.append(field)
        instructions += 1
    }

    mutating func separate(at start: Int) {
        guard let last = fields.indices.last, !fields[last].hasResult else { return }
        fields[last].hasResult = true
        fields[last].start = start
        instructions -= 1
    }

    mutating func end() -> Field? {
        guard let field = fields.popLast() else { return nil }
        if !field.hasResult { instructions -= 1 }
        return field
    }

    mutating func takeInstruction(_ bytes: XMLBytes) {
        guard let last = fields.indices.last, !fields[last].hasResult,
            fields[last].instruction.count < 4_096
        else { return }
        unsafe fields[last].instruction.append(contentsOf: bytes.buffer)
    }

    mutating func change(_ change: (inout Field) -> Void) {
        guard let last = fields.indices.last else { return }
        change(&fields[last])
    }

    /// Gives up fields that never came to their result in this paragraph: the text after them must not be lost.
    mutating func endParagraph() {
        guard instructions > 0 else { return }
        fields.removeAll { !$0.hasResult }
        instructions = 0
    }
}
