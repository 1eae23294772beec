internal import OOXML

/// The bookmarks of a document that is being made (ECMA-376 §17.13.6): one around each paragraph that prints an anchored
/// field, named after the field and counted, `成文日期_1`.
struct TemplateAnchors {
    private var counts: [String: Int] = [:]
    private var open: [Int: Int] = [:]
    /// Far above what Word and LibreOffice number bookmarks with, which a template may hold some of.
    private var last = 900_000

    /// Begins the bookmark of a tag.
    mutating func open(_ tag: Int, _ field: String) -> String {
        last += 1
        counts[field, default: 0] += 1
        open[tag] = last
        let name = Self.name(field, counts[field] ?? 1)
        return "<w:bookmarkStart w:id=\"\(last)\" w:name=\"\(name)\"/>"
    }

    /// Ends it.
    mutating func close(_ tag: Int) -> String {
        guard let id = open.removeValue(forKey: tag) else { return "" }
        return "<w:bookmarkEnd w:id=\"\(id)\"/>"
    }

    /// The name of the bookmark around the paragraph in which a field stands for the `count`th time.
    static func name(_ field: String, _ count: Int) -> String { "\(field)_\(count)" }

    /// The field that a bookmark was put in for, or `nil` for a bookmark of somebody else.
    static func field(of bookmark: String, among fields: Set<String>) -> String? {
        let parts = plain(bookmark).split(separator: "_", omittingEmptySubsequences: false)
        guard parts.count == 2, Int(parts[1]) != nil, fields.contains(String(parts[0])) else {
            return nil
        }
        return String(parts[0])
    }

    /// The name that a bookmark had: LibreOffice 7.4 renames those in frames, `印发日期_1_Copy_1`.
    static func plain(_ bookmark: String) -> String {
        guard let end = bookmark.firstRange(of: "_Copy_") else { return bookmark }
        return String(bookmark[..<end.lowerBound])
    }
}

extension TemplateCompiler {
    /// Puts instructions for bookmarks around what the paragraphs of anchored fields hold.
    mutating func anchorValues() {
        guard !anchors.isEmpty else { return }
        var known: [String: Set<XMLNode>] = [:]
        for (number, placed) in tags.enumerated() {
            guard case .value(let name) = placed.tag, anchors.contains(name),
                let paragraph = around(marks[number], named: "w:p"),
                known[name, default: []].insert(paragraph).inserted,
                let start = tree.makeInstruction(Self.target, "anchor \(number)"),
                let end = tree.makeInstruction(Self.target, "anchored \(number)")
            else { continue }
            tree.append(end, to: paragraph)
            if let properties = tree.children(of: paragraph, named: "w:pPr").first {
                tree.insert(start, after: properties)
            } else if let first = tree.children(of: paragraph).first {
                tree.insert(start, before: first)
            }
        }
    }
}
