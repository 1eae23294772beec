/// A step of a compiled part: bytes to write, or what to do with the values.
indirect enum TemplateStep: Sendable {
    /// Writes bytes of the part as they are.
    case literal(Range<Int>)
    /// Writes the value of a tag, by its number.
    case value(Int, name: String, isRequired: Bool)
    /// Writes one part or the other.
    case choice(TemplateCondition, negated: Bool, then: [TemplateStep], otherwise: [TemplateStep])
    /// Writes a part for each record; the lists, by their places in the program, begin anew with each.
    case loop(name: String, restarts: [Int], [TemplateStep])
    /// Writes the number of the record.
    case ordinal(NumberStyle)
    /// Writes the running number of a heading.
    case heading(NumberStyle)
    /// Writes the content of a table cell or text box, which must end with a paragraph.
    case cell([TemplateStep])
    /// Writes a table, or nothing when it has no row.
    case table([TemplateStep])
    /// Counts a row of a table in which cells are merged, or the beginning of that table.
    case row(Int)
    /// Writes whether a cell begins a merged cell or goes on with it.
    case merge(TemplateMerge)
    /// Writes what a cell holds that begins a merged cell, or what one holds that goes on with it.
    case merged(Int, then: [TemplateStep], otherwise: [TemplateStep])
    /// Writes a picture into a run.
    case picture(Int, name: String, width: Int?, isRequired: Bool)
    /// Writes a part with a placeholder when there is a picture for it.
    case placeholder(Int, name: String, isRequired: Bool, [TemplateStep])
    /// Writes the number of the link to a picture.
    case link(name: String)
    /// Writes a number that nothing else in the document bears.
    case identifier
    /// Writes the number of a list, by its place in the program.
    case list(Int)
    /// Begins the paragraph of an anchored field, by the number of its tag; only in documents that bear anchors.
    case anchor(Int, name: String)
    /// Ends it.
    case anchorEnd(Int)
    /// Writes a part the first time only.
    case once(Int, [TemplateStep])
}

/// A cell that is merged with the one above when both say the same.
struct TemplateMerge: Sendable {
    /// Its number in the part.
    var number: Int
    /// The number of its table.
    var table: Int
    /// The fields that must be equal.
    var names: [String]
    /// The merged cells to its left in the row: where one of them begins, it begins too.
    var left: [Int]
}

/// A part of a template, ready to be filled.
struct TemplateProgram: Sendable {
    /// The name of the part.
    var part: String
    /// The bytes that the literals point into.
    var bytes: [UInt8]
    /// The tags, by number.
    var tags: [PlacedTag] = []
    /// The numbers of the lists that begin anew somewhere.
    var lists: [String] = []
    /// What to do, in order.
    var steps: [TemplateStep] = []
}
