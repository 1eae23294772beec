import Norms
import TenNorms
import Testing

struct SettingsLoaderTests {
    private let file = "workspace.yaml"

    @Test func `the template has nothing to find fault with and sets the defaults`() throws {
        let result = SettingsLoader.load(text: try Template.read(file))
        #expect(result.findings.map { $0.message(.en) } == [])
        let settings = try #require(result.settings)
        #expect(settings == Settings(office: settings.office))
        #expect(settings.office.code == "云直工通")
        #expect(settings.office.letterCode == "云直工函")
        #expect(result.folders == Folders())
    }

    @Test func `what is left out has its default`() throws {
        let text = "office: {name: 甲, county: 乙县, mark: 甲文件, code: 甲通, letter-code: 甲函}"
        let result = SettingsLoader.load(text: text)
        #expect(result.findings.isEmpty)
        let office = Office(name: "甲", county: "乙县", mark: "甲文件", code: "甲通", letterCode: "甲函")
        #expect(result.settings == Settings(office: office))
    }

    @Test func `a check can be put on trial`() throws {
        let edited = try Template.edit(
            file,
            "checks: {}",
            "checks: {score-step: {enforce: trial}, term-expired: {enforce: full}}"
        )
        let codes = ["score-step", "term-expired"]
        #expect(
            SettingsLoader.load(text: edited.text, checks: codes).settings?.trials == ["score-step"]
        )
    }

    @Test func `folders can have Chinese names`() throws {
        let edited = try Template.edit(file, "inbox: inbox", "inbox: 收件箱")
        #expect(SettingsLoader.load(text: edited.text).folders?.inbox == "收件箱")
    }

    @Test(arguments: [
        ("locale: zh", "locale: fr", "wrong-type"), ("locale: zh", "local: zh", "unknown-key"),
        ("  code: 云直工通", "  kode: 云直工通", "unknown-key"),
        ("inbox: inbox", "inbox: a/b", "wrong-type"), ("inbox: inbox", "inbox: ..", "wrong-type"),
        ("commendation-word: 表彰", "commendation-word: 奖励", "wrong-type"),
        ("from: 90}", "from: 79}", "grade-order"), ("from: 0}", "from: 10}", "grade-order"),
        ("name: 良好", "name: 优秀", "grade-order"), ("grades: [较差]", "grades: [差]", "unknown-grade"),
        ("share-percent: 10", "share-percent: 0", "wrong-type"),
        ("loss-from: 0.5", "loss-from: half", "wrong-type"),
        ("months: 20", "months: 30", "weights-sum"),
        ("working-days: 3", "working-days: 0", "wrong-type"),
        ("checks: {}", "checks: {score-stop: {enforce: trial}}", "unknown-check"),
        ("checks: {}", "checks: {score-step: {enforce: maybe}}", "wrong-type"),
        ("checks: {}", "checks: {score-step: trial}", "wrong-type"),
        ("self-points-gap: 10", "self-points-gap: -1", "wrong-type"),
    ])
    func `a fault is found at its line`(_ old: String, _ new: String, _ code: String) throws {
        let edited = try Template.edit(file, old, new)
        let result = SettingsLoader.load(text: edited.text, checks: ["score-step"])
        #expect(result.settings == nil)
        let found = result.findings.filter { $0.code == "workspace-\(code)" }
        #expect(found.contains { abs(($0.line ?? 0) - edited.line) <= 2 }, "\(result.findings)")
    }

    @Test func `two folders of one name are refused`() throws {
        let edited = try Template.edit(file, "accepted: accepted", "accepted: returned")
        let findings = SettingsLoader.load(text: edited.text).findings
        #expect(findings.map(\.code) == ["workspace-folder-shared"])
    }

    @Test(arguments: ["", "office", "office: [", "office: {}", "- 1"])
    func `a file that is no settings is refused without a crash`(_ text: String) {
        let result = SettingsLoader.load(text: text)
        #expect(result.settings == nil && result.folders == nil)
        #expect(!result.findings.isEmpty)
    }

    @Test func `every finding speaks both languages`() throws {
        let edited = try Template.edit(file, "months: 20", "months: many")
        let findings = SettingsLoader.load(text: edited.text).findings
        #expect(findings.first?.message(.zh) == "“months”的值应为0至100之间的整数；改为0至100之间的整数")
        let english = "the value of \"months\" is not a whole number from 0 to 100; "
        #expect(findings.first?.message(.en) == english + "write a whole number from 0 to 100")
    }
}
