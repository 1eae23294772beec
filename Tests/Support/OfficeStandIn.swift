package import Foundation

/// A program in place of LibreOffice in a folder of its own, which turns every Word file into a PDF of so many pages.
package final class OfficeStandIn {
    /// The folder with `soffice`.
    package let folder: URL

    /// Makes the program; before each file, named `$file`, it does what `script` says.
    ///
    /// `$pages` is the number of pages that the file gets.
    package init(before script: String = "") throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "stand-in-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for pages in 1...3 { try Self.pdf(pages).write(to: folder.appending(path: "\(pages).pdf")) }
        try install(
            "soffice",
            """
            echo $$ >> "\(folder.path)/pids"
            for file in "$@"; do case $file in *.docx)
                pages=1
                \(script)
                cp "\(folder.path)/$pages.pdf" "pdf/${file%.docx}.part"
                mv "pdf/${file%.docx}.part" "pdf/${file%.docx}.pdf";;
            esac; done
            """
        )
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Puts a shell script beside it, under the name of another program.
    package func install(_ name: String, _ script: String) throws {
        let path = folder.appending(path: name).path
        try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }

    /// How many times it was started.
    package func rounds() throws -> Int { try groups().count }

    /// The processes that it started and that are still alive; dead ones wait for whoever adopted them.
    package func strays() throws -> [String] {
        try StrayProcess.all(of: Set(groups()))
    }

    private func groups() throws -> [String] {
        try String(contentsOf: folder.appending(path: "pids"), encoding: .utf8)
            .split(separator: "\n").map(String.init)
    }

    /// A PDF of so many empty pages; poppler finds the objects without a table of their places.
    private static func pdf(_ pages: Int) -> Data {
        let kids = (0..<pages).map { "\($0 + 3) 0 R" }.joined(separator: " ")
        let leaves = (0..<pages).map {
            "\($0 + 3) 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>>>endobj\n"
        }
        return Data(
            """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[\(kids)]/Count \(pages)>>endobj
            \(leaves.joined())trailer<</Size \(pages + 3)/Root 1 0 R>>
            startxref
            0
            %%EOF

            """.utf8
        )
    }
}
