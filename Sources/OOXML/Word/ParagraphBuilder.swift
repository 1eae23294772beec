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

    var isEmpty: Bool { text.isEmpty && controls.isEmpty && pictures == 0 && boxes.isEmpty }

    /// Starts a paragraph with what was left of those before it whose marks were deleted.
    init(continuing earlier: ParagraphBuilder? = nil) {
        guard let earlier else { return }
        text = earlier.text
        controls = earlier.controls
        pictures = earlier.pictures
        boxes = earlier.boxes
    }

    var paragraph: Paragraph {
        var result = Paragraph()
        result.text = String(decoding: text, as: UTF8.self)
        result.numbering = label
        result.controls = controls
        result.pictures = pictures
        return result
    }
}
