/// Moves the relative references of a formula, as Excel does when it fills a formula down or across.
///
/// `A1`, `$A1`, `A$1`, `A:C` and `1:3` are references; texts, names of sheets, functions and tables are not. A reference that
/// would leave the sheet becomes `#REF!`.
struct FormulaShift {
    let rows: Int
    let columns: Int

    /// The formula as it stands so many rows further down and columns further right.
    func moved(_ formula: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(formula.count + 8)
        var place = 0
        while place < formula.count {
            let end = Self.end(of: formula, from: place)
            let piece = formula[place..<end]
            let next = end < formula.count ? formula[end] : 0
            let isName = next == UInt8(ascii: "(") || next == UInt8(ascii: "!")
            result += isName ? Array(piece) : moved(piece, in: formula)
            place = end
        }
        return result
    }

    /// Where the piece that starts at a place ends: a quoted text, a bracketed name, a word, or one character.
    private static func end(of formula: [UInt8], from start: Int) -> Int {
        var place = start + 1
        switch formula[start] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            while place < formula.count, formula[place] != formula[start] { place += 1 }
            return min(place + 1, formula.count)
        case UInt8(ascii: "["):
            var depth = 1
            while place < formula.count, depth > 0 {
                if formula[place] == UInt8(ascii: "[") { depth += 1 }
                if formula[place] == UInt8(ascii: "]") { depth -= 1 }
                place += 1
            }
            return place
        case let first where isWord(first):
            while place < formula.count, isWord(formula[place]) { place += 1 }
            return place
        default: return place
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
            true
        default: Array("$._\\?".utf8).contains(byte)
        }
    }

    private func moved(_ piece: ArraySlice<UInt8>, in formula: [UInt8]) -> [UInt8] {
        guard let reference = Reference(piece) else { return Array(piece) }
        // A column or a row alone is one only in a range: `A:C`, `1:3`.
        if reference.isHalf, !Self.isBesideColon(piece, in: formula) { return Array(piece) }
        return reference.moved(rows, columns) ?? Array("#REF!".utf8)
    }

    private static func isBesideColon(_ piece: ArraySlice<UInt8>, in formula: [UInt8]) -> Bool {
        let colon = UInt8(ascii: ":")
        let isBefore = piece.startIndex > 0 && formula[piece.startIndex - 1] == colon
        return isBefore || piece.endIndex < formula.count && formula[piece.endIndex] == colon
    }
}

/// A cell, a column or a row as a formula writes it.
private struct Reference {
    private var column: (number: Int, isFixed: Bool)?
    private var row: (number: Int, isFixed: Bool)?

    var isHalf: Bool { column == nil || row == nil }

    init?(_ word: ArraySlice<UInt8>) {
        var rest = word
        var isFixed = Self.takeDollar(&rest)
        var letters = 0
        while let byte = rest.first, letters < 4, (65...90).contains(byte & 0xDF), byte >= 65 {
            column = ((column?.number ?? 0) * 26 + Int(byte & 0xDF) - 64, isFixed)
            letters += 1
            rest = rest.dropFirst()
        }
        if letters > 0 { isFixed = Self.takeDollar(&rest) }
        var digits = 0
        while let byte = rest.first, digits < 8, (48...57).contains(byte) {
            row = ((row?.number ?? 0) * 10 + Int(byte) - 48, isFixed)
            digits += 1
            rest = rest.dropFirst()
        }
        let isInside =
            (1...CellReference.lastColumn).contains(column?.number ?? 1)
            && (1...CellReference.lastRow).contains(row?.number ?? 1)
        guard rest.isEmpty, letters + digits > 0, isInside, digits > 0 || !isFixed || letters == 0
        else { return nil }
    }

    private static func takeDollar(_ rest: inout ArraySlice<UInt8>) -> Bool {
        guard rest.first == UInt8(ascii: "$") else { return false }
        rest = rest.dropFirst()
        return true
    }

    /// The words of the reference elsewhere; nil when it leaves the sheet.
    func moved(_ rows: Int, _ columns: Int) -> [UInt8]? {
        var words = ""
        if let column {
            let number = column.number + (column.isFixed ? 0 : columns)
            guard (1...CellReference.lastColumn).contains(number) else { return nil }
            words += (column.isFixed ? "$" : "") + CellReference.letters(of: number)
        }
        if let row {
            let number = row.number + (row.isFixed ? 0 : rows)
            guard (1...CellReference.lastRow).contains(number) else { return nil }
            words += (row.isFixed ? "$" : "") + String(number)
        }
        return Array(words.utf8)
    }
}
