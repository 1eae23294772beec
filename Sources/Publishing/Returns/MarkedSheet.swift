internal import Norms
internal import OOXML

/// A worksheet with its comments while it is being marked.
struct MarkedSheet: ~Copyable {
    private let part: String
    private let isStrict: Bool
    private var tree: XMLTree
    private var cells: SheetCells
    private var comments: SheetComments
    private var notes: SheetNotes
    private var threads: SheetThreads

    init(
        _ part: String,
        isStrict: Bool,
        _ change: PackageChange,
        in package: borrowing OfficePackage
    ) throws {
        let links = try package.relationships(of: part)
        var tree = try XMLTree(try package.contents(of: part), part: part)
        let cells = SheetCells(&tree)
        let comments = try SheetComments(links, isStrict: isStrict, change, in: package)
        var drawing: String?
        for legacy in tree.children(of: tree.root, named: "x:legacyDrawing") {
            let id = tree.attribute("r:id", of: legacy)
            drawing = links.first { $0.id == id && !$0.isExternal }?.target
        }
        if let named = drawing, !package.contains(named) { drawing = nil }
        let notes = try SheetNotes(part: drawing, change, in: package)
        threads = try SheetThreads(links, change, in: package)
        self.part = part
        self.isStrict = isStrict
        self.cells = cells
        self.comments = comments
        self.notes = notes
        self.tree = tree
    }

    /// Takes out the comments of an earlier return; says whether there were any.
    mutating func removeOwn(_ people: inout ThreadPeople) -> Bool {
        let removal = threads.remove(by: people.known)
        let removed = comments.removeOwn(removal)
        notes.remove(removed.cells)
        return removed.any || removal.any
    }

    /// The address at which a cell shows: of merged cells, the first.
    func anchor(of cell: CellReference) -> CellReference { cells.anchor(of: cell) }

    /// Marks a cell.
    mutating func mark(
        _ reference: CellReference,
        _ findings: [Finding],
        _ fills: inout SheetFills,
        _ people: inout ThreadPeople,
        in package: borrowing OfficePackage
    ) throws {
        if comments.add(findings.flatMap(ReturnMarker.lines), at: reference) {
            notes.add(at: reference, lines: findings.count * 3)
        }
        for finding in findings {
            let text = ReturnMarker.lines(finding).joined(separator: "\n")
            try threads.answer(text, at: reference, as: &people, in: package)
        }
        guard let cell = cells.cell(at: reference, &tree) else { return }
        let style = tree.attribute("s", of: cell).flatMap { Int($0) } ?? 0
        let twin = fills.twin(of: style)
        if twin != style { tree.setAttribute("s", String(twin), of: cell) }
    }

    /// Writes the sheet, its comments and their boxes.
    mutating func write(to change: inout PackageChange, in package: borrowing OfficePackage) throws
    {
        // Excel shows no comment without a box; in a drawing of our own those of people need theirs too.
        if notes.isNew {
            for cell in comments.cells { notes.add(at: cell, lines: 3) }
        }
        threads.write(to: &change)
        try comments.write(to: &change, linkedFrom: part, in: package)
        if let id = try notes.write(to: &change, linkedFrom: part, isStrict, in: package) {
            refer(to: id)
        }
        change.set(part, tree.serialised())
    }

    /// Names the drawing of the boxes, at its place among the elements of the sheet (§18.3.1.99).
    private mutating func refer(to id: String) {
        for old in tree.children(of: tree.root, named: "x:legacyDrawing") { tree.remove(old) }
        guard let element = tree.makeElement("legacyDrawing", like: tree.root) else { return }
        var isBehindData = false
        var next: XMLNode?
        for child in tree.children(of: tree.root) {
            let name = tree.name(of: child)
            if isBehindData, Self.behind.contains(name) {
                next = child
                break
            }
            if name == "x:sheetData" { isBehindData = true }
        }
        if let next {
            tree.insert(element, before: next)
        } else {
            tree.append(element, to: tree.root)
        }
        let links = isStrict ? OfficeAddress.strictLinks : OfficeAddress.links
        tree.setAttribute("id", id, in: links, prefix: "r", of: element)
    }

    private static let behind: Set<String> = [
        "x:legacyDrawingHF", "x:drawingHF", "x:picture", "x:oleObjects", "x:controls",
        "x:webPublishItems", "x:tableParts", "x:extLst", "mc:AlternateContent",
    ]
}
