internal import OOXML

/// The comments part of a document (ECMA-376 §17.13.4).
struct WordComments: ~Copyable {
    private var tree: XMLTree
    private let part: String?
    private let isStrict: Bool
    private var taken: Set<Int> = []
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

    /// Adds a comment with a paragraph for each line; gives its number.
    mutating func add(_ lines: [String]) -> String {
        while taken.contains(next) { next += 1 }
        taken.insert(next)
        let id = String(next)
        guard let comment = tree.makeElement("comment", like: tree.root) else { return id }
        tree.append(comment, to: tree.root)
        set([("id", id), ("author", ReturnMarker.author), ("initials", "校验")], of: comment)
        for (index, line) in lines.enumerated() {
            append(SafeText.plain(line), to: comment, isFirst: index == 0)
        }
        return id
    }

    private func set(_ values: [(name: String, value: String)], of element: XMLNode) {
        for (name, value) in values {
            tree.setAttribute(name, value, in: namespace, prefix: "w", of: element)
        }
    }

    /// Words of a form are often 三号 with a space before; a remark is small and stands at the edge whatever they are.
    private mutating func append(_ line: String, to comment: XMLNode, isFirst: Bool) {
        guard let paragraph = make("p", in: comment), let layout = make("pPr", in: paragraph),
            let spacing = make("spacing", in: layout), let indent = make("ind", in: layout),
            let mark = isFirst ? make("r", in: paragraph) : paragraph,
            !isFirst || make("annotationRef", in: mark) != nil,
            let run = make("r", in: paragraph), let face = make("rPr", in: run),
            let size = make("sz", in: face), let text = make("t", in: run)
        else { return }
        set([("before", "0"), ("after", "0"), ("line", "240"), ("lineRule", "auto")], of: spacing)
        set([("firstLineChars", "0"), ("firstLine", "0")], of: indent)
        set([("val", "18")], of: size)
        tree.setAttribute("space", "preserve", in: OfficeAddress.xml, prefix: "xml", of: text)
        tree.setText(line, of: text)
    }

    private mutating func make(_ name: String, in parent: XMLNode) -> XMLNode? {
        guard let made = tree.makeElement(name, like: parent) else { return nil }
        tree.append(made, to: parent)
        return made
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

extension WordComments {
    /// What was taken out of the comments.
    struct Removal {
        /// The numbers of the comments that are gone.
        var comments: Set<String> = []
        /// The marks of their paragraphs (`w14:paraId`), by which the parts beside the comments know them.
        var paragraphs: Set<String> = []
        /// Whether anything of ours was there.
        var any = false
    }

    /// Takes out the comments of an earlier return, before any is added.
    ///
    /// What a person wrote into one stays, under another author.
    mutating func removeOwn() -> Removal {
        var removal = Removal()
        for comment in tree.children(of: tree.root, named: "w:comment") {
            let paragraphs = tree.children(of: comment, named: "w:p")
            let texts = paragraphs.map { tree.text(of: $0) }
            guard
                tree.attribute("w:author", of: comment) == ReturnMarker.author
                    || OwnWords.areAll(texts.joined(separator: "\n"))
            else { continue }
            removal.any = true
            let own = OwnWords.lines(texts)
            for (paragraph, isOwn) in zip(paragraphs, own) where isOwn {
                if let mark = tree.attribute("w14:paraId", of: paragraph) {
                    removal.paragraphs.insert(mark)
                }
                tree.remove(paragraph)
            }
            guard own.allSatisfy(\.self) else {
                set([("author", OwnWords.answerer), ("initials", "报送")], of: comment)
                continue
            }
            if let id = tree.attribute("w:id", of: comment) { removal.comments.insert(id) }
            tree.remove(comment)
        }
        return removal
    }

    /// Leaves the numbers alone that are in use, be it by anchors whose comments are lost.
    mutating func reserve(_ numbers: [String]) {
        for comment in tree.children(of: tree.root, named: "w:comment") {
            if let id = tree.attribute("w:id", of: comment).flatMap({ Int($0) }) {
                taken.insert(id)
            }
        }
        taken.formUnion(numbers.compactMap { Int($0) })
        // Word counts in 32 bits.
        next = (taken.filter { 0..<Int(Int32.max) / 2 ~= $0 }.max() ?? -1) + 1
    }
}
