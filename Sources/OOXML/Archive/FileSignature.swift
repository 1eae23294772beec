/// What a file is by its first bytes, whatever its name says.
package enum FileSignature: String, Sendable, Hashable, CaseIterable {
    /// No bytes at all.
    case empty
    /// A zip archive, hence perhaps an Office document.
    case zip
    /// A compound file that holds an encrypted Office document.
    case encryptedOffice
    /// A compound file of Word 97–2003 or WPS Writer (`.doc`, `.wps`).
    case legacyWord
    /// A compound file of Excel 97–2003 or WPS Spreadsheets (`.xls`, `.et`).
    case legacyExcel
    /// Another compound file, such as a presentation or an Outlook message.
    case compound
    /// A PDF document.
    case pdf
    /// A JPEG photograph.
    case jpeg
    /// A PNG picture.
    case png
    /// Another picture: GIF, BMP, TIFF, WebP or HEIC.
    case picture
    /// A Rich Text document.
    case rtf
    /// A web page, often renamed to `.xls`.
    case html
    /// XML that is not in an archive, such as a flat Office document.
    case xml
    /// A RAR archive.
    case rar
    /// A 7-Zip archive.
    case sevenZip
    /// A gzip stream.
    case gzip
    /// An OFD document, the national fixed-layout format (GB/T 33190).
    case ofd
    /// An OpenDocument file (`.odt`, `.ods`).
    case openDocument
    /// Plain text, CSV among it.
    case text
    /// Nothing that is known here.
    case unknown
}
