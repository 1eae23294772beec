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

    /// Makes an order.
    package init(
        cycle: Cycle,
        kinds: Set<PublishKind> = [],
        units: Set<UnitCode> = [],
        date: CalendarDate,
        signer: String,
        override: String? = nil
    ) {
        self.cycle = cycle
        self.kinds = kinds
        self.units = units
        self.date = date
        self.signer = signer
        self.override = override
    }
}
