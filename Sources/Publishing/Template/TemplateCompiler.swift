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
    /// What stands around an instruction inside an attribute, where no processing instruction can be: two characters
    /// that XML forbids (XML 1.0 §2.2), so that no template can hold them.
    static let attributeMarks: (open: UInt8, close: UInt8) = (1, 2)

    var tree: XMLTree
    let part: String
    let fields: [TemplateField]
    /// The fields whose paragraphs bear anchors in documents that bear any.
    let anchors: Set<String>
    let places: [XMLNode: Place]
    /// Whether changes were accepted or comments taken out, so that the part cannot stay as it is.
    var isTouched = false
    var tags: [PlacedTag] = []
    /// The instruction that stands for each tag, and the other way round.
    var marks: [XMLNode] = []
    var numbers: [XMLNode: Int] = [:]
    /// For both ends and the middle of each block, the other two.
    var blocks: [TemplateBlock] = []
    var findings: [Finding] = []
    /// The places of the part, numbered as they come.
    var order: [Place: Int] = [:]
    var merges: [TemplateMerge] = []
    /// The lists that begin anew, and by which loops, named by the tags that open them.
    var lists: [String] = []
    var restarts: [Int: [Int]] = [:]

    private init(
        _ tree: consuming XMLTree,
        part: String,
        fields: [TemplateField],
        anchors: Set<String>
    ) {
        places = WordPlaces(&tree).byNode
        self.tree = tree
        self.part = part
        self.fields = fields
        self.anchors = anchors
    }

    /// Compiles a part; `nil` for a program when it can stay as it is.
    static func compile(
        _ bytes: [UInt8],
        part: String,
        fields: [TemplateField],
        anchors: Set<String> = [],
        lists: TemplateLists? = nil
    ) throws(PackageFault) -> (program: TemplateProgram?, findings: [Finding]) {
        let tree = try XMLTree(bytes, part: part)
        tree.usePrefix("w", for: OfficeAddress.wordSpaces)
        var compiler = TemplateCompiler(tree, part: part, fields: fields, anchors: anchors)
        return compiler.compile(lists)
    }

    private mutating func compile(
        _ known: TemplateLists?
    ) -> (program: TemplateProgram?, findings: [Finding]) {
        acceptRevisions()
        markTags()
        pairBlocks()
        checkFields()
        guard findings.isEmpty else { return (nil, findingsInOrder) }
        if tags.isEmpty, !isTouched { return (nil, []) }
        arrange()
        guard findings.isEmpty else { return (nil, findingsInOrder) }
        settleRepeats(known)
        anchorValues()
        let required = requiredTags()
        var program = TemplateProgram(part: part, bytes: tree.serialised(), tags: tags)
        program.lists = lists
        var assembler = TemplateAssembler(
            program: program,
            required: required,
            merges: merges,
            restarts: restarts
        )
        program.steps = assembler.assemble()
        return (program, [])
    }

    /// Brings the ends of blocks side by side and puts guards around what must not end up empty.
    private mutating func arrange() {
        liftMarks()
        for block in blocks { bringTogether(block) }
        guardContainers()
        mergeCells()
        widenLines()
    }

    /// What was found, from the beginning of the part to its end.
    private var findingsInOrder: [Finding] {
        let ranked = findings.enumerated().map { (order[$1.place] ?? -1, $0, $1) }
        return ranked.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }

    mutating func report(_ issue: TemplateIssue, _ tag: PlacedTag) {
        findings.append(.template(issue, tag))
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
