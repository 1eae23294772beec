import Norms

/// Many findings of one cause told as one, so that they do not bury the rest.
///
/// Refusals are never folded: each has a place that has to be mended and is marked in the file.
struct Folding {
    /// How many findings of one check are told one by one; the default is 5.
    var limit = 5
    /// How many of them are named in one finding; a form has some sixty rows, and their codes are short.
    private let named = 60

    /// The findings of one check, or one that stands for them all, at the place of the first.
    func fold(_ findings: [Finding], of check: any Check, in context: ReviewContext) -> [Finding] {
        let kept = findings.filter { $0.severity == .refusal }
        let small = findings.filter { $0.severity != .refusal }
        guard small.count > limit, var folded = small.first else { return findings }
        var names: [String] = []
        for name in small.compactMap({ $0.field.map { Self.name($0, context) } })
        where !names.contains(name) { names.append(name) }
        let rest = names.count > named ? Wording(zh: "等", en: " …") : Wording(zh: "", en: "")
        folded.places = small.count
        folded.value = small.prefix(limit).map(\.value).joined(separator: "、")
        folded.cause = Wording(
            zh:
                "\(small.count)处\(check.title.zh)：\(names.prefix(named).joined(separator: "、"))\(rest.zh)",
            en:
                "\(small.count) × \(check.title.en): \(names.prefix(named).joined(separator: ", "))\(rest.en)"
        )
        // What to do may depend on the place: the full marks of a row.
        if small.contains(where: { $0.remedy != folded.remedy }) { folded.remedy = check.remedy }
        return kept + [folded]
    }

    private static func name(_ field: FieldID, _ context: ReviewContext) -> String {
        guard case .answer(let code, _) = field else { return context.label(field) }
        return code.text
    }
}
