import Norms
import OOXML

/// One blank line stands between 正文 and 附件说明.
struct NoteGap: DocumentRule {
    let id = "attachment-note-gap"
    let clause = "7.3.4"
    let title = Wording(zh: "附件说明在正文下空一行", en: "one blank line between body and 附件说明")
    let remedy = Wording(zh: "正文与附件说明之间空一行", en: "leave one blank line above it")

    func expected(in document: CheckedDocument) -> Wording {
        Wording(zh: "1行 ±0.3", en: "1 line ±0.3")
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard let place = document.notes.first else { return .noNote }
        guard let pages = document.pages else {
            return document.reckonedBlanks(from: document.parts.body.last, to: place)?.verdict(
                within: 0.7...1.3,
                Wording.lines,
                at: document.parts[place]
            ) ?? .unmeasured
        }
        let above = document.parts.body.last { document.isPlaced($0) }
        guard let last = above.flatMap({ pages.placed.rows(of: [$0]).last }),
            let first = pages.placed.rows(of: [place]).first, last.page == first.page
        else { return .skip("正文在另一页结束", "body ends on another page") }
        let lines = (first.base - last.base) * TextRow.point / pages.line - 1
        let holds = lines.isNear(1, within: 0.3)
        return .of(holds, .lines(lines), at: document.parts[place], page: first.page)
    }
}

/// 附件说明 starts two characters in.
struct NoteIndent: DocumentRule {
    let id = "attachment-note-indent"
    let clause = "7.3.4"
    let title = Wording(zh: "附件说明左空二字", en: "附件说明 starts two characters in")
    let remedy = Wording(zh: "首行缩进设为2字符", en: "set an indent of two characters")

    func expected(in document: CheckedDocument) -> Wording {
        Wording(zh: "左空二字", en: "two characters in")
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard let place = document.notes.first else { return .noNote }
        let paragraph = document.parts[place]
        guard let pages = document.pages else {
            let start = paragraph.firstLineStart * TextRow.point
            let wanted = 2 * paragraph.size * TextRow.point
            let holds = start.isNear(wanted, within: TypeArea.indent)
            return .of(holds, start.millimetres, at: paragraph)
        }
        let start = pages.placed.rows(of: [place]).first?.x0 ?? 0
        let holds = start.isNear(pages.left + 2 * pages.em, within: TypeArea.indent)
        return .of(holds, start.millimetres, at: paragraph, page: document.page(of: place))
    }
}

/// The names in 附件说明 end without punctuation and have Arabic numbers.
struct NoteEnd: DocumentRule {
    let id = "attachment-note-end"
    let clause = "7.3.4"
    let title = Wording(
        zh: "附件名称后不加标点，多个附件用阿拉伯数字编号",
        en: "no punctuation after the names of attachments, Arabic numbers"
    )
    let remedy = Wording(zh: "删去附件名称后的标点，编号改用“1.”", en: "drop the punctuation, number with 1.")

    func expected(in document: CheckedDocument) -> Wording {
        Wording(zh: "附件：1.名称", en: "附件：1. and the name, no punctuation")
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        let notes = document.notes
        guard !notes.isEmpty else { return .noNote }
        let wrong = notes.filter { Self.isWrong(document.parts[$0].text.trimmed) }
        return .of(
            wrong.map { place in
                let end = String(document.parts[place].text.trimmed.suffix(24))
                return Departure(end, document.parts[place], page: document.page(of: place))
            },
            orHolds: Wording(same: String(notes.count))
        )
    }

    private static func isWrong(_ text: String) -> Bool {
        text.contains(/[。；，、;,.：:！!]$/)
            || text.prefixMatch(of: /(附件[:：])?[一二三四五六七八九十]+[、．.]/) != nil
    }
}

extension Verdict {
    static let noNote = skip("没有附件说明", "no 附件说明")
}

extension CheckedDocument {
    /// The paragraphs of 附件说明 that were found.
    var notes: [Int] { parts.notes.filter(isPlaced) }
}
