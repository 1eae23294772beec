package import Norms
import OOXML

/// Holds a Word document against GB/T 9704-2012.
package struct DocumentCheck: Sendable {
    /// The names of all faces that the document asks for.
    package var faces: Set<String> { styled.faces }
    /// Whether it is set on a grid of characters, which LibreOffice 7.4 lays out too wide.
    package var hasCharacterGrid: Bool {
        styled.sections.contains { ["linesAndChars", "snapToChars"].contains($0.grid) }
    }

    private let styled: StyledDocument
    private let profile: PageProfile
    private let kind: DocumentKind?

    /// Opens a document; throws a `PackageFault` when it is none.
    ///
    /// Without `kind`, its lines tell whether it is a letter.
    package init(
        _ bytes: [UInt8],
        profile: PageProfile = .standard,
        kind: DocumentKind? = nil
    ) throws {
        styled = try StyledDocument(OfficePackage(bytes: bytes))
        self.profile = profile
        self.kind = kind
    }

    /// Judges what can be read from the package.
    package func judge() -> DocumentJudgement {
        DocumentJudgement(CheckedDocument(styled, profile: profile, kind: kind))
    }

    /// Judges the rendered pages too; nil when these cannot be read.
    package func judge(rendered source: some PageSource) throws -> DocumentJudgement? {
        try CheckedDocument(styled, rendered: source, profile: profile, kind: kind)
            .map(DocumentJudgement.init)
    }

    /// A corrected copy of the document with what can be mended without guessing; nil when nothing of it can.
    ///
    /// `bytes` are those that the document was opened from, `judgement` what was said of it.
    package func corrected(
        _ bytes: [UInt8],
        after judgement: DocumentJudgement
    ) throws -> [UInt8]? {
        let broken = Set(judgement.results.filter { !$0.faults.isEmpty }.map(\.rule))
        guard !broken.isEmpty else { return nil }
        let document = CheckedDocument(styled, profile: profile, kind: judgement.kind)
        let package = try OfficePackage(bytes: bytes)
        let copy = try DocumentCorrection(document, broken: broken).bytes(of: package)
        return copy
    }
}
