import Foundation

/// A function, initialiser or computed property, found by matching braces.
struct Function {
    /// The line on which it begins, from 1.
    var line: Int
    /// The lines that it takes, signature and closing brace among them.
    var length: Int
    /// The lines between its braces; at least one.
    var body: Int
}

extension SourceTree.File {
    /// The functions of the file; requirements of protocols have no body and are none.
    var functions: [Function] {
        let code = self.code
        return code.indices.filter { Self.startsFunction(code[$0]) }.compactMap { start in
            Self.function(from: start, in: code)
        }
    }

    private static func startsFunction(_ line: String) -> Bool {
        let named = /(^|\s)(func\s|init[?<(]|deinit\b|subscript\b)/
        let computed = /(^|\s)var [^={]*: [^={]*\{/
        return line.contains(named) || line.contains(computed)
    }

    private static func function(from start: Int, in code: [String]) -> Function? {
        var depth = Depth()
        for index in start..<code.count {
            for character in code[index] { depth.take(character, line: index) }
            if let opening = depth.opening, depth.braces <= 0 {
                return Function(
                    line: start + 1,
                    length: index - start + 1,
                    body: max(1, index - opening - 1)
                )
            }
            if depth.opening == nil, depth.brackets == 0, endsWithoutBody(index, in: code) {
                return nil
            }
        }
        return nil
    }

    /// How deep in brackets and braces the reading is; braces count from the one that opens the body.
    private struct Depth {
        var braces = 0
        var brackets = 0
        var opening: Int?

        mutating func take(_ character: Character, line: Int) {
            switch character {
            case "(", "[": brackets += 1
            case ")", "]": brackets -= 1
            case "{" where brackets == 0 || opening != nil:
                opening = opening ?? line
                braces += 1
            case "}" where opening != nil: braces -= 1
            default: break
            }
        }
    }

    /// Whether a signature ends on a line, with no body to come.
    private static func endsWithoutBody(_ index: Int, in code: [String]) -> Bool {
        guard index + 1 < code.count else { return true }
        let next = code[index + 1].trimmingCharacters(in: .whitespaces)
        return
            !(next.hasPrefix("{") || next.hasPrefix("where") || next.hasPrefix("->")
            || next.hasPrefix("throws") || next.hasPrefix("async") || next.hasPrefix(")"))
    }
}
