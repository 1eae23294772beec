import Norms
import Recording

extension IntakeReport.File {
    /// Reports a zip archive that held nothing but the files that are reported beside it.
    init(unpacked submission: Submission, language: Language) {
        let reason = Wording(zh: "里面的文件逐个列在下面", en: "the files in it are listed below")
        self.init(
            file: submission.name,
            outcome: .unpacked,
            sha256: submission.sha256,
            reason: reason.text(language),
            findings: 0
        )
    }

    /// Reports a file that came in before.
    init(duplicate submission: Submission, of first: String, language: Language) {
        let reason = Wording(zh: "与“\(first)”逐字节相同", en: "the same bytes as \(first)")
        self.init(
            file: submission.name,
            outcome: .duplicate,
            sha256: submission.sha256,
            reason: reason.text(language),
            findings: 0
        )
    }
}

extension SupersededFile {
    /// Tells of a file in quarantine and the form in its place.
    init(_ file: FileReading, by form: FileReading) {
        self.init(
            file: file.submission.name,
            sha256: file.submission.sha256,
            replacedBy: form.submission.name,
            unit: form.unit?.text ?? "",
            cycle: form.cycle?.description ?? ""
        )
    }
}
