/// What one layer says about runs: the defaults, a style, or a run itself (ECMA-376 §17.3.2.28).
struct RunProperties: Sendable, Hashable {
    var style: String?
    var fonts = FontSlots()
    var size: Double?
    var colour: String?
    var spacing: Int?
    var isHidden: Bool?
    var isBold: Bool?

    init() {}

    /// Reads a `w:rPr`.
    init(_ node: XMLNode, in tree: inout XMLTree) {
        for child in tree.children(of: node) {
            let value = tree.attribute("w:val", of: child)
            switch tree.name(of: child) {
            case "w:rStyle": style = value
            case "w:rFonts": fonts = FontSlots(child, in: tree)
            case "w:sz": size = value.flatMap(Double.init).map { $0 / 2 }
            case "w:color": colour = value?.uppercased()
            case "w:spacing": spacing = value.flatMap(Twips.init(text:))?.count
            case "w:vanish": isHidden = value.isOn
            case "w:b": isBold = value.isOn
            default: break
            }
        }
    }
}

/// How a run is printed, after defaults, styles and its own settings (ECMA-376 §17.7.2).
package struct RunFormat: Sendable, Hashable {
    /// The faces that are named.
    package private(set) var fonts = FontSlots()
    /// The face of Chinese characters; empty when none is named.
    package private(set) var chineseFace = ""
    /// Whether the Chinese face comes from the theme.
    package var isThemed: Bool { fonts.themes[.eastAsia] != nil }
    /// The size in points; 10 when nothing names one (ECMA-376 §17.3.2.38).
    package private(set) var size = 10.0
    /// The colour as RRGGBB in capitals, or `AUTO`.
    package private(set) var colour = "AUTO"
    /// What is added after each character, in twips.
    package private(set) var spacing = 0
    /// Whether it is not shown.
    package private(set) var isHidden = false
    /// Whether it is bold.
    package private(set) var isBold = false

    /// Puts layers on top of each other, the nearest last.
    init(_ layers: [RunProperties], theme: ThemeFonts) {
        for layer in layers { take(layer) }
        if let name = fonts.themes[.eastAsia] {
            chineseFace = theme.chineseFace(name)
        } else {
            chineseFace = fonts.names[.eastAsia] ?? ""
        }
    }

    private mutating func take(_ layer: RunProperties) {
        fonts = fonts.overlaid(by: layer.fonts)
        size = layer.size ?? size
        colour = layer.colour ?? colour
        spacing = layer.spacing ?? spacing
        isHidden = layer.isHidden ?? isHidden
        isBold = layer.isBold ?? isBold
    }
}
