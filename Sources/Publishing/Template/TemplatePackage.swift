internal import Norms
internal import OOXML

/// A template, part by part: what is filled, what is copied, and where something can be added.
struct TemplatePackage: Sendable {
    /// A part that is written anew.
    typealias Part = ZipStencil.Part

    /// The parts with tags, compiled.
    private(set) var programs: [TemplateProgram] = []
    /// All other parts, compressed as they are.
    private(set) var stencil: ZipStencil
    /// The name of the body.
    let mainPart: String
    /// Whether it is in the Strict form.
    let isStrict: Bool
    /// The lists of the document; `nil` when it has none.
    private(set) var lists: TemplateLists?
    /// The relationships of the parts into which pictures come, open for more; `key` is the part.
    private(set) var links: [(key: String, value: PartSplice)] = []
    /// What the numbers of added relationships begin with.
    private(set) var linkStem = "rIdTNP"
    /// What the names of added pictures begin with.
    let pictureStem: String
    private let contentTypes: TemplateContentTypes

    /// What the kinds of relationships begin with.
    var linkType: String { isStrict ? OfficeAddress.strictLinks : OfficeAddress.links }

    /// Compiles a template; everything that is wrong with its tags is thrown at once as a ``TemplateFault``, what is wrong
    /// with the file as a `PackageFault`.
    init(_ bytes: [UInt8], fields: [TemplateField], anchors: Set<String> = []) throws {
        let package = try OfficePackage(bytes: bytes)
        guard package.kind == .document else { throw PackageFault.wrongKind(found: package.kind) }
        let main = package.mainPart
        mainPart = main
        isStrict = package.isStrict
        lists = try TemplateLists(of: main, in: package)
        var findings: [Finding] = []
        for part in try Self.stories(of: main, in: package) {
            let compiled = try TemplateCompiler.compile(
                try package.contents(of: part),
                part: part,
                fields: fields,
                anchors: anchors,
                lists: part == main ? lists : nil
            )
            findings += compiled.findings
            if let program = compiled.program { programs.append(program) }
        }
        guard findings.isEmpty else { throw TemplateFault(findings) }
        pictureStem = Self.freeStem(package.archive.names)
        stencil = try ZipStencil(package.archive, first: "[Content_Types].xml")
        let comments =
            programs.contains { $0.part == main } ? try Self.comments(of: main, in: package) : []
        contentTypes = try TemplateContentTypes(package, without: Set(comments.map(\.target)))
        try drop(comments, of: main, in: package)
        try openLinks(without: comments, in: package)
    }

    /// The parts that print text: the body, headers, footers and notes, in the order in which the body links to them.
    private static func stories(
        of main: String,
        in package: borrowing OfficePackage
    ) throws(PackageFault) -> [String] {
        let kinds: Set = ["header", "footer", "footnotes", "endnotes"]
        var stories = [main]
        for link in try package.relationships(of: main)
        where kinds.contains(link.type) && !link.isExternal && package.contains(link.target)
            && !stories.contains(link.target)
        {
            stories.append(link.target)
        }
        return stories
    }

    private static func freeStem(_ names: [String]) -> String {
        var stem = "word/media/tn"
        while names.contains(where: { $0.lowercased().contains(stem) }) { stem += "n" }
        return stem
    }

    /// The comments, which are notes to whoever edits the template, and the parts that belong to them.
    private static func comments(
        of main: String,
        in package: borrowing OfficePackage
    ) throws(PackageFault) -> [Relationship] {
        try package.relationships(of: main).filter {
            commentKinds.contains($0.type) && !$0.isExternal
        }
    }

    private static let commentKinds: Set = [
        "comments", "commentsExtended", "commentsIds", "commentsExtensible", "people",
    ]

    private mutating func drop(
        _ links: [Relationship],
        of main: String,
        in package: borrowing OfficePackage
    ) throws {
        guard !links.isEmpty else { return }
        let tree = try Self.relationships(of: main, in: package, without: links)
        stencil.replace(PackageChange.relationships(of: main), by: tree.serialised())
        for target in Set(links.map(\.target)) {
            stencil.drop(target)
            stencil.drop(PackageChange.relationships(of: target))
        }
        stencil.replace("[Content_Types].xml", by: contentTypes.plain)
    }

    private mutating func openLinks(
        without dropped: [Relationship],
        in package: borrowing OfficePackage
    ) throws {
        for program in programs where program.hasPictures {
            var tree = try Self.relationships(of: program.part, in: package, without: dropped)
            for link in tree.children(of: tree.root) {
                while tree.attribute("Id", of: link)?.hasPrefix(linkStem) == true {
                    linkStem += "P"
                }
            }
            let name = PackageChange.relationships(of: program.part)
            links.append((program.part, PartSplice(name, &tree)))
        }
    }

    private static func relationships(
        of part: String,
        in package: borrowing OfficePackage,
        without dropped: [Relationship]
    ) throws(PackageFault) -> XMLTree {
        let name = PackageChange.relationships(of: part)
        let empty = Array(PackageChange.noRelationships.utf8)
        let bytes = package.contains(name) ? try package.contents(of: name) : empty
        var tree = try XMLTree(bytes, part: name)
        guard part == package.mainPart else { return tree }
        let ids = Set(dropped.map(\.id))
        for link in tree.children(of: tree.root)
        where ids.contains(tree.attribute("Id", of: link) ?? "") {
            tree.remove(link)
        }
        return tree
    }

    /// The list of content types, when pictures bring new ones.
    func types(for pictures: [TemplatePicture]) -> Part? {
        contentTypes.part(for: pictures)
    }
}

extension TemplateProgram {
    /// Whether pictures come into the part.
    var hasPictures: Bool {
        tags.contains { placed in
            if case .picture = placed.tag { return true }
            return false
        }
    }
}
