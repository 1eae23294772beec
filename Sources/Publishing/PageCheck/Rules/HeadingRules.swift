import Norms
import OOXML

/// The levels of headings follow each other, from 一、 to （1）.
struct HeadingOrder: DocumentRule {
    let id = "heading-order"
    let clause = "7.3.3"
    let strength = RuleStrength.advised
    let title = Wording(
        zh: "结构层次序数依次用“一、”“（一）”“1.”“（1）”，序号连续",
        en: "levels in the order 一、 （一） 1. （1）, numbers without gaps"
    )
    let remedy = Wording(zh: "按层次顺序改正序数", en: "put the numbers in order")

    func expected(in document: CheckedDocument) -> Wording {
        Wording(zh: "一、→（一）→1.→（1）", en: "一、 → （一） → 1. → （1）")
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        var last = [0, 0]
        var seen = false
        let wrong = document.parts.body.compactMap { place -> Departure? in
            let paragraph = document.parts[place]
            guard paragraph.styled.list == nil, paragraph.level > 0,
                let number = paragraph.headingNumber
            else { return nil }
            seen = true
            let level = paragraph.level - 1
            let isRight = number == last[level] + 1 && (level == 0 || last[0] > 0)
            last[level] = number
            if level == 0 { last[1] = 0 }
            let text = String(paragraph.text.trimmed.prefix(12))
            return isRight ? nil : Departure(text, paragraph, page: document.page(of: place))
        }
        guard seen else { return .skip("没有层次序数", "no numbered headings") }
        return .of(wrong, orHolds: expected(in: document))
    }
}

/// Headings are not bold: the face carries the weight.
struct HeadingBold: DocumentRule {
    let id = "heading-bold"
    let clause = "7.3.3"
    let strength = RuleStrength.advised
    let title = Wording(zh: "标题和正文不加粗", en: "no bold in title, headings and body")
    let remedy = Wording(zh: "取消加粗；层次由字体区分", en: "remove bold; the face tells the level")

    func expected(in document: CheckedDocument) -> Wording { Wording(zh: "不加粗", en: "not bold") }

    func judge(_ document: CheckedDocument) -> Verdict {
        let places = document.parts.title + document.parts.body
        guard !places.isEmpty else { return .noBody }
        let wrong = places.filter {
            document.parts[$0].styled.visibleRuns.contains(where: \.format.isBold)
        }
        return .of(
            wrong.map { place in
                let found = Wording(zh: "加粗", en: "bold")
                return Departure(
                    found,
                    document.parts[place].styled,
                    page: document.page(of: place)
                )
            },
            orHolds: expected(in: document)
        )
    }
}

/// 密级 and 紧急程度 are set in 3号黑体.
struct SecrecyFace: DocumentRule {
    let id = "secrecy-face"
    let clause = "7.2.2"
    let title = Wording(zh: "密级、紧急程度用3号黑体字", en: "secrecy and urgency in 3号黑体")
    let remedy = Wording(zh: "设为三号黑体，顶格", en: "set it in 16 pt 黑体, flush left")

    func expected(in document: CheckedDocument) -> Wording { Wording(zh: "3号黑体", en: "16 pt 黑体") }

    func judge(_ document: CheckedDocument) -> Verdict {
        let end = document.parts.title.first ?? 0
        let labels = document.parts.paragraphs.prefix(end).filter {
            TextShape.isSecrecy($0.flat) && $0.flat.first?.isNumber == false
        }
        guard !labels.isEmpty else { return .skip("没有密级和紧急程度", "neither") }
        let wrong = labels.filter {
            $0.faces != [FaceFamily.gothic.rawValue] || $0.styled.sizes != [16]
        }
        return .of(
            wrong.map { Departure("\($0.faces.joined(separator: "/")) \($0.size.points) pt", $0) },
            orHolds: expected(in: document)
        )
    }
}

/// 版记 ends on an even page when both sides are printed.
struct ImprintEvenPage: DocumentRule {
    let id = "imprint-even-page"
    let clause = "7.4"
    let strength = RuleStrength.advised
    let title = Wording(zh: "双面印刷时版记在偶数页", en: "版记 on an even page when both sides are printed")
    let remedy = Wording(zh: "双面印刷的，把版记移到背面（偶数页）末尾", en: "move 版记 to the back of the sheet")

    func expected(in document: CheckedDocument) -> Wording {
        Wording(zh: "偶数页", en: "an even page")
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard document.hasImprint else { return .noImprint }
        guard let pages = document.pages else { return .unmeasured }
        guard pages.lastPage > 1 else { return .skip("只有一页", "one page only") }
        let found = Wording(zh: "第\(pages.lastPage)页", en: "page \(pages.lastPage)")
        return .of(pages.lastPage % 2 == 0, found, page: pages.lastPage)
    }
}

extension PartParagraph {
    /// The number of a heading of the first or second level: 12 of “十二、”; nil when it cannot be read.
    fileprivate var headingNumber: Int? {
        let digits = text.trimmed.drop { "（(".contains($0) }.prefix {
            Self.numerals.keys.contains($0) || $0 == "十"
        }
        guard !digits.isEmpty else { return nil }
        let halves = digits.split(separator: "十", omittingEmptySubsequences: false)
        guard halves.count == 2 else { return halves.first?.first.flatMap { Self.numerals[$0] } }
        let tens = halves[0].first.flatMap { Self.numerals[$0] } ?? 1
        return tens * 10 + (halves[1].first.flatMap { Self.numerals[$0] } ?? 0)
    }

    private static let numerals: [Character: Int] = [
        "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
}
