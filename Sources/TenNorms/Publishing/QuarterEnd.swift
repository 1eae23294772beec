package import Norms

/// The quarter-end batch: ingest, score, publish.
package struct QuarterEnd: Sendable {
    private let workspace: Workspace

    /// Sets up the batch of a workspace.
    package init(_ workspace: Workspace) { self.workspace = workspace }

    /// Takes in the inbox, scores the cycle and drafts its documents; a second run changes nothing.
    ///
    /// `date` declares the day of the run, from which deadlines count; without it the clock's day is taken. With `pdf` the
    /// drafts get PDF copies.
    package func run(
        _ cycle: Cycle,
        date: CalendarDate? = nil,
        language: Language,
        pdf: PDFMaker? = nil,
        formProgress: (Int, Int) -> Void = { _, _ in },
        documentProgress: (Int, Int) -> Void = { _, _ in }
    ) async throws -> RunReport {
        try await workspace.exclusively {
            let intake = try await Intaking(workspace, date: date).take(
                cycle: cycle,
                language: language,
                progress: formProgress
            )
            let publish = try Publisher(workspace).draft(
                cycle,
                kinds: Set(PublishKind.allCases),
                language: language,
                pdf: pdf,
                progress: documentProgress
            )
            let status = try LedgerView(workspace, language: language).status(cycle)
            return RunReport(
                cycle: cycle.description,
                intake: intake,
                counts: status.counts,
                trial: status.trial,
                publish: publish,
                changed: !intake.isEmpty || publish.written > 0 || !publish.withdrawn.isEmpty
            )
        }
    }
}
