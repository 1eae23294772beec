internal import OOXML

/// The threads of a worksheet, which Excel of today shows instead of the comments of the same cells ([MS-XLSX] §2.6.205).
///
/// A comment that the author `tc={…}` signs is the copy of the thread with that id for older programs; Excel writes it anew from
/// the thread. So a remark at such a cell is a reply in its thread as well. A worksheet without threads gets none.
struct SheetThreads: ~Copyable {
    /// What became of the threads of an earlier return.
    struct Removal {
        /// The threads that are gone, by the id of their first remark.
        var gone: Set<String> = []
        /// The threads that began with a remark of ours, and the first answer, with which they begin now.
        var heirs: [String: String] = [:]
        /// Whether there was any remark of ours.
        var any = false
    }

    private var tree: XMLTree?
    private let part: String?
    private var isChanged = false

    init(
        _ links: [Relationship],
        _ change: PackageChange,
        in package: borrowing OfficePackage
    ) throws {
        part =
            links.first {
                $0.type == "threadedComment" && !$0.isExternal && package.contains($0.target)
            }?.target
        tree = try part.map { try XMLTree(change.contents(of: $0, in: package), part: $0) }
    }

    /// The id of the thread that a comment is the copy of, by its author.
    static func root(ofAuthor name: String) -> String? {
        name.hasPrefix("tc={") ? String(name.dropFirst(3)) : nil
    }

    /// The author who signs the copy of a thread.
    static func author(ofRoot id: String) -> String { "tc=\(id)" }

    /// Takes out the remarks of some people; the answers to them stay.
    mutating func remove(by persons: Set<String>) -> Removal {
        var removal = Removal()
        guard !persons.isEmpty, var tree = tree.take() else { return removal }
        let remarks = tree.children(of: tree.root, named: "xltc:threadedComment")
        for remark in remarks where persons.contains(Self.attribute("personId", remark, tree)) {
            let id = Self.attribute("id", remark, tree)
            let answers = remarks.filter {
                Self.attribute("parentId", $0, tree) == id
                    && !persons.contains(Self.attribute("personId", $0, tree))
            }
            if let heir = answers.first {
                let heirID = Self.attribute("id", heir, tree)
                removal.heirs[id] = heirID
                tree.setAttribute("parentId", nil, of: heir)
                for answer in answers.dropFirst() {
                    tree.setAttribute("parentId", heirID, of: answer)
                }
            } else if Self.attribute("parentId", remark, tree).isEmpty {
                removal.gone.insert(id)
            }
            tree.remove(remark)
            removal.any = true
        }
        isChanged = isChanged || removal.any
        self.tree = consume tree
        return removal
    }

    /// Answers in the thread of a cell, when it has one, so that the remark is seen where the thread hides the comment.
    mutating func answer(
        _ text: String,
        at cell: CellReference,
        as people: inout ThreadPeople,
        in package: borrowing OfficePackage
    ) throws {
        guard var tree = tree.take() else { return }
        let thread = tree.children(of: tree.root, named: "xltc:threadedComment").filter {
            CellReference(Self.attribute("ref", $0, tree)) == cell
        }
        let root = thread.first { Self.attribute("parentId", $0, tree).isEmpty }
        if let root, let last = thread.last,
            let made = tree.makeElement("threadedComment", like: root),
            let body = tree.makeElement("text", like: root)
        {
            tree.insert(made, after: last)
            tree.append(body, to: made)
            tree.setAttribute("ref", cell.description, of: made)
            // Answers are shown by time; there is no clock here, so ours has the time of the one before it.
            tree.setAttribute("dT", tree.attribute("dT", of: last), of: made)
            tree.setAttribute("personId", try people.own(in: package), of: made)
            tree.setAttribute("id", people.nextID(), of: made)
            tree.setAttribute("parentId", Self.attribute("id", root, tree), of: made)
            tree.setText(SafeText.cell(text), of: body)
            isChanged = true
        }
        self.tree = consume tree
    }

    /// Writes the part when it was changed.
    mutating func write(to change: inout PackageChange) {
        guard isChanged, let part, let tree = tree.take() else { return }
        change.set(part, tree.serialised())
    }

    private static func attribute(
        _ name: String,
        _ node: XMLNode,
        _ tree: borrowing XMLTree
    ) -> String {
        tree.attribute(name, of: node) ?? ""
    }
}
