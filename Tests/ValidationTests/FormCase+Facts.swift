import Norms

extension FormCase {
    static let facts = roll + meetings + dues

    private static let roll = [
        FormCase("roll-does-not-add-up", "党员总数“23”，但正式20加预备2是22") {
            $0.number("23", in: .fact("totalMembers"))
        },
        FormCase("roll-differs-from-roster", "党员总数“24”与单位名录的22人不同") {
            $0.number("24", in: .fact("totalMembers"))
        },
        FormCase("members-exceed-staff", "党员总数“22”多于在职职工18人") { $0.unit.staff = 18 },
        FormCase("organisation-form", "组织形式“党总支”与正式党员20人不相称") {
            $0.write("党总支", in: .fact("organisation"))
        },
        FormCase("organisation-form", "组织形式“基层党委”与正式党员99人不相称") {
            $0.write("基层党委", in: .fact("organisation"))
            $0.number("99", in: .fact("formalMembers"))
        },
        FormCase("organisation-form", "组织形式“党支部”与正式党员50人不相称") {
            $0.number("50", in: .fact("formalMembers"))
        },
        FormCase("committee-size", "支委会人数“9”与正式党员20人不相称") {
            $0.number("9", in: .fact("committeeSize"))
        },
        FormCase("committee-size", "支委会人数“3”与正式党员6人不相称") {
            $0.number("6", in: .fact("formalMembers"))
        },
        FormCase("roll-changed", "党员总数“30”，2023年第一季度是21人") {
            $0.number("30", in: .fact("totalMembers"))
        },
        FormCase("term-expired", "上次换届日期“2020-06-19”，任期3年已满，A03-1未扣分") {
            $0.date("2020-06-19", in: .fact("lastElection"))
        },
        FormCase("term-expired", "上次换届日期“2019-06-19”，任期3年已满，A03-1未扣分") {
            $0.date("2019-06-19", in: .fact("lastElection"))
            $0.write("云直工复〔2022〕3号", in: .fact("extensionApproval"))
        },
    ]

    private static let meetings = [
        FormCase("voters-exceed-members", "党员大会应到人数“22”多于正式党员20人") {
            $0.number("22", in: .fact("votersDue"))
        },
        FormCase("attendance-exceeds-roll", "党员大会实到人数“21”多于党员大会应到人数20") {
            $0.number("21", in: .fact("votersPresent"))
        },
        FormCase("attendance-exceeds-roll", "党员大会实到人数“23”多于党员总数22") {
            $0.number("23", in: .fact("votersPresent"))
            $0.strike(.fact("votersDue"))
        },
        FormCase("attendance-rate-differs", "党员大会到会率“98”，按实到19、应到20是95%") {
            $0.number("98", in: .fact("attendanceRate"))
        },
        FormCase("meeting-without-quorum", "党员大会实到人数“10”，未超过应到20人的半数") {
            $0.number("10", in: .fact("votersPresent"))
        },
        FormCase("meeting-outside-cycle", "党员大会日期“2023-03-31”不在2023年第二季度") {
            $0.date("2023-03-31", in: .fact("meetingDate"))
        },
        FormCase("election-quorum", "党员大会实到人数“15”，换届大会不足应到20人的五分之四") {
            $0.truth(true, in: .fact("electionHeld"))
            $0.date("2023-05-08", in: .fact("lastElection"))
            $0.number("15", in: .fact("votersPresent"))
        },
        FormCase("election-contradicted", "本期是否换届“是”，但上次换届是2022年5月10日") {
            $0.truth(true, in: .fact("electionHeld"))
        },
        FormCase("election-contradicted", "本期是否换届“否”，但上次换届是2023年5月8日") {
            $0.date("2023-05-08", in: .fact("lastElection"))
        },
    ]

    private static let dues = [
        FormCase("dues-underpaid", "实收党费“3000”少于应收3300，党费项未扣分") {
            $0.number("3000", in: .fact("duesPaid"))
        },
        FormCase("dues-per-head", "应收党费“330000”，合每人每月5000元，不合常理") {
            $0.number("330000", in: .fact("duesDue"))
            $0.number("330000", in: .fact("duesPaid"))
        },
        FormCase("dues-per-head", "应收党费“0”，合每人每月0元，不合常理") {
            $0.number("0", in: .fact("duesDue"))
        },
    ]

    static let calmFacts = calmRoll + calmMeetings + calmDues

    private static let calmRoll = [
        FormCase("roll-does-not-add-up", "a number is missing") {
            $0.clear(.fact("totalMembers"))
        },
        FormCase("roll-differs-from-roster", "the roster does not say") {
            $0.unit.members = nil
            $0.number("24", in: .fact("totalMembers"))
        },
        FormCase("members-exceed-staff", "as many members as staff") { $0.unit.staff = 22 },
        FormCase("organisation-form", "a general branch of fifty") {
            $0.write("党总支", in: .fact("organisation"))
            $0.number("50", in: .fact("formalMembers"))
        },
        FormCase("organisation-form", "a form that nobody knows") {
            $0.write("党组", in: .fact("organisation"))
        },
        FormCase("committee-size", "the larger committee of a general branch") {
            $0.write("党总支", in: .fact("organisation"))
            $0.number("9", in: .fact("committeeSize"))
        },
        FormCase("committee-size", "a small branch without a committee") {
            $0.number("6", in: .fact("formalMembers"))
            $0.number("0", in: .fact("committeeSize"))
        },
        FormCase("roll-changed", "two members came") { $0.number("23", in: .fact("totalMembers")) },
        FormCase("term-expired", "the last day of the term") {
            $0.date("2020-06-20", in: .fact("lastElection"))
        },
        FormCase("term-expired", "the inspectors took the points") {
            $0.date("2019-06-19", in: .fact("lastElection"))
            $0.row("A03-1", own: "0", points: "0", reason: "届满未换届，扣3分")
        },
        FormCase("term-expired", "a delay that was approved") {
            $0.date("2020-06-19", in: .fact("lastElection"))
            $0.write("云直工复〔2023〕3号", in: .fact("extensionApproval"))
        },
        FormCase("term-expired", "the five years of a committee") {
            $0.write("基层党委", in: .fact("organisation"))
            $0.date("2019-06-19", in: .fact("lastElection"))
        },
    ]

    private static let calmMeetings = [
        FormCase("voters-exceed-members", "every formal member has a vote") {
            $0.number("20", in: .fact("votersDue"))
        },
        FormCase("attendance-exceeds-roll", "everybody came") {
            $0.number("20", in: .fact("votersPresent"))
        },
        FormCase("attendance-rate-differs", "rounded to a whole percent") {
            $0.number("18", in: .fact("votersDue"))
            $0.number("17", in: .fact("votersPresent"))
            $0.number("94", in: .fact("attendanceRate"))
        },
        FormCase("attendance-rate-differs", "no voters") {
            $0.number("0", in: .fact("votersDue"))
            $0.number("0", in: .fact("votersPresent"))
        },
        FormCase("meeting-without-quorum", "one more than half") {
            $0.number("11", in: .fact("votersPresent"))
        },
        FormCase("meeting-outside-cycle", "a month is asked about its quarter") {
            $0.cycle = .month(year: 2023, month: 6)
        },
        FormCase("meeting-outside-cycle", "there was no meeting") {
            $0.strike(.fact("meetingDate"))
        },
        FormCase("election-quorum", "four fifths to the man") {
            $0.truth(true, in: .fact("electionHeld"))
            $0.date("2023-05-08", in: .fact("lastElection"))
            $0.number("16", in: .fact("votersPresent"))
        },
        FormCase("election-quorum", "the meeting was not the election") {
            $0.truth(true, in: .fact("electionHeld"))
            $0.date("2023-04-08", in: .fact("lastElection"))
            $0.number("15", in: .fact("votersPresent"))
        },
        FormCase("election-contradicted", "an election in the quarter") {
            $0.truth(true, in: .fact("electionHeld"))
            $0.date("2023-04-08", in: .fact("lastElection"))
        },
    ]

    private static let calmDues = [
        FormCase("dues-underpaid", "the inspectors took points for it") {
            $0.number("3000", in: .fact("duesPaid"))
            $0.row("A16-2", own: "2", points: "2", reason: "1人少缴，扣0.5分")
        },
        FormCase("dues-underpaid", "more than was due") {
            $0.number("3500", in: .fact("duesPaid"))
        },
        FormCase("dues-per-head", "a roll that nobody gave") { $0.clear(.fact("totalMembers")) },
        FormCase("dues-per-head", "the least that a member pays") {
            $0.number("13.2", in: .fact("duesDue"))
            $0.number("13.2", in: .fact("duesPaid"))
        },
    ]
}
