internal import OOXML

/// A document taken apart for the printer: what it shares with others of its template, and its text.
struct PrintedDocument {
    /// What documents must have in common to share a file: every part but the text, and what stands around the text.
    struct Frame: Equatable {
        var parts: [String: [UInt8]] = [:]
        var opening: [UInt8] = []
        var closing: [UInt8] = []
    }

    /// What it shares.
    let frame: Frame
    /// Whether it can share a file at all.
    let canShare: Bool
    /// Its text for the last place: the body says how the last section looks.
    let opened: [UInt8]
    /// Its text for any other place: its last paragraph says so.
    let closed: [UInt8]

    /// Takes a document apart; what must be unique in a file is named anew.
    init(_ package: borrowing OfficePackage, _ identities: inout PrintIdentities) throws {
        guard package.kind == .document else { throw PackageFault.wrongKind(found: package.kind) }
        let part = package.mainPart
        var frame = Frame()
        for name in package.archive.names where name != part && !name.hasSuffix("/") {
            frame.parts[name] = try package.contents(of: name)
        }
        var tree = try XMLTree(try package.contents(of: part), part: part)
        guard let sections = PrintSections(&tree) else {
            (canShare, self.frame, opened, closed) = (false, frame, [], [])
            return
        }
        canShare = sections.isClosed(&tree) && !identities.hasStyledLists(&tree)
        identities.renew(&tree)
        sections.beginAnew(&tree)
        let whole = Self.split(tree.serialised())
        opened = whole.body
        sections.closeLast(&tree)
        closed = Self.split(tree.serialised()).body
        (frame.opening, frame.closing) = (whole.opening, whole.closing)
        self.frame = frame
    }

    private static func split(
        _ text: [UInt8]
    ) -> (opening: [UInt8], body: [UInt8], closing: [UInt8]) {
        // Text cannot hold a `<`, so the first and the last tags of these names are those of the body.
        let start = text.firstRange(of: Array("<w:body>".utf8))
        let end = text.lastRange(of: Array("</w:body>".utf8))
        guard let start, let end, start.upperBound <= end.lowerBound else { return (text, [], []) }
        return (
            Array(text[..<start.upperBound]), Array(text[start.upperBound..<end.lowerBound]),
            Array(text[end.lowerBound...])
        )
    }
}

extension [UInt8] {
    /// Where other bytes stand for the last time.
    fileprivate func lastRange(of other: [UInt8]) -> Range<Int>? {
        guard let found = Array(reversed()).firstRange(of: other.reversed()) else { return nil }
        return count - found.upperBound..<count - found.lowerBound
    }
}
