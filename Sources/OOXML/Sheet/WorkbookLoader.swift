/// Loads the parts that all sheets of a workbook share, then the sheets one by one.
struct WorkbookLoader {
    let contents: WorkbookReader
    private let relationships: [Relationship]
    private let strings: [String]
    /// The number formats that show a number as a percentage.
    let percentFormats: Set<Int>
    private let formats: [Int]
    private let shown: [SheetDate.Shown?]

    init(_ package: borrowing OfficePackage) throws(PackageFault) {
        var reader = WorkbookReader()
        try package.scan(package.mainPart, into: &reader)
        contents = reader
        guard reader.sheets.count <= package.limits.sheets else {
            throw .tooLarge(.sheets, part: package.mainPart)
        }
        relationships = try package.relationships(of: package.mainPart)
        strings = try Self.strings(relationships, package)
        let styles = try Self.styles(relationships, package)
        percentFormats = styles.percentFormats
        formats = styles.formats
        shown = styles.shown
    }

    /// The part of a sheet; nil when it is one of charts, dialogs or macros, or when nothing leads to it.
    func part(of entry: WorkbookReader.Entry) -> String? {
        guard let link = relationships.first(where: { $0.id == entry.relationship }),
            link.type == "worksheet"
        else { return nil }
        return link.target
    }

    /// Reads a sheet from its part.
    func sheet(
        _ entry: WorkbookReader.Entry,
        in part: String,
        _ package: borrowing OfficePackage,
        room: inout SheetRoom
    ) throws(PackageFault) -> Worksheet {
        let context = SheetContext(
            part: part,
            limits: package.limits,
            strings: strings,
            shown: shown,
            formats: formats,
            date1904: contents.date1904
        )
        var reader = SheetReader(name: entry.name, context: context, room: room)
        try package.scan(part, into: &reader)
        room = reader.room
        let drawing = reader.drawing
        var sheet = reader.finished()
        sheet.visibility = entry.visibility
        if let drawing { sheet.pictures = pictures(drawing, part, package) }
        return sheet
    }

    private static func strings(
        _ relationships: [Relationship],
        _ package: borrowing OfficePackage
    ) throws(PackageFault) -> [String] {
        guard let part = relationships.first(where: { $0.type == "sharedStrings" })?.target,
            package.contains(part)
        else { return [] }
        var reader = SharedStringReader(part: part, limits: package.limits)
        try package.scan(part, into: &reader)
        return reader.strings
    }

    private static func styles(
        _ relationships: [Relationship],
        _ package: borrowing OfficePackage
    ) throws(PackageFault) -> StyleReader {
        var reader = StyleReader()
        guard let part = relationships.first(where: { $0.type == "styles" })?.target,
            package.contains(part)
        else { return reader }
        try package.scan(part, into: &reader)
        return reader
    }

    /// The places of the pictures; none when the drawing cannot be read, since the cells do not depend on it.
    private func pictures(
        _ drawing: String,
        _ part: String,
        _ package: borrowing OfficePackage
    ) -> [CellReference] {
        var reader = DrawingReader()
        do throws(PackageFault) {
            let links = try package.relationships(of: part)
            guard let target = links.first(where: { $0.id == drawing })?.target else { return [] }
            try package.scan(target, into: &reader)
        } catch {
            return []
        }
        return reader.pictures
    }
}
