import Norms

/// Tells what the way in which fields were found says about a form.
struct LocationReview {
    let grid: Grid
    let index: FormIndex
    let scores: ScoreTable
    let located: [Located]
    let unit: Unit
    let cycle: Cycle

    /// All findings, each cause folded, refusals first.
    func findings() -> [Finding] {
        if let stacked = stacked() { return [stacked] }
        let disagree = located.contains { $0.verdict == .disagree }
        let leftBehind = disagree ? LeftBehind(located, grid: grid, index: index) : nil
        return withoutHeadings()
            + Remark.fold(
                missing() + alikeColumns() + replaced() + shared()
                    + located.flatMap { remarks(on: $0, leftBehind) } + rows() + unreadColumns()
                    + sheet()
            )
    }

    /// What is to be said of a field; old identities explain why labels disagree with them.
    private func remarks(on found: Located, _ leftBehind: LeftBehind?) -> [Remark] {
        let field = index.fields[found.field]
        var remarks: [Remark] = []
        switch found.verdict {
        case .agreed: break
        case .unlabelled: remarks.append(.unlabelled(found, field))
        case .single:
            if isTold(found, field.id) { remarks.append(.single(found, field)) }
        case .outvoted: remarks.append(.disagreement(found, field, .query))
        case .disagree:
            let isOld = leftBehind?.explains(found) ?? false
            remarks.append(.disagreement(found, field, isOld ? .query : severity(field.id)))
        case .split: remarks.append(.split(found, field, severity(field.id)))
        }
        let cell = found.taken.cell
        if cell.isHidden, !cell.content.isBlank { remarks.append(.hidden(found, field)) }
        return remarks + Remark.doubts(found, field)
    }

    /// An empty cell of a row that nobody has to fill in is not worth a word; an empty cell beside a label may be
    /// another one than that of the form, as where a note begins with the same words.
    private func isTold(_ found: Located, _ id: FieldID) -> Bool {
        !found.taken.content.isBlank || severity(id) == .refusal
            || index.answer(of: found.field) == nil
    }

    /// What people must fill in sends the form back when it cannot be told where it stands.
    private func severity(_ id: FieldID) -> Finding.Severity {
        switch id {
        case .header(.unit), .header(.cycle), .header(.inspectionDate), .fact: .refusal
        case .answer(_, .points), .answer(_, .selfPoints), .answer(_, .fact): .refusal
        case .header, .total, .signature, .answer(_, .reason), .answer(_, .evidence): .query
        }
    }

    private func sheet() -> [Remark] {
        let table = grid.tables[scores.table]
        guard table.isHidden, case .sheet(let name) = table.kind else { return [] }
        return [.hiddenSheet(name)]
    }
}

extension LocationReview {
    /// Two forms one below the other, where half of the rows are there twice.
    private func stacked() -> Finding? {
        let lines = Dictionary(grouping: scores.lines, by: \.row)
        let twice = scores.lines.filter { lines[$0.row]?.count ?? 0 > 1 }
        guard twice.count > lines.count, let first = twice.first else { return nil }
        let cells = twice.filter { $0.row == first.row }.compactMap { $0.code ?? $0.content }
        guard cells.count > 1 else { return nil }
        return FormTrouble.stacked(cells[0].place, cells[1].place)
    }

    /// What the form lost with its headings: the order of the columns is as printed, and nothing says so but the
    /// identities.
    private func withoutHeadings() -> [Finding] {
        guard scores.isWithoutHeadings, let first = scores.lines.first else { return [] }
        let answers = located.filter { index.answer(of: $0.field) != nil }
        let isConfirmed = answers.allSatisfy { $0.verdict == .unlabelled }
        let place = (first.code ?? first.content)?.place ?? .file
        return [FormTrouble.readWithoutHeadings(place, isConfirmed ? .query : .refusal)]
    }

    /// What is not in the form: whole rows and columns as one, then single fields.
    private func missing() -> [Remark] {
        let found = Set(located.map(\.field))
        let parts = AnswerPart.allCases
        let rows = index.rows.indices
        let lostRows = Set(
            rows.filter { row in
                !parts.contains { found.contains(index.field(row: row, part: $0)) }
            }
        )
        let lostParts = parts.filter { part in
            !rows.contains { found.contains(index.field(row: $0, part: part)) }
        }
        let wholeTable = lostParts.count == parts.count
        var remarks = lostRows.sorted().map {
            Remark.rowNotFound(index.rows[$0], severity(of: index.rows[$0]))
        }
        if !wholeTable {
            let alike = alike()
            remarks += lostParts.filter { alike[FormColumn($0)] == nil }
                .map { .columnNotFound(FormColumn($0), severity(of: $0)) }
        }
        for field in index.fields.indices where !found.contains(field) {
            guard let answer = index.answer(of: field) else {
                remarks.append(.notFound(index.fields[field], severityOfPair(field)))
                continue
            }
            guard !lostRows.contains(answer.row), !lostParts.contains(answer.part) else { continue }
            let row = severity(of: index.rows[answer.row])
            remarks.append(.notFound(index.fields[field], max(row, severity(of: answer.part))))
        }
        return remarks
    }

    /// Columns under the right heading without the identity of any cell, where the other columns have theirs.
    private func replaced() -> [Remark] {
        let kept = AnswerPart.allCases.map { part in
            index.rows.indices.count { row in
                grid.identities[index.fields[index.field(row: row, part: part)].tag] != nil
            }
        }
        return zip(AnswerPart.allCases, kept).compactMap { part, count in
            let others = kept.reduce(0, +) - count
            guard count == 0, others * 2 > index.rows.count * (kept.count - 1),
                let first = located.first(where: { index.answer(of: $0.field)?.part == part })
            else { return nil }
            return .columnReplaced(FormColumn(part), first.taken.cell)
        }
    }

    /// Cells that stand for more than one field, because they were merged.
    private func shared() -> [Remark] {
        let bySpot = Dictionary(grouping: located.filter { !$0.isInline }, by: \.taken.cell.spot)
        let twins = bySpot.values.filter { $0.count > 1 }
        return twins.sorted { $0[0].field < $1[0].field }.map { twins in
            let fields = twins.map { index.fields[$0.field] }
            let isPlain =
                twins[0].taken.content.isBlank
                || Normaliser().read(twins[0].taken.content, as: .answer(.text)).value
                    == .notApplicable
            let gravest = fields.map { severity($0.id) }.min() ?? .query
            return .shared(twins[0], fields, isPlain ? .query : gravest)
        }
    }

    private func severity(of row: Indicator) -> Finding.Severity {
        guard row.kind == .scored else { return .query }
        return row.applicability.isDue(for: unit.category, in: cycle) ? .refusal : .note
    }

    func severity(of part: AnswerPart) -> Finding.Severity {
        switch part {
        case .fact, .points, .selfPoints: .refusal
        case .reason, .evidence: .query
        }
    }

    private func severityOfPair(_ field: Int) -> Finding.Severity {
        switch index.fields[field].id {
        case .fact(let key):
            index.schema.facts.first { $0.key == key }?.isRequired ?? true ? .refusal : .query
        case .header(.inspectionDate): .refusal
        case .header: .query
        case .answer, .total, .signature: .note
        }
    }
}

extension LocationReview {
    /// Rows that are there twice, belong to two indicators, to none, or whose printed cells were changed.
    private func rows() -> [Remark] {
        var remarks: [Remark] = []
        let lines = Dictionary(grouping: scores.lines, by: \.row)
        for (row, twins) in lines.sorted(by: { $0.key < $1.key }) {
            if twins.count > 1 {
                let cells = twins.compactMap { $0.code ?? $0.content }
                remarks.append(.duplicateRow(index.rows[row], cells))
            }
            remarks += twins.compactMap(mismatch)
            if let line = twins.first, line.contradicts == nil { remarks += printed(line) }
        }
        return remarks + scores.strays.flatMap(stray)
    }

    private func mismatch(_ line: ScoreTable.Line) -> Remark? {
        guard let other = line.contradicts, let cell = line.code ?? line.content else { return nil }
        return .rowMismatch(index.rows[line.row], named: index.rows[other], cell)
    }

    private func printed(_ line: ScoreTable.Line) -> [Remark] {
        let row = index.rows[line.row]
        var remarks: [Remark] = []
        if let content = line.content, !content.content.isBlank,
            content.key != index.nameKeys[line.row], line.code != nil
        {
            remarks.append(.altered(content, .content, row, expected: row.name))
        }
        guard row.kind != .veto, let columns = scores.maps[line.map].columns[.maximum],
            let cell = grid.cell(
                Spot(
                    table: scores.table,
                    row: line.rows.lowerBound,
                    column: columns.lowerBound
                )
            )
        else { return remarks }
        let read = Normaliser().read(cell.content, as: .answer(.number(unit: "分")))
        if read.value != .number(Quantity(millionths: row.maximum.thousandths * 1_000)) {
            remarks.append(.altered(cell, .maximum, row, expected: row.maximum.description))
        }
        return remarks
    }

    private func stray(_ number: Int) -> [Remark] {
        guard let row = grid.tables[scores.table].row(number),
            let map = scores.maps.last(where: { $0.lastRow < number }),
            !row.cells.contains(where: { Self.isSum($0.key) || Self.isSubtotal($0, map) }),
            !Self.isBand(row)
        else { return [] }
        func cell(_ column: FormColumn) -> GridCell? {
            guard let columns = map.columns[column],
                let cell = row.cell(column: columns.lowerBound), !cell.content.isBlank,
                cell.rows.lowerBound == number,
                // A note across the table begins among what is printed.
                column.part == nil
                    || cell.columns.lowerBound > (map.columns[.content]?.upperBound ?? 0)
            else { return nil }
            return cell
        }
        guard let filled = cell(.points) ?? cell(.selfPoints) ?? cell(.fact) else {
            let names = [cell(.code), cell(.content)].compactMap(\.?.key)
            return [AnswerPart.reason, .evidence].compactMap { part in
                cell(FormColumn(part)).flatMap { continued($0, part, names) }
            }
        }
        // A number that a program counted up says no more than an empty cell.
        let hasCode = cell(.code).map { !Folding.isOfDigits($0.key) }
        let looksSplit =
            hasCode != true && cell(.content) == nil && number < scores.lastLine
        return [.unknownRow(filled, looksSplit: looksSplit)]
    }

    /// Words in a row of their own that go on from the row above; a note across the table begins further left.
    ///
    /// The row has no names, or says by them whose words it goes on with: 续, A03-4（续）. Under other names the words belong
    /// to nothing, and below the table they may be anything.
    private func continued(_ cell: GridCell, _ part: AnswerPart, _ names: [String]) -> Remark? {
        let line = scores.lines.last { $0.rows.upperBound < cell.spot.row }
        let named = names.map(Self.withoutContinuation)
        guard named.allSatisfy({ $0.isEmpty || index.code($0) != nil || index.names[$0] != nil })
        else {
            return cell.spot.row < scores.lastLine ? .unknownRow(cell, looksSplit: false) : nil
        }
        guard let columns = scores.maps[line?.map ?? 0].columns[FormColumn(part)],
            columns.contains(cell.columns.lowerBound)
        else { return nil }
        // Right under the headings, as rows are left behind when the others are sorted.
        guard let line else { return .unknownRow(cell, looksSplit: false) }
        let row = named.lazy.compactMap { index.code($0) ?? index.names[$0] }.first ?? line.row
        return .continued(cell, index.fields[index.field(row: row, part: part)])
    }

    /// Whether a row says the same all over: a band whose merged cells were filled one by one.
    private static func isBand(_ row: GridRow) -> Bool {
        let keys = row.cells.filter { !$0.content.isBlank }.map(\.key)
        return keys.count > 2 && Set(keys).count == 1
    }

    /// What is left of a code or a name without the words that say it goes on; nothing of a number that a program counted up.
    private static func withoutContinuation(_ key: String) -> String {
        let rest = key.filter { !"续接上下页行表()…".contains($0) }
        return Folding.isOfDigits(rest) ? "" : rest
    }

    private static func isSum(_ key: String) -> Bool {
        ["合计", "小计", "总计"].contains { key.hasSuffix($0) || key.hasPrefix($0) }
    }

    /// The label of a row that a spreadsheet program put in (分类汇总): the name of a group, a space and what was worked out.
    private static func isSubtotal(_ cell: GridCell, _ map: ColumnMap) -> Bool {
        guard map.meaning(of: cell.columns.lowerBound)?.part == nil else { return false }
        let text = Folding.tidy(cell.content.raw)
        return ["汇总", "计数", "平均值", "最大值", "最小值", "乘积", "Total", "Count", "Average"]
            .contains { text.hasSuffix(" \($0)") }
    }
}

extension ScoreTable {
    /// The last row of an indicator.
    var lastLine: Int { lines.last?.rows.upperBound ?? 0 }
}
