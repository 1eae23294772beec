import Norms
import OOXML

/// 22 lines on a page.
struct LinesPerPage: DocumentRule {
    let id = "lines-per-page"
    let clause = "5.2.3"
    let title = Wording(zh: "一般每面排22行", en: "22 lines on a page")
    let remedy = Wording(
        zh: "选中正文，“开始→段落→行距”选固定值28.95磅，不勾选“对齐到网格”；页脚不要高到顶住版心",
        en:
            "set the line pitch to exactly 28.95 pt (579 twips), and keep the footer off the type area"
    )

    func expected(in document: CheckedDocument) -> Wording {
        Wording(same: String(document.profile.lines))
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        let wanted = document.profile.lines
        guard let grid = TextGrid(document) else {
            return .skip("正文没有可量的行距", "no line pitch to measure")
        }
        if let full = document.pages?.fullPages, !full.isEmpty {
            let text = full.map { "\($0.lines)" }.joined(separator: ", ")
            let page = full.first { $0.lines != wanted }?.page
            return .of(page == nil, text + " (\(grid.pitch.text(decimals: 2)) pt)", page: page)
        }
        return .of(
            grid.capacity == wanted,
            Wording(
                zh: "行距\(grid.pitch.text(decimals: 2))磅，每面\(grid.capacity)行",
                en: "a pitch of \(grid.pitch.text(decimals: 2)) pt gives \(grid.capacity)"
            ),
            at: grid.paragraph
        )
    }
}

/// The lines fill the type area, evenly.
struct LinePitch: DocumentRule {
    let id = "line-pitch"
    let clause = "5.2.3"
    let title = Wording(zh: "22行撑满版心，行距一致", en: "even pitch, 22 lines fill the type area")
    let remedy = Wording(
        zh: "全文行距用同一固定值28.95磅，正文“段前”“段后”设为0",
        en: "use one exact pitch of 28.95 pt throughout, without space before or after paragraphs"
    )

    func expected(in document: CheckedDocument) -> Wording {
        Wording(zh: "22行后余下不超过3 mm", en: "22 lines leave at most 3 mm")
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard case .holds = LinesPerPage().judge(document), let grid = TextGrid(document) else {
            return .skip("每面行数已不合", "the number of lines is off already")
        }
        let left =
            document.area.height - Double(document.profile.lines) * grid.pitch * TextRow.point
        let even = grid.evenness
        let percent = (even * 100).text(decimals: 0)
        return .of(
            left >= -0.5 && left <= 3 && even >= 0.9,
            Wording(
                zh: "\(grid.pitch.text(decimals: 2))磅，余\(left.millimetres)，\(percent)%的行在格上",
                en: "\(grid.pitch.text(decimals: 2)) pt leaves \(left.millimetres); "
                    + "\(percent) % of lines on the grid"
            ),
            at: grid.paragraph
        )
    }
}

extension CheckedDocument {
    /// The paragraph of the body, and its first run, whose look most of the text has.
    fileprivate func usualLook(longerThan length: Int) -> (PartParagraph, RunFormat)? {
        var letters: [String: Int] = [:]
        var looks: [String: (PartParagraph, RunFormat)] = [:]
        for paragraph in paragraphs(parts.body) {
            for run in paragraph.styled.visibleRuns {
                let key = "\(run.format.size)/\(run.format.spacing)"
                letters[key, default: 0] += run.text.count
                if looks[key] == nil { looks[key] = (paragraph, run.format) }
            }
        }
        guard parts.body.contains(where: { parts[$0].letters.count > length }) else { return nil }
        let most = letters.max { ($0.value, $1.key) < ($1.value, $0.key) }
        return most.flatMap { looks[$0.key] }
    }

    /// The size of most of the text of the body, in points.
    var bodySize: Double { usualLook(longerThan: 0)?.1.size ?? 16 }
}

/// 28 characters in a line.
struct CharactersPerLine: DocumentRule {
    let id = "chars-per-line"
    let clause = "5.2.3"
    let title = Wording(zh: "一般每行排28个字", en: "28 characters in a line")
    let remedy = Wording(
        zh: "正文用三号；“开始→字体→字符间距”选紧缩0.25磅；版心宽15.6厘米",
        en: "16 pt, condensed by 0.25 pt, in a type area 156 mm wide"
    )

    func expected(in document: CheckedDocument) -> Wording {
        Wording(same: String(document.profile.characters))
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        let wanted = document.profile.characters
        guard let pages = document.pages else { return judgePackage(document) }
        guard pages.pitch != nil,
            let count = pages.charactersPerLine(edge: document.area.right + TypeArea.edge)
        else {
            return .skip("没有满行", "no full line of text")
        }
        return .of(count == wanted, String(count))
    }

    private func judgePackage(_ document: CheckedDocument) -> Verdict {
        let wanted = document.profile.characters
        guard let (long, look) = document.usualLook(longerThan: wanted * 2),
            let section = document.styled.sections.first
        else { return .skip("没有满行", "no full line of text") }
        let step = look.size + Double(look.spacing) / 20
        let width = Double(section.width - section.left - section.right - section.gutter) / 20
        guard step > 0, width > 0, section.grid != "linesAndChars", section.grid != "snapToChars"
        else { return .unmeasured }
        let count = Int(width / step + 1e-6)
        return .of(count == wanted, String(count), at: long)
    }
}
