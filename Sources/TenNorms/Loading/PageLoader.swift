import Norms

/// Reads the page of official documents: millimetres and points, as the office says them.
struct PageLoader {
    let map: YAMLMap

    private static let keys = [
        "top", "left", "width", "height", "lines", "characters", "pitch", "spacing", "folio",
        "faces", "mark-size", "mark-colour", "seal", "duplex",
    ]

    /// The page; what is not set has the value of the standard.
    func load() -> PageProfile {
        var page = PageProfile.standard
        guard let node = map.node("page"),
            let part = YAMLMap(node, called: "page", keys: Self.keys, faults: map.faults)
        else { return page }
        readArea(part, &page)
        readGrid(part, &page)
        readFaces(part, &page)
        page.isSealed = part.flag("seal") ?? page.isSealed
        page.isDuplex = part.flag("duplex") ?? page.isDuplex
        if !page.isGridSound { reportGrid(part, page) }
        return page
    }

    private func readArea(_ part: YAMLMap, _ page: inout PageProfile) {
        page.top = part.twips("top", in: 10...80) ?? page.top
        page.left = part.twips("left", in: 10...80) ?? page.left
        if let width = part.twips("width", in: 80...190) {
            page.right = page.width - page.left - width
        }
        if let height = part.twips("height", in: 120...270) {
            page.bottom = page.height - page.top - height
        }
        if page.right < 0 || page.bottom < 0 {
            let zh = "版心超出A4纸（210×297毫米）"
            part.report("page-area", zh: zh, en: "the type area is larger than A4 paper")
            (page.right, page.bottom) = (0, 0)
        }
        // The dash stands this far above the footer's edge; measured with a line of 14 pt.
        let drop = part.twips("folio", in: 0...25)
        page.footer = max(0, page.bottom - (drop ?? 397) - 163)
    }

    private func readGrid(_ part: YAMLMap, _ page: inout PageProfile) {
        page.lines = part.whole("lines", in: 10...60) ?? page.lines
        page.characters = part.whole("characters", in: 10...60) ?? page.characters
        page.pitch = part.length("pitch", in: 10...60) ?? page.pitch
        page.spacing = part.length("spacing", in: -4...8) ?? page.spacing
        page.markSize = part.length("mark-size", in: 16...100).map { $0 / 10 } ?? page.markSize
        let expected = Wording(zh: "六位十六进制颜色，如 FF0000", en: "a colour such as FF0000")
        let colour = part.value("mark-colour", as: expected) { text in
            text.utf8.count == 6 && Int(text, radix: 16) != nil ? text.uppercased() : nil
        }
        page.markColour = colour ?? page.markColour
    }

    private func readFaces(_ part: YAMLMap, _ page: inout PageProfile) {
        let keys = ["text", "first-level", "second-level", "title", "folio"]
        guard let node = part.node("faces"),
            let faces = YAMLMap(node, called: "faces", keys: keys, faults: map.faults)
        else { return }
        page.textFace = faces.text("text") ?? page.textFace
        page.firstLevelFace = faces.text("first-level") ?? page.firstLevelFace
        page.secondLevelFace = faces.text("second-level") ?? page.secondLevelFace
        page.titleFace = faces.text("title") ?? page.titleFace
        page.folioFace = faces.text("folio") ?? page.folioFace
    }

    private func reportGrid(_ part: YAMLMap, _ page: PageProfile) {
        part.report(
            "page-grid",
            zh: "版心排不下每面\(page.lines)行、每行\(page.characters)字",
            en: "\(page.lines) lines of \(page.characters) characters do not fit the type area"
        )
    }
}

extension YAMLMap {
    /// A length in millimetres, in twips.
    fileprivate func twips(_ key: String, in range: ClosedRange<Int>) -> Int? {
        number(key, in: range, unit: Wording(zh: "毫米", en: "mm"))
            .flatMap { FixedPoint.divide($0 * 1_440, by: 25_400) }
    }

    /// A length in points, in twips.
    fileprivate func length(_ key: String, in range: ClosedRange<Int>) -> Int? {
        number(key, in: range, unit: Wording(zh: "磅", en: "pt"))
            .flatMap { FixedPoint.divide($0 * 20, by: 1_000) }
    }

    /// A number with decimals, in thousandths.
    private func number(_ key: String, in range: ClosedRange<Int>, unit: Wording) -> Int? {
        let expected = Wording(
            zh: "\(range.lowerBound)至\(range.upperBound)之间的数（\(unit.zh)）",
            en: "a number from \(range.lowerBound) to \(range.upperBound) (\(unit.en))"
        )
        let bounds = Points(range.lowerBound)...Points(range.upperBound)
        return value(key, as: expected) { Points($0).flatMap { bounds.contains($0) ? $0 : nil } }?
            .thousandths
    }

    /// Reports what does not fit together on the page.
    fileprivate func report(_ code: String, zh: String, en: String) {
        faults.add(
            code,
            at: place,
            zh: zh,
            en: en,
            remedy: Wording(zh: "调整page下的数值", en: "change the numbers under page")
        )
    }
}
