extension CellReference {
    /// Reads an address as people and files write it: `H7`, `$H$7`, `h7`; nil for anything else.
    package init?(_ text: some StringProtocol) {
        var utf8 = text.utf8.makeIterator()
        var column = 0
        var row = 0
        var digits = 0
        while let byte = utf8.next() {
            switch byte {
            case UInt8(ascii: "$"): continue
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where digits == 0:
                column = column * 26 + Int(byte - 64)
            case UInt8(ascii: "a")...UInt8(ascii: "z") where digits == 0:
                column = column * 26 + Int(byte - 96)
            case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0:
                row = row * 10 + Int(byte - 48)
                digits += 1
            default: return nil
            }
            guard column <= Self.lastColumn, row <= Self.lastRow else { return nil }
        }
        guard column > 0, row > 0 else { return nil }
        self.init(row: row, column: column)
    }
}
