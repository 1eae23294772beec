/// Text of a document outside its body.
package struct Story: Sendable, Hashable {
    /// Where the text stands.
    package enum Kind: String, Sendable, Hashable {
        /// At the top of pages.
        case header
        /// At the bottom of pages.
        case footer
        /// In a footnote.
        case footnote
        /// In an endnote.
        case endnote
        /// In a comment at the margin.
        case comment
    }

    /// Where the text stands.
    package let kind: Kind
    /// What is in it.
    package let blocks: [Block]
    /// Who wrote it; empty except for comments.
    package let author: String

    /// Makes a story.
    package init(kind: Kind, blocks: [Block], author: String = "") {
        self.kind = kind
        self.blocks = blocks
        self.author = author
    }
}
