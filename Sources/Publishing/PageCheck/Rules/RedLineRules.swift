import Norms
import OOXML

/// One red line between head and text.
struct RedLine: DocumentRule {
    let id = "red-line"
    let clause = "7.2.7"
    let title = Wording(zh: "发文字号下有一条红色分隔线", en: "one red line under the document number")
    let remedy = Wording(
        zh: "文号段加红色下框线：“开始→边框→边框和底纹”，1磅、红色，“选项”中距正文下11磅；多余的线删去",
        en: "give the paragraph of the number a red border below (1 pt, 11 pt from the text)"
    )

    func expected(in document: CheckedDocument) -> Wording {
        Wording(zh: "红色，一条", en: "red, one")
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard document.kind == .redhead else { return .onlyRedhead }
        guard let pages = document.pages else { return judgePackage(document) }
        let rules = pages.headRules
        let red = rules.count(where: \.isRed)
        return .of(red == 1, Self.found(rules.count, red), at: number(document), page: 1)
    }

    /// Shapes and pictures may hide what they draw, so only a line that is there in another colour is a fault for sure.
    private func judgePackage(_ document: CheckedDocument) -> Verdict {
        let lines = HeadLines(document.styled, document.parts)
        let red = max(lines.red.count > 0 ? 1 : 0, lines.redBorders)
        guard red > 0 || !lines.lines.contains(where: { $0.colour == nil }) else {
            return .unmeasured
        }
        return .of(red == 1, Self.found(lines.lines.count, red), at: number(document))
    }

    private func number(_ document: CheckedDocument) -> PartParagraph? {
        document.parts.number.map { document.parts[$0] }
    }

    private static func found(_ count: Int, _ red: Int) -> Wording {
        if count == 0 { return Wording(zh: "没有", en: "none") }
        return red == 0
            ? Wording(zh: "有线，不是红色", en: "a line that is not red")
            : Wording(zh: "\(red)条红线", en: "\(red) red")
    }
}

/// The red line is as wide as the type area, and on it.
struct RedLineWidth: DocumentRule {
    let id = "red-line-width"
    let clause = "7.2.7"
    let title = Wording(zh: "红色分隔线与版心等宽", en: "the red line is as wide as the type area")
    let remedy = Wording(
        zh: "分隔线所在段落左右缩进设为0，或把线长改为156 mm",
        en: "no indents for the paragraph with the line, or make the line 156 mm long"
    )

    func expected(in document: CheckedDocument) -> Wording {
        Wording(same: "\(document.area.width.points) mm ±1.5")
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard document.kind == .redhead else { return .onlyRedhead }
        guard let pages = document.pages else { return judgePackage(document) }
        guard let line = pages.separator else { return .noRedLine }
        let width = pages.right - pages.left
        return .of(
            line.length.isNear(width, within: TypeArea.rule)
                && line.box.left.isNear(pages.left, within: 1),
            Wording(
                zh: "自\(line.box.left.millimetres)起，长\(line.length.millimetres)",
                en: "\(line.length.millimetres) from \(line.box.left.millimetres)"
            ),
            page: 1
        )
    }

    private func judgePackage(_ document: CheckedDocument) -> Verdict {
        let lines = HeadLines(document.styled, document.parts)
        guard let section = document.styled.sections.first,
            let length = lines.red.compactMap(\.length).first
        else { return .unmeasured }
        let width = Double.millimetres(
            twips: section.width - section.left - section.gutter - section.right
        )
        return .of(length.isNear(width, within: TypeArea.rule), length.millimetres)
    }
}

/// The red line stands 4 mm below the document number.
struct RedLineGap: DocumentRule {
    let id = "red-line-gap"
    let clause = "7.2.7"
    let title = Wording(zh: "红色分隔线在发文字号下4 mm处", en: "the red line 4 mm below the document number")
    let remedy = Wording(
        zh: "调整框线与文字的距离（约11磅），或移动线的位置",
        en: "change the distance of the border from the text (about 11 pt), or move the line"
    )

    func expected(in document: CheckedDocument) -> Wording { Wording(same: "4 mm ±1.5") }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard document.kind == .redhead else { return .onlyRedhead }
        guard let pages = document.pages else {
            return document.reckonedLineGap?.verdict(
                within: 4 - TypeArea.rule...4 + TypeArea.rule,
                \.inMillimetres,
                at: document.parts.number.map { document.parts[$0] }
            ) ?? .unmeasured
        }
        guard let line = pages.separator else { return .noRedLine }
        guard let ink = pages.numberRow?.ink else { return .noNumber }
        let gap = line.top - ink.bottom
        return .of(gap.isNear(4, within: TypeArea.rule), gap.millimetres, page: 1)
    }
}

extension Verdict {
    static let onlyRedhead = skip("信函格式不适用", "not for letters")
    static let onlyLetters = skip("只适用于信函格式", "only for letters")
}
