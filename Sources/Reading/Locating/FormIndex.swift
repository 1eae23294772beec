import Norms

/// All that the fields of a form are recognised by, made once from a schema and used for every form.
struct FormIndex: Sendable {
    /// A field of the form and what it asks for.
    struct Field: Sendable {
        let id: FieldID
        let question: Question
        /// How people call it: the label, or the code and the heading.
        let name: String
        /// The ``Norms/FieldID/tag`` in lower case.
        let tag: String
    }

    /// What a text means where a label stands.
    struct Label: Sendable {
        let field: Int
        /// Whether it is the label as we print it and no synonym.
        let isPrinted: Bool
    }

    let schema: Schema
    let layout: FormLayout
    /// The rows of the score table in form order.
    let rows: [Indicator]
    /// Every field: the pairs of the blocks, then five fields a row in the order of ``Norms/AnswerPart``.
    let fields: [Field]
    /// The number of pairs, which come first in ``fields``.
    let pairCount: Int
    /// The meaning of labels by ``Folding/key(_:)``.
    let labels: [String: Label]
    /// The meaning of column headings by key.
    let headings: [String: (column: FormColumn, isPrinted: Bool)]
    /// The row of an indicator code, by key.
    let codes: [String: Int]
    /// The row of an indicator name, by key, where only one row has it.
    let names: [String: Int]
    /// The row of a code and a name in one cell, by key: `A08-1 支部党员大会`, `A08-1、支部党员大会`.
    let entries: [String: Int]
    /// The names of the rows by key, for comparing.
    let nameKeys: [String]
    /// The position of every field in a sheet.
    let sheetPositions: [FormLayout.SheetPosition?]
    /// The position of every field in a document.
    let wordPositions: [FormLayout.WordPosition?]

    init(schema: Schema) {
        self.schema = schema
        layout = FormLayout(schema: schema)
        rows = layout.rows
        let pairs = layout.pairs
        pairCount = pairs.count
        fields = pairs.map(Self.field(of:)) + layout.rows.flatMap(Self.fields(of:))
        labels = Self.labels(of: pairs)
        headings = Self.headings()
        codes = Self.codes(of: rows)
        nameKeys = rows.map { Folding.key($0.name) }
        var names: [String: Int] = [:]
        var shared: Set<String> = []
        for (index, key) in nameKeys.enumerated() where names.updateValue(index, forKey: key) != nil
        {
            shared.insert(key)
        }
        self.names = names.filter { !shared.contains($0.key) }
        entries = Self.entries(of: rows)
        let inSheet = layout.sheetPositions()
        let inWord = layout.wordPositions()
        sheetPositions = fields.map { inSheet[$0.id] }
        wordPositions = fields.map { inWord[$0.id] }
    }

    /// The number of a row's field in ``fields``.
    func field(row: Int, part: AnswerPart) -> Int {
        pairCount + row * AnswerPart.allCases.count + (Self.partOrder[part] ?? 0)
    }

    /// The row and the part of a field; nil for a pair.
    func answer(of field: Int) -> (row: Int, part: AnswerPart)? {
        guard field >= pairCount else { return nil }
        let (row, part) = (field - pairCount).quotientAndRemainder(
            dividingBy: AnswerPart.allCases.count
        )
        return (row, AnswerPart.allCases[part])
    }

    /// What a text means as a label, notes in brackets aside.
    func label(_ key: String) -> Label? {
        guard !key.isEmpty, key.utf8.count <= 60 else { return nil }
        return labels[key] ?? Self.withoutNote(key).flatMap { labels[$0] }
            ?? Self.withoutNumber(key).flatMap { labels[$0] }
    }

    /// What a text means as a heading, notes in brackets aside.
    func heading(_ key: String) -> (column: FormColumn, isPrinted: Bool)? {
        guard !key.isEmpty, key.utf8.count <= 60 else { return nil }
        return headings[key] ?? Self.withoutNote(key).flatMap { headings[$0] }
    }

    /// The row of a code, also where a scanner or a hand took letters for digits: `AO8一l` is A08-1.
    ///
    /// A code as it stands outdoes what it may have been.
    func code(_ key: String) -> Int? {
        guard !key.isEmpty, key.utf8.count <= 24 else { return nil }
        return codes[key] ?? codes[Self.mended(key)]
    }

    /// A code with the digits and the hyphen for which its letters behind the first were taken.
    private static func mended(_ key: String) -> String {
        let rest = key.dropFirst().map { letter -> Character in
            switch letter {
            case "O": "0"
            case "I", "L", "|": "1"
            case "一": "-"
            default: letter
            }
        }
        return key.prefix(1) + String(rest)
    }

    /// A key without the number before it, as people number what they have to fill in: `1.`, `(2)`, `三、`.
    private static func withoutNumber(_ key: String) -> String? {
        var rest = key.unicodeScalars[...]
        let isBracketed = rest.first == "("
        if isBracketed { rest.removeFirst() }
        let number = rest.prefix {
            ("0"..."9").contains($0) || "一二三四五六七八九十".unicodeScalars.contains($0)
        }
        rest = rest.dropFirst(number.count)
        guard (1...2).contains(number.count), let mark = rest.popFirst(),
            (isBracketed ? ")" : ".、)").unicodeScalars.contains(mark)
        else { return nil }
        return String(rest)
    }

    private static func withoutNote(_ key: String) -> String? {
        guard key.utf8.last == UInt8(ascii: ")"), let open = key.firstIndex(of: "(") else {
            return nil
        }
        return String(key[..<open])
    }
}

extension FormIndex {
    private static let partOrder = Dictionary(
        uniqueKeysWithValues: AnswerPart.allCases.enumerated().map { ($0.element, $0.offset) }
    )

    private static func field(of pair: FormLayout.Pair) -> Field {
        let question: Question
        switch pair.field {
        case .signature where pair.asks != .date: question = .signature
        case .signature, .header, .fact, .answer, .total: question = .answer(pair.asks)
        }
        return Field(
            id: pair.field,
            question: question,
            name: pair.label,
            tag: pair.field.tag.lowercased()
        )
    }

    private static func fields(of row: Indicator) -> [Field] {
        AnswerPart.allCases.map { part in
            let id = FieldID.answer(row.code, part)
            let question: Question =
                switch part {
                case .fact: .answer(row.asks)
                case .selfPoints, .points: .points(row.kind, maximum: row.maximum)
                case .reason: .answer(.text)
                case .evidence: .answer(.evidence)
                }
            return Field(
                id: id,
                question: question,
                name: "\(row.code) \(FormColumn(part).heading)",
                tag: id.tag.lowercased()
            )
        }
    }

    /// Codes alone and with a mark behind them, which people put to part them from words: `A08-1、`.
    private static func codes(of rows: [Indicator]) -> [String: Int] {
        var codes: [String: Int] = [:]
        for (number, row) in rows.enumerated() {
            for mark in ["", "、", "."] {
                let key = Folding.key(row.code.text + mark)
                codes[key] = codes[key] ?? number
            }
        }
        return codes
    }

    private static func entries(of rows: [Indicator]) -> [String: Int] {
        var entries: [String: Int] = [:]
        for (number, row) in rows.enumerated() {
            for mark in ["", "、", ".", ":"] {
                entries[Folding.key(row.code.text + mark + row.name)] = number
            }
        }
        return entries
    }

    /// Printed labels first: a synonym never takes the meaning of another field's own label.
    private static func labels(of pairs: [FormLayout.Pair]) -> [String: Label] {
        var labels: [String: Label] = [:]
        for (index, pair) in pairs.enumerated() {
            labels[Folding.key(pair.label)] = Label(field: index, isPrinted: true)
        }
        for (index, pair) in pairs.enumerated() {
            for synonym in pair.synonyms {
                let key = Folding.key(synonym)
                labels[key] = labels[key] ?? Label(field: index, isPrinted: false)
            }
        }
        return labels
    }

    private static func headings() -> [String: (column: FormColumn, isPrinted: Bool)] {
        var headings: [String: (column: FormColumn, isPrinted: Bool)] = [:]
        for column in FormColumn.allCases {
            headings[Folding.key(column.heading)] = (column, true)
        }
        for column in FormColumn.allCases {
            for name in column.names.dropFirst() {
                let key = Folding.key(name)
                headings[key] = headings[key] ?? (column, false)
            }
        }
        return headings
    }
}
