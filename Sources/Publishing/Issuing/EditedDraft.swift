package import Norms
internal import OOXML

/// A draft that a person edited in Word, WPS or LibreOffice, to be issued with the words and the looks that it has now.
///
/// Number and date are put where the draft has room for them: the program leaves bookmarks there, which these programs keep;
/// a paragraph whose bookmark was lost is known by what it reads. What is gone or there twice is a ``DraftFault``. Notes to
/// the reader and 草稿 across the page are taken out, lines that nobody touched and that depend on the date say what they
/// say in any document of that date, and the page is finished anew. All other parts stay as they are, compressed as they are.
package struct EditedDraft: Sendable {
    /// What the person saved.
    private let edited: [UInt8]
    /// What the program drafts, for the places of number and date.
    private let draft: Notice
    private let writer: NoticeWriter
    private let placeholders: DraftPlaceholders

    /// Takes an edited draft beside what the program drafts from the same data.
    package init(_ edited: [UInt8], of draft: Notice, _ writer: NoticeWriter) {
        self.edited = edited
        self.draft = draft
        self.writer = writer
        placeholders = writer.placeholders(of: draft.plan.kind)
    }

    /// The file under its number; throws a ``DraftFault`` with everything that is in the way.
    ///
    /// The same draft, number and date give the same bytes.
    package func issued(number: String, date: CalendarDate) throws -> [UInt8] {
        let own = try writer.make(draft.plan, stamp: .issued(number: number, date: date)).bytes
        do {
            return try stamped(number, date, own)
        } catch is PackageFault {
            throw DraftFault([.unreadableDraft])
        }
    }

    private func stamped(
        _ number: String,
        _ date: CalendarDate,
        _ own: [UInt8]
    ) throws -> [UInt8] {
        let package = try OfficePackage(bytes: edited)
        guard package.kind == .document else { throw PackageFault.wrongKind(found: package.kind) }
        let original = try Self.parts(of: OfficePackage(bytes: draft.bytes))
        let issued = try Self.parts(of: OfficePackage(bytes: own))
        let parts = try Self.parts(of: package)
        let known = Set(original.flatMap { $0.marks.map(\.text) })
        var cleanings = parts.map { DraftCleaning($0, known: known) }
        for index in cleanings.indices { cleanings[index].check() }
        var search = DraftAnchorSearch(parts, placeholders, date: date)
        search.find(DraftAnchor.all(in: original, placeholders))
        let problems = cleanings.flatMap(\.problems) + search.problems
        guard problems.isEmpty else { throw DraftFault(problems) }
        let kind = draft.plan.kind
        let styles = try StyleNames(of: package)
            .map(to: StyleNames(of: OfficePackage(bytes: draft.bytes)))
        let page = DraftPage(parts[0], original[0])
        if let finisher = writer.finisher(of: kind) { page.open(finisher, styles) }
        let dated = DatedLines(from: original, to: issued).applied(to: parts, except: search.taken)
        var changed = Self.write(search.hits, number, date, into: parts).union(dated)
        for (index, cleaning) in cleanings.enumerated() where cleaning.clean() {
            changed.insert(index)
        }
        var change = PackageChange(package)
        for index in changed.union([0]).sorted() {
            let finisher = index == 0 ? writer.finisher(of: kind) : nil
            let bytes = finisher.map { page.finished($0, styles) }
            change.set(parts[index].name, bytes ?? parts[index].tree.serialised())
        }
        return try change.bytes(from: package)
    }

    /// Writes number and date; gives the parts that were changed.
    private static func write(
        _ hits: [DraftAnchorSearch.Hit],
        _ number: String,
        _ date: CalendarDate,
        into parts: [DraftPart]
    ) -> Set<Int> {
        let backwards = hits.sorted {
            ($0.part, $0.paragraph, $0.range.lowerBound) > (
                $1.part, $1.paragraph, $1.range.lowerBound
            )
        }
        for hit in backwards {
            parts[hit.part].replace(
                hit.range,
                inParagraph: hit.paragraph,
                with: hit.isNumber ? number : date.chinese
            )
        }
        return Set(hits.map(\.part))
    }

    /// The parts that print text: the body, headers, footers and notes.
    private static func parts(
        of package: borrowing OfficePackage
    ) throws(PackageFault) -> [DraftPart] {
        let kinds: Set = ["header", "footer", "footnotes", "endnotes"]
        var names = [package.mainPart]
        for link in try package.relationships(of: package.mainPart)
        where kinds.contains(link.type) && !link.isExternal && package.contains(link.target)
            && !names.contains(link.target)
        {
            names.append(link.target)
        }
        var parts: [DraftPart] = []
        for name in names { parts.append(try DraftPart(package.contents(of: name), name: name)) }
        return parts
    }
}

/// The lines of a draft that depend on the date of signing, a term that counts from it: what they read in the draft, and
/// what they read when it is issued.
struct DatedLines {
    private let changes: [(before: [Unicode.Scalar], after: [Unicode.Scalar])]

    /// Finds the lines that differ between a draft and the same document when it is issued.
    init(from draft: [DraftPart], to issued: [DraftPart]) {
        let (old, new) = (draft.flatMap(\.paragraphs), issued.flatMap(\.paragraphs))
        let pairs = LinePairing(old.map(\.words), new.map(\.words)).pairs
        changes = pairs.compactMap { pair in
            guard let before = pair.old, let after = pair.new,
                old[before].words != new[after].words,
                !old[before].isRemark
            else { return nil }
            return (old[before].scalars, new[after].scalars)
        }
    }

    /// Changes the lines that a person left as they were, except those of number and date; gives the parts changed.
    func applied(to parts: [DraftPart], except taken: Set<[Int]>) -> Set<Int> {
        var changed: Set<Int> = []
        for (number, part) in parts.enumerated() {
            for index in part.paragraphs.indices where !taken.contains([number, index]) {
                let text = part.paragraphs[index].scalars
                guard let change = changes.first(where: { $0.before == text }) else { continue }
                let start = zip(text, change.after).prefix { $0 == $1 }.count
                let end = zip(text[start...].reversed(), change.after[start...].reversed())
                    .prefix { $0 == $1 }.count
                let new = change.after[start..<(change.after.count - end)]
                part.replace(
                    start..<(text.count - end),
                    inParagraph: index,
                    with: String(String.UnicodeScalarView(new))
                )
                changed.insert(number)
            }
        }
        return changed
    }
}
