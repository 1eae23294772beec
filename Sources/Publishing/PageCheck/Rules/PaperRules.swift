import Norms
import OOXML

/// The paper is A4.
struct PaperSize: DocumentRule {
    let id = "paper"
    let clause = "5.1"
    let title = Wording(zh: "用A4型纸", en: "paper is A4")
    let remedy = Wording(zh: "“布局→纸张大小”选A4", en: "choose A4 as the size of the paper")

    func expected(in document: CheckedDocument) -> Wording {
        let area = document.area
        return Wording(same: "\(area.pageWidth.points) × \(area.pageHeight.points) mm ±1")
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        let sizes = document.pages?.placed.pages.map { ($0.width, $0.height) }
        let declared = document.styled.sections.filter(\.hasPaper).map {
            (Double.millimetres(twips: $0.width), Double.millimetres(twips: $0.height))
        }
        let all = sizes ?? declared
        guard !all.isEmpty else { return .of(false, "—") }
        let wrong = all.enumerated().filter { !fits($0.element, document.area) }.map {
            index,
            size in
            let text = "\(size.0.text(decimals: 1)) × \(size.1.millimetres)"
            return Departure(Wording(same: text), page: sizes == nil ? nil : index + 1)
        }
        return .of(wrong, orHolds: expected(in: document))
    }

    private func fits(_ size: (Double, Double), _ area: TypeArea) -> Bool {
        min(size.0, size.1).isNear(area.pageWidth, within: 1)
            && max(size.0, size.1).isNear(area.pageHeight, within: 1)
    }
}

/// The sections declare the type area.
struct PageMargins: DocumentRule {
    let id = "page-margins"
    let clause = "5.2.1"
    let title = Wording(
        zh: "页边距：天头37 mm、订口28 mm，版心156 mm×225 mm",
        en: "margins: top 37 mm, left 28 mm, type area 156 × 225 mm"
    )
    let remedy = Wording(
        zh: "“布局→页边距→自定义页边距”按应有的尺寸设置（标准版面为上3.7、下3.5、左2.8、右2.6厘米），装订线0",
        en: "set the margins to 37, 35, 28 and 26 mm (top, bottom, left, right), gutter 0"
    )

    func expected(in document: CheckedDocument) -> Wording {
        let area = document.area
        return Wording(
            zh:
                "上\(area.top.points)、左\(area.left.points)，版心\(area.width.points)×\(area.height.points) mm，±1",
            en: "top \(area.top.points), left \(area.left.points), "
                + "\(area.width.points) × \(area.height.points) mm, ±1"
        )
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        let sections = document.styled.sections
        guard !sections.isEmpty else { return .of(false, "—") }
        let wrong = sections.enumerated().filter { $0.element.isPortrait }
            .compactMap { departure($0.element, number: $0.offset + 1, document.area) }
        return .of(wrong, orHolds: expected(in: document))
    }

    private func departure(
        _ section: SectionFormat,
        number: Int,
        _ area: TypeArea
    ) -> Departure? {
        func length(_ twips: Int) -> Double { .millimetres(twips: twips) }
        let left = length(section.left + section.gutter)
        let top = length(section.top)
        let width = length(section.width - section.left - section.right - section.gutter)
        let height = length(section.height - section.top - section.bottom)
        let pairs = [
            (left, area.left), (top, area.top), (width, area.width), (height, area.height),
        ]
        if pairs.allSatisfy({ $0.isNear($1, within: TypeArea.edge) }) { return nil }
        let size = "\(width.text(decimals: 1)) × \(height.millimetres)"
        return Departure(
            Wording(
                zh: "第\(number)节：上\(top.text(decimals: 1))、左\(left.text(decimals: 1))，版心\(size)",
                en: "section \(number): top \(top.text(decimals: 1)), "
                    + "left \(left.text(decimals: 1)), \(size)"
            )
        )
    }
}
