internal import Norms

/// What stands between `{{` and `}}`.
enum TemplateTag: Sendable, Hashable {
    /// Prints a field.
    case value(String)
    /// Prints a field and merges the cell with the one above that says the same.
    case merged(String)
    /// Puts a picture, so many millimetres wide, or as large as it is.
    case picture(String, width: Int?)
    /// Prints the number of the record that is being repeated.
    case ordinal(NumberStyle)
    /// Prints the running number of a heading.
    case heading(NumberStyle)
    /// Opens a part shown when a condition holds, or when it does not.
    case when(TemplateCondition, negated: Bool)
    /// Parts what is shown when the condition holds from what is shown when it does not.
    case otherwise
    /// Closes a conditional part.
    case endWhen
    /// Opens a part repeated for each record of a field.
    case each(String)
    /// Closes a repeated part.
    case endEach

    /// Reads the words of a tag; `nil` when they make no sense.
    ///
    /// `#` and `/` may be full-width, as a Chinese keyboard gives them; the space after `如果` and `每个` may be left out.
    init?(_ text: some StringProtocol) {
        var words = String(text).split { $0.isWhitespace }.map(String.init)
        guard var first = words.first else { return nil }
        words.removeFirst()
        if first.hasPrefix("＃") { first = "#" + first.dropFirst() }
        if first.hasPrefix("／") { first = "/" + first.dropFirst() }
        for opening in ["#如果", "#每个"] where first.hasPrefix(opening) && first != opening {
            words.insert(String(first.dropFirst(opening.count)), at: 0)
            first = opening
        }
        guard let tag = Self.control(first, words) ?? Self.output(first, words) else { return nil }
        self = tag
    }

    private static func control(_ first: String, _ words: [String]) -> TemplateTag? {
        switch (first, words.count) {
        case ("#如果", 1): .when(TemplateCondition(words[0]), negated: false)
        case ("#如果", 2) where words[0] == "非":
            .when(TemplateCondition(words[1]), negated: true)
        case ("#每个", 1): .each(words[0])
        case ("#否则", 0): .otherwise
        case ("/如果", 0): .endWhen
        case ("/每个", 0): .endEach
        default: nil
        }
    }

    private static func output(_ first: String, _ words: [String]) -> TemplateTag? {
        switch (first, words.count) {
        case ("第几个", 0): .ordinal(.arabic)
        case ("第几个", 1): NumberStyle(words[0]).map { .ordinal($0) }
        case ("编号", 1): NumberStyle(words[0]).map { .heading($0) }
        case ("合并", 1): .merged(words[0])
        case ("图片", 1): .picture(words[0], width: nil)
        case ("图片", 2): millimetres(words[1]).map { .picture(words[0], width: $0) }
        case (_, 0) where !first.hasPrefix("#") && !first.hasPrefix("/"): .value(first)
        default: nil
        }
    }

    /// A width: `30`, `30毫米`, `30mm`.
    private static func millimetres(_ word: String) -> Int? {
        let digits = word.prefix { $0.isNumber }
        guard ["", "毫米", "mm", "MM"].contains(word.dropFirst(digits.count)) else { return nil }
        let number = digits.reduce(0) { min($0 * 10 + ($1.wholeNumberValue ?? 0), 10_000) }
        return (1...400).contains(number) ? number : nil
    }

    /// Whether the tag prints nothing itself.
    var isControl: Bool {
        switch self {
        case .when, .otherwise, .endWhen, .each, .endEach: true
        case .value, .merged, .picture, .ordinal, .heading: false
        }
    }

    /// The field that it looks at, or `nil` when there is none.
    var fieldName: String? {
        switch self {
        case .value(let name), .merged(let name), .picture(let name, _), .each(let name),
            .when(.field(let name), _):
            name
        case .when, .otherwise, .endWhen, .endEach, .ordinal, .heading: nil
        }
    }

    /// Whether the tag opens a repeated part.
    var isLoop: Bool {
        if case .each = self { return true }
        return false
    }
}

/// What a conditional part depends on.
enum TemplateCondition: Sendable, Hashable {
    /// A field is there: a text that is not empty, yes, a list with records, a picture.
    case field(String)
    /// The record that is being repeated is the first.
    case first
    /// The record that is being repeated is the last.
    case last

    /// Reads the word after `#如果`.
    init(_ word: String) {
        switch word {
        case "首个": self = .first
        case "末个": self = .last
        default: self = .field(word)
        }
    }
}

/// A tag as it stands in a template.
struct PlacedTag: Sendable {
    /// The tag.
    var tag: TemplateTag
    /// Its text with the braces, as the person wrote it.
    var source: String
    /// The name of the part: `word/header1.xml`.
    var part: String
    /// Where it stands in the part.
    var place: Place
}
