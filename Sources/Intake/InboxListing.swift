package import Norms

/// What lies in an inbox.
package struct InboxListing: Sendable, Hashable {
    /// The files that can be taken in, ordered by the bytes of their paths.
    package var files: [InboxFile] = []
    /// The names of files that are still being written; the next look may take them.
    package var unsettled: [String] = []
    /// The names of files and folders left alone as junk.
    package var ignored: [String] = []
    /// What cannot be taken in at all: links, devices, unreadable files.
    package var troubles: [InboxTrouble] = []
}

/// Something in the inbox that cannot be taken in; it stays where it is.
package struct InboxTrouble: Sendable, Hashable {
    /// The name below the inbox.
    package var name: String
    /// What is wrong and what to do.
    package var finding: Finding
}
