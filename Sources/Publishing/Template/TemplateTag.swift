internal import Norms

/// What stands between `{{` and `}}`.
enum TemplateTag: Sendable, Hashable {
    /// Prints a field.
    case value(String)
    /// Opens a part shown when a field is present, or when it is not.
    case when(String, negated: Bool)
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
    /// `#` and `/` may be full-width, as a Chinese keyboard gives them.
    init?(_ text: some StringProtocol) {
        var words = String(text).split { $0.isWhitespace }.map(String.init)
        guard var first = words.first else { return nil }
        words.removeFirst()
        if first.hasPrefix("＃") { first = "#" + first.dropFirst() }
        if first.hasPrefix("／") { first = "/" + first.dropFirst() }
        switch (first, words.count) {
        case ("#如果", 1): self = .when(words[0], negated: false)
        case ("#如果", 2) where words[0] == "非": self = .when(words[1], negated: true)
        case ("#每个", 1): self = .each(words[0])
        case ("#否则", 0): self = .otherwise
        case ("/如果", 0): self = .endWhen
        case ("/每个", 0): self = .endEach
        case (_, 0) where !first.hasPrefix("#") && !first.hasPrefix("/"): self = .value(first)
        default: return nil
        }
    }

    /// Whether the tag prints nothing itself.
    var isControl: Bool {
        if case .value = self { return false }
        return true
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
