internal import Norms
internal import OOXML

/// Marks findings in a workbook: a comment at each cell, and a light fill under it.
struct SheetMarker {
    let isStrict: Bool

    /// Marks the findings that have a cell in the workbook; gives their number.
    func mark(
        _ findings: [Finding],
        in package: borrowing OfficePackage,
        _ change: inout PackageChange
    ) throws -> Int {
        let links = try package.relationships(of: package.mainPart)
        let sheets = try Self.sheets(in: package, links)
        let styles = links.first { $0.type == "styles" && !$0.isExternal }?.target
        var fills = try SheetFills(part: styles, in: package)
        fills.removeOwn()
        var people = try ThreadPeople(links, in: package)
        var placed = 0
        for (name, part) in sheets {
            var sheet = try MarkedSheet(part, isStrict: isStrict, change, in: package)
            let marks = Self.marks(findings, on: name, sheet)
            let hadOwn = sheet.removeOwn(&people)
            guard !marks.isEmpty || hadOwn else { continue }
            for mark in marks {
                try sheet.mark(mark.cell, mark.findings, &fills, &people, in: package)
                placed += mark.findings.count
            }
            try sheet.write(to: &change, in: package)
        }
        fills.write(to: &change)
        try people.write(to: &change, linkedFrom: package.mainPart, in: package)
        return placed
    }

    /// The findings of a sheet by cell, in the order of their first mention.
    private static func marks(
        _ findings: [Finding],
        on name: String,
        _ sheet: borrowing MarkedSheet
    ) -> [(cell: CellReference, findings: [Finding])] {
        var order: [CellReference] = []
        var byCell: [CellReference: [Finding]] = [:]
        for finding in findings {
            guard case .cell(name, let reference) = finding.place,
                let address = CellReference(reference)
            else { continue }
            let cell = sheet.anchor(of: address)
            if byCell[cell] == nil { order.append(cell) }
            byCell[cell, default: []].append(finding)
        }
        return order.map { ($0, byCell[$0] ?? []) }
    }

    /// The worksheets by name; of two with one name, the first.
    private static func sheets(
        in package: borrowing OfficePackage,
        _ links: [Relationship]
    ) throws -> [(name: String, part: String)] {
        let part = package.mainPart
        var book = try XMLTree(try package.contents(of: part), part: part)
        var found: [(name: String, part: String)] = []
        for list in book.children(of: book.root, named: "x:sheets") {
            for sheet in book.children(of: list, named: "x:sheet") {
                guard let name = book.attribute("name", of: sheet),
                    let id = book.attribute("r:id", of: sheet),
                    let link = links.first(where: { $0.id == id && $0.type == "worksheet" }),
                    package.contains(link.target),
                    !found.contains(where: { $0.name == name || $0.part == link.target })
                else { continue }
                found.append((name, link.target))
            }
        }
        return found
    }
}
