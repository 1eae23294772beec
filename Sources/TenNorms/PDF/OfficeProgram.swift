import Foundation
package import Norms

/// A LibreOffice that is installed on this machine; it turns Word files into PDF.
package struct OfficeProgram: Sendable, Hashable {
    /// The path of `soffice`.
    package let executable: String

    /// Takes the program at a path for LibreOffice.
    package init(executable: String) { self.executable = executable }

    /// Finds LibreOffice in the folders of a search path (`PATH`, parted by colons), then where distributions and the
    /// project's own packages put it; `nil` when it is not installed.
    package static func find(searching path: String) -> OfficeProgram? {
        let folders = path.split(separator: ":").map(String.init) + usualFolders + ownPackages
        return folders.lazy.flatMap { folder in names.map { "\(folder)/\($0)" } }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
            .map { OfficeProgram(executable: $0) }
    }

    /// What to say when there is none.
    package static let missing = Wording(
        zh: "没有找到 LibreOffice，不能生成 PDF；其他功能不受影响。请安装 libreoffice-writer"
            + "（Debian、Ubuntu、UOS、麒麟桌面版：apt install libreoffice-writer；"
            + "openEuler、麒麟服务器版：dnf install libreoffice-writer）",
        en: "LibreOffice is not installed, so there is no PDF; all else works. Install the package "
            + "libreoffice-writer (apt install libreoffice-writer, or dnf install libreoffice-writer)"
    )

    private static let names = ["soffice", "libreoffice"]

    private static let usualFolders = [
        "/usr/local/bin", "/usr/bin", "/usr/lib/libreoffice/program",
        "/usr/lib64/libreoffice/program", "/snap/bin",
    ]

    /// The folders of the packages that libreoffice.org offers, `/opt/libreoffice7.6/program`, the newest first.
    private static var ownPackages: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/opt")) ?? []
        return names.filter { $0.hasPrefix("libreoffice") }
            .sorted { $0.compare($1, options: .numeric) == .orderedDescending }
            .map { "/opt/\($0)/program" }
    }
}
