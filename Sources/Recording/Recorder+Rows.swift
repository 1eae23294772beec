import Norms

extension Recorder {
    static let entryColumns = [
        "reading", "position", "field", "raw", "value", "normalising", "place", "locators",
    ]
    static let itemColumns = [
        "reading", "position", "code", "points", "maximum", "applies", "rule_result", "place",
        "raw",
        "normalising", "locators", "fact", "fact_place", "self_points", "reason", "evidence",
        "fact_raw", "fact_normalising", "self_raw", "self_normalising",
        "stated",
    ]
    static let findingColumns = [
        "reading", "position", "code", "severity", "field", "place", "value", "cause_zh",
        "cause_en", "remedy_zh", "remedy_en", "trial", "places",
    ]

    func insertEntries(of form: FilledForm, reading: Int64) throws {
        for (position, field) in form.entriesOutsideTable.enumerated() {
            guard let entry = form.entries[field] else { continue }
            try insertEntry { row in
                row.add(reading, position)
                row.add(field.column)
                row.add(entry.raw)
                row.add(entry.value.column)
                row.add(entry.normalising.column)
                row.add(entry.place.column)
                row.add(Int(entry.locators.rawValue))
            }
        }
    }

    /// A row of an accepted form.
    func insert(_ item: ScoredItem, at position: Int, of form: FilledForm, reading: Int64) throws {
        try insertItem { row in
            row.add(reading, position)
            row.add(item.code.text)
            row.add(item.points.thousandths)
            row.add(item.maximum.thousandths)
            row.add(item.applies)
            row.add(item.ruleResult?.thousandths)
            row.add(item.place.column)
            row.addAnswers(to: item.code, of: form)
        }
    }

    /// A row of a form that went back: its answers, no points.
    func insert(_ code: IndicatorCode, at position: Int, of form: FilledForm, reading: Int64) throws
    {
        try insertItem { row in
            row.add(reading, position)
            row.add(code.text)
            row.skip(4)
            row.add(form.place(.answer(code, .points)).column)
            row.addAnswers(to: code, of: form)
        }
    }

    func insert(_ finding: Finding, at position: Int, reading: Int64) throws {
        try insertFinding { row in
            row.add(reading, position)
            row.add(finding.code)
            row.add(finding.severity.rawValue)
            row.add(finding.field?.column)
            row.add(finding.place.column)
            row.add(finding.value)
            row.add(finding.cause.zh)
            row.add(finding.cause.en)
            row.add(finding.remedy.zh)
            row.add(finding.remedy.en)
            row.add(finding.trial?.rawValue)
            row.add(finding.places)
        }
    }
}

extension RowBinder {
    /// The columns of a part of a form: of which reading, and where in it.
    fileprivate mutating func add(_ reading: Int64, _ position: Int) {
        add(Int(reading))
        add(position)
    }

    /// The columns from `raw` to the last.
    fileprivate mutating func addAnswers(to code: IndicatorCode, of form: FilledForm) {
        let points = form[.answer(code, .points)]
        add(points?.raw ?? "")
        add(points?.normalising.column ?? "")
        add(Int(points?.locators.rawValue ?? 0))
        let fact = form[.answer(code, .fact)]
        add(fact?.meaning ?? "")
        add(fact?.place.column ?? "")
        let selfPoints = form[.answer(code, .selfPoints)]
        add(selfPoints?.meaning ?? "")
        add(form[.answer(code, .reason)]?.raw ?? "")
        add(form[.answer(code, .evidence)]?.raw ?? "")
        add(fact?.raw ?? "")
        add(fact?.normalising.column ?? "")
        add(selfPoints?.raw ?? "")
        add(selfPoints?.normalising.column ?? "")
        add(points?.meaning ?? "")
    }
}
