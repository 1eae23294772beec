internal import CXlsxWriter

extension SheetBuilder {
    /// A chart of one series, drawn by the office program from cells of the sheet in hand.
    package struct Chart: Sendable, Hashable {
        /// The kind of a chart.
        package enum Kind: Sendable, Hashable {
            /// Upright columns.
            case columns
            /// Bars that lie, the first at the top.
            case bars
        }

        /// The kind.
        package var kind: Kind
        /// The title.
        package var title: String
        /// The cells with the names.
        package var names: CellRange
        /// The cells with the values.
        package var values: CellRange
        /// The number format of the labels.
        package var labelFormat: String
        /// The colour, 0xRRGGBB.
        package var colour: UInt32
        /// The lowest value of the axis; nil leaves it to the program.
        package var minimum: Double?
        /// The highest value of the axis; nil leaves it to the program.
        package var maximum: Double?

        /// Makes a chart.
        package init(
            _ kind: Kind,
            title: String,
            names: CellRange,
            values: CellRange,
            labelFormat: String = "General",
            colour: UInt32 = 0x4472C4,
            minimum: Double? = nil,
            maximum: Double? = nil
        ) {
            self.kind = kind
            self.title = title
            self.names = names
            self.values = values
            self.labelFormat = labelFormat
            self.colour = colour
            self.minimum = minimum
            self.maximum = maximum
        }
    }

    /// Draws a chart with its top left corner in a cell; 480 × 288 pixels times the scale.
    package mutating func draw(
        _ chart: Chart,
        row: Int,
        column: Int,
        scale: (Double, Double) = (1, 1)
    ) {
        let name = sheetNames.last ?? ""
        var drawn: UnsafeMutablePointer<lxw_chart>?
        onWorkbook("chart \(chart.title)") { workbook in
            let kind = chart.kind == .columns ? LXW_CHART_COLUMN : LXW_CHART_BAR
            unsafe drawn = workbook_add_chart(workbook, UInt8(kind.rawValue))
            return LXW_NO_ERROR
        }
        guard let made = unsafe drawn else { return }
        unsafe chart.apply(to: made, sheet: name)
        onSheet("chart \(chart.title)") { sheet in
            var options = unsafe lxw_chart_options()
            unsafe options.x_scale = scale.0
            unsafe options.y_scale = scale.1
            return unsafe worksheet_insert_chart_opt(
                sheet,
                UInt32(clamping: row - 1),
                UInt16(clamping: column - 1),
                made,
                &options
            )
        }
    }
}

extension SheetBuilder.Chart {
    fileprivate func apply(to chart: UnsafeMutablePointer<lxw_chart>, sheet: String) {
        guard let series = unsafe chart_add_series(chart, nil, nil) else { return }
        unsafe chart_series_set_categories(
            series,
            sheet,
            names.firstRow,
            names.firstColumn,
            names.lastRow,
            names.lastColumn
        )
        unsafe chart_series_set_values(
            series,
            sheet,
            values.firstRow,
            values.firstColumn,
            values.lastRow,
            values.lastColumn
        )
        unsafe chart_series_set_name(series, SafeText.plain(title))
        unsafe chart_series_set_labels(series)
        unsafe chart_series_set_labels_num_format(series, labelFormat)
        var fill = lxw_chart_fill(
            color: SheetBuilder.Style.colour(colour),
            none: 0,
            transparency: 0
        )
        unsafe chart_series_set_fill(series, &fill)
        unsafe chart_set_series_gap(chart, 60)
        unsafe chart_title_set_name(chart, SafeText.plain(title))
        unsafe chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
        unsafe applyAxes(to: chart)
    }

    /// libxlsxwriter names axes by where they lie, so that the values of bars are on X.
    private func applyAxes(to chart: UnsafeMutablePointer<lxw_chart>) {
        let across = unsafe chart_axis_get(chart, LXW_CHART_AXIS_TYPE_X)
        let upwards = unsafe chart_axis_get(chart, LXW_CHART_AXIS_TYPE_Y)
        let (names, values) = unsafe kind == .bars ? (upwards, across) : (across, upwards)
        if let axis = unsafe values {
            if let minimum { unsafe chart_axis_set_min(axis, minimum) }
            if let maximum { unsafe chart_axis_set_max(axis, maximum) }
            unsafe chart_axis_major_gridlines_set_visible(axis, 0)
            unsafe chart_axis_set_num_format(axis, labelFormat)
        }
        if kind == .bars, let axis = unsafe names { unsafe chart_axis_set_reverse(axis) }
    }
}
