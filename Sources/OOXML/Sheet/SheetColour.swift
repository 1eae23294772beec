/// Colours of sheets as 24 bits, as far as they are known without the theme (ECMA-376 §18.8.3, §18.8.27).
enum SheetColour {
    /// The colour of letters that have none of their own.
    static let ink: UInt32 = 0
    /// The colour of cells that have none of their own.
    static let paper = PaperColour.paper

    /// The colour; nil when only the theme or the palette of the workbook could tell.
    static func rgb(_ colour: XMLAttributes) -> UInt32? {
        if let rgb = colour.string("rgb") { return UInt32(rgb.suffix(6), radix: 16) }
        if let index = colour["indexed"]?.int {
            return [0: ink, 1: paper, 8: ink, 9: paper, 64: ink][index]
        }
        guard let theme = colour["theme"]?.int, colour["tint"] == nil else { return nil }
        return [0: paper, 1: ink][theme]
    }
}
