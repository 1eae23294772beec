import Norms

/// What `check` says of files.
package struct CheckReport: Sendable, Codable {
    /// One file.
    package struct File: Sendable, Codable {
        /// The path as given; of a file in a zip archive, with its name in there behind it.
        package var file: String
        /// Which form of the file it is, where the file holds several.
        package var part: String?
        /// What would happen to it.
        package var outcome: Outcome
        /// The unit, when it is known.
        package var unit: String?
        /// The cycle, when it is known.
        package var cycle: String?
        /// The answers that were found, in form order.
        package var answers: [Answer]
        /// The facts block, in form order.
        package var facts: [FactReport] = []
        /// The findings, refusals first.
        package var findings: [FindingReport]
        /// Every field that was found, in form order; `nil` unless it was asked for.
        package var fields: [FieldReport]?
    }

    /// One row of the score table.
    package struct Answer: Sendable, Codable {
        /// The row's code.
        package var indicator: String
        /// 实际情况, normalised.
        package var fact: String
        /// 自评分, normalised.
        package var selfPoints: String
        /// 考核得分, normalised.
        package var points: String
        /// 扣分原因.
        package var reason: String
        /// Where the points stand.
        package var place: String
        /// What was written and how it was understood, by part: `fact`, `selfPoints`, `points`.
        package var readings: [String: ReadingReport]
    }

    /// The files in the order given.
    package var files: [File]

    /// Collects files.
    package init(files: [File]) { self.files = files }
}

/// What becomes of a file.
package enum Outcome: String, Sendable, Codable, Hashable {
    /// It counts.
    case accepted
    /// It goes back to the unit.
    case returned
    /// It is no form that could be attributed.
    case quarantined
    /// The same bytes came in before.
    case duplicate
    /// It is a zip archive, and the files in it were taken one by one.
    case unpacked
}

extension CheckReport.File {
    /// Reports on a form that was read.
    init(
        file: String,
        outcome: Outcome,
        form: FilledForm,
        schema: Schema,
        findings: [Finding],
        showsFields: Bool,
        language: Language
    ) {
        self.init(
            file: file,
            part: form.part.isEmpty ? nil : form.part,
            outcome: outcome,
            unit: form.unit.code.text,
            cycle: form.cycle.description,
            answers: schema.rows.compactMap {
                CheckReport.Answer($0, in: form, language: language)
            },
            facts: [FactReport](form.entries, schema: schema, language: language),
            findings: findings.map { FindingReport($0, language: language) },
            fields: showsFields
                ? [FieldReport](form.entries, schema: schema, language: language) : nil
        )
    }
}

extension CheckReport.Answer {
    /// The answer to a row, or `nil` when nothing of the row was found.
    init?(_ row: Indicator, in form: FilledForm, language: Language) {
        func entry(_ part: AnswerPart) -> Entry? { form[.answer(row.code, part)] }
        guard AnswerPart.allCases.contains(where: { entry($0) != nil }) else { return nil }
        func text(_ part: AnswerPart) -> String {
            guard let entry = entry(part) else { return "" }
            if case .unreadable = entry.value { return entry.raw }
            return entry.value.description
        }
        indicator = row.code.text
        fact = text(.fact)
        selfPoints = text(.selfPoints)
        points = text(.points)
        reason = text(.reason)
        place = (entry(.points) ?? entry(.fact))?.place.text(language) ?? ""
        readings = [:]
        for part in [AnswerPart.fact, .selfPoints, .points] {
            readings[part.rawValue] = entry(part).map { ReadingReport($0, language: language) }
        }
    }
}
