internal import OOXML

/// What one document adds to the package of its template: pictures with the links to them, and lists that begin anew.
struct TemplateAdditions {
    private let package: TemplatePackage
    private var pictures: [TemplatePicture] = []
    /// The pictures that a part is linked to, by their places, in the order of their links.
    private var links: [String: [Int]] = [:]
    private var lists: [(number: Int, like: String)] = []
    /// The lists that count now, for each list of the part that begins anew somewhere.
    private var current: [Int?] = []

    init(_ package: TemplatePackage) { self.package = package }

    /// Begins a part.
    mutating func begin(_ program: TemplateProgram) {
        current = program.lists.map { _ in nil }
    }

    /// The number of the list that counts now.
    func number(of place: Int, in program: TemplateProgram) -> Int {
        current[place] ?? Int(program.lists[place]) ?? 0
    }

    /// Begins a list anew; the first time its own number serves.
    mutating func restart(_ place: Int, in program: TemplateProgram) {
        let list = program.lists[place]
        current[place] = current[place] == nil ? Int(list) : addList(like: list)
    }

    private mutating func addList(like list: String) -> Int {
        let number = (package.lists?.next ?? 1) + lists.count
        lists.append((number, list))
        return number
    }

    /// The number of the link from a part to a picture; the same picture is stored and linked once.
    mutating func link(to picture: TemplatePicture, in part: String) -> String {
        let place = Self.place(of: picture, in: &pictures)
        let number = Self.place(of: place, in: &links[part, default: []])
        return "\(package.linkStem)\(number + 1)"
    }

    /// Where something stands in a list; it is put at the end when it is not there.
    private static func place<T: Equatable>(of element: T, in list: inout [T]) -> Int {
        if let place = list.firstIndex(of: element) { return place }
        list.append(element)
        return list.count - 1
    }

    /// A picture as an element of a run; the text element around is closed before and opened again behind
    /// (ECMA-376 §20.4.2.8).
    mutating func drawing(
        _ picture: TemplatePicture,
        _ width: Int?,
        _ number: Int,
        in part: String
    ) -> String {
        let names = DrawingNames(isStrict: package.isStrict)
        let (width, height) = picture.extent(width: width)
        let link = link(to: picture, in: part)
        return """
            </w:t><w:drawing><wp:inline xmlns:wp="\(names.placing)" distT="0" distB="0" distL="0" distR="0">\
            <wp:extent cx="\(width)" cy="\(height)"/><wp:docPr id="\(number)" name="图片\(number)"/>\
            <wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="\(names.main)" noChangeAspect="1"/>\
            </wp:cNvGraphicFramePr><a:graphic xmlns:a="\(names.main)"><a:graphicData uri="\(names.picture)">\
            <pic:pic xmlns:pic="\(names.picture)"><pic:nvPicPr><pic:cNvPr id="\(number)" name="图片\(number)"/>\
            <pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="\(names.links)" r:embed="\(link)"/>\
            <a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>\
            <a:ext cx="\(width)" cy="\(height)"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>\
            </pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>\
            <w:t xml:space="preserve">
            """
    }

    /// The parts that are changed or added by this.
    func parts() -> [TemplatePackage.Part] {
        var parts = pictures.enumerated().map { place, picture in
            TemplatePackage.Part(name: name(place), bytes: picture.bytes, isStored: true)
        }
        for splice in package.links {
            guard let linked = links[splice.key] else { continue }
            let text = linked.enumerated().map { number, place in
                "<Relationship Id=\"\(package.linkStem)\(number + 1)\" "
                    + "Type=\"\(package.linkType)/image\" Target=\"/\(name(place))\"/>"
            }
            parts.append(splice.value.part(with: text.joined()))
        }
        if let known = package.lists, !lists.isEmpty {
            let text = lists.map { known.element($0.number, like: $0.like) }.joined()
            parts.append(known.part.part(with: text))
        }
        if let types = package.types(for: pictures) { parts.append(types) }
        return parts
    }

    private func name(_ place: Int) -> String {
        "\(package.pictureStem)\(place + 1).\(pictures[place].ending)"
    }
}

/// The addresses of DrawingML's namespaces (ECMA-376 part 1, annex A).
private struct DrawingNames {
    let main: String
    let picture: String
    let placing: String
    let links: String

    init(isStrict: Bool) {
        let stem =
            isStrict
            ? "http://purl.oclc.org/ooxml/drawingml"
            : "http://schemas.openxmlformats.org/drawingml/2006"
        main = stem + "/main"
        picture = stem + "/picture"
        placing = stem + "/wordprocessingDrawing"
        links = isStrict ? OfficeAddress.strictLinks : OfficeAddress.links
    }
}
