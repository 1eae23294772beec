internal import CXlsxWriter

extension SheetBuilder {
    /// What may be typed into a cell, and what is said beside it.
    package struct Input: Sendable, Hashable {
        /// What may be typed.
        package enum Allowed: Sendable, Hashable {
            /// Anything; only the help is shown.
            case anything
            /// One of a list that drops down.
            ///
            /// Excel holds 255 characters in it and parts them at commas; a list that does not fit becomes
            /// ``anything``.
            case list([String])
            /// A whole number between two.
            case whole(ClosedRange<Int>)
            /// A day between two, in days since 1 January 1970.
            case day(ClosedRange<Int>)
            /// What a formula finds true; it names the cell itself.
            case formula(String)
        }

        /// What may be typed.
        package var allowed: Allowed
        /// The heading of the help, at most 32 characters.
        package var title: String
        /// The help, at most 255 characters.
        package var help: String
        /// What is said when something else is typed; empty is the program's own sentence.
        package var complaint: String
        /// Whether something else is refused, or taken after a question.
        package var isStrict: Bool

        /// Makes an input.
        package init(
            _ allowed: Allowed,
            title: String = "",
            help: String = "",
            complaint: String = "",
            isStrict: Bool = true
        ) {
            self.allowed = allowed
            self.title = title
            self.help = help
            self.complaint = complaint
            self.isStrict = isStrict
        }
    }

    /// Says what may be typed into the cells of a range of the sheet in hand.
    package mutating func allow(_ input: Input, in range: CellRange) {
        var strings = CStrings()
        var rule = unsafe lxw_data_validation()
        unsafe input.apply(to: &rule, strings: &strings)
        onSheet("input \(range)") {
            unsafe worksheet_data_validation_range(
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

extension SheetBuilder.Input {
    /// Whether a list fits into what Excel holds.
    static func fits(_ options: [String]) -> Bool {
        !options.isEmpty && !options.contains { $0.contains(",") || $0.isEmpty }
            && options.joined(separator: ",").utf16.count <= 255
    }

    fileprivate func apply(to rule: inout lxw_data_validation, strings: inout CStrings) {
        unsafe applyKind(to: &rule, strings: &strings)
        let style = isStrict ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING
        unsafe rule.error_type = UInt8(style.rawValue)
        if !title.isEmpty {
            unsafe rule.input_title = strings.add(SafeText.cut(SafeText.plain(title), to: 32))
        }
        if !help.isEmpty {
            unsafe rule.input_message = strings.add(SafeText.cut(SafeText.plain(help), to: 255))
        }
        if !complaint.isEmpty {
            let text = SafeText.cut(SafeText.plain(complaint), to: 255)
            unsafe rule.error_title = strings.add("请核对")
            unsafe rule.error_message = strings.add(text)
        }
    }

    private func applyKind(to rule: inout lxw_data_validation, strings: inout CStrings) {
        unsafe rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
        switch allowed {
        case .list(let options) where Self.fits(options):
            unsafe rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
            unsafe rule.value_list = strings.add(options.map(SafeText.plain))
        case .anything, .list:
            unsafe rule.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
        case .whole(let range):
            unsafe rule.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
            unsafe rule.minimum_number = Double(range.lowerBound)
            unsafe rule.maximum_number = Double(range.upperBound)
        case .day(let range):
            unsafe rule.validate = UInt8(LXW_VALIDATION_TYPE_DATE_NUMBER.rawValue)
            unsafe rule.minimum_number = Double(range.lowerBound + 25_569)
            unsafe rule.maximum_number = Double(range.upperBound + 25_569)
        case .formula(let formula):
            unsafe rule.validate = UInt8(LXW_VALIDATION_TYPE_CUSTOM_FORMULA.rawValue)
            unsafe rule.value_formula = strings.add("=" + formula)
        }
    }
}
