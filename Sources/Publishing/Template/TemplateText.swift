/// Text on its way into a `w:t` element.
enum TemplateText {
    private static let lineBreak = Array("</w:t><w:br/><w:t xml:space=\"preserve\">".utf8)
    private static let tab = Array("</w:t><w:tab/><w:t xml:space=\"preserve\">".utf8)

    /// Appends a text, escaped; line feeds and tabs become elements, and what XML forbids is left out.
    ///
    /// XML 1.0 §2.2 forbids the control characters, U+FFFE and U+FFFF, even as references.
    static func append(_ text: String, to output: inout [UInt8]) {
        var previous: UInt8 = 0
        var pending = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): output += "&amp;".utf8
            case UInt8(ascii: "<"): output += "&lt;".utf8
            case UInt8(ascii: ">"): output += "&gt;".utf8
            case 0x0D: output += lineBreak
            case 0x0A: if previous != 0x0D { output += lineBreak }
            case 0x09: output += tab
            case 0..<0x20, 0x7F: break
            default: output.append(byte)
            }
            // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
            pending = byte == 0xEF ? 1 : (pending == 1 && byte == 0xBF ? 2 : (pending == 2 ? 3 : 0))
            if pending == 3 {
                if byte >= 0xBE { output.removeLast(3) }
                pending = 0
            }
            previous = byte
        }
    }
}
