import Norms
import OOXML
import Publishing
import Testing

@Suite struct NoticeTests {
    private func writer(units: Int = 20, hasPrevious: Bool = false) throws -> NoticeWriter {
        try NoticeWriter(
            report: NoticeFixture.report(units: units, hasPrevious: hasPrevious),
            templates: NoticeTemplates.all()
        )
    }

    private func text(_ writer: NoticeWriter, _ kind: NoticeKind, _ number: Int = 0) throws
        -> String
    {
        let plans = writer.plans([kind])
        let plan = try #require(plans.dropFirst(number).first)
        return try TemplateFixture.lines(writer.make(plan).bytes).joined(separator: "\n")
    }

    @Test func `a cycle gives each document once, under a name of its own`() throws {
        let plans = try writer().plans()
        let counts = Dictionary(grouping: plans, by: \.kind).mapValues(\.count)
        let report = NoticeFixture.report()
        #expect(counts[.circular] == 1)
        #expect(counts[.commendation] == 1)
        #expect(counts[.interview] == 2)
        #expect(counts[.rectification] == report.problems.units.count)
        #expect(counts[.reminder] == 2)
        #expect(Set(plans.map { "\($0.kind.chinese)/\($0.fileName)" }).count == plans.count)
        #expect(plans.map(\.kind) == plans.map(\.kind).sorted())
    }

    @Test func `the circular has the figures of the cycle`() throws {
        let circular = try text(writer(), .circular)
        for sentence in [
            "本期应考核单位20个，完成考核18个，覆盖率90.00%，尚未报送评分表的1个，报送后退回补正、尚未重新报送的1个。考核平均得分95.09分，最高99.00分，最低90.36分。",
            "“优秀”18个、占100.00%，没有“良好”“一般”“较差”的单位",
            "机关8个，平均94.68分，最高99.00分、最低90.36分；事业单位8个",
            "全县20个单位2023年第二季度（4月1日至6月30日）的党建工作",
            "本期共发现需整改的问题10个，涉及4个单位。",
            "“组织形式与正式党员数相符”落实不到位（4个单位）",
            "整项失分的问题须于2023年7月17日前整改到位，其余问题须于2023年7月25日前整改到位",
            "等2个单位尚未完成考核资料报送，须于2023年7月17日前补报",
            "附件：1.全县2023年第二季度党建工作督查考核排名表",
            "（一）组织设置方面。得分率", "采取查阅资料等方式",
        ] {
            #expect(circular.contains(sentence), "\(sentence)")
        }
    }

    @Test func `the circular compares with the cycle before only when there is one`() throws {
        let sentence = "与2023年第一季度相比，全县平均得分上升0.25分；两期均参加考核的18个单位中，得分上升的3个、下降的15个。"
        #expect(try text(writer(hasPrevious: true), .circular).contains(sentence))
        #expect(try !text(writer(), .circular).contains("相比"))
    }

    @Test func `the ranking lists every unit that counts under its category`() throws {
        let lines = try text(writer(), .circular).split(separator: "\n").map(String.init)
        let table = lines.drop { $0 != "机关（8个单位）" }
        for standing in NoticeFixture.report().standings {
            #expect(table.contains(standing.unit.name))
        }
        #expect(table.contains("事业单位（8个单位）"))
        #expect(table.contains("国有企业（2个单位）"))
    }

    @Test func `the commendation says what each unit is commended for`() throws {
        let commendation = try text(writer(), .commendation)
        #expect(
            commendation.contains(
                "考核总分99.00分，等次为“优秀”，在机关类8个单位中排第1名，高出全县平均得分3.91分。“规范组织设置”“规范党内生活”“规范党费收缴”3项规范均得满分。因获得表彰奖励、经验做法得到推广等加1分。"
            )
        )
    }

    @Test func `secretary and head get a notice each, a person who is both gets one`() throws {
        let writer = try writer()
        #expect(try text(writer, .interview, 0).contains("党组织书记王书18同志。"))
        #expect(try text(writer, .interview, 1).contains("主要负责人李长18同志。"))
        var report = NoticeFixture.report()
        report.interviewed[0].standing.unit.head = "王书18"
        let other = try NoticeWriter(report: report, templates: NoticeTemplates.all())
        #expect(other.plans([.interview]).map(\.role) == [.both])
        #expect(try text(other, .interview).contains("党组织书记、主要负责人王书18同志。"))
    }

    @Test func `an interview notice has grounds, time, place and a receipt`() throws {
        let notice = try text(writer(), .interview)
        for sentence in [
            "列为约谈对象的依据：等次为“优秀”；名次列后3名。", "时间：2023年7月20日上午9时30分。", "地点：县直机关工委会议室。",
            "请于2023年7月18日前将回执（见附件）报送县直机关工委办公室", "约谈通知书回执", "请假事由",
        ] {
            #expect(notice.contains(sentence), "\(sentence)")
        }
    }

    @Test func `a rectification notice lists the unit's problems with their places`() throws {
        let notice = try text(writer(), .rectification)
        #expect(notice.contains("组织形式与正式党员数相符不规范；记录缺少主持人、签到和决议\n1.5\nI12\n赵责5\n7月17日"))
        #expect(notice.contains("存在需整改的问题3个，失分合计4.5分"))
    }

    @Test func `a reminder tells a missing form from one sent back`() throws {
        let writer = try writer()
        #expect(try text(writer, .reminder, 0).contains("你单位尚未报送。"))
        #expect(try text(writer, .reminder, 1).contains("已经退回，尚未重新报送。"))
        #expect(try text(writer, .reminder, 0).contains("应于2023年7月5日前报送"))
    }

    @Test func `a cycle without forms gives reminders only`() throws {
        var report = NoticeFixture.report()
        (report.standings, report.commended, report.interviewed) = ([], [], [])
        report.problems = ByUnit([]) { $0.unit }
        let writer = try NoticeWriter(report: report, templates: NoticeTemplates.all())
        #expect(Set(writer.plans().map(\.kind)) == [.reminder])
    }
}
