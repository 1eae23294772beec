extension CellValue {
    /// The value in plain characters: the shortest number, an ISO date, `TRUE`, `#REF!`, or nothing.
    package var text: String {
        switch self {
        case .blank: ""
        case .number(let number): Self.shortest(number)
        case .text(let text): text
        case .bool(let flag): flag ? "TRUE" : "FALSE"
        case .date(let date): date.text
        case .error(let name): name
        }
    }

    /// The shortest decimal that reads back as the same number, without a fraction when it is whole.
    private static func shortest(_ number: Double) -> String {
        if let whole = Int64(exactly: number), abs(number) < 1e15 { return String(whole) }
        return number.description
    }
}
