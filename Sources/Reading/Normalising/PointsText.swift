import Norms

/// Points as inspectors write them; what could mean "given" or .deduction is never guessed.
enum PointsText {
    /// Reads folded text in a points column of a row of a kind.
    static func read(_ folded: String, kind: Indicator.Kind, maximum: Points) -> Normalised {
        let compact = folded.filter { !$0.isWhitespace }
        switch compact {
        case "满分", "全分":
            guard kind == .scored else { return Normalised(.unreadable(.ambiguous)) }
            return Normalised(
                .number(Quantity(millionths: maximum.thousandths * 1_000)),
                [.fullMarks]
            )
        case "不得分", "零分": return Normalised(.number(Quantity(0)), [.noPoints])
        case "无":
            guard kind != .scored else { return Normalised(.unreadable(.ambiguous)) }
            return Normalised(.number(Quantity(0)), [.noneIsZero])
        // A stroke across the cell and the numeral one look alike.
        case "一": return Normalised(.unreadable(.ambiguous))
        default: break
        }
        guard let number = NumberText(folded, units: ["分"]) else {
            return Normaliser.unreadable(folded)
        }
        let isSigned = number.isTaken || number.isAdded
        if isSigned {
            let fits = number.isTaken ? kind == .penalty : kind == .bonus
            guard fits, number.quantity.millionths >= 0 else {
                return Normalised(.unreadable(.ambiguous))
            }
            return Normalised(.number(number.quantity), number.rules)
        }
        let read = read(number.quantity, kind: kind)
        return Normalised(read.value, number.rules + read.rules)
    }

    /// A penalty row holds how many points are taken, so its minus sign says nothing more.
    static func read(_ quantity: Quantity, kind: Indicator.Kind) -> Normalised {
        guard quantity.millionths < 0 else { return Normalised(.number(quantity)) }
        guard kind == .penalty else { return Normalised(.unreadable(.ambiguous)) }
        return Normalised(
            .number(Quantity(millionths: -quantity.millionths)),
            [.penaltySign]
        )
    }
}
