import Norms
import OOXML
import Publishing
import Support
import Testing

/// What people wrote into comments, threads and answers stays whatever is marked and unmarked around it.
struct ReturnPeopleTests {
    private typealias Fixture = ReturnFixture
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let threads =
        "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
    private static let links = "http://schemas.microsoft.com/office/2017/10/relationships"

    /// A sheet with comments and, unless there are no remarks, threads of them.
    private static func sheet(
        comments: String,
        remarks: String = "",
        people: String = "",
        boxes: String? = nil
    ) -> SheetFile {
        var file = Fixture.sheet
        var links = OfficeParts.link("rId1", OfficeParts.links(false) + "/comments", "notes.xml")
        file.parts = [
            RawZip.Entry("cells/notes.xml", "<comments xmlns=\"\(main)\">\(comments)</comments>")
        ]
        if let boxes {
            links += OfficeParts.link("rId2", OfficeParts.links(false) + "/vmlDrawing", "boxes.vml")
            file.worksheet = file.worksheet.replacing(
                "<tableParts",
                with: #"<legacyDrawing r:id="rId2"/><tableParts"#
            )
            file.parts.append(RawZip.Entry("cells/boxes.vml", boxes))
        }
        if !remarks.isEmpty {
            links += OfficeParts.link("rId3", Self.links + "/threadedComment", "threads.xml")
            file.links = OfficeParts.link("rId9", Self.links + "/person", "people.xml")
            file.parts += [
                RawZip.Entry(
                    "cells/threads.xml",
                    "<ThreadedComments xmlns=\"\(threads)\">\(remarks)</ThreadedComments>"
                ),
                RawZip.Entry(
                    "people.xml",
                    "<personList xmlns=\"\(threads)\">\(people)</personList>"
                ),
            ]
        }
        file.parts.append(RawZip.Entry("cells/_rels/one.xml.rels", OfficeParts.rels(links)))
        return file
    }

    private static func note(_ cell: String, _ author: String, _ text: String) -> String {
        "<authors><author>\(author)</author></authors><commentList><comment ref=\"\(cell)\" "
            + "authorId=\"0\"><text><t>\(text)</t></text></comment></commentList>"
    }

    private static func remark(_ id: String, by person: String, under parent: String?) -> String {
        let parent = parent.map { " parentId=\"{\($0)}\"" } ?? ""
        return "<threadedComment ref=\"A1\" dT=\"2023-07-05T08:00:00.00\" personId=\"{\(person)}\" "
            + "id=\"{\(id)}\"\(parent)><text>\(id)</text></threadedComment>"
    }

    @Test func `at a cell with a thread the remark is an answer in it as well`() throws {
        let file = Self.sheet(
            comments: Self.note("A1", "tc={T1}", "副本"),
            remarks: Self.remark("T1", by: "P1", under: nil),
            people: #"<person displayName="王五" id="{P1}"/>"#
        )
        let marked = try Fixture.mark(file.bytes, .xlsx, Fixture.cell("A1"), Fixture.cell("A1"))
        let threads = try Fixture.part("cells/threads.xml", of: marked.bytes)
        #expect(Fixture.count(#"parentId="{T1}"><text>【须改正】"#, in: threads) == 2)
        #expect(Fixture.count(#"dT="2023-07-05T08:00:00.00""#, in: threads) == 3)
        let people = try Fixture.part("people.xml", of: marked.bytes)
        #expect(Fixture.count("<person ", in: people) == 2)
        #expect(people.contains(#"displayName="十规范校验""#))
        let comments = try Fixture.part("cells/notes.xml", of: marked.bytes)
        #expect(Fixture.count("【须改正】", in: comments) == 2)
        let again = try Fixture.mark(marked.bytes, .xlsx)
        let rest = try Fixture.part("cells/threads.xml", of: again.bytes)
        #expect(Fixture.count("<threadedComment ", in: rest) == 1)
        #expect(try !Fixture.part("cells/notes.xml", of: again.bytes).contains("【"))
    }

    @Test func `a copy of a thread that Excel wrote anew is freed of our answers in it`() throws {
        let copy = "[线程批注]\n\n注释:\n    王五问\n答复:\n    【须改正】甲\n处理：乙\n答复:\n    赵六答"
        let file = Self.sheet(
            comments: Self.note("A1", "tc={T1}", copy),
            remarks: Self.remark("T1", by: "P1", under: nil)
                + Self.remark("T2", by: "P2", under: "T1"),
            people: #"<person displayName="王五" id="{P1}"/><person displayName="十规范校验" id="{P2}"/>"#
        )
        let clean = try Fixture.mark(file.bytes, .xlsx)
        let comments = try Fixture.part("cells/notes.xml", of: clean.bytes)
        #expect(comments.contains(">[线程批注]\n\n注释:\n    王五问\n答复:\n    赵六答</t>"))
        #expect(try !Fixture.part("cells/threads.xml", of: clean.bytes).contains("T2"))
    }

    @Test func `when ours began a thread, the first answer begins it after us`() throws {
        let file = Self.sheet(
            comments: Self.note("A1", "tc={T1}", "注释:\n    【须改正】甲\n处理：乙\n答复:\n    已改"),
            remarks: Self.remark("T1", by: "P2", under: nil)
                + Self.remark("T2", by: "P1", under: "T1")
                + Self.remark("T3", by: "P1", under: "T1"),
            people: #"<person displayName="王五" id="{P1}"/><person displayName="十规范校验" id="{P2}"/>"#
        )
        let clean = try Fixture.mark(file.bytes, .xlsx)
        let threads = try Fixture.part("cells/threads.xml", of: clean.bytes)
        #expect(!threads.contains("{T1}"))
        #expect(threads.contains(#"id="{T2}"><text>"#))
        #expect(threads.contains(#"id="{T3}" parentId="{T2}">"#))
        let comments = try Fixture.part("cells/notes.xml", of: clean.bytes)
        #expect(comments.contains("<author>tc={T2}</author>"))
        #expect(comments.contains("已改"))
    }

    @Test func `an answer below our words in a comment of ours stays, and is theirs`() throws {
        let file = Self.sheet(
            comments: Self.note("A1", "十规范校验", "【须改正】甲\n处理：乙\n\n我们核过了\n确实是3次")
        )
        let clean = try Fixture.mark(file.bytes, .xlsx)
        let comments = try Fixture.part("cells/notes.xml", of: clean.bytes)
        #expect(comments.contains("<t>我们核过了\n确实是3次</t>"))
        #expect(comments.contains("<author>报送单位</author>"))
        #expect(comments.contains(#"authorId="1""#))
        let marked = try Fixture.mark(clean.bytes, .xlsx, Fixture.cell("A1"))
        let both = try Fixture.part("cells/notes.xml", of: marked.bytes)
        #expect(both.contains("确实是3次</t></r><r>"))
        let again = try Fixture.mark(marked.bytes, .xlsx, Fixture.cell("A1"))
        #expect(try Fixture.part("cells/notes.xml", of: again.bytes) == both)
    }

    @Test func `comments whose author a program dropped are known by their shape`() throws {
        let ours = Self.sheet(comments: Self.note("A1", "", "【请核对】甲\n处理：乙\n【须改正】丙\n处理：丁"))
        let clean = try Fixture.mark(ours.bytes, .xlsx)
        #expect(try !Fixture.part("cells/notes.xml", of: clean.bytes).contains("<comment "))
        let theirs = Self.sheet(comments: Self.note("A1", "张三", "【提示】记得盖章"))
        let kept = try Fixture.mark(theirs.bytes, .xlsx, Fixture.cell("A1"))
        #expect(try Fixture.part("cells/notes.xml", of: kept.bytes).contains("【提示】记得盖章"))
    }

    @Test func `boxes that WPS wrote in single quotes get neighbours with other numbers`() throws {
        let boxes =
            "<xml xmlns:v='urn:schemas-microsoft-com:vml' xmlns:x='urn:schemas-microsoft-com:office:excel'>"
            + "<v:shapetype id='_x0000_t202'/><v:shape id='_x0000_s1025'><x:ClientData "
            + "ObjectType='Note'><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>"
        let file = Self.sheet(comments: Self.note("A1", "张三", "已核"), boxes: boxes)
        let marked = try Fixture.mark(file.bytes, .xlsx, Fixture.cell("A1"), Fixture.cell("B4"))
        let after = try Fixture.part("cells/boxes.vml", of: marked.bytes)
        #expect(Fixture.count("shapetype", in: after) == 1)
        #expect(Fixture.count("<v:shape ", in: after) == 2)
        #expect(after.contains(#"id="_x0000_s1026""#))
    }

    @Test func `where there are no boxes, every comment gets one`() throws {
        let file = Self.sheet(comments: Self.note("A1", "张三", "已核"))
        let marked = try Fixture.mark(file.bytes, .xlsx, Fixture.cell("B4"))
        let boxes = try Fixture.part("xl/drawings/vmlDrawing1.vml", of: marked.bytes)
        #expect(Fixture.count("<v:shape ", in: boxes) == 2)
        #expect(boxes.contains("<x:Row>0</x:Row><x:Column>0</x:Column>"))
    }
}
