import Norms

/// How 署名 and 成文日期 stand to each other; nothing says whether a seal will be set, so the layout that fits better counts.
struct SignatureLayout {
    let signature: TextRow
    /// Whether it is laid out for a seal (§7.3.5.1), else for none (§7.3.5.2).
    let isSealed: Bool
    let isDateRight: Bool
    let isSignatureRight: Bool
    let found: Wording

    /// Nil when there is no 署名 above the date on its page.
    init?(_ pages: MeasuredPages) {
        guard let date = pages.date,
            let signature = pages.placed.signature.map({ pages.placed.rows[$0] }),
            signature.page == date.page
        else { return nil }
        self.signature = signature
        let fit = Fit(date, signature, pages)
        isSealed = fit.sealedScore >= fit.openScore
        isDateRight = isSealed ? fit.dateAtFour : fit.isShifted
        isSignatureRight =
            isSealed ? fit.isCentred : fit.signatureAtTwo || (fit.isDateLonger && fit.dateAtTwo)
        found = fit.found
    }

    /// What of the two layouts holds.
    private struct Fit {
        let dateAtFour: Bool
        let dateAtTwo: Bool
        let isCentred: Bool
        let signatureAtTwo: Bool
        let isDateLonger: Bool
        let isShifted: Bool
        let found: Wording

        init(_ date: TextRow, _ signature: TextRow, _ pages: MeasuredPages) {
            let em = pages.em
            let tolerance = TypeArea.signature
            let dateEnd = pages.right - date.x1
            let end = pages.right - signature.x1
            let shift = signature.x0.distance(to: date.x0)
            // A name too long to stand centred over the date may reach the edge.
            let room = 2 * (pages.right - date.centre) - (signature.x1 - signature.x0)
            dateAtFour = dateEnd.isNear(4 * em, within: tolerance)
            dateAtTwo = dateEnd.isNear(2 * em, within: tolerance)
            isCentred =
                signature.centre.isNear(date.centre, within: tolerance)
                || (room < 0 && signature.x1 <= pages.right + TypeArea.edge)
            signatureAtTwo = end.isNear(2 * em, within: tolerance)
            isDateLonger = date.x1 - date.x0 > signature.x1 - signature.x0
            isShifted = shift.isNear(2 * em, within: tolerance)
            found = Self.words(
                [dateEnd / em, end / em, (signature.centre - date.centre).magnitude, shift / em]
                    .map { $0.text(decimals: 1) }
            )
        }

        var sealedScore: Int { (dateAtFour ? 1 : 0) + (isCentred ? 1 : 0) }

        var openScore: Int {
            let isOpen = (isShifted && signatureAtTwo) || (isDateLonger && dateAtTwo && isShifted)
            return isOpen ? 2 : (signatureAtTwo && !isCentred ? 1 : 0) + (isShifted ? 1 : 0)
        }

        private static func words(_ numbers: [String]) -> Wording {
            Wording(
                zh: "日期右空\(numbers[0])字，署名右空\(numbers[1])字，"
                    + "中线相差\(numbers[2]) mm，日期首字在署名首字右\(numbers[3])字",
                en: "date \(numbers[0]) and 署名 \(numbers[1]) characters from the right, "
                    + "middles \(numbers[2]) mm apart, date \(numbers[3]) characters after 署名"
            )
        }
    }
}
