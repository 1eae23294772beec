import Norms
import OOXML

/// Why a file could not be read at all, in words, with what to do.
enum FileTrouble {
    /// What the file was expected to be.
    enum Expected {
        case form, roster
        var zh: String { self == .form ? "docx 或 xlsx" : "xlsx" }
        var en: String { self == .form ? "docx or xlsx" : "xlsx" }
    }

    /// The one finding for a fault of the package.
    static func finding(for fault: PackageFault, file: Expected = .form) -> Finding {
        switch fault {
        case .empty: make("file-empty", "文件是空的（0 字节）", "the file is empty (0 bytes)", .resend)
        case .truncated: make("file-truncated", "文件不完整，可能没有传完", "the file is cut off", .resend)
        case .encrypted:
            make(
                "file-encrypted",
                "文件设有密码，打不开",
                "the file is protected by a password",
                Wording(
                    zh: "请另存为不加密的 \(file.zh) 再报",
                    en: "save it without a password as \(file.en)"
                )
            )
        case .legacyBinary(let signature):
            make(
                "file-legacy",
                "文件是旧格式（\(name(signature))）",
                "the file is in an old format (\(name(signature)))",
                saveAs(file)
            )
        case .notOffice(let signature): notOffice(signature, file)
        case .tooLarge(let bound, let part): tooLarge(bound, part: part)
        case .badXML(let part, let line, let reason):
            damaged(Wording(zh: "\(part):\(line)", en: "\(part):\(line) \(reason)"), file)
        case .missingPart(let part), .damagedEntry(let part):
            damaged(Wording(zh: part, en: part), file)
        case .doctype(let part): doctype(part)
        case .wrongKind(let found): otherKind("file-wrong-kind", found.rawValue, file)
        case .unknownKind(let type): otherKind("file-unknown-kind", type, file)
        }
    }

    private static func tooLarge(_ bound: Bound, part: String) -> Finding {
        make(
            "file-too-large",
            "文件超出允许的大小（\(bound.chinese)\(part.isEmpty ? "" : "，\(part)")）",
            "the file goes beyond a limit (\(bound.rawValue)\(part.isEmpty ? "" : " in \(part)"))",
            Wording(
                zh: "请删去照片和无关内容，另存一份再报",
                en: "remove photographs and what does not belong, and save a copy"
            )
        )
    }

    private static func doctype(_ part: String) -> Finding {
        make(
            "file-doctype",
            "文件含有不安全的声明（\(part)），没有打开",
            "the file has an unsafe declaration (\(part)) and was not opened",
            .newForm
        )
    }

    private static func otherKind(_ code: String, _ kind: String, _ file: Expected) -> Finding {
        let detail =
            kind.isEmpty ? Wording(zh: "", en: "") : Wording(zh: "（\(kind)）", en: " (\(kind))")
        return make(
            code,
            "文件不是\(file == .form ? "表格或文字" : "表格")文档\(detail.zh)",
            "the file is of another kind\(detail.en)",
            saveAs(file)
        )
    }

    /// A file with macros is never taken: what its program would do is not known.
    static func macros() -> Finding {
        make(
            "file-macros",
            "文件带有宏，没有收下",
            "the file carries macros and was not taken",
            Wording(zh: "请另存为不带宏的 docx 或 xlsx 再报", en: "save it as docx or xlsx without macros")
        )
    }

    private static func notOffice(_ signature: FileSignature, _ file: Expected) -> Finding {
        let what = Wording(
            zh: "文件不是 \(file.zh)，而是\(name(signature))",
            en: "the file is not \(file.en) but \(signature.rawValue)"
        )
        let code: String
        let remedy: Wording
        switch signature {
        case .pdf, .ofd:
            (code, remedy) = ("file-pdf", .original)
        case .jpeg, .png, .picture:
            (code, remedy) = ("file-picture", .original)
        case .rar, .sevenZip, .gzip, .zip:
            (code, remedy) = ("file-archive", .unpack)
        case .rtf, .html, .xml, .openDocument, .text:
            (code, remedy) = ("file-other-format", saveAs(file))
        case .encryptedOffice, .legacyWord, .legacyExcel, .compound:
            (code, remedy) = ("file-legacy", saveAs(file))
        case .empty, .unknown: (code, remedy) = ("file-not-office", .newForm)
        }
        return Finding(code, .refusal, cause: what, remedy: remedy)
    }

    private static func damaged(_ detail: Wording, _ file: Expected) -> Finding {
        make(
            "file-damaged",
            "文件已损坏\(detail.zh.isEmpty ? "" : "（\(detail.zh)）")",
            "the file is damaged\(detail.en.isEmpty ? "" : " (\(detail.en))")",
            Wording(
                zh: "请用 Word、Excel 或 WPS 打开后另存为 \(file.zh) 再报",
                en: "open it in Word, Excel or WPS, save it as \(file.en), and send it again"
            )
        )
    }

    private static func make(_ code: String, _ zh: String, _ en: String, _ remedy: Wording)
        -> Finding
    {
        Finding(code, .refusal, cause: Wording(zh: zh, en: en), remedy: remedy)
    }

    private static func saveAs(_ file: Expected) -> Wording {
        Wording(zh: "请另存为 \(file.zh) 再报", en: "save it as \(file.en) and send it again")
    }

    private static func name(_ signature: FileSignature) -> String {
        switch signature {
        case .empty: "空文件"
        case .zip: "压缩包"
        case .encryptedOffice: "加密文档"
        case .legacyWord: "doc/wps"
        case .legacyExcel: "xls/et"
        case .compound: "旧式复合文档"
        case .pdf: "PDF"
        case .jpeg, .png, .picture: "图片"
        case .rtf: "RTF"
        case .html: "网页"
        case .xml: "XML"
        case .rar: "RAR 压缩包"
        case .sevenZip: "7z 压缩包"
        case .gzip: "gzip 压缩包"
        case .ofd: "OFD"
        case .openDocument: "ODF 文档"
        case .text: "纯文本"
        case .unknown: "无法识别的文件"
        }
    }
}

extension Wording {
    fileprivate static let resend = Wording(
        zh: "请检查原文件后重新报送",
        en: "check the original and send it again"
    )
    fileprivate static let newForm = Wording(
        zh: "请在下发的空白表上填写后再报",
        en: "fill in the blank form that was issued and send it"
    )
    /// Pictures are never read.
    static let original = Wording(
        zh: "请报送可编辑的原表（docx 或 xlsx），不要报扫描件或照片",
        en: "send the form itself (docx or xlsx), not a scan or a photograph"
    )
    fileprivate static let unpack = Wording(
        zh: "请解压后把表格单独报送",
        en: "unpack it and send the form by itself"
    )
}
