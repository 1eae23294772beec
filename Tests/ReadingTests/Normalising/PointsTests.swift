import Norms
import Reading
import Testing

private func shown(_ text: String, _ kind: Indicator.Kind = .scored) -> String {
    let question = Question.points(kind, maximum: Points(thousandths: 2_500))
    let value = Normaliser().read(.text(text), as: question).value
    if case .unreadable(let why) = value { return "!\(why.rawValue)" }
    return value == .blank ? "blank" : value.description
}

struct PointsTests {
    @Test(
        arguments: [
            ("2.5", "2.5"), ("２．５", "2.5"), ("2。5", "2.5"), ("2.5分", "2.5"), ("2.0 分", "2"),
            ("满分", "2.5"),
            ("２分（缺记录）", "2"), ("两分", "2"), ("0", "0"), ("０", "0"), ("零分", "0"),
            ("不得分", "0"), ("+2", "2"), ("1.50E+00", "1.5"), ("'2", "!ambiguous"),
        ] as [(String, String)]
    )
    func `points are read in every shape`(text: String, expected: String) {
        #expect(shown(text) == expected)
    }

    @Test(
        arguments: [
            ("扣2分", "!ambiguous"), ("-2", "!ambiguous"), ("−2", "!ambiguous"),
            ("–2", "!ambiguous"), ("约2", "!ambiguous"), ("2/2.5", "!ambiguous"),
            ("无", "!ambiguous"), ("一", "!ambiguous"), ("不扣分", "!wrongKind"),
            ("优", "!wrongKind"), ("2..5", "!ambiguous"), ("2，5", "!ambiguous"),
            ("", "blank"), (" \u{200B}", "blank"), ("/", "不适用"), ("—", "不适用"), ("-", "不适用"),
        ] as [(String, String)]
    )
    func `points are never guessed`(text: String, expected: String) {
        #expect(shown(text) == expected)
    }

    @Test(
        arguments: [
            ("1", "1"), ("-1", "1"), ("−1", "1"), ("扣1分", "1"), ("减 1 分", "1"), ("无", "0"),
            ("加1分", "!ambiguous"), ("满分", "!ambiguous"),
        ] as [(String, String)]
    )
    func `a penalty is a positive number whatever its sign`(text: String, expected: String) {
        #expect(shown(text, .penalty) == expected)
    }

    @Test(
        arguments: [
            ("1", "1"), ("+1", "1"), ("加1分", "1"), ("-1", "!ambiguous"), ("扣1分", "!ambiguous"),
            ("无", "0"),
        ] as [(String, String)]
    )
    func `a bonus is never negative`(text: String, expected: String) {
        #expect(shown(text, .bonus) == expected)
    }

    @Test(
        arguments: [
            (Content.number(2.5, isPercent: false), Value.number(Quantity(millionths: 2_500_000))),
            (.number(0.1 + 0.2, isPercent: false), .number(Quantity(millionths: 300_000))),
            (.number(-1, isPercent: false), .unreadable(.ambiguous)),
            (.number(0.9, isPercent: true), .unreadable(.ambiguous)),
            (.number(1_234_567_890_123_456, isPercent: false), .unreadable(.tooManyDigits)),
            (.empty, .blank), (.uncalculated, .unreadable(.formulaWithoutValue)),
            (.error("#REF!"), .unreadable(.errorValue)), (.picture, .unreadable(.picture)),
            (.truth(true), .unreadable(.wrongKind)),
        ] as [(Content, Value)]
    )
    func `a cell that is no text is taken for what it is`(content: Content, expected: Value) {
        let question = Question.points(.scored, maximum: Points(3))
        #expect(Normaliser().read(content, as: question).value == expected)
    }
}
