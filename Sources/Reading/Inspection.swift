package import Norms
internal import OOXML

/// What can be seen in a file, or why nothing can.
package enum Inspection: Sendable {
    /// The content as one JSON document and as lines of text.
    case seen(json: String, lines: [String])
    /// The file cannot be read.
    case trouble(Finding)
}

extension FileInspector {
    /// Looks at a file; what cannot be read is a finding, never an error.
    package static func look(at bytes: [UInt8]) -> Inspection {
        do {
            return try seen(in: bytes)
        } catch {
            return .trouble(FileTrouble.finding(for: error))
        }
    }

    /// Puts an error into words that says why a file cannot be read at all; nil for any other error.
    package static func trouble(_ error: any Error) -> Finding? {
        (error as? PackageFault).map { FileTrouble.finding(for: $0) }
    }

    private static func seen(in bytes: [UInt8]) throws(PackageFault) -> Inspection {
        let package = try OfficePackage(bytes: bytes)
        switch package.kind {
        case .workbook:
            let workbook = try Workbook(package)
            return .seen(json: json { $0.workbook(workbook) }, lines: lines(workbook))
        case .document:
            let document = try WordDocument(package)
            return .seen(json: json { $0.document(document) }, lines: lines(document.blocks))
        case .presentation: throw PackageFault.wrongKind(found: .presentation)
        }
    }

    private static func json(_ write: (inout InspectionJSON) -> Void) -> String {
        var json = InspectionJSON()
        write(&json)
        return json.text
    }

    private static func lines(_ workbook: Workbook) -> [String] {
        workbook.sheets.flatMap { sheet in
            sheet.cells.filter { !$0.text.isEmpty }.map {
                "\(sheet.name)!\($0.reference)\t\($0.text)"
            }
        }
    }

    private static func lines(_ blocks: [Block]) -> [String] {
        blocks.flatMap { block in
            switch block {
            case .paragraph(let paragraph): [paragraph.text]
            case .table(let table):
                table.rows.map { row in row.cells.map(\.text).joined(separator: "\t") }
            }
        }
    }
}
