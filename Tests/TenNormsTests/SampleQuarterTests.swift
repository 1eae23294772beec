import Foundation
import Norms
import TenNorms
import Testing

/// A whole quarter on the files of `samples`, against what a script that shares no code with the program expects.
@Suite struct SampleQuarterTests {
    private let cycle = Cycle.quarter(year: 2_023, quarter: 2)

    @Test func `every file comes to what the plan says`() async throws {
        let quarter = try SampleQuarter()
        defer { quarter.remove() }
        let report = try await quarter.run()
        let outcomes = Dictionary(report.intake.files.map { ($0.file, $0) }) { $1 }
        for planned in try SampleQuarter.plan().files where planned.outcome != "ignored" {
            let file = try #require(outcomes[planned.file], "\(planned.file) was not taken in")
            let outcome = planned.outcome == "superseded" ? "accepted" : planned.outcome
            #expect(file.outcome.rawValue == outcome, "\(planned.file): \(file.reason)")
            if file.outcome != .duplicate { #expect(file.unit == planned.unit, "\(planned.file)") }
        }
        for (state, count) in try SampleQuarter.plan().counts {
            #expect(report.counts[state] == count, "\(state)")
        }
    }

    @Test func `every score equals the independent one to the thousandth`() async throws {
        let quarter = try SampleQuarter()
        defer { quarter.remove() }
        _ = try await quarter.run()
        let view = try LedgerView(quarter.open(), language: .zh)
        let scores = try view.scores(cycle)
        var json = ""
        try view.writeScores(cycle) { json += $0 }
        #expect(try json == JSONText.of(scores))
        let expected = try SampleQuarter.expected()
        #expect(Set(scores.units.map(\.unit)) == Set(expected.keys))
        for unit in scores.units {
            let other = try #require(expected[unit.unit])
            #expect(Points(unit.total) == Points(other.total), "\(unit.unit)")
            #expect(unit.grade == other.grade, "\(unit.unit)")
            #expect(unit.rank == other.rank, "\(unit.unit)")
            for (norm, points) in other.norms {
                #expect(unit.norms[norm].flatMap { Points($0) } == Points(points), "\(unit.unit)")
            }
            for item in unit.indicators {
                guard let row = other.indicators[item.code] else { continue }
                #expect(item.applies == row.applies, "\(unit.unit) \(item.code)")
                #expect(Points(item.points) == Points(row.points), "\(unit.unit) \(item.code)")
            }
        }
    }

    @Test func `a second run changes nothing and says so`() async throws {
        let quarter = try SampleQuarter()
        defer { quarter.remove() }
        let first = try await quarter.run()
        let before = try Snapshot(of: quarter.root)
        let second = try await quarter.run()
        #expect(first.changed)
        #expect(!second.changed)
        #expect(second.intake.files.isEmpty)
        #expect(second.publish.written == 0)
        #expect(second.publish.files == first.publish.files)
        #expect(try Snapshot(of: quarter.root) == before)
    }

    @Test func `the losses of every unit sum exactly to full marks less score`() async throws {
        let quarter = try SampleQuarter()
        defer { quarter.remove() }
        _ = try await quarter.run()
        let view = try LedgerView(quarter.open(), language: .zh)
        for standing in try view.standings(cycle) {
            let report = try view.explanation(of: standing.unit, in: cycle, indicator: nil)
            let lost = report.items
                .compactMap { Points($0.lost) }.reduce(.zero, +)
            #expect(standing.tally.applicable - standing.tally.got == lost)
            #expect(Points(report.lost) == lost)
        }
    }

    @Test func `every file that came in is in the archive and the inbox is empty`() async throws {
        let quarter = try SampleQuarter()
        defer { quarter.remove() }
        let report = try await quarter.run()
        let files = FileManager.default
        for file in report.intake.files {
            let folder = "\(quarter.root)/archive/\(file.sha256.prefix(2))"
            let names = try files.contentsOfDirectory(atPath: folder)
            #expect(names.contains { $0.hasPrefix(file.sha256) }, "\(file.file)")
        }
        let left = files.enumerator(atPath: "\(quarter.root)/inbox")?.compactMap { $0 as? String }
        let names = (left ?? []).filter { $0.contains(".") }
        #expect(Set(names).isSubset(of: report.intake.ignored), "\(names)")
    }
}
