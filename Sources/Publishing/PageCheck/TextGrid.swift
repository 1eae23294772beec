import Norms
import OOXML

/// The line pitch of the body, as the page shows it or as the package sets it.
struct TextGrid: Sendable {
    /// In points.
    let pitch: Double
    /// How many lines of it the declared type area holds.
    let capacity: Int
    /// The share of the text that has it.
    let evenness: Double
    /// A paragraph that has it, when it was read from the package.
    var paragraph: PartParagraph?

    init?(_ document: CheckedDocument) {
        if let pages = document.pages {
            guard let pitch = pages.pitch else { return nil }
            self.pitch = pitch
            evenness = pages.evenness
            capacity = Int(pages.height / TextRow.point / pitch + 1e-3)
            return
        }
        guard let section = document.styled.sections.first else { return nil }
        let body = document.paragraphs(document.parts.body)
        let pitches = body.compactMap { paragraph in
            Self.pitch(of: paragraph.styled, section).map { ($0, paragraph) }
        }
        guard pitches.count == body.count, let middle = pitches.map(\.0).median else { return nil }
        pitch = middle
        let odd = pitches.filter { ($0.0 - middle).magnitude > 0.01 * middle }
        let letters = pitches.reduce(0) { $0 + $1.1.letters.count }
        evenness = 1 - Double(odd.reduce(0) { $0 + $1.1.letters.count }) / Double(max(1, letters))
        paragraph = odd.first?.1 ?? pitches.first?.1
        capacity = Int(Self.room(section) / pitch + 1e-3)
    }

    /// Points between the margins, less what a footer takes that is too tall.
    private static func room(_ section: SectionFormat) -> Double {
        let footer = section.footers.isEmpty ? 0 : section.footer + 380
        return Double(section.height - section.top - max(section.bottom, footer)) / 20
    }

    /// The pitch of a paragraph in points; nil when it depends on the face.
    static func pitch(of paragraph: StyledParagraph, _ section: SectionFormat) -> Double? {
        let spacing = paragraph.format.spacing
        let line = Double(spacing.line ?? 240)
        switch spacing.line == nil ? .auto : spacing.rule ?? .auto {
        case .exact: return line / 20
        case .atLeast: return line / 20 >= 24 ? line / 20 : nil
        case .auto:
            guard section.grid != nil, section.grid != "default", let grid = section.gridPitch,
                paragraph.format.snapsToGrid ?? true
            else { return nil }
            return Double(grid) / 20 * line / 240
        }
    }
}

extension MeasuredPages {
    /// The pages in the middle of the document that hold nothing but running text, with their lines.
    var fullPages: [(page: Int, lines: Int)] {
        guard let pitch, placed.pages.count > 2 else { return [] }
        return (2..<placed.pages.count).filter(isFull).map { number in
            let rows = textRows(ofPage: number)
            guard let first = rows.first, let last = rows.last else { return (number, 0) }
            let late = first.ink.map { ($0.top - area.top) / line - 0.5 } ?? 0
            let skipped = max(0, Int(late.rounded()))
            return (number, Int(((last.base - first.base) / pitch).rounded()) + 1 + skipped)
        }
    }

    private func isFull(_ number: Int) -> Bool {
        let body = Set(placed.parts.body)
        let owners = rows(ofPage: number).map { placed.owner[$0] }
        guard let last = owners.last.flatMap(\.self),
            owners.allSatisfy({ $0.map(body.contains) ?? false }),
            let next = rows(ofPage: number + 1).first.flatMap({ placed.owner[$0] }),
            body.contains(next)
        else { return false }
        guard next != last else { return true }
        let after = placed.parts[next].styled
        return !(after.format.breaksPage ?? false) && !after.hasPageBreak
            && !placed.parts[last].styled.hasPageBreak
    }

    private func rows(ofPage number: Int) -> [Int] {
        let page = placed.pages[number - 1]
        return page.rows.filter { $0 != page.folio }
    }

    private func textRows(ofPage number: Int) -> [TextRow] {
        rows(ofPage: number).map { placed.rows[$0] }
    }

    /// The share of lines that stand on the grid.
    var evenness: Double {
        guard let pitch else { return 1 }
        let full = fullPages.flatMap { full -> [Bool] in
            let rows = textRows(ofPage: full.page)
            return rows.map { row in
                let place = (row.base - (rows.first?.base ?? 0)) / pitch
                return (place - place.rounded()).magnitude < 0.15
            }
        }
        let even = full.isEmpty ? steps.map { ($0 / pitch - 1).magnitude < 0.15 } : full
        return even.isEmpty ? 1 : Double(even.count { $0 }) / Double(even.count)
    }

    /// The commonest number of characters in a full line.
    func charactersPerLine(edge: Double) -> Int? {
        let body = placed.parts.body.map { placed.rows(of: [$0]) }
        var fills = body.flatMap { $0.dropFirst().dropLast() }.map { $0.fill(edge) }
        var offset = 0.0
        if fills.isEmpty {
            fills = body.filter { $0.count > 1 }.compactMap(\.first).map { $0.fill(edge) }
            offset = 2
        }
        let pure = fills.filter(\.isPure).map { Int($0.count + offset) }
        let counts =
            pure.isEmpty ? fills.map { Int(($0.count + offset).rounded(.toNearestOrEven)) } : pure
        return counts.commonest
    }
}

extension TextRow {
    fileprivate func fill(_ edge: Double) -> (count: Double, isPure: Bool) {
        fill(isHanging: hangs(beyond: edge))
    }
}

extension [Int] {
    /// The value that comes most often, the first of several.
    fileprivate var commonest: Int? {
        let counts = Dictionary(grouping: self) { $0 }.mapValues(\.count)
        let most = counts.values.max()
        return first { counts[$0] == most }
    }
}
