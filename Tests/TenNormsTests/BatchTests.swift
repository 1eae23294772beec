import Foundation
import Norms
import TenNorms
import Testing

/// More files than one batch holds: a batch is read while the one before it is recorded.
@Suite struct BatchTests {
    @Test(arguments: [0, 1, 127, 128, 129, 300])
    func `every file of many batches is taken in once`(count: Int) async throws {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        for number in 0..<count { try quarter.drop("第\(number)份", as: "\(number + 1_000).txt") }
        let report = try await Intaking(quarter.open()).run(language: .zh)
        #expect(report.files.map(\.file) == (0..<count).map { "\($0 + 1_000).txt" })
        #expect(report.files.allSatisfy { $0.outcome == .quarantined })
        #expect(try quarter.inbox().isEmpty)
    }

    @Test func `a file that came with the batch before is a duplicate`() async throws {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        let twins = [1_005, 1_006, 1_200, 1_290]
        for number in 1_000..<1_300 {
            let text = twins.contains(number) ? "同一份" : "第\(number)份"
            try quarter.drop(text, as: "\(number).txt")
        }
        let report = try await Intaking(quarter.open()).run(language: .zh)
        let again = report.files.filter { $0.outcome == .duplicate }
        #expect(again.map(\.file) == ["1006.txt", "1200.txt", "1290.txt"])
        #expect(again.allSatisfy { $0.reason.contains("1005.txt") })
        #expect(try quarter.inbox().isEmpty)
    }
}
