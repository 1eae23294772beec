import Norms

/// The reading of one form: from a grid to the outcome.
struct FormReading {
    let submission: Submission
    let grid: Grid
    let index: FormIndex
    let roster: Roster

    /// Reads the form.
    func outcome() -> ReadOutcome {
        let scores: ScoreTable
        switch scoreTable() {
        case .success(let found): scores = found
        case .failure(let trouble): return .trouble(trouble.findings)
        }
        let numbers = FormNumbers(grid)
        let locator = FieldLocator(
            grid,
            scores: scores,
            index: index,
            isKnownVersion: numbers.schemaVersion == index.schema.version
        )
        let located = locator.locate()
        let header = header(of: located)
        let attribution = Attribution(numbers: numbers, header: header, roster: roster)
        guard let unit = attribution.unit, let cycle = attribution.cycle else {
            return .trouble(attribution.findings.filter { $0.severity == .refusal })
        }
        let review = LocationReview(
            grid: grid,
            index: index,
            scores: scores,
            located: located,
            unit: unit,
            cycle: cycle
        )
        let findings = attribution.findings + age(of: numbers) + review.findings()
        return .form(
            FilledForm(
                submission: submission,
                format: grid.format,
                unit: unit,
                cycle: cycle,
                schemaVersion: numbers.schemaVersion,
                entries: entries(of: located, cycle: cycle),
                findings: findings.sorted { $0.severity < $1.severity }
            )
        )
    }

    /// A form of another version of the schema is queried.
    private func age(of numbers: FormNumbers) -> [Finding] {
        let current = index.schema.version
        guard let version = numbers.schemaVersion, version != current else { return [] }
        return [Attribution.otherVersion(version, current: current)]
    }

    private func entries(of located: [Located], cycle: Cycle) -> [FieldID: Entry] {
        let normaliser = Normaliser(cycle: cycle)
        var entries: [FieldID: Entry] = [:]
        entries.reserveCapacity(located.count)
        for found in located {
            let field = index.fields[found.field]
            let content = found.taken.content
            let read = normaliser.read(content, as: field.question)
            entries[field.id] = Entry(
                raw: content.raw,
                value: read.value,
                normalising: read.rules,
                place: found.taken.cell.place,
                locators: found.taken.locators
            )
        }
        return entries
    }

    private func header(of located: [Located]) -> Attribution.Header {
        var header = Attribution.Header()
        for found in located where found.field < index.layout.header.count {
            let stated = (Folding.tidy(found.taken.content.raw), found.taken.cell.place)
            switch index.fields[found.field].id {
            case .header(.unit): header.unit = stated
            case .header(.unitCode): header.code = stated
            case .header(.cycle): header.cycle = stated
            case .header, .fact, .answer, .total, .signature: continue
            }
        }
        return header
    }
}

extension FormReading {
    /// Findings as an error, for `Result`.
    private struct Trouble: Error { let findings: [Finding] }

    /// The one table that holds the scores: the one that people see, where others are hidden.
    private func scoreTable() -> Result<ScoreTable, Trouble> {
        let found = grid.tables.indices.map { ScoreTable(grid, table: $0, index: index) }
            .filter { !$0.lines.isEmpty && Set($0.lines.map(\.row)).count * 8 >= index.rows.count }
        let visible = found.filter { !grid.tables[$0.table].isHidden }
        let candidates = visible.isEmpty ? found : visible
        guard let best = candidates.max(by: { $0.lines.count < $1.lines.count }) else {
            return .failure(Trouble(findings: [FormTrouble.notAForm()]))
        }
        let full = candidates.filter { $0.lines.count * 2 >= index.rows.count }
        guard full.count <= 1 else {
            let names = full.map { name(of: grid.tables[$0.table]) }
            return .failure(Trouble(findings: [FormTrouble.severalForms(names)]))
        }
        return .success(best)
    }

    private func name(of table: GridTable) -> String {
        switch table.kind {
        case .sheet(let name): name
        case .word(let number): "第\(number)个表格"
        }
    }
}
