import OOXML

/// The pages of a document with what the rules ask of them; millimetres where nothing else is said.
///
/// What the standard gives against the type area is measured against the one that the document declares, so that a wrong
/// margin is told once, by the rules about margins.
struct MeasuredPages: Sendable {
    let placed: PlacedDocument
    let kind: DocumentKind
    /// The type area that the page should have.
    let area: TypeArea
    /// The edges of the declared type area.
    let left: Double
    let right: Double
    let height: Double
    /// The width of a character of the body, in points.
    let character: Double
    /// The line pitches within paragraphs of the body, in points.
    let steps: [Double]
    /// The line pitch of the body in points; nil when no paragraph has two lines.
    let pitch: Double?
    /// The thickness of each black rule of 版记.
    let imprintRules: [(rule: PageRule, thickness: Double)]
    /// The thicknesses of the bands of the upper red line of a letter, and of the lower one.
    let bands: (upper: [Double], lower: [Double])
    /// The names of the fonts on the pages.
    let fonts: String
    /// By family, how its stand-in is named on the pages.
    let standIns: [FaceFamily: String]

    init?(
        _ document: StyledDocument,
        _ source: some PageSource,
        area: TypeArea,
        kind wanted: DocumentKind?
    ) throws {
        let texts = PrintedPage.pages(bbox: try source.words())
        guard !texts.isEmpty else { return nil }
        var placed = PlacedDocument(parts: DocumentParts(document), pages: texts)
        guard try placed.scan(source, edge: area.right + TypeArea.edge) else { return nil }
        self.placed = placed
        self.area = area
        kind = wanted ?? Self.kind(of: placed)
        let section = document.sections.first { $0.width > 0 && $0.width < $0.height }
        func edge(_ twips: Int) -> Double { .millimetres(twips: twips) }
        left = section.map { edge($0.left + $0.gutter) } ?? area.left
        right = section.map { edge($0.width - $0.right) } ?? area.right
        height = section.map { edge($0.height - $0.top - $0.bottom) } ?? area.height
        character = placed.rows(of: placed.parts.body).compactMap(\.advance).median ?? 16
        steps = Self.steps(placed)
        pitch = Self.pitch(steps)
        let ruler = RuleGauge(source: source)
        imprintRules = try Self.imprintRules(placed).map { rule in
            (rule, try ruler.thickness(of: rule, page: placed.pages.count))
        }
        let lines = LetterLines(placed)
        bands = (
            upper: try lines.upper.map { try ruler.bands(in: $0, page: 1) } ?? [],
            lower: try lines.lower.map { try ruler.bands(in: $0, page: 1) } ?? []
        )
        fonts = try source.fonts()
        standIns = source.standIns
    }

    private static func kind(of placed: PlacedDocument) -> DocumentKind {
        let reds = placed.pages.first?.redRules ?? []
        return reds.contains { $0.length > 163 || $0.top > 255 } ? .letter : .redhead
    }

    private static func steps(_ placed: PlacedDocument) -> [Double] {
        placed.parts.body.flatMap { index -> [Double] in
            let rows = placed.rows(of: [index])
            return zip(rows, rows.dropFirst()).compactMap { above, below in
                above.page == below.page && below.base > above.base ? below.base - above.base : nil
            }
        }
    }

    private static func pitch(_ steps: [Double]) -> Double? {
        guard let middle = steps.median else { return nil }
        return steps.filter { ($0 - middle).magnitude < 0.4 }.mean
    }

    private static func imprintRules(_ placed: PlacedDocument) -> [PageRule] {
        guard let last = placed.pages.last else { return [] }
        let rows = [placed.copy, placed.issue].compactMap(\.self).map { placed.rows[$0] }
            .filter { $0.page == placed.pages.count }
        guard let first = rows.min(by: { $0.middle < $1.middle }) else { return [] }
        return last.rules.filter { !$0.isRed && $0.length > 100 && $0.top > first.y0 - 8 }
    }

    var middle: Double { (left + right) / 2 }
    /// The width of a character of the body.
    var em: Double { character * TextRow.point }
    /// The line pitch of the body.
    var line: Double { (pitch ?? 28.95) * TextRow.point }
    var lastPage: Int { placed.pages.count }
    var bodyRows: [TextRow] { placed.rows(of: placed.parts.body) }
    var first: PlacedPage? { placed.pages.first }
}
