/// One attribute of a start tag, by pointers into memory of the scanner.
@safe struct XMLAttribute {
    /// The name without its prefix.
    let name: XMLBytes
    let value: XMLBytes
    /// The vocabulary, where the scanner knows it already.
    var namespace: XMLNamespace?
    /// The address of the vocabulary otherwise; nil for an attribute without prefix.
    var address: UnsafePointer<UInt8>?
}

/// The attributes of one start tag, valid during one call of a handler.
@safe struct XMLAttributes {
    private let start: UnsafeMutablePointer<XMLAttribute>
    let count: Int
    /// Whether an ampersand in a value still stands as `&#38;`.
    private let hasEncodedAmpersands: Bool

    init(_ start: UnsafeMutablePointer<XMLAttribute>, _ count: Int, hasEncodedAmpersands: Bool) {
        unsafe self.start = start
        self.count = count
        self.hasEncodedAmpersands = hasEncodedAmpersands
    }

    /// The local name of an attribute.
    func name(_ index: Int) -> XMLBytes { unsafe start[index].name }

    /// The bytes of a value.
    func value(_ index: Int) -> XMLBytes { unsafe start[index].value }

    /// The vocabulary of an attribute.
    func namespace(_ index: Int) -> XMLNamespace {
        if let known = unsafe start[index].namespace { return known }
        return unsafe XMLNamespace(start[index].address.map { unsafe XMLBytes(name: $0) })
    }

    /// The value of the first attribute with a local name, in whatever namespace.
    subscript(name: StaticString) -> XMLBytes? {
        for index in 0..<count where self.name(index) == name { return value(index) }
        return nil
    }

    /// The value of an attribute as text; nil when it is not there.
    func string(_ name: StaticString) -> String? { self[name].map(decoded) }

    /// The value of the attribute with a local name in one namespace, as text.
    func string(_ name: StaticString, in namespace: XMLNamespace) -> String? {
        for index in 0..<count where self.name(index) == name && self.namespace(index) == namespace
        {
            return decoded(value(index))
        }
        return nil
    }

    /// Whether a switch such as `w:vanish` is on: without a value it is.
    var isOn: Bool { self["val"].map(\.isOn) ?? true }

    private static let ampersand = Array("&#38;".utf8)

    /// Without a document type, the ampersand is the one character that libxml2 leaves encoded in a value.
    private func decoded(_ bytes: XMLBytes) -> String {
        guard hasEncodedAmpersands, unsafe bytes.buffer.contains(0x26) else { return bytes.string }
        var rest = unsafe bytes.buffer[...]
        var plain: [UInt8] = []
        while let byte = unsafe rest.first {
            let isEncoded = unsafe byte == 0x26 && rest.starts(with: Self.ampersand)
            plain.append(byte)
            unsafe rest = rest.dropFirst(isEncoded ? Self.ampersand.count : 1)
        }
        return String(decoding: plain, as: UTF8.self)
    }
}
