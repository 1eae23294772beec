internal import Norms

/// Fills one part of a template with the values of one document.
struct TemplateRenderer {
    private let program: TemplateProgram
    private var scopes: [TemplateRecord]
    private(set) var output: [UInt8] = []
    private(set) var findings: [Finding] = []

    init(_ program: TemplateProgram, _ record: TemplateRecord) {
        self.program = program
        scopes = [record]
        output.reserveCapacity(program.bytes.count * 2)
    }

    mutating func run() { run(program.steps) }

    private mutating func run(_ steps: [TemplateStep]) {
        for step in steps { run(step) }
    }

    private mutating func run(_ step: TemplateStep) {
        switch step {
        case .literal(let range): output += program.bytes[range]
        case .value(let tag, let name, let isRequired): write(tag, name, isRequired)
        case .choice(let name, let negated, let then, let otherwise):
            let holds = value(name)?.isPresent ?? false
            run(holds != negated ? then : otherwise)
        case .loop(let name, let body):
            guard case .list(let records) = value(name) else { return }
            for record in records {
                scopes.append(record)
                run(body)
                scopes.removeLast()
            }
        case .cell(let body): writeCell(body)
        case .table(let body): writeTable(body)
        }
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

    private mutating func writeCell(_ body: [TemplateStep]) {
        let start = output.count
        run(body)
        // ECMA-376 §17.4.65: the last thing in a cell is a paragraph.
        if output.count == start || output[start...].suffix(8).elementsEqual("</w:tbl>".utf8) {
            output += "<w:p/>".utf8
        }
    }

    private mutating func writeTable(_ body: [TemplateStep]) {
        let start = output.count
        run(body)
        // Word calls a file damaged that has a table without rows.
        if !output[start...].holds("<w:tr".utf8) { output.removeSubrange(start...) }
    }
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
