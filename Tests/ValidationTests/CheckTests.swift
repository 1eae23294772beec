import Norms
import Testing
import Validation

/// Every check, with forms that break it and forms that nearly do.
@Suite struct CheckTests {
    @Test(arguments: FormCase.breaking)
    func `a spoiled form is found out, in these words`(form: FormCase) {
        let findings = Validator.small.review(form.form).findings
        let causes = findings.filter { $0.code == form.code }.map(\.cause.zh)
        #expect(causes.contains(form.text), "\(causes)")
    }

    @Test(arguments: FormCase.nearMisses)
    func `what only looks like a fault passes`(form: FormCase) {
        let findings = Validator.small.review(form.form).findings.filter { $0.code == form.code }
        #expect(findings.map(\.cause.zh) == [])
    }

    @Test(arguments: Validator.small.checks.map(\.code))
    func `every check is broken by one form and passes another`(code: String) {
        #expect(FormCase.breaking.contains { $0.code == code })
        #expect(FormCase.nearMisses.contains { $0.code == code })
    }

    @Test func `codes are words joined by hyphens, and no two checks share one`() {
        let codes = Validator.small.checks.map(\.code)
        #expect(Set(codes).count == codes.count)
        #expect(codes.allSatisfy { $0.wholeMatch(of: /[a-z]+(-[a-z]+)+/) != nil })
    }

    @Test(arguments: FormCase.breaking)
    func `no finding is graver than its check says`(form: FormCase) throws {
        let check = try #require(Validator.small.checks.first { $0.code == form.code })
        let findings = Validator.small.review(form.form).findings.filter { $0.code == form.code }
        #expect(findings.allSatisfy { $0.severity >= check.severity })
        #expect(check.source == "form" || check.source.wholeMatch(of: /V\d\d/) != nil)
    }

    @Test(arguments: FormCase.breaking)
    func `a finding quotes the value as read, at its place`(form: FormCase) throws {
        let broken = form.form
        let findings = Validator.small.review(broken).findings.filter { $0.code == form.code }
        for finding in findings {
            let field = try #require(finding.field)
            #expect(finding.value == broken[field]?.raw)
            #expect(finding.place == broken.place(field))
            #expect(finding.place != .file)
        }
    }

    @Test(arguments: [
        ("少开1次，扣0.9分", true), ("少开1次，扣０．９分", true), ("少开1次扣0.9 分", true),
        ("应扣2分，酌情扣0.9分", true), ("缺记录扣0.5分；迟开扣0.4分", true), ("每少1次扣0.9分", true),
        ("每少1次扣0.3分，扣3次", true), ("扣分：0.9", true), ("扣除了0.9分", true), ("扣2人次", true),
        ("少开1次", true), ("扣一分", false), ("扣半分", false), ("少1次，扣１分", false),
        ("扣分0.5", false), ("缺记录扣0.5分；迟开扣0.5分", false), ("减0.5分", false),
    ])
    func `a deduction in words is held against the points`(reason: String, fits: Bool) {
        var form = ValidForm.form
        form.write(reason, in: .answer("A08-2", .reason))
        let findings = Validator.small.review(form).findings
        #expect(findings.contains { $0.code == "deduction-differs" } == !fits)
    }

    @Test func `a reason may take more than there was to lose`() {
        var form = ValidForm.form
        form.row("A08-2", own: "0", points: "0", reason: "未开扣2分，补记扣1分")
        let findings = Validator.small.review(form).findings
        #expect(!findings.contains { $0.code == "deduction-differs" })
    }
}
