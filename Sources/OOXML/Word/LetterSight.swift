/// How a piece of text looks, as far as people may read something else in it than what stands there.
struct LetterSight {
    /// Struck through.
    var isStruck = false
    /// White, hidden by its style, or too small for anybody to see.
    var isUnseen = false
    /// Above or below the line, or in a formula, where `12` may be 1² or ½.
    var isRaised = false
}

/// The styles of a document whose words people do not read as they stand, by their names.
struct StyleSight {
    /// Those whose words are struck through.
    var struck: Set<String> = []
    /// Those whose words are hidden or white.
    var unseen: Set<String> = []

    /// Whether every style is read as it stands, so that none needs to be known.
    var isEmpty: Bool { struck.isEmpty && unseen.isEmpty }
}
