import OOXML
import Support
import Testing

@Suite struct WordTextTests {
    @Test(arguments: [
        ("<w:t>a</w:t><w:tab/><w:t>b</w:t>", "a\tb"), ("<w:t>a</w:t><w:br/><w:t>b</w:t>", "a\nb"),
        ("<w:t>a</w:t><w:br w:type='page'/><w:t>b</w:t>", "ab"), ("<w:t>a</w:t><w:cr/>", "a\n"),
        ("<w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t>", "a-b"),
        ("<w:t>a</w:t><w:softHyphen/><w:t>b</w:t>", "ab"),
        ("<w:t xml:space='preserve'> a </w:t>", " a "), ("<w:t>&lt;&amp;&gt;</w:t>", "<&>"),
        ("<w:rPr><w:vanish/></w:rPr><w:t>a</w:t>", ""),
        ("<w:rPr><w:vanish w:val='0'/></w:rPr><w:t>a</w:t>", "a"),
        (
            "<w:ruby><w:rt><w:r><w:t>dang</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>党</w:t></w:r></w:rubyBase></w:ruby>",
            "党"
        ),
        ("<w:instrText>PAGE</w:instrText>", ""), ("<w:delText>a</w:delText>", ""),
    ])
    func `a run says what a person reads`(_ run: String, _ text: String) throws {
        #expect(try Self.text("<w:p><w:r>\(run)</w:r></w:p>") == text)
    }

    @Test func `hidden words are kept apart from those that a person reads`() throws {
        let hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>乙</w:t></w:r>"
        let body = "<w:p><w:r><w:t>甲</w:t></w:r>\(hidden)<w:r><w:t>丙</w:t></w:r>\(hidden)</w:p>"
        let blocks = try Self.document(body).blocks
        #expect(blocks.map(\.text) == ["甲丙"])
        #expect(blocks.map(\.withHidden) == ["甲乙丙乙"])
    }

    @Test(arguments: ["hyperlink", "smartTag", "customXml", "ins", "moveTo", "bdo", "fldSimple"])
    func `elements around runs do not hide them`(_ name: String) throws {
        #expect(try Self.text("<w:p><w:\(name)><w:r><w:t>甲</w:t></w:r></w:\(name)></w:p>") == "甲")
    }

    @Test(arguments: [
        ("Wingdings", "F0FE", "☑"), ("Wingdings", "F0A8", "☐"), ("Wingdings", "F0FC", "✓"),
        ("Wingdings", "00FE", "☑"),
        ("Wingdings", "F06F", "□"), ("Wingdings", "F0FD", "☒"), ("Wingdings", "F081", "①"),
        ("Wingdings 2", "F052", "☑"),
        ("Wingdings 2", "0050", "✓"), ("Wingdings 2", "00A3", "☐"), ("Symbol", "F0B4", "×"),
        ("MS Gothic", "2611", "☑"), ("Symbol", "F031", "1"), ("Symbol", "0061", "α"),
        ("Symbol", "F057", "Ω"), ("Calibri", "F041", "A"), ("Wingdings", "F0D1", "\u{F0D1}"),
    ])
    func `a symbol is the character that its font draws`(
        _ font: String,
        _ code: String,
        _ shown: String
    ) throws {
        #expect(
            try Self.text("<w:p><w:r><w:sym w:font='\(font)' w:char='\(code)'/></w:r></w:p>")
                == shown
        )
    }

    @Test(arguments: [
        ("Wingdings 2", "R", "☑"), ("Wingdings", "o", "□"), ("Wingdings", "\u{F0FE}", "☑"),
        ("宋体", "R", "R"),
    ])
    func `a letter typed in a symbol font is what it draws`(
        _ font: String,
        _ letter: String,
        _ shown: String
    ) throws {
        let run =
            "<w:rPr><w:rFonts w:ascii='\(font)' w:hAnsi='\(font)'/></w:rPr><w:t>\(letter)</w:t>"
        #expect(try Self.text("<w:p><w:r>\(run)</w:r></w:p>") == shown)
    }

    @Test(arguments: ["<w:strike/>", "<w:dstrike w:val='true'/>"])
    func `words struck through are there, and the others are known`(_ strike: String) throws {
        let body = """
            <w:p><w:r><w:rPr>\(strike)</w:rPr><w:t>旧</w:t></w:r><w:r><w:t>新</w:t></w:r></w:p>\
            <w:p><w:r><w:rPr><w:strike w:val='0'/></w:rPr><w:t>留</w:t></w:r></w:p>
            """
        let blocks = try Self.document(body).blocks
        #expect(blocks.map(\.text) == ["旧新", "留"])
        #expect(blocks.map(\.unstruck) == ["新", nil])
    }

    @Test(arguments: [
        ("<w:rStyle w:val='C'/>", "", nil as String?), ("<w:rStyle w:val='D'/>", "", nil),
        ("", "<w:pPr><w:pStyle w:val='P'/></w:pPr>", nil),
        ("<w:rStyle w:val='C'/>", "<w:pPr><w:pStyle w:val='P'/></w:pPr>", "旧"),
        ("<w:rStyle w:val='C'/><w:strike w:val='0'/>", "", "旧"), ("<w:rStyle w:val='N'/>", "", "旧"),
        ("<w:rStyle w:val='T'/>", "", "旧"), ("<w:rStyle w:val='X'/>", "", "旧"),
    ])
    func `words are struck through by a style, unless the run or another style undoes it`(
        _ run: String,
        _ paragraph: String,
        _ left: String?
    ) throws {
        var file = WordFile(
            "<w:p>\(paragraph)<w:r><w:rPr>\(run)</w:rPr><w:t>旧</w:t></w:r></w:p>"
                + WordFile.paragraph("新")
        )
        file.styles = """
            <w:style w:type='character' w:styleId='C'><w:rPr><w:strike/></w:rPr></w:style>\
            <w:style w:type='character' w:styleId='D'><w:basedOn w:val='C'/></w:style>\
            <w:style w:type='character' w:styleId='N'><w:basedOn w:val='C'/>\
            <w:rPr><w:strike w:val='false'/></w:rPr></w:style>\
            <w:style w:type='table' w:styleId='T'><w:tblStylePr w:type='firstRow'>\
            <w:rPr><w:strike/></w:rPr></w:tblStylePr></w:style>\
            <w:style w:type='paragraph' w:styleId='P'><w:rPr><w:dstrike/></w:rPr></w:style>
            """
        let blocks = try WordDocument.read(file.bytes).blocks
        #expect(blocks.map(\.text) == ["旧", "新"])
        #expect((blocks[0].unstruck ?? blocks[0].text) == left ?? "")
        #expect(blocks[1].unstruck == nil)
    }

    @Test func `a text box comes once, after the paragraph that it is anchored in`() throws {
        let box = "<w:txbxContent>\(WordFile.paragraph("框"))</w:txbxContent>"
        let body = """
            <w:p><w:r><w:t>前</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires='wps'>\(box)</mc:Choice>\
            <mc:Fallback><w:pict>\(box)</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>后</w:t></w:r></w:p>\
            \(WordFile.paragraph("末"))
            """
        #expect(try Self.texts(body) == ["前后", "框", "末"])
    }

    @Test func `without a first choice the fallback is read`() throws {
        let body = """
            <w:p><w:r><mc:AlternateContent><mc:Fallback><w:t>旧</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>
            """
        #expect(try Self.text(body) == "旧")
    }

    @Test func `pictures are counted`() throws {
        let body =
            "<w:p><w:r><w:drawing><pic:pic/></w:drawing></w:r><w:r><w:pict><v:imagedata/></w:pict></w:r></w:p>"
        guard case .paragraph(let paragraph) = try #require(try Self.document(body).blocks.first)
        else { return }
        #expect(paragraph.pictures == 2)
        #expect(paragraph.text.isEmpty)
    }

    @Test func `text in formulas is read`() throws {
        #expect(try Self.text("<w:p><m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath></w:p>") == "x+1")
    }

    @Test func `the Strict form is read like the other`() throws {
        var file = WordFile(WordFile.paragraph("严格"))
        file.isStrict = true
        let document = try WordDocument.read(file.bytes)
        #expect(document.isStrict)
        #expect(document.blocks.map(\.text) == ["严格"])
    }

    @Test func `headers, footers, notes and comments are stories of their own`() throws {
        var file = WordFile(WordFile.paragraph("正文"))
        let kinds = [
            "header": "hdr", "footer": "ftr", "footnotes": "footnotes", "comments": "comments",
            "endnotes": "endnotes",
        ]
        let inner = WordFile.paragraph("外")
        let notes = [
            "footnotes":
                "<w:footnote w:type='separator'>\(inner)</w:footnote><w:footnote>\(inner)</w:footnote>",
            "endnotes": "<w:endnote>\(inner)</w:endnote>",
            "comments": "<w:comment w:author='王'>\(inner)</w:comment>",
        ]
        for (name, root) in kinds.sorted(by: { $0.key < $1.key }) {
            file.links += OfficeParts.link(
                "r" + name,
                OfficeParts.links(false) + "/" + name,
                name + ".xml"
            )
            let content = "<w:\(root) \(WordFile.namespaces)>\(notes[name] ?? inner)</w:\(root)>"
            file.parts.append(.init(name + ".xml", content))
        }
        let document = try WordDocument.read(file.bytes)
        #expect(document.blocks.map(\.text) == ["正文"])
        #expect(
            Set(document.stories.map(\.kind)) == [.header, .footer, .footnote, .endnote, .comment]
        )
        #expect(document.stories.count == 5)
        #expect(document.stories.allSatisfy { $0.blocks.map(\.text) == ["外"] })
        #expect(document.stories.first { $0.kind == .comment }?.author == "王")
    }

    @Test func `a part in another format is noted`() throws {
        #expect(try Self.document("<w:altChunk/>").hasForeignParts)
        #expect(try !Self.document("").hasForeignParts)
    }

    private static func document(_ body: String) throws -> WordDocument {
        try WordDocument.read(WordFile(body).bytes)
    }

    private static func texts(_ body: String) throws -> [String] {
        try document(body).blocks.map(\.text)
    }

    private static func text(_ body: String) throws -> String? { try texts(body).first }
}
