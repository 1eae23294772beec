/// The values that a template is filled with, by the name that its tags use.
package struct TemplateRecord: Sendable, ExpressibleByDictionaryLiteral {
    private var values: [String: TemplateValue]

    /// Makes a record.
    package init(_ values: [String: TemplateValue]) { self.values = values }

    /// Makes a record from a literal; of a name given twice the last value counts.
    package init(dictionaryLiteral elements: (String, TemplateValue)...) {
        values = Dictionary(elements) { $1 }
    }

    /// The value of a field, or `nil` when the record has none.
    package subscript(name: String) -> TemplateValue? {
        get { values[name] }
        set { values[name] = newValue }
    }

    /// The record with the values of another, which win over its own.
    package func merging(_ other: TemplateRecord) -> TemplateRecord {
        TemplateRecord(values.merging(other.values) { $1 })
    }
}

/// A value of a ``TemplateRecord``.
package enum TemplateValue: Sendable {
    /// A text; a line feed in it becomes a line break.
    case text(String)
    /// An answer to yes or no: a text whose condition holds for a yes.
    case answer(String, isYes: Bool)
    /// Whether a conditional part is shown.
    case flag(Bool)
    /// What a repeated part is repeated for.
    case list([TemplateRecord])
    /// The same, made one by one while the part is repeated.
    case rows(TemplateRows)
    /// A picture.
    case picture(TemplatePicture)

    /// Whether a condition on the value holds: set, not empty.
    var isPresent: Bool {
        switch self {
        case .text(let text): !text.isEmpty
        case .answer(_, let isYes): isYes
        case .flag(let flag): flag
        case .list(let records): !records.isEmpty
        case .rows(let rows): rows.count > 0
        case .picture: true
        }
    }

    /// What it prints, or `nil` when it is no text.
    var text: String? {
        switch self {
        case .text(let text), .answer(let text, _): text
        case .flag, .list, .rows, .picture: nil
        }
    }
}

/// Records of a list that is too long to be held.
package struct TemplateRows: Sendable {
    /// How many there are.
    package var count: Int
    /// Makes the records in order and puts each into the body that is given.
    package var forEach: @Sendable ((TemplateRecord) throws -> Void) throws -> Void

    /// Makes a list.
    package init(
        count: Int,
        forEach: @escaping @Sendable ((TemplateRecord) throws -> Void) throws -> Void
    ) {
        self.count = count
        self.forEach = forEach
    }
}

extension TemplateValue: ExpressibleByStringInterpolation, ExpressibleByBooleanLiteral {
    /// Makes a text from a literal.
    package init(stringLiteral text: String) { self = .text(text) }

    /// Makes a flag from a literal.
    package init(booleanLiteral flag: Bool) { self = .flag(flag) }
}
