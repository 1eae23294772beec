/// Writes the JSON of an inspection, key by key in alphabetical order, with no blanks between.
///
/// Bytes and not a string: a string is copied whole each time that one of its views is changed.
struct InspectionJSON {
    private var bytes: [UInt8] = []

    /// The document so far.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Writes an object from fields that are in order already.
    mutating func object(_ fields: [(String, (inout InspectionJSON) -> Void)]) {
        raw("{")
        for (index, field) in fields.enumerated() {
            if index > 0 { raw(",") }
            string(field.0)
            raw(":")
            field.1(&self)
        }
        raw("}")
    }

    /// Writes an array, one element after the other.
    mutating func array<Element>(
        _ elements: some Sequence<Element>,
        _ write: (inout InspectionJSON, Element) -> Void
    ) {
        raw("[")
        var isFirst = true
        for element in elements {
            if !isFirst { raw(",") }
            isFirst = false
            write(&self, element)
        }
        raw("]")
    }

    mutating func raw(_ word: String) { bytes.append(contentsOf: word.utf8) }
    mutating func bool(_ flag: Bool) { raw(flag ? "true" : "false") }
    mutating func int(_ number: Int) { raw(String(number)) }

    /// Writes a string with the escapes that RFC 8259 §7 asks for, and no others.
    mutating func string(_ value: String) {
        let quote = UInt8(ascii: "\"")
        bytes.append(quote)
        for byte in value.utf8 {
            if byte >= 0x20, byte != quote, byte != UInt8(ascii: "\\") {
                bytes.append(byte)
            } else {
                raw(Self.escape(byte))
            }
        }
        bytes.append(quote)
    }

    private static func escape(_ byte: UInt8) -> String {
        switch byte {
        case UInt8(ascii: "\""): "\\\""
        case UInt8(ascii: "\\"): "\\\\"
        case UInt8(ascii: "\n"): "\\n"
        case UInt8(ascii: "\r"): "\\r"
        case UInt8(ascii: "\t"): "\\t"
        default: "\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
    }
}
