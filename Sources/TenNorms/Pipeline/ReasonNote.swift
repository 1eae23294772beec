import Norms

/// The note beside a copy that says, in Chinese, why the file is where it is.
enum ReasonNote {
    /// A numbered line a finding, refusals first.
    static func text(for findings: [Finding], file: String) -> String {
        let refusals = findings.filter { $0.severity == .refusal }
        let others = findings.filter { $0.severity != .refusal }
        var lines = ["文件：\(file)", "", "必须改正（\(refusals.count) 处）："]
        lines += numbered(refusals)
        if !others.isEmpty {
            lines += ["", "请一并核实（\(others.count) 处）："]
            lines += numbered(others)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func numbered(_ findings: [Finding]) -> [String] {
        findings.enumerated().map { index, finding in
            "\(index + 1). \(finding.place.text(.zh))：\(finding.message(.zh))"
        }
    }
}
