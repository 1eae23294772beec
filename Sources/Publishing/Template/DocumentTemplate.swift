package import Norms
internal import OOXML

/// A Word file with `{{字段}}` tags that staff edit in Word or WPS, ready to be filled many times.
///
/// | Tag | Does |
/// |---|---|
/// | `{{单位}}` | prints a field |
/// | `{{#如果 字段}} … {{#否则}} … {{/如果}}` | shows a part when the field is there; `{{#如果 非 字段}}` when it is not |
/// | `{{#每个 字段}} … {{/每个}}` | repeats a part for each record of a list |
///
/// A block in one paragraph takes in text, one in the cells of a row takes in the row; otherwise each end has a paragraph
/// or a row of its own, which leaves no trace. Parts without tags are copied as they are. The same values give the same
/// bytes.
package struct DocumentTemplate: Sendable {
    static let mainPart = "word/document.xml"

    private let archive: [UInt8]
    private let names: [String]
    private let programs: [String: TemplateProgram]

    /// Compiles a template; everything that is wrong with it is thrown at once.
    package init(_ bytes: [UInt8], fields: [TemplateField]) throws(TemplateFault) {
        do {
            let source = try ZipArchive(bytes: bytes)
            var programs: [String: TemplateProgram] = [:]
            var findings: [Finding] = []
            for part in source.names where Self.holdsText(part) {
                let compiled = try TemplateCompiler.compile(
                    try source.contents(of: part),
                    part: part,
                    fields: fields
                )
                findings += compiled.findings
                programs[part] = compiled.program
            }
            guard findings.isEmpty else { throw TemplateFault(findings) }
            archive = bytes
            names = Self.inPackageOrder(source.names)
            self.programs = programs
        } catch let fault as TemplateFault {
            throw fault
        } catch {
            throw TemplateFault([Self.unreadable("\(error)")])
        }
    }

    /// What is wrong with a template: empty when it can be used.
    package static func lint(_ bytes: [UInt8], fields: [TemplateField]) -> [Finding] {
        do {
            _ = try DocumentTemplate(bytes, fields: fields)
            return []
        } catch {
            return error.findings
        }
    }

    /// Makes one document; a required value that is missing stops it with a ``TemplateFault`` that names all that are.
    ///
    /// A part is written as it is made, so that a list of any length takes no memory. Throws what ``TemplateRows`` throw.
    package func render(_ record: TemplateRecord) throws -> [UInt8] {
        try render(record, finisher: nil)
    }

    /// The same with the finished page, when there is somebody to finish it.
    func render(_ record: TemplateRecord, finisher: PageFinisher?) throws -> [UInt8] {
        do {
            return try assemble(record, finisher)
        } catch let fault as PackageFault {
            throw TemplateFault([Self.unreadable("\(fault)")])
        } catch let fault as ZipBuilderFault {
            throw TemplateFault([Self.unreadable("\(fault)")])
        }
    }

    private func assemble(_ record: TemplateRecord, _ finisher: PageFinisher?) throws -> [UInt8] {
        let source = try ZipArchive(bytes: archive)
        var builder = try ZipBuilder()
        var findings: [Finding] = []
        for name in names {
            guard let program = programs[name] else {
                try builder.copy(name, from: source)
                continue
            }
            var renderer = TemplateRenderer(program, record)
            if name == Self.mainPart { renderer.finishing = finisher?.begin() }
            try renderer.run()
            findings += renderer.findings
            try builder.add(name, renderer.finish())
        }
        guard findings.isEmpty else { throw TemplateFault(findings) }
        return try builder.finish()
    }

    private static func holdsText(_ part: String) -> Bool {
        guard part.hasPrefix("word/"), part.hasSuffix(".xml") else { return false }
        let name = part.dropFirst(5)
        return ["document", "header", "footer", "footnotes", "endnotes"].contains {
            name.hasPrefix($0)
        }
    }

    private static func inPackageOrder(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        let files = names.filter { !$0.hasSuffix("/") && seen.insert($0).inserted }
        let types = "[Content_Types].xml"
        return files.filter { $0 == types } + files.filter { $0 != types }
    }

    private static func unreadable(_ reason: String) -> Finding {
        Finding(
            "template-unreadable",
            .refusal,
            cause: Wording(
                zh: "模板不是可用的Word文件（\(reason)）",
                en: "the template is no usable Word file (\(reason))"
            ),
            remedy: Wording(zh: "用Word或WPS另存为docx格式", en: "save it as docx in Word or WPS")
        )
    }
}
