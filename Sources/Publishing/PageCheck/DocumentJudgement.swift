package import Norms
import OOXML

/// What all rules say of a document.
package struct DocumentJudgement: Sendable {
    /// A place where a rule is broken.
    package struct Fault: Sendable {
        /// What was found.
        package let found: Wording
        /// Where, in words.
        package let place: Wording
        /// The number of the paragraph outside tables and text boxes, from 1.
        package let paragraph: Int?
        /// The beginning of its text.
        package let text: String
        /// The page, from 1, when it was measured.
        package let page: Int?
    }

    /// A rule with what it says.
    package struct Result: Sendable {
        /// The stable name of the rule.
        package let rule: String
        /// The clause as it is cited; empty when it is no clause of the standard.
        package let clause: String
        /// Whether it binds.
        package let strength: RuleStrength
        /// What it asks.
        package let title: Wording
        /// What should be found.
        package let expected: Wording
        /// How to mend it.
        package let remedy: Wording
        /// Whether it could be applied at all.
        package let isApplicable: Bool
        /// Whether only the page could tell, which was not measured.
        package let isUnmeasured: Bool
        /// What was found where it holds, or why it does not apply.
        package let remark: Wording
        /// Where it is broken.
        package let faults: [Fault]

        /// Whether a binding rule is broken.
        package var isFault: Bool { !faults.isEmpty && strength == .required }
    }

    /// The form of the document.
    package let kind: DocumentKind
    /// How many pages were measured; nil when none were.
    package let pages: Int?
    /// Every rule, in the order of the page.
    package let results: [Result]

    /// Puts every rule to a document.
    init(_ document: CheckedDocument) {
        kind = document.kind
        pages = document.pageCount
        results = RuleBook.judge(document).map { Result($0, document) }
    }

    /// Whether every binding rule holds.
    package var holds: Bool { !results.contains(where: \.isFault) }
}

extension DocumentJudgement.Result {
    fileprivate init(_ verdict: RuleVerdict, _ document: CheckedDocument) {
        rule = verdict.rule.id
        clause = verdict.rule.citation(document.kind)
        strength = verdict.rule.strength
        title = verdict.rule.title
        expected = verdict.rule.expected(in: document)
        remedy = verdict.rule.remedy
        faults = verdict.departures.map { DocumentJudgement.Fault($0, document) }
        isApplicable = verdict.verdict.isApplicable
        isUnmeasured = verdict.verdict.isUnmeasured
        remark = verdict.verdict.remark
    }
}

extension DocumentJudgement.Fault {
    fileprivate init(_ departure: Departure, _ document: CheckedDocument) {
        found = departure.found
        paragraph = departure.paragraph?.number
        text = String((departure.paragraph?.text.trimmed ?? "").prefix(30))
        page = departure.page
        place = Self.place(departure, mainPart: document.styled.mainPart)
    }

    private static func place(_ departure: Departure, mainPart: String) -> Wording {
        guard let paragraph = departure.paragraph else {
            guard let page = departure.page else {
                return Wording(zh: "整个文件", en: "the whole document")
            }
            return Wording(zh: "第\(page)页", en: "page \(page)")
        }
        if paragraph.part != mainPart {
            return Wording(zh: "页眉页脚或注释（\(paragraph.part)）", en: paragraph.part)
        }
        if let number = paragraph.number { return Place.paragraph(number).wording }
        return paragraph.isInBox
            ? Wording(zh: "文本框中", en: "in a text box") : Wording(zh: "表格中", en: "in a table")
    }
}

extension Place {
    fileprivate var wording: Wording { Wording(zh: text(.zh), en: text(.en)) }
}
