/// The formulas of a sheet that stand once in the file, at the first of the cells that share them (ECMA-376 §18.3.1.40).
struct SharedFormulas {
    private var masters: [Int: (formula: [UInt8], place: CellReference)] = [:]
    /// How many more bytes of formulas are written out: a long one can be shared by every cell of a sheet.
    private var room: Int

    init(_ limits: Limits) { room = limits.cellTextBytes }

    /// The formula of a cell: its own, which is kept for others, or the shared one moved to its place.
    ///
    /// Empty when the first of the cells is not there, or when there is no more room.
    mutating func formula(_ own: [UInt8], shared index: Int, at place: CellReference) -> [UInt8] {
        guard own.isEmpty else {
            masters[index] = (own, place)
            return own
        }
        guard let master = masters[index], room >= master.formula.count else { return own }
        room -= master.formula.count
        let shift = FormulaShift(
            rows: place.row - master.place.row,
            columns: place.column - master.place.column
        )
        return shift.moved(master.formula)
    }
}
