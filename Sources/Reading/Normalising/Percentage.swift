import Norms

/// Shares in percent: `95`, `95%`, `百分之九十五`, and `0.95`, which gets a rule of its own to be queried.
enum Percentage {
    /// Reads folded text.
    static func read(_ folded: String) -> Normalised {
        var text = folded
        var rules: [NormalisingRule] = []
        if text.hasPrefix("百分之") {
            text.removeFirst(3)
            rules.append(.measureWord)
        }
        guard let number = NumberText(text, units: ["%"]), !number.isTaken, !number.isAdded else {
            return Normaliser.unreadable(text)
        }
        rules += number.rules
        if rules.contains(.measureWord) { return Normalised(.number(number.quantity), rules) }
        let read = bare(number.quantity)
        return Normalised(read.value, rules + read.rules)
    }

    /// Reads the number of a cell, which a percent format shows a hundred times larger.
    static func read(_ number: Double, isPercent: Bool) -> Normalised {
        guard let quantity = Quantity(isPercent ? number * 100 : number) else {
            return Normalised(.unreadable(.wrongKind))
        }
        return isPercent
            ? Normalised(.number(quantity), [.percentFormat]) : bare(quantity)
    }

    /// A number without a sign: below 1 it is a fraction; exactly 1 may be 1 % or all.
    private static func bare(_ quantity: Quantity) -> Normalised {
        if quantity == Quantity(1) { return Normalised(.unreadable(.ambiguous)) }
        guard quantity > Quantity(0), quantity < Quantity(1) else {
            return Normalised(.number(quantity))
        }
        return Normalised(
            .number(Quantity(millionths: quantity.millionths * 100)),
            [.fractionAsPercent]
        )
    }
}
