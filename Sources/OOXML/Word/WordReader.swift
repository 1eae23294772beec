/// Reads a body, header, footer, or the notes or comments of a document in one pass, in the final view.
///
/// Read: paragraphs, tables with spans, nested tables, content controls at every level, form fields of Word 97, results
/// of fields, symbols, text boxes (after the paragraph that they are anchored in), numbering labels. Tracked
/// insertions count, deletions do not; moved text counts where it went; hidden text does not count. Of alternatives
/// the first choice is read. Not read: text in charts, SmartArt and embedded documents.
struct WordReader: XMLHandler {
    /// Where the parser is inside properties.
    enum Context { case content, paragraph, mark, run, row, cell, control }

    let part: String
    let limits: Limits
    var numbering: NumberingCounter
    /// The styles of paragraphs and characters whose words are not read as they stand.
    let styles: StyleSight
    var frames = [StoryFrame()]
    var tables: [TableBuilder] = []
    var outer: [ParagraphBuilder] = []
    var paragraph = ParagraphBuilder()
    var levels: [ControlStack.Level] = [.story]
    var run = RunState()
    var fields = FieldStack()
    var open = ControlStack()
    var context = Context.content
    /// Where characters go.
    var target = Target.nothing
    var alternatives: [Bool] = []
    private var skipping = 0
    /// Paragraphs, rows and cells so far.
    private(set) var blockCount = 0
    var paragraphCount = 0

    /// All content controls in document order.
    var controls: [ContentControl] = []
    /// Notes and comments that have ended.
    var notes: [Note] = []
    var note = Note()
    var hasForeignParts = false

    /// What characters are.
    enum Target { case nothing, text, instruction }

    /// A footnote, endnote or comment.
    struct Note {
        var blocks: [Block] = []
        var author = ""
        /// Whether it is the line between text and notes, which Word keeps as a note.
        var isSeparator = false
    }

    init(
        part: String,
        limits: Limits,
        numbering: NumberingCounter,
        styles: StyleSight = StyleSight()
    ) {
        self.styles = styles
        self.part = part
        self.limits = limits
        self.numbering = numbering
    }

    static func tag(for name: XMLName) -> WordTag { WordTag(name) }

    /// The blocks of the part, when it is no list of notes.
    consuming func blocks() -> [Block] {
        frames[0].settle()
        return frames[0].blocks
    }

    mutating func start(_ tag: WordTag, _ attributes: XMLAttributes) throws(PackageFault) {
        guard skipping == 0, !isSkipped(tag) else {
            skipping += 1
            return
        }
        if tag == .alternative(.alternatives) { alternatives.append(false) }
        if context == .content {
            try startContent(tag, attributes)
        } else {
            startProperty(tag, attributes)
        }
    }

    mutating func end(_ tag: WordTag) throws(PackageFault) {
        guard skipping == 0 else {
            skipping -= 1
            return
        }
        switch tag {
        case .properties(let owner): endProperties(owner)
        case .piece: target = .nothing
        case .structure(let member): endStructure(member)
        case .control(.control): try endControl()
        case .alternative(.alternatives): _ = alternatives.popLast()
        case .control, .alternative, .paragraphProperty, .runProperty, .rowProperty,
            .cellProperty, .change, .formField, .setting, .skipped, .other:
            return
        }
    }

    mutating func text(_ bytes: XMLBytes) throws(PackageFault) {
        guard skipping == 0 else { return }
        switch target {
        case .nothing: return
        case .instruction: fields.takeInstruction(bytes)
        case .text:
            unsafe emit(bytes.buffer)
            guard paragraph.text.count + paragraph.hiddenBytes <= limits.textBytes else {
                throw .tooLarge(.text, part: part)
            }
        }
    }

    /// Counts a paragraph, row or cell.
    mutating func count() throws(PackageFault) {
        blockCount += 1
        guard blockCount <= limits.blocks else { throw .tooLarge(.blocks, part: part) }
    }

    private mutating func isSkipped(_ tag: WordTag) -> Bool {
        switch tag {
        case .skipped: return true
        case .change: return context == .content
        case .alternative(.choice), .alternative(.fallback):
            guard let last = alternatives.indices.last else { return false }
            defer { alternatives[last] = true }
            return alternatives[last]
        case .alternative, .structure, .piece, .properties, .paragraphProperty, .runProperty,
            .rowProperty, .cellProperty, .formField, .control, .setting, .other:
            return false
        }
    }
}
