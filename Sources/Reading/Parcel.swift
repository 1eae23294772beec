package import Norms
package import OOXML

/// A zip archive in which several files were sent, such as the forms of a whole town.
///
/// It is taken apart one level deep: an archive in it is a file like any other, which no reader takes. Names in it are
/// told to people and never become paths.
package struct Parcel: ~Copyable {
    private let archive: ZipArchive
    private let members: [Int]

    /// A file of a parcel.
    package struct Member: Sendable {
        /// Its name with the folders in the archive, `/` between them.
        package let name: String
        /// What is in it.
        package let bytes: [UInt8]
    }

    /// The most files that are taken out of one archive; a county has 71 units, and no town has hundreds.
    package static let most = 1_000

    /// Opens an archive; nil when the file is none, or is an Office document or another package of parts.
    ///
    /// `isWanted` is asked of each name whether it is a file that people hand in. An Office document that was unpacked
    /// and zipped again with its folder stays a document, see `PartIndex`.
    package init?(
        bytes: [UInt8],
        limits: Limits = .parcel,
        isWanted: (String) -> Bool
    ) {
        guard FileSignature.of(bytes) == .zip else { return nil }
        let opened: ZipArchive
        do throws(PackageFault) {
            opened = try ZipArchive(bytes: bytes, limits: limits)
        } catch {
            return nil
        }
        let names = opened.names
        let wanted = names.indices.filter { place in
            !names[place].hasSuffix("/") && !names[place].hasSuffix("\\")
                && isWanted(Self.tidy(names[place]))
        }
        guard !Self.isPackage(wanted.map { Self.tidy(names[$0]) }) else { return nil }
        members = wanted
        archive = opened
    }

    /// Gives the files one by one in the order of the archive, and says at the end what could not be taken out.
    package func forEachMember(_ take: (Member) throws -> Void) rethrows -> [Finding] {
        guard !members.isEmpty else { return [ParcelTrouble.empty()] }
        guard members.count <= Self.most else { return [ParcelTrouble.tooMany(members.count)] }
        var troubles: [Finding] = []
        for place in members {
            let name = Self.tidy(archive.names[place])
            switch contents(at: place) {
            case .success(let bytes): try take(Member(name: name, bytes: bytes))
            case .failure(let fault):
                troubles.append(ParcelTrouble.member(name, fault))
                if case .tooLarge(.total, _) = fault { return troubles }
            }
        }
        return troubles
    }

    private func contents(at place: Int) -> Result<[UInt8], PackageFault> {
        do throws(PackageFault) {
            return .success(try archive.contents(at: place))
        } catch {
            return .failure(error)
        }
    }

    /// Whether the entries are the parts of one Office document: its list of content types lies at the top, or in the
    /// one folder in which everything lies.
    private static func isPackage(_ names: [String]) -> Bool {
        let types = "[content_types].xml"
        let names = names.map { $0.lowercased() }
        if names.contains(types) { return true }
        guard let list = names.first(where: { $0.hasSuffix("/\(types)") }) else { return false }
        let folder = list.dropLast(types.count)
        return !folder.dropLast().contains("/") && names.allSatisfy { $0.hasPrefix(folder) }
    }

    /// A name without what would lead out of a folder: `..\\a.xlsx` and `C:/a.xlsx` are `a.xlsx`.
    private static func tidy(_ name: String) -> String {
        let words = name.split { $0 == "/" || $0 == "\\" }.filter { word in
            word != "." && word != ".." && !(word.count == 2 && word.last == ":")
        }
        return String(
            words.joined(separator: "/").map {
                $0.unicodeScalars.contains { $0.value < 0x20 } ? "_" : $0
            }
        )
    }
}
