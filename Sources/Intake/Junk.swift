/// The names of files and folders that programs leave behind and nobody hands in.
package struct Junk: Sendable, Hashable {
    /// Patterns in which `*` stands for any run of characters; upper and lower case are the same.
    package var patterns: [String]

    /// Makes a list of patterns.
    package init(_ patterns: [String]) { self.patterns = patterns }

    /// What Office, WPS, LibreOffice, browsers, archivers, network stores and the desktops leave behind.
    package static let standard = Junk([
        "~$*", ".~*", ".~lock.*#", "*.tmp", "*.part", "*.partial", "*.filepart", "*.crdownload",
        "*.download", "*.xltd", "@eaDir", "#recycle", "$RECYCLE.BIN", ".Trash-*", ".DS_Store",
        "Thumbs.db", "desktop.ini", "__MACOSX", "._*", ".nfs*", ".fuse_hidden*",
    ])

    /// Whether a file or folder of this name is junk; with a folder all that is in it.
    package func covers(_ name: String) -> Bool {
        let name = Array(name.lowercased().unicodeScalars)
        return patterns.contains {
            Self.fits(name[...], Array($0.lowercased().unicodeScalars)[...])
        }
    }

    private static func fits(
        _ name: ArraySlice<Unicode.Scalar>,
        _ pattern: ArraySlice<Unicode.Scalar>
    ) -> Bool {
        guard let next = pattern.first else { return name.isEmpty }
        guard next == "*" else {
            return name.first == next && fits(name.dropFirst(), pattern.dropFirst())
        }
        let rest = pattern.dropFirst()
        if rest.isEmpty { return true }
        return name.indices.contains { fits(name[$0...], rest) }
    }
}
