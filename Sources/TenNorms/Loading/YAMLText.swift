import Norms
import Yams

/// A YAML text as nodes with their lines.
enum YAMLText {
    /// Composes a text; a fault of its syntax becomes a finding with its line.
    static func root(of text: String, faults: FaultList) -> Node? {
        do {
            if let node = try Yams.compose(yaml: text) { return node }
            faults.add("empty", at: .file, zh: "文件是空的", en: "the file is empty")
        } catch let error as YamlError {
            report(error, to: faults)
        } catch {
            faults.add("syntax", at: .file, zh: "文件无法读取", en: "the file cannot be read")
        }
        return nil
    }

    private static func report(_ error: YamlError, to faults: FaultList) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            syntax(problem, at: place(mark), faults)
        case .duplicatedKeysInMapping(let duplicates, let context):
            let keys = duplicates.sorted().joined(separator: ", ")
            faults.add(
                "duplicate-key",
                at: place(context.mark),
                value: keys,
                zh: "同一处重复写了：\(keys)",
                en: "written twice in one place: \(keys)",
                remedy: Wording(zh: "只留一个", en: "keep one")
            )
        case .reader(let problem, _, _, _), .writer(let problem), .emitter(let problem),
            .representer(let problem):
            syntax(problem, at: .file, faults)
        case .no, .memory, .dataCouldNotBeDecoded:
            syntax("cannot decode", at: .file, faults)
        }
    }

    private static func syntax(_ problem: String, at place: Place, _ faults: FaultList) {
        faults.add(
            "syntax",
            at: place,
            value: problem,
            zh: "格式有误（\(problem)）",
            en: "not valid YAML: \(problem)",
            remedy: Wording(
                zh: "检查该处及上一行的缩进、引号、括号和冒号",
                en: "look at indentation, quotes, brackets and colons here and on the line before"
            )
        )
    }

    /// A mark as a place.
    static func place(_ mark: Mark?) -> Place {
        mark.map { .line($0.line, column: $0.column) } ?? .file
    }
}
