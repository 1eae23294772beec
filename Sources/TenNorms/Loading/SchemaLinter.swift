import Norms
import Reading

/// Reports what is wrong with a schema as a whole: sums, doubles, and what is asked or defined in vain.
struct SchemaLinter {
    let scope: SchemaScope
    let schema: Schema
    let body: SchemaBody
    let map: YAMLMap

    /// Lints the schema; facts that the validator uses are no waste.
    func lint(factsUsedByChecks: Set<FactKey>) {
        if body.hasAllPoints { lintSums() }
        lintCodes()
        lintLabels()
        lintRows()
        // Of a row that could not be read nobody knows what it uses.
        guard !scope.faults.isFatal else { return }
        for fact in schema.facts
        where !scope.usedFacts.contains(fact.key) && !factsUsedByChecks.contains(fact.key)
            && !scope.isPrinted(PrintableAnswer(fact))
        {
            reportUnused(fact)
        }
        let names = scope.conditions.keys.sorted() + scope.grounds.keys.sorted()
        for name in names where !scope.usedNames.contains(name) { reportUnused(name) }
    }

    private func lintSums() {
        for (norm, points, place) in body.stated where norm.maximum != points {
            scope.faults.add(
                "norm-sum",
                at: place,
                value: points.description,
                zh: "\(norm.code) 写明\(points)分，但所属指标合计\(norm.maximum)分",
                en: "\(norm.code) states \(points) points but its rows add up to \(norm.maximum)",
                remedy: Wording(zh: "改 points 或指标分值", en: "change \"points\" or the rows")
            )
        }
        let sum = schema.norms.reduce(Points.zero) { $0 + $1.maximum }
        guard sum != Points(100) else { return }
        scope.faults.add(
            "sum-not-hundred",
            at: map.place(of: "norms"),
            value: sum.description,
            zh: "全部指标合计\(sum)分，应为100分",
            en: "all rows add up to \(sum), not 100",
            remedy: Wording(zh: "调整各指标的 points", en: "change the points of the rows")
        )
    }

    private func lintCodes() {
        var seen: Set<String> = []
        for (code, place) in body.codes where !seen.insert(code).inserted {
            scope.faults.add(
                "duplicate-code",
                at: place,
                value: code,
                zh: "编码“\(code)”重复",
                en: "the code \"\(code)\" is used twice",
                remedy: Wording(zh: "改用别的编码", en: "choose another")
            )
        }
    }

    /// A label that two fields of the form answer to would make reading guess.
    private func lintLabels() {
        let layout = FormLayout(schema: schema)
        var owners: [String: FieldID] = [:]
        for pair in layout.header + layout.foot {
            for name in [pair.label] + pair.synonyms { owners[Folding.key(name)] = pair.field }
        }
        for fact in schema.facts {
            var own: Set<String> = []
            for name in [fact.label] + fact.synonyms
            where own.insert(Folding.key(name)).inserted {
                if owners.updateValue(.fact(fact.key), forKey: Folding.key(name)) != nil {
                    reportTwice(name, at: body.places[fact.key.text] ?? .file)
                }
            }
        }
        for row in schema.rows {
            if case .fact(let key) = owners[Folding.key(row.factLabel)] {
                reportTwice(row.factLabel, at: place(of: row.code), other: key)
            }
        }
    }

    /// Rows of the same name that ask the same; that many rows ask 召开次数, each of another meeting, is as it should be.
    private func lintRows() {
        var owners: [[String]: IndicatorCode] = [:]
        for row in schema.rows where row.asks != .nothing {
            let question = [row.name, row.factLabel].map(Folding.key)
            if let owner = owners[question] { reportTwice(row, as: owner) }
            owners[question] = owners[question] ?? row.code
        }
    }

    private func reportTwice(_ row: Indicator, as owner: IndicatorCode) {
        scope.faults.add(
            "fact-asked-twice",
            .query,
            at: place(of: row.code),
            value: row.factLabel,
            zh: "\(row.code) 与 \(owner) 问的相同：“\(row.name)”的“\(row.factLabel)”",
            en: "\(row.code) asks the same as \(owner): \"\(row.factLabel)\" of \"\(row.name)\"",
            remedy: Wording(zh: "删去一行，或把名称写得有区别", en: "remove one, or tell them apart by name")
        )
    }

    private func place(of code: IndicatorCode) -> Place {
        body.codes.first { $0.code == code.text }?.place ?? .file
    }

    private func reportTwice(_ label: String, at place: Place, other: FactKey? = nil) {
        scope.faults.add(
            "fact-asked-twice",
            other == nil ? .refusal : .query,
            at: place,
            value: label,
            zh: "“\(label)”在表上问了两次",
            en: "\"\(label)\" is asked twice on the form",
            remedy: other.map {
                Wording(zh: "改用 over: \($0)，本行不再填", en: "use over: \($0) instead of asking again")
            } ?? Wording(zh: "改名称或同义词，或删去一项", en: "rename one of them or remove it")
        )
    }

    private func reportUnused(_ fact: Fact) {
        scope.faults.add(
            "fact-unused",
            .query,
            at: body.places[fact.key.text] ?? .file,
            value: fact.key.text,
            zh: "“\(fact.label)”要求填写，但没有规则、条件、校验或文书用到它",
            en: "\"\(fact.label)\" is asked but no rule, condition, check or document uses it",
            remedy: Wording(
                zh: "删去这一项，或在规则中使用，或在文书模板中用 {{\(PrintableAnswer(fact).name)}}",
                en:
                    "remove it, use it in a rule, or print {{\(PrintableAnswer(fact).name)}} in a template"
            )
        )
    }

    private func reportUnused(_ name: String) {
        scope.faults.add(
            "name-unused",
            .note,
            at: body.places[name] ?? .file,
            value: name,
            zh: "“\(name)”没有被任何指标引用",
            en: "\"\(name)\" is referred to by no row",
            remedy: Wording(zh: "可以删去", en: "it can be removed")
        )
    }
}
