package import Norms

/// Which document of a cycle: its kind, and to whom it goes.
///
/// Kind and role are names that ``Recording`` only keeps; no two documents of a cycle share all three.
package struct DocumentSubject: Sendable, Hashable {
    /// The kind, `circular`.
    package var kind: String
    /// The unit, or `nil` for a document that goes to all.
    package var unit: UnitCode?
    /// To whom in the unit, where it matters.
    package var role: String?

    /// Names a document.
    package init(kind: String, unit: UnitCode?, role: String?) {
        self.kind = kind
        self.unit = unit
        self.role = role
    }
}

/// A document that was issued under a number, for ever.
package struct IssuedDocument: Sendable, Hashable {
    /// Why a number does not count any more.
    package struct Void: Sendable, Hashable {
        /// The reason, as the person gave it.
        package var reason: String
        /// Who voided it.
        package var by: String
        /// When, as the caller gave it.
        package var time: String
    }

    /// A form that went out with it and bears no number.
    package struct Enclosure: Sendable, Hashable {
        /// The kind of form, a name that ``Recording`` only keeps.
        package var kind: String
        /// The name of its file without number and ending.
        package var title: String
        /// SHA-256 of the file.
        package var sha256: String
    }

    /// The row of the ledger; later documents have higher numbers.
    package var id: Int64
    /// The call of `approve` that issued it.
    package var approval: Int64
    /// The number.
    package var number: DocumentNumber
    /// The cycle.
    package var cycle: Cycle
    /// Which document of the cycle.
    package var subject: DocumentSubject
    /// The name of its file without number and ending.
    package var title: String
    /// The day on which it was signed (成文日期).
    package var date: CalendarDate
    /// Who signed it.
    package var signer: String
    /// When it was issued, as the caller gave it.
    package var time: String
    /// SHA-256 of the draft that was approved.
    package var draft: String
    /// SHA-256 of the issued file.
    package var sha256: String
    /// Why it was issued although something stood against it; `nil` when nothing did.
    package var override: String?
    /// The number of the document that it corrects.
    package var corrects: DocumentNumber?
    /// Why it was voided; `nil` while it is valid.
    package var void: Void?
    /// The forms that went out with it, in order.
    package var enclosures: [Enclosure] = []
    /// What a person changed in the draft before it was approved; `nil` when nothing was.
    package var edits: DraftEdits?
}

/// One document that is to be issued.
package struct IssueRequest: Sendable, Hashable {
    /// Which document of the cycle.
    package var subject: DocumentSubject
    /// The series that its number is taken from.
    package var series: String
    /// The name of its file without number and ending.
    package var title: String
    /// SHA-256 of the draft that the person approved.
    package var draft: String
    /// Why it is issued although something stands against it.
    package var override: String?
    /// The document that it corrects, ``IssuedDocument/id``.
    package var corrects: Int64?
    /// What a person changed in the draft; `nil` when nothing was.
    package var edits: DraftEdits?

    /// Makes a request.
    package init(
        subject: DocumentSubject,
        series: String,
        title: String,
        draft: String,
        override: String? = nil,
        corrects: Int64? = nil,
        edits: DraftEdits? = nil
    ) {
        self.subject = subject
        self.series = series
        self.title = title
        self.draft = draft
        self.override = override
        self.corrects = corrects
        self.edits = edits
    }
}

/// Who approves what on which day.
package struct Approval: Sendable, Hashable {
    /// The cycle.
    package var cycle: Cycle
    /// The day of signing (成文日期); its year is that of the numbers.
    package var date: CalendarDate
    /// Who signs.
    package var signer: String
    /// The time, written as it is given.
    package var time: String

    /// Makes an approval.
    package init(cycle: Cycle, date: CalendarDate, signer: String, time: String) {
        self.cycle = cycle
        self.date = date
        self.signer = signer
        self.time = time
    }
}

/// A finished file with its fingerprint.
package struct FinishedFile: Sendable {
    /// The bytes.
    package var bytes: [UInt8]
    /// Their SHA-256 in lower-case hex.
    package var sha256: String

    /// Pairs bytes with their fingerprint.
    package init(bytes: [UInt8], sha256: String) {
        self.bytes = bytes
        self.sha256 = sha256
    }
}

/// What goes out under one number.
package struct FinishedDocument: Sendable {
    /// The document.
    package var file: FinishedFile
    /// The forms that go with it: kind, name without number and ending, file.
    package var enclosures: [(kind: String, title: String, file: FinishedFile)]
    /// What the document would say by the data alone; only for one that a person edited.
    package var own: [UInt8]?

    /// Puts a document and its forms together.
    package init(
        file: FinishedFile,
        enclosures: [(kind: String, title: String, file: FinishedFile)] = [],
        own: [UInt8]? = nil
    ) {
        self.file = file
        self.enclosures = enclosures
        self.own = own
    }
}
