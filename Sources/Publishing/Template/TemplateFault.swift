package import Norms

/// Why a template cannot be used, or a document cannot be made from it: everything at once, each with its place.
package struct TemplateFault: Error, Sendable, Hashable {
    /// What is wrong, in the order of the template.
    package var findings: [Finding]

    /// Makes a fault.
    package init(_ findings: [Finding]) { self.findings = findings }
}

extension Finding {
    /// A finding about a template; in headers and footers the part stands for the place.
    static func template(
        _ code: String,
        _ tag: PlacedTag,
        zh: String,
        en: String,
        mendZh: String,
        mendEn: String
    ) -> Finding {
        let side = tag.part == DocumentTemplate.mainPart ? "" : tag.part
        return Finding(
            "template-" + code,
            .refusal,
            place: side.isEmpty ? tag.place : .file,
            value: tag.source,
            cause: Wording(
                zh: (side.isEmpty ? "" : "\(side)：") + "标签“\(tag.source)”" + zh,
                en: (side.isEmpty ? "" : "\(side): ") + "tag \"\(tag.source)\" " + en
            ),
            remedy: Wording(zh: mendZh, en: mendEn)
        )
    }
}
