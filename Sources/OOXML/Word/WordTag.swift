/// The elements of WordprocessingML that change what a person reads (ECMA-376 §17), by what they do.
enum WordTag: Equatable {
    /// What holds paragraphs, or is one.
    enum Structure: UInt8 { case paragraph, run, table, row, cell, box, note, foreignPart }
    /// What stands in a run.
    enum Piece: UInt8 {
        case text, formula, instruction, tab, lineBreak, hyphen, symbol, picture, fieldCharacter
    }
    /// What holds properties.
    enum Properties: UInt8 { case paragraph, run, row, cell, control }
    enum ParagraphProperty: UInt8 { case style, numberingLevel, numberingID }
    enum RunProperty: UInt8 { case vanish, strike, color, fonts, style, size, verticalAlignment }
    enum RowProperty: UInt8 { case header, gridBefore }
    enum CellProperty: UInt8 { case gridSpan, verticalMerge, horizontalMerge, deletion, shading }
    /// A tracked change: around runs, or as a property of a paragraph's mark or of a row.
    enum Change: UInt8 { case deletion, moved }
    /// Properties of the form fields of Word 97.
    enum FormField: UInt8 { case name, checkBox, checked, defaultState, listResult, listEntry }
    /// A content control and what it holds.
    enum Control: UInt8 { case control, content }
    /// Properties of a content control.
    enum Setting: UInt8 {
        case tag, alias, placeholder, text, dropDown, date, picture, group, checkbox
        case checkboxState, listItem
    }
    /// Markup compatibility (ECMA-376 part 3).
    enum Alternative: UInt8 { case alternatives, choice, fallback }

    case structure(Structure)
    case piece(Piece)
    case properties(Properties)
    case paragraphProperty(ParagraphProperty)
    case runProperty(RunProperty)
    case rowProperty(RowProperty)
    case cellProperty(CellProperty)
    case change(Change)
    case formField(FormField)
    case control(Control)
    case setting(Setting)
    case alternative(Alternative)
    /// What is never part of the final view, with all that it holds.
    case skipped
    case other
}
