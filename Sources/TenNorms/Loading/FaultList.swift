import Norms

/// Collects what is wrong with a settings or schema file, so that every fault is reported at once.
final class FaultList {
    private(set) var findings: [Finding] = []
    private let prefix: String

    /// Makes an empty list; codes begin with the prefix: `schema-unknown-key`.
    init(prefix: String) { self.prefix = prefix }

    /// Whether anything stands that makes the file unusable.
    var isFatal: Bool { findings.contains { $0.severity == .refusal } }

    /// The findings in the order of the file.
    var ordered: [Finding] {
        findings.enumerated().sorted {
            (order($0.element), $0.offset) < (order($1.element), $1.offset)
        }.map(\.element)
    }

    private func order(_ finding: Finding) -> Int {
        guard case .line(let line, let column) = finding.place else { return 0 }
        return line * 10_000 + min(column, 9_999)
    }

    /// Adds a finding.
    func add(
        _ code: String,
        _ severity: Finding.Severity = .refusal,
        at place: Place,
        value: String = "",
        zh: String,
        en: String,
        remedy: Wording = Wording(zh: "", en: "")
    ) {
        findings.append(
            Finding(
                "\(prefix)-\(code)",
                severity,
                place: place,
                value: value,
                cause: Wording(zh: zh, en: en),
                remedy: remedy
            )
        )
    }

    /// A value that is not of the kind that is asked.
    func wrongType(_ key: String, at place: Place, value: String, expected: Wording) {
        add(
            "wrong-type",
            at: place,
            value: value,
            zh: "“\(key)”的值应为\(expected.zh)",
            en: "the value of \"\(key)\" is not \(expected.en)",
            remedy: Wording(zh: "改为\(expected.zh)", en: "write \(expected.en)")
        )
    }

    /// A name that is used but defined nowhere.
    func unknown(
        _ code: String,
        _ what: Wording,
        named name: String,
        at place: Place,
        of known: [String]
    ) {
        let list = known.joined(separator: "、")
        add(
            code,
            at: place,
            value: name,
            zh: "没有名为“\(name)”的\(what.zh)",
            en: "there is no \(what.en) \"\(name)\"",
            remedy: Wording(zh: "可用的有：\(list)", en: "known: \(known.joined(separator: ", "))")
        )
    }
}
