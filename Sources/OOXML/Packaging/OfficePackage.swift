/// An Office package: parts, and the relationships between them (ECMA-376 part 2).
///
/// Parts are found by relationship and content type, never by their customary names.
package struct OfficePackage: ~Copyable {
    /// What the package holds.
    package let kind: OfficeKind
    /// The name of the part that everything starts from, such as `xl/workbook.xml`.
    package let mainPart: String
    /// Whether it carries macros, by its content type or by a part with a VBA project.
    package let hasMacros: Bool
    /// Whether it is in the Strict form of ISO/IEC 29500.
    package let isStrict: Bool
    /// The archive that it lies in.
    package let archive: ZipArchive
    let limits: Limits
    private let index: PartIndex
    private let roots: [Relationship]

    /// Opens a package and finds its main part.
    package init(bytes: [UInt8], limits: Limits = .standard) throws(PackageFault) {
        try Self.refuseOtherFiles(bytes)
        let archive = try ZipArchive(bytes: bytes, limits: limits)
        let index = PartIndex(archive.names)
        let entrance = try PackageEntrance(archive, index, limits)
        self.archive = archive
        self.index = index
        self.limits = limits
        kind = entrance.kind
        mainPart = entrance.mainPart
        isStrict = entrance.isStrict
        roots = entrance.relationships
        hasMacros = entrance.isMacroEnabled || index.containsPart(endingWith: "vbaproject.bin")
    }

    /// The bytes of a part, whose name may differ in case and slashes from the one in the archive.
    package func contents(of part: String) throws(PackageFault) -> [UInt8] {
        guard let place = index.place(of: part) else { throw .missingPart(part) }
        return try archive.contents(at: place)
    }

    /// Tells whether a part is there.
    package func contains(_ part: String) -> Bool { index.place(of: part) != nil }

    /// The relationships that start at a part; empty when it has none.
    ///
    /// The empty name stands for the package.
    package func relationships(of part: String) throws(PackageFault) -> [Relationship] {
        guard !part.isEmpty else { return roots }
        let name = PartName.relationships(of: part)
        guard contains(name) else { return [] }
        var reader = RelationshipReader(part: part)
        try XMLScanner.scan(contents(of: name), name: name, limits: limits, into: &reader)
        return reader.relationships
    }

    /// The custom properties of the document, by name; none when their part cannot be read.
    package func customProperties() -> [String: String] {
        guard let part = roots.first(where: { $0.type == "customProperties" })?.target else {
            return [:]
        }
        var reader = CustomPropertyReader()
        do throws(PackageFault) {
            try XMLScanner.scan(contents(of: part), name: part, limits: limits, into: &reader)
        } catch {
            return [:]
        }
        return reader.properties
    }

    private static func refuseOtherFiles(_ bytes: [UInt8]) throws(PackageFault) {
        let signature = FileSignature.of(bytes)
        switch signature {
        case .zip: return
        case .empty: throw .empty
        case .encryptedOffice: throw .encrypted
        case .legacyWord, .legacyExcel: throw .legacyBinary(signature)
        case .unknown, .text, .html, .xml:
            // Some gateways put bytes before the archive; readers look for its end and do not mind.
            if ZipExtent(of: bytes) == nil { throw .notOffice(signature) }
        case .compound, .pdf, .jpeg, .png, .picture, .rtf, .rar, .sevenZip, .gzip, .ofd,
            .openDocument:
            throw .notOffice(signature)
        }
    }
}
