/// A field that Word or WPS lets people fill (ECMA-376 §17.5.2).
package struct ContentControl: Sendable, Hashable {
    /// What a person can do with the control.
    package enum Kind: String, Sendable, Hashable {
        /// Type any text, formatted or not.
        case text
        /// Tick it.
        case checkbox
        /// Choose from a list; a combo box takes other words too.
        case dropDown
        /// Choose a date.
        case date
        /// Insert a picture.
        case picture
        /// Nothing: it holds others together or repeats them.
        case group
    }

    /// The name for programs (`w:tag`); empty when there is none.
    package var tag = ""
    /// The name for people (`w:alias`); empty when there is none.
    package var title = ""
    /// What a person can do with it.
    package var kind = Kind.text
    /// The words in it, as in ``Paragraph/text``; paragraphs are parted by line feeds.
    package var text = ""
    /// The value behind the entry chosen from a list; nil when it is no list or the words are not in the list.
    package var value: String?
    /// Whether a tick box is ticked; nil for other kinds.
    package var isChecked: Bool?
    /// Whether it still shows its prompt, so that ``text`` is no answer.
    package var isPlaceholder = false

    /// Makes an empty text control.
    package init() {}
}
