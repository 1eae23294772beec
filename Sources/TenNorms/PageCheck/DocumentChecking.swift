import Foundation
package import Norms
import Publishing
import Reading

/// Holds Word documents against GB/T 9704-2012, for `check-document`.
package struct DocumentChecking: Sendable {
    private let language: Language
    private let form: DocumentForm?
    private let profile: PageProfile
    private let rendering: PageRendering?

    /// Sets up a check against a page; with a rendering, the pages are measured too.
    package init(
        language: Language,
        form: DocumentForm? = nil,
        profile: PageProfile = .standard,
        rendering: PageRendering? = nil
    ) {
        self.profile = profile
        self.language = language
        self.form = form
        self.rendering = rendering
    }

    /// A file that was read.
    private struct Opened {
        var path: String
        var bytes: [UInt8]
        var check: DocumentCheck?
        var trouble: Finding?
    }

    /// Checks files in the order given; a file that is not there is thrown as ``WorkspaceFault``.
    package func check(_ paths: [String]) throws -> DocumentReport {
        let files = try opened(paths)
        let judged = try judgements(of: files)
        return DocumentReport(
            files: zip(files, judged.results).map { report($0, $1) },
            notes: judged.notes.map { $0.text(language) }
        )
    }

    /// Checks files and writes a corrected copy of each that can be mended; `output` names the copy of the only file.
    package func correct(_ paths: [String], output: String? = nil) throws -> DocumentReport {
        let files = try opened(paths)
        let judged = try judgements(of: files)
        let copies = try zip(files, judged.results).map { try copy(of: $0, $1) }
        var checked = try judgements(of: copies.compactMap(\.self)).results[...]
        let reports = try files.indices.map { index in
            var report = report(files[index], judged.results[index])
            if let copy = copies[index], let after = checked.popFirst() {
                report.corrected = try written(copy, self.report(copy, after), report, output)
            }
            return report
        }
        return DocumentReport(files: reports, notes: judged.notes.map { $0.text(language) })
    }

    /// A corrected copy in memory; nil when nothing is wrong.
    private func copy(of file: Opened, _ judged: Judged?) throws -> Opened? {
        guard let check = file.check, let judged,
            let bytes = try check.corrected(file.bytes, after: judged.judgement)
        else { return nil }
        return try open(file.path, bytes)
    }

    /// Writes a copy that is better than the document; nil when it is not.
    private func written(
        _ copy: Opened,
        _ after: DocumentReport.File,
        _ before: DocumentReport.File,
        _ output: String?
    ) throws -> DocumentReport.Correction? {
        let left = Set(after.faults.map(\.rule))
        let mended = before.rules.filter { $0.state == .broken && !left.contains($0.rule) }
        guard !mended.isEmpty else { return nil }
        return DocumentReport.Correction(
            file: try CorrectedCopy.write(copy.bytes, of: copy.path, to: output),
            mended: mended.map(\.rule),
            faults: after.faults,
            holds: after.outcome == .holds
        )
    }

    private func opened(_ paths: [String]) throws -> [Opened] {
        try paths.map { try open($0, Workspace.bytes(ofGiven: $0)) }
    }

    private func open(_ path: String, _ bytes: [UInt8]) throws -> Opened {
        var opened = Opened(path: path, bytes: bytes)
        do {
            opened.check = try DocumentCheck(bytes, profile: profile, kind: form?.kind)
        } catch {
            guard let trouble = FileInspector.trouble(error) else { throw error }
            opened.trouble = trouble
        }
        return opened
    }

    /// What was said of a document, and whether its pages could be measured.
    private struct Judged {
        var judgement: DocumentJudgement
        var isMeasured: Bool
    }

    /// Judges documents, rendered all at once where that is asked for; nil for those that cannot be read.
    private func judgements(
        of files: [Opened]
    ) throws -> (results: [Judged?], notes: [Wording]) {
        guard let rendering else {
            return (
                files.map { $0.check.map { Judged(judgement: $0.judge(), isMeasured: false) } }, []
            )
        }
        let readable = files.filter { $0.check != nil }
        let faces = readable.reduce(into: Set()) { $0.formUnion($1.check?.faces ?? []) }
        return try rendering.render(readable.map(\.bytes), faces: faces) { outcome in
            var place = 0
            let results = try files.map { file -> Judged? in
                guard let check = file.check else { return nil }
                defer { place += 1 }
                return try judge(check, outcome.documents[place])
            }
            return (results, outcome.notes)
        }
    }

    private func judge(_ check: DocumentCheck, _ rendered: RenderedDocument?) throws -> Judged {
        let measured = try rendered.flatMap { try check.judge(rendered: $0) }
        return Judged(judgement: measured ?? check.judge(), isMeasured: measured != nil)
    }

    private func report(_ file: Opened, _ judged: Judged?) -> DocumentReport.File {
        guard let check = file.check, let judged else {
            let message = file.trouble?.message(language) ?? ""
            return DocumentReport.File(file: file.path, outcome: .unreadable, notes: [message])
        }
        var report = DocumentReport.File(file.path, judged.judgement, language)
        if rendering != nil, !judged.isMeasured {
            report.notes.append(Self.notRendered.text(language))
        }
        if judged.isMeasured, check.hasCharacterGrid {
            report.notes.append(Self.grid.text(language))
        }
        return report
    }

    private static let notRendered = Wording(
        zh: "LibreOffice 没有排出页面，只核对了能从文件里读出的规则",
        en: "LibreOffice gave no pages; only what can be read from the package was checked"
    )

    private static let grid = Wording(
        zh: "文档用字符网格排版，LibreOffice 7.4 排得偏宽，页面数字仅供参考",
        en: "the document relies on a character grid, which LibreOffice 7.4 lays out too wide"
    )
}
