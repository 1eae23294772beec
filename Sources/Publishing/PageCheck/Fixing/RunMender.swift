import Norms
import OOXML

/// Mends faces and colours, run by run.
struct RunMender {
    let mending: Mending
    let nodes: [XMLNode]

    private var parts: DocumentParts { mending.document.parts }
    private var profile: PageProfile { mending.document.profile }

    func mend(_ tree: inout XMLTree) {
        if mending.has("secrecy-face") { mendSecrecy(&tree) }
        mendFaces(&tree)
        mendHeadings(&tree)
        mendColours(&tree)
    }

    private func mendSecrecy(_ tree: inout XMLTree) {
        let end = parts.title.first ?? 0
        for paragraph in parts.paragraphs.prefix(end)
        where TextShape.isSecrecy(paragraph.flat) && paragraph.flat.first?.isNumber == false {
            for run in ParagraphWalk.runs(of: nodes[paragraph.styled.index], in: &tree) {
                tree.setFace(profile.firstLevelFace, of: run)
                tree.setSize(16, of: run)
            }
        }
    }

    /// Gives runs in faces outside the five families the face of the text around them, and all slots the Chinese face.
    private func mendFaces(_ tree: inout XMLTree) {
        let strange = mending.has("eastasia-fonts", "theme-fonts")
        let body = Set(parts.body)
        for (place, paragraph) in parts.paragraphs.enumerated() {
            let face = mending.face(ofMain: place)
            let isWrong = mending.has("body-face") && body.contains(place) && paragraph.level == 0
            eachRun(of: paragraph, &tree) { run, look, tree in
                let family = FaceFamily(face: look.chineseFace)
                if isWrong && family != .text || strange && (family == nil || look.isThemed) {
                    tree.setFace(face, of: run)
                } else if mending.has("punctuation-fonts"), family != nil {
                    tree.setFace(look.chineseFace, of: run)
                }
            }
        }
    }

    private func mendColours(_ tree: inout XMLTree) {
        guard mending.has("text-colour") else { return }
        let marks = Set(parts.mark)
        for (place, paragraph) in parts.paragraphs.enumerated() where !marks.contains(place) {
            eachRun(of: paragraph, &tree) { run, look, tree in
                if !look.isBlack { tree.setRun("color", of: run, ["val": "000000"]) }
            }
        }
    }

    /// Goes through the runs of a paragraph that print something, each with its look.
    private func eachRun(
        of paragraph: PartParagraph,
        _ tree: inout XMLTree,
        _ body: (XMLNode, RunFormat, inout XMLTree) -> Void
    ) {
        guard nodes.indices.contains(paragraph.styled.index) else { return }
        let runs = ParagraphWalk.runs(of: nodes[paragraph.styled.index], in: &tree)
            .filter { !tree.children(of: $0, named: "w:t").isEmpty }
        let looks = paragraph.styled.runs.filter { !$0.text.allSatisfy { "\n\t".contains($0) } }
        guard runs.count == looks.count else { return }
        for (run, look) in zip(runs, looks) { body(run, look.format, &tree) }
    }

    /// Sets headings in the face of their level and what follows them in that of the text; a run with both is parted.
    private func mendHeadings(_ tree: inout XMLTree) {
        for place in parts.body {
            let paragraph = parts[place]
            guard paragraph.level > 0, nodes.indices.contains(paragraph.styled.index),
                mending.has("heading-\(paragraph.level)-face") || hasStrangeFace(paragraph)
                    || (mending.has("body-face") && !paragraph.isAllHeading)
            else { continue }
            let face = paragraph.level == 1 ? profile.firstLevelFace : profile.secondLevelFace
            setHeading(paragraph, face, &tree)
        }
    }

    /// Whether a face outside the five families, or of the theme, was just replaced in a paragraph.
    private func hasStrangeFace(_ paragraph: PartParagraph) -> Bool {
        mending.has("eastasia-fonts", "theme-fonts")
            && paragraph.styled.visibleRuns.contains {
                $0.format.isThemed || FaceFamily(face: $0.format.chineseFace) == nil
            }
    }

    private func setHeading(_ paragraph: PartParagraph, _ face: String, _ tree: inout XMLTree) {
        let node = nodes[paragraph.styled.index]
        let blank = paragraph.text.prefix(while: \.isWhitespace).count
        var rest = paragraph.headingLength + blank
        for run in ParagraphWalk.runs(of: node, in: &tree) {
            let count = tree.children(of: run, named: "w:t").reduce(0) {
                $0 + tree.text(of: $1).count
            }
            guard count > 0 else { continue }
            if rest > 0 {
                if count > rest, tree.split(run, after: rest), let second = tree.next(after: run) {
                    tree.setFace(profile.textFace, of: second)
                }
                tree.setFace(face, of: run)
            } else if mending.has("body-face") {
                tree.setFace(profile.textFace, of: run)
            }
            rest -= count
        }
    }
}

extension PartParagraph {
    /// Whether nothing follows the heading in its paragraph.
    fileprivate var isAllHeading: Bool { headingLength >= text.trimmed.count }
}
