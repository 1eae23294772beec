import Foundation

/// JSON with sorted keys and plain slashes, the same bytes for the same report.
package enum JSONText {
    /// Hands over the JSON of a report in pieces whose last key, in order, is a list: the report without the elements of
    /// the list gives the frame, and the elements are made one by one.
    package static func write<Element: Encodable>(
        _ report: some Encodable,
        elements: ((Element) throws -> Void) throws -> Void,
        to sink: @escaping (String) -> Void
    ) throws {
        let frame = try of(report)
        let end = "\n\n  ]\n}"
        guard frame.hasSuffix(end) else { return sink(frame) }
        sink(String(frame.dropLast(end.count)))
        var isFirst = true
        try elements { element in
            let lines = try of(element).split(separator: "\n", omittingEmptySubsequences: false)
            sink(
                (isFirst ? "\n" : ",\n")
                    + lines.map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
            )
            isFirst = false
        }
        sink(isFirst ? end : "\n  ]\n}")
    }

    /// The JSON of a report, indented, without a final line end.
    package static func of(_ report: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(report), as: UTF8.self)
    }
}
