import Foundation
import Norms
import TenNorms
import Testing

/// The year of the worked example: one quarter, and later the year-end review of one unit.
@Suite struct AnnualReportTests {
    private let year = Cycle.year(2_023)
    private let quarter = Cycle.quarter(year: 2_023, quarter: 2)

    private func totals(_ sample: SampleQuarter, _ cycle: Cycle) throws -> [String: String] {
        let scores = try LedgerView(sample.open(), language: .zh).scores(cycle).units
        return Dictionary(scores.map { ($0.unit, "\($0.total) \($0.grade)") }) { first, _ in first }
    }

    private func publish(_ sample: SampleQuarter) throws -> PublishReport {
        try Publisher(sample.open()).publish(year, only: [.annual, .rectification, .reminder])
    }

    @Test func `a year of one quarter has its scores; a review asks every unit for a form`()
        async throws
    {
        let sample = try SampleQuarter()
        defer { sample.remove() }
        _ = try await sample.run()
        let scores = try totals(sample, quarter)
        #expect(try totals(sample, year) == scores)

        // No review was held: only the units without any score are asked for a form.
        let counts = try publish(sample).counts
        #expect(counts["annual"] == 1)
        #expect(counts["reminder"] == 71 - scores.count)

        let form = URL(filePath: "\(sample.root)/inbox/年终.docx")
        try FileManager.default.copyItem(
            atPath: "\(SampleQuarter.project)/samples/2023Q2/inbox/第2组/2023Q2_U017_县民宗局.docx",
            toPath: form.path
        )
        try WordEdit.replace("2023Q2", with: "2023", in: form)
        try WordEdit.replace("2023年第二季度", with: "2023年度", in: form)
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: -86_400)],
            ofItemAtPath: form.path
        )
        let run = try await QuarterEnd(sample.open()).run(year, language: .zh)
        #expect(run.intake.files.map(\.outcome.rawValue) == ["accepted"], "\(run.intake.files)")
        // The same answers in the quarter and in the review: 50 and 30 parts of the same score.
        #expect(try totals(sample, year) == scores)
        #expect(try publish(sample).counts["reminder"] == 70)
        let review = try LedgerView(sample.open(), language: .zh).scores(year).units
        #expect(review.count == scores.count)
    }
}
