extension FormLayout {
    /// The prompt that stands in an empty field of the Word form: `〔召开次数，次〕`.
    ///
    /// The brackets tell it from an answer also where a program has lost the mark that Word sets beside it.
    package static func placeholder(_ hint: String) -> String { "〔\(hint)〕" }

    /// Whether a text is nothing but such a prompt.
    package static func isPlaceholder(_ text: some StringProtocol) -> Bool {
        text.hasPrefix("〔") && text.hasSuffix("〕") && text.filter { $0 == "〔" }.count == 1
    }
}
