import Foundation
import Publishing

/// A PDF that poppler is asked about.
struct RenderedDocument: PageSource {
    let tools: PageTools
    let path: String
    let standIns: [FaceFamily: String]

    func words() throws -> String {
        String(decoding: try bytes("pdftotext", ["-bbox", path, "-"]), as: UTF8.self)
    }

    func fonts() throws -> String {
        String(decoding: try bytes("pdffonts", [path]), as: UTF8.self)
    }

    func image(ofPage page: Int) throws -> [UInt8] {
        try bytes("pdftoppm", ["-r", "300", "-f", "\(page)", "-l", "\(page)", path])
    }

    func strip(ofPage page: Int, x: Int, y: Int, width: Int, height: Int) throws -> [UInt8] {
        try bytes(
            "pdftoppm",
            [
                "-gray", "-r", "1200", "-f", "\(page)", "-l", "\(page)", "-x", "\(x)", "-W",
                "\(width)", "-y", "\(y)", "-H", "\(height)", path,
            ]
        )
    }

    /// What a program says; nothing when it fails, which the readers take for a page that cannot be read.
    private func bytes(_ program: String, _ arguments: [String]) throws -> [UInt8] {
        let folder = URL(filePath: path).deletingLastPathComponent().path
        return try tools.run(program, arguments, in: folder).map(Array.init) ?? []
    }
}
