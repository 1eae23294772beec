import Foundation
import OOXML

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
        case ("notices", 3):
            guard let count = Int(rest[0]) else { throw Refusal.usage }
            print(try writeNotices(count, workspace: rest[1], to: rest[2]))
        default: throw Refusal.usage
        }
    }

    /// Why nothing was measured.
    enum Refusal: Error { case usage }

    /// Reads every workbook of a folder into cells; gives the number of cells that hold something.
    static func readSheets(in folder: String) throws -> Int {
        try files(in: folder, ending: ".xlsx").reduce(0) { sum, file in
            let workbook = try Workbook.read(try bytes(file))
            return workbook.sheets.reduce(sum) { $0 + $1.cells.count }
        }
    }

    /// Reads every document of a folder into texts; gives the number of blocks.
    static func readDocuments(in folder: String) throws -> Int {
        try files(in: folder, ending: ".docx").reduce(0) { sum, file in
            sum + (try WordDocument.read(try bytes(file))).blocks.count
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
