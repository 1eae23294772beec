internal import OOXML

/// The people who write in threads of a workbook ([MS-XLSX] §2.6.203), with us among them.
struct ThreadPeople: ~Copyable {
    private var tree: XMLTree?
    private let part: String?
    private var made: String?
    private var ids = 0

    init(_ links: [Relationship], in package: borrowing OfficePackage) throws {
        part =
            links.first {
                $0.type == "person" && !$0.isExternal && package.contains($0.target)
            }?.target
        tree = try part.map { try XMLTree(package.contents(of: $0), part: $0) }
    }

    /// The ids under which we wrote before.
    var known: Set<String> {
        mutating get {
            guard var tree = tree.take() else { return [] }
            var found: Set<String> = []
            for person in tree.children(of: tree.root, named: "xltc:person")
            where tree.attribute("displayName", of: person) == ReturnMarker.author {
                if let id = tree.attribute("id", of: person) { found.insert(id) }
            }
            self.tree = consume tree
            return found
        }
    }

    /// An id for the next remark; all remarks of one return are numbered through.
    mutating func nextID() -> String {
        ids += 1
        let number = String(ids, radix: 16, uppercase: true)
        let zeros = String(repeating: "0", count: max(0, 12 - number.count))
        return "{54E2A0B1-6C3D-4F58-9A17-\(zeros)\(number)}"
    }

    /// Our id, entered among the people when it is not there.
    mutating func own(in package: borrowing OfficePackage) throws -> String {
        if let known = known.min() { return known }
        let id = "{54E2A0B1-6C3D-4F58-9A17-F00000000000}"
        var tree = try tree.take() ?? XMLTree(Array(Self.empty.utf8), part: "persons")
        if let person = tree.makeElement("person", like: tree.root) {
            tree.append(person, to: tree.root)
            let values = [
                ("displayName", ReturnMarker.author), ("id", id), ("userId", ReturnMarker.author),
                ("providerId", "None"),
            ]
            for (name, value) in values { tree.setAttribute(name, value, of: person) }
        }
        self.tree = consume tree
        made = id
        return id
    }

    /// Writes the part when we were entered, and makes it known when it is new.
    mutating func write(
        to change: inout PackageChange,
        linkedFrom book: String,
        in package: borrowing OfficePackage
    ) throws {
        guard made != nil, let tree = tree.take() else { return }
        if let part { return change.set(part, tree.serialised()) }
        let name = change.freeName("xl/persons/person", ".xml")
        change.set(name, tree.serialised())
        try change.declare(name, as: "application/vnd.ms-excel.person+xml", in: package)
        _ = try change.link(book, to: name, as: "person", base: Self.links, in: package)
    }

    private static let links = "http://schemas.microsoft.com/office/2017/10/relationships"
    private static let empty =
        #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
        + #"<personList xmlns="\#(OfficeAddress.threads)"/>"#
}
