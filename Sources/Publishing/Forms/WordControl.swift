import Norms

/// A field of the Word form: a content control inside a paragraph (ECMA-376 §17.5.2.31, run level).
///
/// The control cannot be deleted; a prefilled one cannot be changed either. Control and text stand inside one paragraph
/// of one cell, so that programs which do not know controls still show the cell as it is.
struct WordControl: Sendable {
    /// The identity of the field.
    var tag: String
    /// What Word shows at the handle of the control; at most 64 characters.
    var title: String
    /// A number that no other control of the document has.
    var id: Int
    /// The kind of value.
    var asks: AnswerKind
    /// What the control holds: text that stays, or the prompt that goes when something is written.
    var content: Content

    /// What a control holds.
    enum Content: Sendable, Hashable {
        /// Text that people cannot change.
        case fixed(String)
        /// The prompt of an empty field.
        case prompt(String)
    }

    /// The control as XML.
    var xml: String {
        "<w:sdt><w:sdtPr>\(properties)\(kind)</w:sdtPr><w:sdtContent>\(run)</w:sdtContent></w:sdt>"
    }

    private var properties: String {
        let lock: String
        let prompt: String
        switch content {
        case .fixed: (lock, prompt) = ("sdtContentLocked", "")
        case .prompt: (lock, prompt) = ("sdtLocked", "<w:showingPlcHdr/>")
        }
        return "<w:alias w:val=\"\(XMLText.escaped(String(title.prefix(64))))\"/>"
            + "<w:tag w:val=\"\(XMLText.escaped(tag))\"/><w:id w:val=\"\(id)\"/>"
            + "<w:lock w:val=\"\(lock)\"/>\(prompt)"
    }

    private var run: String {
        switch content {
        case .fixed(let text):
            "<w:r><w:t xml:space=\"preserve\">\(XMLText.escaped(text))</w:t></w:r>"
        case .prompt(let hint):
            "<w:r><w:rPr><w:rStyle w:val=\"PlaceholderText\"/></w:rPr>"
                + "<w:t>\(XMLText.escaped(FormLayout.placeholder(hint)))</w:t></w:r>"
        }
    }

    /// The kind; none stands for text.
    ///
    /// `w:text` would keep formatting out, but LibreOffice 7.4 writes what such a control holds four times when it saves.
    private var kind: String {
        guard case .prompt = content else { return "" }
        return switch asks {
        case .yesNo: Self.list(["是", "否"])
        case .choice(let options): Self.list(options)
        case .date:
            "<w:date><w:dateFormat w:val=\"yyyy-MM-dd\"/><w:lid w:val=\"zh-CN\"/>"
                + "<w:storeMappedDataAs w:val=\"dateTime\"/><w:calendar w:val=\"gregorian\"/></w:date>"
        case .count, .number, .percent, .text, .evidence, .nothing: ""
        }
    }

    private static func list(_ options: [String]) -> String {
        let items = options.map {
            let text = XMLText.escaped($0)
            return "<w:listItem w:displayText=\"\(text)\" w:value=\"\(text)\"/>"
        }
        return "<w:dropDownList>\(items.joined())</w:dropDownList>"
    }
}
