/// What `issue` made.
package struct IssueReport: Sendable, Codable {
    /// The cycle.
    package var cycle: String
    /// The forms, as paths below the workspace.
    package var forms: [String]

    /// Reports forms.
    package init(cycle: String, forms: [String]) {
        self.cycle = cycle
        self.forms = forms
    }
}
