import OOXML

/// A rendered document: its paragraphs tied to rows of its pages.
struct PlacedDocument: Sendable {
    /// The parts; those that only the page shows are known.
    private(set) var parts: DocumentParts
    /// The pages.
    var pages: [PlacedPage]
    /// Every row of the document, page after page.
    var rows: [TextRow]
    /// The rows of upright pages without the page numbers, as places in ``rows``.
    private(set) var flow: [Int] = []
    /// The rows that each paragraph became.
    private(set) var rowsOf: [[Int]]
    /// The paragraph that each row belongs to.
    private(set) var owner: [Int: Int] = [:]
    /// The row of 成文日期.
    private(set) var date: Int?
    /// The row of 发文机关署名.
    private(set) var signature: Int?
    /// The row of 抄送.
    private(set) var copy: Int?
    /// The row of 印发.
    private(set) var issue: Int?

    init(parts: DocumentParts, pages: [PrintedPage]) {
        self.parts = parts
        rows = pages.flatMap(\.rows)
        self.pages = []
        rowsOf = Array(repeating: [], count: parts.paragraphs.count)
        var next = 0
        for page in pages {
            let range = next..<next + page.rows.count
            next = range.upperBound
            self.pages.append(PlacedPage(page, rows: range))
        }
        flow = self.pages.filter(\.isUpright).flatMap { page in
            page.rows.filter { $0 != page.folio }
        }
        align()
        findSignature()
        findImprint()
    }

    // MARK: rows and paragraphs

    /// Ties each paragraph of the flow to its rows, in order; frames and boxes to any row that reads alike.
    private mutating func align() {
        var place = 0
        for (index, paragraph) in parts.paragraphs.enumerated() where paragraph.flows {
            if let found = firstRow(of: paragraph, from: place) { place = take(index, at: found) }
        }
        for (index, paragraph) in parts.paragraphs.enumerated() where rowsOf[index].isEmpty {
            guard let place = flow.indices.first(where: { reads(paragraph, at: $0) }) else {
                continue
            }
            if paragraph.styled.isInTable {
                rowsOf[index] = [flow[place]]
            } else {
                _ = take(index, at: place)
            }
        }
    }

    private func reads(_ paragraph: PartParagraph, at place: Int) -> Bool {
        let row = rows[flow[place]]
        guard owner[flow[place]] == nil, paragraph.letters.count > 1 else { return false }
        return row.flat == paragraph.letters
            || (paragraph.styled.isInTable && String(row.flat).contains(paragraph.flat))
            || (row.flat.count > 8 && paragraph.letters.starts(with: row.flat))
    }

    private func firstRow(of paragraph: PartParagraph, from start: Int) -> Int? {
        for place in start..<max(start, flow.count) where owner[flow[place]] == nil {
            let row = rows[flow[place]].flat
            let length = min(row.count, paragraph.letters.count, 8)
            if place > start + 4, length < 4 { continue }
            if row.prefix(length) == paragraph.letters.prefix(length) { return place }
            let isNumbered = paragraph.styled.list != nil
            if isNumbered, let at = row.place(of: paragraph.letters.prefix(length)), at <= 8 {
                return place
            }
        }
        return nil
    }

    /// Gives a paragraph its rows, beginning at a place of the flow; gives the place after them.
    private mutating func take(_ index: Int, at start: Int) -> Int {
        let letters = parts[index].letters
        let isNumbered = parts[index].styled.list != nil
        var done = 0
        var misses = 0
        var place = start
        while place < flow.count, done < letters.count, misses < 4 {
            let row = rows[flow[place]].flat
            let rest = letters.dropFirst(done)
            let length = min(row.count, rest.count, 8)
            let isFirst = rowsOf[index].isEmpty && isNumbered
            if owner[flow[place]] == nil, isFirst || row.prefix(length) == rest.prefix(length) {
                rowsOf[index].append(flow[place])
                owner[flow[place]] = index
                let at = isFirst ? row.place(of: letters.prefix(length)) ?? 0 : 0
                done += row.count - at
                misses = 0
            } else {
                misses += 1
            }
            place += 1
        }
        return place - misses
    }

    // MARK: the end of the document

    /// The first row that is a date and nothing else, after the body, and the row above it.
    private mutating func findSignature() {
        let bodyStart = parts.body.first { !rowsOf[$0].isEmpty }.flatMap { rowsOf[$0].first }
        let start = bodyStart.flatMap { flow.firstIndex(of: $0) } ?? 0
        for place in flow.indices.dropFirst(start + 1) {
            let row = rows[flow[place]]
            guard row.x0 > 60, TextShape.looksLikeDate(String(row.flat)) else { continue }
            date = flow[place]
            if isSignature(flow[place - 1]) { signature = flow[place - 1] }
            break
        }
        let tail = signature.flatMap { owner[$0] }
        let hasDate = date != nil
        let lefts = parts.paragraphs.indices.map { rowsOf[$0].first.map { rows[$0].x0 } }
        parts.trim { $0 == tail || (hasDate && (lefts[$0] ?? 0) > 75) }
    }

    private func isSignature(_ row: Int) -> Bool {
        guard let owner = owner[row] else { return parts.addressee != nil }
        let isText = rowsOf[owner].count > 1 || parts[owner].flat.hasSuffix("。")
        return !(parts.body.contains(owner) && isText) && owner != parts.addressee
    }

    private mutating func findImprint() {
        let start = date.flatMap { flow.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
        let later = flow.dropFirst(start)
        copy = later.first {
            let text = String(rows[$0].flat)
            return text.hasPrefix("抄送") || text.hasPrefix("主送:")
        }
        issue = later.first {
            let text = String(rows[$0].flat)
            return text.hasSuffix("印发") && text.contains(/[0-9０-９]/)
        }
    }

    /// The paragraphs of 版记.
    var imprint: [PartParagraph] {
        let wanted = Set([copy, issue].compactMap(\.self))
        return parts.paragraphs.indices
            .filter { $0 == parts.copy || rowsOf[$0].contains { wanted.contains($0) } }
            .map { parts[$0] }
    }

    /// The rows of some paragraphs.
    func rows(of paragraphs: [Int]) -> [TextRow] {
        paragraphs.flatMap { rowsOf[$0].map { rows[$0] } }
    }
}

extension [Character] {
    /// Where a run of characters begins.
    fileprivate func place(of other: ArraySlice<Character>) -> Int? {
        guard !other.isEmpty, other.count <= count else { return nil }
        return (0...(count - other.count)).first { self[$0...].starts(with: other) }
    }
}
