import OOXML
import Support
import Testing

@Suite struct NumberingTests {
    @Test(arguments: [
        ("decimal", ["1.", "2.", "3."]), ("chineseCounting", ["一.", "二.", "三."]),
        ("upperLetter", ["A.", "B.", "C."]),
        ("lowerRoman", ["i.", "ii.", "iii."]), ("decimalEnclosedCircle", ["①.", "②.", "③."]),
        ("decimalZero", ["01.", "02.", "03."]),
        ("ideographTraditional", ["甲.", "乙.", "丙."]),
        ("chineseLegalSimplified", ["壹.", "贰.", "叁."]),
        ("ideographLegalTraditional", ["壹.", "貳.", "參."]),
        ("decimalFullWidth", ["１.", "２.", "３."]), ("ideographZodiac", ["子.", "丑.", "寅."]),
    ])
    func `a list counts in its own way`(_ format: String, _ labels: [String]) throws {
        let list = Self.list(Self.level(0, format, "%1."))
        #expect(try Self.labels(list, Array(repeating: Self.item(), count: 3)) == labels)
    }

    @Test(arguments: [
        (10, "十"), (11, "十一"), (20, "二十"), (21, "二十一"), (100, "一百"), (105, "一百零五"), (110, "一百一十"),
        (1_001, "一千零一"), (1_010, "一千零一十"), (9_999, "九千九百九十九"), (10_000, "10000"),
    ])
    func `Chinese counting is right at its edges`(_ start: Int, _ label: String) throws {
        let list = Self.list(Self.level(0, "chineseCounting", "%1", start: start))
        #expect(try Self.labels(list, [Self.item()]) == [label])
    }

    @Test func `deeper levels show those above and start again below them`() throws {
        let list = Self.list(
            Self.level(0, "chineseCounting", "（%1）") + Self.level(1, "decimal", "%1.%2")
        )
        let items = [0, 1, 1, 0, 1].map { Self.item(level: $0) }
        #expect(try Self.labels(list, items) == ["（一）", "一.1", "一.2", "（二）", "二.1"])
    }

    @Test func `legal numbering shows digits only`() throws {
        let legal = Self.level(1, "decimal", "%1.%2", more: "<w:isLgl/>")
        let list = Self.list(Self.level(0, "upperRoman", "%1") + legal)
        #expect(try Self.labels(list, [Self.item(), Self.item(level: 1)]) == ["I", "1.1"])
    }

    @Test func `a level that never starts again goes on`() throws {
        let list = Self.list(
            Self.level(0, "decimal", "%1")
                + Self.level(1, "decimal", "%2", more: "<w:lvlRestart w:val='0'/>")
        )
        let items = [0, 1, 0, 1].map { Self.item(level: $0) }
        #expect(try Self.labels(list, items) == ["1", "1", "2", "2"])
    }

    @Test func `two numberings of one list go on, unless one starts anew`() throws {
        let list =
            Self.list(Self.level(0, "decimal", "%1")) + """
                <w:num w:numId='2'><w:abstractNumId w:val='0'/></w:num><w:num w:numId='3'><w:abstractNumId w:val='0'/>\
                <w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num>
                """
        let items = [1, 2, 3, 3].map { Self.item(id: $0) }
        #expect(try Self.labels(list, items) == ["1", "2", "1", "2"])
    }

    @Test func `a level above that no paragraph has reached shows where it begins`() throws {
        let levels = Self.level(0, "decimal", "%1") + Self.level(1, "decimal", "%1.%2")
        let anew = """
            <w:num w:numId='2'><w:abstractNumId w:val='0'/>\
            <w:lvlOverride w:ilvl='0'><w:startOverride w:val='4'/></w:lvlOverride>\
            <w:lvlOverride w:ilvl='1'><w:startOverride w:val='3'/></w:lvlOverride></w:num>
            """
        let first = [Self.item(level: 1), Self.item(level: 1)]
        #expect(try Self.labels(Self.list(levels), first) == ["1.1", "1.2"])
        let second = [1, 1, 0, 1].map { Self.item(level: $0, id: 2) }
        #expect(try Self.labels(Self.list(levels) + anew, second) == ["4.3", "4.4", "4", "4.1"])
    }

    @Test func `a level that names no start begins at 0`() throws {
        let level = "<w:lvl w:ilvl='0'><w:numFmt w:val='decimal'/><w:lvlText w:val='%1'/></w:lvl>"
        #expect(try Self.labels(Self.list(level), [Self.item(), Self.item()]) == ["0", "1"])
    }

    @Test func `a style has its own level in the list of the style that it is based on`() throws {
        var file = WordFile(
            ["A", "B", "B"].map { "<w:p><w:pPr><w:pStyle w:val='\($0)'/></w:pPr></w:p>" }.joined()
        )
        file.numbering = Self.list(
            Self.level(0, "decimal", "%1") + Self.level(1, "decimal", "%1.%2")
        )
        file.styles = """
            <w:style w:styleId='A'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>\
            <w:style w:styleId='B'><w:basedOn w:val='A'/><w:pPr><w:numPr><w:ilvl w:val='1'/></w:numPr></w:pPr></w:style>
            """
        #expect(try Self.labels(file) == ["1", "1.1", "1.2"])
    }

    @Test func `a bullet is shown as a character`() throws {
        let list = Self.list(
            Self.level(0, "bullet", "\u{F0B7}", more: "<w:rPr><w:rFonts w:ascii='Symbol'/></w:rPr>")
                + Self.level(1, "bullet", "\u{F0FF}")
        )
        #expect(try Self.labels(list, [Self.item(), Self.item(level: 1)]) == ["•", "•"])
    }

    @Test func `a style can number its paragraphs`() throws {
        var file = WordFile("<w:p><w:pPr><w:pStyle w:val='B'/></w:pPr></w:p>")
        file.numbering = Self.list(Self.level(0, "decimal", "第%1条"))
        file.styles = """
            <w:style w:styleId='A'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>\
            <w:style w:styleId='B'><w:basedOn w:val='A'/></w:style>
            """
        #expect(try Self.labels(file) == ["第1条"])
        file.body =
            "<w:p><w:pPr><w:pStyle w:val='B'/><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr></w:p>"
        #expect(try Self.labels(file) == [nil])
    }

    @Test func `a list can be no more than a link to a numbering style`() throws {
        let list = """
            <w:abstractNum w:abstractNumId='7'><w:numStyleLink w:val='S'/></w:abstractNum>\
            <w:abstractNum w:abstractNumId='8'><w:styleLink w:val='S'/>\(Self.level(0, "decimal", "%1)"))</w:abstractNum>\
            <w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>
            """
        #expect(try Self.labels(list, [Self.item()]) == ["1)"])
    }

    @Test func `deleted paragraphs are not counted`() throws {
        let deleted =
            "<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr></w:p>"
        let labels = try Self.labels(
            Self.list(Self.level(0, "decimal", "%1")),
            [deleted, Self.item()]
        )
        #expect(labels == ["1"])
    }

    private static func level(
        _ level: Int,
        _ format: String,
        _ text: String,
        start: Int = 1,
        more: String = ""
    ) -> String {
        """
        <w:lvl w:ilvl='\(level)'><w:start w:val='\(start)'/><w:numFmt w:val='\(format)'/><w:lvlText w:val='\(text)'/>\(more)</w:lvl>
        """
    }

    private static func list(_ levels: String) -> String {
        "<w:abstractNum w:abstractNumId='0'>\(levels)</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    }

    private static func item(level: Int = 0, id: Int = 1) -> String {
        "<w:p><w:pPr><w:numPr><w:ilvl w:val='\(level)'/><w:numId w:val='\(id)'/></w:numPr></w:pPr></w:p>"
    }

    private static func labels(_ numbering: String, _ items: [String]) throws -> [String?] {
        var file = WordFile(items.joined())
        file.numbering = numbering
        return try labels(file)
    }

    private static func labels(_ file: WordFile) throws -> [String?] {
        try WordDocument.read(file.bytes).blocks.map { block in
            switch block {
            case .paragraph(let paragraph): paragraph.numbering
            case .table: nil
            }
        }
    }
}
