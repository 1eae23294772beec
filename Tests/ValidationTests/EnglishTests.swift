import Norms
import Testing
import Validation

/// The English twin of every message, in the order of the cases.
@Suite struct EnglishTests {
    @Test(arguments: zip(FormCase.breaking, EnglishTexts.causes))
    func `an English message says the same`(form: FormCase, english: String) throws {
        let findings = Validator.small.review(form.form).findings
        let finding = try #require(
            findings.first { $0.code == form.code && $0.cause.zh == form.text }
        )
        #expect(finding.cause.text(.en) == english)
    }

    @Test func `every case has its English twin`() {
        #expect(FormCase.breaking.count == EnglishTexts.causes.count)
    }
}
