package import Norms

/// Makes spellings alike that differ only in how a computer stores them.
///
/// Only what people type by accident is folded: full-width forms (U+FF01–FF5E), spaces of every width, characters
/// without width, and the signs that stand for a minus. Unicode's own NFKC would also change ㎡ and ①.
package enum Folding {
    /// A text after folding, and the rules that changed it.
    package struct Folded: Sendable, Hashable {
        /// The folded text, without white space at its ends.
        package var text: String
        /// The rules used: full width, invisible, white space, minus.
        package var rules: [NormalisingRule]
    }

    /// Folds a text that a person wrote.
    package static func fold(_ text: String) -> Folded {
        if isPlain(text) || isFolded(text) { return Folded(text: text, rules: []) }
        var folded = String.UnicodeScalarView()
        var used = Rules()
        for scalar in text.unicodeScalars {
            let (mapped, rule) = fold(scalar)
            used.formUnion(rule)
            if let mapped { folded.append(mapped) }
        }
        let trimmed = trim(folded)
        if trimmed.count != folded.count { used.insert(.space) }
        return Folded(text: String(trimmed), rules: used.names)
    }

    /// Whether a text is of digits and nothing else, or empty.
    static func isOfDigits(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// Whether there is nothing to see in a text.
    package static func isBlank(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { isSpace($0) || isInvisible($0) }
    }

    /// A text without the white space at its ends and without characters that have no width.
    package static func tidy(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard scalars.contains(where: isInvisible) else {
            let hasMargin =
                scalars.first.map(isSpace) ?? false || scalars.last.map(isSpace) ?? false
            return hasMargin ? String(trim(scalars)) : text
        }
        return String(trim(String.UnicodeScalarView(scalars.filter { !isInvisible($0) })))
    }

    /// The text by which labels, headings, codes and names are compared: folded, upper case, no white space, every
    /// dash `-`, no `*` and no colon at its ends.
    package static func key(_ text: String) -> String {
        var key: [UInt8] = []
        key.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            guard let folded = fold(scalar).0, !isSpace(folded) else { continue }
            let scalar = keyed(folded)
            if scalar.isASCII {
                key.append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                key.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        let (star, colon) = (UInt8(ascii: "*"), UInt8(ascii: ":"))
        while let last = key.last, last == colon || last == star { key.removeLast() }
        return String(decoding: key.drop { $0 == star }, as: UTF8.self)
    }

    private static func keyed(_ scalar: UnicodeScalar) -> UnicodeScalar {
        switch scalar {
        case "a"..."z": UnicodeScalar(UInt8(scalar.value - 32))
        case "_", "—", "―", "─", "‐", "‑": "-"
        default: scalar
        }
    }
}

extension Folding {
    private struct Rules: OptionSet {
        let rawValue: UInt8
        static let wide = Rules(rawValue: 1)
        static let invisible = Rules(rawValue: 2)
        static let space = Rules(rawValue: 4)
        static let minus = Rules(rawValue: 8)

        var names: [NormalisingRule] {
            let all: [(Rules, NormalisingRule)] = [
                (.wide, .fullWidth), (.invisible, .invisible), (.space, .whiteSpace),
                (.minus, .minus),
            ]
            return all.filter { contains($0.0) }.map(\.1)
        }
    }

    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }

    /// Whether folding would change nothing.
    private static func isFolded(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, let last = scalars.last, !isSpace(first), !isSpace(last)
        else { return false }
        return scalars.allSatisfy { fold($0) == ($0, []) }
    }

    private static func fold(_ scalar: UnicodeScalar) -> (UnicodeScalar?, Rules) {
        if scalar.value < 0x7F, scalar.value >= 0x20 { return (scalar, []) }
        if (0xFF01...0xFF5E).contains(scalar.value) {
            return (UnicodeScalar(scalar.value - 0xFEE0), .wide)
        }
        switch scalar {
        case "\u{2212}", "\u{2013}", "\u{FE63}": return ("-", .minus)
        case "\u{3000}": return (" ", .wide)
        default: break
        }
        if isSpace(scalar) { return (" ", .space) }
        return isInvisible(scalar) ? (nil, .invisible) : (scalar, [])
    }

    static func isSpace(_ scalar: UnicodeScalar) -> Bool {
        switch scalar.value {
        case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
            true
        default: false
        }
    }

    /// Zero-width spaces and joiners, byte order marks, direction marks, soft hyphens and variation selectors.
    private static func isInvisible(_ scalar: UnicodeScalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF:
            true
        case 0...0x08, 0x0E...0x1F, 0x7F: true
        default: false
        }
    }

    private static func trim(_ text: String.UnicodeScalarView) -> Substring.UnicodeScalarView {
        var rest = text[...]
        while let first = rest.first, isSpace(first) { rest.removeFirst() }
        while let last = rest.last, isSpace(last) { rest.removeLast() }
        return rest
    }
}
