import Norms

extension FormCase {
    static let answers = [
        FormCase("missing-points", "A08-1支部党员大会考核得分未填") {
            $0.clear(.answer("A08-1", .points))
        },
        FormCase("missing-answer", "应收党费未填") { $0.clear(.fact("duesDue")) },
        FormCase("missing-answer", "党员总数“不适用”不对，每个单位都要填") { $0.strike(.fact("totalMembers")) },
        FormCase("missing-fact", "A08-1支部党员大会实际情况未填，得分无法核对") {
            $0.clear(.answer("A08-1", .fact))
        },
        FormCase("unreadable-value", "A08-1支部党员大会考核得分“约2”意思不明确") {
            $0.spoil(.answer("A08-1", .points), .ambiguous)
        },
        FormCase("unreadable-value", "A16-4台账与年度公示考核得分“2/2”意思不明确") {
            $0.spoil(.answer("A16-4", .points), .ambiguous, raw: "2/2")
        },
        FormCase("unreadable-value", "A16-4台账与年度公示考核得分“下次再查”不是要求填写的内容") {
            $0.spoil(.answer("A16-4", .points), .wrongKind, raw: "下次再查")
        },
        FormCase("unreadable-value", "实收党费“#REF!”是表格公式的错误值") {
            $0.spoil(.fact("duesPaid"), .errorValue, raw: "#REF!")
        },
        FormCase("unreadable-value", "检查日期“六月”不是要求填写的内容") {
            $0.spoil(.header(.inspectionDate), .wrongKind, raw: "六月")
        },
        FormCase("unreadable-value", "考核总分是没有计算结果的公式") {
            $0.spoil(.total(.total), .formulaWithoutValue, raw: "")
        },
        FormCase("unreadable-value", "A08-2支委会扣分原因是图片，无法读取") {
            $0.spoil(.answer("A08-2", .reason), .picture, raw: "")
        },
        FormCase("unreadable-value", "K01一票否决实际情况“12345678901…”超过15位数字，已失真") {
            $0.spoil(.answer("K01", .fact), .tooManyDigits, raw: "1234567890123456")
        },
        FormCase("unknown-option", "组织形式“党组”不在选项中") {
            $0.write("党组", in: .fact("organisation"))
        },
        FormCase("unknown-option", "A12-3违纪违法情况实际情况“警告”不在选项中") {
            $0.write("警告", in: .answer("A12-3", .fact))
        },
        FormCase("impossible-number", "预备党员数“2.5”不可能是这样的数") {
            $0.number("2.5", in: .fact("probationaryMembers"))
        },
        FormCase("impossible-number", "应收党费“-3300”不可能是这样的数") {
            $0.number("-3300", in: .fact("duesDue"))
        },
        FormCase("percentage-over-hundred", "A05-2集中培训学时实际情况“950”大于100%") {
            $0.number("950", in: .answer("A05-2", .fact))
        },
        FormCase("value-interpreted", "A08-1支部党员大会考核得分“满分”按“3”计") {
            $0.number("3", in: .answer("A08-1", .points))
            $0.understood(.answer("A08-1", .points), by: [.fullMarks], raw: "满分")
        },
        FormCase("percentage-as-fraction", "党员大会到会率“0.95”不到或只有1%") {
            $0.number("0.95", in: .fact("attendanceRate"))
        },
        FormCase("not-applicable-unfounded", "A08-2支委会考核得分“不适用”，但本项适用") {
            $0.strike(.answer("A08-2", .points))
        },
        FormCase("answer-not-applicable", "A08-2支委会考核得分“1.6”不计：支委会人数不符合条件") {
            $0.number("0", in: .fact("committeeSize"))
        },
        FormCase("answer-not-applicable", "A16-4台账与年度公示考核得分“1”不计：本期不考核") {
            $0.number("1", in: .answer("A16-4", .points))
        },
        FormCase("answer-not-applicable", "A02-3党建入章考核得分“1”不计：不考核本类单位") {
            $0.number("1", in: .answer("A02-3", .points))
        },
    ]

    static let points = [
        FormCase("score-out-of-range", "A08-1支部党员大会考核得分“25”超出0至2.5分") {
            $0.number("25", in: .answer("A08-1", .points))
        },
        FormCase("score-out-of-range", "B01党建表彰考核得分“-1”超出0至3分") {
            $0.number("-1", in: .answer("B01", .points))
        },
        FormCase("score-out-of-range", "D01被点名通报考核得分“-6”超出0至5分") {
            $0.number("-6", in: .answer("D01", .points))
        },
        FormCase("self-score-out-of-range", "A08-1支部党员大会自评分“25”超出0至2.5分") {
            $0.number("25", in: .answer("A08-1", .selfPoints))
        },
        FormCase("score-step", "A08-1支部党员大会考核得分“2.33”不是0.05的整数倍") {
            $0.number("2.33", in: .answer("A08-1", .points))
        },
        FormCase("score-step", "A15-1分类成盒、目录…考核得分“1.75”不是0.5的整数倍") {
            $0.number("1.75", in: .answer("A15-1", .points))
        },
        FormCase("deduction-without-reason", "A08-2支委会扣分原因没有写明，本项扣了0.9分") {
            $0.clear(.answer("A08-2", .reason))
        },
        FormCase("deduction-without-reason", "D01被点名通报扣分原因没有写明，本项扣了1分") {
            $0.clear(.answer("D01", .reason))
        },
        FormCase("deduction-differs", "A08-2支委会扣分原因“少开1次，扣0.5分”写明扣0.5分，但按考核得分应扣0.9分") {
            $0.write("少开1次，扣0.5分", in: .answer("A08-2", .reason))
        },
        FormCase("reason-without-deduction", "A08-1支部党员大会扣分原因“记录不规范”，但本项得了满分") {
            $0.write("记录不规范", in: .answer("A08-1", .reason))
        },
        FormCase("full-marks-everywhere", "适用的7项全部得满分") {
            $0.row("A08-2", own: "2.5", points: "2.5")
            $0.row("A05-2", own: "2.5", points: "2.5")
        },
        FormCase("self-score-copied", "7项考核得分与自评分完全相同") {
            $0.number("1.6", in: .answer("A08-2", .selfPoints))
            $0.number("2.38", in: .answer("A05-2", .selfPoints))
        },
        FormCase("self-score-gap", "自评分合计比考核得分合计高11.02分") {
            $0.number("12.5", in: .answer("A08-1", .selfPoints))
        },
        FormCase("missing-self-assessment", "自评分一项都没有填") {
            for row in SmallSchema.schema.indicators { $0.clear(.answer(row.code, .selfPoints)) }
        },
        FormCase("missing-self-points", "A08-1支部党员大会自评分未填") {
            $0.clear(.answer("A08-1", .selfPoints))
        },
        FormCase("bonus-without-evidence", "B01党建表彰佐证材料未填，本项加了0.5分") {
            $0.clear(.answer("B01", .evidence))
        },
        FormCase("bonus-over-cap", "加分项共6分，超过上限5分") {
            $0.number("3", in: .answer("B01", .points))
            $0.number("3", in: .answer("B02", .points))
        },
        FormCase("rule-difference", "A08-2支委会考核得分“1.6”与评分标准不符，按标准应为2.5分") {
            $0.number("3", in: .answer("A08-2", .fact))
        },
        FormCase("rule-difference", "A12-3违纪违法情况考核得分“2”与评分标准不符，按标准应为1.5分") {
            $0.write("诫勉", in: .answer("A12-3", .fact))
        },
        FormCase("rule-difference", "B01党建表彰考核得分“0.5”与评分标准不符，按标准应为3分") {
            $0.write("国家级", in: .answer("B01", .fact))
        },
    ]

    static let calmPoints = calmAnswers + calmScores + calmOthers

    private static let calmAnswers = [
        FormCase("missing-points", "0 is an answer") {
            $0.number("0", in: .answer("A08-1", .points))
        },
        FormCase("missing-points", "the item does not apply") {
            $0.number("0", in: .fact("committeeSize"))
            $0.clear(.answer("A08-2", .points))
        },
        FormCase("missing-points", "reading has refused the field") {
            $0.clear(.answer("A08-1", .points))
            $0.findings = [.refusal(of: .answer("A08-1", .points))]
        },
        FormCase("missing-answer", "an optional fact") { $0.clear(.fact("extensionApproval")) },
        FormCase("missing-answer", "there was no meeting") { $0.strike(.fact("meetingDate")) },
        FormCase("missing-fact", "an item without a rule") { $0.clear(.answer("A15-1", .fact)) },
        FormCase("unreadable-value", "a signature as a picture") {
            $0.spoil(.signature(.unitHead), .picture)
        },
        FormCase("unreadable-value", "evidence as a picture") {
            $0.spoil(.answer("A15-1", .evidence), .picture)
        },
        FormCase("unreadable-value", "a picture as evidence for an item that does not apply") {
            $0.spoil(.answer("A16-4", .evidence), .picture)
        },
        FormCase("unknown-option", "left blank") { $0.clear(.fact("organisation")) },
        FormCase("impossible-number", "an amount with a fraction") {
            $0.number("3300.5", in: .fact("duesDue"))
        },
        FormCase("percentage-over-hundred", "all of them") {
            $0.number("100", in: .fact("attendanceRate"))
        },
        FormCase("value-interpreted", "a unit behind the points says nothing new") {
            $0.understood(.answer("A08-1", .points), by: [.fullWidth, .measureWord], raw: "２分")
        },
        FormCase("percentage-as-fraction", "nobody came") {
            $0.number("0", in: .fact("attendanceRate"))
        },
        FormCase("not-applicable-unfounded", "the item does not apply") {
            $0.strike(.answer("A16-4", .points))
        },
        FormCase("answer-not-applicable", "self-given points alone") {
            $0.number("1", in: .answer("A16-4", .selfPoints))
        },
    ]

    private static let calmScores = [
        FormCase("score-out-of-range", "a penalty written with a minus") {
            $0.number("-1", in: .answer("D01", .points))
        },
        FormCase("score-out-of-range", "an item that does not apply") {
            $0.number("9", in: .answer("A16-4", .points))
        },
        FormCase("self-score-out-of-range", "full marks") {
            $0.number("2.5", in: .answer("A08-2", .selfPoints))
        },
        FormCase("score-step", "the finer step of a proportion") {
            $0.number("2.37", in: .answer("A05-2", .points))
        },
        FormCase("deduction-without-reason", "the document of a penalty") {
            $0.clear(.answer("D01", .reason))
            $0.write("云纪通〔2023〕2号", in: .answer("D01", .evidence))
        },
        FormCase("deduction-differs", "no number in the reason") {
            $0.write("少开1次支委会", in: .answer("A08-2", .reason))
        },
        FormCase("reason-without-deduction", "nothing to say") {
            $0.write("无", in: .answer("A08-1", .reason))
        },
        FormCase("reason-without-deduction", "praise") {
            $0.write("资料齐全", in: .answer("A08-1", .reason))
        },
    ]

    private static let calmOthers = [
        FormCase("full-marks-everywhere", "one item lost a little") {
            $0.row("A08-2", own: "2.5", points: "2.5")
        },
        FormCase("self-score-copied", "one item differs") {
            $0.number("1.6", in: .answer("A08-2", .selfPoints))
        },
        FormCase("self-score-copied", "full marks everywhere, said once") {
            $0.row("A08-2", own: "2.5", points: "2.5")
            $0.row("A05-2", own: "2.5", points: "2.5")
        },
        FormCase("self-score-gap", "the inspectors gave more") {
            $0.number("0", in: .answer("A08-1", .selfPoints))
        },
        FormCase("missing-self-assessment", "one item is assessed") {
            for row in SmallSchema.schema.indicators.dropFirst() {
                $0.clear(.answer(row.code, .selfPoints))
            }
        },
        FormCase("missing-self-points", "an item that does not apply") {
            $0.clear(.answer("A16-4", .selfPoints))
        },
        FormCase("bonus-without-evidence", "no bonus") {
            $0.number("0", in: .answer("B01", .points))
            $0.clear(.answer("B01", .evidence))
        },
        FormCase("bonus-over-cap", "as much as the cap") {
            $0.number("2", in: .answer("B01", .points))
            $0.number("3", in: .answer("B02", .points))
        },
        FormCase("rule-difference", "losses that only a person can judge") {
            $0.row("A12-3", own: "2", points: "1", reason: "情节较重，扣1分")
        },
        FormCase("rule-difference", "the facts are missing") { $0.clear(.answer("A08-1", .fact)) },
        FormCase("rule-difference", "the guidance of a month") {
            $0.cycle = .month(year: 2023, month: 5)
            $0.number("1", in: .answer("A08-2", .fact))
        },
    ]
}
