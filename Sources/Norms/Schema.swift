/// What is inspected and how it is scored, as the county wrote it in `schema/ten-norms.yaml`.
package struct Schema: Sendable, Hashable {
    /// The version that the county gave it; printed on every form.
    package var version: String
    /// The name of the score sheet.
    package var title: String
    /// SHA-256 of the schema file in lower-case hex; two schemas with the same text are the same schema.
    package var fingerprint: String
    /// The unit categories, in the order in which rankings list them: 机关, 事业单位, 国有企业.
    package var categories: [UnitCategory]
    /// The step in which points are given unless an indicator says otherwise.
    package var step: Points
    /// The facts asked once at the head of the form.
    package var facts: [Fact]
    /// The norms, in order.
    package var norms: [Norm]
    /// Bonus, penalty and veto rows, outside the hundred points.
    package var extras: [Indicator]
    /// The most that all bonus rows together may add.
    package var bonusCap: Points
    /// Whether a bonus may lift a score over 100.
    ///
    /// The default is false.
    package var mayExceedHundred: Bool

    /// Makes a schema; the order of norms, aspects, indicators and facts is the order on the form.
    package init(
        version: String,
        title: String,
        fingerprint: String,
        categories: [UnitCategory],
        step: Points,
        facts: [Fact],
        norms: [Norm],
        extras: [Indicator],
        bonusCap: Points,
        mayExceedHundred: Bool = false
    ) {
        self.version = version
        self.title = title
        self.fingerprint = fingerprint
        self.categories = categories
        self.step = step
        self.facts = facts
        self.norms = norms
        self.extras = extras
        self.bonusCap = bonusCap
        self.mayExceedHundred = mayExceedHundred
    }

    /// Every scored indicator of the hundred points, in form order.
    package var indicators: [Indicator] { norms.flatMap { $0.aspects.flatMap(\.indicators) } }

    /// Every row of the score table in form order: the indicators, then bonus, penalty and veto rows.
    package var rows: [Indicator] { indicators + extras }
}

/// A category of units, ranked by itself: `机关`.
package typealias UnitCategory = String

/// One of the ten norms (规范).
package struct Norm: Sendable, Hashable {
    /// `N01`.
    package var code: NormCode
    /// The name: `规范组织设置`.
    package var name: String
    /// Whether the county has confirmed the norm; drafts carry a note and issuing warns until it has.
    package var isConfirmed: Bool
    /// The inspected aspects under it.
    package var aspects: [Aspect]

    /// Makes a norm.
    package init(code: NormCode, name: String, isConfirmed: Bool = true, aspects: [Aspect]) {
        self.code = code
        self.name = name
        self.isConfirmed = isConfirmed
        self.aspects = aspects
    }

    /// The full marks of the norm: the sum of its indicators.
    package var maximum: Points { aspects.reduce(.zero) { $0 + $1.maximum } }
}

/// One of the sixteen inspected aspects (督查方面).
package struct Aspect: Sendable, Hashable {
    /// `A08`.
    package var code: AspectCode
    /// The name: `三会一课`.
    package var name: String
    /// The indicators under it.
    package var indicators: [Indicator]

    /// Makes an aspect.
    package init(code: AspectCode, name: String, indicators: [Indicator]) {
        self.code = code
        self.name = name
        self.indicators = indicators
    }

    /// The full marks of the aspect: the sum of its indicators.
    package var maximum: Points { indicators.reduce(.zero) { $0 + $1.maximum } }
}
