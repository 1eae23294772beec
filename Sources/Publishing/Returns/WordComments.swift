internal import OOXML

/// The comments part of a document (ECMA-376 §17.13.4).
struct WordComments: ~Copyable {
    private var tree: XMLTree
    private let part: String?
    private let isStrict: Bool
    private var next = 0

    private var namespace: String { isStrict ? OfficeAddress.strictWord : OfficeAddress.word }

    init(of main: String, isStrict: Bool, in package: borrowing OfficePackage) throws {
        let link = try package.relationships(of: main).first {
            $0.type == "comments" && !$0.isExternal && package.contains($0.target)
        }
        let address = isStrict ? OfficeAddress.strictWord : OfficeAddress.word
        let empty =
            #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
            + #"<w:comments xmlns:w="\#(address)"/>"#
        let bytes = try link.map { try package.contents(of: $0.target) } ?? Array(empty.utf8)
        tree = try XMLTree(bytes, part: link?.target ?? "comments")
        part = link?.target
        self.isStrict = isStrict
    }

    /// Takes out the comments of an earlier return, before any is added; gives their numbers.
    mutating func removeOwn() -> Set<String> {
        var removed: Set<String> = []
        for comment in tree.children(of: tree.root, named: "w:comment")
        where tree.attribute("w:author", of: comment) == ReturnMarker.author {
            if let id = tree.attribute("w:id", of: comment) { removed.insert(id) }
            tree.remove(comment)
        }
        for comment in tree.children(of: tree.root, named: "w:comment") {
            next = max(next, (tree.attribute("w:id", of: comment).flatMap { Int($0) } ?? -1) + 1)
        }
        return removed
    }

    /// Adds a comment with a paragraph for each line; gives its number.
    mutating func add(_ lines: [String]) -> String {
        let id = String(next)
        next += 1
        guard let comment = tree.makeElement("comment", like: tree.root) else { return id }
        tree.append(comment, to: tree.root)
        let values = [("id", id), ("author", ReturnMarker.author), ("initials", "校验")]
        for (name, value) in values {
            tree.setAttribute(name, value, in: namespace, prefix: "w", of: comment)
        }
        for line in lines { append(SafeText.plain(line), to: comment) }
        return id
    }

    private mutating func append(_ line: String, to comment: XMLNode) {
        guard let paragraph = tree.makeElement("p", like: comment),
            let run = tree.makeElement("r", like: comment),
            let text = tree.makeElement("t", like: comment)
        else { return }
        tree.append(paragraph, to: comment)
        tree.append(run, to: paragraph)
        tree.append(text, to: run)
        tree.setAttribute("space", "preserve", in: OfficeAddress.xml, prefix: "xml", of: text)
        tree.setText(line, of: text)
    }

    /// Writes the part, and makes it known when it is new.
    mutating func write(
        to change: inout PackageChange,
        linkedFrom main: String,
        in package: borrowing OfficePackage
    ) throws {
        if let part { return change.set(part, tree.serialised()) }
        let slash = main.lastIndex(of: "/")
        let folder = slash.map { String(main[...$0]) } ?? ""
        let plain = folder + "comments.xml"
        let name = change.contains(plain) ? change.freeName(folder + "comments", ".xml") : plain
        change.set(name, tree.serialised())
        let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
        try change.declare(name, as: type, in: package)
        _ = try change.link(main, to: name, as: "comments", isStrict: isStrict, in: package)
    }
}
