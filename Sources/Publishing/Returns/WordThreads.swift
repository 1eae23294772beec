internal import OOXML

/// What Word of today keeps beside the comments: who answers whom and what is done ([MS-DOCX] §2.5.2, commentsExtended),
/// and lasting numbers and times of them (commentsIds, commentsExtensible).
enum WordThreads {
    /// Takes out what belongs to comments that are gone, by the marks of their paragraphs; an answer to one of them becomes a
    /// comment of its own, at the place that it has already.
    static func remove(
        _ paragraphs: Set<String>,
        of main: String,
        in package: borrowing OfficePackage,
        _ change: inout PackageChange
    ) throws {
        guard !paragraphs.isEmpty else { return }
        let links = try package.relationships(of: main)
        func edit(_ kind: String, _ body: (inout XMLTree) -> Bool) throws {
            guard
                let part = links.first(where: {
                    $0.type == kind && !$0.isExternal && package.contains($0.target)
                })?.target
            else { return }
            var tree = try XMLTree(change.contents(of: part, in: package), part: part)
            if body(&tree) { change.set(part, tree.serialised()) }
        }
        try edit("commentsExtended") { removeEntries(of: paragraphs, from: &$0) }
        var lasting: Set<String> = []
        try edit("commentsIds") { tree in
            lasting = take("w16cid:commentId", "w16cid:paraId", paragraphs, from: &tree)
            return !lasting.isEmpty
        }
        try edit("commentsExtensible") { tree in
            !take("w16cex:commentExtensible", "w16cex:durableId", lasting, from: &tree).isEmpty
        }
    }

    private static func removeEntries(
        of paragraphs: Set<String>,
        from tree: inout XMLTree
    ) -> Bool {
        var isChanged = false
        for entry in tree.children(of: tree.root, named: "w15:commentEx") {
            if let mark = tree.attribute("w15:paraId", of: entry), paragraphs.contains(mark) {
                tree.remove(entry)
                isChanged = true
            } else if let parent = tree.attribute("w15:paraIdParent", of: entry),
                paragraphs.contains(parent)
            {
                tree.removeAttribute("w15:paraIdParent", of: entry)
                isChanged = true
            }
        }
        return isChanged
    }

    /// Takes out the entries with one of some marks; gives the lasting numbers that they had.
    private static func take(
        _ name: String,
        _ mark: String,
        _ marks: Set<String>,
        from tree: inout XMLTree
    ) -> Set<String> {
        var numbers: Set<String> = []
        for entry in tree.children(of: tree.root, named: name) {
            guard let value = tree.attribute(mark, of: entry), marks.contains(value) else {
                continue
            }
            numbers.insert(tree.attribute("w16cid:durableId", of: entry) ?? value)
            tree.remove(entry)
        }
        return numbers
    }
}
