import Norms
import OOXML

/// Where a line of text ends, reckoned from the alignment and the indents of its paragraph; points from the left edge.
struct ReckonedRow {
    let start: Double
    let end: Double
    var centre: Double { (start + end) / 2 }
    var length: Double { end - start }

    /// Nil when it depends on tabs or on other spaces than full ones before the text, or when there is more than one line.
    init?(_ paragraph: PartParagraph, width: Double) {
        let text = paragraph.text.drop { $0 == "　" }
        guard paragraph.flows, !text.contains(where: { "\t\n".contains($0) }),
            text.first?.isWhitespace == false, text.last?.isWhitespace == false
        else { return nil }
        let indent = paragraph.styled.format.indent
        let size = paragraph.size
        guard let length = Self.width(of: paragraph) else { return nil }
        // People push 署名 and date to their places with full spaces.
        let spaces = Double(paragraph.text.count - text.count)
        let spacing = Double(paragraph.styled.visibleRuns.first?.format.spacing ?? 0) / 20
        let left = indent.left(size: size) + spaces * (size + spacing)
        let right = width - indent.right(size: size)
        guard left + length <= right else { return nil }
        switch paragraph.styled.format.alignment ?? "left" {
        case "right", "end":
            start = right - length
            end = right
        case "center":
            let middle = (left + indent.firstLine(size: size) + right) / 2
            start = middle - length / 2
            end = middle + length / 2
        case "left", "start", "both":
            start = left + indent.firstLine(size: size)
            end = start + length
        default: return nil
        }
    }

    /// The width of a paragraph of one line, in points; nil when it has tabs or more lines.
    ///
    /// With `text`, that of the same paragraph when it says something else.
    static func width(of paragraph: PartParagraph, as text: String? = nil) -> Double? {
        guard !paragraph.text.trimmed.contains(where: { "\t\n".contains($0) }) else { return nil }
        guard let text, let look = paragraph.styled.visibleRuns.first?.format else {
            return length(text: paragraph)
        }
        return length([(text.trimmed, look)])
    }

    /// The advance of the text; between digits and Chinese characters Word and LibreOffice leave a quarter of a character.
    private static func length(text paragraph: PartParagraph) -> Double {
        length(paragraph.styled.visibleRuns.map { ($0.text, $0.format) })
    }

    private static func length(_ runs: [(text: String, look: RunFormat)]) -> Double {
        var length = 0.0
        var last: Character?
        for run in runs {
            let size = run.look.size
            for character in run.text where last != nil || !character.isWhitespace {
                length += (character.isWide ? size : size / 2) + Double(run.look.spacing) / 20
                if let last, last.isWide != character.isWide { length += 0.22 * size }
                last = character
            }
        }
        return length
    }
}

/// How 署名 and 成文日期 stand to each other, reckoned; see ``SignatureLayout``.
struct ReckonedSignature {
    let isSealed: Bool
    /// Nil when only the page shows it.
    let isDateRight: Bool?
    let isSignatureRight: Bool?
    let found: Wording

    /// What reckoning may be wrong by, in millimetres beside the tolerance.
    private static let doubt = 1.5

    init?(_ document: CheckedDocument) {
        guard let section = document.styled.sections.first,
            let datePlace = document.parts.date, let namePlace = document.parts.signature
        else { return nil }
        let width = Double(section.width - section.left - section.gutter - section.right) / 20
        guard let date = ReckonedRow(document.parts[datePlace], width: width),
            let name = ReckonedRow(document.parts[namePlace], width: width)
        else { return nil }
        let look = document.parts.body.first.flatMap { document.parts[$0].styled.visibleRuns.first }
        let em = (look?.format.size ?? 16) + Double(look?.format.spacing ?? 0) / 20
        let dateEnd = width - date.end
        let nameEnd = width - name.end
        let shift = date.start - name.start
        let room = 2 * (width - date.centre) - name.length
        let fit = { (value: Double, wanted: Double) in Self.fit(value - wanted) }
        let atFour = fit(dateEnd, 4 * em)
        let centred = room < 0 ? true : fit(name.centre, date.centre)
        let atTwo = fit(nameEnd, 2 * em)
        let shifted = fit(shift, 2 * em)
        let dateAtTwo = date.length > name.length ? fit(dateEnd, 2 * em) : false
        func score(_ values: [Bool?]) -> Int { values.count { $0 != false } }
        let open = (atTwo != false || dateAtTwo != false) && shifted != false ? 2 : 0
        isSealed = score([atFour, centred]) >= max(open, score([shifted]))
        isDateRight = isSealed ? atFour : shifted
        isSignatureRight = isSealed ? centred : atTwo == true || dateAtTwo == true ? true : atTwo
        let numbers = [dateEnd / em, nameEnd / em].map { $0.text(decimals: 1) }
        found = Wording(
            zh: "日期右空约\(numbers[0])字，署名右空约\(numbers[1])字（按段落设置推算）",
            en: "date about \(numbers[0]) and 署名 about \(numbers[1]) characters from the right"
        )
    }

    /// Whether a difference in points is within the tolerance; nil where that is in doubt.
    private static func fit(_ difference: Double) -> Bool? {
        let distance = difference.magnitude * TextRow.point
        if distance <= TypeArea.signature { return true }
        return distance > TypeArea.signature + doubt ? false : nil
    }
}

extension CheckedDocument {
    /// Whether a sentence of the text stands right above the date.
    var isSignatureMissing: Bool {
        guard let date = parts.date, date > 0, parts[date].flows else { return false }
        let above = parts[date - 1]
        return parts.body.contains(date - 1) && above.flat.hasSuffix("。")
    }

    /// The verdict on one of the two, as far as the package tells.
    func reckoned(_ isRight: (ReckonedSignature) -> Bool?, at place: Int?) -> Verdict {
        guard let layout = ReckonedSignature(self) else { return .unmeasured }
        guard let holds = isRight(layout) else { return .unmeasured }
        return .of(holds, layout.found, at: place.map { parts[$0] })
    }

    /// 版记 as far as it stands in frames that hang on the page: the rows from top to bottom.
    var imprintFrames: [(paragraph: PartParagraph, frame: TextFrame)] {
        let rows = imprint.compactMap { row in row.styled.format.frame.map { (row, $0) } }
        let isOnPage = rows.allSatisfy {
            $0.1.anchor == "page" && $0.1.horizontalAnchor == "page" && $0.1.y != nil
                && $0.1.x != nil && $0.1.width != nil
        }
        return isOnPage && rows.count == imprint.count ? rows : []
    }
}
