import Norms
import OOXML

/// Nothing takes its face from the theme, which beats the faces that are named.
struct ThemeFaces: DocumentRule {
    let id = "theme-fonts"
    let clause = "5.2.2"
    let title = Wording(zh: "不用主题字体", en: "no theme fonts in the package")
    let remedy = Wording(
        zh: "重新指定字体，或用 --fix 去掉主题字体（asciiTheme 等）",
        en: "name the faces outright, or let --fix remove the theme attributes"
    )

    func expected(in document: CheckedDocument) -> Wording { Wording(zh: "没有", en: "none") }

    func judge(_ document: CheckedDocument) -> Verdict {
        let found = document.styled.themedFaces.map { part, count in
            Departure(Wording(zh: "\(part)：\(count)处", en: "\(part): \(count)"))
        }
        return .of(found, orHolds: expected(in: document))
    }
}

/// Every run prints Chinese in a face of the five families.
struct ChineseFaces: DocumentRule {
    let id = "eastasia-fonts"
    let clause = "5.2.2"
    let title = Wording(zh: "中文字体限小标宋、仿宋、楷体、黑体、宋体", en: "Chinese faces of the five families only")
    let remedy = Wording(zh: "改用规定的字体；文中字体一律明确指定", en: "name one of the five families")

    func expected(in document: CheckedDocument) -> Wording {
        Wording(same: FaceFamily.allCases.map(\.rawValue).joined(separator: " "))
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        let wrong = document.printed.filter {
            !$0.run.format.isThemed && FaceFamily(face: $0.run.format.chineseFace) == nil
        }
        return .of(
            wrong.map { Departure($0.run.format.chineseFace.orNone, PartParagraph($0.paragraph)) },
            orHolds: expected(in: document)
        )
    }
}

/// Quotation marks, dashes and ellipses take the Chinese face.
struct PunctuationFaces: DocumentRule {
    let id = "punctuation-fonts"
    let clause = "5.2.2"
    let title = Wording(
        zh: "引号、破折号、省略号用中文字体",
        en: "quotes, dashes and ellipses take the Chinese face"
    )
    let remedy = Wording(
        zh: "西文字体也设为该中文字体，或给标点加 eastAsia 提示",
        en: "set the Latin slots to the Chinese face, or hint eastAsia"
    )

    func expected(in document: CheckedDocument) -> Wording {
        Wording(zh: "中文字体", en: "a Chinese face")
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        let wrong = document.printed.filter { Self.isWrong($0.run) }
        return .of(
            wrong.map {
                Departure(
                    ($0.run.format.fonts.names[.ascii] ?? "").orNone,
                    PartParagraph($0.paragraph)
                )
            },
            orHolds: expected(in: document)
        )
    }

    private static func isWrong(_ run: StyledRun) -> Bool {
        guard run.text.contains(where: \.isAmbiguous), !run.format.isThemed,
            run.format.fonts.hint != "eastAsia"
        else { return false }
        return [FontSlots.Slot.ascii, .hAnsi].contains {
            FaceFamily(face: run.format.fonts.names[$0] ?? "") == nil
        }
    }
}

/// The faces that the package names are the faces on the page.
struct RenderedFaces: DocumentRule {
    let id = "rendered-faces"
    let clause = "5.2.2"
    let title = Wording(zh: "页面上的字体与指定的字体一致", en: "faces named are the faces on the page")
    let remedy = Wording(zh: "检查字体名称的写法", en: "look at how the faces are spelt")

    func expected(in document: CheckedDocument) -> Wording { Wording(zh: "一致", en: "the same") }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard let pages = document.pages else { return .unmeasured }
        let said = document.printed.filter { item in
            !item.run.format.isThemed && item.run.text.contains { $0.isWide && $0.isLetter }
        }.compactMap { FaceFamily(face: $0.run.format.chineseFace) }
        let missing = Set(said).filter { family in
            pages.standIns[family].map { !pages.fonts.contains($0) } ?? false
        }.map(\.rawValue).sorted()
        let found = missing.joined(separator: " ")
        return .of(
            missing.isEmpty,
            Wording(
                zh: missing.isEmpty ? "一致" : "页面上没有：\(found)",
                en: missing.isEmpty ? "all there" : "not on the page: \(found)"
            )
        )
    }
}

/// The text is black but for the mark.
struct TextColour: DocumentRule {
    let id = "text-colour"
    let clause = "5.2.4"
    let title = Wording(zh: "除发文机关标志外文字用黑色", en: "text is black but for the mark")
    let remedy = Wording(zh: "“开始→字体颜色”选“自动”", en: "set the colour to black or automatic")

    func expected(in document: CheckedDocument) -> Wording { Wording(zh: "黑色", en: "black") }

    func judge(_ document: CheckedDocument) -> Verdict {
        let marks = markIndexes(document)
        let wrong = document.printed.filter { item in
            !item.run.format.isBlack
                && !(item.paragraph.part == document.styled.mainPart
                    && marks.contains(item.paragraph.index))
        }
        return .of(
            wrong.map { Departure($0.run.format.colour, PartParagraph($0.paragraph)) },
            orHolds: expected(in: document)
        )
    }

    private func markIndexes(_ document: CheckedDocument) -> Set<Int> {
        let named = document.paragraphs(document.parts.mark).map(\.styled.index)
        guard let placed = document.pages?.placed, named.isEmpty else { return Set(named) }
        let red = placed.pages.first?.rows.filter {
            placed.rows[$0].red > 0.5 && placed.rows[$0].height < 110
        }
        let owners = (red ?? []).compactMap { placed.owner[$0] }
        return Set(document.paragraphs(owners).map(\.styled.index))
    }
}

extension CheckedDocument {
    /// Every run that prints something, with its paragraph, headers and footers too.
    var printed: [(paragraph: StyledParagraph, run: StyledRun)] {
        (styled.paragraphs + styled.marginalia).flatMap { paragraph in
            paragraph.visibleRuns.filter { !$0.format.isHidden }.map { (paragraph, $0) }
        }
    }
}

extension String {
    fileprivate var orNone: String { isEmpty ? "—" : self }
}
