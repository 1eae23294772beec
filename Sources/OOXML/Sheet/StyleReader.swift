/// Reads `styles.xml` as far as it decides what a person reads in a cell: which numbers are dates, how they are rounded,
/// which letters are pictures, struck through or not to be seen.
struct StyleReader: XMLHandler {
    enum Tag: UInt8, XMLTag {
        case format, formats, style, fonts, font, fills, fill, pattern, gradient, foreground, other
        case fontName = 200
        case strike, raised, size, colour
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
    /// What number formats show beside a number.
    private(set) var words: [Int: String] = [:]
    private var fonts: [LetterLook] = []
    /// The colour of each font; nil when only the theme could tell.
    private var inks: [UInt32?] = []
    private var fontOfStyle: [Int] = []
    private var isInFills = false
    /// The colour of each fill; nil when only the theme could tell.
    private var fills: [UInt32?] = []
    private var fillOfStyle: [Int] = []

    static func tag(for name: XMLName) -> Tag {
        tags[name.local] ?? Tag(font: name) ?? .other
    }

    private static let tags: [String: Tag] = [
        "numFmt": .format, "cellXfs": .formats, "xf": .style, "fonts": .fonts, "font": .font,
        "fills": .fills, "fill": .fill, "patternFill": .pattern,
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
            words[id] = NumberFormat.words(code)
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
        case .font where isInFonts:
            fonts.append(LetterLook())
            inks.append(SheetColour.ink)
        case .fontName, .strike, .raised, .size, .colour: font(tag, attributes)
        case .fills: isInFills = true
        case .fill where isInFills: fills.append(SheetColour.paper)
        case .pattern, .gradient, .foreground: fill(tag, attributes)
        case .style, .font, .fill, .other: return
        }
    }

    private mutating func font(_ tag: Tag, _ attributes: XMLAttributes) {
        guard isInFonts, !fonts.isEmpty, let property = tag.fontProperty else { return }
        // The colour of a cell's letters is held against that of the cell.
        if property == .colour {
            inks[inks.count - 1] = SheetColour.rgb(attributes)
        } else {
            fonts[fonts.count - 1].take(property, attributes)
        }
    }

    private mutating func fill(_ tag: Tag, _ attributes: XMLAttributes) {
        guard isInFills, !fills.isEmpty else { return }
        switch tag {
        case .pattern where attributes["patternType"].map({ $0 == "none" }) ?? true: return
        case .foreground where fills[fills.count - 1] != SheetColour.paper:
            fills[fills.count - 1] = SheetColour.rgb(attributes)
        default: fills[fills.count - 1] = nil
        }
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
            let paper = fills.indices.contains(fill) ? fills[fill] : SheetColour.paper
            let ink = inks.indices.contains(font) ? inks[font] : SheetColour.ink
            look.isOnPaper = PaperColour.areAlike(paper, SheetColour.paper)
            if PaperColour.areAlike(ink, paper) { look.isUnseen = true }
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
