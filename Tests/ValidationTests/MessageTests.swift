import Norms
import Testing
import Validation

/// What every message of the catalogue keeps to (peers: technical wording loses users).
@Suite struct MessageTests {
    private static var trialSettings: Settings {
        var settings = SmallSchema.settings
        settings.trials = Set(Validator.codes)
        return settings
    }

    /// The validator of the wordiest schema, every check on trial, so that messages are as long as they get.
    private static let wordy = Validator(
        schema: SmallSchema.wordy,
        settings: trialSettings,
        today: ValidForm.today,
        rollBefore: { _, cycle in PreviousRoll(cycle: cycle.previous, totalMembers: 21) }
    )

    /// The findings of a spoiled form with long values in every field.
    private func findings(_ spoiled: FormCase) -> [Finding] {
        var form = spoiled.form
        for (field, entry) in form.entries where !entry.raw.isEmpty {
            form.entries[field]?.raw += "（详见附件，另有补充说明，请查阅会议记录和签到表）"
        }
        return Self.wordy.review(form).findings.filter { $0.code == spoiled.code }
    }

    @Test(arguments: FormCase.breaking)
    func `cause and remedy have at most sixty characters each`(form: FormCase) {
        for finding in findings(form) {
            #expect(finding.cause.zh.count <= 60, "\(finding.cause.zh)")
            #expect(finding.remedy.zh.count <= 60, "\(finding.remedy.zh)")
        }
    }

    @Test(arguments: FormCase.breaking)
    func `the Chinese text has no English and no name of the program in it`(form: FormCase) {
        for text in findings(form).flatMap({ [$0.cause.zh, $0.remedy.zh] }) {
            let words = text.replacing(/“[^”]*”/, with: "").replacing(/[A-Z]\d+(-\d+)?/, with: "")
            #expect(words.firstMatch(of: /[A-Za-z]/) == nil, "\(text)")
            #expect(!text.hasSuffix("。"))
        }
    }

    @Test(arguments: FormCase.breaking)
    func `the English text says something and ends without a full stop`(form: FormCase) {
        for text in findings(form).flatMap({ [$0.cause.en, $0.remedy.en] }) {
            #expect(!text.isEmpty)
            #expect(!text.hasSuffix("."))
            #expect(!text.contains("Optional("))
        }
    }

    @Test(arguments: Validator.small.checks.map(\.code))
    func `titles and remedies are short and in both languages`(code: String) throws {
        let check = try #require(Validator.small.checks.first { $0.code == code })
        #expect(check.title.zh.count <= 16)
        #expect(!check.title.en.isEmpty)
        #expect(check.remedy.zh.count <= 60)
        #expect(!check.remedy.zh.isEmpty)
        #expect(!check.remedy.en.isEmpty)
    }

    @Test func `a message tells cause and remedy in the language asked for`() throws {
        var form = ValidForm.form
        form.number("25", in: .answer("A08-1", .points))
        let finding = try #require(
            Validator.small.review(form).findings.first { $0.code == "score-out-of-range" }
        )
        #expect(finding.message(.zh) == "A08-1支部党员大会考核得分“25”超出0至2.5分；请填写0至分值之间的得分")
        let english = "A08-1 考核得分 (inspector's points) \"25\" is not within 0 to 2.5"
        #expect(finding.message(.en) == english + "; write points from 0 to full marks")
    }

    /// A row of other full marks shows that the range comes from the schema, as the form prints it.
    @Test(arguments: [("A08-1", "2.5"), ("B01", "3")])
    func `points that cannot be read are asked for within the full marks of their row`(
        row: IndicatorCode,
        most: String
    ) throws {
        var form = ValidForm.form
        form.spoil(.answer(row, .points), .ambiguous)
        let finding = try #require(
            Validator.small.review(form).findings.first { $0.code == "unreadable-value" }
        )
        #expect(finding.remedy.zh == "请填0至\(most)之间的数")
        #expect(finding.remedy.en == "write a number from 0 to \(most)")
    }
}
