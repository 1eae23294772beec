extension InkPage {
    /// Takes the horizontal rules out of the page: unbroken ink at least 100 mm long and at most 4 mm high.
    mutating func takeRules() -> [PageRule] {
        let found = openRules().sorted { $0.rows.lowerBound < $1.rows.lowerBound }
        return found.compactMap { rule in
            guard Double(rule.rows.count) * Self.pixel <= 4 else { return nil }
            for y in (rule.rows.lowerBound - 1)..<(rule.rows.upperBound + 1) {
                erase(rule.columns, inRow: y)
            }
            return PageRule(isRed: rule.isRed, box: rule.box)
        }
    }

    /// A rule in pixels while it is being followed down the page.
    private struct OpenRule {
        var isRed: Bool
        var columns: Range<Int>
        var rows: Range<Int>

        var box: InkBox {
            InkBox(
                left: Double(columns.lowerBound) * InkPage.pixel,
                right: Double(columns.upperBound) * InkPage.pixel,
                top: Double(rows.lowerBound) * InkPage.pixel,
                bottom: Double(rows.upperBound) * InkPage.pixel
            )
        }

        func meets(_ span: InkSpan) -> Bool {
            span.isRed == isRed && span.start < columns.upperBound
                && columns.lowerBound < span.end
        }

        mutating func take(_ span: InkSpan, row: Int) {
            columns = min(columns.lowerBound, span.start)..<max(columns.upperBound, span.end)
            rows = rows.lowerBound..<row + 1
        }
    }

    private func openRules() -> [OpenRule] {
        let shortest = Int(100 / Self.pixel)
        var open: [OpenRule] = []
        var done: [OpenRule] = []
        for (y, row) in rows.enumerated() {
            let long = row.filter { $0.length >= shortest }
            guard !long.isEmpty || !open.isEmpty else { continue }
            var spans = long.filter { !$0.isRed } + long.filter(\.isRed)
            var still: [OpenRule] = []
            for var rule in open {
                if let hit = spans.firstIndex(where: rule.meets) {
                    rule.take(spans.remove(at: hit), row: y)
                    still.append(rule)
                } else {
                    done.append(rule)
                }
            }
            open =
                still
                + spans.map {
                    OpenRule(isRed: $0.isRed, columns: $0.start..<$0.end, rows: y..<y + 1)
                }
        }
        return done + open
    }
}
