/// One cell while its element is open; used again for the next, so that its buffers are made once a sheet.
struct CellBuilder {
    /// The type that the file states (ECMA-376 §18.18.11).
    enum Kind {
        case number, shared, bool, error, string, inline, isoDate

        init(_ word: XMLBytes) {
            switch word {
            case "s": self = .shared
            case "b": self = .bool
            case "e": self = .error
            case "str": self = .string
            case "inlineStr": self = .inline
            case "d": self = .isoDate
            default: self = .number
            }
        }
    }

    /// The child element whose text comes now.
    enum Target { case none, value, formula }

    var kind = Kind.number
    var style = 0
    var hasValue = false
    var hasRichValue = false
    var inline = SheetText()
    /// Whether the sheet shows an empty cell where there is a zero (`showZeros`, ECMA-376 §18.3.1.87).
    var hidesZeros = false
    private var target = Target.none
    private var value: [UInt8] = []
    private var formula: [UInt8] = []
    private var hasFormula = false
    /// The formula that this cell shares with others.
    private var sharedFormula: Int?

    var textBytes: Int { value.count + formula.count + inline.count }

    mutating func begin() {
        kind = .number
        style = 0
        hasValue = false
        hasRichValue = false
        hasFormula = false
        sharedFormula = nil
        target = .none
        if inline.count > 0 { inline.begin() }
        value.removeAll(keepingCapacity: true)
        formula.removeAll(keepingCapacity: true)
    }

    mutating func open(_ target: Target) {
        self.target = target
        if target == .formula { hasFormula = true }
        if target == .value { hasValue = true }
    }

    mutating func openFormula(_ attributes: XMLAttributes) {
        open(.formula)
        guard attributes["t"].map({ $0 == "shared" }) ?? false else { return }
        sharedFormula = attributes["si"]?.int
    }

    mutating func close() { target = .none }

    mutating func take(_ bytes: XMLBytes) {
        switch target {
        case .value: unsafe value.append(contentsOf: bytes.buffer)
        case .formula: unsafe formula.append(contentsOf: bytes.buffer)
        case .none: inline.take(bytes)
        }
    }

    /// The cell; nil when there is nothing in it but a format.
    mutating func finish(
        at reference: CellReference,
        _ context: SheetContext,
        _ shared: inout SharedFormulas
    ) -> Cell? {
        let result = hasValue ? content(context) : nil
        guard result != nil || hasFormula else { return nil }
        if let sharedFormula {
            formula = shared.formula(formula, shared: sharedFormula, at: reference)
        }
        let sight = sight(of: result ?? .blank, context)
        return Cell(
            reference: reference,
            value: result ?? .blank,
            formula: hasFormula ? UTF8Check.text(formula) : nil,
            hasCachedValue: result != nil,
            numberFormatID: format(context),
            seen: sight.seen,
            isUnseen: sight.isUnseen,
            isRaised: sight.isRaised,
            hasRichValue: hasRichValue
        )
    }

    private func format(_ context: SheetContext) -> Int {
        context.formats.indices.contains(style) ? context.formats[style] : 0
    }

    private func look(_ context: SheetContext) -> LetterLook {
        context.looks.indices.contains(style) ? context.looks[style] : LetterLook()
    }

    /// How the runs of its text look.
    private func runLooks(_ context: SheetContext) -> RunLooks {
        switch kind {
        case .inline: inline.looks
        case .shared: context.runLooks[stringNumber] ?? .cell
        case .number, .bool, .error, .string, .isoDate: .cell
        }
    }

    /// What a person reads in a value where it is not the value, whether nobody sees it (runs have colours of their own), and
    /// whether words of it stand above or below the line.
    private func sight(
        of value: CellValue,
        _ context: SheetContext
    ) -> (seen: String?, isUnseen: Bool, isRaised: Bool) {
        switch value {
        case .blank, .error: return (nil, false, false)
        case .text(let text):
            let (look, runs) = (look(context), runLooks(context))
            let isMasked = context.masks[format(context)]?.hidesText ?? false
            return (
                runs.seen(text, in: look), isMasked || runs.isUnseen(in: look),
                runs.isRaised(in: look)
            )
        case .number(let number):
            let look = look(context)
            let isMasked =
                number == 0 && hidesZeros || context.masks[format(context)]?.hides(number) ?? false
            return (look.isStruck ? "" : nil, isMasked || look.isUnseen, false)
        case .date, .bool:
            let look = look(context)
            return (look.isStruck ? "" : nil, look.isUnseen, false)
        }
    }

    private func content(_ context: SheetContext) -> CellValue? {
        switch kind {
        case .number: number(context)
        case .shared: shared(context)
        case .bool: value.first { $0 > 0x20 }.map { .bool($0 == 0x31 || $0 | 0x20 == 0x74) }
        case .error: value.isEmpty ? nil : .error(String(decoding: value, as: UTF8.self))
        case .string: string(SheetEscapes.decoded(value))
        case .inline: string(inline.count > 0 ? inline.string : SheetEscapes.decoded(value))
        case .isoDate: isoDate(context)
        }
    }

    /// An empty text counts as something only where a formula gave it.
    private func string(_ text: String) -> CellValue? {
        text.isEmpty && !hasFormula ? nil : .text(text)
    }

    private func shared(_ context: SheetContext) -> CellValue? {
        guard !value.isEmpty, stringNumber < context.strings.count else { return nil }
        return string(context.strings[stringNumber])
    }

    /// The number of the shared string.
    private var stringNumber: Int {
        var index = 0
        for byte in value where byte >= 0x30 && byte <= 0x39 {
            index = min(index &* 10 &+ Int(byte - 0x30), 1 << 32)
        }
        return index
    }

    private func number(_ context: SheetContext) -> CellValue? {
        // Some writers leave out the type of an inline string.
        guard !value.isEmpty else { return inline.count > 0 ? string(inline.string) : nil }
        let parsed = unsafe value.withUnsafeBufferPointer { unsafe DecimalParser.number($0) }
        guard let parsed, parsed.isFinite else {
            return string(String(decoding: value, as: UTF8.self))
        }
        guard style >= 0, style < context.shown.count, let shown = context.shown[style],
            parsed >= 0, parsed < SheetDate.lastSerial
        else { return .number(parsed) }
        return .date(SheetDate(serial: parsed, is1904: context.date1904, shown: shown))
    }

    private func isoDate(_ context: SheetContext) -> CellValue? {
        let text = String(decoding: value, as: UTF8.self)
        if let date = SheetDate(iso: text, is1904: context.date1904), date.serial >= 0 {
            return .date(date)
        }
        return string(text)
    }
}
