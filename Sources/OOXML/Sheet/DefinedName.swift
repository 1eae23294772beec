/// A name that a workbook gives to cells (ECMA-376 §18.2.5).
package struct DefinedName: Sendable, Hashable {
    /// The name.
    package let name: String
    /// The index of the sheet that it is local to, among all sheets of the file; nil for the whole workbook.
    package let sheetIndex: Int?
    /// What it stands for, without `=`.
    package let formula: String
    /// Whether the list of names leaves it out.
    package let isHidden: Bool

    /// Makes a name.
    package init(name: String, sheetIndex: Int? = nil, formula: String, isHidden: Bool = false) {
        self.name = name
        self.sheetIndex = sheetIndex
        self.formula = formula
        self.isHidden = isHidden
    }

    /// The sheet and the cells that the name stands for; nil when it is a constant, a formula, a lost reference
    /// (`#REF!`), whole rows or columns, or several ranges.
    package var target: (sheet: String, range: CellRange)? {
        guard let bang = formula.lastIndex(of: "!"),
            let range = CellRange(formula[formula.index(after: bang)...])
        else { return nil }
        let sheet = formula[..<bang]
        guard sheet.hasPrefix("'") else {
            return sheet.allSatisfy({ $0 != "," && $0 != "(" }) ? (String(sheet), range) : nil
        }
        guard sheet.hasSuffix("'"), sheet.utf8.count > 2 else { return nil }
        return (Self.unquoted(sheet.dropFirst().dropLast()), range)
    }

    private static func unquoted(_ name: Substring) -> String {
        var result = ""
        var afterQuote = false
        for character in name {
            if character == "'", afterQuote {
                afterQuote = false
                continue
            }
            afterQuote = character == "'"
            result.append(character)
        }
        return result
    }
}
