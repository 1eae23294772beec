import Foundation
import Norms

/// A progress bar on standard error, drawn only when that is a terminal.
struct ProgressBar: Sendable {
    private let title: String
    private let isShown: Bool

    /// Makes a bar with a title, hidden when the user asked for quiet.
    init(_ title: Wording, terminal: Terminal) {
        self.title = title.text(terminal.language)
        isShown = !terminal.isQuiet && isatty(STDERR_FILENO) == 1
    }

    /// Draws how far the work has come; the last step ends the line.
    func show(_ done: Int, of total: Int) {
        guard isShown, total > 0 else { return }
        let filled = done * 24 / total
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 24 - filled)
        let end = done >= total ? "\n" : ""
        FileHandle.standardError.write(Data("\r\(title) \(bar) \(done)/\(total)\(end)".utf8))
    }
}
