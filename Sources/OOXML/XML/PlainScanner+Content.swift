extension PlainScanner {
    /// Takes text up to the next thing that is no text, and then that.
    mutating func content(_ handler: inout Handler) throws(Stop) {
        let start = place
        if byte != UInt8(ascii: "<") {
            place = unsafe Self.textEnd(bytes, start, count)
            if place > start { try text(start, place - start, &handler) }
        }
        switch byte {
        case UInt8(ascii: "<"): try markup(&handler)
        case UInt8(ascii: "&"):
            let length = try reference()
            told += 1
            try tell { () throws(PackageFault) in
                try unsafe handler.text(XMLBytes(character, length))
            }
        case UInt8(ascii: "]"):
            guard !starts(with: "]]>") else { throw .notPlain }
            try text(place, 1, &handler)
            place += 1
        case 0x0D: try lineEnd(&handler)
        default: throw .notPlain
        }
    }

    /// Where the text ends.
    private static func textEnd(
        _ bytes: UnsafePointer<UInt8>,
        _ start: Int,
        _ count: Int
    ) -> Int {
        var end = start
        while true {
            if let block = unsafe ByteBlock(bytes, end, of: count) {
                let marks =
                    block.marks(UInt8(ascii: "<")) | block.marks(UInt8(ascii: "&"))
                    | block.marks(UInt8(ascii: "]")) | block.controls
                let plain = ByteBlock.count(before: marks)
                end += plain
                if plain == 8 { continue }
            }
            guard end < count, unsafe isText(bytes[end]) else { return end }
            end += 1
        }
    }

    private static func isText(_ byte: UInt8) -> Bool {
        if byte > 0x5D { return true }
        if byte < 0x20 { return byte == 0x0A || byte == 0x09 }
        return byte != UInt8(ascii: "<") && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "]")
    }

    private mutating func text(
        _ start: Int,
        _ length: Int,
        _ handler: inout Handler
    ) throws(Stop) {
        told += 1
        try tell { () throws(PackageFault) in
            try unsafe handler.text(XMLBytes(bytes + start, length))
        }
    }

    /// A carriage return, with or without a line feed, is a line feed (XML 1.0 §2.11).
    private mutating func lineEnd(_ handler: inout Handler) throws(Stop) {
        place += 1
        guard byte != 0x0A else { return }
        unsafe character[0] = 0x0A
        told += 1
        try tell { () throws(PackageFault) in try unsafe handler.text(XMLBytes(character, 1)) }
    }

    private mutating func markup(_ handler: inout Handler) throws(Stop) {
        guard place + 1 < count else { throw .notPlain }
        switch unsafe bytes[place + 1] {
        case UInt8(ascii: "/"): try endTag(&handler)
        case UInt8(ascii: "!"):
            if starts(with: "<!--") { return try comment() }
            try characterData(&handler)
        default: try startTag(&handler)
        }
    }

    mutating func comment() throws(Stop) {
        place += 4
        try skip(past: "--")
        guard byte == UInt8(ascii: ">") else { throw .notPlain }
        place += 1
    }

    private mutating func characterData(_ handler: inout Handler) throws(Stop) {
        guard starts(with: "<![CDATA[") else { throw .notPlain }
        place += 9
        let start = place
        try skip(past: "]]>")
        let length = place - 3 - start
        for index in start..<(start + length) where unsafe bytes[index] == 0x0D { throw .notPlain }
        if length > 0 { try text(start, length, &handler) }
    }

    /// Reads `&amp;`, `&#20013;` and their like into `character`, and gives the length in UTF-8.
    mutating func reference() throws(Stop) -> Int {
        place += 1
        guard byte == UInt8(ascii: "#") else { return try named() }
        place += 1
        var value: UInt32 = 0
        let isHex = byte == UInt8(ascii: "x")
        if isHex { place += 1 }
        let start = place
        while let digit = Self.digit(byte, isHex), place - start < 8 {
            value = value * (isHex ? 16 : 10) + digit
            place += 1
        }
        guard place > start, byte == UInt8(ascii: ";"), let scalar = Unicode.Scalar(value),
            Self.isAllowed(value)
        else { throw .notPlain }
        place += 1
        return encode(scalar)
    }

    private static func digit(_ byte: UInt8, _ isHex: Bool) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x41...0x46 where isHex: UInt32(byte - 0x37)
        case 0x61...0x66 where isHex: UInt32(byte - 0x57)
        default: nil
        }
    }

    /// The characters of XML 1.0 §2.2.
    private static func isAllowed(_ value: UInt32) -> Bool {
        value >= 0x20
            ? value != 0xFFFE && value != 0xFFFF : value == 9 || value == 10 || value == 13
    }

    private mutating func named() throws(Stop) -> Int {
        let names: [(StaticString, UInt8)] = [
            ("amp;", 0x26), ("lt;", 0x3C), ("gt;", 0x3E), ("quot;", 0x22), ("apos;", 0x27),
        ]
        for (name, value) in names where starts(with: name) {
            place += name.utf8CodeUnitCount
            unsafe character[0] = value
            return 1
        }
        throw .notPlain
    }

    private func encode(_ scalar: Unicode.Scalar) -> Int {
        var length = 0
        for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
            unsafe character[length] = unit
            length += 1
        }
        return length
    }
}
