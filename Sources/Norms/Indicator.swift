/// One row of the score table: what is looked at, how it is answered and how it is scored.
package struct Indicator: Sendable, Hashable {
    /// What a row does to the score.
    package enum Kind: String, Sendable, Hashable, Codable {
        /// Counts towards the hundred points.
        case scored
        /// Adds points (加分项).
        case bonus
        /// Takes points away (扣分项); the form holds how many, as a positive number.
        case penalty
        /// Forces the lowest grade when it is answered yes (一票否决).
        case veto
    }

    /// How inspectors look into a row.
    package enum Method: String, Sendable, Hashable, Codable, CaseIterable {
        /// 查阅资料, reading the records; `Z` in the schema.
        case records = "Z"
        /// 听取汇报, hearing a report; `H`.
        case report = "H"
        /// 座谈了解, talking with people; `T`.
        case talk = "T"

        /// The name of the method on the form.
        package var chinese: String {
            switch self {
            case .records: "查阅资料"
            case .report: "听取汇报"
            case .talk: "座谈了解"
            }
        }
    }

    /// `A08-1`.
    package var code: IndicatorCode
    /// What is looked at: `支部党员大会`.
    package var name: String
    /// What the row does to the score.
    package var kind: Kind
    /// Full marks; for a bonus or penalty row the most that it can add or take.
    package var maximum: Points
    /// The step in which points are given, or `nil` for the schema's own.
    package var step: Points?
    /// The kind of value that the column 实际情况 asks for.
    package var asks: AnswerKind
    /// What the column 实际情况 asks for, in words: `召开次数`.
    package var factLabel: String
    /// One sentence on how to fill in 实际情况, or empty.
    package var help: String
    /// To whom and when the row applies.
    package var applicability: Applicability
    /// How the points follow from the facts; empty when the inspector judges freely.
    package var rules: [Rule]
    /// The losses that no rule can compute and the inspector judges: `日期未固定的另扣0.3分`; or empty.
    package var judged: String
    /// What the criterion says beyond all that; printed last in 评分标准.
    package var remark: String
    /// How inspectors look into it.
    package var methods: [Method]
    /// The ground in the regulations.
    package var basis: String

    /// Makes an indicator.
    package init(
        code: IndicatorCode,
        name: String,
        kind: Kind = .scored,
        maximum: Points,
        step: Points? = nil,
        asks: AnswerKind,
        factLabel: String = "",
        help: String = "",
        applicability: Applicability = .always,
        rules: [Rule] = [],
        judged: String = "",
        remark: String = "",
        methods: [Method] = [.records],
        basis: String = ""
    ) {
        self.code = code
        self.name = name
        self.kind = kind
        self.maximum = maximum
        self.step = step
        self.asks = asks
        self.factLabel = factLabel
        self.help = help
        self.applicability = applicability
        self.rules = rules
        self.judged = judged
        self.remark = remark
        self.methods = methods
        self.basis = basis
    }
}
