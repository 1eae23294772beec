import Norms
import Reading
import Testing

/// A text, the kind asked, and what it comes to; the value as the finding shows it, or why there is none.
private func shown(_ text: String, _ question: Question) -> String {
    let value = Normaliser(cycle: Cycle("2023Q2")).read(.text(text), as: question).value
    if case .unreadable(let why) = value { return "!\(why.rawValue)" }
    return value == .blank ? "blank" : value.description
}

struct NumberTests {
    @Test(
        arguments: [
            ("3", "3"), ("３", "3"), ("3次", "3"), (" 3 次 ", "3"), ("3\u{00A0}次", "3"),
            ("\u{FEFF}3\u{200B}", "3"), ("共3次", "3"), ("3场", "3"), ("两次", "2"), ("十二", "12"),
            ("廿", "20"), ("廿三次", "23"), ("一百零三", "103"), ("壹贰叁", "123"), ("壹拾贰", "12"),
            ("〇", "0"), ("零", "0"), ("0", "0"), ("无", "0"), ("3次(见记录本)", "3"),
            ("1 250", "1250"), ("3(作废)", "3"),
            ("03", "3"), ("-3", "-3"), ("1.50E+02", "150"), ("3.0", "3"),
        ] as [(String, String)]
    )
    func `a count is read in every shape`(text: String, expected: String) {
        #expect(shown(text, .answer(.count(unit: "次"))) == expected)
    }

    @Test(
        arguments: [
            ("1 2", "!ambiguous"), ("1\n2", "!ambiguous"), ("12 34", "!ambiguous"),
            ("二\n三", "!ambiguous"),
            ("约3次", "!ambiguous"), ("3-4次", "!ambiguous"), ("3人", "!ambiguous"),
            ("两三次", "!ambiguous"), ("三五次", "!ambiguous"), ("一百二", "!ambiguous"),
            ("多次", "!wrongKind"), ("2.5", "!wrongKind"), ("3次/月", "!ambiguous"),
            ("3(4)", "!ambiguous"), ("扣3", "!ambiguous"), ("若干", "!wrongKind"),
            ("", "blank"), ("　", "blank"), ("/", "不适用"), ("—", "不适用"), ("——", "不适用"),
            ("不适用", "不适用"), ("不适用（无党小组）", "不适用"), ("N/A", "不适用"),
        ] as [(String, String)]
    )
    func `a count that could be two things is not taken`(text: String, expected: String) {
        #expect(shown(text, .answer(.count(unit: "次"))) == expected)
    }

    @Test(
        arguments: [
            ("1,234.50", "1234.5"), ("１，２３４．５", "1234.5"), ("￥3000元", "3000"),
            ("3000元整", "3000"), ("一万二千三百元", "12300"), ("1,5", "!ambiguous"),
            ("12,34", "!ambiguous"), ("九十五点五", "95.5"), ("零点五", "0.5"), ("−2", "-2"),
            ("–2", "-2"), ("0", "0"), ("95。5", "95.5"),
        ] as [(String, String)]
    )
    func `an amount keeps its decimals and its sign`(text: String, expected: String) {
        #expect(shown(text, .answer(.number(unit: "元"))) == expected)
    }

    @Test(
        arguments: [
            ("95", "95"), ("95%", "95"), ("９５％", "95"), ("95 %", "95"), ("0.95", "95"),
            ("百分之九十五", "95"), ("100", "100"), ("0", "0"), ("0.5%", "0.5"),
            ("1", "!ambiguous"), ("95/100", "!ambiguous"), ("约95%", "!ambiguous"),
            ("38/40", "!ambiguous"), ("较高", "!wrongKind"),
        ] as [(String, String)]
    )
    func `a share is in percent`(text: String, expected: String) {
        #expect(shown(text, .answer(.percent)) == expected)
    }

    @Test func `a fraction is made a percentage by a rule of its own`() {
        let normaliser = Normaliser()
        #expect(
            normaliser.read(.text("0.95"), as: .answer(.percent)).rules == [.fractionAsPercent]
        )
        let cell = Content.number(0.95, isPercent: true)
        #expect(
            normaliser.read(cell, as: .answer(.percent))
                == Normalised(.number(Quantity(95)), [.percentFormat])
        )
    }

    @Test(
        arguments: [
            ("９５．５", [.fullWidth]), ("95分", [.measureWord]), ("95.0 分", [.measureWord]),
            ("95\u{00A0}", [.whiteSpace]), ("九十五点五", [.chineseNumeral]),
            ("2分(缺记录)", [.note, .measureWord]), ("95", []),
        ] as [(String, [NormalisingRule])]
    )
    func `the rules that were used are kept`(text: String, rules: [NormalisingRule]) {
        let read = Normaliser().read(.text(text), as: .answer(.number(unit: "分")))
        #expect(read.rules == rules)
        #expect(read.value != .blank)
    }
}
