internal import Norms

/// Puts the 版记 at the foot of the last page, and on an even page when the document is printed on both sides
/// (GB/T 9704-2012 §7.4).
///
/// Each row is a frame of its own with an absolute place: that is what Word and LibreOffice both keep. When the text ends
/// on an odd page, or leaves no room, the 版记 begins a section on the next even page; the programs put in the blank page
/// themselves. A blank page and the page of the 版记 after it bear no number (§7.5).
struct ImprintPlace {
    private let profile: PageProfile
    private let styles: StyleSheet
    private let flow: PageFlow
    private let section: [(name: String, range: Range<Int>)]

    init(
        _ profile: PageProfile,
        styles: StyleSheet,
        flow: PageFlow,
        section: [(name: String, range: Range<Int>)]
    ) {
        self.profile = profile
        self.styles = styles
        self.flow = flow
        self.section = section
    }

    /// The height of a row.
    private static let row = 480

    /// Places the frames of the 版记 and turns the page before it when that is due.
    func put(
        _ blocks: [PageBlock],
        after last: PageBlock?,
        _ part: [UInt8],
        _ edits: inout PageEdits
    ) {
        let frames = blocks.compactMap { block -> PageParagraph? in
            guard case .paragraph(let paragraph) = block, paragraph.style == "Imprint",
                paragraph.isFramed
            else { return nil }
            return paragraph
        }
        let rows = frames.map(rows)
        var bottom = profile.height - profile.bottom
        for (frame, count) in zip(frames, rows).reversed() {
            bottom -= count * Self.row
            setFrame(frame, at: bottom, rows: count, &edits)
        }
        guard case .paragraph(let spacer)? = blocks.first else { return }
        // A row of the 版记 and a line of text stay free, so that an estimate that is wrong by a line does no harm.
        let needed = (rows.reduce(0, +) + 2) * Self.row + profile.pitch
        let hasRoom = flow.room >= needed
        // The 抄送 of a letter has no rules and may stand on any page (§10.1).
        let isLetter = !frames.contains { $0.sets("w:pBdr") }
        if profile.isDuplex, !isLetter {
            guard !hasRoom || !flow.page.isMultiple(of: 2) else { return }
            beginSection(before: spacer, after: last, part, &edits)
        } else if !hasRoom {
            edits.set("<w:pageBreakBefore/>", named: "w:pageBreakBefore", of: spacer)
        }
    }

    private func rows(_ frame: PageParagraph) -> Int {
        let style = styles["Imprint"]
        let width = profile.areaWidth - style.left - style.right
        let hanging = frame.spacing["hanging"] ?? 0
        return LineCount.of(
            flow.text(of: frame),
            in: style,
            width: width - hanging,
            first: -hanging
        )
    }

    private func setFrame(
        _ frame: PageParagraph,
        at y: Int,
        rows: Int,
        _ edits: inout PageEdits
    ) {
        guard let old = frame.elements.first(where: { $0.name == "w:framePr" }) else { return }
        edits.replace(
            old.range,
            with: "<w:framePr w:w=\"\(profile.areaWidth)\" w:h=\"\(rows * Self.row)\" "
                + "w:hRule=\"exact\" w:hSpace=\"0\" w:wrap=\"around\" w:vAnchor=\"page\" "
                + "w:hAnchor=\"page\" w:x=\"\(profile.left)\" w:y=\"\(y)\"/>"
        )
    }

    /// Ends the section of the text and lets that of the 版记 begin on the next even page.
    private func beginSection(
        before spacer: PageParagraph,
        after last: PageBlock?,
        _ part: [UInt8],
        _ edits: inout PageEdits
    ) {
        guard let whole = sectionRange(part), let size = element("w:pgSz") else { return }
        let copy = String(decoding: part[whole], as: UTF8.self)
        if case .paragraph(let paragraph)? = last, !paragraph.isFramed {
            edits.set(copy, named: "w:sectPr", of: paragraph)
        } else {
            let line = "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"2\" w:lineRule=\"exact\"/>"
            let carrier = "<w:p><w:pPr><w:pStyle w:val=\"Thin\"/>\(line)\(copy)</w:pPr></w:p>"
            edits.insert(carrier, at: start(of: spacer, part))
        }
        edits.insert("<w:type w:val=\"evenPage\"/>", at: size.lowerBound)
        // The text ended on an even page: the page after it stays blank.
        guard flow.page.isMultiple(of: 2), element("w:titlePg") == nil else { return }
        let next = element("w:textDirection") ?? element("w:docGrid")
        let end = whole.upperBound - "</w:sectPr>".utf8.count
        edits.insert("<w:titlePg/>", at: next?.lowerBound ?? end)
    }

    private func element(_ name: String) -> Range<Int>? {
        section.first { $0.name == name }?.range
    }

    /// The last section, from `<w:sectPr` to `</w:sectPr>`.
    private func sectionRange(_ part: [UInt8]) -> Range<Int>? {
        guard let start = element("w:sectPr")?.lowerBound else { return nil }
        let closing = Array("</w:sectPr>".utf8)
        var at = start
        while at + closing.count <= part.count {
            if part[at..<(at + closing.count)] == closing[...] {
                return start..<(at + closing.count)
            }
            at += 1
        }
        return nil
    }

    /// Where the element of a paragraph begins.
    private func start(of paragraph: PageParagraph, _ part: [UInt8]) -> Int {
        part[..<paragraph.inside].lastIndex(of: UInt8(ascii: "<")) ?? paragraph.inside
    }
}
