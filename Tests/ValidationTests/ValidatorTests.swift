import Norms
import Testing
import Validation

@Suite struct ValidatorTests {
    @Test func `a form in which nothing is wrong is accepted without a word`() {
        let review = Validator.small.review(ValidForm.form)
        #expect(review.findings.map { $0.message(.zh) } == [])
        guard case .accepted = review else {
            Issue.record("the form was returned")
            return
        }
    }

    @Test func `a query does not send a form back`() {
        var form = ValidForm.form
        form.clear(.signature(.unitDate))
        let review = Validator.small.review(form)
        #expect(review.findings.map(\.code) == ["missing-date"])
        guard case .accepted(let accepted) = review else {
            Issue.record("the form was returned")
            return
        }
        #expect(accepted.form == form)
    }

    @Test func `a refusal sends it back with all its findings at once`() {
        var form = ValidForm.form
        form.clear(.signature(.unitDate))
        form.clear(.signature(.unitHead))
        form.number("25", in: .answer("A08-1", .points))
        guard case .returned(_, let findings) = Validator.small.review(form) else {
            Issue.record("the form was accepted")
            return
        }
        let codes = Set(findings.map(\.code))
        #expect(codes.isSuperset(of: ["missing-date", "missing-signature", "score-out-of-range"]))
    }

    @Test func `a refusal by reading alone sends it back`() {
        var form = ValidForm.form
        form.findings = [.refusal(of: .total(.grade))]
        guard case .returned(_, let findings) = Validator.small.review(form) else {
            Issue.record("the form was accepted")
            return
        }
        #expect(findings == form.findings)
    }

    @Test func `findings stand by severity, then in the order of the form`() {
        var form = ValidForm.form
        form.findings = [
            .refusal(of: .total(.grade)),
            Finding(
                "several-forms",
                .note,
                cause: Wording(zh: "有两张表", en: "two forms"),
                remedy: Wording(zh: "", en: "")
            ),
        ]
        form.clear(.signature(.unitHead))
        form.clear(.signature(.groupLeader))
        form.clear(.answer("A08-1", .fact))
        form.write("县教育局", in: .header(.unit))
        form.write("第四组", in: .header(.group))
        let codes = Validator.small.review(form).findings.map(\.code)
        let expected = [
            "unit-name-differs", "form-altered", "missing-signature", "missing-signature",
            "group-mismatch", "missing-fact", "several-forms",
        ]
        #expect(codes == expected)
    }

    @Test func `more than five queries of one cause are told as one`() throws {
        var form = ValidForm.form
        for code in ["A08-1", "A08-2", "A03-1", "A05-2", "A15-1"] as [IndicatorCode] {
            form.clear(.answer(code, .selfPoints))
        }
        form.clear(.total(.selfTotal))
        #expect(Validator.small.review(form).findings.count == 5)
        form.clear(.answer("A12-3", .selfPoints))
        let findings = Validator.small.review(form).findings
        let folded = try #require(findings.first)
        #expect(findings.count == 1)
        #expect(folded.cause.zh == "6处自评分未填：A08-1、A08-2、A03-1、A05-2、A15-1、A12-3")
        #expect(folded.cause.en.hasPrefix("6 × self-given points missing: A08-1, "))
        #expect(folded.places == 6)
        #expect(folded.place == form.place(.answer("A08-1", .selfPoints)))
    }

    /// The rows have different full marks, and each alone would be asked for a number within its own.
    @Test func `findings whose remedies differ are folded under the remedy of their check`() throws
    {
        var form = ValidForm.form
        for row in ["A08-1", "A08-2", "A03-1", "A05-2", "A15-1", "A16-4"] {
            form.spoil(.answer(IndicatorCode(row), .selfPoints), .ambiguous)
        }
        let findings = Validator.small.review(form).findings.filter {
            $0.code == "unreadable-value"
        }
        #expect(findings.map(\.places) == [6])
        #expect(findings.map(\.remedy.zh) == ["请按要求重新填写"])
    }

    @Test func `refusals are never folded, for each has a place to be mended`() {
        var form = ValidForm.form
        for row in SmallSchema.schema.indicators { form.clear(.answer(row.code, .points)) }
        let missing = Validator.small.review(form).findings.filter { $0.code == "missing-points" }
        #expect(missing.count == 7)
    }

    @Test func `a check on trial notes what it would have done`() throws {
        var settings = SmallSchema.settings
        settings.trials = ["score-out-of-range", "total-differs"]
        let validator = Validator(schema: SmallSchema.schema, settings: settings)
        var form = ValidForm.form
        form.number("2.6", in: .answer("A15-1", .points))
        form.number("0.5", in: .answer("A15-1", .selfPoints))
        let review = validator.review(form)
        let tried = try #require(review.findings.first { $0.code == "score-out-of-range" })
        #expect(tried.severity == .note)
        #expect(tried.trial == .refusal)
        #expect(tried.cause.zh.hasPrefix("试运行：A15-1"))
        #expect(tried.cause.en.hasPrefix("on trial: A15-1"))
        #expect(review.findings.contains { $0.code == "score-step" && $0.severity == .refusal })
    }

    @Test func `without today and without an earlier form, nothing is held against them`() {
        let validator = Validator(schema: SmallSchema.schema, settings: SmallSchema.settings)
        var form = ValidForm.form
        form.date("2098-07-11", in: .header(.submissionDate))
        form.number("28", in: .fact("formalMembers"))
        form.number("30", in: .fact("totalMembers"))
        let codes = validator.review(form).findings.map(\.code)
        #expect(!codes.contains("date-in-future"))
        #expect(!codes.contains("roll-changed"))
    }

    @Test func `a schema that asks no facts silences the checks on them`() {
        var schema = SmallSchema.schema
        schema.facts = []
        let validator = Validator(schema: schema, settings: SmallSchema.settings)
        var form = ValidForm.form
        form.entries = form.entries.filter { field, _ in
            if case .fact = field { false } else { true }
        }
        let facts = validator.review(form).findings.filter {
            if case .fact = $0.field { true } else { false }
        }
        #expect(facts == [])
    }

    @Test func `a field that is gone from the form is reported for the whole file`() throws {
        var form = ValidForm.form
        form.entries[.answer("A08-1", .points)] = nil
        let missing = Validator.small.review(form).findings.filter { $0.code == "missing-points" }
        #expect(missing.map(\.place) == [.file])
    }

    @Test func `fields that are gone from a form that reading refused are not told again`() {
        var form = ValidForm.form
        form.findings = [.refusal(of: .answer("A08-1", .points))]
        for row in SmallSchema.schema.indicators { form.entries[.answer(row.code, .points)] = nil }
        form.entries[.signature(.unitHead)] = nil
        let refusals = Validator.small.review(form).findings.filter { $0.severity == .refusal }
        #expect(refusals.map(\.code) == ["form-altered"])
    }

    @Test func `the facts that checks look at are known to lint`() {
        let known = Set(SmallSchema.schema.facts.map(\.key))
        #expect(Validator.factsUsed == known)
    }

    @Test func `the same form gets the same findings, in the same order, every time`() {
        var form = ValidForm.form
        for (field, entry) in form.entries where !entry.raw.isEmpty {
            form.spoil(field, .wrongKind, raw: entry.raw)
        }
        let first = Validator.small.review(form).findings
        #expect(first.count > 20)
        for _ in 0..<5 { #expect(Validator.small.review(form).findings == first) }
    }
}
