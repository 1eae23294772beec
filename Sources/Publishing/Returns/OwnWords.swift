internal import Norms

/// The words of an earlier return in the text of a comment, told from what people wrote into the same comment.
///
/// A unit may answer below our words in the same comment, as Excel's notes and old Word invite to; the answer is theirs
/// and stays. Authors are no help there, and online editors drop them, so that our lines are known by their shape.
enum OwnWords {
    /// The line that tells our words from those of a person in one comment.
    static let divider = "—— \(ReturnMarker.author) ——"
    /// Who is named as the author of an answer that stood in a comment of ours.
    static let answerer = "报送单位"

    private static let heads = Finding.Severity.allCases.map { "【\($0.word)】" }
    static let remedyHead = "处理："

    /// Whether a line begins one of our remarks.
    static func isHead(_ line: some StringProtocol) -> Bool {
        let line = line.drop(while: \.isWhitespace)
        return heads.contains { line.hasPrefix($0) }
    }

    /// Whether nothing but remarks of ours stands in a text, each with what to do.
    static func areAll(_ text: String) -> Bool {
        let lines = text.split(whereSeparator: \.isNewline)
        return lines.contains(where: isHead) && lines.contains(where: isRemedy)
            && kept(in: Array(text)).allSatisfy { !$0 }
    }

    /// Which lines of a comment, of which one is ours at least, are ours; empty ones are where nothing of a person stands.
    static func lines(_ lines: [String]) -> [Bool] {
        let text = lines.joined(separator: "\n")
        let flags = kept(in: Array(text))
        var start = 0
        return lines.map { line in
            defer { start += line.count + 1 }
            return flags[start..<start + line.count].allSatisfy { !$0 }
        }
    }

    private static func isRemedy(_ line: some StringProtocol) -> Bool {
        line.drop(while: \.isWhitespace).hasPrefix(remedyHead)
    }

    /// Which characters of a text people wrote; a line goes with the line end before it.
    ///
    /// With `afterDivider`, everything above our line is theirs whatever its shape. With `labels`, a line such as
    /// `Reply:` over a remark is ours: Excel writes it when it copies a thread into a note.
    static func kept(
        in text: [Character],
        afterDivider: Bool = false,
        labels: Bool = false
    ) -> [Bool] {
        let lines = lines(of: text)
        let words = lines.map { String(text[$0].drop(while: \.isNewline)) }
        var isOwn = lines.map { _ in false }
        var isBehind = !afterDivider
        for (index, line) in words.enumerated() {
            if line.contains(divider) {
                isBehind = true
                isOwn[index] = true
            } else if isBehind {
                isOwn[index] =
                    isHead(line) || isRemedy(line) && index > 0 && isOwn[index - 1]
                    || line == ReturnMarker.author + ":"
            }
            if labels, index > 0, isHead(line), isLabel(words[index - 1]) {
                isOwn[index - 1] = true
            }
        }
        return flags(of: text, lines, isOwn, words)
    }

    /// Empty lines go with our remarks below or above them when nothing of a person stands on that side.
    private static func flags(
        of text: [Character],
        _ lines: [Range<Int>],
        _ isOwn: [Bool],
        _ words: [String]
    ) -> [Bool] {
        guard isOwn.contains(true) else { return text.map { _ in true } }
        var flags = text.map { _ in false }
        var isFirst = true
        for (index, line) in lines.enumerated() where !isOwn[index] {
            if words[index].allSatisfy(\.isWhitespace) {
                let rest = words.indices.dropFirst(index + 1)
                let follows = rest.contains { !isOwn[$0] && !words[$0].allSatisfy(\.isWhitespace) }
                if isFirst || !follows { continue }
            }
            let start = isFirst ? line.upperBound - words[index].count : line.lowerBound
            for place in start..<line.upperBound { flags[place] = true }
            isFirst = false
        }
        return flags
    }

    private static func isLabel(_ line: String) -> Bool {
        line.count <= 12 && (line.last == ":" || line.last == "：")
    }

    /// The lines of a text, each with the line end before it.
    private static func lines(of text: [Character]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for (index, character) in text.enumerated() where character.isNewline && index > start {
            lines.append(start..<index)
            start = index
        }
        if start < text.count { lines.append(start..<text.count) }
        return lines
    }
}
