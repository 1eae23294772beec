internal import CXlsxWriter

extension SheetBuilder {
    /// What a workbook says about itself (`docProps/core.xml`).
    package struct Properties: Sendable, Hashable {
        /// The title.
        package var title: String
        /// Who made it; an office, not a person.
        package var author: String
        /// When it was made, in days since 1 January 1970; the caller's, never the clock's.
        package var createdOnDay: Int

        /// Makes the properties.
        package init(title: String, author: String = "", createdOnDay: Int) {
            self.title = title
            self.author = author
            self.createdOnDay = createdOnDay
        }
    }

    /// Writes the properties.
    mutating func set(_ properties: Properties) {
        var strings = CStrings()
        var written = unsafe lxw_doc_properties()
        unsafe written.title = strings.add(SafeText.plain(properties.title))
        unsafe written.author = strings.add(SafeText.plain(properties.author))
        unsafe written.created = properties.createdOnDay * 86_400
        onWorkbook("properties") { unsafe workbook_set_properties($0, &written) }
    }

    /// Adds a custom property of the package (`docProps/custom.xml`); at most 255 characters.
    package mutating func setCustomProperty(_ name: String, _ value: String) {
        let value = SafeText.cut(SafeText.plain(value), to: 255)
        onWorkbook("property \(name)") {
            unsafe workbook_set_custom_property_string($0, name, value)
        }
    }

    /// Gives a cell of the sheet in hand a name that is known in the whole workbook.
    package mutating func name(row: Int, column: Int, as name: String) {
        let sheet = sheetNames.last ?? ""
        let quoted = String(sheet.flatMap { $0 == "'" ? "''" : String($0) })
        let target = "='\(quoted)'!$\(CellReference.letters(of: column))$\(row)"
        onWorkbook("name \(name)") { unsafe workbook_define_name($0, name, target) }
    }

    /// Locks the cells of the sheet in hand that are not unlocked by their style, without a password.
    ///
    /// Rows and columns may still be widened, and every cell selected and copied.
    package mutating func protect() {
        onSheet("protection") { sheet in
            var options = lxw_protection()
            options.format_columns = 1
            options.format_rows = 1
            unsafe worksheet_protect(sheet, nil, &options)
            return LXW_NO_ERROR
        }
    }
}
