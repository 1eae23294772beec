internal import Norms
internal import OOXML

/// Marks findings in a Word document as comments around the content of the cells or paragraphs.
struct WordMarker {
    let isStrict: Bool

    /// Marks the findings that have a place in the document; gives their number.
    func mark(
        _ findings: [Finding],
        in package: borrowing OfficePackage,
        _ change: inout PackageChange
    ) throws -> Int {
        let main = package.mainPart
        var document = try XMLTree(try package.contents(of: main), part: main)
        var comments = try WordComments(of: main, isStrict: isStrict, in: package)
        let removal = comments.removeOwn()
        WordAnchors.remove(removal.comments, from: &document)
        comments.reserve(WordAnchors.numbers(in: &document))
        let places = WordPlaces(&document)
        var placed = 0
        for finding in findings {
            guard let content = places.content(at: finding.place, in: &document) else { continue }
            let id = comments.add(ReturnMarker.lines(finding))
            WordAnchors.put(id, around: content, isStrict: isStrict, in: &document)
            placed += 1
        }
        guard placed > 0 || removal.any else { return 0 }
        change.set(main, document.serialised())
        try WordThreads.remove(removal.paragraphs, of: main, in: package, &change)
        try comments.write(to: &change, linkedFrom: main, in: package)
        return placed
    }
}
