import Norms

/// The reading of one form: from the tables that belong to it to the outcome.
struct FormReading {
    let submission: Submission
    /// Which form of the file it is; empty when it is the only one.
    let part: String
    let grid: Grid
    let scores: ScoreTable
    let index: FormIndex
    let roster: Roster

    /// Reads the form.
    func outcome() -> ReadOutcome {
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
            return .trouble(placed(attribution.findings.filter { $0.severity == .refusal }))
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
                part: part,
                format: grid.format,
                unit: unit,
                cycle: cycle,
                schemaVersion: numbers.schemaVersion,
                entries: entries(of: located, cycle: cycle),
                findings: placed(findings.sorted { $0.severity < $1.severity })
            )
        )
    }

    /// Where a file holds several forms, what concerns a form as a whole is told at the head of its score table.
    private func placed(_ findings: [Finding]) -> [Finding] {
        guard !part.isEmpty, let row = scores.extent?.lowerBound,
            let head = grid.tables[scores.table].row(row)?.cells.first?.place
        else { return findings }
        return findings.map { finding in
            var finding = finding
            if finding.place == .file { finding.place = head }
            return finding
        }
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
