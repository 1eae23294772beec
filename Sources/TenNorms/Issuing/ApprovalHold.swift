import Norms
import Publishing
import Recording

/// Why a document is not issued.
struct ApprovalHold {
    /// The kinds of reasons, by the codes that scripts see.
    enum Code: String {
        /// There is no draft that a person could have seen.
        case notDrafted = "not-drafted"
        /// A person changed words of the draft.
        case edited = "draft-edited"
        /// A person changed numbers, dates or names in the draft.
        case figuresEdited = "draft-figures-edited"
        /// The draft was changed so that it cannot be issued.
        case unfit = "draft-unfit"
        /// A program has the draft open.
        case open = "draft-open"
        /// The draft is not what the data give now.
        case outdated = "draft-outdated"
        /// The template asks for a value that there is not.
        case unresolved = "unresolved-field"
        /// The newest form of a unit went back, while an older one counts.
        case returned = "resubmission-returned"
        /// A person marked a unit as disputed.
        case disputed = "disputed"

        /// Whether a person may issue the document in spite of it.
        var canBeOverridden: Bool {
            switch self {
            case .returned, .disputed: true
            case .notDrafted, .edited, .figuresEdited, .unfit, .open, .outdated, .unresolved: false
            }
        }

        /// What lets the document through, on the command line; `nil` when nothing does.
        var flag: String? {
            switch self {
            case .returned, .disputed: "--override"
            case .edited: "--accept-edits"
            case .figuresEdited: "--accept-figures"
            case .notDrafted, .unfit, .open, .outdated, .unresolved: nil
            }
        }
    }

    /// The kind of reason.
    let code: Code
    /// The reason, and what to do.
    let message: Wording
    /// What a person changed in the draft, where that is the reason.
    let changes: [DocumentComparison.Change]

    init(_ code: Code, _ message: Wording, changes: [DocumentComparison.Change] = []) {
        self.code = code
        self.message = message
        self.changes = changes
    }
}

/// The units of a cycle whose scores may still change: their newest form went back, or a person marked them as disputed.
struct OpenDisputes {
    private let cycle: Cycle
    private let roster: Roster
    private var returned: [(unit: UnitCode, file: String)] = []
    private var marked: [(unit: UnitCode, reason: String)] = []

    /// Looks into the ledger.
    init(_ cycle: Cycle, ledger: Ledger, roster: Roster) throws {
        self.cycle = cycle
        self.roster = roster
        let counted = Set(try ledger.currentForms(in: cycle).map(\.unit))
        for reading in try ledger.returned(in: cycle) {
            guard let unit = reading.unit, counted.contains(unit) else { continue }
            returned.append((unit, reading.submission.name))
        }
        for dispute in try ledger.disputes(in: cycle) where dispute.settlement == nil {
            marked.append((dispute.unit, dispute.reason))
        }
    }

    /// What stands against a document about a unit, or about all of them: one reason a kind.
    func holds(on unit: UnitCode?) -> [ApprovalHold] {
        let returned = returned.filter { unit == nil || $0.unit == unit }
        let marked = marked.filter { unit == nil || $0.unit == unit }
        return (marked.isEmpty ? [] : [disputed(marked)])
            + (returned.isEmpty ? [] : [sentBack(returned)])
    }

    private func sentBack(_ units: [(unit: UnitCode, file: String)]) -> ApprovalHold {
        let names = units.map { "\(name($0.unit))（\($0.file)）" }.joined(separator: "、")
        return ApprovalHold(
            .returned,
            Wording(
                zh: "\(names)最近报来的表已退回补正，得分可能变动；请等补正后再签发，"
                    + "经领导同意先发的，加 --override --reason 理由",
                en: "the newest form of \(names) went back, the score may change; wait for it, "
                    + "or approve with --override --reason WHY"
            )
        )
    }

    private func disputed(_ units: [(unit: UnitCode, reason: String)]) -> ApprovalHold {
        let names = units.map { "\(name($0.unit))（\($0.reason)）" }.joined(separator: "、")
        return ApprovalHold(
            .disputed,
            Wording(
                zh: "\(names)有异议；请处理后用 tennorms dispute \(cycle) 单位编码 --settle 结论 销去，"
                    + "经领导同意先发的，加 --override --reason 理由",
                en: "\(names) is disputed; settle it with tennorms dispute \(cycle) UNIT --settle "
                    + "OUTCOME, or approve with --override --reason WHY"
            )
        )
    }

    private func name(_ unit: UnitCode) -> String {
        roster.unit(code: unit).map { "\(unit.text) \($0.name)" } ?? unit.text
    }
}
