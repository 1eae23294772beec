import Norms

/// The form numbers that a file carries.
struct FormNumbers: Sendable {
    /// The one in the custom properties.
    let property: FormIdentity?
    /// The one that is printed at the foot of the pages; nil when pages bear different ones.
    let footer: FormIdentity?
    /// The first one in a cell.
    let visible: FormIdentity?
    /// Where the first one in a cell stands; also when it cannot be read.
    let place: Place?
    /// A text that begins like a form number and is none.
    let unreadable: String?

    /// Looks into the properties and the cells of a grid.
    init(_ grid: Grid) {
        property = grid.property.flatMap { FormIdentity(Folding.tidy($0)) }
        let footers = ([grid.footer] + grid.tables.map(\.footer)).flatMap(Self.numbers(inFooter:))
        footer = Set(footers).count == 1 ? footers.first : nil
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

    /// The numbers in a footer among the unit's name, page numbers and codes: `&L&9 TN/2023Q2/U001/2023.1/K 云岭县…&R`.
    private static func numbers(inFooter text: String) -> [FormIdentity] {
        guard text.utf8.contains(UInt8(ascii: "/")) else { return [] }
        return text.split { $0.isWhitespace || $0 == "&" }.compactMap { piece in
            // A code may stand right before it: `&LTN/…`.
            var rest = piece
            while !rest.isEmpty, !rest.hasPrefix("TN/") { rest.removeFirst() }
            return FormIdentity(rest)
        }
    }

    /// The version of the schema, where the form says it.
    var schemaVersion: String? { (property ?? visible ?? footer)?.schemaVersion }
}
