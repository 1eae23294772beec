/// Reads `styles.xml` as far as it decides which numbers are dates.
struct StyleReader: XMLHandler {
    enum Tag: UInt8 { case format, formats, style, other }

    /// The number format of each cell style.
    private(set) var formats: [Int] = []
    /// The number formats that show a number as a percentage (ECMA-376 §18.8.31).
    private(set) var percentFormats: Set<Int> = [9, 10]
    private var custom: [Int: SheetDate.Shown?] = [:]
    private var isInCellStyles = false

    static func tag(for name: XMLName) -> Tag {
        switch name.local {
        case "numFmt": .format
        case "cellXfs": .formats
        case "xf": .style
        default: .other
        }
    }

    mutating func start(_ tag: Tag, _ attributes: XMLAttributes) {
        switch tag {
        case .format:
            guard let id = attributes["numFmtId"]?.int else { return }
            let code = attributes.string("formatCode") ?? ""
            custom[id] = NumberFormat.shown(code)
            if NumberFormat.isPercent(code) {
                percentFormats.insert(id)
            } else {
                percentFormats.remove(id)
            }
        case .formats: isInCellStyles = true
        case .style where isInCellStyles: formats.append(attributes["numFmtId"]?.int ?? 0)
        case .style, .other: return
        }
    }

    mutating func end(_ tag: Tag) {
        if tag == .formats { isInCellStyles = false }
    }

    mutating func text(_ bytes: XMLBytes) {}

    /// What the format of each cell style shows; a file may put its own format under a built-in number.
    var shown: [SheetDate.Shown?] {
        formats.map { id in
            if let own = custom[id] { return own }
            return NumberFormat.builtIn(id)
        }
    }
}
