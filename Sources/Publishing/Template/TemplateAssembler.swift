/// Reads a written part and its instructions into steps.
struct TemplateAssembler {
    private let program: TemplateProgram
    private let required: Set<Int>
    private let merges: [TemplateMerge]
    private let restarts: [Int: [Int]]
    private var at = 0

    init(
        program: TemplateProgram,
        required: Set<Int>,
        merges: [TemplateMerge],
        restarts: [Int: [Int]]
    ) {
        self.program = program
        self.required = required
        self.merges = merges
        self.restarts = restarts
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
            if let number = Int(word) {
                if let stop = take(number, &steps) { return stop }
                continue
            }
            let parts = word.split(separator: " ")
            let number = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
            switch parts.first {
            case "otherwise": return .otherwise
            case "end": return .end
            default: if let step = step(parts.first ?? "", number) { steps.append(step) }
            }
        }
        return .finished
    }

    /// The step of an instruction that the compiler put in.
    private mutating func step(_ word: Substring, _ number: Int) -> TemplateStep? {
        switch word {
        case "cell": return .cell(inner())
        case "table": return .table(inner())
        case "row": return .row(number)
        case "merge": return merges.indices.contains(number) ? .merge(merges[number]) : nil
        case "merged":
            let (then, otherwise) = alternatives()
            return .merged(number, then: then, otherwise: otherwise)
        case "picture":
            return .placeholder(
                number,
                name: picture(number).name,
                isRequired: required.contains(number),
                inner()
            )
        case "link": return .link(name: picture(number).name)
        case "id": return .identifier
        case "list": return .list(number)
        case "once": return .once(number, inner())
        case "anchor": return anchor(number)
        case "anchored": return .anchorEnd(number)
        default: return nil
        }
    }

    /// Appends the step of a tag, or says how it ends a block.
    private mutating func take(_ number: Int, _ steps: inout [TemplateStep]) -> Stop? {
        guard program.tags.indices.contains(number) else { return nil }
        let isRequired = required.contains(number)
        switch program.tags[number].tag {
        case .value(let name), .merged(let name):
            steps.append(.value(number, name: name, isRequired: isRequired))
        case .picture(let name, let width):
            steps.append(.picture(number, name: name, width: width, isRequired: isRequired))
        case .ordinal(let style): steps.append(.ordinal(style))
        case .heading(let style): steps.append(.heading(style))
        case .when(let condition, let negated):
            let (then, otherwise) = alternatives()
            steps.append(.choice(condition, negated: negated, then: then, otherwise: otherwise))
        case .each(let name):
            steps.append(.loop(name: name, restarts: restarts[number] ?? [], inner()))
        case .otherwise: return .otherwise
        case .endWhen, .endEach: return .end
        }
        return nil
    }

    private func anchor(_ number: Int) -> TemplateStep? {
        guard program.tags.indices.contains(number),
            case .value(let name) = program.tags[number].tag
        else { return nil }
        return .anchor(number, name: name)
    }

    private func picture(_ number: Int) -> (name: String, width: Int?) {
        guard program.tags.indices.contains(number),
            case .picture(let name, let width) = program.tags[number].tag
        else { return ("", nil) }
        return (name, width)
    }

    private mutating func inner() -> [TemplateStep] {
        var steps: [TemplateStep] = []
        _ = sequence(&steps)
        return steps
    }

    private mutating func alternatives() -> (then: [TemplateStep], otherwise: [TemplateStep]) {
        var then: [TemplateStep] = []
        var otherwise: [TemplateStep] = []
        if sequence(&then) == .otherwise { _ = sequence(&otherwise) }
        return (then, otherwise)
    }

    /// Appends the bytes up to the next instruction and gives its word; `nil` at the end.
    private mutating func literal(_ steps: inout [TemplateStep]) -> String? {
        let next = instruction(from: at)
        let end = next?.range.lowerBound ?? program.bytes.count
        if end > at { steps.append(.literal(at..<end)) }
        at = next?.range.upperBound ?? program.bytes.count
        return next?.word
    }

    private static let opening = Array("<?\(TemplateCompiler.target) ".utf8)
    private static let closing = Array("?>".utf8)

    /// The next instruction: a processing instruction, or one between two marks in an attribute.
    private func instruction(from start: Int) -> (range: Range<Int>, word: String)? {
        let bytes = program.bytes
        let marks = TemplateCompiler.attributeMarks
        for here in start..<bytes.count {
            let open: [UInt8]
            let close: [UInt8]
            if bytes[here] == marks.open {
                (open, close) = ([marks.open], [marks.close])
            } else if bytes[here] == Self.opening[0],
                bytes[here...].prefix(Self.opening.count).elementsEqual(Self.opening)
            {
                (open, close) = (Self.opening, Self.closing)
            } else {
                continue
            }
            let inner = here + open.count
            guard let end = bytes[inner...].firstRange(of: close) else { return nil }
            let word = String(decoding: bytes[inner..<end.lowerBound], as: UTF8.self)
            return (here..<end.upperBound, word)
        }
        return nil
    }
}
