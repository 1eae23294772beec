import Intake
import Norms
import Reading

/// A file on its way into the ledger: one of the inbox, or one out of a zip archive.
struct Arrival: Sendable {
    /// The file.
    var submission: Submission
    /// Its fingerprint.
    var fingerprint: Fingerprint
    /// The SHA-256 of the archive that it came in.
    var parcel: String?
    /// For a zip archive that was taken apart, what could not be taken out of it.
    var troubles: [Finding]?

    /// What an archive that was taken apart comes to itself: nothing, or what could not be taken out of it.
    var outcomes: [Pipeline.Outcome]? {
        troubles.map { $0.isEmpty ? [] : [.quarantined($0)] }
    }
}

/// Takes zip archives of forms apart, one level deep; every file in them is kept in the archive of the workspace.
struct Unpacking: Sendable {
    private let archive: Archive

    /// Unpacks into an archive.
    init(archive: Archive) { self.archive = archive }

    /// A file of the workspace's archive, and if it is a parcel the files in it behind it.
    func arrivals(_ submission: Submission, _ fingerprint: Fingerprint) throws -> [Arrival] {
        let whole = Arrival(submission: submission, fingerprint: fingerprint)
        guard archive.path(of: fingerprint)?.hasSuffix(".zip") ?? false,
            let bytes = try? archive.bytes(of: fingerprint)
        else { return [whole] }
        var members: [Arrival] = []
        let troubles = try Self.unpack(bytes, named: submission.name) { member, bytes in
            var arrival = Arrival(submission: member, fingerprint: try archive.keep(bytes))
            arrival.parcel = submission.sha256
            members.append(arrival)
        }
        guard let troubles else { return [whole] }
        var parcel = whole
        parcel.troubles = troubles
        return [parcel] + members
    }

    /// Gives every file of a parcel under the name `parcel.zip/folder/name.xlsx`, and then what could not be taken
    /// out; nil when the file is no parcel.
    static func unpack(
        _ bytes: [UInt8],
        named name: String,
        _ take: (Submission, [UInt8]) throws -> Void
    ) rethrows -> [Finding]? {
        let parcel = Parcel(bytes: bytes) { name in
            !name.split(separator: "/").contains { Junk.standard.covers(String($0)) }
        }
        guard let parcel else { return nil }
        return try parcel.forEachMember { member in
            let submission = Submission(
                sha256: Fingerprint(of: member.bytes).hex,
                name: "\(name)/\(member.name)",
                size: member.bytes.count
            )
            try take(submission, member.bytes)
        }
    }
}
