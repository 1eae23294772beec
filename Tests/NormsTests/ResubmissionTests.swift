import Norms
import Testing

/// A form beside the one that it replaces.
struct ResubmissionTests {
    private static let reason = FieldID.answer("A01-1", .reason)
    private static let points = FieldID.answer("A01-1", .points)
    private static let other = FieldID.answer("A02-1", .points)
    private static let order: [FieldID] = [
        .header(.submissionDate), .fact("formalMembers"), .fact("totalMembers"), points, reason,
        other, .total(.total), .signature(.groupLeader),
    ]

    private static func finding(
        _ code: String,
        _ severity: Finding.Severity,
        _ field: FieldID?,
        places: Int = 1
    ) -> Finding {
        Finding(
            code,
            severity,
            field: field,
            cause: Wording(zh: "有问题", en: "wrong"),
            remedy: Wording(zh: "改", en: "mend"),
            places: places
        )
    }

    private static func compare(
        _ before: [FieldID: String],
        _ found: [Finding],
        _ after: [FieldID: String],
        _ now: [Finding]
    ) -> Resubmission {
        Resubmission(
            before: before.mapValues { RecordedAnswer(text: $0, place: .file) },
            found: found,
            after: after.mapValues { RecordedAnswer(text: $0, place: .file) },
            foundNow: now,
            order: order,
            facts: { $0 == "roll" ? ["formalMembers", "totalMembers"] : [] }
        )
    }

    private func told(_ resubmission: Resubmission) -> [String] {
        resubmission.items.map {
            "\($0.verdict.rawValue) \($0.field?.tag ?? "file") \($0.before)>\($0.after)"
        }
    }

    @Test func `what was asked is mended or not, what was not asked is told with both values`() {
        let asked = Self.finding("reason", .refusal, Self.reason)
        let resubmission = Self.compare(
            [Self.reason: "", Self.points: "1", Self.other: "1.5"],
            [asked, Self.finding("sign", .refusal, .signature(.groupLeader))],
            [Self.reason: "缺会议记录", Self.points: "1", Self.other: "2"],
            [Self.finding("sign", .refusal, .signature(.groupLeader))]
        )
        #expect(
            told(resubmission) == [
                "not-mended TN.sign.groupLeader >", "unasked TN.A02_1.points 1.5>2",
                "mended TN.A01_1.reason >缺会议记录",
            ]
        )
        #expect(resubmission.summary.zh == "已改正1处，未改正1处，未要求而改动1处")
        #expect(!resubmission.isUnchanged)
    }

    @Test func `a score raised in the row of another finding was not asked for`() {
        let resubmission = Self.compare(
            [Self.reason: "", Self.points: "1"],
            [Self.finding("reason", .refusal, Self.reason)],
            [Self.reason: "", Self.points: "2"],
            []
        )
        #expect(told(resubmission).contains("unasked TN.A01_1.points 1>2"))
        #expect(told(resubmission).contains("mended TN.A01_1.reason >"))
    }

    @Test func `a query that stands is kept, not unmended`() {
        let query = Self.finding("differs", .query, Self.points)
        let values = [Self.points: "1"]
        #expect(
            told(Self.compare(values, [query], values, [query])) == ["kept TN.A01_1.points 1>1"]
        )
    }

    @Test func `sums and dates follow, but a sum alone was not asked for`() {
        let following = Self.compare(
            [.header(.submissionDate): "2023-07-01", Self.other: "1", .total(.total): "80"],
            [],
            [.header(.submissionDate): "2023-07-06", Self.other: "2", .total(.total): "81"],
            []
        )
        #expect(following.count(.following) == 2)
        let alone = Self.compare([.total(.total): "80"], [], [.total(.total): "81"], [])
        #expect(told(alone) == ["unasked TN.total.total 80>81"])
    }

    @Test func `facts that one check looks at are asked for together`() {
        let resubmission = Self.compare(
            [.fact("formalMembers"): "27", .fact("totalMembers"): "30"],
            [Self.finding("roll", .refusal, .fact("totalMembers"))],
            [.fact("formalMembers"): "28", .fact("totalMembers"): "30"],
            []
        )
        #expect(resubmission.count(.unasked) == 0)
        #expect(resubmission.count(.mended) == 1)
    }

    @Test func `findings told as one ask for their whole column`() {
        let folded = Self.finding("reason", .query, .answer("A09-1", .reason), places: 6)
        let resubmission = Self.compare([Self.reason: ""], [folded], [Self.reason: "补写"], [])
        #expect(resubmission.count(.unasked) == 0)
    }

    @Test func `other dates alone do not make another form`() {
        let sent = Self.finding("sign", .refusal, .signature(.groupLeader))
        let resubmission = Self.compare(
            [.header(.submissionDate): "2023-07-01", Self.points: "1"],
            [Resubmission.unchanged, sent],
            [.header(.submissionDate): "2023-07-09", Self.points: "1"],
            [sent]
        )
        #expect(resubmission.isUnchanged)
        #expect(resubmission.count(.notMended) == 1)
        #expect(resubmission.summary.zh.hasPrefix("填写的内容没有改动"))
    }
}
