/// Why a file cannot be read at all.
///
/// What is wrong inside a form that can be read is never a fault; faults are for files that are no usable Office
/// document. Part names are as the archive spells them.
package enum PackageFault: Error, Sendable, Hashable {
    /// The file has no bytes.
    case empty
    /// The file begins as an archive, and its end is missing: copied or sent only in part.
    case truncated
    /// The file is something else than an Office document, whatever its name says.
    case notOffice(FileSignature)
    /// The document needs a password.
    case encrypted
    /// The document is in the format of Office 97–2003 or its WPS equal.
    case legacyBinary(FileSignature)
    /// Something in the file goes beyond a limit; `part` is empty when it is the file itself.
    case tooLarge(Bound, part: String)
    /// A part is not well-formed XML; `line` counts from 1 and is 0 when it is not known.
    case badXML(part: String, line: Int, reason: String)
    /// A part declares a document type, which Office documents never do and attacks do.
    case doctype(part: String)
    /// A part without which nothing can be read is not in the package.
    case missingPart(String)
    /// An entry of the archive cannot be inflated, or its checksum is wrong.
    case damagedEntry(String)
    /// The document is whole, but of another kind than the one asked for.
    case wrongKind(found: OfficeKind)
    /// The package is whole, but it holds no workbook and no text document; `contentType` is what it says it holds.
    case unknownKind(contentType: String)
}
