internal import OOXML

extension PackageChange {
    /// Links a part to another and says what the other is; gives the number of the link.
    mutating func link(
        _ part: String,
        to target: String,
        as kind: String,
        isStrict: Bool,
        in package: borrowing OfficePackage
    ) throws -> String {
        let base = isStrict ? OfficeAddress.strictLinks : OfficeAddress.links
        return try link(part, to: target, as: kind, base: base, in: package)
    }

    /// The same for a kind of link that another body than ISO defines: `base` is the address before its last word.
    mutating func link(
        _ part: String,
        to target: String,
        as kind: String,
        base: String,
        in package: borrowing OfficePackage
    ) throws -> String {
        let name = Self.relationships(of: part)
        let bytes =
            contains(name) ? try contents(of: name, in: package) : Array(Self.noRelationships.utf8)
        var tree = try XMLTree(bytes, part: name)
        var taken: Set<String> = []
        for child in tree.children(of: tree.root) {
            if let id = tree.attribute("Id", of: child) { taken.insert(id) }
        }
        var number = 1
        while taken.contains("rIdTN\(number)") { number += 1 }
        let id = "rIdTN\(number)"
        if let element = tree.makeElement("Relationship", like: tree.root) {
            tree.append(element, to: tree.root)
            tree.setAttribute("Id", id, of: element)
            tree.setAttribute("Type", "\(base)/\(kind)", of: element)
            tree.setAttribute("Target", "/" + target, of: element)
        }
        set(name, tree.serialised())
        return id
    }

    /// Says what a part is: by its name, or by its ending when that is given instead.
    mutating func declare(
        _ part: String,
        ending: String? = nil,
        as type: String,
        in package: borrowing OfficePackage
    ) throws {
        let name = "[Content_Types].xml"
        var tree = try XMLTree(try contents(of: name, in: package), part: name)
        let key = ending == nil ? "PartName" : "Extension"
        let value = ending ?? "/" + part
        for child in tree.children(of: tree.root)
        where tree.attribute(key, of: child)?.lowercased() == value.lowercased() {
            return
        }
        let kind = ending == nil ? "Override" : "Default"
        guard let element = tree.makeElement(kind, like: tree.root) else { return }
        // Defaults come first in the files of Office; some readers count on it.
        if ending != nil, let first = tree.children(of: tree.root).first {
            tree.insert(element, before: first)
        } else {
            tree.append(element, to: tree.root)
        }
        tree.setAttribute(key, value, of: element)
        tree.setAttribute("ContentType", type, of: element)
        set(name, tree.serialised())
    }

    /// The part that holds the relationships of a part: `word/_rels/document.xml.rels`.
    static func relationships(of part: String) -> String {
        guard let slash = part.lastIndex(of: "/") else { return "_rels/\(part).rels" }
        return "\(part[...slash])_rels/\(part[part.index(after: slash)...]).rels"
    }

    /// A relationships part without any.
    static let noRelationships =
        #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
        + #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>"#
}
