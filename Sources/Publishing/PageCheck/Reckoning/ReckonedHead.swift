import Norms
import OOXML

extension CheckedDocument {
    /// Where the ink of the mark begins, in millimetres from the top of the paper.
    var reckonedMarkTop: ReckonedGap? {
        guard let first = parts.mark.first, let section = styled.sections.first else { return nil }
        let size = largest(first)
        if let place = framePlace(of: first) {
            return ReckonedGap(LineColumn.inkTop(place, size: size) * TextRow.point, slack: 0)
        }
        guard let column = LineColumn(self),
            let place = column.places[parts[first].styled.index]
        else { return nil }
        let top = Double(section.top) / 20 + LineColumn.inkTop(place, size: size)
        return ReckonedGap(top * TextRow.point, slack: column.slack * TextRow.point)
    }

    /// The line of a paragraph in a frame that hangs on the page.
    func framePlace(of place: Int) -> LineColumn.Place? {
        let paragraph = parts[place].styled
        guard let frame = paragraph.format.frame, frame.anchor == "page", let y = frame.y,
            let section = styled.sections.first,
            let pitch = TextGrid.pitch(of: paragraph, section)
        else { return nil }
        let before = Double(paragraph.format.spacing.before ?? 0) / 20
        return LineColumn.Place(top: Double(y) / 20 + before, pitch: pitch, count: 1)
    }

    /// From the ink of the document number to the line that is the lower border of its paragraph, in millimetres.
    var reckonedLineGap: ReckonedGap? {
        guard let number = parts.number, parts[number].flows,
            let border = parts[number].styled.format.bottomBorder, border.isDrawn,
            let section = styled.sections.first,
            let pitch = TextGrid.pitch(of: parts[number].styled, section)
        else { return nil }
        // The brackets 〔〕 reach lower than the characters.
        let gap = 0.2 * pitch - 0.18 * largest(number) + Double(border.space)
        return ReckonedGap(gap * TextRow.point, slack: 0.5)
    }

    /// From the line under the document number to the ink of the title, in line pitches.
    var reckonedTitleGap: ReckonedGap? {
        guard let number = parts.number, let title = parts.title.first,
            let border = parts[number].styled.format.bottomBorder, border.isDrawn,
            let column = LineColumn(self),
            let upper = column.places[parts[number].styled.index],
            let lower = column.places[parts[title].styled.index]
        else { return nil }
        let line = upper.bottom + Double(border.space) + Double(border.size) / 8
        let gap = LineColumn.inkTop(lower, size: largest(title)) - line
        return ReckonedGap(gap / bodyPitch, slack: column.slack / bodyPitch)
    }

    /// The mark of a letter in a frame, with the double line below it.
    ///
    /// In a frame of a set height the line lies on its lower edge; it is 5.1 pt high.
    var letterMark: (place: LineColumn.Place, size: Double, line: Double)? {
        guard let first = parts.mark.first, let place = framePlace(of: first),
            let border = parts[first].styled.format.bottomBorder, border.isDrawn
        else { return nil }
        let frame = parts[first].styled.format.frame
        let line = frame.flatMap { frame in
            frame.height.map { Double((frame.y ?? 0) + $0) / 20 - 5.1 }
        }
        return (place, largest(first), line ?? place.bottom + Double(border.space))
    }

    /// The frames of the two lines of a letter: that of the mark, and one that has a line above and no text.
    func letterFrame(_ side: LetterLineSide) -> (frame: TextFrame, border: BorderLine)? {
        for paragraph in styled.paragraphs + styled.marginalia {
            let format = paragraph.format
            let isEmpty = paragraph.text.allSatisfy(\.isWhitespace)
            let border = side == .upper ? format.bottomBorder : format.topBorder
            guard let frame = format.frame, let border, border.isDrawn,
                border.isDouble || border.colour.isRedColour, isEmpty == (side == .lower)
            else { continue }
            return (frame, border)
        }
        return nil
    }
}

extension Double {
    /// As a gap in millimetres, in words.
    var inMillimetres: Wording { Wording(same: millimetres) }
}
