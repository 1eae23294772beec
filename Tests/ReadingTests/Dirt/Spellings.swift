import Foundation
import Norms
import OOXML
import Reading
import Support
import Testing

/// One way of writing something, and what it must come to; a line of `Fixtures/Dirt/*.tsv`.
struct SpellingCase: Sendable, CustomTestStringConvertible {
    /// The code of its row in the forms.
    var code: IndicatorCode
    /// What is asked: `points`, `count:次`, `choice:甲|乙`.
    var kind: String
    /// What is written, with its escapes.
    var written: String
    /// What it means: a value, `blank`, or `!` and why it cannot be taken.
    var meaning: String
    /// The rules.
    var rules: [String]
    /// What the reader shows of it, where that is not what is written.
    var shown: String?

    var testDescription: String { "\(code) \(kind) “\(written)”" }

    /// What is written, in characters.
    var text: String {
        var text = ""
        var rest = written[...]
        while let start = rest.firstRange(of: "\\u") {
            text += rest[..<start.lowerBound]
            let code = UInt32(rest[start.upperBound...].prefix(4), radix: 16)
            text += code.flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
            rest = rest[start.upperBound...].dropFirst(4)
        }
        return text + rest
    }

    /// The field of the form in which it stands.
    var field: FieldID {
        switch kind {
        case "points", "penalty", "bonus": .answer(code, .points)
        case "self": .answer(code, .selfPoints)
        default: .answer(code, .fact)
        }
    }

    /// What the row asks.
    var asks: AnswerKind {
        let words = kind.split(separator: ":", maxSplits: 1).map(String.init)
        let unit = words.count > 1 ? words[1] : ""
        return switch words[0] {
        case "number": .number(unit: unit)
        case "percent": .percent
        case "yesNo": .yesNo
        case "choice": .choice(unit.split(separator: "|").map(String.init))
        case "date": .date
        case "text": .text
        default: .count(unit: "次")
        }
    }
}

/// The cases of a table and the schema that asks for them, a row each.
struct Spellings {
    let cases: [SpellingCase]
    let schema: Schema

    /// Reads a table; rows of penalties and bonuses stand at the foot of the form.
    init(_ name: String) throws {
        let text = String(decoding: try FixtureFile.bytes("Dirt/\(name)"), as: UTF8.self)
        let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        let isExtra = { (line: [String]) in line[0] == "penalty" || line[0] == "bonus" }
        let ordered = lines.filter { !isExtra($0) } + lines.filter(isExtra)
        cases = ordered.enumerated().map { index, line in
            SpellingCase(
                code: IndicatorCode("X" + String(1_001 + index).dropFirst()),
                kind: line[0],
                written: line[1],
                meaning: line[2],
                rules: line[3].split(separator: " ").map(String.init),
                shown: line.count > 4 ? line[4] : nil
            )
        }
        let rows = zip(cases, 1...).map { spelling, number in
            Indicator(
                code: spelling.code,
                name: "写法\(number)",
                kind: Indicator.Kind(rawValue: spelling.kind) ?? .scored,
                maximum: Points(thousandths: 2_500),
                asks: spelling.asks
            )
        }
        var schema = Specimen.schema
        let scored = rows.filter { $0.kind == .scored }
        let aspect = Aspect(code: "A08", name: "写法", indicators: scored)
        schema.norms = [Norm(code: "N06", name: "规范党内生活", aspects: [aspect])]
        schema.extras = rows.filter { $0.kind != .scored }
        self.schema = schema
    }

    /// The one form of a file that holds the cases.
    func form(in name: String) throws -> FilledForm {
        let reader = FormReader(schema: schema, roster: Specimen.roster)
        let submission = Submission(sha256: "", name: name, size: 0)
        return try ReadingTests.form(
            reader.read(submission, bytes: FixtureFile.bytes("Dirt/\(name)"))
        )
    }
}

extension Entry {
    /// The value as the tables write it.
    var meaning: String {
        switch value {
        case .unreadable(let why): "!\(why.rawValue)"
        case .blank: "blank"
        case .notApplicable, .number, .truth, .date, .text: value.description
        }
    }
}
