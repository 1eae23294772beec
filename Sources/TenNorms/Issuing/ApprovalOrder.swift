package import Norms

/// What a person approves.
package struct ApprovalOrder: Sendable {
    /// The cycle.
    package var cycle: Cycle
    /// The kinds of documents; all when empty.
    package var kinds: Set<PublishKind>
    /// The units; all of them, and what goes to all, when empty.
    package var units: Set<UnitCode>
    /// The day of signing (成文日期).
    package var date: CalendarDate
    /// Who signs.
    package var signer: String
    /// Why what stands against a document is set aside; `nil` when it is not.
    package var override: String?
    /// Whether drafts that a person edited are issued as they are; `nil` when they are held back.
    package var edits: EditAcceptance?

    /// Makes an order.
    package init(
        cycle: Cycle,
        kinds: Set<PublishKind> = [],
        units: Set<UnitCode> = [],
        date: CalendarDate,
        signer: String,
        override: String? = nil,
        edits: EditAcceptance? = nil
    ) {
        self.cycle = cycle
        self.kinds = kinds
        self.units = units
        self.date = date
        self.signer = signer
        self.override = override
        self.edits = edits
    }
}

/// Which changes in drafts a person accepts, and why.
package struct EditAcceptance: Sendable, Hashable {
    /// Whether changes of numbers, dates and names are accepted too.
    package var figures: Bool
    /// The reason, which is kept in the register.
    package var reason: String

    /// Accepts changes of words, or of figures too, for a reason.
    package init(figures: Bool, reason: String) {
        self.figures = figures
        self.reason = reason
    }
}
