internal import OOXML

/// Puts issued documents of one kind together into files for the printer.
///
/// Every document begins on a new odd page, so that double-sided prints part where the documents do, with page 1, and keeps
/// its sections, headers, footers and lists. Documents that come from one template share all parts but their text and go
/// into one file; where the template was changed between two approvals, a new file begins.
package enum PrintCollation {
    /// Collates Word files in the order given; the same files give the same bytes.
    ///
    /// A file that cannot share its parts with others stands alone. Throws for one that is no Word file.
    package static func collate(_ documents: [[UInt8]]) throws -> [[UInt8]] {
        var files: [[UInt8]] = []
        var volume: PrintVolume?
        for bytes in documents {
            if try volume?.add(bytes) == true { continue }
            if let full = volume { files.append(try full.bytes()) }
            volume = try PrintVolume(bytes)
        }
        if let full = volume { files.append(try full.bytes()) }
        return files
    }
}

/// One file of a collation while it grows.
struct PrintVolume {
    private let file: [UInt8]
    private let first: PrintedDocument
    private var last: PrintedDocument
    /// The texts of all documents but the last.
    private var text: [UInt8]
    private var identities: PrintIdentities

    /// Begins a file with a document.
    init(_ bytes: [UInt8]) throws {
        file = bytes
        let package = try OfficePackage(bytes: bytes)
        identities = try PrintIdentities(package)
        first = try PrintedDocument(package, &identities)
        last = first
        text = []
    }

    /// Puts one more document into the file; whether it can stand behind the others.
    mutating func add(_ bytes: [UInt8]) throws -> Bool {
        guard first.canShare else { return false }
        var tried = identities
        let document = try PrintedDocument(OfficePackage(bytes: bytes), &tried)
        guard document.canShare, document.frame == first.frame else { return false }
        text += last.closed
        (last, identities) = (document, tried)
        return true
    }

    /// The package of the first document with all texts in it.
    func bytes() throws -> [UInt8] {
        guard !text.isEmpty else { return file }
        let package = try OfficePackage(bytes: file)
        var change = PackageChange(package)
        change.set(
            package.mainPart,
            first.frame.opening + text + last.opened + first.frame.closing
        )
        if let (part, bytes) = try identities.numbering(in: package) { change.set(part, bytes) }
        return try change.bytes(from: package)
    }
}
