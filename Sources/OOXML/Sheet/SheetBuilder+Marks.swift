internal import CXlsxWriter

extension SheetBuilder {
    /// A look that depends on the values of a range.
    package enum Mark: Sendable, Hashable {
        /// From one colour for the lowest through another in the middle to a third for the highest, 0xRRGGBB.
        case scale(low: UInt32, middle: UInt32, high: UInt32)
        /// A bar as long as the value, 0xRRGGBB.
        case bars(UInt32)
        /// A style for cells with this text.
        case textEqual(String, StyleID)
    }

    /// Marks the cells of a range of the sheet in hand by their values.
    package mutating func mark(_ range: CellRange, _ mark: Mark) {
        var strings = CStrings()
        var rule = unsafe lxw_conditional_format()
        switch mark {
        case .scale(let low, let middle, let high):
            unsafe rule.type = UInt8(LXW_CONDITIONAL_3_COLOR_SCALE.rawValue)
            unsafe rule.min_color = Style.colour(low)
            unsafe rule.mid_color = Style.colour(middle)
            unsafe rule.max_color = Style.colour(high)
        case .bars(let colour):
            unsafe rule.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
            unsafe rule.bar_color = Style.colour(colour)
            unsafe rule.bar_solid = 1
            unsafe rule.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
            unsafe rule.min_value = 0
        case .textEqual(let text, let style):
            unsafe rule.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
            unsafe rule.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue)
            unsafe rule.value_string = strings.add("\"\(SafeText.plain(text))\"")
            unsafe rule.format = format(style)
        }
        onSheet("mark \(range)") {
            unsafe worksheet_conditional_format_range(
                $0,
                range.firstRow,
                range.firstColumn,
                range.lastRow,
                range.lastColumn,
                &rule
            )
        }
    }
}
