internal import Norms

extension TemplateCompiler {
    /// Finds the two ends of each block, and what has only one.
    mutating func pairBlocks() {
        var open: [(start: Int, middle: Int?)] = []
        for (number, placed) in tags.enumerated() {
            switch placed.tag {
            case .value: break
            case .when, .each: open.append((number, nil))
            case .otherwise:
                guard let last = open.indices.last, isCondition(open[last].start),
                    open[last].middle == nil
                else {
                    strayEnd(placed)
                    continue
                }
                open[last].middle = number
            case .endWhen, .endEach:
                guard let last = open.last,
                    isCondition(last.start) == (placed.tag == .endWhen)
                else {
                    strayEnd(placed)
                    continue
                }
                open.removeLast()
                blocks.append(TemplateBlock(open: last.start, middle: last.middle, close: number))
            }
        }
        for block in open {
            report(
                "open-block",
                tags[block.start],
                zh: "没有结束",
                en: "is never closed",
                mendZh: isCondition(block.start) ? "在它的末尾加上“{{/如果}}”" : "在它的末尾加上“{{/每个}}”",
                mendEn: "close it with \(isCondition(block.start) ? "{{/如果}}" : "{{/每个}}")"
            )
        }
        // Outer blocks first.
        blocks.sort { $0.open < $1.open }
    }

    private func isCondition(_ number: Int) -> Bool {
        if case .when = tags[number].tag { return true }
        return false
    }

    private mutating func strayEnd(_ placed: PlacedTag) {
        report(
            "stray-end",
            placed,
            zh: "没有对应的开头",
            en: "closes nothing that is open",
            mendZh: "删去它，或补上前面的“{{#如果 …}}”“{{#每个 …}}”",
            mendEn: "remove it, or open a block before it"
        )
    }

    /// Holds every tag against the fields of the document.
    mutating func checkFields(_ fields: [TemplateField]) {
        var scopes = [fields]
        for placed in tags {
            switch placed.tag {
            case .value(let name):
                guard let field = Self.find(name, scopes) else {
                    unknown(placed)
                    continue
                }
                if field.kind != .text, field.kind != .optional {
                    wrongKind(placed, "文本", "a text")
                }
            case .when(let name, _):
                if Self.find(name, scopes) == nil { unknown(placed) }
            case .each(let name):
                let field = Self.find(name, scopes)
                if field == nil { unknown(placed) }
                guard case .list(let inner) = field?.kind else {
                    if field != nil { wrongKind(placed, "列表", "a list") }
                    scopes.append([])
                    continue
                }
                scopes.append(inner)
            case .endEach: if scopes.count > 1 { scopes.removeLast() }
            case .otherwise, .endWhen: break
            }
        }
    }

    /// The numbers of the value tags whose field must not be empty.
    func requiredTags(_ fields: [TemplateField]) -> Set<Int> {
        var scopes = [fields]
        var required: Set<Int> = []
        for (number, placed) in tags.enumerated() {
            switch placed.tag {
            case .value(let name):
                if Self.find(name, scopes)?.kind == .text { required.insert(number) }
            case .each(let name):
                guard case .list(let inner) = Self.find(name, scopes)?.kind else { continue }
                scopes.append(inner)
            case .endEach: scopes.removeLast()
            case .when, .otherwise, .endWhen: break
            }
        }
        return required
    }

    private static func find(_ name: String, _ scopes: [[TemplateField]]) -> TemplateField? {
        for scope in scopes.reversed() {
            if let field = scope.first(where: { $0.name == name }) { return field }
        }
        return nil
    }

    private mutating func unknown(_ placed: PlacedTag) {
        report(
            "unknown-field",
            placed,
            zh: "不是这种文书的字段",
            en: "is no field of this document",
            mendZh: "对照字段表改正",
            mendEn: "use a name from the list of fields"
        )
    }

    private mutating func wrongKind(_ placed: PlacedTag, _ zh: String, _ en: String) {
        report(
            "wrong-kind",
            placed,
            zh: "用在此处的字段应是\(zh)",
            en: "needs \(en) here",
            mendZh: "对照字段表改正",
            mendEn: "use it as the list of fields says"
        )
    }
}
