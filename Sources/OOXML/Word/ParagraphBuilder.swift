/// A paragraph while its element is open.
struct ParagraphBuilder {
    var text: [UInt8] = []
    var controls: [ContentControl] = []
    var pictures = 0
    var style: String?
    var numberingID: Int?
    var numberingLevel: Int?
    var label: String?
    /// Whether its mark was deleted or moved away under tracked changes: it joins the paragraph that follows.
    var isMarkDeleted = false
    /// The paragraphs of text boxes anchored in it.
    var boxes: [Block] = []
    /// Text formatted as hidden, each piece with the length of what is shown before it.
    private var hidden: [(offset: Int, text: [UInt8])] = []

    /// The places in the text that are struck through.
    private var struck: [Range<Int>] = []

    /// Whether nobody sees letters in it.
    private var hasUnseen = false
    /// Whether letters in it stand above or below the line, or in a formula.
    private var hasRaised = false

    /// How many bytes of text are not shown.
    private(set) var hiddenBytes = 0

    var isEmpty: Bool { text.isEmpty && controls.isEmpty && pictures == 0 && boxes.isEmpty }

    /// Starts a paragraph with what was left of those before it whose marks were deleted.
    init(continuing earlier: ParagraphBuilder? = nil) {
        guard let earlier else { return }
        text = earlier.text
        controls = earlier.controls
        pictures = earlier.pictures
        boxes = earlier.boxes
        hidden = earlier.hidden
        struck = earlier.struck
        hasUnseen = earlier.hasUnseen
        hasRaised = earlier.hasRaised
    }

    /// Adds text that is shown, however it looks.
    mutating func add(_ bytes: some Collection<UInt8>, _ sight: LetterSight) {
        let start = text.count
        text.append(contentsOf: bytes)
        if sight.isUnseen || sight.isRaised, bytes.contains(where: { $0 > 0x20 }) {
            hasUnseen = hasUnseen || sight.isUnseen
            hasRaised = hasRaised || sight.isRaised
        }
        if sight.isStruck { struck.append(start..<text.count) }
    }

    /// Adds text that is there and is not shown.
    mutating func hide(_ bytes: some Collection<UInt8>) {
        hidden.append((text.count, Array(bytes)))
        hiddenBytes += bytes.count
    }

    private var whole: [UInt8] {
        var result: [UInt8] = []
        var start = 0
        for piece in hidden {
            let end = min(max(piece.offset, start), text.count)
            result += text[start..<end] + piece.text
            start = end
        }
        return result + text[start...]
    }

    private var unstruck: [UInt8] {
        var result: [UInt8] = []
        var start = 0
        for piece in struck {
            result += text[start..<piece.lowerBound]
            start = piece.upperBound
        }
        return result + text[start...]
    }

    var paragraph: Paragraph {
        var result = Paragraph()
        result.text = UTF8Check.text(text)
        if !hidden.isEmpty { result.withHidden = String(decoding: whole, as: UTF8.self) }
        if !struck.isEmpty { result.unstruck = String(decoding: unstruck, as: UTF8.self) }
        result.hasUnseenLetters = hasUnseen
        result.hasRaisedLetters = hasRaised
        result.numbering = label
        result.controls = controls
        result.pictures = pictures
        return result
    }
}
