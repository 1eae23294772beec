/// A fact asked once in the facts block at the head of the form.
package struct Fact: Sendable, Hashable {
    /// `formalMembers`.
    package var key: FactKey
    /// The label on the form: `正式党员数`.
    package var label: String
    /// Other labels people use for it.
    package var synonyms: [String]
    /// The kind of value.
    package var asks: AnswerKind
    /// Whether a form without it goes back.
    package var isRequired: Bool
    /// One sentence of help, shown beside the cell.
    package var help: String

    /// Makes a fact.
    package init(
        key: FactKey,
        label: String,
        synonyms: [String] = [],
        asks: AnswerKind,
        isRequired: Bool = true,
        help: String = ""
    ) {
        self.key = key
        self.label = label
        self.synonyms = synonyms
        self.asks = asks
        self.isRequired = isRequired
        self.help = help
    }
}
