import Publishing

/// The form of an official document: with a red head, or as a letter (GB/T 9704-2012 §7, §10.1).
package enum DocumentForm: String, Sendable, Codable, CaseIterable {
    /// The common form with a red head.
    case redhead
    /// 信函格式.
    case letter

    init(_ kind: DocumentKind) {
        switch kind {
        case .redhead: self = .redhead
        case .letter: self = .letter
        }
    }

    var kind: DocumentKind {
        switch self {
        case .redhead: .redhead
        case .letter: .letter
        }
    }
}
