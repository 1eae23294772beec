package import Norms

extension NoticeKind {
    /// The issuing code (机关代字) of its numbers: letters have their own.
    package func series(of office: Office) -> String {
        isLetter ? office.letterCode : office.code
    }

    /// The kind of document that a form goes out with, under its number; `nil` for documents, which have their own.
    package var companion: NoticeKind? {
        switch self {
        case .interviewRecord: .interview
        case .rectificationReport: .rectification
        case .circular, .guidance, .annual, .commendation, .interview, .rectification, .reminder,
            .accountability:
            nil
        }
    }

    /// The forms that go out with a document of this kind.
    package var enclosures: [NoticeKind] { Self.allCases.filter { $0.companion == self } }

    /// Whether a document rests on the scores of units, so that a dispute about one holds it back.
    package var restsOnScores: Bool { self != .reminder }
}

extension NoticePlan {
    /// The name of its file without the ending.
    package var title: String { String(fileName.dropLast(".docx".count)) }
}
