/// The kinds of Chinese faces that an official document uses; the standard names the kind and no vendor (GB/T 9704-2012 §5.2.2).
package enum FaceFamily: String, Sendable, Hashable, CaseIterable {
    /// The mark and the title.
    case title = "小标宋"
    /// The text.
    case text = "仿宋"
    /// Headings of the second level.
    case script = "楷体"
    /// Headings of the first level.
    case gothic = "黑体"
    /// Page numbers.
    case song = "宋体"

    /// The names under which vendors and systems ship faces of the family.
    package var names: [String] {
        switch self {
        case .title:
            [
                "方正小标宋简体", "方正小标宋_GBK", "方正小标宋", "FZXiaoBiaoSong-B05S",
                "FZXiaoBiaoSong-B05", "文鼎小标宋简", "小标宋",
            ]
        case .text:
            [
                "仿宋", "仿宋_GB2312", "FangSong", "FangSong_GB2312", "方正仿宋_GBK", "方正仿宋简体",
                "华文仿宋", "STFangsong",
            ]
        case .script:
            [
                "楷体", "楷体_GB2312", "KaiTi", "KaiTi_GB2312", "方正楷体_GBK", "方正楷体简体", "华文楷体",
                "STKaiti",
            ]
        case .gothic:
            ["黑体", "SimHei", "方正黑体_GBK", "方正黑体简体", "华文黑体", "STHeiti"]
        case .song:
            [
                "宋体", "SimSun", "NSimSun", "新宋体", "方正书宋_GBK", "方正书宋简体", "华文宋体", "STSong",
            ]
        }
    }

    /// The family of a face, whatever the case of its name; nil for faces outside the five.
    package init?(face: String) {
        guard let family = Self.families[face.trimmed.lowercased()] else { return nil }
        self = family
    }

    private static let families: [String: FaceFamily] = Dictionary(
        allCases.flatMap { family in family.names.map { ($0.lowercased(), family) } }
    ) { first, _ in first }
}
