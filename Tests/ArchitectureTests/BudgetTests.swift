import Testing

/// The budgets of the house: sizes, and words that may not stand in the sources.
@Suite struct BudgetTests {
    @Test(arguments: ["Sources", "Tests"])
    func `no file is longer than 400 lines`(folder: String) throws {
        for file in try SourceTree.files(below: folder) {
            #expect(file.lines.count <= 401, "\(file.path) has \(file.lines.count) lines")
        }
    }

    @Test func `half of the source files have at most 100 lines`() throws {
        let lengths = try SourceTree.files(below: "Sources").map(\.lines.count).sorted()
        #expect(lengths[lengths.count / 2] <= 101)
    }

    @Test(arguments: ["Sources", "Tests"])
    func `no function is longer than 40 lines`(folder: String) throws {
        for file in try SourceTree.files(below: folder) {
            for function in file.functions {
                #expect(
                    function.length <= 40,
                    "\(file.path):\(function.line) takes \(function.length) lines"
                )
            }
        }
    }

    @Test func `half of the functions have a body of at most five lines`() throws {
        let lengths = try SourceTree.files(below: "Sources").flatMap(\.functions)
            .map(\.body).sorted()
        #expect(lengths.count > 100)
        #expect(lengths[lengths.count / 2] <= 5, "the median is \(lengths[lengths.count / 2])")
    }

    @Test(arguments: ["Sources", "Tests"])
    func `nothing in the code can trap by a careless word`(folder: String) throws {
        let banned: [any RegexComponent] = [
            /\btry!/, /\bas!/, /\bfatalError\(/, /\bpreconditionFailure\(/,
            /[@]unchecked Sendable/, /nonisolated\(unsafe\)/, /[\w\])][!][.\s,)\]]/, /[\w\])][!]$/,
        ]
        for file in try SourceTree.files(below: folder) {
            for (number, line) in file.code.enumerated() {
                for pattern in banned {
                    let isFound = line.contains(pattern)
                    #expect(!isFound, "\(file.path):\(number + 1): \(line)")
                }
            }
        }
    }

    @Test(arguments: ["Sources", "Tests"])
    func `nothing is left to do`(folder: String) throws {
        let words = ["TO" + "DO", "FIX" + "ME", "X" + "XX:"]
        for file in try SourceTree.files(below: folder) {
            for (number, line) in file.lines.enumerated() {
                #expect(!words.contains { line.contains($0) }, "\(file.path):\(number + 1)")
            }
        }
    }

    @Test func `no file hides behind a vague name`() throws {
        let vague = ["Utils", "Util", "Helpers", "Helper", "Common", "Shared", "Manager", "Misc"]
        for file in try SourceTree.files(below: "Sources") {
            let name = file.path.split(separator: "/").last ?? ""
            #expect(!vague.contains { name.hasSuffix("\($0).swift") }, "\(file.path)")
        }
    }

    @Test func `every package symbol is documented`() throws {
        let symbol = /^\s*(package|public)\s+(?!import|protocol extension)/
        let inherited = /(override |func encode\(to|func hash\(into|var description: String)/
        for file in try SourceTree.files(below: "Sources") {
            for (index, line) in file.lines.enumerated()
            where line.firstMatch(of: symbol) != nil && line.firstMatch(of: inherited) == nil {
                var above = index - 1
                while above >= 0, file.lines[above].firstMatch(of: /^\s*@/) != nil { above -= 1 }
                let isDocumented = above >= 0 && file.lines[above].contains("///")
                #expect(isDocumented, "\(file.path):\(index + 1): \(line)")
            }
        }
    }
}
