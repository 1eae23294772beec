/// Letters that nobody sees, since they have the colour of what they stand on.
enum PaperColour {
    /// White, in 24 bits.
    static let paper: UInt32 = 0xFF_FFFF

    /// Whether a colour in six hexadecimal digits (ECMA-376 §17.18.38) is white or too near to it.
    static func isNear(_ color: XMLBytes) -> Bool {
        color.count == 6 && areAlike(UInt32(color.string, radix: 16), paper)
    }

    /// Whether nobody sees letters of one colour on the other: no part of one differs by a sixteenth; no when one is unknown.
    static func areAlike(_ one: UInt32?, _ other: UInt32?) -> Bool {
        guard let one, let other else { return false }
        return [16, 8, 0].allSatisfy { shift in
            let (left, right) = (Int(one >> shift & 0xFF), Int(other >> shift & 0xFF))
            return (left - right).magnitude < 0x10
        }
    }
}
