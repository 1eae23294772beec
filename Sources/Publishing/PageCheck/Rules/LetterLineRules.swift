import Norms
import OOXML

/// One of the two double red lines of a letter.
enum LetterLineSide: String, Sendable {
    case upper
    case lower

    var zh: String { self == .upper ? "首页上方" : "首页下方" }
    var en: String { rawValue }
    var isThickFirst: Bool { self == .upper }
    var shape: Wording {
        isThickFirst
            ? Wording(zh: "上粗下细", en: "thick over thin")
            : Wording(zh: "上细下粗", en: "thin over thick")
    }

    func line(_ pages: MeasuredPages) -> PageRule? {
        let lines = LetterLines(pages.placed)
        return self == .upper ? lines.upper : lines.lower
    }
}

/// The line is double and of the right shape.
struct LetterLineShape: DocumentRule {
    let side: LetterLineSide
    var id: String { "letter-line-\(side.rawValue)" }
    let clause = "10.1"
    var title: Wording {
        Wording(
            zh: "信函\(side.zh)的红色双线\(side.shape.zh)",
            en: "letter: \(side.en) red double line, \(side.shape.en)"
        )
    }
    let remedy = Wording(
        zh: "改用粗细双线框线（红色），按规定的粗细次序",
        en: "use a red thick-and-thin border in the right order"
    )

    func expected(in document: CheckedDocument) -> Wording { side.shape }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard document.kind == .letter else { return .onlyLetters }
        guard let pages = document.pages else { return judgePackage(document) }
        guard side.line(pages) != nil else { return Self.missing }
        let bands = side == .upper ? pages.bands.upper : pages.bands.lower
        let text = bands.map { $0.text(decimals: 2) + " mm" }.joined(separator: " + ")
        return .of(isRight(bands), text, page: 1)
    }

    private func isRight(_ bands: [Double]) -> Bool {
        guard bands.count == 2 else { return false }
        return side.isThickFirst ? bands[0] > bands[1] * 1.2 : bands[1] > bands[0] * 1.2
    }

    /// How the order prints depends on the side of the border, so the package only shows whether there are two lines.
    private func judgePackage(_ document: CheckedDocument) -> Verdict {
        if let line = document.letterFrame(side) {
            // A border below prints as its name says, outwards; LibreOffice turns one above round.
            let style = line.border.style
            let colour = line.border.colour
            let isRight = style.hasPrefix("thickThin") && colour.isRedColour
            return .of(isRight, "\(style) \(colour)", at: nil)
        }
        let doubles = HeadLines(document.styled, document.parts).doubles
        guard !doubles.isEmpty else { return .unmeasured }
        let count = doubles.count
        let found = Wording(zh: "\(count)条红色双线", en: "\(count) red double lines")
        return .of(count >= 2 || side == .upper, found)
    }

    private static let missing = Verdict.of(false, Wording(zh: "没有红线", en: "no red line"), page: 1)
}

/// The line is 170 mm long and centred.
struct LetterLineWidth: DocumentRule {
    let side: LetterLineSide
    var id: String { "letter-line-\(side.rawValue)-width" }
    let clause = "10.1"
    var title: Wording {
        Wording(
            zh: "信函\(side.zh)的红线长170 mm，居中",
            en: "letter: \(side.en) line 170 mm long, centred"
        )
    }
    let remedy = Wording(zh: "把线长改为170 mm并居中", en: "make the line 170 mm long and centre it")

    func expected(in document: CheckedDocument) -> Wording { Wording(same: "170 mm ±1.5") }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard document.kind == .letter else { return .onlyLetters }
        guard let pages = document.pages else { return judgePackage(document) }
        guard let line = side.line(pages) else { return .noRedLine }
        let centre = (line.box.left + line.box.right) / 2
        return .of(
            line.length.isNear(170, within: TypeArea.rule) && (104.0...107.0).contains(centre),
            Wording(
                zh: "长\(line.length.millimetres)，中线\(centre.millimetres)",
                en: "\(line.length.millimetres), middle at \(centre.millimetres)"
            ),
            page: 1
        )
    }
}

extension LetterLineWidth {
    /// A line that is the border of a frame is as long as the frame is wide.
    private func judgePackage(_ document: CheckedDocument) -> Verdict {
        guard let frame = document.letterFrame(side)?.frame, let width = frame.width else {
            return .unmeasured
        }
        let length = Double.millimetres(twips: width)
        let isCentred = frame.alignment == "center"
        guard isCentred || frame.x == nil || frame.horizontalAnchor == "page" else {
            return .unmeasured
        }
        let middle = frame.x.map { Double.millimetres(twips: $0 + width / 2) }
        let holds =
            length.isNear(170, within: TypeArea.rule)
            && (isCentred || middle.map { (104.0...107.0).contains($0) } ?? false)
        return .of(holds, length.millimetres)
    }
}

/// The upper line stands 4 mm below the mark, the lower one 20 mm above the edge of the paper.
struct LetterLinePlace: DocumentRule {
    let side: LetterLineSide
    var id: String { "letter-line-\(side.rawValue)-place" }
    let clause = "10.1"
    var title: Wording {
        side == .upper
            ? Wording(zh: "信函第一条红线在标志下4 mm处", en: "letter: upper line 4 mm below the mark")
            : Wording(zh: "信函第二条红线距下页边20 mm", en: "letter: lower line 20 mm above the edge")
    }
    let remedy = Wording(zh: "移动红线到规定位置", en: "move the line to its place")

    func expected(in document: CheckedDocument) -> Wording {
        side == .upper
            ? Wording(zh: "标志下4 mm ±1.5", en: "4 mm ±1.5 below the mark")
            : Wording(zh: "距纸上边277 mm ±1.5", en: "277 mm ±1.5 from the top of the paper")
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard document.kind == .letter else { return .onlyLetters }
        guard let pages = document.pages else { return judgePackage(document) }
        guard let line = side.line(pages) else { return .noRedLine }
        guard side == .upper else {
            let holds = line.top.isNear(277, within: 1.5) || line.bottom.isNear(277, within: 1.5)
            return .of(holds, "\(line.top.text(decimals: 1))–\(line.bottom.millimetres)", page: 1)
        }
        guard let bottom = pages.markBottom else { return .noMark }
        let gap = line.top - bottom
        return .of(gap.isNear(4, within: TypeArea.rule), gap.millimetres, page: 1)
    }
}

extension LetterLinePlace {
    private func judgePackage(_ document: CheckedDocument) -> Verdict {
        if side == .lower {
            guard let frame = document.letterFrame(.lower)?.frame, frame.anchor == "page",
                let y = frame.y
            else { return .unmeasured }
            // The line is up to 1.6 mm high, and either edge may lie on the place.
            let gap = ReckonedGap(Double.millimetres(twips: y), slack: 1.6)
            return gap.verdict(within: 275.5...278.5, \.inMillimetres, at: nil)
        }
        guard let mark = document.letterMark else { return .unmeasured }
        let ink = LineColumn.inkBottom(mark.place, size: mark.size)
        let gap = (mark.line - ink) * TextRow.point
        return ReckonedGap(gap - 0.5, slack: 1).verdict(
            within: 4 - TypeArea.rule...4 + TypeArea.rule,
            \.inMillimetres,
            at: document.paragraphs(document.parts.mark).first
        )
    }
}
