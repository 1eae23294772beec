internal import OOXML

/// The comments part of a worksheet (ECMA-376 §18.7).
///
/// A cell has one comment. Where a person wrote one, ours is added below it, behind a line that tells it. Where the cell has
/// a thread, the comment is the copy of it for programs that know no threads; see ``SheetThreads``.
struct SheetComments: ~Copyable {
    private var tree: XMLTree
    private let part: String?
    private let isStrict: Bool

    init(
        _ links: [Relationship],
        isStrict: Bool,
        _ change: PackageChange,
        in package: borrowing OfficePackage
    ) throws {
        let link = links.first {
            $0.type == "comments" && !$0.isExternal && package.contains($0.target)
        }
        let address = isStrict ? OfficeAddress.strictSheet : OfficeAddress.sheet
        let empty =
            #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
            + #"<comments xmlns="\#(address)"><authors/><commentList/></comments>"#
        let bytes =
            try link.map { try change.contents(of: $0.target, in: package) } ?? Array(empty.utf8)
        tree = try XMLTree(bytes, part: link?.target ?? "comments")
        part = link?.target
        self.isStrict = isStrict
    }

    /// The cells that have a comment.
    var cells: [CellReference] {
        mutating get {
            members("x:commentList").compactMap { comment in
                tree.attribute("ref", of: comment).flatMap { CellReference($0) }
            }
        }
    }

    /// Adds a comment; says whether the cell had none, so that it needs a box.
    mutating func add(_ lines: [String], at cell: CellReference) -> Bool {
        let text = lines.joined(separator: "\n")
        for comment in members("x:commentList")
        where tree.attribute("ref", of: comment).flatMap({ CellReference($0) }) == cell {
            guard let body = tree.children(of: comment, named: "x:text").first else { continue }
            wrapPlainText(of: body)
            appendRun("\n\(OwnWords.divider)\n" + text, to: body)
            return false
        }
        guard let list = tree.children(of: tree.root, named: "x:commentList").first,
            let comment = tree.makeElement("comment", like: list),
            let body = tree.makeElement("text", like: list)
        else { return false }
        tree.append(comment, to: list)
        tree.append(body, to: comment)
        tree.setAttribute("ref", cell.description, of: comment)
        tree.setAttribute("authorId", String(author(ReturnMarker.author)), of: comment)
        appendRun(text, to: body)
        return true
    }

    /// Puts a text that stands outside runs into one, since some readers take either the text or the runs.
    private mutating func wrapPlainText(of body: XMLNode) {
        for text in tree.children(of: body, named: "x:t") {
            guard let run = tree.makeElement("r", like: body) else { continue }
            tree.insert(run, before: text)
            tree.append(text, to: run)
        }
    }

    private mutating func appendRun(_ content: String, to body: XMLNode) {
        guard let run = tree.makeElement("r", like: body),
            let text = tree.makeElement("t", like: body)
        else { return }
        // Runs come before phonetic hints.
        let hints = tree.children(of: body).first {
            ["x:rPh", "x:phoneticPr"].contains(tree.name(of: $0))
        }
        if let hints { tree.insert(run, before: hints) } else { tree.append(run, to: body) }
        tree.append(text, to: run)
        tree.setAttribute("space", "preserve", in: OfficeAddress.xml, prefix: "xml", of: text)
        tree.setText(SafeText.cell(content), of: text)
    }

    private mutating func author(_ name: String) -> Int {
        let authors = members("x:authors")
        if let known = authors.firstIndex(where: { tree.text(of: $0) == name }) { return known }
        if let list = tree.children(of: tree.root, named: "x:authors").first,
            let author = tree.makeElement("author", like: list)
        {
            tree.append(author, to: list)
            tree.setText(name, of: author)
        }
        return authors.count
    }

    private mutating func members(_ list: String) -> [XMLNode] {
        guard let list = tree.children(of: tree.root, named: list).first else { return [] }
        return tree.children(of: list).filter { tree.kind(of: $0) == .element }
    }

    /// Writes the part, and makes it known when it is new.
    mutating func write(
        to change: inout PackageChange,
        linkedFrom sheet: String,
        in package: borrowing OfficePackage
    ) throws {
        if let part { return change.set(part, tree.serialised()) }
        let name = change.freeName("xl/comments", ".xml")
        change.set(name, tree.serialised())
        let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
        try change.declare(name, as: type, in: package)
        _ = try change.link(sheet, to: name, as: "comments", isStrict: isStrict, in: package)
    }
}

extension SheetComments {
    /// Takes out what an earlier return wrote: gives the cells that have no comment any more, and whether there was any.
    ///
    /// What a person wrote into a comment of ours stays, under another author.
    mutating func removeOwn(_ threads: SheetThreads.Removal) -> (
        cells: Set<CellReference>, any: Bool
    ) {
        let authors = members("x:authors")
        let names = authors.map { tree.text(of: $0) }
        for (author, name) in zip(authors, names) {
            guard let root = SheetThreads.root(ofAuthor: name), let heir = threads.heirs[root]
            else { continue }
            tree.setText(SheetThreads.author(ofRoot: heir), of: author)
        }
        var cells: Set<CellReference> = []
        var any = false
        for comment in members("x:commentList") {
            let index = tree.attribute("authorId", of: comment).flatMap { Int($0) } ?? -1
            let author = names.indices.contains(index) ? names[index] : ""
            guard removeOwn(from: comment, by: author, threads) else { continue }
            any = true
            if tree.parent(of: comment) == nil,
                let cell = tree.attribute("ref", of: comment).flatMap({ CellReference($0) })
            {
                cells.insert(cell)
            }
        }
        return (cells, any)
    }

    /// Takes our words out of one comment, and the comment when nothing is left; says whether there were any.
    private mutating func removeOwn(
        from comment: XMLNode,
        by author: String,
        _ threads: SheetThreads.Removal
    ) -> Bool {
        let root = SheetThreads.root(ofAuthor: author)
        if let root, threads.gone.contains(root) {
            tree.remove(comment)
            return true
        }
        if let heir = root.flatMap({ threads.heirs[$0] }),
            tree.attribute("xr:uid", of: comment) == root
        {
            tree.setAttribute("uid", heir, in: OfficeAddress.revisions, prefix: "xr", of: comment)
        }
        let texts = tree.descendants(of: comment, named: "x:t")
        let isOurs =
            author == ReturnMarker.author
            || OwnWords.areAll(texts.map { tree.text(of: $0) }.joined())
        let left = cut(texts, afterDivider: !isOurs && root == nil, labels: root != nil)
        guard let left else { return false }
        if left.allSatisfy(\.isWhitespace) {
            tree.remove(comment)
        } else if isOurs {
            tree.setAttribute("authorId", String(self.author(OwnWords.answerer)), of: comment)
        }
        removeEmptyRuns(of: comment)
        return true
    }

    /// Takes our words out of texts that stand one behind the other; gives what is left, or nil when there were none.
    private mutating func cut(_ texts: [XMLNode], afterDivider: Bool, labels: Bool) -> String? {
        let pieces = texts.map { Array(tree.text(of: $0)) }
        let all = pieces.flatMap(\.self)
        let flags = OwnWords.kept(in: all, afterDivider: afterDivider, labels: labels)
        guard flags.contains(false) else { return nil }
        var start = 0
        for (text, piece) in zip(texts, pieces) {
            let own = flags[start..<start + piece.count]
            if own.contains(false) {
                let kept = zip(piece, own).filter(\.1).map(\.0)
                tree.setText(String(kept), of: text)
            }
            start += piece.count
        }
        return String(zip(all, flags).filter(\.1).map(\.0))
    }

    private mutating func removeEmptyRuns(of comment: XMLNode) {
        for run in tree.descendants(of: comment, named: "x:r") where tree.text(of: run).isEmpty {
            tree.remove(run)
        }
    }
}
