import Norms

/// The forms in one file: as a rule one, sometimes a sheet for each unit, or one after another in a document.
///
/// Forms are told apart only where nothing is left to guess: each has a sheet of its own, or begins in a table that
/// names its unit. Of two forms of one unit and cycle neither counts.
struct FormsInFile {
    let submission: Submission
    let grid: Grid
    let index: FormIndex
    let roster: Roster

    /// What each form came to, in the order of the file; what could not be attributed comes last, as one.
    func outcomes() -> [ReadOutcome] {
        let scores = scoreTables()
        // What people see comes before an old copy in a hidden sheet, however it lies.
        let isSeen = scores.contains { !grid.tables[$0.table].isHidden }
        if !isSeen, let outcomes = turned(besides: scores) ?? withoutHeadings() { return outcomes }
        guard let only = scores.first else { return [.trouble([nothingFound()])] }
        return pointingOutHidden(outcomes(of: scores, only), besides: scores.map(\.table))
    }

    /// The forms of a workbook whose sheets were pasted on their side; nil when they were not, or nobody sees those while
    /// others lie upright.
    private func turned(besides upright: [ScoreTable]) -> [ReadOutcome]? {
        guard grid.format == .xlsx, grid.tables.contains(where: { !$0.rows.isEmpty }) else {
            return nil
        }
        let file = FormsInFile(
            submission: submission,
            grid: grid.turned(),
            index: index,
            roster: roster
        )
        let scores = file.scoreTables()
        guard let only = scores.first,
            !grid.tables[only.table].isHidden || upright.isEmpty
        else { return nil }
        return file.outcomes(of: scores, only).map { outcome in
            guard var form = outcome.form else { return outcome }
            form.findings.append(FormTrouble.turned(form.place(.header(.unit))))
            return .form(form)
        }
    }

    /// The form whose headings are gone, where its columns can be told without them.
    private func withoutHeadings() -> [ReadOutcome]? {
        let found = grid.tables.indices.filter { !grid.tables[$0].isHidden }
            .compactMap { ScoreTable(withoutHeadings: grid, table: $0, index: index) }
        guard let only = found.first, found.count == 1 else { return nil }
        return [read(only, part: "", in: grid)]
    }

    private func outcomes(of scores: [ScoreTable], _ only: ScoreTable) -> [ReadOutcome] {
        guard scores.count > 1 else { return [read(only, part: "", in: grid)] }
        let names = scores.map { name(of: grid.tables[$0.table]) }
        guard let shares = shares(of: scores.map(\.table)) else {
            return [.trouble([FormTrouble.severalForms(names)])]
        }
        let outcomes = zip(scores, zip(names, shares)).map { scores, share in
            read(scores, part: share.0, in: grid.limited(to: share.1))
        }
        return Self.joined(outcomes)
    }

    private func read(_ scores: ScoreTable, part: String, in grid: Grid) -> ReadOutcome {
        if let forms = scores.beside(in: grid, index) {
            return .trouble([FormTrouble.beside(forms.left, forms.right)])
        }
        let outcome = FormReading(
            submission: submission,
            part: part,
            grid: grid,
            scores: scores,
            index: index,
            roster: roster
        ).outcome()
        let sheets = grid.tables[scores.table].continuations.map(\.sheet)
        guard !sheets.isEmpty, var form = outcome.form else { return outcome }
        form.findings.append(FormTrouble.continued(on: sheets, form.place(.header(.unit))))
        return .form(form)
    }

    /// Queries a form that lies in a hidden sheet beside those that are taken, unless it is a copy of one of them.
    ///
    /// It is not taken: it may be last quarter's, or the neighbour's whose file was filled in again.
    private func pointingOutHidden(_ outcomes: [ReadOutcome], besides taken: [Int]) -> [ReadOutcome]
    {
        guard grid.format == .xlsx, let place = outcomes.firstIndex(where: { $0.form != nil }),
            var first = outcomes[place].form
        else { return outcomes }
        let forms = outcomes.compactMap(\.form)
        for number in grid.tables.indices where grid.tables[number].isHidden {
            let scores = ScoreTable(grid, table: number, index: index)
            guard !taken.contains(number), scores.lines.count * 2 >= index.rows.count else {
                continue
            }
            let name = name(of: grid.tables[number])
            let hidden = read(scores, part: name, in: grid.limited(to: number..<number + 1)).form
            guard let hidden, !forms.contains(where: { $0.isOfSame(hidden) }) else { continue }
            first.findings.append(FormTrouble.hiddenForm(hidden))
        }
        var outcomes = outcomes
        outcomes[place] = .form(first)
        return outcomes
    }

    /// The tables that hold the scores of a form: those that people see, where others are hidden, and not a list
    /// of points alone (those of last quarter, on a sheet of their own) beside a form.
    private func scoreTables() -> [ScoreTable] {
        let found = grid.tables.indices.map { ScoreTable(grid, table: $0, index: index) }
            .filter { !$0.lines.isEmpty && Set($0.lines.map(\.row)).count * 8 >= index.rows.count }
        let visible = found.filter { !grid.tables[$0.table].isHidden }
        let seen = visible.isEmpty ? found : visible
        let asking = seen.filter { $0.parts.count > 1 }
        let candidates = asking.isEmpty ? seen : asking
        let full = candidates.filter { $0.lines.count * 2 >= index.rows.count }
        if full.count > 1 { return full }
        return candidates.max { $0.lines.count < $1.lines.count }.map { [$0] } ?? []
    }

    /// The tables that belong to each form: its sheet, or in a document those from the one that names the unit to
    /// the next such; nil when a form does not name its unit, so that nobody knows where it begins.
    private func shares(of scores: [Int]) -> [Range<Int>]? {
        if grid.format == .xlsx { return scores.map { $0..<$0 + 1 } }
        var starts = [0]
        for (before, table) in zip(scores, scores.dropFirst()) {
            guard let start = (before + 1..<table).first(where: namesUnit) else { return nil }
            starts.append(start)
        }
        return zip(starts, starts.dropFirst() + [grid.tables.count]).map { $0..<$1 }
    }

    /// Why there is no score table: its headings may be gone while its rows are there.
    private func nothingFound() -> Finding {
        let rows = grid.tables.first {
            $0.knownRows(index).count * 8 >= index.rows.count
        }
        guard
            let first = rows?.rows.first(where: { row in
                row.cells.contains { index.codes[$0.key] != nil || index.names[$0.key] != nil }
            })
        else {
            return grid.pictures > 0
                ? FormTrouble.onlyPictures(grid.pictures) : FormTrouble.notAForm()
        }
        return FormTrouble.noHeadings(first.cells.first?.place ?? .file)
    }

    private func namesUnit(_ table: Int) -> Bool {
        grid.tables[table].rows.contains { row in
            row.cells.contains { cell in
                index.label(cell.key).map { index.fields[$0.field].id == .header(.unit) } ?? false
            }
        }
    }

    private func name(of table: GridTable) -> String {
        switch table.kind {
        case .sheet(let name): name
        case .word(let number): "第\(number)个表格"
        }
    }

    /// Makes two forms of one unit and cycle one that goes back, and all troubles one.
    private static func joined(_ outcomes: [ReadOutcome]) -> [ReadOutcome] {
        var forms: [FilledForm] = []
        var troubles: [Finding] = []
        for outcome in outcomes {
            switch outcome {
            case .trouble(let findings): troubles += findings
            case .form(let form):
                if let twin = forms.firstIndex(where: { $0.isOfSame(form) }) {
                    forms[twin].findings.insert(FormTrouble.twice(forms[twin], form), at: 0)
                } else {
                    forms.append(form)
                }
            }
        }
        return forms.map { .form($0) } + (troubles.isEmpty ? [] : [.trouble(troubles)])
    }
}

extension Grid {
    /// The same grid with nothing in it but some tables, which keep their numbers.
    ///
    /// The form number in the properties and the footer of a document belong to the file, not to one of its forms, and are left out.
    fileprivate func limited(to share: Range<Int>) -> Grid {
        var grid = self
        grid.property = nil
        grid.footer = ""
        let before = tables[..<share.lowerBound].compactMap(\.position).max() ?? 0
        for number in tables.indices {
            if share.contains(number) {
                grid.tables[number].position = tables[number].position.map { $0 - before }
            } else {
                grid.tables[number] = GridTable(kind: tables[number].kind)
            }
        }
        grid.identities = identities.mapValues { $0.filter { share.contains($0.table) } }
        return grid
    }
}

extension ReadOutcome {
    /// The form, unless it is trouble.
    fileprivate var form: FilledForm? {
        switch self {
        case .form(let form): form
        case .trouble: nil
        }
    }
}

extension FilledForm {
    /// Whether another form is of the same unit and cycle.
    fileprivate func isOfSame(_ other: FilledForm) -> Bool {
        unit.code == other.unit.code && cycle == other.cycle
    }
}
