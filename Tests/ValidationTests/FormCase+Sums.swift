import Norms

extension FormCase {
    static let sums = [
        FormCase("total-differs", "得分合计“16”与各项不符，按各项计算为15.98") {
            $0.number("16", in: .total(.got))
        },
        FormCase("total-differs", "适用分值“100”与各项不符，按各项计算为17.00") {
            $0.number("100", in: .total(.applicable))
        },
        FormCase("total-differs", "加分合计“1”与各项不符，按各项计算为0.50") {
            $0.number("1", in: .total(.bonus))
        },
        FormCase("total-differs", "扣分合计“0”与各项不符，按各项计算为1.00") {
            $0.number("0", in: .total(.penalty))
        },
        FormCase("total-differs", "考核总分“93.506”与各项不符，按各项计算为93.50") {
            $0.number("93.506", in: .total(.total))
        },
        FormCase("self-total-differs", "自评合计“71”与各项不符，按各项计算为17.00") {
            $0.number("71", in: .total(.selfTotal))
        },
        FormCase("veto-grade", "考核等次“优秀”与一票否决不符，应为“较差”") {
            $0.truth(true, in: .answer("K01", .fact))
        },
        FormCase("veto-without-basis", "K01一票否决扣分原因和佐证材料未填，但一票否决填了“是”") {
            $0.truth(true, in: .answer("K01", .fact))
        },
        FormCase("grade-differs", "考核等次“良好”与总分不符，按总分93.50应为“优秀”") {
            $0.write("良好", in: .total(.grade))
        },
    ]

    static let signing = [
        FormCase("missing-signature", "检查组组长没有签字") { $0.clear(.signature(.groupLeader)) },
        FormCase("missing-signature", "检查组成员没有签字") { $0.clear(.signature(.groupMembers)) },
        FormCase("missing-signature", "被检查单位负责人没有签字") { $0.clear(.signature(.unitHead)) },
        FormCase("missing-inspection-date", "检查日期未填") { $0.clear(.header(.inspectionDate)) },
        FormCase("missing-date", "单位确认日期未填") { $0.clear(.signature(.unitDate)) },
        FormCase("dates-out-of-order", "单位确认日期“2023-06-19”早于检查日期2023年6月20日") {
            $0.date("2023-06-19", in: .signature(.unitDate))
        },
        FormCase("dates-out-of-order", "填报日期“2023-06-20”早于单位确认日期2023年6月21日") {
            $0.date("2023-06-20", in: .header(.submissionDate))
        },
        FormCase("inspection-outside-cycle", "检查日期“2023-03-20”不在2023年第二季度内") {
            $0.date("2023-03-20", in: .header(.inspectionDate))
        },
        FormCase("date-in-future", "填报日期“2023-07-11”在今天之后") {
            $0.date("2023-07-11", in: .header(.submissionDate))
        },
        FormCase("date-after-inspection", "党员大会日期“2023-06-21”晚于检查日期2023年6月20日") {
            $0.date("2023-06-21", in: .fact("meetingDate"))
        },
        FormCase("date-too-early", "上次换届日期“0202-05-10”早于1949年") {
            $0.date("0202-05-10", in: .fact("lastElection"))
        },
    ]

    static let calmSums = [
        FormCase("total-differs", "rounded to two decimals") {
            $0.number("93.5", in: .total(.total))
        },
        FormCase("total-differs", "an item is missing, so nothing can be added up") {
            $0.clear(.answer("A08-1", .points))
        },
        FormCase("total-differs", "points out of range, which would make any sum wrong") {
            $0.number("25", in: .answer("A08-1", .points))
        },
        FormCase("total-differs", "a penalty total written with a minus") {
            $0.number("-1", in: .total(.penalty))
        },
        FormCase("total-differs", "left blank") { $0.clear(.total(.total)) },
        FormCase("self-total-differs", "with the points of an item that does not apply") {
            $0.number("1", in: .answer("A16-4", .selfPoints))
            $0.number("18", in: .total(.selfTotal))
        },
        FormCase("veto-grade", "the lowest grade") {
            $0.truth(true, in: .answer("K01", .fact))
            $0.write("较差", in: .total(.grade))
        },
        FormCase("veto-without-basis", "the document is named") {
            $0.truth(true, in: .answer("K01", .fact))
            $0.write("云纪处〔2023〕1号", in: .answer("K01", .evidence))
        },
        FormCase("grade-differs", "left blank") { $0.clear(.total(.grade)) },
        FormCase("grade-differs", "a veto is another matter") {
            $0.truth(true, in: .answer("K01", .fact))
        },
        FormCase("missing-signature", "signed in a picture") {
            $0.spoil(.signature(.groupLeader), .picture, raw: "")
        },
        FormCase("missing-inspection-date", "unreadable is not missing") {
            $0.spoil(.header(.inspectionDate), .wrongKind)
        },
        FormCase("missing-date", "the inspection has a check of its own") {
            $0.clear(.header(.inspectionDate))
        },
        FormCase("dates-out-of-order", "all on one day") {
            $0.date("2023-06-20", in: .signature(.unitDate))
            $0.date("2023-06-20", in: .header(.submissionDate))
        },
        FormCase("inspection-outside-cycle", "in the month after") {
            $0.date("2023-07-05", in: .header(.inspectionDate))
        },
        FormCase("date-in-future", "today") { $0.date("2023-07-10", in: .header(.submissionDate)) },
        FormCase("date-after-inspection", "the day of the inspection") {
            $0.date("2023-06-20", in: .fact("meetingDate"))
        },
        FormCase("date-too-early", "long ago") {
            $0.date("1950-01-01", in: .fact("lastElection"))
        },
    ]
}
