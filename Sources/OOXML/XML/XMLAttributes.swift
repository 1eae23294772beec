/// The attributes of one start tag, valid during one call of a handler.
@safe struct XMLAttributes {
    /// Five pointers an attribute: local name, prefix, namespace address, first byte and end of the value.
    private let pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    let count: Int

    init(_ pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int) {
        unsafe self.pointers = pointers
        self.count = unsafe pointers == nil ? 0 : count
    }

    /// The local name of an attribute; empty beyond the last.
    func name(_ index: Int) -> XMLBytes {
        guard let name = unsafe pointers?[index * 5] else { return Self.nothing }
        return unsafe XMLBytes(name: name)
    }

    /// The namespace of an attribute.
    func namespace(_ index: Int) -> XMLNamespace {
        guard let address = unsafe pointers?[index * 5 + 2] else { return .none }
        return unsafe XMLNamespace(XMLBytes(name: address))
    }

    /// The bytes of a value, in which an ampersand stands as `&#38;`.
    func value(_ index: Int) -> XMLBytes {
        guard let start = unsafe pointers?[index * 5 + 3], let end = unsafe pointers?[index * 5 + 4]
        else { return Self.nothing }
        return unsafe XMLBytes(start, end - start)
    }

    /// The value of the first attribute with a local name, in whatever namespace.
    subscript(name: StaticString) -> XMLBytes? {
        for index in 0..<count where self.name(index) == name { return value(index) }
        return nil
    }

    /// The value of an attribute as text; nil when it is not there.
    func string(_ name: StaticString) -> String? { self[name].map(Self.decoded) }

    /// The value of the attribute with a local name in one namespace, as text.
    func string(_ name: StaticString, in namespace: XMLNamespace) -> String? {
        for index in 0..<count where self.name(index) == name && self.namespace(index) == namespace
        {
            return Self.decoded(value(index))
        }
        return nil
    }

    /// Whether a switch such as `w:vanish` is on: without a value it is.
    var isOn: Bool { self["val"].map(\.isOn) ?? true }

    private static let ampersand = Array("&#38;".utf8)

    /// Without a document type, the ampersand is the one character that libxml2 leaves encoded in a value.
    private static func decoded(_ bytes: XMLBytes) -> String {
        guard unsafe bytes.buffer.contains(0x26) else { return bytes.string }
        var rest = unsafe bytes.buffer[...]
        var plain: [UInt8] = []
        while let byte = unsafe rest.first {
            let isEncoded = unsafe byte == 0x26 && rest.starts(with: ampersand)
            plain.append(byte)
            unsafe rest = rest.dropFirst(isEncoded ? ampersand.count : 1)
        }
        return String(decoding: plain, as: UTF8.self)
    }

    private static let empty: StaticString = ""
    private static var nothing: XMLBytes { unsafe XMLBytes(empty.utf8Start, 0) }
}
