import OOXML
import Support
import Testing

@Suite struct WellFormednessTests {
    @Test(arguments: [
        "<a>", "</a>", "<a></b>", "<a><b></a></b>", "<a b></a>", "<a b=c></a>", "<a b='1' b='2'/>",
        "<a b='<'/>",
        "<a b='1'c='2'/>", "<1/>", "<a>&nbsp;</a>", "<a>&amp</a>",
        "<a>&#0;</a>", "<a>&#xD800;</a>",
        "<a>&#x110000;</a>", "<a>]]></a>", "<a>\u{1}</a>", "<a b='\u{2}'/>", "<!-- -- --><a/>",
        "<a><!--></a>", "<a><![CDATA[x</a>",
        "<a xmlns:b='u' xmlns:b='v'/>", "< a/>", "<a/ >", "<a b='&x;'/>",
        "<a b='&#xFFFF;'/>", "<a", "<a b='",
        "<a><?xml version='1.0'?></a>",
    ])
    func `what is not well-formed is a fault`(_ xml: String) {
        #expect(throws: PackageFault.self) {
            try Workbook.read(SheetFile(worksheet: xml).bytes)
        }
    }

    @Test(arguments: [
        "<a:b/>", "<a x:b='1'/>", "<a xmlns:b=''/>", "<a:/>", "<:a/>", "<a:b:c/>", "text",
    ])
    func `what is well-formed and means nothing is passed over`(_ xml: String) throws {
        let rows = "<sheetData><row><c><v>1</v></c></row></sheetData>"
        #expect(
            try Workbook.read(SheetFile(worksheet: xml + rows).bytes).sheets.first?.cells.count == 1
        )
    }

    @Test(arguments: ["x", "<a/>", "&amp;", "<!DOCTYPE a>"])
    func `nothing may follow the root element`(_ tail: String) {
        var entries = SheetFile(rows: "").entries
        entries[4].bytes += Array(tail.utf8)
        #expect(throws: PackageFault.self) { try Workbook.read(RawZip(entries).bytes) }
    }

    @Test(arguments: [
        ("<t>a&#20013;&#x4E2D;&lt;&gt;&quot;&apos;&amp;</t>", "a中中<>\"'&"),
        ("<t><![CDATA[<&>]]></t>", "<&>"),
        ("<t>a<!-- b -->c</t>", "ac"), ("<t>a\r\nb\rc</t>", "a\nb\nc"), ("<t>a]b]]c</t>", "a]b]]c"),
        ("<t>&#13;&#10;</t>", "\r\n"),
        ("<?pi x?><t>a<?p?>b</t>", "ab"), ("<t\n xml:space = \"preserve\"\t> a </t >", " a "),
        ("<t>😀é</t>", "😀é"),
        ("<m:t xmlns:m='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>x</m:t>", "x"),
        ("<t>a</t><t xmlns='urn:other'>no</t>", "a"), ("<t>a</t><é/>", "a"),
    ])
    func `text is read by the rules of XML`(_ xml: String, _ text: String) throws {
        let file = SheetFile(rows: "<row><c t='inlineStr'><is>\(xml)</is></c></row>")
        #expect(try Workbook.read(file.bytes).sheets.first?.cells.first?.text == text)
    }

    @Test(arguments: [
        ("甲&amp;乙", "甲&乙"), ("&amp;#38;", "&#38;"), ("a&#9;b", "a\tb"), ("a\nb", "a b"),
        ("&lt;&gt;&quot;&apos;", "<>\"'"), ("a\tb", "a b"),
    ])
    func `values of attributes are read by the rules of XML`(_ written: String, _ name: String)
        throws
    {
        var file = SheetFile(rows: "")
        file.sheets = "<sheet name=\"\(written)\" sheetId='1' r:id='rId1'/>"
        #expect(try Workbook.read(file.bytes).sheets.first?.name == name)
        // The same through libxml2, which a processing instruction calls in.
        file.properties = "<?x?>"
        #expect(try Workbook.read(file.bytes).sheets.first?.name == name)
    }

    @Test func `a prefix is whatever it is bound to at the place`() throws {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let rows = """
            <row><c><v>1</v></c></row><x:row xmlns:x='\(main)'><x:c><x:v>2</x:v></x:c></x:row>\
            <x:row xmlns:x='urn:x'><x:c><x:v>3</x:v></x:c></x:row><row xmlns='urn:y'><c><v>4</v></c></row><row><c><v>5</v></c></row>
            """
        let cells = try Workbook.read(SheetFile(rows: rows).bytes).sheets.first?.cells
        #expect(cells?.map(\.text) == ["1", "2", "5"])
    }

    @Test func `a fault says the line`() throws {
        let error = #expect(throws: PackageFault.self) {
            try Workbook.read(SheetFile(worksheet: "\n\n<a></b>").bytes)
        }
        guard case .badXML(let part, let line, let reason) = try #require(error) else {
            Issue.record("another fault")
            return
        }
        #expect(part == "cells/one.xml")
        #expect(line == 3)
        #expect(reason.contains("mismatch"))
    }
}
