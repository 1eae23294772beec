internal import OOXML

/// The comments part of a worksheet (ECMA-376 §18.7).
///
/// A cell has one comment. Where a person wrote one, ours is added below it, behind a line that tells it.
struct SheetComments: ~Copyable {
    private static let divider = "\n—— \(ReturnMarker.author) ——\n"

    private var tree: XMLTree
    private let part: String?
    private let isStrict: Bool

    init(_ links: [Relationship], isStrict: Bool, in package: borrowing OfficePackage) throws {
        let link = links.first {
            $0.type == "comments" && !$0.isExternal && package.contains($0.target)
        }
        let address = isStrict ? OfficeAddress.strictSheet : OfficeAddress.sheet
        let empty =
            #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
            + #"<comments xmlns="\#(address)"><authors/><commentList/></comments>"#
        let bytes = try link.map { try package.contents(of: $0.target) } ?? Array(empty.utf8)
        tree = try XMLTree(bytes, part: link?.target ?? "comments")
        part = link?.target
        self.isStrict = isStrict
    }

    /// Takes out what an earlier return wrote: gives the cells that have no comment any more, and whether there was any.
    mutating func removeOwn() -> (cells: Set<CellReference>, any: Bool) {
        let authors = members("x:authors").map { tree.text(of: $0) }
        var cells: Set<CellReference> = []
        var any = false
        for comment in members("x:commentList") {
            let author = tree.attribute("authorId", of: comment).flatMap { Int($0) } ?? -1
            if authors.indices.contains(author), authors[author] == ReturnMarker.author {
                if let cell = tree.attribute("ref", of: comment).flatMap({ CellReference($0) }) {
                    cells.insert(cell)
                }
                tree.remove(comment)
                any = true
            } else if cutOwn(from: comment) {
                any = true
            }
        }
        return (cells, any)
    }

    /// Takes our part out of a person's comment: all text from the line that tells it.
    private mutating func cutOwn(from comment: XMLNode) -> Bool {
        let mark = Self.divider.filter { $0 != "\n" }
        var isOurs = false
        for text in tree.descendants(of: comment, named: "x:t") {
            let content = tree.text(of: text)
            if isOurs {
                tree.setText("", of: text)
            } else if let kept = Self.head(of: content, before: mark) {
                tree.setText(kept, of: text)
                isOurs = true
            }
        }
        guard isOurs else { return false }
        for run in tree.descendants(of: comment, named: "x:r") where tree.text(of: run).isEmpty {
            tree.remove(run)
        }
        return true
    }

    private static func head(of text: String, before mark: String) -> String? {
        var rest = text[...]
        while let start = rest.firstIndex(of: "—") {
            if text[start...].hasPrefix(mark) {
                let head = text[..<start]
                return String(head.last?.isNewline == true ? head.dropLast() : head)
            }
            rest = text[text.index(after: start)...]
        }
        return nil
    }

    /// Adds a comment; says whether the cell had none, so that it needs a box.
    mutating func add(_ lines: [String], at cell: CellReference) -> Bool {
        let text = lines.joined(separator: "\n")
        for comment in members("x:commentList")
        where tree.attribute("ref", of: comment).flatMap({ CellReference($0) }) == cell {
            guard let body = tree.children(of: comment, named: "x:text").first else { continue }
            wrapPlainText(of: body)
            appendRun(Self.divider + text, to: body)
            return false
        }
        guard let list = tree.children(of: tree.root, named: "x:commentList").first,
            let comment = tree.makeElement("comment", like: list),
            let body = tree.makeElement("text", like: list)
        else { return false }
        tree.append(comment, to: list)
        tree.append(body, to: comment)
        tree.setAttribute("ref", cell.description, of: comment)
        tree.setAttribute("authorId", String(author()), of: comment)
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

    private mutating func author() -> Int {
        let authors = members("x:authors")
        if let known = authors.firstIndex(where: { tree.text(of: $0) == ReturnMarker.author }) {
            return known
        }
        if let list = tree.children(of: tree.root, named: "x:authors").first,
            let author = tree.makeElement("author", like: list)
        {
            tree.append(author, to: list)
            tree.setText(ReturnMarker.author, of: author)
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
