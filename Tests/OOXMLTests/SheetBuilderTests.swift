import OOXML
import Testing

@Suite struct SheetBuilderTests {
    private func a1(_ content: SheetBuilder.Content, _ style: SheetBuilder.Style? = nil) throws
        -> Cell?
    {
        let book = try SheetBuilderBench.workbook { book in
            book.addSheet("表")
            let number = style.map { book.style($0) }
            book.put(content, row: 1, column: 1, number)
        }
        return book.sheets.first?.cell(at: CellReference(row: 1, column: 1))
    }

    @Test(arguments: [
        (SheetBuilder.Content.text("三会一课"), "三会一课"), (.number(93.447), "93.447"),
        (.number(-0.25), "-0.25"), (.truth(true), "TRUE"),
        (.link("到问题清单", sheet: "表", cell: CellReference(row: 3, column: 1)), "到问题清单"),
        (.numberLink(2.5, sheet: "表", cell: CellReference(row: 3, column: 1)), "2.5"),
    ])
    func `what is put is what is read`(content: SheetBuilder.Content, text: String) throws {
        #expect(try a1(content)?.text == text)
    }

    @Test func `a day is a date, and 5 March 2023 is 19421 days after 1970`() throws {
        let style = SheetBuilder.Style().with { $0.numberFormat = "yyyy\\-mm\\-dd" }
        #expect(try a1(.day(19_421), style)?.text == "2023-03-05")
    }

    @Test func `a text of digits stays text`() throws {
        let style = SheetBuilder.Style().with { $0.numberFormat = "@" }
        #expect(try a1(.text("0012345678901234567890"), style)?.text == "0012345678901234567890")
    }

    @Test func `a sheet written row by row holds the same as one written at the end`() throws {
        let body: (inout SheetBuilder) -> Void = { book in
            book.addSheet("表")
            for row in 1...50 {
                book.put(.text("第\(row)行_x0041_"), row: row, column: 1)
                book.put(.number(Double(row)), row: row, column: 2)
            }
        }
        let whole = try SheetBuilderBench.workbook(body).sheets.first?.cells.map(\.text)
        let flowing = try SheetBuilderBench.workbook(constantMemory: true, body)
        #expect(whole?.count == 100)
        #expect(flowing.sheets.first?.cells.map(\.text) == whole)
        #expect(whole?.first == "第1行_x0041_")
    }

    @Test func `the same calls give the same bytes`() throws {
        let body: (inout SheetBuilder) -> Void = { book in
            book.addSheet("表")
            book.setCustomProperty("TenNormsForm", "TN/2023Q2/U001/2023.1/K")
            book.put(.text("一"), row: 1, column: 1, book.style(.init()))
        }
        #expect(try SheetBuilderBench.bytes(body) == SheetBuilderBench.bytes(body))
    }

    @Test(arguments: [
        "", String(repeating: "表", count: 32), "表[1]", "a/b", "'表",
    ])
    func `a sheet name that Excel refuses is a fault`(name: String) {
        #expect(throws: SheetFault.self) {
            _ = try SheetBuilderBench.bytes { $0.addSheet(name) }
        }
    }

    @Test func `the same sheet name twice is a fault that names the sheet`() throws {
        let fault = try #require(throws: SheetFault.self) {
            _ = try SheetBuilderBench.bytes { book in
                book.addSheet("总表")
                book.addSheet("总表")
            }
        }
        #expect(fault.what.contains("总表"))
    }

    @Test func `a folder that is not there is a fault with its path`() throws {
        let path = "/nowhere/summary.xlsx"
        let fault = try #require(throws: SheetFault.self) {
            var book = try SheetBuilder(path: path, properties: .init(title: "", createdOnDay: 0))
            book.addSheet("表")
            try book.finish()
        }
        #expect(fault.what == path)
    }

    @Test func `a cell outside the sheet is a fault with its sheet`() throws {
        let fault = try #require(throws: SheetFault.self) {
            _ = try SheetBuilderBench.bytes { book in
                book.addSheet("表")
                book.put(.blank, row: 0, column: 1)
            }
        }
        #expect(fault.description.hasPrefix("表: row 0"))
    }

    @Test func `a style has one number however often it is asked for`() throws {
        var numbers: [SheetBuilder.StyleID] = []
        _ = try SheetBuilderBench.bytes { book in
            book.addSheet("表")
            let bold = SheetBuilder.Style().with { $0.isBold = true }
            numbers = [book.style(bold), book.style(.init()), book.style(bold)]
        }
        #expect(numbers[0] == numbers[2])
        #expect(numbers[0] != numbers[1])
    }
}
