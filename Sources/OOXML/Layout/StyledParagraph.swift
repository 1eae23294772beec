/// A run of text with the look that its styles and its own settings give it.
package struct StyledRun: Sendable, Hashable {
    /// The text; tabs as `\t`, line and page breaks as `\n`.
    package let text: String
    /// How it is printed.
    package let format: RunFormat
}

/// A paragraph as it is printed.
package struct StyledParagraph: Sendable {
    /// The part that it stands in.
    package let part: String
    /// Its place among the paragraphs of the part as ``ParagraphWalk`` finds them, from 0.
    package let index: Int
    /// Its number among the paragraphs outside tables and boxes, from 1; nil for one inside.
    package let number: Int?
    /// Its runs, without empty ones.
    package let runs: [StyledRun]
    /// How it is set.
    package let format: ParagraphFormat
    /// Whether it stands in a table.
    package let isInTable: Bool
    /// Whether it stands in a text box.
    package let isInBox: Bool
    /// Whether it holds a page break.
    package let hasPageBreak: Bool
    /// Whether it ends a section.
    package let endsSection: Bool
    /// The level of the list that it belongs to.
    package let list: ListLevel?
    /// Whether it shows the number of the page.
    package let showsPageNumber: Bool
    /// The text of its runs.
    package let text: String

    /// Whether it stands in a frame (ECMA-376 §17.3.1.11).
    package var isFramed: Bool { format.frame != nil }
    /// The sizes of its visible text in points, each once, ascending.
    package var sizes: [Double] { Set(visibleRuns.map(\.format.size)).sorted() }
    /// The runs that print something.
    package var visibleRuns: [StyledRun] {
        runs.filter { !$0.text.allSatisfy(\.isWhitespace) }
    }
}

/// Reads paragraphs of a part against the styles of the document.
struct ParagraphStyler {
    let part: String
    let styles: StyleSheet
    let lists: ListLevels
    let theme: ThemeFonts

    /// The paragraphs of a part.
    func paragraphs(in tree: inout XMLTree) -> [StyledParagraph] {
        var number = 0
        var made: [StyledParagraph] = []
        for (index, found) in ParagraphWalk.nodes(in: &tree).enumerated() {
            let isCounted = !found.isInTable && !found.isInBox
            if isCounted { number += 1 }
            made.append(paragraph(found, index, isCounted ? number : nil, &tree))
        }
        return made
    }

    private func paragraph(
        _ found: ParagraphNode,
        _ index: Int,
        _ number: Int?,
        _ tree: inout XMLTree
    ) -> StyledParagraph {
        let properties = tree.first("w:pPr", in: found.node)
        let own = properties.map { ParagraphFormat($0, in: &tree) } ?? ParagraphFormat()
        let format = styles.format(own)
        let base =
            [styles.runDefaults] + styles.runLayers(found.tableStyle)
            + styles.runLayers(format.style)
        var content = RunContent()
        for run in ParagraphWalk.runs(of: found.node, in: &tree) {
            let text = content.text(of: run, &tree)
            guard !text.isEmpty else { continue }
            content.runs.append(StyledRun(text: text, format: look(of: run, on: base, &tree)))
        }
        return StyledParagraph(
            part: part,
            index: index,
            number: number,
            runs: content.runs,
            format: format,
            isInTable: found.isInTable,
            isInBox: found.isInBox,
            hasPageBreak: content.hasPageBreak,
            endsSection: properties.map { tree.first("w:sectPr", in: $0) != nil } ?? false,
            list: lists[format.list],
            showsPageNumber: Self.showsPageNumber(found.node, &tree),
            text: content.runs.map(\.text).joined()
        )
    }

    private func look(
        of run: XMLNode,
        on base: [RunProperties],
        _ tree: inout XMLTree
    ) -> RunFormat {
        let own = tree.first("w:rPr", in: run).map { RunProperties($0, in: &tree) }
        let layers = base + styles.runLayers(own?.style) + [own ?? RunProperties()]
        return RunFormat(layers, theme: theme)
    }

    /// Whether a field of the paragraph itself, not of a text box anchored in it, is the number of the page.
    private static func showsPageNumber(_ paragraph: XMLNode, _ tree: inout XMLTree) -> Bool {
        let runs = ParagraphWalk.runs(of: paragraph, in: &tree)
        if runs.contains(where: { tree.first("w:pgNum", in: $0) != nil }) { return true }
        let isPlain = tree.descendants(of: paragraph, named: "w:txbxContent").isEmpty
        let fields =
            isPlain
            ? tree.descendants(of: paragraph, named: "w:fldSimple")
            : tree.children(of: paragraph, named: "w:fldSimple")
        let simple = fields.compactMap { tree.attribute("w:instr", of: $0) }
        let complex = runs.flatMap { tree.children(of: $0, named: "w:instrText") }
            .map { tree.text(of: $0) }
        // An instruction may be parted over runs, as Word does where a spelling mark stands in it.
        return (simple + complex + [complex.joined()]).contains { instruction in
            instruction.split(whereSeparator: \.isWhitespace).first?.uppercased() == "PAGE"
        }
    }
}

/// What runs hold, gathered.
private struct RunContent {
    var runs: [StyledRun] = []
    var hasPageBreak = false

    mutating func text(of run: XMLNode, _ tree: inout XMLTree) -> String {
        var text = ""
        for child in tree.children(of: run) {
            switch tree.name(of: child) {
            case "w:t": text += tree.text(of: child)
            case "w:tab": text += "\t"
            case "w:noBreakHyphen": text += "-"
            case "w:br", "w:cr":
                if tree.attribute("w:type", of: child) == "page" { hasPageBreak = true }
                text += "\n"
            default: break
            }
        }
        return text
    }
}
