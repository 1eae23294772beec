/// Loads the parts that all sheets of a workbook share, then the sheets one by one.
struct WorkbookLoader {
    let contents: WorkbookReader
    private let relationships: [Relationship]
    private let strings: SharedStringReader
    /// The number formats that show a number as a percentage.
    let percentFormats: Set<Int>
    private let formats: [Int]
    private let shown: [SheetDate.Shown?]
    /// How many decimal places number formats show.
    let decimalPlaces: [Int: Int]
    /// What number formats show beside a number.
    let formatWords: [Int: String]
    private let looks: [LetterLook]
    private let masks: [Int: NumberMask]

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
        decimalPlaces = styles.decimalPlaces
        formatWords = styles.words
        looks = styles.looks
        masks = styles.masks
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
            strings: strings.strings,
            runLooks: strings.looks,
            looks: looks,
            shown: shown,
            formats: formats,
            masks: masks,
            date1904: contents.date1904
        )
        var reader = SheetReader(name: entry.name, context: context, room: room)
        try package.scan(part, into: &reader)
        room = reader.room
        let drawing = reader.drawing
        var sheet = reader.finished()
        sheet.visibility = entry.visibility
        if let drawing, let reader = drawings(drawing, part, package) {
            sheet.pictures = reader.pictures
            sheet.covered = reader.covered
        }
        return sheet
    }

    private static func strings(
        _ relationships: [Relationship],
        _ package: borrowing OfficePackage
    ) throws(PackageFault) -> SharedStringReader {
        let part = relationships.first { $0.type == "sharedStrings" }?.target
        var reader = SharedStringReader(part: part ?? "", limits: package.limits)
        guard let part, package.contains(part) else { return reader }
        try package.scan(part, into: &reader)
        return reader
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

    /// The places of the pictures; nil when the drawing cannot be read, since the cells do not depend on it.
    private func drawings(
        _ drawing: String,
        _ part: String,
        _ package: borrowing OfficePackage
    ) -> DrawingReader? {
        var reader = DrawingReader()
        do throws(PackageFault) {
            let links = try package.relationships(of: part)
            guard let target = links.first(where: { $0.id == drawing })?.target else { return nil }
            try package.scan(target, into: &reader)
        } catch {
            return nil
        }
        return reader
    }
}
