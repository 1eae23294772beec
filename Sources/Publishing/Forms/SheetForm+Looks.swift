import OOXML

extension SheetForm {
    /// The styles of the form: what is white can be written in, what is grey cannot.
    struct Looks: Sendable {
        let title: SheetBuilder.StyleID
        let band: SheetBuilder.StyleID
        let heading: SheetBuilder.StyleID
        let label: SheetBuilder.StyleID
        let printed: SheetBuilder.StyleID
        let printedCentred: SheetBuilder.StyleID
        let closed: SheetBuilder.StyleID
        let closedText: SheetBuilder.StyleID
        let open: SheetBuilder.StyleID
        let openText: SheetBuilder.StyleID
        let openLeft: SheetBuilder.StyleID
        let openDay: SheetBuilder.StyleID

        init(in book: inout SheetBuilder) {
            let base = SheetBuilder.Style().with {
                $0.hasBorder = true
                $0.wraps = true
            }
            let centred = base.with { $0.horizontal = .centre }
            let open = centred.with { $0.isUnlocked = true }
            title = book.style(
                SheetBuilder.Style().with {
                    $0.font = "黑体"
                    $0.size = 18
                    $0.horizontal = .centre
                }
            )
            band = book.style(base.with { ($0.font, $0.fill) = ("黑体", 0xD9E2F3) })
            heading = book.style(centred.with { ($0.font, $0.fill) = ("黑体", 0xD9E2F3) })
            label = book.style(centred.with { $0.fill = 0xF2F2F2 })
            printed = book.style(base.with { $0.fill = 0xF2F2F2 })
            printedCentred = label
            closed = book.style(centred.with { ($0.fill, $0.colour) = (0xD9D9D9, 0x595959) })
            closedText = book.style(
                centred.with { ($0.fill, $0.numberFormat) = (0xF2F2F2, "@") }
            )
            self.open = book.style(open)
            openText = book.style(open.with { $0.numberFormat = "@" })
            openLeft = book.style(open.with { ($0.numberFormat, $0.horizontal) = ("@", .left) })
            openDay = book.style(open.with { $0.numberFormat = "yyyy\\-mm\\-dd" })
        }
    }
}
