import Norms

/// A report made by arithmetic, without files: unit i loses the more the higher i is.
enum SummaryFixture {
    static func report(schema: Schema, roster: Roster, missing: Int = 3) -> CycleReport {
        let office = Office(
            name: "中共云岭县委县直属机关工作委员会",
            county: "云岭县",
            mark: "",
            code: "云直工通",
            letterCode: "云直工函"
        )
        let settings = Settings(office: office)
        let counted = Array(roster.units.dropLast(missing))
        let standings = standings(of: counted, schema: schema, settings: settings)
        let cycle = Cycle.quarter(year: 2023, quarter: 2)
        return CycleReport(
            cycle: cycle,
            schema: schema,
            settings: settings,
            roster: roster,
            standings: standings,
            previous: standings,
            commended: Array(standings.prefix(1)),
            interviewed: standings.suffix(1).map { InterviewCase(standing: $0, grounds: ["末位"]) },
            problems: ByUnit(
                standings.flatMap { problems(of: $0, schema: schema, cycle: cycle) }
            ) { $0.unit },
            outstanding: roster.units.suffix(missing).enumerated().map {
                OutstandingUnit(unit: $1, reason: $0 == 0 ? .returned : .missing)
            },
            findings: ByUnit(standings.prefix(2).map(finding)) { $0.unit }
        )
    }

    private static func standings(
        of units: [Unit],
        schema: Schema,
        settings: Settings
    ) -> [Standing] {
        var ranks: [UnitCategory: Int] = [:]
        return units.enumerated().map { index, unit in
            ranks[unit.category, default: 0] += 1
            let tally = tally(index: index, schema: schema)
            return Standing(
                unit: unit,
                tally: tally,
                grade: settings.grade(for: tally.total, isVetoed: tally.isVetoed),
                rank: ranks[unit.category] ?? 0,
                tie: index == 1 ? .shared : nil,
                queries: index % 3
            )
        }
    }

    private static func tally(index: Int, schema: Schema) -> Tally {
        let norms = schema.norms.enumerated().map { place, norm in
            let lost = Points(thousandths: (index * 7 + place * 3) % 11 * 100)
            return NormTally(
                code: norm.code,
                got: norm.maximum - min(lost, norm.maximum),
                applicable: norm.maximum
            )
        }
        let got = norms.reduce(Points.zero) { $0 + $1.got }
        let applicable = norms.reduce(Points.zero) { $0 + $1.applicable }
        return Tally(
            got: got,
            applicable: applicable,
            bonus: index == 0 ? Points(1) : .zero,
            penalty: .zero,
            isVetoed: false,
            total: Points.rebased(got: got, applicable: applicable),
            norms: norms
        )
    }

    private static func problems(
        of standing: Standing,
        schema: Schema,
        cycle: Cycle
    ) -> [Problem] {
        schema.norms.compactMap { norm in
            guard let row = norm.aspects.first?.indicators.first,
                let tally = standing.tally.norms.first(where: { $0.code == norm.code }),
                tally.applicable - tally.got >= Points(thousandths: 500)
            else { return nil }
            return Problem(
                unit: standing.unit.code,
                cycle: cycle,
                indicator: row.code,
                text: "缺少一次会议记录，“三会一课”台账不全",
                lost: tally.applicable - tally.got,
                maximum: row.maximum,
                deadline: cycle.lastDay.adding(days: 25),
                responsible: "支部书记",
                place: .cell(sheet: FormLayout.sheetName, reference: "I20")
            )
        }
    }

    private static func finding(_ standing: Standing) -> UnitFinding {
        UnitFinding(
            unit: standing.unit.code,
            file: "\(standing.unit.name)(1).xlsx",
            finding: Finding(
                "rule-differs",
                .query,
                field: .header(.unit),
                place: .cell(sheet: FormLayout.sheetName, reference: "H7"),
                value: "=1+1",
                cause: Wording(zh: "按规则应得2分，填的是1.5分", en: "the rule gives 2"),
                remedy: Wording(zh: "请核对", en: "check")
            )
        )
    }
}
