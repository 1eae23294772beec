package import Norms

/// Something in the archive that is not as it was left.
package struct ArchiveTrouble: Sendable, Hashable {
    /// What is wrong.
    package enum Problem: Sendable, Hashable {
        /// The bytes no longer have the fingerprint that the name gives.
        case damaged
        /// The file cannot be read.
        case unreadable
        /// The file is none of the archive's.
        case stray
    }

    /// The name below the archive.
    package var name: String
    /// What is wrong.
    package var problem: Problem

    /// The problem in words, with what to do.
    package var wording: Wording {
        switch problem {
        case .damaged:
            Wording(zh: "\(name)：内容已损坏；请从备份恢复", en: "\(name): damaged; restore it from a backup")
        case .unreadable:
            Wording(
                zh: "\(name)：无法读取；请检查权限和磁盘",
                en: "\(name): cannot be read; check permissions and disk"
            )
        case .stray:
            Wording(zh: "\(name)：不是档案文件；请移走", en: "\(name): does not belong here; move it away")
        }
    }
}

extension Archive {
    /// Reads every file of the archive again and says which are not what their names say.
    ///
    /// Files that were set aside as damaged are reported as such until somebody takes them away.
    package func verify() -> (checked: Int, troubles: [ArchiveTrouble]) {
        var checked = 0
        var troubles: [ArchiveTrouble] = []
        for folder in (Inbox.names(in: root) ?? []).sorted() where folder.text != ".incoming" {
            let path = root.appending(folder)
            guard FileStatus(of: path)?.kind == .folder else {
                troubles.append(ArchiveTrouble(name: folder.text, problem: .stray))
                continue
            }
            for name in (Inbox.names(in: path) ?? []).sorted() {
                checked += 1
                guard let problem = problem(of: name, in: path) else { continue }
                troubles.append(
                    ArchiveTrouble(name: "\(folder.text)/\(name.text)", problem: problem)
                )
            }
        }
        return (checked, troubles)
    }

    private func problem(of name: Path, in folder: Path) -> ArchiveTrouble.Problem? {
        let text = name.text
        guard let named = Fingerprint(text.prefix { $0 != "." }), text.hasPrefix("\(named.hex)."),
            folder.lastComponent.text == named.hex.prefix(2)
        else { return .stray }
        guard let actual = Fingerprint(ofFile: folder.appending(name)) else { return .unreadable }
        return actual == named ? nil : .damaged
    }
}
