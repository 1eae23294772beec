package import Norms
internal import OOXML

/// Marks what is wrong with a form in the submitter's own file: a comment at each place, and in a workbook a light fill.
///
/// Every part that need not change is copied as it came, compressed as it is. Marks of an earlier return are taken out,
/// comments by people stay. The same file and findings give the same bytes.
package struct ReturnMarker: Sendable {
    /// The author of the comments, by which they are known again.
    package static let author = "十规范校验"

    /// Makes a marker.
    package init() {}

    /// Marks findings in a file; those without a place in it are left to the slip.
    ///
    /// Throws a ``OOXML/PackageFault`` when the file cannot be read.
    package func mark(
        bytes: [UInt8],
        format: FilledForm.Format,
        findings: [Finding]
    ) throws -> MarkedForm {
        let package = try OfficePackage(bytes: bytes)
        var change = PackageChange(package)
        let placed: Int
        switch format {
        case .xlsx:
            let marker = SheetMarker(isStrict: package.isStrict)
            placed = try marker.mark(findings, in: package, &change)
        case .docx:
            let marker = WordMarker(isStrict: package.isStrict)
            placed = try marker.mark(findings, in: package, &change)
        }
        return MarkedForm(bytes: try change.bytes(from: package), placed: placed)
    }

    /// What a comment says: `退回：…` and, on a line of its own, what to do.
    static func lines(_ finding: Finding) -> [String] {
        let remedy = finding.remedy.zh
        let lines =
            ["【\(finding.severity.word)】\(finding.cause.zh)"]
            + (remedy.isEmpty ? [] : ["\(OwnWords.remedyHead)\(remedy)"])
        // A value that is quoted may have lines of its own; by their shape ours are known again.
        return lines.map { String($0.map { $0.isNewline ? " " : $0 }) }
    }
}

extension Finding.Severity {
    /// What the severity means to the unit.
    var word: String {
        switch self {
        case .refusal: "须改正"
        case .query: "请核对"
        case .note: "提示"
        }
    }
}
