import Norms
import OOXML
import Publishing
import Support
import Testing

/// Answers to our comments in documents, and what Word keeps of them beside the comments.
struct ReturnAnswerTests {
    private typealias Fixture = ReturnFixture
    private static let cid = "http://schemas.microsoft.com/office/word/2016/wordml/cid"
    private static let cex = "http://schemas.microsoft.com/office/word/2018/wordml/cex"
    private static let w15 = "http://schemas.microsoft.com/office/word/2012/wordml"

    private static func comment(_ id: Int, _ author: String, _ mark: String, _ lines: String...)
        -> String
    {
        let paragraphs = lines.map { "<w:p><w:r><w:t>\($0)</w:t></w:r></w:p>" }.joined()
        let marked = paragraphs.replacing("<w:p>", with: #"<w:p w14:paraId="\#(mark)">"#)
        return #"<w:comment w:id="\#(id)" w:author="\#(author)">\#(marked)</w:comment>"#
    }

    private static func anchored(_ ids: Int...) -> String {
        let starts = ids.map { #"<w:commentRangeStart w:id="\#($0)"/>"# }.joined()
        let ends = ids.map {
            #"<w:commentRangeEnd w:id="\#($0)"/><w:r><w:commentReference w:id="\#($0)"/></w:r>"#
        }.joined()
        return "<w:p>\(starts)<w:r><w:t>甲</w:t></w:r>\(ends)</w:p>"
    }

    private static func file(body: String, comments: String, extended: String = "") -> WordFile {
        var file = WordFile(body)
        let office = "http://schemas.microsoft.com/office"
        file.links =
            OfficeParts.link("rId7", OfficeParts.links(false) + "/comments", "comments.xml")
            + OfficeParts.link("rId8", "\(office)/2011/relationships/commentsExtended", "ex.xml")
            + OfficeParts.link("rId9", "\(office)/2016/09/relationships/commentsIds", "ids.xml")
            + OfficeParts.link(
                "rId10",
                "\(office)/2018/08/relationships/commentsExtensible",
                "cex.xml"
            )
        file.parts = [
            RawZip.Entry(
                "comments.xml",
                "<w:comments \(WordFile.namespaces)>\(comments)</w:comments>"
            ),
            RawZip.Entry("ex.xml", "<e:commentsEx xmlns:e=\"\(w15)\">\(extended)</e:commentsEx>"),
            RawZip.Entry(
                "ids.xml",
                "<i:commentsIds xmlns:i=\"\(cid)\"><i:commentId i:paraId=\"0A\" i:durableId=\"1A\"/>"
                    + "<i:commentId i:paraId=\"0B\" i:durableId=\"1B\"/></i:commentsIds>"
            ),
            RawZip.Entry(
                "cex.xml",
                "<x:commentsExtensible xmlns:x=\"\(cex)\"><x:commentExtensible x:durableId=\"1A\"/>"
                    + "<x:commentExtensible x:durableId=\"1B\"/></x:commentsExtensible>"
            ),
        ]
        return file
    }

    @Test func `an answer to a comment of ours stays when ours goes, as a comment of its own`()
        throws
    {
        let file = Self.file(
            body: Self.anchored(0, 1),
            comments: Self.comment(0, "十规范校验", "0A", "【须改正】甲", "处理：乙")
                + Self.comment(1, "张三", "0B", "已改"),
            extended: #"<e:commentEx e:paraId="0A" e:done="1"/>"#
                + #"<e:commentEx e:paraId="0B" e:paraIdParent="0A" e:done="0"/>"#
        )
        let clean = try Fixture.mark(file.bytes, .docx).bytes
        let main = try Fixture.part("main.xml", of: clean)
        #expect(main.contains(Self.anchored(1)))
        let extended = try Fixture.part("ex.xml", of: clean)
        #expect(extended.hasSuffix("<e:commentEx e:paraId=\"0B\" e:done=\"0\"/></e:commentsEx>\n"))
        #expect(try !Fixture.part("ids.xml", of: clean).contains("0A"))
        #expect(try !Fixture.part("cex.xml", of: clean).contains("1A"))
        #expect(try Fixture.part("cex.xml", of: clean).contains("1B"))
        #expect(try Fixture.part("comments.xml", of: clean).contains("已改"))
    }

    @Test func `what somebody wrote into a comment of ours stays, and is theirs`() throws {
        let file = Self.file(
            body: Self.anchored(0),
            comments: Self.comment(0, "十规范校验", "0A", "【须改正】甲", "处理：乙", "我们不同意")
        )
        let clean = try Fixture.mark(file.bytes, .docx).bytes
        let comments = try Fixture.part("comments.xml", of: clean)
        #expect(comments.contains(#"w:author="报送单位""#))
        #expect(comments.contains("我们不同意"))
        #expect(!comments.contains("【"))
        #expect(try Fixture.part("main.xml", of: clean).contains(Self.anchored(0)))
        #expect(try Fixture.mark(clean, .docx).bytes == clean)
    }

    @Test func `no comment takes the number of an anchor that was left behind`() throws {
        let file = Self.file(
            body: Self.anchored(7),
            comments: Self.comment(2_147_483_647, "张三", "0B", "甲")
        )
        let marked = try Fixture.mark(file.bytes, .docx, .paragraph(1), .paragraph(1))
        let comments = try Fixture.part("comments.xml", of: marked.bytes)
        #expect(comments.contains(#"w:id="8" w:author="十规范校验""#))
        #expect(comments.contains(#"w:id="9" w:author="十规范校验""#))
    }

    @Test func `a value with lines of its own is told on one line, so that it is known again`()
        throws
    {
        let finding = Fixture.finding(.paragraph(1), "“甲\n处理：乙”无法识别")
        let bytes = WordFile(WordFile.paragraph("甲")).bytes
        let marked = try ReturnMarker().mark(bytes: bytes, format: .docx, findings: [finding])
        let clean = try Fixture.mark(marked.bytes, .docx)
        #expect(try !Fixture.part("comments.xml", of: clean.bytes).contains("<w:comment "))
    }
}
