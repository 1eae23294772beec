import Norms
import OOXML

/// The first and the last rule of 版记 are thick.
struct ImprintOuterRules: DocumentRule {
    let id = "imprint-outer-rules"
    let clause = "7.4.1"
    let title = Wording(zh: "版记首条和末条分隔线用粗线", en: "first and last rule of 版记 thick")
    let remedy = Wording(zh: "“边框和底纹”中首、末分隔线选1磅（0.35 mm）", en: "make them 1 pt (0.35 mm)")

    func expected(in document: CheckedDocument) -> Wording { Wording(same: "0.35 mm (0.30–0.45)") }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard document.hasImprint else { return .noImprint }
        guard let pages = document.pages else { return judgePackage(document) }
        let sizes = pages.imprintRules.map(\.thickness)
        guard let first = sizes.first, let last = sizes.last, sizes.count > 1 else {
            let found = Wording(zh: "\(sizes.count)条线", en: "\(sizes.count) rules")
            return .of(false, found, page: pages.lastPage)
        }
        return .of(
            [first, last].allSatisfy { TypeArea.thick.contains($0.rounded3) },
            [first, last].thicknesses,
            page: pages.lastPage
        )
    }

    /// Borders of paragraphs and of tables tell; shapes do not.
    private func judgePackage(_ document: CheckedDocument) -> Verdict {
        let borders = document.imprintBorders
        guard let first = borders.first, let last = borders.last, borders.count > 1 else {
            guard document.isImprintBare else { return .unmeasured }
            return .of(
                false,
                Wording(zh: "\(borders.count)条线", en: "\(borders.count) rules"),
                at: document.imprint.first
            )
        }
        let sizes = [first, last].map { Double($0.size) / 8 * TextRow.point }
        return .of(sizes.allSatisfy(TypeArea.thick.contains), sizes.thicknesses)
    }
}

/// The rules between are thin.
struct ImprintInnerRules: DocumentRule {
    let id = "imprint-inner-rules"
    let clause = "7.4.1"
    let title = Wording(zh: "版记中间的分隔线用细线", en: "inner rules of 版记 thin")
    let remedy = Wording(zh: "“边框和底纹”中其余分隔线选0.75磅（0.25 mm）", en: "make them 0.75 pt (0.25 mm)")

    func expected(in document: CheckedDocument) -> Wording { Wording(same: "0.25 mm (0.18–0.30)") }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard document.hasImprint else { return .noImprint }
        guard let pages = document.pages else { return judgePackage(document) }
        let sizes = pages.imprintRules.map(\.thickness)
        guard sizes.count > 1 else { return .noRules }
        let inner = Array(sizes.dropFirst().dropLast())
        if inner.isEmpty {
            guard pages.copy != nil else { return .skip("只有印发一行", "印发 alone") }
            let found = Wording(zh: "抄送与印发之间没有线", en: "no rule between 抄送 and 印发")
            return .of(false, found, page: pages.lastPage)
        }
        return .of(
            inner.allSatisfy { TypeArea.thin.contains($0.rounded3) },
            inner.thicknesses,
            page: pages.lastPage
        )
    }

    private func judgePackage(_ document: CheckedDocument) -> Verdict {
        let inner = document.imprintBorders.dropFirst().dropLast()
        guard !inner.isEmpty else {
            guard document.imprintFrames.count == 2, document.imprintBorders.count == 2 else {
                return .unmeasured
            }
            let found = Wording(zh: "抄送与印发之间没有线", en: "no rule between 抄送 and 印发")
            return .of(false, found, at: document.imprint.last)
        }
        let sizes = inner.map { Double($0.size) / 8 * TextRow.point }
        return .of(sizes.allSatisfy(TypeArea.thin.contains), sizes.thicknesses)
    }
}

/// The rules of 版记 are as wide as the type area.
struct ImprintRuleWidth: DocumentRule {
    let id = "imprint-rule-width"
    let clause = "7.4.1"
    let title = Wording(zh: "版记分隔线与版心等宽", en: "rules of 版记 as wide as the type area")
    let remedy = Wording(zh: "把线长改为156 mm，与版心左右对齐", en: "make them 156 mm long, on the type area")

    func expected(in document: CheckedDocument) -> Wording {
        Wording(same: "\(document.area.width.points) mm ±1.5")
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard document.hasImprint else { return .noImprint }
        guard let pages = document.pages else { return judgePackage(document) }
        guard pages.imprintRules.count > 1 else { return .noRules }
        let (left, right) = pages.imprintEdges
        func error(_ rule: PageRule) -> Double {
            (rule.length - right + left).magnitude + (rule.box.left - left).magnitude
        }
        guard let worst = pages.imprintRules.map(\.rule).max(by: { error($0) < error($1) }) else {
            return .noRules
        }
        return .of(
            worst.length.isNear(right - left, within: TypeArea.rule)
                && worst.box.left.isNear(left, within: 1),
            Wording(
                zh: "自\(worst.box.left.millimetres)起，长\(worst.length.millimetres)",
                en: "\(worst.length.millimetres) from \(worst.box.left.millimetres)"
            ),
            page: pages.lastPage
        )
    }
}

extension ImprintRuleWidth {
    /// Rules that are borders of frames are as wide as these.
    private func judgePackage(_ document: CheckedDocument) -> Verdict {
        guard !document.imprintBorders.isEmpty else { return .unmeasured }
        if let table = document.imprintTable { return judge(table, document) }
        for (paragraph, frame) in document.imprintFrames {
            guard let x = frame.x, let width = frame.width else { return .unmeasured }
            let length = Double.millimetres(twips: width)
            let start = Double.millimetres(twips: x)
            if length.isNear(document.area.width, within: TypeArea.rule),
                start.isNear(document.area.left, within: 1)
            {
                continue
            }
            let found = Wording(
                zh: "自\(start.millimetres)起，长\(length.millimetres)",
                en: "\(length.millimetres) from \(start.millimetres)"
            )
            return .of(false, found, at: paragraph)
        }
        return document.imprintFrames.isEmpty ? .unmeasured : .holds(expected(in: document))
    }

    /// The borders of a table with fixed columns are as long as these are wide; its place may be a margin of a cell off.
    private func judge(_ table: TableSpan, _ document: CheckedDocument) -> Verdict {
        let length = Double.millimetres(twips: table.width)
        guard !document.areaWidths.contains(where: { length.isNear($0, within: TypeArea.rule) })
        else { return .unmeasured }
        return .of(false, length.millimetres, at: document.imprint.first)
    }
}

/// The last rule of 版记 lies on the bottom edge of the type area.
struct ImprintBottom: DocumentRule {
    let id = "imprint-bottom"
    let clause = "7.4.1"
    let title = Wording(zh: "末条分隔线与版心下边缘重合", en: "last rule at the bottom edge of the type area")
    let remedy = Wording(zh: "把版记移到最后一面版心的最下方", en: "move 版记 to the foot of the last page")

    func expected(in document: CheckedDocument) -> Wording {
        Wording(same: "\(document.area.bottom.points) mm ±1")
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard document.hasImprint else { return .noImprint }
        guard let pages = document.pages else { return judgePackage(document) }
        guard pages.imprintRules.count > 1, let last = pages.imprintRules.last?.rule else {
            return .noRules
        }
        let place = (last.top + last.bottom) / 2
        return .of(
            place.isNear(document.area.bottom, within: 1),
            place.millimetres,
            page: pages.lastPage
        )
    }

    /// A rule below a frame of a set height lies on its lower edge.
    private func judgePackage(_ document: CheckedDocument) -> Verdict {
        guard let (row, frame) = document.imprintFrames.last, let y = frame.y,
            let height = frame.height, row.styled.format.bottomBorder?.isDrawn == true
        else { return .unmeasured }
        let place = Double.millimetres(twips: y + height)
        return ReckonedGap(place - 0.4, slack: 0.6).verdict(
            within: document.area.bottom - 1...document.area.bottom + 1,
            \.inMillimetres,
            at: row
        )
    }
}

extension Verdict {
    static let noRules = skip("缺少分隔线", "rules missing")
}

extension Double {
    fileprivate var rounded3: Double { (self * 1_000).rounded() / 1_000 }
}

extension [Double] {
    fileprivate var thicknesses: String {
        map { $0.text(decimals: 2) + " mm" }.joined(separator: ", ")
    }
}

extension CheckedDocument {
    /// Whether nothing near 版记 could draw a rule: no table, no shape, no border of a paragraph around.
    fileprivate var isImprintBare: Bool {
        guard let first = imprint.first?.styled.index, let last = imprint.last?.styled.index,
            !imprint.contains(where: { $0.styled.isInTable }),
            !styled.lines.contains(where: { $0.paragraph + 3 >= first })
        else { return false }
        let around = max(0, first - 2)...min(styled.paragraphs.count - 1, last + 2)
        return styled.paragraphs[around].allSatisfy {
            $0.format.topBorder?.isDrawn != true && $0.format.bottomBorder?.isDrawn != true
        } && imprintBorders.isEmpty
    }

    /// The rules of 版记, from top to bottom: borders of its paragraphs, or of the table that it stands in.
    fileprivate var imprintBorders: [BorderLine] {
        let places = imprint.map(\.styled.index)
        let table = styled.ruledTables.last { table in
            !places.isEmpty && places.allSatisfy(table.paragraphs.contains)
        }
        if let table { return isPlainImprint(table) ? table.rules : [] }
        return imprint.filter { !$0.styled.isInTable }.flatMap {
            [$0.styled.format.topBorder, $0.styled.format.bottomBorder].compactMap(\.self)
        }.filter(\.isDrawn)
    }

    /// The table with fixed columns that 版记 stands in.
    fileprivate var imprintTable: TableSpan? {
        let first = imprint.first?.styled.index
        return styled.tables.last { $0.paragraph == first }
    }

    /// How wide the type area is: that of the standard, and those that the sections declare, for which page-margins answers.
    fileprivate var areaWidths: [Double] {
        [area.width]
            + styled.sections.map {
                .millimetres(twips: $0.width - $0.left - $0.right - $0.gutter)
            }
    }

    /// Whether a table holds 版记 and nothing before it, in black, and no shape draws rules beside it.
    private func isPlainImprint(_ table: RuledTable) -> Bool {
        let first = imprint.first?.styled.index
        return first == table.paragraphs.first
            && table.rules.allSatisfy { ["AUTO", "000000"].contains($0.colour) }
            && !styled.lines.contains {
                !$0.isTableBorder && $0.paragraph + 3 >= table.paragraphs.lowerBound
            }
    }
}
