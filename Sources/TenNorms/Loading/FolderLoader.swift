import Norms

/// Reads the names of the folders of a workspace.
enum FolderLoader {
    private static let keys = [
        "inbox", "archive", "accepted", "returned", "duplicates", "quarantine", "forms", "out",
    ]

    /// The names, each its own default when it is not set.
    static func load(_ map: YAMLMap) -> Folders {
        guard let node = map.node("folders"),
            let part = YAMLMap(node, called: "folders", keys: keys, faults: map.faults)
        else { return Folders() }
        let name = { (key: String) in part.value(key, as: Self.shape, plainName) ?? key }
        let folders = Folders(
            inbox: name("inbox"),
            archive: name("archive"),
            accepted: name("accepted"),
            returned: name("returned"),
            duplicates: name("duplicates"),
            quarantine: name("quarantine"),
            forms: name("forms"),
            out: name("out")
        )
        if Set(folders.all).count < folders.all.count { reportShared(map) }
        return folders
    }

    private static let shape = Wording(
        zh: "一个文件夹名称，不含“/”“\\”，不以“.”开头",
        en: "the name of one folder, without / or \\ and not beginning with a dot"
    )

    private static func plainName(_ text: String) -> String? {
        let isPlain = text.unicodeScalars.allSatisfy {
            $0 != "/" && $0 != "\\" && $0.properties.generalCategory != .control
        }
        return isPlain && !text.isEmpty && text.first != "." ? text : nil
    }

    private static func reportShared(_ map: YAMLMap) {
        map.faults.add(
            "folder-shared",
            at: map.place(of: "folders"),
            zh: "有两个文件夹同名",
            en: "two folders have the same name",
            remedy: Wording(zh: "各用不同的名称", en: "give each its own")
        )
    }
}
