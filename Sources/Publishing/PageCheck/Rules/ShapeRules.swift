import Norms

/// The lines of 标题 make a trapezoid or a diamond.
struct TitleShapeRule: DocumentRule {
    let id = "title-shape"
    let clause = "7.3.1"
    let strength = RuleStrength.advised
    let title = Wording(
        zh: "标题回行排成梯形或菱形，词意完整",
        en: "the lines of the title make a trapezoid or a diamond"
    )
    let remedy = Wording(
        zh: "在词与词之间用“Shift+Enter”换行，各行长短相宜，末行不留一二字",
        en: "break the title between words, and leave no line of one or two characters"
    )

    func expected(in document: CheckedDocument) -> Wording {
        Wording(zh: "梯形或菱形", en: "a trapezoid or a diamond")
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        let lines = Self.lines(document)
        guard lines.count > 1, let paragraph = document.paragraphs(document.parts.title).first
        else { return .skip("标题只有一行", "a title of one line") }
        let found = lines.map(String.init).joined(separator: "、")
        let wording = Wording(zh: "各行\(found)字", en: "lines of \(found) characters")
        let isTorn = lines.contains { $0 < 3 }
        // Narrower in the middle than above and below: an hourglass.
        let isHourglass = zip(lines.dropFirst(), zip(lines, lines.dropFirst(2))).contains {
            $0 < $1.0 && $0 < $1.1
        }
        return .of(!isTorn && !isHourglass, wording, at: paragraph)
    }

    /// The lengths of the lines: those of the page, or else those that are broken by hand.
    private static func lines(_ document: CheckedDocument) -> [Int] {
        if let pages = document.pages { return pages.titleRows.map(\.flat.count) }
        return document.paragraphs(document.parts.title).flatMap { paragraph in
            paragraph.text.split(separator: "\n").map { String($0).squeezed.count }
        }
    }
}

/// No page says of itself that it has no text.
struct BlankPageNote: DocumentRule {
    let id = "blank-page-note"
    let clause = "7.3.5.5"
    let strength = RuleStrength.advised
    let title = Wording(zh: "不写“此页无正文”", en: "no page says that it has no text")
    let remedy = Wording(
        zh: "删去这一行，调整行距、字距，使署名与正文同处一页",
        en: "remove it, and adjust the pitch so that text stands on the page"
    )

    func expected(in document: CheckedDocument) -> Wording { Wording(zh: "没有", en: "none") }

    func judge(_ document: CheckedDocument) -> Verdict {
        let notes = document.parts.paragraphs.filter {
            $0.letters.count < 14 && $0.flat.contains("此页无正文")
        }
        return .of(
            notes.map { Departure($0.text.trimmed, $0) },
            orHolds: expected(in: document)
        )
    }
}
