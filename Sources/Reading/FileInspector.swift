internal import OOXML

/// Shows what the reader sees in a file: every cell, paragraph and table, with nothing interpreted.
package enum FileInspector {
    /// Reads a file and gives one JSON document, the same bytes for the same file.
    ///
    /// A workbook gives `{"date1904":…,"format":"xlsx","sheets":[…]}`, a text document `{"blocks":[…],"format":"docx"}`.
    /// Throws a `PackageFault` when the file cannot be read at all.
    package static func inspect(_ bytes: [UInt8]) throws -> String {
        let package = try OfficePackage(bytes: bytes)
        var json = InspectionJSON()
        switch package.kind {
        case .workbook: json.workbook(try Workbook(package))
        case .document: json.document(try WordDocument(package))
        case .presentation: throw PackageFault.wrongKind(found: .presentation)
        }
        return json.text
    }
}
