import Norms
import OOXML
import Reading
import Testing

let reader = FormReader(schema: Specimen.schema, roster: Specimen.roster)

func read(_ specimen: SheetSpecimen) -> [ReadOutcome] {
    reader.read(Specimen.submission, workbook: specimen.workbook)
}

/// The one form of a file; a test that gets trouble instead fails with its findings.
func form(
    _ outcomes: [ReadOutcome],
    sourceLocation: SourceLocation = #_sourceLocation
) throws -> FilledForm {
    guard let outcome = outcomes.first, outcomes.count == 1 else {
        Issue.record("\(outcomes.count) outcomes", sourceLocation: sourceLocation)
        throw NoForm()
    }
    switch outcome {
    case .form(let form): return form
    case .trouble(let findings):
        Issue.record("trouble: \(findings.map(\.cause.zh))", sourceLocation: sourceLocation)
        throw NoForm()
    }
}

struct NoForm: Error {}

/// The codes of what sends a file to quarantine; empty when it is a form.
func trouble(_ outcomes: [ReadOutcome]) -> [String] {
    outcomes.flatMap { outcome -> [String] in
        switch outcome {
        case .form: []
        case .trouble(let findings): findings.map(\.code)
        }
    }
}

extension FilledForm {
    /// Each finding as `severity code`, without repetition.
    var told: [String] {
        findings.reduce(into: []) { told, finding in
            let line = "\(finding.severity.rawValue) \(finding.code)"
            if !told.contains(line) { told.append(line) }
        }
    }

    /// The fields whose raw text is not that of the specimen.
    var wrong: [FieldID] {
        Specimen.answers.filter { entries[$0.key]?.raw != $0.value }.map(\.key)
            .sorted { $0.tag < $1.tag }
    }
}
