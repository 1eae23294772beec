internal import OOXML

/// A part of a draft that prints text, as a tree with its paragraphs.
final class DraftPart {
    /// Its name in the package.
    let name: String
    /// What it holds.
    var tree: XMLTree
    /// Its paragraphs in document order, those of tables and text boxes among them.
    private(set) var paragraphs: [DraftParagraph] = []
    /// Where bookmarks begin and end, by their names, as indices of paragraphs.
    private(set) var bookmarks: [String: [ClosedRange<Int>]] = [:]

    /// Reads a part.
    init(_ bytes: [UInt8], name: String) throws(PackageFault) {
        self.name = name
        tree = try XMLTree(bytes, part: name)
        tree.usePrefix("w", for: OfficeAddress.wordSpaces)
        var marks = BookmarkReader()
        let root = tree.root
        collect(root, isFallback: false, &marks)
        bookmarks = marks.ranges(last: max(paragraphs.count - 1, 0))
    }

    private func collect(_ node: XMLNode, isFallback: Bool, _ marks: inout BookmarkReader) {
        for child in tree.children(of: node) where tree.kind(of: child) == .element {
            var isCopy = isFallback
            switch tree.name(of: child) {
            case "w:p": paragraphs.append(DraftParagraph(child, in: &tree, isCopy: isFallback))
            case "mc:Fallback": isCopy = true
            // A bookmark between paragraphs belongs to the next one.
            case "w:bookmarkStart" where !isFallback:
                marks.begin(
                    tree.attribute("w:id", of: child),
                    tree.attribute("w:name", of: child),
                    at: isInside(child) ? paragraphs.count - 1 : paragraphs.count
                )
            case "w:bookmarkEnd" where !isFallback:
                marks.end(tree.attribute("w:id", of: child), at: paragraphs.count - 1)
            default: break
            }
            collect(child, isFallback: isCopy, &marks)
        }
    }

    /// Puts a text in the place of a range of a paragraph.
    func replace(_ range: Range<Int>, inParagraph index: Int, with text: String) {
        paragraphs[index].replace(range, with: text, in: &tree)
    }

    private func isInside(_ node: XMLNode) -> Bool {
        var around = tree.parent(of: node)
        while let here = around {
            if tree.node(here, is: "w:p") { return true }
            around = tree.parent(of: here)
        }
        return false
    }

    /// The elements of some names, in document order of each name.
    func elements(_ names: Set<String>) -> [XMLNode] {
        let root = tree.root
        return names.sorted().flatMap { tree.descendants(of: root, named: $0) }
    }
}

/// Pairs the ends of bookmarks, which know each other by a number.
struct BookmarkReader {
    private var open: [String: (name: String, start: Int)] = [:]
    private var closed: [(name: String, range: ClosedRange<Int>)] = []

    mutating func begin(_ id: String?, _ name: String?, at index: Int) {
        guard let id, let name else { return }
        open[id] = (name, max(index, 0))
    }

    mutating func end(_ id: String?, at index: Int) {
        guard let id, let mark = open.removeValue(forKey: id) else { return }
        closed.append((mark.name, mark.start...max(mark.start, index)))
    }

    /// The bookmarks by name; one without an end takes its first paragraph.
    func ranges(last: Int) -> [String: [ClosedRange<Int>]] {
        let all = closed + open.values.map { ($0.name, $0.start...$0.start) }
        return Dictionary(grouping: all) { $0.name }
            .mapValues {
                $0.map(\.range).map { min($0.lowerBound, last)...min($0.upperBound, last) }
            }
    }
}

/// A paragraph of a draft, with the elements that its text is spread over.
struct DraftParagraph {
    /// A stretch of text; without an element where a tab or a line break stands.
    struct Piece {
        var element: XMLNode?
        var text: [Unicode.Scalar]
    }

    /// The element.
    let node: XMLNode
    /// Whether it stands in a copy for old programs (`mc:Fallback`, ECMA-376 part 3 §10.2.1) of what was read before.
    let isCopy: Bool
    private(set) var pieces: [Piece] = []

    init(_ node: XMLNode, in tree: inout XMLTree, isCopy: Bool) {
        self.node = node
        self.isCopy = isCopy
        collect(node, &tree)
    }

    private mutating func collect(_ node: XMLNode, _ tree: inout XMLTree) {
        for child in tree.children(of: node) where tree.kind(of: child) == .element {
            switch tree.name(of: child) {
            case "w:t":
                let text = Array(tree.text(of: child).unicodeScalars)
                pieces.append(Piece(element: child, text: text))
            case "w:tab" where tree.node(node, is: "w:r"): pieces.append(Piece(text: ["\t"]))
            case "w:br", "w:cr": pieces.append(Piece(text: ["\n"]))
            case "w:p", "w:pPr", "w:rPr": break
            default: collect(child, &tree)
            }
        }
    }

    /// Its text.
    var scalars: [Unicode.Scalar] { pieces.flatMap(\.text) }

    /// Its text without any white space.
    var words: String {
        String(String.UnicodeScalarView(scalars.filter { !$0.properties.isWhitespace }))
    }

    /// Puts a text in the place of a range, in the format that the range begins with.
    ///
    /// Ranges of one paragraph are replaced from the last to the first.
    mutating func replace(_ range: Range<Int>, with text: String, in tree: inout XMLTree) {
        var start = 0
        var isDone = false
        for index in pieces.indices {
            let end = start + pieces[index].text.count
            defer { start = end }
            guard let element = pieces[index].element, start < range.upperBound,
                end > range.lowerBound
            else { continue }
            let from = max(range.lowerBound - start, 0)
            let upTo = min(range.upperBound - start, pieces[index].text.count)
            let put = isDone ? [] : Array(text.unicodeScalars)
            var new = pieces[index].text
            new.replaceSubrange(from..<upTo, with: put)
            isDone = true
            tree.setText(String(String.UnicodeScalarView(new)), of: element)
            tree.setAttribute("xml:space", "preserve", of: element)
            // The ranges before this one keep their places.
            pieces[index].text = new
        }
    }
}
