/// The way into a package: from its own relationships to the main part, and what that is.
struct PackageEntrance {
    let relationships: [Relationship]
    let mainPart: String
    let kind: OfficeKind
    let isStrict: Bool
    let isMacroEnabled: Bool

    init(
        _ archive: borrowing ZipArchive,
        _ index: PartIndex,
        _ limits: Limits
    ) throws(PackageFault) {
        var types = ContentTypes()
        if let place = index.place(of: "[Content_Types].xml") {
            try XMLScanner.scan(
                archive.contents(at: place),
                name: archive.names[place],
                limits: limits,
                into: &types
            )
        }
        var reader = RelationshipReader(part: "")
        if let place = index.place(of: "_rels/.rels") {
            try XMLScanner.scan(
                archive.contents(at: place),
                name: archive.names[place],
                limits: limits,
                into: &reader
            )
        }
        relationships = reader.relationships
        isStrict = reader.isStrict
        guard let main = Self.mainPart(relationships, types) else {
            throw .notOffice(index.place(of: "OFD.xml") == nil ? .zip : .ofd)
        }
        let type = types.type(of: main)
        guard let kind = Self.kind(type, main) else { throw .unknownKind(contentType: type) }
        guard index.place(of: main) != nil else { throw .missingPart(main) }
        mainPart = main
        self.kind = kind
        isMacroEnabled = type.contains("macroenabled")
    }

    /// The main part by relationship, or else by its content type, for packages that lost `_rels/.rels`.
    private static func mainPart(
        _ relationships: [Relationship],
        _ types: ContentTypes
    ) -> String? {
        relationships.first { $0.type == "officeDocument" && !$0.isExternal }?.target
            ?? types.part(typed: "sheet.main+xml") ?? types.part(typed: "document.main+xml")
    }

    /// The kind by content type; by the customary folder where a writer left the type out.
    private static func kind(_ type: String, _ part: String) -> OfficeKind? {
        if type.contains("sheet.binary") { return nil }
        if type.contains("spreadsheetml") || type.contains("ms-excel") { return .workbook }
        if type.contains("wordprocessingml") || type.contains("ms-word") { return .document }
        if type.contains("presentationml") || type.contains("powerpoint") { return .presentation }
        let name = PartName.normalised(part)
        if name.hasSuffix("workbook.xml") { return .workbook }
        return name.hasSuffix("document.xml") ? .document : nil
    }
}
