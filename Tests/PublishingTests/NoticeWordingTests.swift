import Norms
import Publishing
import Testing

/// What an exacting reader would send back: figures that do not add up, days off, ranks where there are none.
@Suite struct NoticeWordingTests {
    private func texts(
        _ kind: NoticeKind,
        _ change: (inout CycleReport) throws -> Void = { _ in }
    ) throws -> [String] {
        var report = NoticeFixture.report(for: kind)
        try change(&report)
        let writer = try NoticeWriter(report: report, templates: NoticeTemplates.all())
        return try writer.plans([kind]).map {
            try TemplateFixture.lines(writer.make($0).bytes).joined(separator: "\n")
        }
    }

    @Test func `a month is told without ranks, grades and names to call in`() throws {
        let report = NoticeFixture.report(for: .guidance)
        let writer = try NoticeWriter(report: report, templates: NoticeTemplates.all())
        let kinds = Set(writer.plans().map(\.kind))
        #expect(kinds == [.guidance, .rectification, .rectificationReport, .reminder])
        let circular = try #require(texts(.guidance).first)
        #expect(circular.contains("对18个单位落实党建工作“三规范”的情况进行了抽查指导"))
        #expect(circular.contains("未列入本次抽查的2个单位"))
        #expect(circular.contains("附件：全县2023年6月党建工作抽查指导问题清单"))
        for word in ["优秀", "较差", "第1名", "排名表", "得分率", "失分", "表彰", "约谈", "督查组\n"] {
            #expect(!circular.contains(word), "\(word)")
        }
        let letter = try #require(
            texts(.rectification) { $0.cycle = .month(year: 2023, month: 6) }.first
        )
        #expect(letter.contains("根据2023年6月党建工作抽查指导结果，你单位存在需整改的问题3个。"))
    }

    @Test func `in a month only a unit whose form went back is reminded`() throws {
        let reminders = try texts(.reminder) { $0.cycle = .month(year: 2023, month: 6) }
        #expect(reminders.count == 1)
        #expect(reminders.first?.contains("已经退回") == true)
    }

    @Test func `a difference is that of the scores as they are shown`() throws {
        let text = try #require(
            texts(.commendation) { report in
                // The mean is 97.99455: shown as 97.99, not rounded twice; from 98.00 a reader takes 97.99.
                for index in report.standings.indices {
                    report.standings[index].tally.total = Points(thousandths: 97_994)
                }
                report.standings[0].tally.total = Points(thousandths: 98_004)
                report.commended = [report.standings[0]]
            }.first
        )
        #expect(text.contains("平均得分97.99分"))
        #expect(text.contains("考核总分98.00分") && text.contains("高出全县平均得分0.01分"))
    }

    @Test func `an interview falls on a working day, and so does the day of the receipt`() throws {
        let notice = try #require(
            texts(.interview) { report in
                report.cycle = .quarter(year: 2023, quarter: 3)
                let holiday = (1...6).compactMap { CalendarDate(iso: "2023-10-0\($0)") }
                report.calendar = WorkCalendar(years: [2023], daysOff: Set(holiday))
                report.settings.interview.daysAfterCycle = 8
            }.first
        )
        // 8 October 2023 is a Sunday, the 7th a Saturday, and the week before is a holiday.
        #expect(notice.contains("时间：2023年10月9日上午9时30分。"), "\(notice)")
    }

    @Test func `units for which the same is proposed are named together`() throws {
        let proposal = try #require(
            texts(.accountability) { report in
                for index in [0, 1] { report.standings[index].tally.isVetoed = true }
            }.first
        )
        let names = NoticeFixture.report().standings.prefix(2).map(\.unit.name)
        #expect(
            proposal.contains("（一）发生一票否决情形的单位。\(names.joined(separator: "、"))等2个单位，建议责令党组织作出书面检查")
        )
    }

    @Test func `the year tells only the assessments that there were`() throws {
        let year = try #require(
            texts(.annual) { report in
                let parts = report.standings.map { standing in
                    let quarter = Cycle.quarter(year: 2023, quarter: 1)
                    return (
                        standing.unit.code,
                        [quarter, .year(2023)].map {
                            AnnualReview.Part(cycle: $0, points: standing.tally.total)
                        }
                    )
                }
                report.annual = AnnualReview(parts: Dictionary(parts) { first, _ in first })
            }.first
        )
        #expect(year.contains("党建工作进行了季考核和年终考评。"))
        #expect(year.contains("年度总分中，月抽查平均得分占20%、季考核平均得分占50%、年终考评得分占30%；"))
    }
}
