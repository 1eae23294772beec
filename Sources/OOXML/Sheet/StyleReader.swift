/// Reads `styles.xml` as far as it decides what a person reads in a cell: which numbers are dates, how they are rounded,
/// which letters are pictures, struck through or not to be seen.
struct StyleReader: XMLHandler {
    enum Tag: UInt8, XMLTag {
        case format, formats, style, fonts, font, name, strike, color
        case fills, fill, pattern, gradient, foreground, other
    }

    /// The number format of each cell style.
    private(set) var formats: [Int] = []
    /// The number formats that show a number as a percentage (ECMA-376 §18.8.31).
    private(set) var percentFormats: Set<Int> = [9, 10]
    /// How many places behind the point number formats show, by their number.
    private(set) var decimalPlaces = NumberFormat.builtInPlaces
    /// The numbers of which number formats show nothing, by their number.
    private(set) var masks: [Int: NumberMask] = [:]
    private var custom: [Int: SheetDate.Shown?] = [:]
    private var isInCellStyles = false
    private var isInFonts = false
    private var fonts: [LetterLook] = []
    private var fontOfStyle: [Int] = []
    private var isInFills = false
    /// Whether each fill leaves a cell as white as the paper.
    private var fills: [Bool] = []
    private var fillOfStyle: [Int] = []

    static func tag(for name: XMLName) -> Tag {
        tags[name.local] ?? .other
    }

    private static let tags: [String: Tag] = [
        "numFmt": .format, "cellXfs": .formats, "xf": .style, "fonts": .fonts, "font": .font,
        "name": .name,
        "strike": .strike, "color": .color, "fills": .fills, "fill": .fill, "patternFill": .pattern,
        "gradientFill": .gradient, "fgColor": .foreground,
    ]

    mutating func start(_ tag: Tag, _ attributes: XMLAttributes) {
        switch tag {
        case .format:
            guard let id = attributes["numFmtId"]?.int else { return }
            let code = attributes.string("formatCode") ?? ""
            custom[id] = NumberFormat.shown(code)
            decimalPlaces[id] = NumberFormat.places(code)
            masks[id] = NumberMask(code)
            if NumberFormat.isPercent(code) {
                percentFormats.insert(id)
            } else {
                percentFormats.remove(id)
            }
        case .formats: isInCellStyles = true
        case .style where isInCellStyles:
            formats.append(attributes["numFmtId"]?.int ?? 0)
            fontOfStyle.append(attributes["fontId"]?.int ?? 0)
            fillOfStyle.append(attributes["fillId"]?.int ?? 0)
        case .fonts: isInFonts = true
        case .font where isInFonts: fonts.append(LetterLook())
        case .name where isInFonts && !fonts.isEmpty:
            fonts[fonts.count - 1].font = SymbolFont(attributes.string("val") ?? "")
        case .strike where isInFonts && !fonts.isEmpty:
            fonts[fonts.count - 1].isStruck = attributes.isOn
        case .color where isInFonts && !fonts.isEmpty:
            fonts[fonts.count - 1].isWhite = Self.isWhite(attributes)
        case .fills: isInFills = true
        case .fill where isInFills: fills.append(true)
        case .pattern, .gradient, .foreground: fill(tag, attributes)
        case .style, .font, .name, .strike, .color, .fill, .other: return
        }
    }

    private mutating func fill(_ tag: Tag, _ attributes: XMLAttributes) {
        guard isInFills, !fills.isEmpty else { return }
        fills[fills.count - 1] =
            switch tag {
            case .pattern: attributes["patternType"].map { $0 == "none" } ?? true
            case .foreground: fills[fills.count - 1] || Self.isWhite(attributes)
            default: false
            }
    }

    /// Whether a colour is that of paper (ECMA-376 §18.8.3): in RGB, among the 64 old ones, or of the theme.
    private static func isWhite(_ color: XMLAttributes) -> Bool {
        if let rgb = color.string("rgb") { return rgb.suffix(6).uppercased() == "FFFFFF" }
        if let index = color["indexed"]?.int { return index == 1 || index == 9 }
        return color["theme"]?.int == 0 && color["tint"] == nil
    }

    mutating func end(_ tag: Tag) {
        if tag == .formats { isInCellStyles = false }
        if tag == .fonts { isInFonts = false }
        if tag == .fills { isInFills = false }
    }

    mutating func text(_ bytes: XMLBytes) {}

    /// How the letters of each cell style look.
    var looks: [LetterLook] {
        zip(fontOfStyle, fillOfStyle).map { font, fill in
            var look = fonts.indices.contains(font) ? fonts[font] : LetterLook()
            if fills.indices.contains(fill), !fills[fill] { look.isWhite = false }
            return look
        }
    }

    /// What the format of each cell style shows; a file may put its own format under a built-in number.
    var shown: [SheetDate.Shown?] {
        formats.map { id in
            if let own = custom[id] { return own }
            return NumberFormat.builtIn(id)
        }
    }
}
