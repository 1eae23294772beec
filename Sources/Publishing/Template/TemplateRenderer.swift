internal import Norms
internal import OOXML

/// Fills the parts of a template with the values of one document.
struct TemplateRenderer: ~Copyable {
    private var program = TemplateProgram(part: "", bytes: [])
    private var scopes: [Scope]
    private var output: [UInt8] = []
    private var writer = ZipStencil.PartWriter()
    /// What is missing.
    private(set) var findings: [Finding] = []
    /// Finishes the page of the part that is written, if anything does.
    var finishing: PageFinishing?
    /// What the document adds to its package: pictures and lists.
    var additions: TemplateAdditions
    private var headings = [Int](repeating: 0, count: NumberStyle.allCases.count)
    /// Whether the paragraphs of anchored fields get bookmarks.
    var bearsAnchors = false
    private var anchors = TemplateAnchors()
    private var lastIdentifier = 0
    private var rows: [Int: Int] = [:]
    private var merges: [Int: Merge] = [:]
    private var written: Set<Int> = []
    /// How many cells are being written, one in another.
    private var cells = 0
    /// Where the table begins that is being written outside cells, as long as it has to be looked back at.
    private var openTable: Int?
    /// What is written is handed on in pieces of about this size, so that a long list takes no memory.
    private static let piece = 1 << 16

    /// A record that is being printed, and which of how many it is.
    private struct Scope {
        var record: TemplateRecord
        var index = 0
        var count = 0
    }

    private struct Merge {
        var row: Int
        var values: [String]
        var isContinued: Bool
    }

    init(_ record: TemplateRecord, _ additions: TemplateAdditions) {
        scopes = [Scope(record: record)]
        self.additions = additions
    }

    /// Fills one part.
    mutating func run(_ program: TemplateProgram) throws -> TemplatePackage.Part {
        self.program = program
        output.reserveCapacity(program.bytes.count * 2)
        (rows, merges, written) = ([:], [:], [])
        headings = headings.map { _ in 0 }
        additions.begin(program)
        try run(program.steps)
        writer.append(finishing?.finish(output) ?? output)
        output.removeAll(keepingCapacity: true)
        return writer.finish(program.part)
    }

    private mutating func run(_ steps: [TemplateStep]) throws {
        for step in steps { try run(step) }
    }

    private mutating func run(_ step: TemplateStep) throws {
        switch step {
        case .literal(let range): output += program.bytes[range]
        case .value(let tag, let name, let isRequired): write(tag, name, isRequired)
        case .choice(let condition, let negated, let then, let otherwise):
            try run(holds(condition) != negated ? then : otherwise)
        case .loop(let name, let restarts, let body): try loop(name, restarts, body)
        case .ordinal(let style): write(style.text((scopes.last?.index ?? 0) + 1))
        case .heading(let style): write(style.text(nextHeading(style)))
        case .cell(let body): try writeCell(body)
        case .table(let body): try writeTable(body)
        case .row(let table): rows[table, default: 0] += 1
        case .merge(let merge): self.merge(merge)
        case .merged(let number, let then, let otherwise):
            try run(merges[number]?.isContinued == true ? otherwise : then)
        case .picture(let tag, let name, let width, let isRequired):
            draw(picture(tag, name, isRequired), width)
        case .placeholder(let tag, let name, let isRequired, let body):
            if picture(tag, name, isRequired) != nil { try run(body) }
        case .link(let name): link(to: value(name))
        case .identifier: write(String(nextIdentifier()))
        case .list(let place): write(String(additions.number(of: place, in: program)))
        case .anchor(let tag, let name):
            if bearsAnchors { output += anchors.open(tag, name).utf8 }
        case .anchorEnd(let tag):
            if bearsAnchors { output += anchors.close(tag).utf8 }
        case .once(let number, let body):
            if written.insert(number).inserted { try run(body) }
        }
    }

    private mutating func draw(_ picture: TemplatePicture?, _ width: Int?) {
        guard let picture else { return }
        output += additions.drawing(picture, width, nextIdentifier(), in: program.part).utf8
    }

    private mutating func link(to value: TemplateValue?) {
        guard case .picture(let picture) = value else { return }
        output += additions.link(to: picture, in: program.part).utf8
    }

    private mutating func nextIdentifier() -> Int {
        lastIdentifier += 1
        return lastIdentifier
    }

    private mutating func loop(
        _ name: String,
        _ restarts: [Int],
        _ body: [TemplateStep]
    ) throws {
        var scope = Scope(record: [:])
        switch value(name) {
        case .list(let records):
            scope.count = records.count
            for record in records { try repeated(&scope, record, restarts, body) }
        case .rows(let rows):
            scope.count = rows.count
            try rows.forEach { try repeated(&scope, $0, restarts, body) }
        case .text, .answer, .flag, .picture, nil: return
        }
    }

    private mutating func repeated(
        _ scope: inout Scope,
        _ record: TemplateRecord,
        _ restarts: [Int],
        _ body: [TemplateStep]
    ) throws {
        for place in restarts { additions.restart(place, in: program) }
        scope.record = record
        scopes.append(scope)
        try run(body)
        scopes.removeLast()
        scope.index += 1
        handOn()
    }

    /// Hands on what is written, unless it has to be looked back at.
    private mutating func handOn() {
        guard output.count > Self.piece, cells == 0, !isTableOpen() else { return }
        writer.append(finishing?.take(output) ?? output)
        output.removeAll(keepingCapacity: true)
    }

    /// Whether a table has no row yet, and may have to be taken back.
    private mutating func isTableOpen() -> Bool {
        if let start = openTable, !Self.hasRow(output[start...]) { return true }
        openTable = nil
        return false
    }

    private func value(_ name: String) -> TemplateValue? {
        for scope in scopes.reversed() {
            if let value = scope.record[name] { return value }
        }
        return nil
    }

    private func holds(_ condition: TemplateCondition) -> Bool {
        switch condition {
        case .field(let name): value(name)?.isPresent ?? false
        case .first: scopes.last.map { $0.index == 0 } ?? false
        case .last: scopes.last.map { $0.index == $0.count - 1 } ?? false
        }
    }

    private mutating func write(_ tag: Int, _ name: String, _ isRequired: Bool) {
        guard let text = value(name)?.text, !text.allSatisfy(\.isWhitespace) else {
            if isRequired { findings.append(.template(.empty, program.tags[tag])) }
            return
        }
        write(text)
    }

    private mutating func write(_ text: String) { TemplateText.append(text, to: &output) }

    private mutating func picture(
        _ tag: Int,
        _ name: String,
        _ isRequired: Bool
    ) -> TemplatePicture? {
        if case .picture(let picture) = value(name) { return picture }
        if isRequired { findings.append(.template(.empty, program.tags[tag])) }
        return nil
    }

    /// Counts a heading on; those of the levels below begin anew.
    private mutating func nextHeading(_ style: NumberStyle) -> Int {
        headings[style.rawValue] += 1
        for below in (style.rawValue + 1)..<max(style.rawValue + 1, headings.count) {
            headings[below] = 0
        }
        return headings[style.rawValue]
    }

    private mutating func merge(_ merge: TemplateMerge) {
        let row = rows[merge.table] ?? 0
        let values = merge.names.map { value($0)?.text ?? "" }
        let above = merges[merge.number]
        let isContinued =
            above?.row == row - 1 && above?.values == values
            && merge.left.allSatisfy { merges[$0]?.isContinued == true }
        merges[merge.number] = Merge(row: row, values: values, isContinued: isContinued)
        output += (isContinued ? "<w:vMerge/>" : "<w:vMerge w:val=\"restart\"/>").utf8
    }

    private mutating func writeCell(_ body: [TemplateStep]) throws {
        let start = output.count
        cells += 1
        try run(body)
        cells -= 1
        // ECMA-376 §17.4.65: the last thing in a cell is a paragraph.
        if output.count == start || output[start...].suffix(8).elementsEqual("</w:tbl>".utf8) {
            output += "<w:p/>".utf8
        }
    }

    private mutating func writeTable(_ body: [TemplateStep]) throws {
        let start = output.count
        if cells == 0 { openTable = start }
        try run(body)
        // A table outside cells that need not be looked back at any more has rows.
        let isOpen = cells > 0 || openTable != nil
        // Word calls a file damaged that has a table without rows.
        if isOpen, !Self.hasRow(output[start...]) { output.removeSubrange(start...) }
        if cells == 0 { openTable = nil }
    }

    private static func hasRow(_ table: ArraySlice<UInt8>) -> Bool {
        var rest = table
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[start...]
            if rest.starts(with: "<w:tr".utf8) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}
