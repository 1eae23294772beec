package import Norms

/// A file of the inbox that now lies in the archive.
package struct KeptFile: Sendable, Hashable {
    /// What keeping it came to.
    package enum State: Sendable, Hashable {
        /// The archive did not have it.
        case new
        /// The archive had the same bytes already; they were read again and are sound.
        case alreadyThere
        /// The archive had it but its bytes had rotted; the damaged file was set aside and this one kept.
        case mended
    }

    /// The file in the inbox.
    package let file: InboxFile
    /// The fingerprint of the bytes that were kept.
    package let fingerprint: Fingerprint
    /// What the file is by its content.
    package let kind: FileKind
    /// The size of the bytes that were kept.
    package let size: Int
    /// What keeping it came to.
    package let state: State

    /// The file as the other stages know it.
    package var submission: Submission {
        Submission(sha256: fingerprint.hex, name: file.name, size: size)
    }
}

/// What came of one file that was to be kept.
package enum Keeping: Sendable, Hashable {
    /// It is in the archive, on disk.
    case kept(KeptFile)
    /// It changed or went away while it was read; it is left for the next look.
    case changed(InboxFile)
    /// It cannot be read.
    case trouble(InboxTrouble)
}
