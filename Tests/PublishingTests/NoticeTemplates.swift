import Foundation
import Publishing

/// The templates that the repository ships.
enum NoticeTemplates {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "templates/templates")

    static func bytes(_ kind: NoticeKind) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: kind.templateFile)))
    }

    static func all() throws -> [NoticeKind: [UInt8]] {
        var templates: [NoticeKind: [UInt8]] = [:]
        for kind in NoticeKind.allCases { templates[kind] = try bytes(kind) }
        return templates
    }
}
