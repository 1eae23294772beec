/// Writes the JSON of an inspection, key by key in alphabetical order, with no blanks between.
struct InspectionJSON {
    private(set) var text = ""

    /// Writes an object from fields that are in order already.
    mutating func object(_ fields: [(String, (inout InspectionJSON) -> Void)]) {
        text += "{"
        for (index, field) in fields.enumerated() {
            if index > 0 { text += "," }
            string(field.0)
            text += ":"
            field.1(&self)
        }
        text += "}"
    }

    /// Writes an array, one element after the other.
    mutating func array<Element>(
        _ elements: some Sequence<Element>,
        _ write: (inout InspectionJSON, Element) -> Void
    ) {
        text += "["
        var isFirst = true
        for element in elements {
            if !isFirst { text += "," }
            isFirst = false
            write(&self, element)
        }
        text += "]"
    }

    mutating func raw(_ word: String) { text += word }
    mutating func bool(_ flag: Bool) { text += flag ? "true" : "false" }
    mutating func int(_ number: Int) { text += String(number) }

    /// Writes a string with the escapes that RFC 8259 §7 asks for, and no others.
    mutating func string(_ value: String) {
        text += "\""
        var plain = value.unicodeScalars[...]
        while let place = plain.firstIndex(where: Self.needsEscape) {
            text.unicodeScalars += plain[..<place]
            text += Self.escape(plain[place])
            plain = plain[plain.index(after: place)...]
        }
        text.unicodeScalars += plain
        text += "\""
    }

    private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": "\\\""
        case "\\": "\\\\"
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        default: "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
        }
    }
}
