/// The points that the rules of a row make of the facts of one form.
///
/// All arithmetic is exact; the one rounding is that of a proportion, half up, to the step of the row.
struct RuleArithmetic {
    let indicator: Indicator
    let form: FilledForm
    let step: Points

    /// The points by the rules; `nil` when a fact that a rule needs is missing or cannot be read.
    func result() -> Points? {
        guard !indicator.rules.isEmpty, indicator.kind != .veto else { return nil }
        var sum = Points.zero
        for rule in indicator.rules {
            guard let used = isUsed(rule) else { return nil }
            guard used else { continue }
            guard let amount = amount(of: rule) else { return nil }
            sum = sum + amount.clamped(to: indicator.maximum)
        }
        let amount = sum.clamped(to: indicator.maximum)
        return indicator.kind == .scored ? indicator.maximum - amount : amount
    }

    private func isUsed(_ rule: Rule) -> Bool? {
        var used = true
        for condition in rule.conditions {
            guard let holds = condition.holds(for: form.fact(condition.fact)) else { return nil }
            used = used && holds
        }
        return used
    }

    private func value(of rule: Rule) -> Value {
        rule.fact.map(form.fact) ?? form.value(.answer(indicator.code, .fact))
    }

    /// What one rule takes, or adds in a bonus row; may exceed full marks.
    private func amount(of rule: Rule) -> Points? {
        switch (rule.form, value(of: rule)) {
        case (.perMissing(let required, let each), .number(let number)):
            Self.times(required.millionths - number.millionths, in: 1_000_000, each)
        case (.perCase(let each), .number(let number)), (.bonus(let each), .number(let number)):
            Self.times(number.millionths, in: 1_000_000, each)
        case (.shortfall(let floor, let width, let each), .number(let number)):
            Self.times(floor.millionths - number.millionths, in: width.millionths, each)
        case (.proportion, .number(let number)):
            indicator.maximum - share(number)
        case (.yesNo(let losesOn, let loss), .truth(let truth)):
            truth == losesOn ? loss : .zero
        case (.choice(let options), .text(let text)):
            options.first { $0.name == text }?.points
        case (.byDate(let due, let bands), .date(let date)):
            loss(for: date, due: due, bands: bands)
        case (_, _):
            nil
        }
    }

    /// `each` for every `unit` of an amount, begun or whole; nothing when the amount is not positive.
    private static func times(_ amount: Int, in unit: Int, _ each: Points) -> Points {
        guard amount > 0, unit > 0 else { return .zero }
        let (units, rest) = amount.quotientAndRemainder(dividingBy: unit)
        return each * (rest == 0 ? units : units + 1)
    }

    /// The maximum times a percentage held within 0 and 100, rounded half up once, to the step.
    private func share(_ percent: Quantity) -> Points {
        let millionths = min(max(percent.millionths, 0), 100_000_000)
        let unit = max(step.thousandths, 1)
        let exact = indicator.maximum.thousandths * millionths
        let steps = FixedPoint.divide(exact, by: 100_000_000 * unit) ?? 0
        return Points(thousandths: steps * unit).clamped(to: indicator.maximum)
    }

    private func loss(for date: CalendarDate, due: Rule.Due, bands: [Rule.Band]) -> Points? {
        let lastDay: CalendarDate
        let reached: CalendarDate
        switch due {
        case .validity(let months):
            guard case .date(let inspection) = form.value(.header(.inspectionDate)) else {
                return nil
            }
            lastDay = date.adding(months: months)
            reached = inspection
        case .afterCycle(let days):
            lastDay = form.cycle.lastDay.adding(days: days)
            reached = date
        }
        let exceeded = bands.last { reached > lastDay.adding(months: $0.overMonths) }
        return exceeded?.loss ?? .zero
    }
}

extension Indicator {
    /// Whether the row counts for the unit and cycle of a form, its condition facts included.
    ///
    /// A condition whose fact is blank or unreadable counts as not holding.
    package func applies(in form: FilledForm) -> Bool {
        applicability.isDue(for: form.unit.category, in: form.cycle)
            && applicability.conditions.allSatisfy { $0.holds(for: form.fact($0.fact)) == true }
    }

    /// The points that the rules alone give for the facts of a form.
    ///
    /// For a scored row full marks less all losses; for a bonus or penalty row what it adds or takes; never
    /// below zero or above the row's maximum. `nil` when the row does not apply or has no rules, for
    /// a veto row, and when a fact that a rule needs is blank or unreadable.
    package func ruleResult(in form: FilledForm, schema: Schema) -> Points? {
        guard applies(in: form) else { return nil }
        return RuleArithmetic(indicator: self, form: form, step: step ?? schema.step).result()
    }

    /// Whether the inspector's points fit what the rules give.
    ///
    /// Equal to it; or no more than it where the criterion has losses that only a person can judge.
    package func agrees(points: Points, with ruleResult: Points) -> Bool {
        judged.isEmpty ? points == ruleResult : points <= ruleResult
    }
}
