import Foundation

/// A page of commands and what they say, both a test and documentation.
///
/// In a fenced block a line `% tennorms …` is a command, the lines up to the next command are its standard
/// output and error, and `? N` after them is the exit code when it is not 0. A line `…` stands for any lines.
/// A line `% cp FILE PLACE` puts a file of `Transcripts/Files` in its place, and `% edit FILE OLD NEW` changes the text
/// of a Word file, as the person at the desk would.
struct Transcript {
    /// A command with what it must say.
    struct Step {
        /// The arguments.
        var arguments: [String]
        /// The lines that it must say.
        var expected: [String]
        /// The exit code.
        var status: Int32
        /// The file that is put in its place instead, if it is no command.
        var copied: (file: String, place: String)?
        /// The edit that is made instead of a command: the file, words in it, and the words in their place.
        var edit: [String] = []
    }

    /// The steps in order.
    var steps: [Step] = []

    /// Reads a page.
    init(page: String) {
        var inBlock = false
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                inBlock.toggle()
            } else if inBlock {
                take(String(line))
            }
        }
    }

    private mutating func take(_ line: String) {
        if line.hasPrefix("% tennorms") {
            let words = line.dropFirst(10).split(separator: " ").map(String.init)
            steps.append(Step(arguments: words, expected: [], status: 0))
        } else if line.hasPrefix("% cp ") {
            let words = line.dropFirst(5).split(separator: " ").map(String.init)
            let copied = words.count == 2 ? (words[0], words[1]) : nil
            steps.append(Step(arguments: [], expected: [], status: 0, copied: copied))
        } else if line.hasPrefix("% edit ") {
            let words = line.dropFirst(7).split(separator: " ").map(String.init)
            steps.append(Step(arguments: [], expected: [], status: 0, edit: words))
        } else if line.hasPrefix("? "), !steps.isEmpty {
            steps[steps.count - 1].status = Int32(line.dropFirst(2)) ?? -1
        } else if !steps.isEmpty {
            steps[steps.count - 1].expected.append(line)
        }
    }

    /// Whether lines are what was expected, `…` standing for any lines.
    static func matches(_ lines: ArraySlice<String>, _ expected: ArraySlice<String>) -> Bool {
        guard let first = expected.first else { return lines.allSatisfy(\.isEmpty) }
        if first == "…" {
            let rest = expected.dropFirst()
            return rest.isEmpty
                || lines.indices.contains { matches(lines[$0...], rest) }
        }
        guard let line = lines.first else { return expected.allSatisfy { $0.isEmpty || $0 == "…" } }
        return line == first && matches(lines.dropFirst(), expected.dropFirst())
    }
}
