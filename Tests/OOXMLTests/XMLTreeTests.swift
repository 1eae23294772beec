import OOXML
import Testing

@Suite struct XMLTreeTests {
    private let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    private func tree(_ body: String, space: String? = nil) throws -> XMLTree {
        let text = "<w:document xmlns:w=\"\(space ?? word)\"><w:body>\(body)</w:body></w:document>"
        return try XMLTree(Array(text.utf8), part: "word/document.xml")
    }

    private func written(_ tree: borrowing XMLTree) throws -> String {
        let text = String(decoding: tree.serialised(), as: UTF8.self)
        let start = try #require(text.firstRange(of: "<w:body>"))
        let end = try #require(text.firstRange(of: "</w:body>"))
        return String(text[start.upperBound..<end.lowerBound])
    }

    @Test func `what is not touched is written as it was read`() throws {
        let body = "<w:p w:rsidR=\"1\"> <w:t xml:space=\"preserve\"> 甲&amp;乙 </w:t><!-- c --></w:p>"
        let now = try written(tree(body))
        #expect(now == body)
    }

    @Test func `names bear the prefix that Office uses, whatever the file writes`() throws {
        let text = "<a:document xmlns:a=\"\(word)\"><a:p a:val=\"1\"/></a:document>"
        var tree = try XMLTree(Array(text.utf8), part: "x")
        let root = tree.root
        let name = tree.name(of: root)
        #expect(name == "w:document")
        let first = tree.children(of: root, named: "w:p").first
        let value = tree.attribute("w:val", of: try #require(first))
        #expect(value == "1")
    }

    @Test func `Strict names are Transitional names`() throws {
        let tree = try tree("", space: "http://purl.oclc.org/ooxml/wordprocessingml/main")
        let name = tree.name(of: tree.root)
        #expect(name == "w:document")
    }

    @Test func `a node that was taken out can be put in elsewhere`() throws {
        var tree = try tree("<w:p><w:r>一</w:r></w:p><w:p>二</w:p>")
        let runs = tree.descendants(of: tree.root, named: "w:r")
        let paragraphs = tree.descendants(of: tree.root, named: "w:p")
        tree.remove(runs[0])
        let without = try written(tree)
        #expect(without == "<w:p/><w:p>二</w:p>")
        tree.append(runs[0], to: paragraphs[1])
        let moved = try written(tree)
        #expect(moved == "<w:p/><w:p>二<w:r>一</w:r></w:p>")
    }

    @Test func `neighbouring texts stay apart and can be changed one by one`() throws {
        var tree = try tree("<w:t>一</w:t>")
        let element = tree.descendants(of: tree.root, named: "w:t")[0]
        let first = tree.children(of: element)[0]
        let made = tree.makeText("二")
        let second = try #require(made)
        tree.insert(second, after: first)
        tree.setText("A<&", of: first)
        tree.setText("B", of: second)
        let now = try written(tree)
        #expect(now == "<w:t>A&lt;&amp;B</w:t>")
    }

    @Test func `a shallow copy takes the attributes and leaves the content`() throws {
        var tree = try tree("<w:p w:a=\"1\"><w:r/></w:p>")
        let paragraph = tree.descendants(of: tree.root, named: "w:p")[0]
        let made = tree.copy(paragraph, deep: false)
        let copy = try #require(made)
        tree.insert(copy, before: paragraph)
        let now = try written(tree)
        #expect(now == "<w:p w:a=\"1\"/><w:p w:a=\"1\"><w:r/></w:p>")
    }

    @Test func `unwrapping leaves the content in place`() throws {
        var tree = try tree("<w:ins><w:r/>x</w:ins><w:p/>")
        tree.unwrap(tree.descendants(of: tree.root, named: "w:ins")[0])
        let now = try written(tree)
        #expect(now == "<w:r/>x<w:p/>")
    }

    @Test func `attributes are set and taken away`() throws {
        var tree = try tree("<w:t w:old=\"1\"/>")
        let element = tree.descendants(of: tree.root, named: "w:t")[0]
        tree.setAttribute("w:old", nil, of: element)
        tree.setAttribute("xml:space", "preserve", of: element)
        let now = try written(tree)
        #expect(now == "<w:t xml:space=\"preserve\"/>")
    }

    @Test func `a document type is refused`() throws {
        #expect(throws: PackageFault.doctype(part: "x")) {
            _ = try XMLTree(Array("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>".utf8), part: "x")
        }
    }

    @Test func `broken XML names the part and the line`() throws {
        let fault = #expect(throws: PackageFault.self) {
            _ = try XMLTree(Array("<a>\n<b></a>".utf8), part: "word/document.xml")
        }
        guard case .badXML("word/document.xml", let line, _) = fault else {
            Issue.record("\(String(describing: fault))")
            return
        }
        #expect(line == 2)
    }

    @Test func `nesting beyond the limit is refused`() throws {
        var limits = Limits.standard
        limits.depth = 3
        let deep = Array("<a><a><a><a>x</a></a></a></a>".utf8)
        #expect(throws: PackageFault.tooLarge(.depth, part: "x")) {
            _ = try XMLTree(deep, part: "x", limits: limits)
        }
        limits.depth = 4
        _ = try XMLTree(deep, part: "x", limits: limits)
    }

    @Test func `a long start tag with too many attributes is refused before it is parsed`() throws {
        let crowded = "<a" + (0..<20_000).map { " b\($0)='>'" }.joined() + "/>"
        #expect(throws: PackageFault.tooLarge(.tag, part: "x")) {
            _ = try XMLTree(Array(crowded.utf8), part: "x")
        }
        let long = "<a b=\"" + String(repeating: ">", count: 70_000) + "\"/>"
        #expect(throws: Never.self) { _ = try XMLTree(Array(long.utf8), part: "x") }
    }
}
