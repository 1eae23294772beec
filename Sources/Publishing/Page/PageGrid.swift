internal import Norms
internal import OOXML

/// The step of the lines and of the characters, in twips.
struct PageGrid: Equatable {
    var pitch: Int
    var em: Int

    /// The grid of a profile.
    init(_ profile: PageProfile) {
        pitch = profile.pitch
        em = profile.em
    }

    /// The grid of a template, as its body style has it; that of the standard where it says nothing.
    init(styles: consuming XMLTree) {
        var tree = styles
        self.init(PageProfile.standard)
        let normal = tree.descendants(of: tree.root, named: "w:style")
            .first { tree.attribute("w:styleId", of: $0) == "Normal" }
        guard let normal else { return }
        for node in tree.descendants(of: normal, named: "w:spacing") {
            if let line = tree.attribute("w:line", of: node).flatMap({ Int($0) }) { pitch = line }
            if let value = tree.attribute("w:val", of: node).flatMap({ Int($0) }) {
                em = 320 + value
            }
        }
    }
}

/// How the mark (发文机关标志) fits into the width of the type area.
struct MarkFit: Equatable {
    /// In half-points.
    var size: Int
    /// The horizontal scale in percent.
    var scale: Int

    /// Fits a text of so many full-width characters; three percent of the width stay free.
    init(width: Double, _ profile: PageProfile) {
        size = profile.markSize
        let room = Double(profile.areaWidth) * 0.97
        let needed = width * Double(size * 10)
        scale = needed <= room ? 100 : Int(room / needed * 100)
        guard scale < Self.narrowest else { return }
        size = max(32, size * scale / Self.narrowest)
        scale = Self.narrowest
    }

    /// Narrower letters are hard to read.
    private static let narrowest = 50
}
