/// What is done with the events of a part, in document order.
///
/// Names are interned: `tag(for:)` is asked once for each name that a part uses, and the events carry its answer.
protocol XMLHandler {
    /// The elements that the handler tells apart.
    associatedtype Tag: Sendable

    /// Chooses the tag of an element name.
    static func tag(for name: XMLName) -> Tag

    mutating func start(_ tag: Tag, _ attributes: XMLAttributes) throws(PackageFault)
    mutating func end(_ tag: Tag) throws(PackageFault)
    /// Takes a piece of text; one text can come in many pieces.
    mutating func text(_ bytes: XMLBytes) throws(PackageFault)
}

/// The name of an element: its vocabulary and the word in it.
struct XMLName: Hashable {
    let namespace: XMLNamespace
    let local: String
}
