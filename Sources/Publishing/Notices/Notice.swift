package import Norms

/// A document that was made.
package struct Notice: Sendable {
    /// What it is and for whom.
    package var plan: NoticePlan
    /// The Word file.
    package var bytes: [UInt8]
}

/// A document that was not made, because its template asks for a value that there is not.
package struct StoppedNotice: Sendable, Hashable {
    /// What it would have been.
    package var plan: NoticePlan
    /// Each missing value, with the place of its tag in the template.
    package var findings: [Finding]
}

/// A document that a cycle gives rise to, before it is made.
package struct NoticePlan: Sendable, Hashable {
    /// To whom an interview notice goes.
    package enum Role: String, Sendable, Hashable, Codable {
        /// The secretary of the party organisation.
        case secretary
        /// The head of the unit.
        case head
        /// One person who is both.
        case both

        /// The post, as the notice names it.
        package var chinese: String {
            switch self {
            case .secretary: "党组织书记"
            case .head: "主要负责人"
            case .both: "党组织书记、主要负责人"
            }
        }
    }

    /// The kind.
    package var kind: NoticeKind
    /// The unit it goes to, or `nil` when it goes to all.
    package var unit: UnitCode?
    /// To whom in the unit, for an interview.
    package var role: Role?
    /// The name of its file, with `.docx`; no two documents of a kind share one.
    package var fileName: String
}

/// The number and the date that a document bears.
package enum NoticeStamp: Sendable, Hashable {
    /// A draft: no number, the date of the cycle's documents, 草稿 across the page.
    case draft
    /// A draft of a document that was issued before under a number, and whose content is different now.
    case correction(of: String)
    /// Issued under a number, `云直工通〔2023〕5号`, on the day it was signed.
    case issued(number: String, date: CalendarDate)

    /// Whether it is that of a draft.
    var isDraft: Bool {
        switch self {
        case .draft, .correction: true
        case .issued: false
        }
    }
}
