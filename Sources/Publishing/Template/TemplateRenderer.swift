internal import Norms
internal import OOXML

/// Fills one part of a template with the values of one document.
struct TemplateRenderer: ~Copyable {
    private let program: TemplateProgram
    private var scopes: [TemplateRecord]
    private var output: [UInt8] = []
    private var content = ZipEntryContent()
    private(set) var findings: [Finding] = []
    /// Finishes the page of what is written, if anything does.
    var finishing: PageFinishing?

    /// How many cells are being written, one in another.
    private var cells = 0
    /// Where the table begins that is being written outside cells, as long as it has to be looked back at.
    private var openTable: Int?
    /// What is written is handed on in pieces of about this size.
    private static let piece = 1 << 16

    init(_ program: TemplateProgram, _ record: TemplateRecord) {
        self.program = program
        scopes = [record]
        output.reserveCapacity(program.bytes.count * 2)
    }

    mutating func run() throws { try run(program.steps) }

    /// Ends the part and gives its content.
    consuming func finish() throws -> ZipEntryContent {
        try content.append(finishing?.finish(output) ?? output)
        return content
    }

    private mutating func run(_ steps: [TemplateStep]) throws {
        for step in steps { try run(step) }
    }

    private mutating func run(_ step: TemplateStep) throws {
        switch step {
        case .literal(let range): output += program.bytes[range]
        case .value(let tag, let name, let isRequired): write(tag, name, isRequired)
        case .choice(let name, let negated, let then, let otherwise):
            let holds = value(name)?.isPresent ?? false
            try run(holds != negated ? then : otherwise)
        case .loop(let name, let body):
            switch value(name) {
            case .list(let records): for record in records { try repeated(body, record) }
            case .rows(let rows): try rows.forEach { try repeated(body, $0) }
            case .text, .flag, nil: return
            }
        case .cell(let body): try writeCell(body)
        case .table(let body): try writeTable(body)
        }
    }

    private mutating func repeated(_ body: [TemplateStep], _ record: TemplateRecord) throws {
        scopes.append(record)
        try run(body)
        scopes.removeLast()
        try handOn()
    }

    /// Hands on what is written, unless it has to be looked back at.
    private mutating func handOn() throws {
        guard output.count > Self.piece, cells == 0 else { return }
        if let start = openTable {
            guard Self.hasRow(output[start...]) else { return }
            openTable = nil
        }
        try content.append(finishing?.take(output) ?? output)
        output.removeAll(keepingCapacity: true)
    }

    private func value(_ name: String) -> TemplateValue? {
        for scope in scopes.reversed() {
            if let value = scope[name] { return value }
        }
        return nil
    }

    private mutating func write(_ tag: Int, _ name: String, _ isRequired: Bool) {
        guard case .text(let text) = value(name), !text.allSatisfy(\.isWhitespace) else {
            if isRequired { findings.append(Self.emptyValue(program.tags[tag])) }
            return
        }
        TemplateText.append(text, to: &output)
    }

    private static func emptyValue(_ tag: PlacedTag) -> Finding {
        .template(
            "empty-value",
            tag,
            zh: "没有内容",
            en: "has no value",
            mendZh: "请补齐数据后重新生成",
            mendEn: "supply the value and make the document again"
        )
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

    private static func hasRow(_ table: ArraySlice<UInt8>) -> Bool { table.holds("<w:tr".utf8) }
}

extension ArraySlice<UInt8> {
    /// Whether some bytes occur in the slice.
    fileprivate func holds(_ bytes: String.UTF8View) -> Bool {
        let sought = Array<UInt8>(bytes)
        guard count >= sought.count else { return false }
        for start in startIndex...(endIndex - sought.count)
        where self[start] == sought[0] && self[start..<start + sought.count] == sought[...] {
            return true
        }
        return false
    }
}
