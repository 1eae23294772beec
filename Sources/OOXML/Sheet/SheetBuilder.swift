internal import CXlsxWriter

/// A workbook that is made from nothing and written to a file, through libxlsxwriter.
///
/// Sheets are made one after the other; everything that is put goes to the sheet that was added last. Rows and
/// columns count from 1. The same calls give the same bytes, because the date in the properties is the caller's.
/// The first thing that cannot be written is kept and thrown by ``finish()``, so that call sites need no `try`.
/// Strings pass through ``SafeText``.
@safe package struct SheetBuilder: ~Copyable {
    private var workbook: UnsafeMutablePointer<lxw_workbook>?
    private var current: UnsafeMutablePointer<lxw_worksheet>?
    private var formats: [UnsafeMutablePointer<lxw_format>?] = unsafe []
    private var styles: [Style: StyleID] = [:]
    private var fault: SheetFault?
    private let path: String
    /// The names of the sheets, in the order of adding.
    package private(set) var sheetNames: [String] = []

    /// Begins a workbook that will stand at `path`; what stands there is replaced by ``finish()``.
    ///
    /// - Parameters:
    ///   - path: The file to write.
    ///   - properties: What the document says about itself, with the date of its making.
    ///   - constantMemory: Rows are written as they are finished and cannot be gone back to; strings stand in the
    ///     cells instead of the shared table. For sheets of more than some thousand rows.
    /// - Throws: A fault when the properties cannot be held.
    package init(
        path: String,
        properties: Properties,
        constantMemory: Bool = false
    ) throws(SheetFault) {
        self.path = path
        // A temporary file per sheet is libxlsxwriter's own; it goes to the system's folder for them.
        var options = unsafe lxw_workbook_options()
        unsafe options.constant_memory = constantMemory ? 1 : 0
        unsafe options.use_zip64 = 0
        unsafe workbook = workbook_new_opt(path, &options)
        guard unsafe workbook != nil else {
            throw SheetFault(what: path, reason: "out of memory")
        }
        set(properties)
    }

    deinit {
        if let workbook = unsafe workbook { unsafe lxw_workbook_free(workbook) }
    }

    /// Adds a sheet, to which everything goes until the next one is added.
    ///
    /// Names that Excel does not take (over 31 characters, `[]:*?/\`, used already) are a fault.
    package mutating func addSheet(_ name: String) {
        let clean = SafeText.plain(name)
        sheetNames.append(clean)
        let code = unsafe workbook_validate_sheet_name(workbook, clean)
        guard code == LXW_NO_ERROR, !clean.isEmpty else {
            unsafe current = nil
            let known = code == LXW_NO_ERROR ? LXW_ERROR_INVALID_SHEETNAME_CHARACTER : code
            return note(known, "sheet \"\(clean)\"")
        }
        unsafe current = workbook_add_worksheet(workbook, clean)
    }

    /// Writes the file and ends the builder.
    package consuming func finish() throws(SheetFault) {
        let open = unsafe workbook
        unsafe workbook = nil
        if let fault {
            if let open = unsafe open { unsafe lxw_workbook_free(open) }
            throw fault
        }
        let code = unsafe workbook_close(open)
        guard code == LXW_NO_ERROR else {
            throw SheetFault(what: path, reason: Self.words(of: code))
        }
    }
}

extension SheetBuilder {
    /// Calls libxlsxwriter with the sheet in hand, and keeps the first error.
    @safe mutating func onSheet(
        _ what: @autoclosure () -> String,
        _ body: (UnsafeMutablePointer<lxw_worksheet>) -> lxw_error
    ) {
        guard let sheet = unsafe current else {
            note(LXW_ERROR_NULL_PARAMETER_IGNORED, "a cell before the first sheet")
            return
        }
        let code = unsafe body(sheet)
        if code != LXW_NO_ERROR { note(code, "\(sheetNames.last ?? ""): \(what())") }
    }

    /// Calls libxlsxwriter with the workbook, and keeps the first error.
    @safe mutating func onWorkbook(
        _ what: String,
        _ body: (UnsafeMutablePointer<lxw_workbook>) -> lxw_error
    ) {
        guard let workbook = unsafe workbook else { return }
        let code = unsafe body(workbook)
        if code != LXW_NO_ERROR { note(code, what) }
    }

    private mutating func note(_ code: lxw_error, _ what: String) {
        fault = fault ?? SheetFault(what: what, reason: Self.words(of: code))
    }

    private static func words(of code: lxw_error) -> String {
        guard let words = unsafe lxw_strerror(code) else { return "error \(code.rawValue)" }
        return unsafe String(cString: words)
    }
}

extension SheetBuilder {
    /// The number of a style for ``put(_:row:column:_:)``; the same style always has the same number.
    package mutating func style(_ style: Style) -> StyleID {
        if let known = styles[style] { return known }
        let format = unsafe workbook.flatMap { unsafe workbook_add_format($0) }
        if let format = unsafe format { unsafe style.apply(to: format) }
        unsafe formats.append(format)
        let number = unsafe StyleID(index: formats.count - 1)
        styles[style] = number
        return number
    }

    /// libxlsxwriter's format of a style; nil stands for its default.
    @safe func format(_ style: StyleID?) -> UnsafeMutablePointer<lxw_format>? {
        guard let style, unsafe formats.indices.contains(style.index) else { return nil }
        return unsafe formats[style.index]
    }
}
