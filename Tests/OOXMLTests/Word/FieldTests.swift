import OOXML
import Support
import Testing

@Suite struct FieldTests {
    private static func character(_ kind: String, _ data: String = "") -> String {
        "<w:r><w:fldChar w:fldCharType='\(kind)'>\(data)</w:fldChar></w:r>"
    }

    private static func field(_ instruction: String, _ result: String?, data: String = "") -> String
    {
        let end = result.map { character("separate") + "<w:r><w:t>\($0)</w:t></w:r>" } ?? ""
        return character("begin", data) + "<w:r><w:instrText>\(instruction)</w:instrText></w:r>"
            + end + character("end")
    }

    @Test func `a field is its result, not its instruction`() throws {
        #expect(try text("第" + "\(Self.field("PAGE", "3"))") == "3")
    }

    @Test func `a field in the instruction of another is not seen`() throws {
        let inner = Self.field("MERGEFIELD x", "内")
        let body =
            Self.character("begin") + "<w:r><w:instrText>IF </w:instrText></w:r>" + inner
            + Self.character("separate") + "<w:r><w:t>外</w:t></w:r>" + Self.character("end")
        #expect(try text(body) == "外")
    }

    @Test(arguments: [
        ("EQ \\o\\ac(□,√)", "☑"), ("eq \\o\\ac(□,×)", "☒"), ("EQ \\o\\ac(○,3)", "③"),
        ("EQ \\o(□,√)", "☑"),
        ("EQ \\o\\ac(√,□)", "☑"), ("eq \\o(\\s\\up 12(甲),\\s\\do 4(乙))", "甲乙"),
        ("EQ \\* jc2 \\* \"Font:宋体\" \\* hps10 \\o\\ad(\\s\\up 9(dǎng),党)", "党"),
        ("EQ \\o\\al(\\s\\up 5(ab),\\s\\do 2(cd,e))", "abcd,e"), ("EQ \\f(1,2)", ""),
        ("EQ \\o\\ac(○,密)", "密"), ("TIME", ""),
    ])
    func `characters drawn one in another are read`(_ instruction: String, _ shown: String) throws {
        #expect(try text(Self.field(instruction, nil)) == shown)
    }

    @Test(arguments: [
        ("<w:checked/>", true), ("<w:checked w:val='1'/>", true), ("<w:checked w:val='0'/>", false),
        ("<w:checked w:val='false'/>", false), ("<w:default w:val='1'/>", true),
        ("<w:default w:val='1'/><w:checked w:val='0'/>", false), ("", false),
    ])
    func `a tick box of Word 97 is ticked or not`(_ state: String, _ isChecked: Bool) throws {
        let data =
            "<w:ffData><w:name w:val='Check1'/><w:checkBox><w:sizeAuto/>\(state)</w:checkBox></w:ffData>"
        let document = try self.document(Self.field("FORMCHECKBOX", nil, data: data))
        #expect(document.blocks.first?.text == (isChecked ? "☑" : "☐"))
        #expect(document.controls.first?.tag == "Check1")
        #expect(document.controls.first?.isChecked == isChecked)
    }

    @Test func `a list of Word 97 shows the entry chosen`() throws {
        let data = """
            <w:ffData><w:name w:val='D'/><w:ddList><w:result w:val='1'/><w:listEntry w:val='甲'/><w:listEntry w:val='乙'/>\
            </w:ddList></w:ffData>
            """
        let document = try self.document(Self.field("FORMDROPDOWN", nil, data: data))
        #expect(document.blocks.first?.text == "乙")
        #expect(document.controls.first?.kind == .dropDown)
    }

    @Test func `a text field of Word 97 is a control with its name`() throws {
        let data = "<w:ffData><w:name w:val='T'/><w:textInput/></w:ffData>"
        let document = try self.document(Self.field("FORMTEXT", "填", data: data))
        #expect(document.blocks.first?.text == "填")
        #expect(document.controls.map(\.tag) == ["T"])
        #expect(document.controls.map(\.text) == ["填"])
    }

    @Test func `a field that never ends loses nothing after its paragraph`() throws {
        let body =
            "<w:p>\(Self.character("begin"))<w:r><w:t>内</w:t></w:r></w:p>\(WordFile.paragraph("后"))"
        #expect(try WordDocument.read(WordFile(body).bytes).blocks.map(\.text) == ["", "后"])
    }

    private func document(_ runs: String) throws -> WordDocument {
        try WordDocument.read(WordFile("<w:p>\(runs)</w:p>").bytes)
    }

    private func text(_ runs: String) throws -> String? { try document(runs).blocks.first?.text }
}
