internal import Norms
internal import OOXML

/// Turns a part of a Word file into a ``TemplateProgram``.
///
/// The tree is put in order first: each tag becomes a processing instruction `<?tn 3?>`, and the two ends of a block are
/// brought side by side, so that what lies between them is whole elements. Then the tree is written once, and the bytes
/// between the instructions are the program. Filling it later needs no XML library at all.
///
/// Word cuts text into runs wherever it likes: at a change of language, at a spelling mark, at each editing session. Tags
/// are therefore sought in the text of whole paragraphs. A tag that lies in several runs is pulled into its first one.
struct TemplateCompiler: ~Copyable {
    /// The target of the processing instructions; no Office program writes one.
    static let target = "tn"

    var tree: XMLTree
    let part: String
    var tags: [PlacedTag] = []
    var marks: [XMLNode] = []
    /// For both ends and the middle of each block, the other two.
    var blocks: [TemplateBlock] = []
    var findings: [Finding] = []

    private init(_ tree: consuming XMLTree, part: String) {
        self.tree = tree
        self.part = part
    }

    /// Compiles a part; `nil` for a program when it has no tags.
    static func compile(
        _ bytes: [UInt8],
        part: String,
        fields: [TemplateField]
    ) throws(PackageFault) -> (program: TemplateProgram?, findings: [Finding]) {
        var compiler = TemplateCompiler(try XMLTree(bytes, part: part), part: part)
        return compiler.compile(fields)
    }

    private mutating func compile(
        _ fields: [TemplateField]
    ) -> (program: TemplateProgram?, findings: [Finding]) {
        acceptRevisions()
        markTags()
        guard findings.isEmpty else { return (nil, findings) }
        if tags.isEmpty { return (nil, []) }
        pairBlocks()
        checkFields(fields)
        guard findings.isEmpty else { return (nil, findings) }
        liftMarks()
        for block in blocks { bringTogether(block) }
        guardCells()
        guard findings.isEmpty else { return (nil, findings) }
        let bytes = tree.serialised()
        var assembler = TemplateAssembler(bytes: bytes, tags: tags, required: requiredTags(fields))
        let steps = assembler.assemble()
        return (TemplateProgram(part: part, bytes: bytes, tags: tags, steps: steps), [])
    }

    mutating func report(
        _ code: String,
        _ tag: PlacedTag,
        zh: String,
        en: String,
        mendZh: String,
        mendEn: String
    ) {
        findings.append(
            .template(code, tag, zh: zh, en: en, mendZh: mendZh, mendEn: mendEn)
        )
    }
}

/// A conditional or repeated part: the numbers of its tags.
struct TemplateBlock: Sendable {
    var open: Int
    var middle: Int?
    var close: Int

    /// Its tags in order.
    var ends: [Int] { [open] + (middle.map { [$0] } ?? []) + [close] }
}
