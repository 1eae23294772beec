/// A file name that is safe on every system: no path, no control characters, not too long.
struct ShelfName {
    private let stem: String
    private let ending: String

    /// Leaves room in the 255 bytes that file systems allow for a number and for the ending of the note.
    private static let longest = 200
    /// Names that Windows keeps for devices.
    private static let reserved: Set<String> = [
        "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8",
        "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    ]

    /// Makes a safe name of what a person called a file; folders before it are dropped.
    init(_ name: String) {
        let last = name.split(separator: "/").last.map(String.init) ?? ""
        var safe = String(String.UnicodeScalarView(last.unicodeScalars.compactMap(Self.safe)))
        while let end = safe.last, end == "." || end == " " { safe.removeLast() }
        while let start = safe.first, start == "." || start == " " { safe.removeFirst() }
        let dot = safe.lastIndex(of: ".") ?? safe.endIndex
        let hasEnding = safe[dot...].utf8.count <= 12
        ending = hasEnding ? String(safe[dot...]) : ""
        let body = hasEnding ? String(safe[..<dot]) : safe
        stem = Self.shortened(Self.reserved.contains(body.lowercased()) ? "_\(body)" : body)
    }

    /// The name, with `(2)` and so on for the second of the same name.
    func numbered(_ number: Int) -> String {
        number < 2 ? stem + ending : "\(stem) (\(number))\(ending)"
    }

    private static func safe(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "/", "\\", ":", "*", "?", "\"", "<", ">", "|": return "_"
        // Direction marks can make a name look like another one.
        case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{200E}", "\u{200F}", "\u{FEFF}":
            return nil
        default: return scalar.properties.generalCategory == .control ? "_" : scalar
        }
    }

    private static func shortened(_ stem: String) -> String {
        guard !stem.isEmpty else { return "_" }
        var stem = stem
        while stem.utf8.count > longest { stem.removeLast() }
        return stem
    }
}
