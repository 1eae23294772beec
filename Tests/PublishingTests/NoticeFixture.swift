import Norms
import Publishing

/// A quarter of invented units: every third one has problems, the last two forms are missing.
enum NoticeFixture {
    static let office = Office(
        name: "中共云岭县委县直属机关工作委员会",
        county: "云岭县",
        mark: "中共云岭县委县直属机关工作委员会文件",
        code: "云直工通",
        letterCode: "云直工函",
        signer: "周正平",
        contact: "县直机关工委办公室",
        phone: "0851-00000000",
        interviewPlace: "县直机关工委会议室",
        interviewer: "县直机关工委负责同志",
        addressees: "各县直机关、事业单位党组织，各县属国有企业党支部",
        copies: "县委组织部，县委国有企业党的建设工作领导小组办公室"
    )

    static let norms = [
        ("N01", "规范组织设置", "组织机构与班子", ["组织形式与正式党员数相符", "支委会职数与分工齐全"]),
        ("N06", "规范党内生活", "三会一课", ["支部党员大会", "支委会", "党课（季度至少1次）"]),
        ("N10", "规范党费收缴", "党费收缴", ["按月足额收缴"]),
    ]

    static let schema = Schema(
        version: "1",
        title: "党建工作督查考核评分表",
        fingerprint: "",
        categories: ["机关", "事业单位", "国有企业"],
        step: Points(1),
        facts: [],
        norms: norms.map { code, name, aspect, rows in
            let indicators = rows.enumerated().map { index, row in
                Indicator(
                    code: IndicatorCode("\(code)-\(index + 1)"),
                    name: row,
                    maximum: Points(10),
                    asks: .nothing
                )
            }
            return Norm(
                code: NormCode(code),
                name: name,
                isConfirmed: code != "N10",
                aspects: [
                    Aspect(code: AspectCode("A\(code)"), name: aspect, indicators: indicators)
                ]
            )
        },
        extras: [],
        bonusCap: Points(5)
    )

    static func unit(_ number: Int) -> Unit {
        let names = ["档案馆", "水务局", "文化体育和旅游局", "机关事务服务中心", "科学技术协会"]
        let categories = schema.categories
        return Unit(
            code: UnitCode("U\(number < 10 ? "00" : number < 100 ? "0" : "")\(number)"),
            name: "云岭县\(names[number % names.count])第\(number)党支部",
            category: categories[number % 9 == 0 ? 2 : number % 2],
            group: number % 7 + 1,
            secretary: "王书\(number)",
            head: "李长\(number)",
            leader: "赵责\(number)"
        )
    }

    /// A report over so many units; the best score 99.
    static func report(units count: Int = 20, hasPrevious: Bool = false) -> CycleReport {
        let units = (1...max(count, 3)).map(unit)
        let all = standings(units.dropLast(2))
        let last = all.last
        return CycleReport(
            cycle: .quarter(year: 2023, quarter: 2),
            schema: schema,
            settings: Settings(office: office),
            roster: Roster(units: units),
            standings: all,
            previous: hasPrevious ? all.map { previous($0) } : [],
            commended: Array(all.filter { $0.rank == 1 }),
            interviewed: last.map {
                [InterviewCase(standing: $0, grounds: ["等次为“\($0.grade)”", "名次列后3名"])]
            } ?? [],
            problems: ByUnit(problems(all)) { $0.unit },
            outstanding: [
                OutstandingUnit(unit: units[units.count - 2], reason: .missing),
                OutstandingUnit(unit: units[units.count - 1], reason: .returned),
            ],
            findings: ByUnit([]) { $0.unit }
        )
    }

    /// A report that gives rise to a document of a kind: a year or a month for its circular, a veto for the proposal.
    static func report(for kind: NoticeKind) -> CycleReport {
        var report = report()
        if kind == .annual {
            report.cycle = .year(2023)
            report.annual = AnnualReview()
        }
        if kind == .guidance { report.cycle = .month(year: 2023, month: 6) }
        if kind == .accountability { report.standings[0].tally.isVetoed = true }
        return report
    }

    private static func standings(_ units: some Sequence<Unit>) -> [Standing] {
        schema.categories.flatMap { category in
            units.filter { $0.category == category }.enumerated().map { index, unit in
                let total = Points(thousandths: 99_000 - index * 1_234)
                return Standing(
                    unit: unit,
                    tally: tally(total, isFull: index == 0),
                    grade: Settings(office: office).grade(for: total, isVetoed: false),
                    rank: index + 1,
                    tie: nil,
                    queries: 0
                )
            }
        }
    }

    private static func tally(_ total: Points, isFull: Bool) -> Tally {
        Tally(
            got: Points(54),
            applicable: Points(60),
            bonus: isFull ? Points(1) : .zero,
            penalty: .zero,
            isVetoed: false,
            total: total,
            norms: schema.norms.enumerated().map { index, norm in
                NormTally(
                    code: norm.code,
                    got: norm.maximum - (isFull ? .zero : Points(index)),
                    applicable: norm.maximum
                )
            }
        )
    }

    private static func previous(_ standing: Standing) -> Standing {
        var before = standing
        let rise = standing.rank == 1 ? Points(4) : Points(thousandths: -500)
        before.tally.total = standing.tally.total - rise
        return before
    }

    private static func problems(_ standings: [Standing]) -> [Problem] {
        standings.filter { $0.rank % 3 == 0 }.sorted { $0.unit.code < $1.unit.code }
            .flatMap { standing in
                schema.indicators.prefix(standing.rank % 2 + 2).map { row in
                    Problem(
                        unit: standing.unit.code,
                        cycle: .quarter(year: 2023, quarter: 2),
                        indicator: row.code,
                        text: "\(row.name)不规范，\n记录缺少主持人、签到和决议。",
                        lost: Points(thousandths: 1_500),
                        maximum: row.maximum,
                        deadline: CalendarDate(
                            daysSinceEpoch: row.code == "N01-1" ? 19_555 : 19_563
                        ),
                        responsible: standing.unit.leader,
                        place: .cell(sheet: "督查考核评分表", reference: "I12")
                    )
                }
            }
    }
}
