import Foundation
import Intake
package import Norms

/// Reads and validates files without taking them in.
package struct FormCheck: Sendable {
    private let pipeline: Pipeline
    private let schema: Schema
    private let showsFields: Bool
    private let language: Language

    /// Sets up a check in a workspace; findings are put into words in `language`, and `showsFields` adds every field
    /// with the text as it stands there.
    package init(_ workspace: Workspace, showsFields: Bool = false, language: Language) {
        pipeline = Pipeline(workspace)
        schema = workspace.schema
        self.showsFields = showsFields
        self.language = language
    }

    /// Checks files in the order given; a file that is not there is thrown as ``WorkspaceFault``.
    package func check(_ paths: [String]) throws -> CheckReport {
        CheckReport(files: try paths.flatMap(check))
    }

    private func check(_ path: String) throws -> [CheckReport.File] {
        let bytes = try Workspace.bytes(ofGiven: path)
        let submission = Submission(
            sha256: Fingerprint(of: bytes).hex,
            name: URL(filePath: path).lastPathComponent,
            size: bytes.count
        )
        var files: [CheckReport.File] = []
        let troubles = Unpacking.unpack(bytes, named: path) { member, bytes in
            files += pipeline.process(member, bytes: bytes).map { report($0, path: member.name) }
        }
        guard let troubles else {
            return pipeline.process(submission, bytes: bytes).map { report($0, path: path) }
        }
        return (troubles.isEmpty ? [] : [report(.quarantined(troubles), path: path)]) + files
    }

    private func report(_ outcome: Pipeline.Outcome, path: String) -> CheckReport.File {
        switch outcome {
        case .accepted(let scored):
            CheckReport.File(
                file: path,
                outcome: .accepted,
                form: scored.validated.form,
                schema: schema,
                findings: scored.validated.findings,
                showsFields: showsFields,
                language: language
            )
        case .returned(let form, let findings):
            CheckReport.File(
                file: path,
                outcome: .returned,
                form: form,
                schema: schema,
                findings: findings,
                showsFields: showsFields,
                language: language
            )
        case .quarantined(let findings):
            CheckReport.File(
                file: path,
                outcome: .quarantined,
                answers: [],
                findings: findings.map { FindingReport($0, language: language) }
            )
        }
    }
}
