/// What is done with the events of a part, in document order.
///
/// Names are interned: `tag(for:)` is asked once for each name that a part uses, and the events carry its answer.
protocol XMLHandler: XMLEventSink {
    /// The elements that the handler tells apart.
    associatedtype Tag: XMLTag

    /// Chooses the tag of an element name.
    static func tag(for name: XMLName) -> Tag

    mutating func start(_ tag: Tag, _ attributes: XMLAttributes) throws(PackageFault)
    mutating func end(_ tag: Tag) throws(PackageFault)
    /// Takes a piece of text; one text can come in many pieces.
    mutating func text(_ bytes: XMLBytes) throws(PackageFault)
}

/// The elements that a handler tells apart, by number.
protocol XMLTag: RawRepresentable<UInt8> {
    /// The elements that the handler takes no notice of: it is not told where they start and end, only of the text and
    /// the elements in them.
    static var other: Self { get }
}

/// The same events with tags as plain numbers, so that the scanner need not be generic: code that C calls back is not
/// specialised for its type, and would look up metadata at every event.
protocol XMLEventSink {
    static func code(for name: XMLName) -> UInt8
    mutating func start(code: UInt8, _ attributes: XMLAttributes) throws(PackageFault)
    mutating func end(code: UInt8) throws(PackageFault)
    mutating func text(_ bytes: XMLBytes) throws(PackageFault)
}

extension XMLHandler {
    static func code(for name: XMLName) -> UInt8 { tag(for: name).rawValue }

    mutating func start(code: UInt8, _ attributes: XMLAttributes) throws(PackageFault) {
        guard code != Tag.other.rawValue, let tag = Tag(rawValue: code) else { return }
        try start(tag, attributes)
    }

    mutating func end(code: UInt8) throws(PackageFault) {
        guard code != Tag.other.rawValue, let tag = Tag(rawValue: code) else { return }
        try end(tag)
    }
}

/// The name of an element: its vocabulary and the word in it.
struct XMLName: Hashable {
    let namespace: XMLNamespace
    let local: String
}
