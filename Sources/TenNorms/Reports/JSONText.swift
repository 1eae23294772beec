import Foundation

/// JSON with sorted keys and plain slashes, the same bytes for the same report.
package enum JSONText {
    /// The JSON of a report, indented, without a final line end.
    package static func of(_ report: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(report), as: UTF8.self)
    }
}
