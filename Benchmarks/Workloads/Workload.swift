import Foundation
import OOXML
import Publishing

/// One piece of work to be measured from outside, named on the command line.
@main
struct Workload {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let name = arguments.first, let rest = Optional(Array(arguments.dropFirst())) else {
            throw Refusal.usage
        }
        switch (name, rest.count) {
        case ("read-sheets", 1): print(try readSheets(in: rest[0]))
        case ("read-documents", 1): print(try readDocuments(in: rest[0]))
        case ("write-sheet", 3):
            guard let rows = Int(rest[0]), let columns = Int(rest[1]) else { throw Refusal.usage }
            try writeSheet(rows: rows, columns: columns, to: rest[2])
        case ("notices", 4):
            guard let kind = NoticeKind(rawValue: rest[0]), let count = Int(rest[1]) else {
                throw Refusal.usage
            }
            print("documents=\(try writeNotices(kind, count, workspace: rest[2], to: rest[3]))")
        case ("documents", 2):
            print("documents=\(try writeDocuments(workspace: rest[0], to: rest[1]))")
        case ("documents", 3):
            print("documents=\(try writeDocuments(workspace: rest[0], to: rest[1], only: rest[2]))")
        default: throw Refusal.usage
        }
    }

    /// Why nothing was measured.
    enum Refusal: Error { case usage }

    /// Reads every workbook of a folder into cells and their texts.
    static func readSheets(in folder: String) throws -> Count {
        try files(in: folder, ending: ".xlsx").reduce(into: Count()) { count, file in
            for sheet in try Workbook.read(try bytes(file)).sheets {
                for cell in sheet.cells { count.add(cell.text) }
            }
        }
    }

    /// Reads every document of a folder into paragraphs, cells and their texts.
    static func readDocuments(in folder: String) throws -> Count {
        try files(in: folder, ending: ".docx").reduce(into: Count()) { count, file in
            for block in try WordDocument.read(try bytes(file)).blocks {
                switch block {
                case .paragraph(let paragraph): count.letters += paragraph.text.unicodeScalars.count
                case .table(let table):
                    for row in table.rows { for cell in row.cells { count.add(cell.text) } }
                }
            }
        }
    }

    private static func files(in folder: String, ending: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(ending) }.sorted().map { "\(folder)/\($0)" }
    }

    private static func bytes(_ path: String) throws -> [UInt8] {
        try Array(Data(contentsOf: URL(filePath: path)))
    }
}
