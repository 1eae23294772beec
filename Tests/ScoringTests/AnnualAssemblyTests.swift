import Norms
import Scoring
import Testing

/// A year put together by hand: what two units got in two months, four quarters and the review.
@Suite struct AnnualAssemblyTests {
    private static let year = 2023

    private static func unit(_ code: UnitCode) -> Unit {
        Unit(code: code, name: "单位\(code)", category: "机关", group: 1)
    }

    private static func contender(
        _ code: UnitCode,
        _ total: String,
        norm: Int = 10,
        isVetoed: Bool = false
    ) -> Contender {
        Contender(
            unit: unit(code),
            tally: Tally(
                got: Points(norm),
                applicable: Points(20),
                bonus: Points(1),
                penalty: .zero,
                isVetoed: isVetoed,
                total: Points(total) ?? .zero,
                norms: [NormTally(code: "N01", got: Points(norm), applicable: Points(20))]
            ),
            queries: 1,
            losses: 2
        )
    }

    private static func assembly(_ codes: [UnitCode] = ["U001", "U002"]) -> AnnualAssembly {
        AnnualAssembly(
            year: year,
            settings: Settings(
                office: Office(name: "", county: "", mark: "", code: "", letterCode: "")
            ),
            roster: Roster(units: codes.map(unit))
        )
    }

    @Test func `a year of two months, four quarters and a review adds up as by hand`() throws {
        var assembly = Self.assembly()
        let parts: [(Cycle, String)] = [
            (.month(year: 2023, month: 2), "88.50"), (.month(year: 2023, month: 11), "91.25"),
            (.quarter(year: 2023, quarter: 1), "90.10"),
            (.quarter(year: 2023, quarter: 2), "93.45"),
            (.quarter(year: 2023, quarter: 3), "87.20"),
            (.quarter(year: 2023, quarter: 4), "95.00"), (.year(2023), "92.40"),
        ]
        for (cycle, total) in parts { assembly.add(Self.contender("U001", total), in: cycle) }
        let sum = try #require(assembly.contenders.first)
        // (88.50 + 91.25) ÷ 2 × 20 % + (90.10 + 93.45 + 87.20 + 95.00) ÷ 4 × 50 % + 92.40 × 30 %
        // = 89.875 × 0.2 + 91.4375 × 0.5 + 27.72 = 17.975 + 45.71875 + 27.72 = 91.41375
        #expect(sum.tally.total.description == "91.414")
        #expect(assembly.contenders.count == 1, "a unit without any score has no year")
        #expect(sum.tally.got == Points(70) && sum.tally.applicable == Points(140))
        #expect(sum.tally.bonus == Points(7))
        #expect(sum.tally.norms.map(\.got) == [Points(70)])
        #expect(sum.queries == 7 && sum.losses == 14)
        #expect(assembly.parts["U001"]?.map(\.points.description).count == 7)
    }

    @Test func `a unit that missed a quarter and the months is not punished twice`() throws {
        var assembly = Self.assembly()
        for (quarter, total) in [(1, "80"), (2, "82"), (4, "90")] {
            assembly.add(
                Self.contender("U002", total),
                in: .quarter(year: 2023, quarter: quarter)
            )
        }
        assembly.add(Self.contender("U002", "96"), in: .year(2023))
        let sum = try #require(assembly.contenders.first)
        // 84 and 96 in the proportion 50 : 30 = (4200 + 2880) ÷ 80
        #expect(sum.tally.total.description == "88.5")
    }

    @Test func `a veto in a quarter is a veto of the year, one in a month is not`() {
        var month = Self.assembly()
        month.add(
            Self.contender("U001", "90", isVetoed: true),
            in: .month(year: 2023, month: 5)
        )
        #expect(month.contenders.map(\.tally.isVetoed) == [false])
        var quarter = month
        quarter.add(
            Self.contender("U001", "60", isVetoed: true),
            in: .quarter(year: 2023, quarter: 2)
        )
        quarter.add(Self.contender("U001", "95"), in: .quarter(year: 2023, quarter: 3))
        #expect(quarter.contenders.map(\.tally.isVetoed) == [true])
    }

    @Test func `units stand in the order of the roster, however they came`() {
        var assembly = Self.assembly(["U003", "U001", "U002"])
        for code: UnitCode in ["U001", "U002", "U003"] {
            assembly.add(Self.contender(code, "90"), in: .quarter(year: 2023, quarter: 1))
        }
        #expect(assembly.contenders.map(\.unit.code) == ["U003", "U001", "U002"])
    }

    @Test func `norms that only some quarters ask for are kept`() throws {
        var assembly = Self.assembly()
        assembly.add(Self.contender("U001", "90"), in: .quarter(year: 2023, quarter: 1))
        var later = Self.contender("U001", "90", norm: 7)
        later.tally.norms = [NormTally(code: "N06", got: Points(7), applicable: Points(9))]
        assembly.add(later, in: .quarter(year: 2023, quarter: 2))
        let norms = try #require(assembly.contenders.first).tally.norms
        #expect(norms.map(\.code) == ["N01", "N06"])
        #expect(norms.map(\.got) == [Points(10), Points(7)])
    }
}
