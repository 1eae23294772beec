import Foundation
import Norms
import TenNorms
import Testing

/// The year of the worked example, of which there is one quarter and no year-end review.
@Suite struct AnnualReportTests {
    private let year = Cycle.year(2_023)
    private let quarter = Cycle.quarter(year: 2_023, quarter: 2)

    @Test func `a year of one quarter has its scores, and misses only the units without any`()
        async throws
    {
        let sample = try SampleQuarter()
        defer { sample.remove() }
        _ = try await sample.run()
        let view = try LedgerView(sample.open(), language: .zh)
        let (whole, part) = (try view.standings(year), try view.standings(quarter))
        #expect(whole.count == 66)
        #expect(whole.map(\.unit.code) == part.map(\.unit.code))
        #expect(whole.map(\.tally.total) == part.map(\.tally.total))
        #expect(whole.map(\.grade) == part.map(\.grade))
        #expect(try view.standings(.year(2_022)).isEmpty)

        let kinds: Set<PublishKind> = [.annual, .circular, .reminder]
        let counts = try Publisher(sample.open()).publish(year, only: kinds).counts
        #expect(counts == ["annual": 1, "reminder": 71 - 66])
    }
}
