import Foundation
import Support

/// Edits a Word file as a person with an editor would.
enum WordEdit {
    /// Replaces words in the text of a document; the edit fails when they are not there.
    static func replace(_ old: String, with new: String, in file: URL) throws {
        let bytes = try AlteredFile.bytes(Array(Data(contentsOf: file)), part: "word/document.xml")
        {
            $0.replacing(old, with: new)
        }
        try Data(bytes).write(to: file)
    }
}
