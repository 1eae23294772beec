import Foundation
import OOXML

/// Makes a workbook in a file of its own and gives it back as bytes, as cells or as a part.
enum SheetBuilderBench {
    static func bytes(
        constantMemory: Bool = false,
        _ body: (inout SheetBuilder) -> Void
    ) throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory
        let file = folder.appendingPathComponent("sheet-\(UUID().uuidString).xlsx")
        defer { try? FileManager.default.removeItem(at: file) }
        var builder = try SheetBuilder(
            path: file.path,
            properties: .init(title: "汇总", author: "工委", createdOnDay: 19_538),
            constantMemory: constantMemory
        )
        body(&builder)
        try builder.finish()
        return [UInt8](try Data(contentsOf: file))
    }

    static func workbook(
        constantMemory: Bool = false,
        _ body: (inout SheetBuilder) -> Void
    ) throws -> Workbook {
        try Workbook.read(try bytes(constantMemory: constantMemory, body))
    }

    static func part(_ name: String, _ body: (inout SheetBuilder) -> Void) throws -> String {
        let archive = try ZipArchive(bytes: try bytes(body))
        return String(decoding: try archive.contents(of: name), as: UTF8.self)
    }
}
