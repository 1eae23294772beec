extension PlacedDocument {
    /// Fills in what the images of the pages show; false when an image cannot be read.
    ///
    /// `edge` is the right edge of the type area beyond which a hung mark does not count as ink.
    mutating func scan(_ source: some PageSource, edge: Double) throws -> Bool {
        for number in pages.indices {
            guard var ink = InkPage(ppm: try source.image(ofPage: number + 1)) else { return false }
            pages[number].rules = ink.takeRules()
            for index in pages[number].rows {
                let found = ink.ink(in: rows[index].box)
                rows[index].ink = found?.box
                rows[index].red = found?.red ?? 0
            }
            if let folio = pages[number].folio {
                takeFolio(rows[folio], onPage: number, from: &ink)
            }
            for index in pages[number].rows where rows[index].hangs(beyond: edge) {
                let row = rows[index]
                ink.blank(
                    InkBox(left: edge - 0.8, right: row.x1 + 0.5, top: row.y0, bottom: row.y1)
                )
            }
            let whole = InkBox(
                left: 0,
                right: pages[number].width,
                top: 0,
                bottom: pages[number].height
            )
            pages[number].ink = ink.ink(in: whole)?.box
        }
        return true
    }

    private mutating func takeFolio(_ row: TextRow, onPage number: Int, from ink: inout InkPage) {
        guard let first = row.words.first else { return }
        let dash = (first.x0 + first.step) * TextRow.point
        var box = InkBox(left: row.x0 - 0.3, right: dash, top: row.y0, bottom: row.y1)
        pages[number].dashTop = ink.ink(in: box)?.box.top
        box.right = row.x1 + 0.3
        ink.blank(box)
    }
}
