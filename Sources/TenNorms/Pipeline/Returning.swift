import Intake
import Norms
import Publishing

/// Makes the copy of a form that goes back: the submitter's own file with every finding marked at its place.
///
/// The same file and findings give the same bytes, so that a copy is known again without being kept.
struct Returning: Sendable {
    private let archive: Archive

    /// Marks files of an archive.
    init(archive: Archive) { self.archive = archive }

    /// The marked file; nil when it cannot be marked, so that the file goes back as it came.
    func copy(
        of submission: Submission,
        format: FilledForm.Format,
        findings: [Finding]
    ) -> [UInt8]? {
        mark(submission, format: format, findings: findings)?.bytes
    }

    /// How many of the findings are marked in the copy; none when the file goes back as it came.
    func marks(in submission: Submission, findings: [Finding]) -> Int {
        FilledForm.Format.allCases
            .compactMap { mark(submission, format: $0, findings: findings)?.placed }.first ?? 0
    }

    private func mark(
        _ submission: Submission,
        format: FilledForm.Format,
        findings: [Finding]
    ) -> MarkedForm? {
        guard let fingerprint = Fingerprint(submission.sha256) else { return nil }
        do {
            let bytes = try archive.bytes(of: fingerprint)
            let marked = try ReturnMarker()
                .mark(bytes: bytes, format: format, findings: findings)
            return marked.placed > 0 ? marked : nil
        } catch {
            return nil
        }
    }

    /// The fingerprints that the copy of a form can have: as it came, or marked in either format.
    func fingerprints(of submission: Submission, findings: [Finding]) -> [Fingerprint] {
        let plain = Fingerprint(submission.sha256).map { [$0] } ?? []
        return plain
            + FilledForm.Format.allCases.compactMap {
                copy(of: submission, format: $0, findings: findings).map { Fingerprint(of: $0) }
            }
    }
}
