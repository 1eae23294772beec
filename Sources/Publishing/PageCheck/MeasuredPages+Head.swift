extension MeasuredPages {
    /// The rows of the mark: those of its paragraphs, or else what is red high on page 1.
    var markRows: [TextRow] {
        let rows = placed.rows(of: placed.parts.mark).filter { $0.page == 1 && $0.ink != nil }
        guard rows.isEmpty, let first else { return rows }
        return first.rows.map { placed.rows[$0] }
            .filter { $0.red > 0.5 && $0.height < 110 && $0.ink != nil }
    }

    /// The bottom of the ink of the mark.
    var markBottom: Double? { markRows.compactMap { $0.ink?.bottom }.max() }

    /// The row with the document number.
    var numberRow: TextRow? {
        guard let number = placed.parts.number else { return nil }
        return placed.rows(of: [number]).first { $0.ink != nil }
    }

    /// The long rules under the document number; all red ones of page 1 where there is no number.
    var headRules: [PageRule] {
        guard let first else { return [] }
        guard let ink = numberRow?.ink else { return first.redRules }
        return first.rules.filter { $0.top > ink.top - 2 && $0.top < ink.bottom + 40 }
    }

    /// The line between head and text.
    var separator: PageRule? { headRules.first(where: \.isRed) ?? headRules.first }

    /// The bottom of the ink of the title.
    var titleBottom: Double? { titleRows.compactMap { $0.ink?.bottom }.max() }

    /// The rows of the title.
    var titleRows: [TextRow] { placed.rows(of: placed.parts.title).filter { $0.ink != nil } }
}

/// The two red lines of a letter, each of two rules or one.
struct LetterLines: Sendable {
    /// The line below the mark.
    let upper: PageRule?
    /// The line at the foot of page 1.
    let lower: PageRule?

    init(_ placed: PlacedDocument) {
        let reds = placed.pages.first?.redRules ?? []
        upper = Self.joined(reds.filter { $0.top < 90 })
        lower = Self.joined(reds.filter { $0.top > 200 })
    }

    /// Rules within 3 mm of the first count as one line.
    private static func joined(_ rules: [PageRule]) -> PageRule? {
        guard var line = rules.first else { return nil }
        let top = line.top
        for rule in rules where (rule.top - top).magnitude < 3 {
            line.box.left = min(line.box.left, rule.box.left)
            line.box.right = max(line.box.right, rule.box.right)
            line.box.top = min(line.box.top, rule.box.top)
            line.box.bottom = max(line.box.bottom, rule.box.bottom)
        }
        return line
    }
}
