internal import Norms

/// Finishes the page of a document when its text is known: breaks titles, places 署名 and date, keeps them in company,
/// and puts the 版记 at the foot of the last page.
///
/// The parts are known by the styles of the templates: Heading, AttachmentTitle, Closing, Signature, Date, Spacer and
/// Imprint. What a person has set in the template by hand, a line break in a title or an indent of the date, is left alone.
struct PageFinisher {
    private let profile: PageProfile
    private let styles: StyleSheet
    private let titles: TitleShape

    /// Makes a finisher for a template; names are kept whole in titles.
    init(_ profile: PageProfile, template: [UInt8], names: [String]) {
        self.profile = profile
        titles = TitleShape(capacity: profile.areaWidth / 440, names: names)
        styles = StyleSheet(template: template)
    }

    /// Begins a document.
    func begin() -> PageFinishing {
        PageFinishing(self, flow: PageFlow(styles: styles, profile: profile))
    }

    /// Finishes a piece of a main part that was scanned, and counts its pages on.
    func finish(_ part: [UInt8], _ scanner: PageScanner, _ flow: inout PageFlow) -> [UInt8] {
        var blocks = scanner.blocks
        var edits = PageEdits()
        shape(&blocks, part, &edits)
        loosen(&blocks, &edits)
        let imprint = blocks.firstIndex { block in
            if case .paragraph(let paragraph) = block { paragraph.style == "Spacer" } else { false }
        }
        flow.run(Array(blocks[..<(imprint ?? blocks.count)]), of: part)
        for (index, from) in flow.moved where from > 1 {
            guard case .paragraph(let paragraph) = blocks[index],
                Self.turned.contains(paragraph.style)
            else { continue }
            edits.set("<w:pageBreakBefore/>", named: "w:pageBreakBefore", of: paragraph)
        }
        if let imprint {
            let place = ImprintPlace(profile, styles: styles, flow: flow, section: scanner.section)
            place.put(Array(blocks[imprint...]), after: blocks[..<imprint].last, part, &edits)
        }
        return edits.applied(to: part)
    }

    /// What begins a page when it has no room beside what follows it: said outright, so that the page before may be short.
    private static let turned: Set = ["Closing", "Level1"]

    /// Titles and signature, which depend on nothing but their text.
    private func shape(_ blocks: inout [PageBlock], _ part: [UInt8], _ edits: inout PageEdits) {
        var names: [Int] = []
        for index in blocks.indices {
            guard case .paragraph(var paragraph) = blocks[index] else { continue }
            switch paragraph.style {
            case "Heading", "AttachmentTitle", "FormTitle":
                breakTitle(&paragraph, part, &edits)
                blocks[index] = .paragraph(paragraph)
            case "Signature": names.append(index)
            case "Date":
                for (rank, above) in names.enumerated() {
                    guard case .paragraph(var name) = blocks[above] else { continue }
                    let date = above == names.last ? paragraph : nil
                    sign(&name, rank, date, below: paragraph, part, &edits)
                    blocks[above] = .paragraph(name)
                }
                names = []
            default: break
            }
        }
    }

    /// Lets a long 附件说明 run over pages: only its end stays with the 署名.
    private func loosen(_ blocks: inout [PageBlock], _ edits: inout PageEdits) {
        let notes = blocks.indices.filter { index in
            guard case .paragraph(let paragraph) = blocks[index] else { return false }
            return ["Note", "NoteMore"].contains(paragraph.style)
        }
        guard notes.count > Self.keptNotes else { return }
        let closing = blocks[..<notes[0]].lastIndex { block in
            if case .paragraph(let paragraph) = block {
                paragraph.style == "Closing"
            } else {
                false
            }
        }
        for index in [closing].compactMap(\.self) + notes.dropLast(2) {
            guard case .paragraph(var paragraph) = blocks[index], !paragraph.sets("w:keepNext")
            else { continue }
            edits.set("<w:keepNext w:val=\"0\"/>", named: "w:keepNext", of: paragraph)
            paragraph.isLoose = true
            blocks[index] = .paragraph(paragraph)
        }
    }

    /// So many names of attachments are kept together with the 署名.
    private static let keptNotes = 6

    private func breakTitle(
        _ title: inout PageParagraph,
        _ part: [UInt8],
        _ edits: inout PageEdits
    ) {
        guard !title.hasBreak else { return }
        let lines = titles.lines(title.text(in: part))
        var at = 0
        for line in lines.dropLast() {
            at += line.unicodeScalars.count
            guard let offset = offset(of: at, in: title, part) else { continue }
            edits.insert("</w:t><w:br/><w:t xml:space=\"preserve\">", at: offset)
        }
        title.lines = lines.count
    }

    /// Where a scalar of a paragraph's text stands in the bytes; an escape is one scalar.
    private func offset(of index: Int, in title: PageParagraph, _ part: [UInt8]) -> Int? {
        var left = index
        for range in title.texts {
            var at = range.lowerBound
            while at < range.upperBound {
                if left == 0 { return at }
                left -= 1
                if part[at] == UInt8(ascii: "&") {
                    at = part[at..<range.upperBound].firstIndex(of: UInt8(ascii: ";")) ?? at
                }
                at += 1
                while at < range.upperBound, part[at] & 0xC0 == 0x80 { at += 1 }
            }
        }
        return nil
    }

    /// Where a name, one of several by its rank, and a date below are placed.
    func signaturePlace(name: String, date: String, rank: Int) -> SignaturePlace {
        SignaturePlace(
            profile,
            name: LineCount.width(of: name, in: styles["Signature"]),
            date: LineCount.width(of: date, in: styles["Date"]),
            rank: rank
        )
    }

    /// Places one of the names, by rank, and the date that stands below the last of them.
    private func sign(
        _ name: inout PageParagraph,
        _ rank: Int,
        _ date: PageParagraph?,
        below day: PageParagraph,
        _ part: [UInt8],
        _ edits: inout PageEdits
    ) {
        let place = signaturePlace(
            name: name.text(in: part),
            date: day.text(in: part),
            rank: rank
        )
        if !name.sets("w:spacing") {
            edits.set(place.spacing, named: "w:spacing", of: name)
            name.spacing["before"] = place.before
        }
        // It was made to fit into a line.
        name.lines = 1
        for (paragraph, line) in [(name, place.name), (date, place.date)] {
            guard let paragraph, !paragraph.sets("w:ind"), !paragraph.sets("w:jc") else { continue }
            edits.set(line.indent, named: "w:ind", of: paragraph)
            edits.set(line.alignment, named: "w:jc", of: paragraph)
        }
    }
}
