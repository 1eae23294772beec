/// How letters look, as far as it changes what a person reads in them (ECMA-376 §18.4.7, §18.8.22).
struct LetterLook: Hashable {
    /// The font, where its letters are pictures: a `ü` in Wingdings is a tick.
    var font = SymbolFont.none
    /// Whether they are struck through (`strike`, ECMA-376 §18.4.10).
    var isStruck = false
    /// Whether they are white on a cell without a colour of its own, so that nobody sees them.
    var isWhite = false

    /// What a person reads in a text; nil when it is what stands there.
    func seen(_ text: String) -> String? {
        if isStruck { return "" }
        guard font != .none else { return nil }
        let drawn = text.unicodeScalars.map { font.character($0.value) ?? $0 }
        return String(String.UnicodeScalarView(drawn))
    }
}

/// How the runs of a shared or inline string look.
enum RunLooks {
    /// No run says anything: the cell's own font counts.
    case cell
    /// Every run has its say, and is nothing out of the ordinary.
    case plain
    /// The runs with their looks; nil where the cell's own font counts.
    case runs([(text: String, look: LetterLook?)])

    /// What a person reads in a text of a cell with a font; nil when it is what stands there.
    func seen(_ text: String, in cell: LetterLook) -> String? {
        switch self {
        case .cell: return cell.seen(text)
        case .plain: return nil
        case .runs(let runs):
            let seen = runs.map { ($0.look ?? cell).seen($0.text) ?? $0.text }.joined()
            return seen == text ? nil : seen
        }
    }
}
