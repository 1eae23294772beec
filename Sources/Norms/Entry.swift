/// What stands in one field of a returned form: as written, as understood, and how.
package struct Entry: Sendable, Hashable {
    /// The ways in which a field was found.
    package struct Locators: OptionSet, Sendable, Hashable {
        /// The bits.
        package let rawValue: UInt8
        /// Makes a set from bits.
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// The defined name or the content-control tag.
        package static let identity = Locators(rawValue: 1)
        /// The label, or the row code and the column heading.
        package static let label = Locators(rawValue: 2)
        /// The position known for this version of the form.
        package static let position = Locators(rawValue: 4)

        /// How many ways agreed.
        package var count: Int { rawValue.nonzeroBitCount }

        /// The ways in words, for a script: `identity`, `label`, `position`.
        package var names: [String] {
            let all: [(Locators, String)] = [
                (.identity, "identity"), (.label, "label"), (.position, "position"),
            ]
            return all.filter { contains($0.0) }.map(\.1)
        }
    }

    /// The text exactly as it stands in the file.
    package var raw: String
    /// What it means.
    package var value: Value
    /// The normalising rules that were used, in order, empty when it was plain.
    package var normalising: [NormalisingRule]
    /// Where it stands.
    package var place: Place
    /// How it was found.
    package var locators: Locators

    /// Makes an entry.
    package init(
        raw: String,
        value: Value,
        normalising: [NormalisingRule] = [],
        place: Place,
        locators: Locators = []
    ) {
        self.raw = raw
        self.value = value
        self.normalising = normalising
        self.place = place
        self.locators = locators
    }
}
