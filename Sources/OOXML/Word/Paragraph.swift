/// A paragraph as a person sees it.
package struct Paragraph: Sendable, Hashable {
    /// The words in the final view: insertions in, deletions out, hidden text out, tick boxes as ☑ and ☐, a tab as
    /// U+0009, a line break as U+000A.
    package var text = ""
    /// The words with those that are formatted as hidden (`w:vanish`, ECMA-376 §17.3.2.41) where there are any: nobody sees
    /// them on the page, and they are in the file.
    package var withHidden: String?
    /// The words without those that are struck through (`w:strike`, `w:dstrike`, ECMA-376 §17.3.2.37 and §17.3.2.9, set on the
    /// run itself) where there are any: people strike out by hand what they mean to take back.
    package var unstruck: String?
    /// Whether nobody sees letters in it: white (`w:color`, ECMA-376 §17.3.2.6) or at most two points high on the run
    /// itself, or white or hidden by a style.
    package var hasUnseenLetters = false
    /// Whether letters in it stand above or below the line (`w:vertAlign`, ECMA-376 §17.3.2.42) or in a formula
    /// (`m:oMath`, §22.1.2.77), where people may read 1² or ½ in `12`.
    package var hasRaisedLetters = false
    /// The label that Word puts before an automatically numbered paragraph, such as `1.` or `（一）`.
    package var numbering: String?
    /// The content controls inside the paragraph, in order.
    package var controls: [ContentControl] = []
    /// Whether it stands in a text box, which floats beside the text.
    package var isInTextBox = false
    /// How many pictures it shows.
    package var pictures = 0

    /// Makes an empty paragraph.
    package init() {}
}
