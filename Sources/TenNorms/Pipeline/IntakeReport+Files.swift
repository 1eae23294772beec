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

    /// Reports a file that came in before, and how a person dismissed it, if one did.
    init(
        duplicate submission: Submission,
        of first: String,
        dismissal: Dismissal?,
        language: Language
    ) {
        let closed = dismissal.map {
            Wording(
                zh: "，已办结：\($0.reason)；要重新查看，用 tennorms dismiss --undo",
                en: ", dismissed: \($0.reason); tennorms dismiss --undo takes it up again"
            )
        }
        let reason = Wording(
            zh: "与“\(first)”逐字节相同" + (closed?.zh ?? ""),
            en: "the same bytes as \(first)" + (closed?.en ?? "")
        )
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
