internal import OOXML

/// The boxes of the comments of a worksheet: a VML drawing, as Excel still writes it (ECMA-376 part 4 §19.4).
///
/// VML of old programs need not be well-formed, so that boxes are added as text; they are taken out only where it is.
struct SheetNotes {
    private let part: String?
    private var text: String
    private var isChanged = false
    private var nextShape: Int
    private var boxes: Set<CellReference>

    /// Whether the boxes lie in a part that did not come with the file.
    var isNew: Bool { part == nil }

    init(part: String?, _ change: PackageChange, in package: borrowing OfficePackage) throws {
        let bytes = try part.map { try change.contents(of: $0, in: package) } ?? []
        var text = String(decoding: bytes, as: UTF8.self)
        // Written in another encoding, perhaps.
        if Self.end(of: text) == nil, let part, let tree = try? XMLTree(bytes, part: part) {
            text = String(decoding: tree.serialised(), as: UTF8.self)
        }
        // A drawing without an end is started anew, in a part of its own.
        let isUsable = Self.end(of: text) != nil
        self.part = isUsable ? part : nil
        self.text = isUsable ? text : Self.empty
        boxes = Self.boxes(in: self.text)
        nextShape = (Self.shapeNumbers(self.text).max() ?? 1_024) + 1
    }

    /// Takes out the boxes of some cells.
    mutating func remove(_ cells: Set<CellReference>) {
        guard !cells.isEmpty, let part, var tree = try? XMLTree(Array(text.utf8), part: part) else {
            return
        }
        for shape in Self.all("shape", in: tree.root, &tree) {
            guard let row = Self.all("Row", in: shape, &tree).first,
                let column = Self.all("Column", in: shape, &tree).first,
                let down = Int(tree.text(of: row)), let right = Int(tree.text(of: column)),
                cells.contains(CellReference(row: down + 1, column: right + 1))
            else { continue }
            tree.remove(shape)
            isChanged = true
        }
        if isChanged { text = String(decoding: tree.serialised(), as: UTF8.self) }
        if Self.end(of: text) == nil { text = Self.empty }
        boxes = Self.boxes(in: text)
    }

    /// Adds a box to the right of a cell, so many lines high; none where there is one.
    mutating func add(at cell: CellReference, lines: Int) {
        guard boxes.insert(cell).inserted, let end = Self.end(of: text) else { return }
        let left = min(cell.column, CellReference.lastColumn - 4)
        let top = max(0, cell.row - 2)
        let bottom = top + min(4 + lines, 20)
        let shape = """
            <v:shape xmlns:v="urn:schemas-microsoft-com:vml" \
            xmlns:o="urn:schemas-microsoft-com:office:office" \
            xmlns:x="urn:schemas-microsoft-com:office:excel" \
            id="_x0000_s\(nextShape)" type="#_x0000_t202" \
            style="position:absolute;margin-left:80pt;margin-top:2pt;width:220pt;height:90pt;\
            z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">\
            <v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>\
            <v:path o:connecttype="none"/>\
            <v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div>\
            </v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>\
            <x:Anchor>\(left), 15, \(top), 10, \(left + 3), 15, \(bottom), 4</x:Anchor>\
            <x:AutoFill>False</x:AutoFill><x:Row>\(cell.row - 1)</x:Row>\
            <x:Column>\(cell.column - 1)</x:Column></x:ClientData></v:shape>
            """
        text.insert(contentsOf: (hasType ? "" : Self.type) + shape, at: end)
        nextShape += 1
        isChanged = true
    }

    /// Writes the part; gives the number of the link to it when it is new.
    mutating func write(
        to change: inout PackageChange,
        linkedFrom sheet: String,
        _ isStrict: Bool,
        in package: borrowing OfficePackage
    ) throws -> String? {
        guard isChanged else { return nil }
        if let part {
            change.set(part, Array(text.utf8))
            return nil
        }
        let name = change.freeName("xl/drawings/vmlDrawing", ".vml")
        change.set(name, Array(text.utf8))
        let type = "application/vnd.openxmlformats-officedocument.vmlDrawing"
        try change.declare(name, ending: "vml", as: type, in: package)
        return try change.link(sheet, to: name, as: "vmlDrawing", isStrict: isStrict, in: package)
    }

    /// The cells that have a box; told from the text, since one that could not be taken out may be there still.
    private static func boxes(in text: String) -> Set<CellReference> {
        var cells: Set<CellReference> = []
        for box in text.split(separator: "ClientData") {
            guard let row = number("Row", in: box), let column = number("Column", in: box) else {
                continue
            }
            cells.insert(CellReference(row: row + 1, column: column + 1))
        }
        return cells
    }

    private static func number(_ name: String, in text: Substring) -> Int? {
        text.firstRange(of: name + ">").flatMap { range in
            let digits = text[range.upperBound...].prefix { $0 != "<" }.filter(\.isNumber)
            return Int(digits.prefix(9))
        }
    }

    /// Whether the kind of shape that boxes are is described; WPS writes single quotes, openpyxl other prefixes.
    private var hasType: Bool {
        text.split(separator: "<").contains {
            $0.prefix { !$0.isWhitespace }.hasSuffix("shapetype")
                && ($0.contains("_x0000_t202\"") || $0.contains("_x0000_t202'"))
        }
    }

    /// Where the closing tag of the drawing starts.
    private static func end(of text: String) -> String.Index? {
        guard let start = text.lastIndex(of: "<") else { return nil }
        return text[start...].hasPrefix("</xml") ? start : nil
    }

    private static func shapeNumbers(_ text: String) -> [Int] {
        text.split { $0 == "\"" || $0 == "'" }.compactMap {
            $0.hasPrefix("_x0000_s") ? Int($0.dropFirst("_x0000_s".count).prefix(9)) : nil
        }
    }

    private static func all(
        _ name: String,
        in node: XMLNode,
        _ tree: inout XMLTree
    ) -> [XMLNode] {
        var found: [XMLNode] = []
        for child in tree.children(of: node) {
            let local = tree.name(of: child).split(separator: ":").last ?? ""
            if local == name { found.append(child) }
            found += all(name, in: child, &tree)
        }
        return found
    }

    private static let empty = """
        <xml xmlns:v="urn:schemas-microsoft-com:vml" \
        xmlns:o="urn:schemas-microsoft-com:office:office" \
        xmlns:x="urn:schemas-microsoft-com:office:excel">\
        <o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>
        """

    private static let type = """
        <v:shapetype xmlns:v="urn:schemas-microsoft-com:vml" \
        xmlns:o="urn:schemas-microsoft-com:office:office" id="_x0000_t202" \
        coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">\
        <v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/>\
        </v:shapetype>
        """
}
