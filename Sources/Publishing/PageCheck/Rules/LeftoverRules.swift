import Norms
import OOXML

/// Something that a program or a person left behind in the text.
struct Leftover: DocumentRule {
    /// What it is.
    enum Kind: String, CaseIterable {
        case tags = "template-tags"
        case values = "placeholder-values"
        case titles = "empty-titles"
    }

    let kind: Kind
    var id: String { kind.rawValue }
    let clause = ""

    var title: Wording {
        switch kind {
        case .tags: Wording(zh: "没有残留的模板标记", en: "no template tag left")
        case .values: Wording(zh: "没有程序打印的空值", en: "no value printed by a program")
        case .titles: Wording(zh: "没有空的书名号", en: "no empty 《》")
        }
    }

    let remedy = Wording(zh: "填上应有的内容，或删去", en: "fill it in or remove it")

    func expected(in document: CheckedDocument) -> Wording { Wording(zh: "没有", en: "none") }

    func judge(_ document: CheckedDocument) -> Verdict {
        let all = document.styled.paragraphs + document.styled.marginalia
        var wrong = all.flatMap { paragraph in
            hits(in: paragraph.text).map { Departure($0, PartParagraph(paragraph)) }
        }
        if wrong.isEmpty, let rows = document.pages?.placed.rows {
            wrong = rows.flatMap { row in
                hits(in: row.text).map { Departure(Wording(same: $0), page: row.page) }
            }
        }
        return .of(wrong, orHolds: expected(in: document))
    }

    private func hits(in text: String) -> [String] {
        switch kind {
        case .tags: text.matches(of: /\{\{.{0,20}|\}\}|\{%.{0,20}|%\}/).map { String($0.output) }
        case .values:
            text.matches(of: /[A-Za-z]+\(?/).map { String($0.output) }
                .filter(Self.isValue)
        case .titles: text.matches(of: /《\s*》/).map { String($0.output) }
        }
    }

    private static func isValue(_ word: String) -> Bool {
        let lower = word.lowercased()
        let bare = lower.filter { $0 != "(" }
        return ["null", "nil", "nan", "undefined"].contains(bare) || lower.hasSuffix("optional(")
    }
}
