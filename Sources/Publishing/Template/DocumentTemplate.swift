package import Norms
internal import OOXML

/// A Word file with `{{字段}}` tags that staff edit in Word or WPS, ready to be filled many times.
///
/// | Tag | Does |
/// |---|---|
/// | `{{单位}}` | prints a field |
/// | `{{#如果 字段}} … {{#否则}} … {{/如果}}` | shows a part when the field is there; `{{#如果 非 字段}}` when it is not |
/// | `{{#每个 字段}} … {{/每个}}` | repeats a part for each record of a list |
/// | `{{第几个}}`, `{{#如果 首个}}`, `{{#如果 末个}}` | which record it is |
/// | `{{编号 一}}` | prints the running number of a heading |
/// | `{{合并 字段}}` | prints a field, and merges cells that say the same downwards |
/// | `{{图片 字段}}` | puts a picture, in text or in place of one with this alternative text |
///
/// `Documentation/Formats/templates.md` has them all. A block in one paragraph takes in text, one in the cells of a row
/// takes in the row; otherwise each end has a paragraph or a row of its own, which leaves no trace. Parts without tags are
/// copied compressed as they are. The same values give the same bytes.
package struct DocumentTemplate: Sendable {
    private let source: TemplatePackage

    /// Compiles a template; everything that is wrong with it is thrown at once.
    ///
    /// The paragraphs of the fields named in `anchors` can be given bookmarks, so that they are found again in a document
    /// that a person edited: Word, WPS and LibreOffice keep bookmarks.
    package init(
        _ bytes: [UInt8],
        fields: [TemplateField],
        anchors: Set<String> = []
    ) throws(TemplateFault) {
        do {
            source = try TemplatePackage(bytes, fields: fields, anchors: anchors)
        } catch let fault as TemplateFault {
            throw fault
        } catch {
            throw TemplateFault([.unreadableTemplate(error)])
        }
    }

    /// The names of the fields that its tags use.
    package var fieldNames: Set<String> {
        Set(source.programs.flatMap(\.tags).compactMap(\.tag.fieldName))
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

    /// A copy of a template with a comment at each fault; `nil` when the file cannot be read or has no fault.
    ///
    /// Word takes comments in the body only: what is wrong in headers, footers and notes is said at the first paragraph.
    package static func annotated(_ bytes: [UInt8], _ findings: [Finding]) -> [UInt8]? {
        let placed = findings.map { finding in
            var finding = finding
            if finding.place == .file { finding.place = .paragraph(1) }
            return finding
        }
        let marked = try? ReturnMarker().mark(bytes: bytes, format: .docx, findings: placed)
        guard let marked, marked.placed > 0 else { return nil }
        return marked.bytes
    }

    /// Makes one document; a required value that is missing stops it with a ``TemplateFault`` that names all that are.
    ///
    /// A part is compressed as it is made, so that a list of any length takes no memory. Throws what ``TemplateRows`` throw.
    package func render(_ record: TemplateRecord) throws -> [UInt8] {
        try render(record, finisher: nil)
    }

    /// The same with the finished page, when there is somebody to finish it, and with anchors when they are asked for.
    func render(
        _ record: TemplateRecord,
        finisher: PageFinisher?,
        bearsAnchors: Bool = false
    ) throws -> [UInt8] {
        var renderer = TemplateRenderer(record, TemplateAdditions(source))
        renderer.bearsAnchors = bearsAnchors
        var parts: [TemplatePackage.Part] = []
        for program in source.programs {
            renderer.finishing = program.part == source.mainPart ? finisher?.begin() : nil
            parts.append(try renderer.run(program))
        }
        guard renderer.findings.isEmpty else { throw TemplateFault(renderer.findings) }
        parts += renderer.additions.parts()
        return source.stencil.filled(parts)
    }
}
