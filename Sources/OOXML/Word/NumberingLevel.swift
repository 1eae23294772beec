/// One level of a list (ECMA-376 §17.9.6).
struct NumberingLevel {
    /// 0 where the file says nothing (ECMA-376 §17.9.25).
    var start = 0
    var format = "decimal"
    /// The label with `%1` to `%9` for the numbers of the levels.
    var pattern = ""
    /// The level whose number starts this one again; nil for every level above, 0 for none.
    var restart: Int?
    /// Whether all numbers in the label are shown in digits.
    var isLegal = false
    var font = SymbolFont.none
}
