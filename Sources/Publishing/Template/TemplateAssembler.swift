/// Reads a written part and its instructions into steps.
struct TemplateAssembler {
    private let bytes: [UInt8]
    private let tags: [PlacedTag]
    private let required: Set<Int>
    private var at = 0
    private static let opening = Array("<?\(TemplateCompiler.target) ".utf8)
    private static let closing = Array("?>".utf8)

    init(bytes: [UInt8], tags: [PlacedTag], required: Set<Int>) {
        self.bytes = bytes
        self.tags = tags
        self.required = required
    }

    private enum Stop { case finished, otherwise, end }

    mutating func assemble() -> [TemplateStep] {
        var steps: [TemplateStep] = []
        // The compiler has paired all blocks, so this ends at the end of the bytes.
        while sequence(&steps) != .finished {}
        return steps
    }

    /// Appends steps until the block ends, and says how it ended.
    private mutating func sequence(_ steps: inout [TemplateStep]) -> Stop {
        while let word = literal(&steps) {
            switch word {
            case "cell": steps.append(.cell(inner()))
            case "table": steps.append(.table(inner()))
            case "end": return .end
            default:
                guard let number = Int(word), tags.indices.contains(number) else { continue }
                switch tags[number].tag {
                case .value(let name):
                    let isRequired = required.contains(number)
                    steps.append(.value(number, name: name, isRequired: isRequired))
                case .when(let name, let negated): steps.append(choice(name, negated))
                case .each(let name): steps.append(.loop(name: name, inner()))
                case .otherwise: return .otherwise
                case .endWhen, .endEach: return .end
                }
            }
        }
        return .finished
    }

    private mutating func inner() -> [TemplateStep] {
        var steps: [TemplateStep] = []
        _ = sequence(&steps)
        return steps
    }

    private mutating func choice(_ name: String, _ negated: Bool) -> TemplateStep {
        var then: [TemplateStep] = []
        var otherwise: [TemplateStep] = []
        if sequence(&then) == .otherwise { _ = sequence(&otherwise) }
        return .choice(name: name, negated: negated, then: then, otherwise: otherwise)
    }

    /// Appends the bytes up to the next instruction and gives its word; `nil` at the end.
    private mutating func literal(_ steps: inout [TemplateStep]) -> String? {
        let start = at
        let next = find(Self.opening, from: at)
        let end = next ?? bytes.count
        if end > start { steps.append(.literal(start..<end)) }
        guard let next, let close = find(Self.closing, from: next) else {
            at = bytes.count
            return nil
        }
        at = close + Self.closing.count
        return String(decoding: bytes[(next + Self.opening.count)..<close], as: UTF8.self)
    }

    private func find(_ sought: [UInt8], from start: Int) -> Int? {
        var at = start
        while at + sought.count <= bytes.count {
            if bytes[at] == sought[0], bytes[at..<at + sought.count] == sought[...] { return at }
            at += 1
        }
        return nil
    }
}
