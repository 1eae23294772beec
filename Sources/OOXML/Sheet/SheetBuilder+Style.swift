internal import CXlsxWriter

extension SheetBuilder {
    /// The number of a style in one workbook.
    package struct StyleID: Sendable, Hashable {
        let index: Int
    }

    /// How a cell looks and whether it can be written in when the sheet is protected.
    package struct Style: Sendable, Hashable {
        /// Where the text stands from left to right.
        package enum Horizontal: Sendable, Hashable {
            /// Numbers right, text left.
            case automatic
            /// At the left.
            case left
            /// In the middle.
            case centre
            /// At the right.
            case right
        }

        /// The font; the default is 宋体, which every office program in China has.
        package var font = "宋体"
        /// The size in points; the default is 10.
        package var size = 10.0
        /// Whether the text is bold.
        package var isBold = false
        /// Whether the text is underlined, as links are.
        package var isUnderlined = false
        /// The colour of the text, 0xRRGGBB; nil is automatic.
        package var colour: UInt32?
        /// The colour of the cell, 0xRRGGBB; nil is none.
        package var fill: UInt32?
        /// Whether thin lines go round the cell.
        package var hasBorder = false
        /// Where the text stands from left to right.
        package var horizontal = Horizontal.automatic
        /// Whether the text stands at the top of the cell and not in its middle.
        package var isAtTop = false
        /// Whether long text goes on in the next line.
        package var wraps = false
        /// Excel's number format, such as `0.00` or `@`; nil is General.
        package var numberFormat: String?
        /// Whether the cell can be written in when its sheet is protected.
        package var isUnlocked = false

        /// Makes the default style.
        package init() {}

        /// The style with something changed.
        package func with(_ change: (inout Style) -> Void) -> Style {
            var style = self
            change(&style)
            return style
        }
    }
}

extension SheetBuilder.Style {
    func apply(to format: UnsafeMutablePointer<lxw_format>) {
        unsafe format_set_font_name(format, font)
        unsafe format_set_font_size(format, size)
        // GB 2312 in Windows' numbering, so that programs without the font choose another Chinese one.
        unsafe format_set_font_charset(format, 134)
        if isBold { unsafe format_set_bold(format) }
        if isUnderlined {
            unsafe format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
        }
        if let colour { unsafe format_set_font_color(format, Self.colour(colour)) }
        if let fill {
            unsafe format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
            unsafe format_set_fg_color(format, Self.colour(fill))
        }
        if hasBorder { unsafe format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
        if wraps { unsafe format_set_text_wrap(format) }
        if let numberFormat { unsafe format_set_num_format(format, numberFormat) }
        if isUnlocked { unsafe format_set_unlocked(format) }
        unsafe applyAlignment(to: format)
    }

    private func applyAlignment(to format: UnsafeMutablePointer<lxw_format>) {
        let vertical = isAtTop ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER
        unsafe format_set_align(format, UInt8(vertical.rawValue))
        let along: lxw_format_alignments? =
            switch horizontal {
            case .automatic: nil
            case .left: LXW_ALIGN_LEFT
            case .centre: LXW_ALIGN_CENTER
            case .right: LXW_ALIGN_RIGHT
            }
        if let along { unsafe format_set_align(format, UInt8(along.rawValue)) }
    }

    /// libxlsxwriter keeps 0 for "not set" and has a number of its own for black.
    static func colour(_ rgb: UInt32) -> lxw_color_t {
        rgb == 0 ? lxw_color_t(LXW_COLOR_BLACK.rawValue) : rgb & 0xFFFFFF
    }
}
