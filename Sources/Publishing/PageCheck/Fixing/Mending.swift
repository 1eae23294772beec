import Norms
import OOXML

/// What is to be mended in a document: the rules that are broken, and where.
struct Mending: Sendable {
    let document: CheckedDocument
    /// The rules that are broken.
    let broken: Set<String>

    init(_ document: CheckedDocument, broken: Set<String>) {
        self.document = document
        self.broken = broken
    }

    func has(_ rules: String...) -> Bool { rules.contains(where: broken.contains) }

    /// The paragraphs of the main part that parts of the document are.
    func nodes(_ places: [Int], in nodes: [XMLNode]) -> [XMLNode] {
        places.map { document.parts[$0].styled.index }.filter(nodes.indices.contains)
            .map { nodes[$0] }
    }

    /// The face of the profile for what a paragraph is; nil for nothing in particular.
    func face(ofMain place: Int) -> String {
        let parts = document.parts
        if parts.title.contains(place) || parts.mark.contains(place) {
            return document.profile.titleFace
        }
        return document.profile.textFace
    }
}
