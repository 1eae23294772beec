import Norms
import OOXML

/// 附件 begins on a page of its own.
struct AttachmentPage: DocumentRule {
    let id = "attachment-page"
    let clause = "7.3.7"
    let title = Wording(zh: "附件另面编排", en: "an attachment begins on a page of its own")
    let remedy = Wording(zh: "在“附件”二字前插入分页符（段前分页）", en: "put a page break before 附件")

    func expected(in document: CheckedDocument) -> Wording {
        Wording(zh: "另面", en: "on a new page")
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        let labels = document.attachmentLabels
        guard !labels.isEmpty else { return .noAttachment }
        let wrong = labels.filter { !document.beginsPage($0) }
        return .of(
            wrong.map {
                let found = Wording(zh: "接排在上文之后", en: "on the page of what goes before")
                return Departure(found, document.parts[$0].styled, page: document.page(of: $0))
            },
            orHolds: expected(in: document)
        )
    }
}

/// “附件” with its number is flush left, in 3号黑体.
struct AttachmentLabel: DocumentRule {
    let id = "attachment-label"
    let clause = "7.3.7"
    let title = Wording(zh: "“附件”二字及顺序号用3号黑体字顶格", en: "附件 and its number in 3号黑体, flush left")
    let remedy = Wording(zh: "“附件”及顺序号设为三号黑体，缩进为0", en: "set it in 16 pt 黑体 without indent")

    func expected(in document: CheckedDocument) -> Wording {
        Wording(zh: "3号黑体，顶格", en: "16 pt 黑体, flush left")
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        let labels = document.attachmentLabels
        guard !labels.isEmpty else { return .noAttachment }
        let wrong = labels.compactMap { place -> Departure? in
            let paragraph = document.parts[place]
            let face = paragraph.faces.first ?? ""
            let start = paragraph.firstLineStart
            if face == FaceFamily.gothic.rawValue, paragraph.styled.sizes == [16],
                start.magnitude * TextRow.point <= TypeArea.indent
            {
                return nil
            }
            let size = paragraph.size.points
            return Departure(
                "\(face) \(size) pt, \(start.points) pt",
                paragraph,
                page: document.page(of: place)
            )
        }
        return .of(wrong, orHolds: expected(in: document))
    }
}

/// The title of an attachment is the one that 附件说明 gives.
struct AttachmentTitle: DocumentRule {
    let id = "attachment-title"
    let clause = "7.3.7"
    let strength = RuleStrength.advised
    let title = Wording(zh: "附件标题与附件说明一致", en: "titles of attachments are those of 附件说明")
    let remedy = Wording(zh: "核对附件说明与附件标题，改成一致", en: "make both read alike")

    func expected(in document: CheckedDocument) -> Wording { Wording(zh: "一致", en: "alike") }

    func judge(_ document: CheckedDocument) -> Verdict {
        let labels = document.attachmentLabels
        let note = document.parts.notes.map { document.parts[$0].flat }.joined()
        guard !labels.isEmpty, !note.isEmpty else { return .noAttachment }
        let wrong = labels.compactMap { place -> Departure? in
            guard let title = document.parts.paragraphs.dropFirst(place + 1).first,
                !title.styled.isInTable, title.styled.format.alignment == "center"
            else { return nil }
            // The name stands bare above the attachment, and so in the note: no 书名号.
            let bare = note.replacing("《\(title.flat)》", with: "")
            return bare.contains(title.flat) ? nil : Departure(title.text.trimmed, title)
        }
        return .of(wrong, orHolds: expected(in: document))
    }
}

extension Verdict {
    static let noAttachment = skip("没有附件", "no attachment")
}

extension CheckedDocument {
    /// The paragraphs that are “附件” with or without a number and nothing else.
    var attachmentLabels: [Int] {
        let start = parts.body.last ?? parts.title.last ?? 0
        return parts.paragraphs.indices.dropFirst(start + 1).filter {
            parts[$0].flows && parts[$0].flat.wholeMatch(of: /附件[0-9０-９]*/) != nil
        }
    }

    /// Whether a paragraph stands first on its page.
    func beginsPage(_ place: Int) -> Bool {
        if let placed = pages?.placed, let row = placed.rowsOf[place].first {
            let page = placed.pages[placed.rows[row].page - 1]
            return page.rows.first { $0 != page.folio } == row
        }
        let paragraph = parts[place].styled
        if paragraph.format.breaksPage == true || paragraph.hasPageBreak { return true }
        let before = styled.paragraphs[..<paragraph.index].reversed()
        // What stands between: empty paragraphs that may hold the break or end a section.
        for other in before {
            if other.hasPageBreak || other.endsSection || other.isInTable { return true }
            if !other.text.allSatisfy(\.isWhitespace) { return false }
        }
        return true
    }
}
