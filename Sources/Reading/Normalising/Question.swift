package import Norms

/// What a field asks for.
package enum Question: Sendable, Hashable {
    /// An answer of some kind.
    case answer(AnswerKind)
    /// Points of a row of a kind, where 满分 means `maximum`.
    case points(Indicator.Kind, maximum: Points)
    /// A signature: a name, or a picture of one.
    case signature
}
