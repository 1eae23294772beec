import Norms

/// Reports rules that contradict their row, their fact or themselves, and rules that can never matter.
struct RuleLinter {
    let faults: FaultList
    let row: Indicator
    let place: Place

    /// Holds one rule against its row and the fact that it looks at.
    func lint(_ rule: Rule, kind: String, over asks: AnswerKind) {
        if !fits(rule.form, row.kind) { reportMisplaced(kind) }
        if !fits(rule.form, asks) { reportKind(kind, asks) }
        if case .shortfall(let floor, let step, _) = rule.form {
            if floor > Quantity(100) { reportFloor(floor) }
            if step == Quantity(0) { reportDead(kind) }
        }
        if case .byDate(_, let bands) = rule.form { lint(bands) }
        let amounts = amounts(of: rule.form)
        if let largest = amounts.max(), largest > row.maximum { reportTooMuch(largest) }
        if isDead(rule.form, amounts) { reportDead(kind) }
        for amount in amounts where !amount.isMultiple(of: row.step ?? .zero) { reportStep(amount) }
    }

    private func fits(_ form: Rule.Form, _ kind: Indicator.Kind) -> Bool {
        switch (form, kind) {
        case (.bonus, .bonus), (.veto, .veto): true
        case (.bonus, _), (.veto, _), (_, .veto): false
        case (.choice, _): true
        case (.perCase, .penalty), (.yesNo, .penalty): true
        case (_, .scored): true
        case (_, .bonus), (_, .penalty): false
        }
    }

    private func fits(_ form: Rule.Form, _ asks: AnswerKind) -> Bool {
        switch form {
        case .perMissing, .perCase, .bonus: asks.isAmount
        case .proportion, .shortfall: asks == .percent
        case .yesNo, .veto: asks == .yesNo
        case .byDate: asks == .date
        case .choice(let options):
            if case .choice(let names) = asks {
                options.allSatisfy { names.contains($0.name) }
            } else {
                false
            }
        }
    }

    private func amounts(of form: Rule.Form) -> [Points] {
        switch form {
        case .perMissing(_, let each), .perCase(let each), .bonus(let each): [each]
        case .shortfall(_, _, let each): [each]
        case .yesNo(_, let loss): [loss]
        case .choice(let options): options.map(\.points)
        case .byDate(_, let bands): bands.map(\.loss)
        case .proportion, .veto: []
        }
    }

    private func isDead(_ form: Rule.Form, _ amounts: [Points]) -> Bool {
        switch form {
        case .proportion, .veto: false
        case .perMissing(let required, _): required == Quantity(0) || amounts == [.zero]
        case .shortfall(let floor, _, _): floor == Quantity(0) || amounts == [.zero]
        case .perCase, .bonus, .yesNo, .choice, .byDate: amounts.allSatisfy { $0 == .zero }
        }
    }

    private func lint(_ bands: [Rule.Band]) {
        for (before, after) in zip(bands, bands.dropFirst())
        where before.overMonths >= after.overMonths || before.loss >= after.loss {
            faults.add(
                "band-order",
                at: place,
                value: "\(after.overMonths): \(after.loss)",
                zh: "\(row.code)：late 里超期月数和扣分都应从小到大",
                en: "\(row.code): under \"late\" both months and losses must grow",
                remedy: Wording(zh: "按月数从小到大写，扣分逐级加重", en: "order them, later costs more")
            )
        }
    }

    private func reportTooMuch(_ amount: Points) {
        faults.add(
            "loss-over-maximum",
            at: place,
            value: amount.description,
            zh: "\(row.code)：一次\(amount)分，超过该项分值\(row.maximum)分",
            en: "\(row.code): \(amount) at once is more than the row's \(row.maximum)",
            remedy: Wording(zh: "改小规则里的分，或改大分值", en: "lower it, or raise the row's points")
        )
    }

    private func reportDead(_ kind: String) {
        faults.add(
            "dead-rule",
            at: place,
            value: kind,
            zh: "\(row.code)：这条规则永远不会起作用",
            en: "\(row.code): this rule can never matter",
            remedy: Wording(zh: "改正规则中的数，或删去这条", en: "correct its numbers or remove it")
        )
    }

    private func reportFloor(_ floor: Quantity) {
        faults.add(
            "floor-over-hundred",
            at: place,
            value: floor.description,
            zh: "\(row.code)：floor 是百分比，不能超过100",
            en: "\(row.code): the floor is a percentage and cannot exceed 100",
            remedy: Wording(zh: "写100以内的数", en: "write 100 or less")
        )
    }

    private func reportMisplaced(_ kind: String) {
        let row = "\(self.row.code)（\(self.row.kind.rawValue)）"
        faults.add(
            "rule-misplaced",
            at: place,
            value: kind,
            zh: "\(row)不能用 \(kind) 规则",
            en: "a \(kind) rule has no place in \(self.row.code), a \(self.row.kind.rawValue) row",
            remedy: Wording(
                zh: "bonus 只用于加分项，veto 只用于一票否决项，其余用于计分指标",
                en: "bonus belongs in bonus rows, veto in veto rows, the others in scored rows"
            )
        )
    }

    private func reportKind(_ kind: String, _ asks: AnswerKind) {
        faults.add(
            "rule-not-for-fact",
            at: place,
            value: kind,
            zh: "\(row.code)：\(kind) 规则用不到所填的内容（\(asks.shape.zh)）",
            en: "\(row.code): a \(kind) rule cannot use what is asked (\(asks.shape.en))",
            remedy: Wording(
                zh: "missing、case、bonus 用于 count 或 number；proportion、shortfall 用于 percent；其余用于同名种类",
                en:
                    "missing, case and bonus need a count or number; proportion and shortfall a percent"
            )
        )
    }

    private func reportStep(_ amount: Points) {
        faults.add(
            "loss-off-step",
            .query,
            at: place,
            value: amount.description,
            zh: "\(row.code)：\(amount)分不是打分最小单位的倍数",
            en: "\(row.code): \(amount) is no multiple of the step in which points are given",
            remedy: Wording(zh: "改规则里的分，或写 step", en: "change it, or set the row's \"step\"")
        )
    }
}
