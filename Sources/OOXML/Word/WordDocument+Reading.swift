extension WordDocument {
    /// Reads a document from the bytes of its file.
    ///
    /// Headers, footers, notes and comments that cannot be read are left out: the body does not depend on them.
    package static func read(
        _ bytes: [UInt8],
        limits: Limits = .standard
    ) throws(PackageFault) -> WordDocument {
        let package = try OfficePackage(bytes: bytes, limits: limits)
        guard package.kind == .document else { throw .wrongKind(found: package.kind) }
        return try WordDocument(package)
    }

    /// Reads the document that an open package holds.
    package init(_ package: borrowing OfficePackage) throws(PackageFault) {
        self.init()
        let links = try package.relationships(of: package.mainPart)
        let styles = Self.styles(links, package)
        let numbering = try Self.numbering(links, styles, package)
        var reader = WordReader(
            part: package.mainPart,
            limits: package.limits,
            numbering: numbering,
            styles: styles.sight
        )
        try package.scan(package.mainPart, into: &reader)
        controls = reader.controls
        hasForeignParts = reader.hasForeignParts
        var room = package.limits
        room.blocks -= reader.blockCount
        blocks = reader.blocks()
        var seen: Set<String> = []
        for link in links where seen.insert(link.target).inserted {
            stories += Self.stories(link, package, numbering, within: &room)
        }
        customProperties = package.customProperties()
        hasMacros = package.hasMacros
        isStrict = package.isStrict
    }

    /// The styles; none when they cannot be read, since the words do not depend on them.
    private static func styles(
        _ links: [Relationship],
        _ package: borrowing OfficePackage
    ) -> WordStyleReader {
        guard let part = links.first(where: { $0.type == "styles" })?.target,
            package.contains(part)
        else { return WordStyleReader() }
        var styles = WordStyleReader()
        do throws(PackageFault) {
            try package.scan(part, into: &styles)
        } catch {
            return WordStyleReader()
        }
        return styles
    }

    private static func numbering(
        _ links: [Relationship],
        _ styles: WordStyleReader,
        _ package: borrowing OfficePackage
    ) throws(PackageFault) -> NumberingCounter {
        guard let part = links.first(where: { $0.type == "numbering" })?.target,
            package.contains(part)
        else { return NumberingCounter() }
        var reader = NumberingReader()
        try package.scan(part, into: &reader)
        return NumberingCounter(reader, styles)
    }

    private static func stories(
        _ link: Relationship,
        _ package: borrowing OfficePackage,
        _ numbering: NumberingCounter,
        within room: inout Limits
    ) -> [Story] {
        let kinds: [String: Story.Kind] = [
            "header": .header, "footer": .footer, "footnotes": .footnote, "endnotes": .endnote,
            "comments": .comment,
        ]
        guard let kind = kinds[link.type], !link.isExternal, package.contains(link.target) else {
            return []
        }
        var reader = WordReader(part: link.target, limits: room, numbering: numbering)
        do throws(PackageFault) {
            try package.scan(link.target, into: &reader)
        } catch {
            return []
        }
        room.blocks -= reader.blockCount
        switch kind {
        case .header, .footer: return [Story(kind: kind, blocks: reader.blocks())]
        case .footnote, .endnote, .comment:
            return reader.notes.map { Story(kind: kind, blocks: $0.blocks, author: $0.author) }
        }
    }
}
