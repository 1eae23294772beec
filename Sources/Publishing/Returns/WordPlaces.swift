internal import Norms
internal import OOXML

/// The cells and paragraphs of a document, counted as they are when a form is read: in the final view, every table with
/// those inside it after it.
struct WordPlaces {
    private var tables: [[[XMLNode]]] = []
    private var paragraphs: [XMLNode] = []

    init(_ document: inout XMLTree) {
        for body in document.children(of: document.root, named: "w:body") {
            collect(body, isOutside: true, &document)
        }
    }

    /// The cell or paragraph at a place; nil for places of other kinds and those that the document does not have.
    func content(at place: Place, in document: inout XMLTree) -> XMLNode? {
        switch place {
        case .tableCell(let table, let row, let column):
            guard tables.indices.contains(table - 1), tables[table - 1].indices.contains(row - 1),
                tables[table - 1][row - 1].indices.contains(column - 1)
            else { return nil }
            return tables[table - 1][row - 1][column - 1]
        case .paragraph(let number):
            return paragraphs.indices.contains(number - 1) ? paragraphs[number - 1] : nil
        case .file, .cell, .line: return nil
        }
    }

    /// The places of all cells and paragraphs that have one.
    var byNode: [XMLNode: Place] {
        var places: [XMLNode: Place] = [:]
        for (number, paragraph) in paragraphs.enumerated() {
            places[paragraph] = .paragraph(number + 1)
        }
        for (table, rows) in tables.enumerated() {
            for (row, cells) in rows.enumerated() {
                for (column, cell) in cells.enumerated() {
                    places[cell] = .tableCell(table: table + 1, row: row + 1, column: column + 1)
                }
            }
        }
        return places
    }

    private static let skipped: Set<String> = [
        "w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:sectPr", "w:tblPr", "w:tblGrid", "w:tcPr",
        "w:trPr", "w:sdtPr",
    ]

    private mutating func collect(_ node: XMLNode, isOutside: Bool, _ document: inout XMLTree) {
        switch document.name(of: node) {
        case "w:tbl": return collectTable(node, &document)
        case "w:p" where isOutside:
            paragraphs.append(node)
            for child in Self.elements(in: node, &document) {
                collect(child, isOutside: false, &document)
            }
        default:
            for child in Self.elements(in: node, &document) {
                collect(child, isOutside: isOutside, &document)
            }
        }
    }

    private mutating func collectTable(_ table: XMLNode, _ document: inout XMLTree) {
        let rows = Self.members("w:tr", of: table, &document)
            .filter { !Self.has("w:del", in: "w:trPr", of: $0, &document) }
        guard !rows.isEmpty else { return }
        let number = tables.count
        tables.append([])
        var cells: [[XMLNode]] = []
        for row in rows {
            cells.append(
                Self.members("w:tc", of: row, &document).filter {
                    !Self.has("w:cellDel", in: "w:tcPr", of: $0, &document)
                        && !Self.isJoinedToTheLeft($0, &document)
                }
            )
        }
        tables[number] = cells
        for cell in cells.flatMap({ $0 }) where !Self.isJoinedAbove(cell, &document) {
            for child in Self.elements(in: cell, &document) {
                collect(child, isOutside: false, &document)
            }
        }
    }

    /// The rows of a table or the cells of a row, through controls and other wrappers.
    private static func members(
        _ name: String,
        of node: XMLNode,
        _ document: inout XMLTree
    ) -> [XMLNode] {
        var found: [XMLNode] = []
        for child in elements(in: node, &document) {
            if document.node(child, is: name) {
                found.append(child)
            } else {
                found += members(name, of: child, &document)
            }
        }
        return found
    }

    /// The elements in an element that count: of alternatives the first, no deletions, no properties.
    static func elements(in node: XMLNode, _ document: inout XMLTree) -> [XMLNode] {
        let isChoice = document.node(node, is: "mc:AlternateContent")
        var found: [XMLNode] = []
        for child in document.children(of: node) where document.kind(of: child) == .element {
            if skipped.contains(document.name(of: child)) { continue }
            found.append(child)
            if isChoice { break }
        }
        return found
    }

    private static func has(
        _ mark: String,
        in properties: String,
        of node: XMLNode,
        _ document: inout XMLTree
    ) -> Bool {
        for element in document.children(of: node, named: properties)
        where !document.children(of: element, named: mark).isEmpty {
            return true
        }
        return false
    }

    private static func isJoinedToTheLeft(_ cell: XMLNode, _ document: inout XMLTree) -> Bool {
        isContinued("w:hMerge", cell, &document)
    }

    private static func isJoinedAbove(_ cell: XMLNode, _ document: inout XMLTree) -> Bool {
        isContinued("w:vMerge", cell, &document)
    }

    private static func isContinued(
        _ merge: String,
        _ cell: XMLNode,
        _ document: inout XMLTree
    ) -> Bool {
        for properties in document.children(of: cell, named: "w:tcPr") {
            for element in document.children(of: properties, named: merge) {
                return document.attribute("w:val", of: element) != "restart"
            }
        }
        return false
    }
}
