/// A step of a compiled part: bytes to write, or what to do with the values.
indirect enum TemplateStep: Sendable {
    /// Writes bytes of the part as they are.
    case literal(Range<Int>)
    /// Writes the value of a tag, by its number.
    case value(Int, name: String, isRequired: Bool)
    /// Writes one part or the other.
    case choice(name: String, negated: Bool, then: [TemplateStep], otherwise: [TemplateStep])
    /// Writes a part for each record.
    case loop(name: String, [TemplateStep])
    /// Writes the content of a table cell, which must end with a paragraph.
    case cell([TemplateStep])
    /// Writes a table, or nothing when it has no row.
    case table([TemplateStep])
}

/// A part of a template, ready to be filled.
struct TemplateProgram: Sendable {
    /// The name of the part.
    var part: String
    /// The bytes that the literals point into.
    var bytes: [UInt8]
    /// The tags, by number.
    var tags: [PlacedTag]
    /// What to do, in order.
    var steps: [TemplateStep]
}
