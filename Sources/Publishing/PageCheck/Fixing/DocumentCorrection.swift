import OOXML

/// Writes a corrected copy of a document: only what can be mended without guessing, every other part byte for byte.
struct DocumentCorrection {
    private let mending: Mending

    init(_ document: CheckedDocument, broken: Set<String>) {
        mending = Mending(document, broken: broken)
    }

    /// The bytes of the corrected copy.
    func bytes(of package: borrowing OfficePackage) throws -> [UInt8] {
        var change = PackageChange(package)
        try mendMain(package, &change)
        try mendThemes(package, &change)
        return try change.bytes(from: package)
    }

    private func mendMain(
        _ package: borrowing OfficePackage,
        _ change: inout PackageChange
    ) throws {
        let main = package.mainPart
        var tree = try XMLTree(package.contents(of: main), part: main)
        let before = tree.serialised()
        MainTextMender(mending, in: &tree).mend(&tree)
        SectionMender(mending: mending).mend(&tree)
        let folios = FolioMender(mending: mending)
        if folios.isNeeded, try separateEvenPages(package, &change) {
            let links = try folios.addParts(to: &change, in: package)
            folios.mend(&tree, links: links, isStrict: package.isStrict)
        }
        let after = tree.serialised()
        if after != before { change.set(main, after) }
    }

    /// Lets even pages have footers of their own; false when there is no part for settings.
    private func separateEvenPages(
        _ package: borrowing OfficePackage,
        _ change: inout PackageChange
    ) throws -> Bool {
        if mending.document.styled.hasEvenPages { return true }
        let links = try package.relationships(of: package.mainPart)
        guard let part = links.first(where: { $0.type == "settings" })?.target,
            package.contains(part)
        else { return false }
        var tree = try XMLTree(package.contents(of: part), part: part)
        if let old = tree.first("w:evenAndOddHeaders", in: tree.root) { tree.remove(old) }
        guard let made = tree.makeElement("evenAndOddHeaders", like: tree.root) else {
            return false
        }
        let earlier = Set(PropertyOrder.settings.map { "w:" + $0 })
        if let last = tree.children(of: tree.root).last(where: {
            earlier.contains(tree.name(of: $0))
        }) {
            tree.insert(made, after: last)
        } else if let first = tree.children(of: tree.root).first {
            tree.insert(made, before: first)
        } else {
            tree.append(made, to: tree.root)
        }
        change.set(part, tree.serialised())
        return true
    }

    private func mendThemes(
        _ package: borrowing OfficePackage,
        _ change: inout PackageChange
    ) throws {
        guard mending.has("theme-fonts") else { return }
        let mender = ThemeMender(profile: mending.document.profile)
        let styles = try package.relationships(of: package.mainPart)
            .first { $0.type == "styles" }?.target
        for (part, _) in mending.document.styled.themedFaces {
            var tree = try XMLTree(change.contents(of: part, in: package), part: part)
            guard mender.mend(&tree) else { continue }
            if part == styles { mender.nameDefaults(&tree) }
            change.set(part, tree.serialised())
        }
    }
}
