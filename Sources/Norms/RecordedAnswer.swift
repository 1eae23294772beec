/// What stands in one field of a form, as the ledger keeps it: enough to hold two forms against each other.
package struct RecordedAnswer: Sendable, Hashable {
    /// What it means in plain text, or as written where it has no meaning; empty when nothing is written.
    package var text: String
    /// Where it stands; the whole file when that was not kept.
    package var place: Place

    /// Makes an answer.
    package init(text: String, place: Place) {
        self.text = text
        self.place = place
    }
}
