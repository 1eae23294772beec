/// What a file is by its content, whatever its name says.
package enum FileKind: String, Sendable, Hashable, CaseIterable {
    /// No bytes at all.
    case empty
    /// An Excel workbook (ECMA-376).
    case workbook
    /// An Excel workbook with macros.
    case macroWorkbook
    /// A Word document (ECMA-376).
    case document
    /// A Word document with macros.
    case macroDocument
    /// Another Office package: a presentation, a binary workbook, or one whose parts have unusual names.
    case package
    /// An OpenDocument file.
    case openDocument
    /// An OFD document (GB/T 33190).
    case ofd
    /// Another zip archive, perhaps a parcel of forms.
    case zip
    /// A compound file: Word or Excel 97–2003, WPS, or an encrypted Office document (MS-CFB).
    case compound
    /// A PDF document.
    case pdf
    /// A photograph or picture.
    case picture
    /// A Rich Text document.
    case rtf
    /// A RAR, 7-Zip or gzip archive.
    case otherArchive
    /// Anything else.
    case unknown

    /// The extension under which the archive keeps such a file.
    package var fileExtension: String {
        switch self {
        case .workbook: "xlsx"
        case .macroWorkbook: "xlsm"
        case .document: "docx"
        case .macroDocument: "docm"
        case .package: "ooxml"
        case .openDocument: "odf"
        case .ofd: "ofd"
        case .zip: "zip"
        case .compound: "cfb"
        case .pdf: "pdf"
        case .picture: "picture"
        case .rtf: "rtf"
        case .otherArchive: "archive"
        case .empty, .unknown: "bin"
        }
    }
}
