import OOXML
import Testing

@Suite struct SheetBuilderPartTests {
    private let range = CellRange(
        CellReference(row: 2, column: 1),
        CellReference(row: 9, column: 3)
    )

    private func sheet(_ body: (inout SheetBuilder) -> Void) throws -> String {
        try SheetBuilderBench.part("xl/worksheets/sheet1.xml") { book in
            book.addSheet("表")
            body(&book)
        }
    }

    @Test func `a name leads to its cell, and a property is read back`() throws {
        let book = try SheetBuilderBench.workbook { book in
            book.addSheet("督查考核'评分表")
            book.name(row: 7, column: 28, as: "TN.A08_1.points")
            book.setCustomProperty("TenNormsForm", "TN/2023Q2")
        }
        let name = try #require(book.definedNames.first { $0.name == "TN.A08_1.points" })
        let target = try #require(name.target)
        #expect(target.sheet == "督查考核'评分表")
        #expect(target.range.description == "AB7")
        #expect(book.customProperties == ["TenNormsForm": "TN/2023Q2"])
    }

    @Test func `a merged range holds its text once`() throws {
        let book = try SheetBuilderBench.workbook { book in
            book.addSheet("表")
            book.merge(range, "规范党内生活")
            book.merge(
                CellRange(CellReference(row: 1, column: 1), CellReference(row: 1, column: 1)),
                "一"
            )
        }
        #expect(book.sheets.first?.merges == [range])
        #expect(book.sheets.first?.cells.map(\.text) == ["一", "规范党内生活"])
    }

    @Test func `the page is A4 on its side, one page wide, with repeated rows and numbered pages`()
        throws
    {
        let text = try sheet { $0.setPage(.init(repeatedRows: 3...3, foot: "工委&办公室 ")) }
        #expect(text.contains("paperSize=\"9\" fitToHeight=\"0\" orientation=\"landscape\""))
        #expect(text.contains("<pageSetUpPr fitToPage=\"1\"/>"))
        #expect(text.contains("工委&amp;&amp;办公室"))
        #expect(text.contains("第 &amp;P 页 共 &amp;N 页"))
        let book = try SheetBuilderBench.workbook { book in
            book.addSheet("表")
            book.setPage(.init(repeatedRows: 3...3))
        }
        #expect(book.definedNames.first?.formula == "'表'!$3:$3")
    }

    @Test func `panes, filter, widths and protection are in the sheet`() throws {
        let text = try sheet { book in
            book.freeze(above: 4, leftOf: 3)
            book.filter(range)
            book.setWidth(24, columns: 2...2)
            book.hide(columns: 5...5)
            book.protect()
        }
        #expect(text.contains("<pane xSplit=\"2\" ySplit=\"3\" topLeftCell=\"C4\""))
        #expect(text.contains("<autoFilter ref=\"A2:C9\"/>"))
        #expect(text.contains("<col min=\"2\" max=\"2\" width=\"24.7"))
        #expect(text.contains("hidden=\"1\""))
        #expect(text.contains("<sheetProtection sheet=\"1\""))
        #expect(!text.contains("password"))
    }

    @Test func `an unlocked style is written`() throws {
        let styles = try SheetBuilderBench.part("xl/styles.xml") { book in
            book.addSheet("表")
            let open = book.style(SheetBuilder.Style().with { $0.isUnlocked = true })
            book.put(.blank, row: 1, column: 1, open)
        }
        #expect(styles.contains("<protection locked=\"0\"/>"))
        #expect(styles.contains("<name val=\"宋体\"/>"))
    }

    @Test(arguments: [
        (SheetBuilder.Input.Allowed.list(["是", "否"]), "<formula1>\"是,否\"</formula1>"),
        (.whole(0...30), "type=\"whole\""), (.day(0...1), "<formula1>25569</formula1>"),
        (.formula("A2>0"), "<formula1>A2&gt;0</formula1>"), (.anything, "promptTitle=\"填写\""),
    ])
    func `an input says what may be typed`(allowed: SheetBuilder.Input.Allowed, xml: String) throws
    {
        let text = try sheet { book in
            book.allow(.init(allowed, title: "填写", help: "填写次数"), in: range)
        }
        #expect(text.contains(xml))
        #expect(text.contains("prompt=\"填写次数\""))
        #expect(text.contains("sqref=\"A2:C9\""))
    }

    @Test(arguments: [
        [String(repeating: "长", count: 256)], ["甲,乙"], [""], [],
    ])
    func `a list that Excel cannot hold becomes help alone`(options: [String]) throws {
        let text = try sheet { $0.allow(.init(.list(options), help: "选择"), in: range) }
        #expect(!text.contains("type=\"list\""))
        #expect(text.contains("prompt=\"选择\""))
    }

    @Test func `help longer than Excel holds is cut`() throws {
        let text = try sheet {
            $0.allow(.init(.anything, help: String(repeating: "助", count: 300)), in: range)
        }
        #expect(text.contains(String(repeating: "助", count: 254) + "…\""))
    }

    @Test func `scales, bars and texts are marked`() throws {
        let text = try sheet { book in
            let style = book.style(.init())
            book.mark(range, .scale(low: 0xFF0000, middle: 0xFFFF00, high: 0x00FF00))
            book.mark(range, .bars(0x0000FF))
            book.mark(range, .textEqual("较差", style))
        }
        #expect(text.contains("<color rgb=\"FFFF0000\"/><color rgb=\"FFFFFF00\"/>"))
        #expect(text.contains("<dataBar>"))
        #expect(text.contains("<formula>\"较差\"</formula>"))
    }

    @Test func `a chart is drawn from cells of its sheet`() throws {
        let chart = try SheetBuilderBench.part("xl/charts/chart1.xml") { book in
            book.addSheet("总表")
            let names = CellRange(
                CellReference(row: 2, column: 1),
                CellReference(row: 5, column: 1)
            )
            let values = CellRange(
                CellReference(row: 2, column: 2),
                CellReference(row: 5, column: 2)
            )
            book.draw(
                .init(.bars, title: "各规范失分率", names: names, values: values, minimum: 0, maximum: 1),
                row: 1,
                column: 4
            )
        }
        #expect(chart.contains("<c:f>'总表'!$B$2:$B$5</c:f>"))
        #expect(chart.contains("各规范失分率"))
        #expect(chart.contains("<c:max val=\"1\"/>"))
        #expect(chart.contains("<c:orientation val=\"maxMin\"/>"))
    }
}
