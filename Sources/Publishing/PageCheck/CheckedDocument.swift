package import Norms
package import OOXML

/// A document with its parts found, ready for rules; with its pages when it was rendered.
package struct CheckedDocument: Sendable {
    /// The document.
    package let styled: StyledDocument
    /// What its page should be.
    package let profile: PageProfile
    /// The form that it has.
    package let kind: DocumentKind
    /// The parts, as far as the page does not correct them.
    let parts: DocumentParts
    /// The type area of the profile.
    let area: TypeArea
    /// The pages, when they were measured.
    let pages: MeasuredPages?

    /// Looks at a document without its pages.
    package init(
        _ styled: StyledDocument,
        profile: PageProfile = .standard,
        kind: DocumentKind? = nil
    ) {
        self.styled = styled
        self.profile = profile
        var parts = DocumentParts(styled)
        let signature = parts.signature
        parts.trim { $0 == signature }
        self.parts = parts
        area = TypeArea(profile)
        pages = nil
        self.kind = kind ?? HeadLines(styled, parts).kind
    }

    /// Looks at a document and at its pages; nil when these cannot be read.
    package init?(
        _ styled: StyledDocument,
        rendered source: some PageSource,
        profile: PageProfile = .standard,
        kind: DocumentKind? = nil
    ) throws {
        self.styled = styled
        self.profile = profile
        area = TypeArea(profile)
        let pages = try MeasuredPages(styled, source, area: area, kind: kind)
        guard let pages else { return nil }
        self.pages = pages
        self.kind = pages.kind
        parts = pages.placed.parts
    }

    /// How many pages were measured.
    package var pageCount: Int? { pages?.placed.pages.count }

    /// The paragraphs of headers and footers that are nothing but a page number.
    var folioParagraphs: [StyledParagraph] {
        styled.marginalia.filter { paragraph in
            let flat = paragraph.text.squeezed
            return flat.wholeMatch(of: /[\p{Nd}—―－─–~·\-]+/) != nil
                || (paragraph.showsPageNumber && flat.allSatisfy { "—―－─–~·-".contains($0) })
        }
    }

    func paragraphs(_ places: [Int]) -> [PartParagraph] { places.map { parts[$0] } }
}
