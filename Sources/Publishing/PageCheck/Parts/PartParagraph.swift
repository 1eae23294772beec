import OOXML

/// A paragraph that prints something, as the parts of the document are looked for among them.
struct PartParagraph: Sendable {
    /// The paragraph.
    let styled: StyledParagraph
    /// Its text without white space, in one form.
    let flat: String
    let letters: [Character]

    init?(_ styled: StyledParagraph) {
        flat = styled.text.squeezed
        guard !flat.isEmpty else { return nil }
        self.styled = styled
        letters = Array(flat)
    }

    var text: String { styled.text }
    /// Whether it stands where it is written, not in a frame, a box or a table.
    var flows: Bool { !styled.isFramed && !styled.isInBox && !styled.isInTable }

    /// The families of its visible text; a face outside the five by its own name.
    var faces: [String] {
        styled.visibleRuns.map { run in
            FaceFamily(face: run.format.chineseFace)?.rawValue
                ?? (run.format.chineseFace.isEmpty ? "?" : run.format.chineseFace)
        }
    }

    /// The level of a heading: 1 一、, 2 （一）, 0 anything else.
    var level: Int {
        if let list = styled.list {
            let isChinese =
                list.format.contains("hinese") || list.format.hasPrefix("ideograph")
                || list.format.hasPrefix("japanese")
            if isChinese, list.text.hasSuffix("、") { return 1 }
            if isChinese, list.text.hasSuffix("）") || list.text.hasSuffix(")") { return 2 }
        }
        let text = self.text.trimmed
        if TextShape.isFirstLevel(text) { return 1 }
        return TextShape.isSecondLevel(text) ? 2 : 0
    }

    /// How many characters of it are heading: up to the first full stop.
    var headingLength: Int {
        let text = self.text.trimmed
        guard level > 0, let stop = text.firstIndex(of: "。") else { return text.count }
        return text.distance(from: text.startIndex, to: stop) + 1
    }
}
