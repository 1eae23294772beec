import Foundation

/// Edits a Word file with a program that is not ours.
enum WordEdit {
    struct Failed: Error {}

    /// Replaces words in the text of a document, with Python's zipfile.
    static func replace(_ old: String, with new: String, in file: URL) throws {
        let script = """
            import sys, zipfile
            path, old, new = sys.argv[1:]
            source = zipfile.ZipFile(path)
            parts = [(i.filename, source.read(i)) for i in source.infolist()]
            target = zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED)
            for name, data in parts:
                if name == "word/document.xml":
                    data = data.decode().replace(old, new).encode()
                target.writestr(name, data)
            target.close()
            """
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script, file.path, old, new]
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed() }
    }
}
