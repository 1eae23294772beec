import Publishing
import Testing

/// The rules that only the page shows: a page that keeps them all, and one that breaks each.
@Suite struct PageRuleTests {
    /// A rule, and what breaks it.
    struct Case: Sendable, CustomTestStringConvertible {
        var rule: String
        /// What is broken with it.
        var also: Set<String>
        var change: @Sendable (inout PaintedPages.Page) -> Void

        init(
            _ rule: String,
            also: Set<String> = [],
            _ change: @escaping @Sendable (inout PaintedPages.Page) -> Void
        ) {
            self.rule = rule
            self.also = also
            self.change = change
        }

        var testDescription: String { rule }
    }

    @Test func `a page that keeps the rules has no faults`() throws {
        #expect(try PaintedRedHead().broken() == [])
    }

    static let head = [
        Case("mark-colour") { $0.rows[0].isRed = false },
        Case("mark-position", also: ["number-row"]) { $0.rows[0].top += 8 },
        Case("mark-centred") { $0.rows[0].left -= 4 },
        Case("number-row", also: ["addressee-gap"]) { page in
            for index in 1...2 { page.rows[index].top += 12 }
            page.rules[0].top += 12
        },
        Case("number-side") { $0.rows[1].left = 28 },
        Case("red-line") { $0.rules[0].isRed = false },
        Case("red-line") { $0.rules.removeFirst() },
        Case("red-line") { $0.rules.append(.init(top: $0.rules[0].top + 3, isRed: true)) },
        Case("red-line-width") { $0.rules[0].right = 160 },
        Case("red-line-width") { page in
            page.rules[0].left = 24
            page.rules[0].right = 180
        },
        Case("red-line-gap") { page in
            page.rules[0].top += 4
            page.rows[2].top += 4
        },
    ]

    static let text = [
        Case("title-centred") { $0.rows[2].left -= 10 },
        Case("title-size", also: ["title-centred"]) { $0.rows[2].step = 20 },
        Case("title-gap", also: ["addressee-gap"]) { $0.rows[2].top -= 9 },
        Case("addressee-flush") { $0.rows[3].left += 11 },
        Case("addressee-gap") { $0.rows[3].top -= 9 },
        Case("body-indent") { $0.rows[4].left = 28 },
        Case("type-area-left") { $0.rows[5].left += 6 },
        Case("attachment-note-indent") { $0.rows[6].left = 28 },
        Case("attachment-note-gap") { $0.rows[6].top -= 5 },
        Case("page-1-body", also: ["imprint-present", "date-format", "page-numbers"]) { page in
            page.rows.removeAll { $0.top > 165 }
        },
    ]

    static let edges = [
        Case("type-area-left") { $0.rows.append(Self.note(left: 20, top: 200)) },
        Case("type-area-right") { $0.rows.append(Self.note(left: 182, top: 200)) },
        Case("type-area-top") { $0.rows.append(Self.note(left: 100, top: 20)) },
        Case("type-area-bottom") { $0.rows.append(Self.note(left: 100, top: 265)) },
        Case("page-numbers") { page in page.rows.removeAll { $0.text.contains("—") } },
        Case("page-number-dashes", also: ["page-number-side"]) { page in
            page.change("— 1 —") { $0.text = "1" }
        },
        Case("page-number-drop") { page in page.change("— 1 —") { $0.top += 3 } },
        Case("page-number-side") { page in page.change("— 1 —") { $0.left = 100 } },
    ]

    static let end = [
        Case("date-format", also: ["date-position"]) { page in
            page.change("2023年4月10日") { $0.text = "2023年04月10日" }
        },
        Case("date-position", also: ["signature-position"]) { page in
            page.change("2023年4月10日") { $0.left += 12 }
        },
        Case("signature-position") { page in page.change("云岭县人民政府") { $0.left -= 20 } },
        Case("imprint-bottom") { page in page.changeImprint { $0.top -= 3 } },
        Case("imprint-outer-rules") { page in page.changeImprint { $0.height = 0.25 } },
        Case("imprint-inner-rules") { page in page.changeImprint { $0.height = 0.35 } },
        Case("imprint-rule-width") { page in page.changeImprint { $0.right = 170 } },
        Case("imprint-indent") { page in page.change("抄送") { $0.left = 28 } },
        Case("imprint-present") { page in
            page.rows.removeAll { $0.text.hasSuffix("印发") }
            page.rules.removeAll { $0.top > 200 }
        },
    ]

    /// A scrap of text where none belongs.
    private static func note(left: Double, top: Double) -> PaintedPages.Row {
        .init(text: "批注", left: left, top: top, size: 12)
    }

    @Test(arguments: head + text + edges + end)
    func `one fault on the page is named, and nothing else`(_ item: Case) throws {
        var painted = PaintedRedHead()
        item.change(&painted.page)
        let broken = try Set(painted.broken())
        #expect(broken.subtracting(item.also) == [item.rule])
    }

    @Test func `faces that are not on the page are named`() throws {
        let file = RedHeadFile()
        var pages = PaintedPages(pages: [PaintedRedHead.clean])
        pages.fontList = "NotoSansCJK"
        let judgement = try DocumentCheck(file.bytes).judge(rendered: pages)
        #expect(judgement?.results.first { $0.rule == "rendered-faces" }?.faults.isEmpty == false)
    }

    @Test func `pages that cannot be read give no judgement`() throws {
        let pages = PaintedPages(pages: [])
        #expect(try DocumentCheck(RedHeadFile().bytes).judge(rendered: pages) == nil)
    }
}

extension PaintedPages.Page {
    /// Changes the last row that is a text, or else the last that begins with it.
    mutating func change(_ start: String, _ body: (inout PaintedPages.Row) -> Void) {
        let exact = rows.lastIndex { $0.text == start }
        guard let index = exact ?? rows.lastIndex(where: { $0.text.hasPrefix(start) }) else {
            return
        }
        body(&rows[index])
    }

    /// Changes the rules of 版记.
    mutating func changeImprint(_ body: (inout PaintedPages.Rule) -> Void) {
        for index in rules.indices where rules[index].top > 200 { body(&rules[index]) }
    }
}
