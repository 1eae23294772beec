internal import OOXML

/// The parts of a package that are changed or added; all others stay as they are.
struct PackageChange {
    private let entries: [String: String]
    private let order: [String]
    private let folder: String
    private var changed: [String: [UInt8]] = [:]
    private var added: [String] = []

    init(_ package: borrowing OfficePackage) {
        var entries: [String: String] = [:]
        var order: [String] = []
        var folder = ""
        for name in package.archive.names where !name.hasSuffix("/") {
            let key = Self.key(name)
            if entries[key] == nil { order.append(key) }
            entries[key] = name
            if key.hasSuffix("/" + Self.types) { folder = String(key.dropLast(Self.types.count)) }
        }
        self.entries = entries
        self.order = order
        self.folder = entries[Self.types] == nil ? folder : ""
    }

    private static let types = "[content_types].xml"

    /// The newest bytes of a part.
    func contents(
        of part: String,
        in package: borrowing OfficePackage
    ) throws(PackageFault) -> [UInt8] {
        if let bytes = changed[entryKey(part)] { return bytes }
        return try package.contents(of: part)
    }

    /// Whether there is such a part, in the file or among what was added.
    func contains(_ part: String) -> Bool {
        entries[entryKey(part)] != nil || changed[entryKey(part)] != nil
    }

    /// The first of `name1.xml`, `name2.xml`, … that is free.
    func freeName(_ stem: String, _ ending: String) -> String {
        var number = 1
        while contains("\(stem)\(number)\(ending)") { number += 1 }
        return "\(stem)\(number)\(ending)"
    }

    /// Replaces a part, or adds it.
    mutating func set(_ part: String, _ bytes: [UInt8]) {
        let key = entryKey(part)
        if entries[key] == nil, changed[key] == nil { added.append(part) }
        changed[key] = bytes
    }

    /// Writes the package: entries in their order, then what was added.
    func bytes(from package: borrowing OfficePackage) throws -> [UInt8] {
        var builder = try ZipBuilder()
        for key in order {
            guard let name = entries[key] else { continue }
            if let bytes = changed[key] {
                try builder.add(name, bytes)
            } else {
                try builder.copy(name, from: package.archive)
            }
        }
        for part in added {
            guard let bytes = changed[entryKey(part)] else { continue }
            try builder.add(folder + part, bytes)
        }
        return try builder.finish()
    }

    private func entryKey(_ part: String) -> String {
        let key = Self.key(part)
        return entries[folder + key] == nil && entries[key] != nil ? key : folder + key
    }

    private static func key(_ name: String) -> String {
        String(name.map { $0 == "\\" ? "/" : $0 }.drop { $0 == "/" }).lowercased()
    }
}
