package import Norms
internal import OOXML

/// Why a template cannot be used, or a document cannot be made from it: everything at once, each with its place.
package struct TemplateFault: Error, Sendable, Hashable {
    /// What is wrong, in the order of the template.
    package var findings: [Finding]

    /// Makes a fault.
    package init(_ findings: [Finding]) { self.findings = findings }
}

extension Finding {
    /// A finding about a template; in headers, footers and notes the part stands for the place.
    static func template(_ issue: TemplateIssue, _ tag: PlacedTag) -> Finding {
        let side = tag.place == .file ? story(tag.part) : Wording(zh: "", en: "")
        return Finding(
            issue.code,
            .refusal,
            place: tag.place,
            value: tag.source,
            cause: Wording(
                zh: side.zh + "标签“\(tag.source)”" + issue.cause.zh,
                en: side.en + "tag \"\(tag.source)\" " + issue.cause.en
            ),
            remedy: issue.remedy
        )
    }

    private static func story(_ part: String) -> Wording {
        let file = part.split(separator: "/").last ?? ""
        let names = [
            ("header", "页眉", "header"), ("footer", "页脚", "footer"),
            ("footnotes", "脚注", "footnotes"),
            ("endnotes", "尾注", "endnotes"),
        ]
        let name = names.first { file.hasPrefix($0.0) }
        return Wording(zh: "\(name?.1 ?? "")（\(file)）", en: "\(name?.2 ?? "part") (\(file)): ")
    }

    /// A template that is no usable Word file.
    static func unreadableTemplate(_ error: any Error) -> Finding {
        let reason = (error as? PackageFault).map(reason) ?? Wording(zh: "文件已损坏", en: "damaged")
        return Finding(
            "template-unreadable",
            .refusal,
            cause: Wording(
                zh: "模板不是可用的Word文件（\(reason.zh)）",
                en: "the template is no usable Word file (\(reason.en))"
            ),
            remedy: Wording(zh: "用Word或WPS另存为docx格式", en: "save it as docx in Word or WPS")
        )
    }

    private static func reason(_ fault: PackageFault) -> Wording {
        switch fault {
        case .empty: Wording(zh: "文件是空的", en: "empty")
        case .truncated: Wording(zh: "文件不完整", en: "cut off")
        case .encrypted: Wording(zh: "设有密码", en: "protected by a password")
        case .legacyBinary: Wording(zh: "旧格式", en: "an old format")
        case .notOffice, .wrongKind, .unknownKind: Wording(zh: "不是文字文档", en: "no text document")
        case .tooLarge: Wording(zh: "超出允许的大小", en: "too large")
        case .badXML(let part, let line, _):
            Wording(zh: "\(part)第\(line)行有错", en: "line \(line) of \(part) is wrong")
        case .doctype(let part): Wording(zh: "\(part)不安全", en: "\(part) is unsafe")
        case .missingPart(let part): Wording(zh: "缺少\(part)", en: "\(part) is missing")
        case .damagedEntry: Wording(zh: "文件已损坏", en: "damaged")
        }
    }
}
