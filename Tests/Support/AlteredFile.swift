import OOXML

/// A file that another program wrote, with the text of some of its parts changed, as a person with an editor would.
package enum AlteredFile {
    /// The bytes of the file after a change to one part; every other part stays as it is.
    ///
    /// Throws ``Unchanged`` when the change found nothing to change, so that no test passes for that.
    package static func bytes(
        _ bytes: [UInt8],
        part: String,
        _ change: (String) -> String
    ) throws -> [UInt8] {
        let archive = try ZipArchive(bytes: bytes)
        var entries: [RawZip.Entry] = []
        var isChanged = false
        for name in archive.names {
            var contents = try archive.contents(of: name)
            if name == part {
                let text = String(decoding: contents, as: UTF8.self)
                let new = change(text)
                isChanged = new != text
                contents = Array(new.utf8)
            }
            entries.append(RawZip.Entry(name, contents))
        }
        guard isChanged else { throw Unchanged(part: part) }
        return RawZip(entries).bytes
    }

    /// A change found nothing to change.
    package struct Unchanged: Error { package let part: String }
}
