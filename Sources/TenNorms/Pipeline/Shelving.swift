import Foundation
import Intake
import Norms
import Recording

/// Puts the readable copies of files where people look for them; the ledger can always make them again.
struct Shelving: Sendable {
    private let workspace: Workspace
    private let archive: Archive
    private let returning: Returning
    private let ledger: Ledger

    /// Shelves of a workspace; the ledger knows the marked copies that were laid on them.
    init(_ workspace: Workspace, archive: Archive, ledger: Ledger) {
        self.workspace = workspace
        self.archive = archive
        self.ledger = ledger
        returning = Returning(archive: archive)
    }

    /// Places a form that counts, in the place of the one that it displaced and of those that went back.
    func accept(
        _ submission: Submission,
        form: FilledForm,
        history: [FileReading],
        findings: (FileReading) throws -> [Finding]
    ) throws {
        for reading in history where reading.submission.sha256 != submission.sha256 {
            if reading.outcome == .returned {
                try takeBack(reading.submission, form: form, findings: findings(reading))
            } else if let fingerprint = Fingerprint(reading.submission.sha256) {
                try accepted(form.cycle)
                    .withdraw(name(form, reading.submission), if: fingerprint)
            }
        }
        try place(submission, on: accepted(form.cycle), as: name(form, submission))
    }

    /// Places a form that goes back, marked up, with the reasons beside it, in the place of those that went back before.
    func giveBack(
        _ submission: Submission,
        form: FilledForm,
        findings: [Finding],
        history: [FileReading],
        told: (FileReading) throws -> [Finding]
    ) throws {
        let others = history.filter { $0.submission.sha256 != submission.sha256 }
        for reading in others where reading.outcome == .returned && reading.state != .returned {
            try takeBack(reading.submission, form: form, findings: told(reading))
        }
        let shelf = returned(form.cycle)
        let reason = ReasonNote.text(for: findings, file: submission.name)
        let name = name(form, submission)
        if let copy = returning.copy(of: submission, format: form.format, findings: findings) {
            try ledger.note(copy: Fingerprint(of: copy).hex, of: submission.sha256)
            try shelf.place(copy, as: name, reason: reason)
        } else {
            try place(submission, on: shelf, as: name, reason: reason)
        }
    }

    /// Takes the copy of a form that went back with some findings off the shelf, marked or as it came.
    func takeBack(_ submission: Submission, form: FilledForm, findings: [Finding]) throws {
        for fingerprint in try copies(of: submission, told: findings)
        where try returned(form.cycle).withdraw(name(form, submission), if: fingerprint) {
            return
        }
    }

    /// Places the form of a unit that counts again since one after it no longer does.
    func restore(_ submission: Submission, of unit: Norms.Unit, in cycle: Cycle) throws {
        guard let fingerprint = Fingerprint(submission.sha256),
            let path = archive.path(of: fingerprint)
        else { return }
        let ending = path.split(separator: ".").last.map(String.init) ?? "xlsx"
        try place(submission, on: accepted(cycle), as: "\(unit.code) \(unit.name).\(ending)")
    }

    /// Takes the copies of a file off the shelves of a unit on which it no longer belongs, whatever the unit is called by now.
    ///
    /// `told` is what was told when it went back, `nil` when it counted.
    func withdraw(
        _ submission: Submission,
        of unit: UnitCode,
        in cycle: Cycle,
        told: [Finding]?
    ) throws {
        let folder = told == nil ? workspace.folders.accepted : workspace.folders.returned
        let prints =
            try told.map { try copies(of: submission, told: $0) }
            ?? Fingerprint(submission.sha256).map { [$0] } ?? []
        let path = workspace.path("\(folder)/\(cycle)")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        for name in names.sorted() where name.hasPrefix("\(unit) ") {
            for print in prints { try shelf("\(folder)/\(cycle)").withdraw(name, if: print) }
        }
    }

    /// Places a file that could not be attributed, with the reasons beside it; one that a person dismissed needs no place.
    func quarantine(_ submission: Submission, findings: [Finding]) throws {
        guard try ledger.dismissal(of: submission.sha256) == nil else { return }
        try place(
            submission,
            on: shelf(workspace.folders.quarantine),
            as: submission.name,
            reason: ReasonNote.text(for: findings, file: submission.name)
        )
    }

    /// Places a file that came in before, with a note that names the first one.
    func duplicate(_ submission: Submission, of first: String, received: String) throws {
        let closed = try ledger.dismissal(of: submission.sha256).map {
            "该文件已办结：\($0.reason)\n"
        }
        try place(
            submission,
            on: shelf(workspace.folders.duplicates),
            as: submission.name,
            reason: "与 \(received) 收到的“\(first)”逐字节相同，不重复计入。\n" + (closed ?? "")
        )
    }

    /// Takes a file off the quarantine shelf, because it has been attributed since.
    func release(_ submission: Submission) throws {
        guard let fingerprint = Fingerprint(submission.sha256) else { return }
        try shelf(workspace.folders.quarantine).withdraw(submission.name, if: fingerprint)
    }

    /// The fingerprints that the copy of a form that went back can have: those that the ledger knows, and what we would write
    /// today for ledgers of before.
    private func copies(of submission: Submission, told: [Finding]) throws -> [Fingerprint] {
        try ledger.copies(of: submission.sha256).compactMap { Fingerprint($0) }
            + returning.fingerprints(of: submission, findings: told)
    }

    private func place(
        _ submission: Submission,
        on shelf: Shelf,
        as name: String,
        reason: String? = nil
    ) throws {
        guard let fingerprint = Fingerprint(submission.sha256) else { return }
        try shelf.place(fingerprint, from: archive, as: name, reason: reason)
    }

    private func name(_ form: FilledForm, _ submission: Submission) -> String {
        let ending = submission.name.split(separator: ".").last.map { $0.lowercased() }
        let known = ending == "docx" || ending == "xlsx"
        return "\(form.unit.code) \(form.unit.name).\(known ? ending ?? "" : form.format.rawValue)"
    }

    private func accepted(_ cycle: Cycle) -> Shelf {
        shelf("\(workspace.folders.accepted)/\(cycle)")
    }

    private func returned(_ cycle: Cycle) -> Shelf {
        shelf("\(workspace.folders.returned)/\(cycle)")
    }

    private func shelf(_ name: String) -> Shelf { Shelf(folder: workspace.path(name)) }
}
