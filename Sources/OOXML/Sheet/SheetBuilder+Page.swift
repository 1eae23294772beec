internal import CXlsxWriter

extension SheetBuilder {
    /// How a sheet is printed; always on A4, one page wide, with the page number at the foot.
    package struct Page: Sendable, Hashable {
        /// Whether the page lies on its side.
        package var isLandscape: Bool
        /// The rows that are repeated at the head of every page, or nil.
        package var repeatedRows: ClosedRange<Int>?
        /// What stands at the left of the foot, beside 第 N 页 共 M 页.
        package var foot: String
        /// What stands in the middle of the head.
        package var head: String

        /// Makes a page set-up.
        package init(
            isLandscape: Bool = true,
            repeatedRows: ClosedRange<Int>? = nil,
            head: String = "",
            foot: String = ""
        ) {
            self.isLandscape = isLandscape
            self.repeatedRows = repeatedRows
            self.head = head
            self.foot = foot
        }
    }

    /// Sets up the sheet in hand for print.
    package mutating func setPage(_ page: Page) {
        onSheet("page") { sheet in
            unsafe worksheet_set_paper(sheet, 9)  // A4 (ECMA-376 §18.3.1.63)
            if page.isLandscape { unsafe worksheet_set_landscape(sheet) }
            unsafe worksheet_fit_to_pages(sheet, 1, 0)
            unsafe worksheet_set_margins(sheet, 0.4, 0.4, 0.55, 0.6)
            unsafe worksheet_center_horizontally(sheet)
            return LXW_NO_ERROR
        }
        if let rows = page.repeatedRows {
            onSheet("repeated rows") {
                unsafe worksheet_repeat_rows(
                    $0,
                    UInt32(clamping: rows.lowerBound - 1),
                    UInt32(clamping: rows.upperBound - 1)
                )
            }
        }
        setMargins(head: page.head, foot: page.foot)
    }

    private mutating func setMargins(head: String, foot: String) {
        let left = foot.isEmpty ? "" : "&L&9\(Self.marginText(foot))"
        let footer = "\(left)&R&9第 &P 页 共 &N 页"
        onSheet("footer") { unsafe worksheet_set_footer($0, footer) }
        guard !head.isEmpty else { return }
        onSheet("header") { unsafe worksheet_set_header($0, "&C&9\(Self.marginText(head))") }
    }

    /// `&` begins a code in heads and feet, and the whole must stay under 255 characters.
    private static func marginText(_ text: String) -> String {
        let short = SafeText.cut(SafeText.plain(text), to: 100)
        // A digit after the size code would be read as part of the size.
        return " " + String(short.flatMap { $0 == "&" ? "&&" : String($0) })
    }

    /// Sets the width of columns of the sheet in hand, in characters of the default font.
    package mutating func setWidth(_ width: Double, columns: ClosedRange<Int>) {
        onSheet("columns") {
            unsafe worksheet_set_column(
                $0,
                UInt16(clamping: columns.lowerBound - 1),
                UInt16(clamping: columns.upperBound - 1),
                min(max(width, 0), 255),
                nil
            )
        }
    }

    /// Hides columns of the sheet in hand.
    package mutating func hide(columns: ClosedRange<Int>) {
        onSheet("columns") { sheet in
            var options = lxw_row_col_options(hidden: 1, level: 0, collapsed: 0)
            return unsafe worksheet_set_column_opt(
                sheet,
                UInt16(clamping: columns.lowerBound - 1),
                UInt16(clamping: columns.upperBound - 1),
                8.43,
                nil,
                &options
            )
        }
    }

    /// Sets the height of a row of the sheet in hand, in points; it does not grow with its text any more.
    package mutating func setHeight(_ height: Double, row: Int) {
        onSheet("row \(row)") {
            unsafe worksheet_set_row($0, UInt32(clamping: row - 1), min(max(height, 0), 409), nil)
        }
    }

    /// Keeps rows above and columns left of a cell in sight.
    package mutating func freeze(above row: Int, leftOf column: Int = 1) {
        onSheet("panes") { sheet in
            unsafe worksheet_freeze_panes(
                sheet,
                UInt32(clamping: row - 1),
                UInt16(clamping: column - 1)
            )
            return LXW_NO_ERROR
        }
    }

    /// Puts filter buttons on the first row of a range.
    package mutating func filter(_ range: CellRange) {
        onSheet("filter \(range)") {
            unsafe worksheet_autofilter(
                $0,
                range.firstRow,
                range.firstColumn,
                range.lastRow,
                range.lastColumn
            )
        }
    }

    /// Colours the tab of the sheet in hand, 0xRRGGBB.
    package mutating func setTab(colour: UInt32) {
        onSheet("tab") { sheet in
            unsafe worksheet_set_tab_color(sheet, Style.colour(colour))
            return LXW_NO_ERROR
        }
    }

    /// Keeps Excel from marking numbers that are stored as text on purpose.
    package mutating func allowNumbersAsText(_ range: CellRange) {
        onSheet("\(range)") {
            unsafe worksheet_ignore_errors(
                $0,
                UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue),
                range.description
            )
        }
    }
}
