import Norms
import OOXML

/// 版记 of a letter has no rules and no 印发机关.
struct LetterImprint: DocumentRule {
    let id = "letter-imprint"
    let clause = "10.1"
    let title = Wording(
        zh: "信函的版记不加印发机关和印发日期、分隔线",
        en: "版记 of a letter: no rules, no 印发机关 and date"
    )
    let remedy = Wording(zh: "删去分隔线、印发机关和印发日期", en: "remove the rules and the line of 印发")

    func expected(in document: CheckedDocument) -> Wording { Wording(zh: "都没有", en: "neither") }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard document.kind == .letter else { return .onlyLetters }
        let issue =
            document.pages.map { $0.issue?.text }
            ?? document.parts.issue.map {
                document.parts[$0].text
            }
        let rules = document.pages?.imprintRules.count ?? 0
        let found = Wording(
            zh: "\(rules)条黑线，印发行：\(issue?.trimmed ?? "无")",
            en: "\(rules) black rules, 印发 line: \(issue?.trimmed ?? "none")"
        )
        return .of(rules == 0 && issue == nil, found, page: document.pages?.lastPage)
    }
}

/// 抄送 of a letter stands at the bottom of the last page.
struct LetterCopyPlace: DocumentRule {
    let id = "letter-copy-place"
    let clause = "10.1"
    let title = Wording(zh: "信函的抄送在最后一面版心最下方", en: "letter: 抄送 at the bottom of the last page")
    let remedy = Wording(zh: "把抄送移到最后一面版心最下方", en: "move 抄送 to the foot of the last page")

    func expected(in document: CheckedDocument) -> Wording {
        let bottom = document.area.bottom.points
        return Wording(zh: "末行距\(bottom) mm不超过6 mm", en: "last line within 6 mm of \(bottom) mm")
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard document.kind == .letter else { return .onlyLetters }
        guard let pages = document.pages else { return .unmeasured }
        guard let copy = pages.copy else { return .skip("没有抄送", "no 抄送") }
        let page = pages.placed.pages[pages.lastPage - 1]
        let rows = page.rows.filter { $0 != page.folio }.map { pages.placed.rows[$0] }
        let low = rows.filter { $0.middle >= copy.middle }.compactMap { $0.ink?.bottom }.max()
        let found = copy.page == pages.lastPage ? low ?? 0 : 0
        let bottom = document.area.bottom
        let holds = found >= bottom - 6 && found <= bottom + TypeArea.edge
        return .of(holds, found.millimetres, page: pages.lastPage)
    }
}

/// Page 1 of a letter has no page number.
struct LetterFirstPage: DocumentRule {
    let id = "letter-page-1"
    let clause = "10.1"
    let title = Wording(zh: "信函首页不显示页码", en: "page 1 of a letter has no page number")
    let remedy = Wording(
        zh: "双击页脚，勾选“首页不同”，首页页脚留空",
        en: "give the first page a footer of its own, without a number"
    )

    func expected(in document: CheckedDocument) -> Wording { Wording(zh: "没有", en: "none") }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard document.kind == .letter else { return .onlyLetters }
        guard let pages = document.pages else { return judgePackage(document) }
        let folio = pages.first?.folio.map { pages.placed.rows[$0].text }
        return .of(folio == nil, folio.map { Wording(same: $0) } ?? expected(in: document), page: 1)
    }

    private func judgePackage(_ document: CheckedDocument) -> Verdict {
        guard let section = document.styled.sections.first else { return .unmeasured }
        let part = section.footers[section.hasFirstPage ? "first" : "default"]
        let folio = document.folioParagraphs.first { $0.part == part }
        return .of(folio == nil, folio.map { Wording(same: $0.text) } ?? expected(in: document))
    }
}
