import Foundation
import Norms

/// Where words go: results to standard output, progress and troubles to standard error.
struct Terminal: Sendable {
    /// The language of the words.
    let language: Language
    /// Whether only results and errors are printed.
    let isQuiet: Bool
    /// Whether standard output is one JSON document.
    let isJSON: Bool
    private let coloured: Bool

    /// Makes a terminal that honours `NO_COLOR` and colours only a real terminal.
    init(language: Language, isQuiet: Bool, isJSON: Bool) {
        self.language = language
        self.isQuiet = isQuiet
        self.isJSON = isJSON
        let forbidden = ProcessInfo.processInfo.environment["NO_COLOR"]?.isEmpty == false
        coloured = !forbidden && isatty(STDOUT_FILENO) == 1
    }

    /// Prints lines of a result, unless the result is JSON.
    func say(_ lines: [String]) {
        guard !isJSON else { return }
        print(lines.map(Self.harmless).joined(separator: "\n"))
    }

    /// Prints one line of a result in the language of the user.
    func say(_ wording: Wording) { say([wording.text(language)]) }

    /// Prints what to do next, the last line of every command.
    func advise(_ wording: Wording) {
        guard !isJSON, !isQuiet else { return }
        let arrow = language == .zh ? "下一步：" : "next: "
        print(emphasised(arrow + wording.text(language)))
    }

    /// Prints the one JSON document of a command.
    func emit(_ json: String) { print(json) }

    /// Prints a piece of it, to which the next one is joined.
    func emit(piece: String) { print(piece, terminator: "") }

    /// Prints to standard error.
    func complain(_ text: String) {
        FileHandle.standardError.write(Data((Self.harmless(text) + "\n").utf8))
    }

    /// Shows control characters as U+FFFD: file names may hold some, and a terminal would obey them.
    private static func harmless(_ text: String) -> String {
        let kept = text.unicodeScalars.map { scalar in
            let isControl = scalar.properties.generalCategory == .control
            return isControl && scalar != "\n" && scalar != "\t" ? "\u{FFFD}" : scalar
        }
        return String(String.UnicodeScalarView(kept))
    }

    private func emphasised(_ text: String) -> String {
        coloured ? "\u{1B}[1m\(text)\u{1B}[0m" : text
    }
}
