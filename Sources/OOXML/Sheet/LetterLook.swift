/// How letters look, as far as it changes what a person reads in them (ECMA-376 §18.4.7, §18.8.22).
struct LetterLook: Hashable {
    /// The font, where its letters are pictures: a `ü` in Wingdings is a tick.
    var font = SymbolFont.none
    /// Whether they are struck through (`strike`, ECMA-376 §18.4.10).
    var isStruck = false
    /// Whether nobody sees them: of a run, that they are white or at most two points high; of a cell, that they have its
    /// own colour.
    var isUnseen = false
    /// Whether they stand above or below the line (`vertAlign`, ECMA-376 §18.4.14).
    var isRaised = false
    /// Whether the cell is as white as paper.
    var isOnPaper = true

    /// Takes a property of the font of a run or of a cell style (ECMA-376 §18.4.6, §18.8.22).
    mutating func take(_ property: FontProperty, _ attributes: XMLAttributes) {
        switch property {
        case .name: font = SymbolFont(attributes.string("val") ?? "")
        case .strike: isStruck = attributes.isOn
        case .raised: isRaised = attributes["val"].map { !($0 == "baseline") } ?? false
        case .size:
            if let size = attributes.string("val").flatMap(Double.init), size <= 2 {
                isUnseen = true
            }
        case .colour:
            if PaperColour.areAlike(SheetColour.rgb(attributes), SheetColour.paper) {
                isUnseen = true
            }
        }
    }

    /// What a person reads in a text; nil when it is what stands there.
    func seen(_ text: String) -> String? {
        if isStruck { return "" }
        guard font != .none else { return nil }
        let drawn = text.unicodeScalars.map { font.character($0.value) ?? $0 }
        return String(String.UnicodeScalarView(drawn))
    }
}

/// The properties of fonts that change what a person reads; readers of parts give them tags from 200 on.
enum FontProperty: UInt8 {
    case name = 200
    case strike, raised, size, colour

    /// The property that an element of a run or a font names; runs call the font `rFont`.
    static let elements: [String: FontProperty] = [
        "rFont": .name, "name": .name, "strike": .strike, "vertAlign": .raised, "sz": .size,
        "color": .colour,
    ]
}

extension XMLTag {
    /// The tag of a property of fonts; nil for other elements.
    init?(font name: XMLName) {
        guard let property = FontProperty.elements[name.local] else { return nil }
        self.init(rawValue: property.rawValue)
    }

    /// The property of fonts that it is.
    var fontProperty: FontProperty? { FontProperty(rawValue: rawValue) }
}

/// How the runs of a shared or inline string look.
enum RunLooks {
    /// No run says anything: the cell's own font counts.
    case cell
    /// Every run has its say, and is nothing out of the ordinary.
    case plain
    /// The runs with their looks; nil where the cell's own font counts.
    case runs([(text: String, look: LetterLook?)])

    /// What a person reads in a text of a cell with a font; nil when it is what stands there.
    func seen(_ text: String, in cell: LetterLook) -> String? {
        switch self {
        case .cell: return cell.seen(text)
        case .plain: return nil
        case .runs(let runs):
            let seen = runs.map { ($0.look ?? cell).seen($0.text) ?? $0.text }.joined()
            return seen == text ? nil : seen
        }
    }

    /// The runs that have something to show and a look of their own.
    private var ownLooks: [LetterLook] {
        guard case .runs(let runs) = self else { return [] }
        return runs.filter { $0.text.unicodeScalars.contains { $0.value > 0x20 } }.compactMap(
            \.look
        )
    }

    /// Whether nobody sees words of a text; runs have colours of their own.
    func isUnseen(in cell: LetterLook) -> Bool {
        switch self {
        case .cell: cell.isUnseen
        case .plain: false
        case .runs: cell.isOnPaper && ownLooks.contains(where: \.isUnseen)
        }
    }

    /// Whether words of a text stand above or below the line.
    func isRaised(in cell: LetterLook) -> Bool {
        switch self {
        case .cell: cell.isRaised
        case .plain: false
        case .runs: ownLooks.contains(where: \.isRaised)
        }
    }
}
