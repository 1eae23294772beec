import Foundation
import Norms

/// Where a corrected copy goes: beside the document, never over it, and never over what a person may have changed.
enum CorrectedCopy {
    /// What is added to the name.
    private static let ending = "-已校正"

    /// Writes a copy and gives its path.
    static func write(_ bytes: [UInt8], of path: String, to output: String?) throws -> String {
        let target = output ?? free(beside: path, for: bytes)
        guard !isSame(target, path) else {
            throw WorkspaceFault.stopped(
                Wording(
                    zh: "校正后的文件不能写在原文件上；请换一个名称",
                    en: "the corrected copy cannot go over the document itself; choose another name"
                )
            )
        }
        try FolderMaker.write(bytes, to: target)
        return target
    }

    /// The first of `通知-已校正.docx`, `通知-已校正2.docx`, … that is free or holds the same already.
    private static func free(beside path: String, for bytes: [UInt8]) -> String {
        let url = URL(filePath: path)
        let stem = url.deletingPathExtension().lastPathComponent + ending
        let folder =
            path.hasSuffix(url.lastPathComponent)
            ? String(path.dropLast(url.lastPathComponent.count)) : ""
        var number = 1
        while true {
            let name = "\(folder)\(stem)\(number == 1 ? "" : String(number)).docx"
            guard let there = FileManager.default.contents(atPath: name) else { return name }
            if Array(there) == bytes { return name }
            number += 1
        }
    }

    private static func isSame(_ one: String, _ other: String) -> Bool {
        let paths = [one, other].map { URL(filePath: $0).resolvingSymlinksInPath().path }
        return paths[0] == paths[1]
    }
}
