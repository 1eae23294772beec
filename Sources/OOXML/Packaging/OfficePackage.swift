/// An Office package: parts, and the relationships between them (ECMA-376 part 2).
package struct OfficePackage: ~Copyable {
    /// What the package holds.
    package let kind: OfficeKind
    /// The name of the part that everything starts from, such as `xl/workbook.xml`.
    package let mainPart: String
    /// Whether it carries macros.
    package let hasMacros: Bool
    /// The archive that it lies in.
    package let archive: ZipArchive

    /// Opens a package.
    package init(bytes: [UInt8], limits: Limits = .standard) throws(PackageFault) {
        archive = try ZipArchive(bytes: bytes, limits: limits)
        kind = .document
        mainPart = ""
        hasMacros = false
    }

    /// The relationships that start at a part; empty when it has none. The empty name stands for the package.
    package func relationships(of part: String) throws(PackageFault) -> [Relationship] { [] }

    /// The bytes of a part.
    package func contents(of part: String) throws(PackageFault) -> [UInt8] {
        try archive.contents(of: part)
    }

    /// The custom properties of the document, by name.
    package func customProperties() throws(PackageFault) -> [String: String] { [:] }
}
