import TenNorms
import Testing

struct JSONTextTests {
    private struct Unit: Codable {
        var name: String
        var parts: [Int]
    }

    private struct Report: Codable {
        var cycle: String
        var units: [Unit]
    }

    private let units = [
        Unit(name: "甲/“乙”\n]", parts: [1, 2]), Unit(name: "}", parts: []),
        Unit(name: "", parts: [3]),
    ]

    @Test(arguments: 0...3)
    func `a report written in pieces has the bytes of one written at once`(count: Int) throws {
        let report = Report(cycle: "2023Q2", units: Array(units.prefix(count)))
        var text = ""
        try JSONText.write(
            Report(cycle: "2023Q2", units: []),
            elements: { try report.units.forEach($0) },
            to: { text += $0 }
        )
        #expect(try text == JSONText.of(report))
    }
}
