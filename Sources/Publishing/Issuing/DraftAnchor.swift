import Norms

/// A paragraph of a draft in which number or date stand.
struct DraftAnchor: Hashable {
    /// The bookmark around it.
    let name: String
    /// The field that stands there.
    let field: String
    /// What it reads, without white space.
    let words: String
    /// What stands in the place of the field.
    let text: String
    /// How many times.
    let count: Int
    /// How many dates stand there, others among them.
    let dates: Int

    /// Whether it is the number; otherwise it is a date.
    var isNumber: Bool { field == "发文字号" }

    /// The anchors of a draft as the program wrote it, in order.
    static func all(in parts: [DraftPart], _ placeholders: DraftPlaceholders) -> [DraftAnchor] {
        parts.flatMap { part in
            part.bookmarks.sorted {
                ($0.value[0].lowerBound, $0.key) < ($1.value[0].lowerBound, $1.key)
            }
            .compactMap { name, ranges in
                TemplateAnchors.field(of: name, among: DraftPlaceholders.anchors).map {
                    DraftAnchor(name, $0, part.paragraphs[ranges[0].lowerBound], placeholders)
                }
            }
        }
    }

    private init(
        _ name: String,
        _ field: String,
        _ paragraph: DraftParagraph,
        _ placeholders: DraftPlaceholders
    ) {
        self.name = name
        self.field = field
        words = paragraph.words
        if field == "发文字号" {
            text = placeholders.number
            count = placeholders.numbers(in: paragraph.scalars).count
            dates = 0
        } else {
            let all = WrittenDate.all(in: paragraph.scalars)
            text = placeholders.date.chinese
            count = all.count { $0.date == placeholders.date }
            dates = all.count
        }
    }

    /// Where the field stands in a text: room for the number, or the date of the draft, or that of the approval which a person
    /// wrote already.
    func places(
        in text: [Unicode.Scalar],
        _ placeholders: DraftPlaceholders,
        _ date: CalendarDate
    ) -> [Range<Int>] {
        isNumber
            ? placeholders.numbers(in: text)
            : WrittenDate.all(in: text).filter { [placeholders.date, date].contains($0.date) }
                .map(\.range)
    }

    /// Whether a paragraph that has lost its bookmark may be this one.
    func mayBe(_ paragraph: DraftParagraph, _ placeholders: DraftPlaceholders) -> Bool {
        if isNumber { return !placeholders.numbers(in: paragraph.scalars).isEmpty }
        if paragraph.words == words { return true }
        // A line that is nothing but a date is one of signing; behind 印发 there is no other either.
        let dates = WrittenDate.all(in: Array(paragraph.words.unicodeScalars))
        guard dates.count == 1, let date = dates.first else { return false }
        let rest = paragraph.words.unicodeScalars.count - date.range.count
        return words == text ? rest == 0 : words.hasSuffix("印发") && paragraph.words.hasSuffix("印发")
    }
}

/// Finds the places of number and date in an edited draft.
struct DraftAnchorSearch {
    /// A range of a paragraph and what comes to stand there.
    struct Hit {
        var part: Int
        var paragraph: Int
        var range: Range<Int>
        var isNumber: Bool
    }

    private let parts: [DraftPart]
    private let placeholders: DraftPlaceholders
    private let date: CalendarDate
    /// The paragraphs of number and date, each as part and index.
    private(set) var taken: Set<[Int]> = []
    /// What was found.
    private(set) var hits: [Hit] = []
    /// What is in the way.
    private(set) var problems: [Wording] = []

    init(_ parts: [DraftPart], _ placeholders: DraftPlaceholders, date: CalendarDate) {
        self.parts = parts
        self.placeholders = placeholders
        self.date = date
    }

    /// Looks for each anchor by its bookmark, then for those that have lost theirs by what they read.
    mutating func find(_ anchors: [DraftAnchor]) {
        var lost: [DraftAnchor] = []
        for anchor in anchors {
            let marked = bookmarked(anchor)
            if marked.count == 1, take(anchor, marked[0]) { continue }
            if marked.count > 1 {
                problems.append(.doubleAnchor(anchor, count: marked.count))
            } else {
                lost.append(anchor)
            }
        }
        for (index, anchor) in lost.enumerated()
        where !lost[..<index].contains(where: anchor.isLike) {
            seek(lost.filter(anchor.isLike))
        }
        findExtraNumbers()
    }

    private func bookmarked(_ anchor: DraftAnchor) -> [(part: Int, range: ClosedRange<Int>)] {
        let exact = parts.enumerated().flatMap { index, part in
            part.bookmarks[anchor.name, default: []].map { (index, $0) }
        }
        guard exact.isEmpty else { return exact }
        return parts.enumerated().flatMap { index, part in
            part.bookmarks.filter { TemplateAnchors.plain($0.key) == anchor.name }
                .flatMap(\.value).map { (index, $0) }
        }
    }

    /// Takes the paragraphs of a bookmark, when the field stands in them as often as it should.
    private mutating func take(
        _ anchor: DraftAnchor,
        _ place: (part: Int, range: ClosedRange<Int>)
    ) -> Bool {
        guard parts[place.part].paragraphs.indices.contains(place.range.upperBound) else {
            return false
        }
        let found = place.range.map { index in
            (
                index,
                anchor.places(
                    in: parts[place.part].paragraphs[index].scalars,
                    placeholders,
                    date
                )
            )
        }
        guard found.reduce(0, { $0 + $1.1.count }) == anchor.count else {
            return reportOtherDate(anchor, place)
        }
        for (index, ranges) in found where !ranges.isEmpty {
            note(anchor, place.part, index, ranges)
        }
        return true
    }

    /// Reports a date in the place of the one of signing; whether there is one.
    private mutating func reportOtherDate(
        _ anchor: DraftAnchor,
        _ place: (part: Int, range: ClosedRange<Int>)
    ) -> Bool {
        let paragraphs = parts[place.part].paragraphs[place.range]
        let dates = paragraphs.flatMap { WrittenDate.all(in: $0.scalars) }
        guard !anchor.isNumber, dates.count == anchor.dates,
            let other = dates.first(where: { ![placeholders.date, date].contains($0.date) })
        else { return false }
        problems.append(.otherDate(anchor, found: other.date.chinese, date: date))
        return true
    }

    /// Seeks anchors that read the same among the paragraphs that are left; they are told apart by their order.
    private mutating func seek(_ anchors: [DraftAnchor]) {
        var found: [(part: Int, paragraph: Int)] = []
        for (number, part) in parts.enumerated() {
            for (index, paragraph) in part.paragraphs.enumerated()
            where !paragraph.isCopy && !taken.contains([number, index])
                && anchors[0].mayBe(paragraph, placeholders)
            {
                found.append((number, index))
            }
        }
        guard found.count == anchors.count else {
            if found.count > anchors.count {
                return problems.append(.doubleAnchor(anchors[0], count: found.count))
            }
            return problems += anchors.dropFirst(found.count).map { .lostAnchor($0, now: now($0)) }
        }
        for (anchor, place) in zip(anchors, found) {
            let scalars = parts[place.part].paragraphs[place.paragraph].scalars
            let ranges = anchor.places(in: scalars, placeholders, date)
            if ranges.isEmpty {
                let there = (place.part, place.paragraph...place.paragraph)
                if !reportOtherDate(anchor, there) {
                    problems.append(.lostAnchor(anchor, now: nil))
                }
            }
            note(anchor, place.part, place.paragraph, ranges)
        }
    }

    /// What stands today in the bookmark of an anchor.
    private func now(_ anchor: DraftAnchor) -> String? {
        bookmarked(anchor).first.map { parts[$0.part].paragraphs[$0.range.lowerBound].excerpt }
    }

    private mutating func note(
        _ anchor: DraftAnchor,
        _ part: Int,
        _ paragraph: Int,
        _ ranges: [Range<Int>]
    ) {
        taken.insert([part, paragraph])
        hits += ranges.map {
            Hit(part: part, paragraph: paragraph, range: $0, isNumber: anchor.isNumber)
        }
    }

    private mutating func findExtraNumbers() {
        for (number, part) in parts.enumerated() {
            for (index, paragraph) in part.paragraphs.enumerated()
            where !paragraph.isCopy && !taken.contains([number, index])
                && !placeholders.numbers(in: paragraph.scalars).isEmpty
            {
                problems.append(.extraNumber(paragraph.excerpt))
            }
        }
        copyHits()
    }

    /// The copies that old programs read say the same.
    private mutating func copyHits() {
        for hit in hits {
            let words = parts[hit.part].paragraphs[hit.paragraph].words
            for (index, copy) in parts[hit.part].paragraphs.enumerated()
            where copy.isCopy && copy.words == words {
                hits.append(
                    Hit(part: hit.part, paragraph: index, range: hit.range, isNumber: hit.isNumber)
                )
            }
        }
    }
}

extension DraftAnchor {
    /// Whether another reads the same.
    fileprivate func isLike(_ other: DraftAnchor) -> Bool {
        field == other.field && (isNumber || words == other.words)
    }
}

extension DraftParagraph {
    /// Its text, cut short.
    var excerpt: String {
        let text = String(String.UnicodeScalarView(scalars))
        return text.count > 24 ? text.prefix(24) + "…" : text
    }
}
