import Norms
import OOXML

/// A length that was reckoned from the package, with how much more the page may show.
struct ReckonedGap {
    /// The smallest that the page can show.
    let least: Double
    /// The largest.
    let most: Double

    init(_ least: Double, slack: Double) {
        self.least = least
        most = least + slack
    }

    /// Holds when all that is possible lies in a band, is broken when nothing does, and is left to the page otherwise.
    func verdict(
        within band: ClosedRange<Double>,
        _ found: (Double) -> Wording,
        at paragraph: PartParagraph?
    ) -> Verdict {
        // The faces of one family differ by a few hundredths of their size.
        let margin = 0.05 * (band.upperBound - band.lowerBound)
        if least > band.upperBound + margin || most < band.lowerBound - margin {
            return .of(false, Self.reckoned(found(least)), at: paragraph)
        }
        if band.contains(least), band.contains(most) {
            return .holds(Self.reckoned(found(least)))
        }
        return .unmeasured
    }

    private static func reckoned(_ wording: Wording) -> Wording {
        Wording(zh: "约\(wording.zh)（按段落设置推算）", en: "about \(wording.en) (reckoned)")
    }
}

extension CheckedDocument {
    /// A gap between the ink of two paragraphs near the top of page 1, in line pitches.
    func reckonedGap(from above: Int?, to below: Int?) -> ReckonedGap? {
        guard let above, let below, let column = LineColumn(self),
            let upper = column.places[parts[above].styled.index],
            let lower = column.places[parts[below].styled.index], upper.top < lower.top
        else { return nil }
        let bottom = LineColumn.inkBottom(upper, size: largest(above))
        let top = LineColumn.inkTop(lower, size: largest(below))
        return ReckonedGap((top - bottom) / bodyPitch, slack: column.slack / bodyPitch)
    }

    /// The size of the largest character of a paragraph.
    func largest(_ place: Int) -> Double { parts[place].styled.sizes.last ?? 16 }

    /// The line pitch of the text in points.
    var bodyPitch: Double { TextGrid(self)?.pitch ?? 28.95 }

    /// The blank lines between two paragraphs that follow each other, reckoned from baseline to baseline.
    func reckonedBlanks(from above: Int?, to below: Int) -> ReckonedGap? {
        guard let above, let section = styled.sections.first,
            parts[above].flows, parts[below].flows,
            let pitch = TextGrid.pitch(of: parts[below].styled, section),
            TextGrid.pitch(of: parts[above].styled, section) == pitch
        else { return nil }
        let first = parts[above].styled.index
        let last = parts[below].styled.index
        guard first < last else { return nil }
        var height = 0.0
        var after = Double(parts[above].styled.format.spacing.after ?? 0) / 20
        for index in (first + 1)...last {
            let paragraph = styled.paragraphs[index]
            let spacing = paragraph.format.spacing
            let before = Double(spacing.before ?? 0) / 20
            guard !paragraph.isInTable, !paragraph.isInBox, !paragraph.isFramed,
                !paragraph.hasPageBreak, paragraph.format.breaksPage != true,
                !paragraph.endsSection, !spacing.dependsOnGrid, before == 0 || after == 0,
                let step = TextGrid.pitch(of: paragraph, section)
            else { return nil }
            height += before + after + (index == last ? 0 : step)
            after = Double(spacing.after ?? 0) / 20
        }
        return ReckonedGap(height / bodyPitch, slack: 0)
    }
}
