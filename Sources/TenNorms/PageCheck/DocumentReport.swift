import Norms
import Publishing

/// What `check-document` says of files.
package struct DocumentReport: Sendable, Codable {
    /// A place where a rule is broken.
    package struct Fault: Sendable, Codable {
        /// The stable name of the rule.
        package var rule: String
        /// The clause as it is cited.
        package var clause: String
        /// Whether it binds.
        package var strength: Strength
        /// What the rule asks.
        package var title: String
        /// What should be found.
        package var expected: String
        /// What was found.
        package var found: String
        /// Where.
        package var place: String
        /// The number of the paragraph, from 1.
        package var paragraph: Int?
        /// The beginning of its text.
        package var text: String
        /// The page, when it was measured.
        package var page: Int?
        /// How to mend it.
        package var remedy: String
    }

    /// How a rule came out.
    package struct Rule: Sendable, Codable {
        /// The stable name.
        package var rule: String
        /// The clause as it is cited.
        package var clause: String
        /// Whether it binds.
        package var strength: Strength
        /// What it asks.
        package var title: String
        /// What should be found.
        package var expected: String
        /// How to mend it.
        package var remedy: String
        /// How it came out.
        package var state: RuleState
        /// What was found, or why it does not apply.
        package var found: String
    }

    /// How much a rule binds.
    package enum Strength: String, Sendable, Codable {
        /// The standard fixes it: 必须.
        case required
        /// Custom, or left open by the standard: 建议.
        case advised
    }

    /// The outcomes of a rule.
    package enum RuleState: String, Sendable, Codable {
        /// It holds.
        case holds
        /// It is broken.
        case broken
        /// There is nothing to judge.
        case notApplicable = "not-applicable"
        /// Only the page can tell, and it was not measured.
        case notMeasured = "not-measured"
    }

    /// The outcomes of a document.
    package enum Outcome: String, Sendable, Codable {
        /// Every binding rule holds.
        case holds
        /// A binding rule is broken.
        case faults
        /// It cannot be read.
        case unreadable
    }

    /// A corrected copy of a document.
    package struct Correction: Sendable, Codable {
        /// The path of the copy.
        package var file: String
        /// The rules that are broken in the document and no longer in the copy.
        package var mended: [String]
        /// What a person has to mend.
        package var faults: [Fault]
        /// Whether every binding rule holds in the copy.
        package var holds: Bool
    }

    /// One document.
    package struct File: Sendable, Codable {
        /// The path as given.
        package var file: String
        /// How it came out.
        package var outcome: Outcome
        /// Its form; nil when it cannot be read.
        package var kind: DocumentForm?
        /// How many pages were measured; nil when none were.
        package var pages: Int?
        /// What is wrong, binding rules first.
        package var faults: [Fault] = []
        /// Every rule.
        package var rules: [Rule] = []
        /// Why it cannot be read, or why its pages were not measured.
        package var notes: [String] = []
        /// The corrected copy, when one was written.
        package var corrected: Correction?
    }

    /// The documents in the order given.
    package var files: [File]
    /// What to know about the rendering.
    package var notes: [String]
}

extension DocumentReport.File {
    /// Reports on a document that was judged.
    init(_ path: String, _ judgement: DocumentJudgement, _ language: Language) {
        file = path
        outcome = judgement.holds ? .holds : .faults
        kind = DocumentForm(judgement.kind)
        pages = judgement.pages
        let broken =
            judgement.results.filter(\.isFault)
            + judgement.results.filter { !$0.isFault && !$0.faults.isEmpty }
        faults = broken.flatMap { result in
            result.faults.map { DocumentReport.Fault(result, $0, language) }
        }
        rules = judgement.results.map { DocumentReport.Rule($0, language) }
    }
}

extension DocumentReport.Fault {
    fileprivate init(
        _ result: DocumentJudgement.Result,
        _ fault: DocumentJudgement.Fault,
        _ language: Language
    ) {
        rule = result.rule
        clause = result.clause
        strength = result.strength == .required ? .required : .advised
        title = result.title.text(language)
        expected = result.expected.text(language)
        remedy = result.remedy.text(language)
        found = fault.found.text(language)
        place = fault.place.text(language)
        paragraph = fault.paragraph
        text = fault.text
        page = fault.page
    }
}

extension DocumentReport.Rule {
    fileprivate init(_ result: DocumentJudgement.Result, _ language: Language) {
        rule = result.rule
        clause = result.clause
        strength = result.strength == .required ? .required : .advised
        title = result.title.text(language)
        expected = result.expected.text(language)
        remedy = result.remedy.text(language)
        found = result.remark.text(language)
        state = DocumentReport.RuleState(result)
    }
}

extension DocumentReport.RuleState {
    fileprivate init(_ result: DocumentJudgement.Result) {
        guard result.isApplicable else {
            self = result.isUnmeasured ? .notMeasured : .notApplicable
            return
        }
        self = result.faults.isEmpty ? .holds : .broken
    }
}
