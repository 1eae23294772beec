import OOXML

/// The parts of an official document, found by order and wording (GB/T 9704-2012 §7); numbers are places in ``paragraphs``.
struct DocumentParts: Sendable {
    /// The paragraphs that print something.
    let paragraphs: [PartParagraph]
    /// 发文机关标志.
    private(set) var mark: [Int] = []
    /// 发文字号.
    private(set) var number: Int?
    /// 签发人.
    private(set) var signer: Int?
    /// 标题.
    private(set) var title: [Int] = []
    /// 主送机关.
    private(set) var addressee: Int?
    /// 正文.
    private(set) var body: [Int] = []
    /// 附件说明.
    private(set) var notes: [Int] = []
    /// 发文机关署名, as far as the order of paragraphs shows it.
    private(set) var signature: Int?
    /// 成文日期, likewise.
    private(set) var date: Int?
    /// 抄送机关.
    private(set) var copy: Int?
    /// 印发机关和印发日期.
    private(set) var issue: Int?

    init(_ document: StyledDocument) {
        paragraphs = document.paragraphs.compactMap(PartParagraph.init)
        let start = findHead()
        var flow = findTitle(after: start)
        if let first = flow.first, !TextShape.isBodyText(paragraphs[first].flat) {
            addressee = first
            flow.removeFirst()
        }
        findBody(in: flow)
        findTail()
    }

    /// The paragraph at a place.
    subscript(_ index: Int) -> PartParagraph { paragraphs[index] }

    /// Finds number, signer and mark; gives the place of the last paragraph of the head, −1 when there is none.
    private mutating func findHead() -> Int {
        let head = paragraphs.indices.prefix(14)
        number =
            head.first {
                paragraphs[$0].letters.count < 70 && TextShape.looksLikeNumber(paragraphs[$0].text)
            } ?? head.first { TextShape.looksLikeBareNumber(paragraphs[$0].flat) }
        signer = head.first { paragraphs[$0].text.contains("签发人") }
        let before = (number.map { 0..<$0 } ?? head.lowerBound..<head.upperBound)
            .filter { !TextShape.isSecrecy(paragraphs[$0].flat) && $0 != signer }
        mark = number == nil ? before.filter { isConspicuous(paragraphs[$0]) } : before
        return number ?? mark.last ?? -1
    }

    private func isConspicuous(_ paragraph: PartParagraph) -> Bool {
        paragraph.styled.visibleRuns.contains {
            $0.format.size >= 26 || !$0.format.isBlack
        }
    }

    /// Finds the title; gives the paragraphs after it that flow.
    private mutating func findTitle(after start: Int) -> ArraySlice<Int> {
        let flow = paragraphs.indices.dropFirst(start + 1).filter { index in
            let paragraph = paragraphs[index]
            return !TextShape.isSecrecy(paragraph.flat) && index != signer
                && !paragraph.styled.isFramed && !paragraph.styled.isInBox
        }
        for (place, index) in flow.enumerated() {
            guard let last = title.last else {
                title = [index]
                continue
            }
            if !continues(paragraphs[index], after: paragraphs[last]) { return flow[place...] }
            title.append(index)
        }
        return []
    }

    /// Whether a paragraph belongs to the title that another began.
    private func continues(_ next: PartParagraph, after last: PartParagraph) -> Bool {
        next.styled.index - last.styled.index <= 1
            && next.styled.format.alignment == last.styled.format.alignment
            && next.styled.sizes == last.styled.sizes
            && !(next.flat.hasSuffix(":") || next.flat.hasSuffix("。"))
    }

    private mutating func findBody(in flow: ArraySlice<Int>) {
        for index in flow {
            let paragraph = paragraphs[index]
            if Self.isDateLine(paragraph) || TextShape.beginsTail(paragraph.flat) { break }
            if paragraph.styled.isInTable { continue }
            if notes.isEmpty, !TextShape.beginsNote(paragraph.flat) {
                body.append(index)
            } else {
                notes.append(index)
            }
        }
    }

    private static func isDateLine(_ paragraph: PartParagraph) -> Bool {
        let lines = paragraph.text.trimmed.split(separator: "\n")
        return TextShape.looksLikeDate(lines.last.map { String($0).squeezed } ?? "")
    }

    /// Finds date, signature and 版记.
    private mutating func findTail() {
        let first = body.first ?? addressee ?? title.last ?? -1
        let later = paragraphs.indices.dropFirst(first + 1)
        date = later.first { Self.isDateLine(paragraphs[$0]) }
        copy = paragraphs.indices.first { paragraphs[$0].flat.hasPrefix("抄送") }
        issue = later.last {
            paragraphs[$0].flat.hasSuffix("印发") && paragraphs[$0].flat.contains(/[0-9０-９]/)
        }
        guard let date else { return }
        let above = date - 1
        guard above > (title.last ?? -1), above != addressee, !paragraphs[above].styled.isInTable,
            !paragraphs[above].flat.hasSuffix("。")
        else { return }
        signature = above
    }

    /// Takes paragraphs out of body and notes that turned out to be signatures, from their ends.
    mutating func trim(_ isSignature: (Int) -> Bool) {
        while let last = notes.last, isSignature(last) { notes.removeLast() }
        guard notes.isEmpty else { return }
        while let last = body.last, isSignature(last) { body.removeLast() }
    }
}

extension RunFormat {
    /// Whether it prints black.
    var isBlack: Bool { colour == "AUTO" || colour == "000000" }

    /// Whether it prints red: much red, little green and blue.
    var isRed: Bool { colour.isRedColour }
}

extension String {
    /// Whether a colour, RRGGBB, prints red.
    var isRedColour: Bool {
        guard count == 6, let value = UInt32(self, radix: 16) else { return false }
        return value >> 16 >= 150 && value >> 8 & 0xFF < 150 && value & 0xFF < 150
    }
}
