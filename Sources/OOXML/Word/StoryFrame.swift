/// What gathers blocks: the body, a cell, a text box, a note.
struct StoryFrame {
    var blocks: [Block] = []
    /// What is left of paragraphs whose marks were deleted.
    var carried: ParagraphBuilder?
    /// The state of the run around a text box, to go on with when the box ends.
    var outerRun = RunState()
    var outerFields = FieldStack()

    mutating func append(_ paragraph: ParagraphBuilder) {
        if paragraph.isMarkDeleted {
            carried = paragraph
            return
        }
        blocks.append(.paragraph(paragraph.paragraph))
        blocks += paragraph.boxes
    }

    /// Ends the carrying: a paragraph before a table or at the end of a cell keeps its mark after all.
    mutating func settle() {
        guard var paragraph = carried else { return }
        carried = nil
        guard !paragraph.isEmpty else { return }
        paragraph.isMarkDeleted = false
        append(paragraph)
    }
}

/// The properties of the open run that change what a person reads in its text.
struct RunState {
    var isHidden = false
    /// What the run itself says; nil when it leaves that to the styles.
    var isStruck: Bool?
    /// The style of its characters.
    var style: String?
    /// White, or too small for anybody to see.
    var isUnseen = false
    /// Above or below the line, or in a formula.
    var isRaised = false
    var symbolFont = SymbolFont.none
}
