import Norms

/// All rules, in the order of the page: paper, head, text, foot, faces.
package enum RuleBook {
    /// The rules.
    package static let rules: [any DocumentRule] =
        paper + head + letter + main + end + imprint + folios + faces

    private static let paper: [any DocumentRule] = [
        PaperSize(), PageMargins(), EdgeRule(.left), EdgeRule(.right), EdgeRule(.top),
        EdgeRule(.bottom),
        LinesPerPage(), LinePitch(), CharactersPerLine(),
    ]
    private static let head: [any DocumentRule] = [
        SecrecyFace(), MarkColour(), MarkPosition(), MarkCentring(), NumberFormat(), NumberRow(),
        NumberSide(), RedLine(), RedLineWidth(), RedLineGap(),
    ]
    private static let letter: [any DocumentRule] = [
        LetterLineShape(side: .upper), LetterLineWidth(side: .upper),
        LetterLinePlace(side: .upper), LetterLineShape(side: .lower),
        LetterLineWidth(side: .lower), LetterLinePlace(side: .lower),
    ]
    private static let main: [any DocumentRule] = [
        TitleSize(), TitleFace(), TitleCentring(), TitleGap(), TitleShapeRule(), AddresseeFlush(),
        AddresseeColon(),
        AddresseeGap(), FirstPageBody(), BodySize(), BodyFace(), HeadingFace(level: 1),
        HeadingFace(level: 2), HeadingOrder(), HeadingBold(), BodyIndent(), BodyFlush(),
    ]
    private static let end: [any DocumentRule] = [
        NoteGap(), NoteIndent(), NoteEnd(), DateFormat(), DatePosition(), SignaturePosition(),
        SignatureGap(), SignaturePage(), BlankPageNote(), AttachmentPage(), AttachmentLabel(),
        AttachmentTitle(),
    ]
    private static let imprint: [any DocumentRule] = [
        ImprintPresence(), ImprintOuterRules(), ImprintInnerRules(), ImprintRuleWidth(),
        ImprintBottom(), ImprintSize(), ImprintIndent(), ImprintDate(), ImprintEvenPage(),
        CopyStop(), LetterImprint(), LetterCopyPlace(),
    ]
    private static let folios: [any DocumentRule] = [
        LetterFirstPage(), PageNumbers(), PageNumberDashes(), PageNumberSize(), PageNumberFace(),
        PageNumberDrop(), PageNumberSide(),
    ]
    private static let faces: [any DocumentRule] =
        [ThemeFaces(), ChineseFaces(), PunctuationFaces(), RenderedFaces(), TextColour()]
        + Leftover.Kind.allCases.map { Leftover(kind: $0) }

    /// Puts every rule to a document.
    package static func judge(_ document: CheckedDocument) -> [RuleVerdict] {
        rules.map { RuleVerdict(rule: $0, verdict: $0.judge(document)) }
    }
}

/// A rule with what it says of a document.
package struct RuleVerdict: Sendable {
    /// The rule.
    package let rule: any DocumentRule
    /// What it says.
    package let verdict: Verdict

    /// The places where it is broken.
    package var departures: [Departure] {
        if case .broken(let departures) = verdict { departures } else { [] }
    }

    /// Whether a binding rule is broken.
    package var isFault: Bool { !departures.isEmpty && rule.strength == .required }
}
