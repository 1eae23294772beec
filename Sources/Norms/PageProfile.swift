/// The page of an official document: what GB/T 9704-2012 gives in millimetres, and what was measured to print it so.
///
/// A county changes it under `page` in `workspace.yaml`; every template takes it on when it is opened. Lengths are
/// twips (1/20 pt) unless they say otherwise.
package struct PageProfile: Sendable, Hashable {
    /// The width of the paper; A4 (§5.1).
    package var width = 11_906
    /// The height of the paper; A4 (§5.1).
    package var height = 16_838
    /// 天头, 37 mm (§5.2.1).
    package var top = 2_098
    /// 订口, 28 mm (§5.2.1).
    package var left = 1_587
    /// What leaves a type area 156 mm wide (§5.2.1).
    package var right = 1_475
    /// What leaves a type area 225 mm high (§5.2.1).
    package var bottom = 1_984
    /// From the edge of the paper to the footer: puts the dash of the page number 7 mm below the type area (§7.5).
    package var footer = 1_424
    /// The exact line pitch: 579 gives 22 lines that fill the type area, 580 only 21 (§5.2.3).
    package var pitch = 579
    /// The run spacing: −5 gives 28 characters of 16 pt in a line, −4 only 27 (§5.2.3).
    package var spacing = -5
    /// Lines on a page (§5.2.3).
    package var lines = 22
    /// Characters in a line (§5.2.3).
    package var characters = 28
    /// The face of the text, 3号 (§5.2.2).
    package var textFace = "仿宋"
    /// The face of headings of the first level (§7.3.3).
    package var firstLevelFace = "黑体"
    /// The face of headings of the second level (§7.3.3).
    package var secondLevelFace = "楷体"
    /// The face of the mark and the title (§7.2.4, §7.3.1).
    package var titleFace = "方正小标宋简体"
    /// The face of page numbers (§7.5).
    package var folioFace = "宋体"
    /// The size of the mark (发文机关标志) in half-points; the standard leaves it to the office (§7.2.4).
    package var markSize = 72
    /// The colour of the mark and of the red lines, RRGGBB (§7.2.4, §7.2.7).
    package var markColour = "FF0000"
    /// Whether documents are printed on both sides, so that the 版记 stands on an even page (§7.4).
    package var isDuplex = true
    /// Whether documents bear a seal, which decides where 署名 and date stand (§7.3.5.1, §7.3.5.2).
    package var isSealed = true

    /// Makes the profile of the standard, to be changed one by one.
    package init() {}

    /// The profile of the standard.
    package static let standard = PageProfile()

    /// The width of the type area.
    package var areaWidth: Int { width - left - right }

    /// The height of the type area.
    package var areaHeight: Int { height - top - bottom }

    /// The advance of a character of 3号 as the text is spaced.
    package var em: Int { 320 + spacing }

    /// The faces that a document may use.
    package var faces: Set<String> {
        [textFace, firstLevelFace, secondLevelFace, titleFace, folioFace]
    }

    /// Whether the lines and characters asked for fit the type area.
    package var isGridSound: Bool {
        pitch > 0 && em > 0 && lines * pitch <= areaHeight && characters * em <= areaWidth
    }
}
