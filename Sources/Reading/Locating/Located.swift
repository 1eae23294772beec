import Norms

/// A field that was found, and how far the ways of finding it agree.
struct Located: Sendable {
    /// How far the locators agree.
    enum Verdict: Sendable, Hashable {
        /// Two of them, the label among them, say the same.
        case agreed
        /// Identity and position say the same, but nothing that a person sees does.
        case unlabelled
        /// Only one found the field.
        case single
        /// Two of them say the same, and the third names a cell with another content.
        case outvoted
        /// They name different cells with different contents.
        case disagree
        /// The row was split, and more than one of its cells is filled in.
        case split
    }

    /// A cell that may hold the field.
    struct Candidate: Sendable {
        var cell: GridCell
        var content: Content
        var locators: Entry.Locators
    }

    /// The number of the field in the index.
    var field: Int
    /// The cell that is taken, or the likeliest where they disagree.
    var taken: Candidate
    /// All cells that were named.
    var candidates: [Candidate]
    /// How far the locators agree.
    var verdict: Verdict

    /// Whether the value stands in one cell with its label.
    var isInline: Bool { taken.content != taken.cell.content }

    /// Weighs the candidates of a field; nil when there are none.
    ///
    /// Only a row of the score table can have been split (`mayBeSplit`); two equal labels are a disagreement.
    init?(field: Int, candidates: [Candidate], mayBeSplit: Bool) {
        guard let first = candidates.first else { return nil }
        self.field = field
        self.candidates = candidates
        if candidates.count == 1 {
            taken = first
            verdict = Self.verdict(on: first)
            return
        }
        let labelled = candidates.filter { $0.locators.contains(.label) }
        let strong = candidates.filter { $0.locators.count > 1 }
        let isSplit = mayBeSplit && labelled.count > 1
        if strong.count == 1, strong[0].locators.contains(.label) || labelled.isEmpty {
            taken = strong[0]
            let others = candidates.contains {
                !$0.content.isBlank && $0.content != strong[0].content
            }
            verdict = isSplit ? .split : others ? .outvoted : Self.verdict(on: strong[0])
            return
        }
        taken = labelled.first ?? strong.first ?? first
        let filled = candidates.filter { !$0.content.isBlank }
        if strong.isEmpty, filled.count == 1, labelled.count == 1,
            filled[0].cell.spot == labelled[0].cell.spot
        {
            // A single locator that names an empty cell says little against a label with a value.
            verdict = .outvoted
        } else if candidates.allSatisfy({ $0.content == first.content }) {
            verdict = .single
        } else {
            verdict = isSplit ? .split : .disagree
        }
    }

    /// The verdict on a candidate that nothing speaks against.
    private static func verdict(on candidate: Candidate) -> Verdict {
        guard candidate.locators.count > 1 else { return .single }
        return candidate.locators.contains(.label) ? .agreed : .unlabelled
    }
}
