import Norms
import OOXML

/// Which pages bear a number, and which must.
struct Folios {
    /// The pages that must have one, from 1.
    let needed: [Int]
    /// The pages that have one; the first page of a letter is judged apart.
    let present: [Int]

    init(_ pages: MeasuredPages, _ kind: DocumentKind) {
        let placed = pages.placed
        let upright = placed.pages.indices.filter { placed.pages[$0].isUpright }.map { $0 + 1 }
        switch kind {
        case .letter: needed = upright.count > 2 ? Array(upright.dropFirst()) : []
        case .redhead:
            let bare = pages.hasImprintPage ? placed.pages.count : nil
            needed = upright.filter { $0 != bare }
        }
        present = upright.filter {
            placed.pages[$0 - 1].folio != nil && !(kind == .letter && $0 == 1)
        }
    }
}

extension MeasuredPages {
    /// The row of the number of a page, from 1.
    func folio(ofPage page: Int) -> TextRow? {
        placed.pages[page - 1].folio.map { placed.rows[$0] }
    }

    /// Whether the last page holds 版记 and nothing else; such a page may go without a number.
    var hasImprintPage: Bool {
        guard lastPage > 1, let last = placed.pages.last, last.isUpright, issue != nil,
            !last.rows.isEmpty
        else { return false }
        let imprint = [copy, issue].compactMap(\.self).filter { $0.page == lastPage }
        guard let top = imprint.map(\.middle).min() else { return false }
        return last.rows.allSatisfy { $0 == last.folio || placed.rows[$0].middle >= top - 4 }
    }
}

extension TextRow {
    /// Whether it is digits between dashes.
    var isDashed: Bool {
        String(text.filter { !$0.isWhitespace }).contains(/^[—―－─][0-9０-９]+[—―－─]$/)
    }

    /// The number in it.
    var folioNumber: Int? {
        String(flat).firstMatch(of: /[0-9０-９]+/).flatMap { Int($0.output) }
    }
}

extension String {
    /// Whether it begins and ends with 一字线.
    var isBetweenDashes: Bool {
        let dashes: Set<Character> = ["—", "―", "－", "─"]
        guard let first, let last, count > 1 else { return false }
        return dashes.contains(first) && dashes.contains(last)
    }
}

extension Verdict {
    static let noFolio = skip("没有页码", "no page number")
}

extension CheckedDocument {
    /// Whether there is a page number to judge.
    var hasFolio: Bool {
        pages.map { !Folios($0, kind).present.isEmpty } ?? !folioParagraphs.isEmpty
    }

    /// The runs that make up page numbers.
    var folioRuns: [(paragraph: StyledParagraph, run: StyledRun)] {
        folioParagraphs.flatMap { paragraph in
            paragraph.runs.filter { $0.text.contains(/[\p{Nd}—―－─-]/) }.map { (paragraph, $0) }
        }
    }
}
