import Norms
import TenNorms

/// What a person changed in a draft, line by line.
struct EditLines {
    private let language: Language

    /// So many characters of a line are shown around what differs.
    private static let context = 10

    init(_ language: Language) { self.language = language }

    /// A line a change; those that touch figures first say so.
    func lines(_ edits: [DocumentsReport.Edit]) -> [String] {
        edits.map { edit in
            let mark = edit.figures ? Wording(zh: "【数字】", en: "[figures] ").text(language) : ""
            return "    \(mark)\(edit.place) \(words(edit).text(language))"
        }
    }

    private func words(_ edit: DocumentsReport.Edit) -> Wording {
        let whole = (edit.before.prefix(60), edit.after.prefix(60))
        if edit.before.isEmpty {
            return Wording(zh: "新增“\(whole.1)”", en: "added “\(whole.1)”")
        }
        if edit.after.isEmpty { return Wording(zh: "删去“\(whole.0)”", en: "removed “\(whole.0)”") }
        if edit.before == edit.after {
            return Wording(zh: "移到此处“\(whole.0)”", en: "moved here “\(whole.0)”")
        }
        let (before, after) = Self.cut(edit.before, edit.after)
        return Wording(zh: "原“\(before)”改“\(after)”", en: "“\(before)” became “\(after)”")
    }

    /// Two lines cut down to where they differ, with a little of what stands around.
    private static func cut(_ before: String, _ after: String) -> (String, String) {
        let (old, new) = (Array(before), Array(after))
        let start = zip(old, new).prefix { $0 == $1 }.count
        let end = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0 == $1 }.count
        func piece(_ text: [Character]) -> String {
            let from = max(0, start - context)
            let to = min(text.count, text.count - end + context)
            return (from > 0 ? "…" : "") + String(text[from..<to]) + (to < text.count ? "…" : "")
        }
        return (piece(old), piece(new))
    }
}
