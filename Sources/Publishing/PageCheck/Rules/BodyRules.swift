import Norms
import OOXML

/// Page 1 shows body text.
struct FirstPageBody: DocumentRule {
    let id = "page-1-body"
    let clause = "7.3.3"
    let title = Wording(zh: "公文首页必须显示正文", en: "page 1 shows body text")
    let remedy = Wording(
        zh: "压缩版头或标题所占空间；主送机关过多的移到版记",
        en: "make room on page 1; move a long list of addressees to the imprint"
    )

    func expected(in document: CheckedDocument) -> Wording {
        Wording(zh: "至少一行", en: "at least one line")
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard let pages = document.pages else { return .unmeasured }
        let count = pages.bodyRows.count { $0.page == 1 }
        return .of(count > 0, Wording(zh: "\(count)行", en: "\(count) lines"), page: 1)
    }
}

/// 正文 is of 3号.
struct BodySize: DocumentRule {
    let id = "body-size"
    let clause = "5.2.2"
    let title = Wording(zh: "正文用3号字", en: "the body is of 3号 (16 pt)")
    let remedy = Wording(zh: "选中正文，字号选“三号”", en: "set the body in 16 pt")

    func expected(in document: CheckedDocument) -> Wording {
        Wording(zh: "3号（16磅）", en: "16 pt")
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard document.hasBody else { return .noBody }
        let wrong = document.parts.body.flatMap { place in
            document.parts[place].styled.sizes.filter { $0 != 16 }.map { size in
                Departure(
                    size.points + " pt",
                    document.parts[place],
                    page: document.page(of: place)
                )
            }
        }
        if wrong.isEmpty, let pages = document.pages,
            !pages.character.isNear(16, within: TypeArea.size)
        {
            let text = pages.character.text(decimals: 2) + " pt"
            return .of(false, Wording(zh: "页面上每字\(text)", en: "\(text) a character on the page"))
        }
        return .of(wrong, orHolds: Wording(same: "16 pt"))
    }
}

/// 正文 is set in 仿宋.
struct BodyFace: DocumentRule {
    let id = "body-face"
    let clause = "5.2.2"
    let title = Wording(zh: "正文用仿宋体", en: "the body is set in 仿宋")
    let remedy = Wording(zh: "选中正文，中文字体选“仿宋_GB2312”或“仿宋”", en: "set the body in 仿宋")

    func expected(in document: CheckedDocument) -> Wording {
        Wording(same: FaceFamily.text.rawValue)
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard document.hasBody else { return .noBody }
        let wrong = BodyFaces(document).faces.filter { $0.level == 0 && $0.family != .text }
        return .of(
            wrong.map {
                Departure(
                    $0.family.rawValue,
                    document.parts[$0.place],
                    page: document.page(of: $0.place)
                )
            },
            orHolds: expected(in: document)
        )
    }
}

/// Headings of a level are set in the face of the level.
struct HeadingFace: DocumentRule {
    let level: Int
    var id: String { "heading-\(level)-face" }
    let clause = "7.3.3"
    private var family: FaceFamily { level == 1 ? .gothic : .script }
    private var sign: String { level == 1 ? "一、" : "（一）" }
    var title: Wording {
        Wording(
            zh: "“\(sign)”一层标题用\(family.rawValue)",
            en: "headings \(sign) are set in \(family.rawValue)"
        )
    }
    var remedy: Wording {
        Wording(zh: "标题字体设为\(family.rawValue)，不加粗", en: "set them in \(family.rawValue), not bold")
    }

    func expected(in document: CheckedDocument) -> Wording { Wording(same: family.rawValue) }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard document.hasBody else { return .noBody }
        let found = BodyFaces(document).faces.filter { $0.level == level }
        guard !found.isEmpty else { return .skip("没有这一层标题", "no such heading") }
        let wrong = found.filter { $0.family != family }
        return .of(
            wrong.map {
                Departure(
                    $0.family.rawValue,
                    document.parts[$0.place],
                    page: document.page(of: $0.place)
                )
            },
            orHolds: expected(in: document)
        )
    }
}

/// The faces of the body, run by run, with the level of the heading that the run is part of.
struct BodyFaces {
    /// A run of the body; a face outside the five families, or of the theme, is the business of other rules.
    struct Face {
        var place: Int
        var level: Int
        var family: FaceFamily
    }

    let faces: [Face]

    init(_ document: CheckedDocument) {
        faces = document.parts.body.flatMap { Self.faces(of: document.parts[$0], at: $0) }
    }

    private static func faces(of paragraph: PartParagraph, at place: Int) -> [Face] {
        let level = paragraph.level
        var heading = level > 0 ? paragraph.headingLength : 0
        return paragraph.styled.runs.compactMap { run in
            let isHeading = heading > 0
            heading -= run.text.trimmed.count
            guard !run.text.allSatisfy(\.isWhitespace),
                let family = FaceFamily(face: run.format.chineseFace)
            else { return nil }
            return Face(place: place, level: isHeading ? level : 0, family: family)
        }
    }
}

extension Verdict {
    static let noBody = skip("没有找到正文", "no body text found")
}

extension CheckedDocument {
    /// Whether body text was found, on the pages where these were measured.
    var hasBody: Bool { parts.body.contains(where: isPlaced) }
}
