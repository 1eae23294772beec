/// What a person changed in a draft before it was approved, and why that was accepted.
package struct DraftEdits: Sendable, Hashable {
    /// The reason, as the person gave it.
    package var reason: String
    /// The changes in reading order, those of the forms after those of the document.
    package var changes: [Change]

    /// One change.
    package struct Change: Sendable, Hashable {
        /// Which of the forms it is in, counted from 0; `nil` for the document itself.
        package var enclosure: Int?
        /// Where it stands, in Chinese.
        package var place: String
        /// What the program drafted; empty for what was put in.
        package var before: String
        /// What was issued; empty for what was taken out.
        package var after: String
        /// Whether numbers, dates or names are not what the data say.
        package var touchesFigures: Bool

        /// Notes a change.
        package init(
            enclosure: Int?,
            place: String,
            before: String,
            after: String,
            touchesFigures: Bool
        ) {
            self.enclosure = enclosure
            self.place = place
            self.before = before
            self.after = after
            self.touchesFigures = touchesFigures
        }
    }

    /// Makes a record; the reason must not be empty.
    package init(reason: String, changes: [Change]) {
        self.reason = reason
        self.changes = changes
    }
}
