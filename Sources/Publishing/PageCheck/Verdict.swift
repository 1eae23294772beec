package import Norms
package import OOXML

/// What a rule says of a document.
package enum Verdict: Sendable {
    /// It holds; what was found.
    case holds(Wording)
    /// There is nothing to judge, and why.
    case notApplicable(Wording)
    /// Only the page can tell, and it was not measured.
    case unmeasured
    /// It is broken.
    case broken([Departure])

    /// Holds or is broken in one place.
    static func of(
        _ holds: Bool,
        _ found: Wording,
        at paragraph: PartParagraph? = nil,
        page: Int? = nil
    ) -> Verdict {
        holds ? .holds(found) : .broken([Departure(found, paragraph?.styled, page: page)])
    }

    /// The same for what reads alike in every language.
    static func of(
        _ holds: Bool,
        _ found: String,
        at paragraph: PartParagraph? = nil,
        page: Int? = nil
    ) -> Verdict {
        of(holds, Wording(zh: found, en: found), at: paragraph, page: page)
    }

    /// Nothing to judge.
    static func skip(_ zh: String, _ en: String) -> Verdict {
        .notApplicable(Wording(zh: zh, en: en))
    }

    /// Broken wherever something was found wrong; else it holds.
    static func of(_ departures: [Departure], orHolds found: Wording) -> Verdict {
        departures.isEmpty ? .holds(found) : .broken(departures)
    }
}

extension Verdict {
    /// Whether there was something to judge, and it could be judged.
    var isApplicable: Bool {
        switch self {
        case .holds, .broken: true
        case .notApplicable, .unmeasured: false
        }
    }

    /// Whether only the page could tell, which was not measured.
    var isUnmeasured: Bool {
        if case .unmeasured = self { true } else { false }
    }

    /// What was found first, or why nothing was judged.
    var remark: Wording {
        switch self {
        case .holds(let found), .notApplicable(let found): found
        case .unmeasured: Wording(zh: "需要 --render 量页面", en: "needs --render to measure the page")
        case .broken(let departures): departures.first?.found ?? Wording(same: "")
        }
    }
}

/// A place where a rule is broken.
package struct Departure: Sendable {
    /// What was found.
    package let found: Wording
    /// The paragraph, when it is one.
    package let paragraph: StyledParagraph?
    /// The page, from 1, when it was measured.
    package let page: Int?

    init(_ found: Wording, _ paragraph: StyledParagraph? = nil, page: Int? = nil) {
        self.found = found
        self.paragraph = paragraph
        self.page = page
    }

    init(_ found: String, _ paragraph: PartParagraph?, page: Int? = nil) {
        self.init(Wording(zh: found, en: found), paragraph?.styled, page: page)
    }
}

extension Wording {
    /// What reads alike in both languages.
    init(same: String) { self.init(zh: same, en: same) }
}
