/// Reads `styles.xml` as far as it decides what a person reads in a cell: which numbers are dates, how they are rounded,
/// which letters are pictures or struck through.
struct StyleReader: XMLHandler {
    enum Tag: UInt8, XMLTag { case format, formats, style, fonts, font, name, strike, other }

    /// The number format of each cell style.
    private(set) var formats: [Int] = []
    /// The number formats that show a number as a percentage (ECMA-376 §18.8.31).
    private(set) var percentFormats: Set<Int> = [9, 10]
    /// How many places behind the point number formats show, by their number.
    private(set) var decimalPlaces = NumberFormat.builtInPlaces
    private var custom: [Int: SheetDate.Shown?] = [:]
    private var isInCellStyles = false
    private var isInFonts = false
    private var fonts: [LetterLook] = []
    private var fontOfStyle: [Int] = []

    static func tag(for name: XMLName) -> Tag {
        switch name.local {
        case "numFmt": .format
        case "cellXfs": .formats
        case "xf": .style
        case "fonts": .fonts
        case "font": .font
        case "name": .name
        case "strike": .strike
        default: .other
        }
    }

    mutating func start(_ tag: Tag, _ attributes: XMLAttributes) {
        switch tag {
        case .format:
            guard let id = attributes["numFmtId"]?.int else { return }
            let code = attributes.string("formatCode") ?? ""
            custom[id] = NumberFormat.shown(code)
            decimalPlaces[id] = NumberFormat.places(code)
            if NumberFormat.isPercent(code) {
                percentFormats.insert(id)
            } else {
                percentFormats.remove(id)
            }
        case .formats: isInCellStyles = true
        case .style where isInCellStyles:
            formats.append(attributes["numFmtId"]?.int ?? 0)
            fontOfStyle.append(attributes["fontId"]?.int ?? 0)
        case .fonts: isInFonts = true
        case .font where isInFonts: fonts.append(LetterLook())
        case .name where isInFonts && !fonts.isEmpty:
            fonts[fonts.count - 1].font = SymbolFont(attributes.string("val") ?? "")
        case .strike where isInFonts && !fonts.isEmpty:
            fonts[fonts.count - 1].isStruck = attributes.isOn
        case .style, .font, .name, .strike, .other: return
        }
    }

    mutating func end(_ tag: Tag) {
        if tag == .formats { isInCellStyles = false }
        if tag == .fonts { isInFonts = false }
    }

    mutating func text(_ bytes: XMLBytes) {}

    /// How the letters of each cell style look.
    var looks: [LetterLook] {
        fontOfStyle.map { fonts.indices.contains($0) ? fonts[$0] : LetterLook() }
    }

    /// What the format of each cell style shows; a file may put its own format under a built-in number.
    var shown: [SheetDate.Shown?] {
        formats.map { id in
            if let own = custom[id] { return own }
            return NumberFormat.builtIn(id)
        }
    }
}
