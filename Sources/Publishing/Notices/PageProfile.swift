/// The page of an official document: what GB/T 9704-2012 gives in millimetres, and what was measured to print it so.
///
/// The templates hold these numbers in their sections and styles, where staff can change them in Word; a test holds the
/// templates that are shipped against the profile. Lengths are twips (1/20 pt) unless they say otherwise.
package struct PageProfile: Sendable, Hashable {
    /// The width of the paper; A4 (§5.1).
    package var width = 11_906
    /// The height of the paper; A4 (§5.1).
    package var height = 16_838
    /// 天头, 37 mm (§5.2.1).
    package var top = 2_098
    /// 订口, 28 mm (§5.2.1).
    package var left = 1_588
    /// What leaves a type area 156 mm wide (§5.2.1).
    package var right = 1_474
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

    /// Makes the profile of the standard, to be changed one by one.
    package init() {}

    /// The profile of the standard.
    package static let standard = PageProfile()

    /// The width of the type area.
    package var areaWidth: Int { width - left - right }

    /// The height of the type area.
    package var areaHeight: Int { height - top - bottom }

    /// The faces that a document may use.
    package var faces: Set<String> {
        [textFace, firstLevelFace, secondLevelFace, titleFace, folioFace]
    }
}
