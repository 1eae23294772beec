import Foundation
package import Norms

/// The programs that draw pages and look at them: LibreOffice, poppler and fontconfig.
package struct PageTools: Sendable {
    /// LibreOffice.
    let office: OfficeProgram
    private let programs: [String: String]

    /// What the search for them gave.
    package enum Search: Sendable {
        /// All that is needed is there.
        case found(PageTools)
        /// Something is missing, and what to do.
        case missing(Wording)
    }

    private static let needed = ["pdftotext", "pdftoppm", "pdffonts"]
    private static let optional = ["fc-list", "kpsewhich"]

    /// Looks for them in the folders of a search path (`PATH`, parted by colons) and where distributions put them.
    package static func find(searching path: String) -> Search {
        var programs: [String: String] = [:]
        for name in needed + optional { programs[name] = find(name, searching: path) }
        guard let office = OfficeProgram.find(searching: path) else { return .missing(Self.office) }
        let absent = needed.filter { programs[$0] == nil }
        guard absent.isEmpty else { return .missing(poppler(absent.joined(separator: " "))) }
        return .found(PageTools(office: office, programs: programs))
    }

    /// Where distributions put such programs.
    package static let usualFolders = ["/usr/local/bin", "/usr/bin"]

    /// Finds a program in the folders of a search path, or where distributions put it.
    static func find(
        _ name: String,
        searching path: String,
        or usual: [String] = usualFolders
    ) -> String? {
        let folders = path.split(separator: ":").map(String.init) + usual
        return folders.lazy.map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    private static let office = Wording(
        zh: "没有找到 LibreOffice，页面没有量；能从文件里读出的规则都已核对。"
            + "请安装 libreoffice-writer 和 poppler-utils",
        en:
            "LibreOffice is not installed, so no page was measured; what can be read from the package was checked. "
            + "Install libreoffice-writer and poppler-utils"
    )

    private static func poppler(_ names: String) -> Wording {
        Wording(
            zh: "没有找到 \(names)，页面没有量；能从文件里读出的规则都已核对。请安装 poppler-utils",
            en:
                "\(names) is not installed, so no page was measured; what can be read from the package was checked. "
                + "Install poppler-utils"
        )
    }

    /// Runs one of them and gives what it says; nil when it is not there, fails, or takes longer than half a minute.
    func run(_ name: String, _ arguments: [String], in folder: String) throws -> Data? {
        guard let program = programs[name] else { return nil }
        return try ChildProcess.output(of: program, arguments, in: folder)
    }
}
