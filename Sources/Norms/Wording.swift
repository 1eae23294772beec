/// A language in which the program speaks.
package enum Language: String, Sendable, Hashable, CaseIterable, Codable {
    /// Simplified Chinese; what goes to units is always in it.
    case zh
    /// English.
    case en
}

/// A text in every language of the program.
package struct Wording: Sendable, Hashable, Codable {
    /// The Chinese text.
    package let zh: String
    /// The English text.
    package let en: String

    /// Pairs a Chinese text with its English twin.
    package init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    /// The text in one language.
    package func text(_ language: Language) -> String {
        switch language {
        case .zh: zh
        case .en: en
        }
    }
}
