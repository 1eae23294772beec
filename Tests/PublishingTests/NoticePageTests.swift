import Norms
import OOXML
import Publishing
import Testing

/// The settings of the templates; the rendered page is measured by `make check`.
@Suite struct NoticePageTests {
    private let profile = PageProfile.standard

    private static let documents = NoticeKind.allCases.filter { $0.skeleton != .bareForm }

    private func tree(_ kind: NoticeKind, _ part: String) throws -> XMLTree {
        let archive = try ZipArchive(bytes: NoticeTemplates.bytes(kind))
        return try XMLTree(archive.contents(of: part), part: part)
    }

    private func values(
        _ tree: inout XMLTree,
        _ element: String,
        _ attributes: [String]
    ) -> [[String?]] {
        tree.descendants(of: tree.root, named: element).map { node in
            attributes.map { tree.attribute($0, of: node) }
        }
    }

    @Test func `the profile is the type area of the standard`() {
        // A twip is 25.4 ÷ 1440 mm; 156 × 225 mm within a tenth.
        #expect(abs(Double(profile.areaWidth) * 25.4 / 1_440 - 156) < 0.1)
        #expect(abs(Double(profile.areaHeight) * 25.4 / 1_440 - 225) < 0.1)
        #expect(profile.lines * profile.pitch <= profile.areaHeight)
        #expect(profile.lines * (profile.pitch + 1) > profile.areaHeight)
        #expect(profile.characters * (320 + profile.spacing) <= profile.areaWidth)
        #expect((profile.characters + 1) * (320 + profile.spacing) > profile.areaWidth)
    }

    @Test(arguments: documents)
    func `the section of a template has the margins of the profile`(_ kind: NoticeKind) throws {
        var tree = try tree(kind, "word/document.xml")
        let sides = ["w:top", "w:right", "w:bottom", "w:left", "w:footer"]
        let margins = values(&tree, "w:pgMar", sides)
        let expected = [
            profile.top, profile.right, profile.bottom, profile.left, profile.footer,
        ].map { String?.some(String($0)) }
        #expect(margins == [expected])
        let sizes = values(&tree, "w:pgSz", ["w:w", "w:h"])
        #expect(sizes == [[String(profile.width), String(profile.height)]])
        let grids = values(&tree, "w:docGrid", ["w:type", "w:linePitch"])
        #expect(grids == [["lines", String(profile.pitch)]])
    }

    @Test(arguments: NoticeKind.allCases)
    func `every face is one of the five, in all four slots, and none is the theme's`(
        _ kind: NoticeKind
    ) throws {
        let slots = ["w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"]
        for part in [
            "word/document.xml", "word/styles.xml", "word/header1.xml", "word/header2.xml",
        ] {
            var tree = try tree(kind, part)
            for faces in values(&tree, "w:rFonts", slots) {
                #expect(Set(faces).count == 1)
                #expect(profile.faces.contains(faces.first.flatMap(\.self) ?? ""))
            }
            let themed = values(&tree, "w:rFonts", slots.map { $0 + "Theme" })
            #expect(themed.joined().allSatisfy { $0 == nil })
        }
    }

    @Test(arguments: documents)
    func `the text has the pitch and the spacing of the profile`(_ kind: NoticeKind) throws {
        var tree = try tree(kind, "word/styles.xml")
        let styles = tree.descendants(of: tree.root, named: "w:style")
        let first = styles.first { tree.attribute("w:styleId", of: $0) == "Normal" }
        let normal = try #require(first)
        var spacings: [[String?]] = []
        for node in tree.descendants(of: normal, named: "w:spacing") {
            spacings.append(["w:line", "w:lineRule", "w:val"].map { tree.attribute($0, of: node) })
        }
        #expect(
            spacings == [
                [String(profile.pitch), "exact", nil], [nil, nil, String(profile.spacing)],
            ]
        )
    }

    @Test(arguments: documents)
    func `page numbers stand outside, and a letter has none on page 1`(_ kind: NoticeKind) throws {
        var settings = try tree(kind, "word/settings.xml")
        let isMirrored = !settings.descendants(
            of: settings.root,
            named: "w:evenAndOddHeaders"
        ).isEmpty
        #expect(isMirrored)
        var document = try tree(kind, "word/document.xml")
        let hasTitlePage = !document.descendants(of: document.root, named: "w:titlePg").isEmpty
        #expect(hasTitlePage == kind.isLetter)
        for (part, side) in [("word/footer1.xml", "right"), ("word/footer2.xml", "left")] {
            var footer = try tree(kind, part)
            let sides = values(&footer, "w:jc", ["w:val"])
            #expect(sides == [[side]])
        }
    }
}
