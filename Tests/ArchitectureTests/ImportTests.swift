import Testing

/// The table of allowed imports, read against the sources.
@Suite struct ImportTests {
    /// What each module may import beyond the standard library.
    static let allowed: [String: Set<String>] = [
        "Norms": [],
        "OOXML": ["CLibXML2", "CLibZip", "CXlsxWriter"],
        "Intake": ["Norms", "Foundation", "Glibc", "Crypto", "Synchronization"],
        "Reading": ["Norms", "OOXML"],
        "Validation": ["Norms"],
        "Scoring": ["Norms"],
        "Recording": ["Norms", "Foundation", "GRDB", "GRDBSQLite"],
        "Publishing": ["Norms", "OOXML"],
        "TenNorms": [
            "Norms", "Intake", "Reading", "Validation", "Scoring", "Recording", "Publishing",
            "Yams", "Foundation", "Glibc", "Synchronization", "Dispatch",
        ],
        "TenNormsCLI": ["TenNorms", "Norms", "ArgumentParser", "Foundation", "Glibc"],
    ]

    @Test func `every module imports only what the design allows`() throws {
        for file in try SourceTree.files(below: "Sources") {
            let allowed = try #require(
                Self.allowed[file.module],
                "\(file.module) is not in the table of imports"
            )
            for name in file.imports {
                #expect(allowed.contains(name), "\(file.path) imports \(name)")
            }
        }
    }

    @Test func `every module of the table has sources`() throws {
        let modules = Set(try SourceTree.files(below: "Sources").map(\.module))
        #expect(modules == Set(Self.allowed.keys))
    }

    @Test func `only the command prints and exits`() throws {
        let banned: [any RegexComponent] = [
            /(^|[^.\w])print\(/, /(^|[^.\w])exit\(/, /\bdebugPrint\(/, /\bdump\(/,
        ]
        for file in try SourceTree.files(below: "Sources") where file.module != "TenNormsCLI" {
            for (number, line) in file.code.enumerated() {
                for pattern in banned {
                    let isFound = line.contains(pattern)
                    #expect(!isFound, "\(file.path):\(number + 1): \(line)")
                }
            }
        }
    }

    @Test func `library code reads no environment variables`() throws {
        for file in try SourceTree.files(below: "Sources") where file.module != "TenNormsCLI" {
            #expect(!file.code.contains { $0.contains("getenv") || $0.contains(".environment[") })
        }
    }
}
