/// The colours that nobody sees on white paper.
enum PaperColour {
    /// Whether a colour in six hexadecimal digits is white, or so near to it that letters in it are not seen: no part of it
    /// is below F0.
    static func isNear(_ color: XMLBytes) -> Bool {
        color.count == 6
            && stride(from: 0, to: 6, by: 2).allSatisfy { color[$0] | 0x20 == UInt8(ascii: "f") }
    }
}
