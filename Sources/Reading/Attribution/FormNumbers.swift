import Norms

/// The form numbers that a file carries.
struct FormNumbers: Sendable {
    /// The one in the custom properties.
    let property: FormIdentity?
    /// The first one in a cell.
    let visible: FormIdentity?
    /// Where the first one in a cell stands; also when it cannot be read.
    let place: Place?
    /// A text that begins like a form number and is none.
    let unreadable: String?

    /// Looks into the properties and the cells of a grid.
    init(_ grid: Grid) {
        property = grid.property.flatMap { FormIdentity(Folding.tidy($0)) }
        for table in grid.tables {
            for row in table.rows {
                for cell in row.cells {
                    guard case .text(let text) = cell.content, text.utf8.count < 200,
                        let number = Self.number(in: text)
                    else { continue }
                    visible = FormIdentity(number)
                    place = cell.place
                    unreadable = visible == nil ? text : nil
                    return
                }
            }
        }
        (visible, place, unreadable) = (nil, nil, nil)
    }

    /// `TN/2023Q2/U001/2023.1/K` out of `表单编号：ＴＮ／２０２３Ｑ２／…`.
    private static func number(in text: String) -> String? {
        guard text.utf8.contains(UInt8(ascii: "/")) || text.contains("／") else { return nil }
        let folded = Folding.fold(text).text.filter { !$0.isWhitespace }
        let tail = folded.split(separator: ":").last.map(String.init) ?? folded
        return tail.hasPrefix("TN/") ? tail : nil
    }

    /// The version of the schema, where the form says it.
    var schemaVersion: String? { (property ?? visible)?.schemaVersion }
}
