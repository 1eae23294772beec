/// Reads the workbook part: its sheets, names and the start of its calendar (ECMA-376 §18.2).
struct WorkbookReader: XMLHandler {
    enum Tag: UInt8, XMLTag { case properties, sheet, name, other }

    /// A sheet as the workbook lists it.
    struct Entry {
        let name: String
        let relationship: String
        let visibility: Worksheet.Visibility
    }

    private(set) var sheets: [Entry] = []
    private(set) var names: [DefinedName] = []
    private(set) var date1904 = false
    private var current: DefinedName?
    private var formula: [UInt8] = []

    static func tag(for name: XMLName) -> Tag {
        guard name.namespace == .sheet else { return .other }
        switch name.local {
        case "workbookPr": return .properties
        case "sheet": return .sheet
        case "definedName": return .name
        default: return .other
        }
    }

    mutating func start(_ tag: Tag, _ attributes: XMLAttributes) {
        switch tag {
        case .properties: date1904 = attributes["date1904"]?.isOn ?? false
        case .sheet:
            sheets.append(
                Entry(
                    name: attributes.string("name") ?? "",
                    relationship: attributes.string("id", in: .relationships) ?? "",
                    visibility: attributes.string("state").flatMap(Worksheet.Visibility.init)
                        ?? .visible
                )
            )
        case .name:
            formula.removeAll()
            current = DefinedName(
                name: attributes.string("name") ?? "",
                sheetIndex: attributes["localSheetId"]?.int,
                formula: "",
                isHidden: attributes["hidden"]?.isOn ?? false
            )
        case .other: return
        }
    }

    mutating func end(_ tag: Tag) {
        guard tag == .name, let name = current else { return }
        names.append(
            DefinedName(
                name: name.name,
                sheetIndex: name.sheetIndex,
                formula: String(decoding: formula, as: UTF8.self),
                isHidden: name.isHidden
            )
        )
        current = nil
    }

    mutating func text(_ bytes: XMLBytes) {
        if current != nil { unsafe formula.append(contentsOf: bytes.buffer) }
    }
}
