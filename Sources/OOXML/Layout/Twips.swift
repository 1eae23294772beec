/// A length in twentieths of a point, as WordprocessingML writes it: `560`, `28pt`, `10mm` (ISO/IEC 29500-1 §22.9.2.14).
struct Twips: Sendable, Hashable {
    let count: Int

    /// Reads a length; nil for what is none.
    ///
    /// Fractions, which LibreOffice writes, are cut off.
    init?(text: String) {
        let number = text.prefix { $0.isNumber || $0 == "-" || $0 == "." || $0 == "+" }
        guard let value = Double(number), value.magnitude < 1e7 else { return nil }
        guard let factor = Self.factors[text.dropFirst(number.count).lowercased()] else {
            return nil
        }
        count = Int(value * factor)
    }

    private static let factors: [String: Double] = [
        "": 1, "pt": 20, "in": 1_440, "cm": 1_440 / 2.54, "mm": 1_440 / 25.4, "pc": 240, "pi": 240,
    ]
}

extension Optional where Wrapped == String {
    /// Whether a toggle with this value is on: an element without a value is.
    var isOn: Bool { !["0", "false", "off", "none"].contains(self?.lowercased()) }
}

extension XMLTree {
    /// An attribute that is a length.
    func twips(_ name: String, of node: XMLNode) -> Int? {
        attribute(name, of: node).flatMap(Twips.init(text:))?.count
    }

    /// An attribute that is a whole number.
    func number(_ name: String, of node: XMLNode) -> Int? {
        attribute(name, of: node).flatMap(Double.init).flatMap { Int(exactly: $0.rounded()) }
    }

    /// The first element of a name directly in an element.
    package mutating func first(_ name: String, in node: XMLNode) -> XMLNode? {
        for child in children(of: node) where self.name(of: child) == name { return child }
        return nil
    }
}
