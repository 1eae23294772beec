import OOXML

/// The text of a paragraph as its `w:t` hold it, to be changed in place.
struct ParagraphEdit {
    private var pieces: [(node: XMLNode, letters: [Character])] = []

    init(_ paragraph: XMLNode, in tree: inout XMLTree) {
        for run in ParagraphWalk.runs(of: paragraph, in: &tree) {
            for node in tree.children(of: run, named: "w:t") {
                pieces.append((node, Array(tree.text(of: node))))
            }
        }
    }

    /// The text.
    var text: String { String(pieces.flatMap(\.letters)) }

    /// Replaces characters by a text, which takes the look of the first of them.
    mutating func replace(_ range: Range<Int>, with text: String, in tree: inout XMLTree) {
        var start = 0
        var rest = Array(text)
        for index in pieces.indices {
            let letters = pieces[index].letters
            let from = max(range.lowerBound - start, 0)
            let to = min(range.upperBound - start, letters.count)
            start += letters.count
            let isHere = from < to || (range.isEmpty && from <= letters.count && !rest.isEmpty)
            guard isHere, from <= letters.count else { continue }
            pieces[index].letters.replaceSubrange(from..<max(from, to), with: rest)
            rest = []
            tree.setText(String(pieces[index].letters), of: pieces[index].node)
            tree.setAttribute("xml:space", "preserve", of: pieces[index].node)
        }
    }

    /// Replaces the part of the text that is not white space at the ends, as little of it as differs.
    mutating func change(to wanted: String, in tree: inout XMLTree) {
        let old = Array(text)
        let new = Array(wanted)
        let head = zip(old, new).prefix { $0 == $1 }.count
        let tail = zip(old[head...].reversed(), new[head...].reversed()).prefix { $0 == $1 }.count
        guard head < old.count - tail || head < new.count - tail else { return }
        // An insertion takes the look of the character before it.
        if head == old.count - tail, head > 0 {
            let text = String(old[head - 1]) + String(new[head..<new.count - tail])
            replace(head - 1..<head, with: text, in: &tree)
        } else {
            let text = String(new[head..<new.count - tail])
            replace(head..<old.count - tail, with: text, in: &tree)
        }
    }
}

extension XMLTree {
    /// Changes the text of a paragraph with a function; its runs keep their looks.
    mutating func changeText(of paragraph: XMLNode, _ change: (String) -> String?) {
        var edit = ParagraphEdit(paragraph, in: &self)
        guard let wanted = change(edit.text), wanted != edit.text else { return }
        edit.change(to: wanted, in: &self)
    }

    /// Parts a run in two after so many characters of its only text; false when it cannot be parted so.
    mutating func split(_ run: XMLNode, after count: Int) -> Bool {
        let texts = children(of: run, named: "w:t")
        guard texts.count == 1, let node = texts.first else { return false }
        let letters = Array(text(of: node))
        guard count > 0, count < letters.count, let second = copy(run, deep: true) else {
            return false
        }
        insert(second, after: run)
        setText(String(letters[..<count]), of: node)
        setAttribute("xml:space", "preserve", of: node)
        guard let rest = first("w:t", in: second) else { return false }
        setText(String(letters[count...]), of: rest)
        setAttribute("xml:space", "preserve", of: rest)
        return true
    }
}
