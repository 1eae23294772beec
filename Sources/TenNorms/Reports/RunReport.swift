/// What the quarter-end batch came to.
package struct RunReport: Sendable, Codable {
    /// The cycle.
    package var cycle: String
    /// What was taken in.
    package var intake: IntakeReport
    /// How many units are in each state.
    package var counts: [String: Int]
    /// What the checks on trial would have done to the forms of the cycle; `nil` when none is on trial.
    package var trial: TrialReport?
    /// What was drafted.
    package var publish: PublishReport
    /// Whether anything is different from the run before.
    package var changed: Bool

    /// Whether a person must look.
    package var needsPerson: Bool {
        intake.needsPerson || !publish.stopped.isEmpty || publish.pdf?.needsPerson == true
    }
}
