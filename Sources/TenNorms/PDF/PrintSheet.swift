import Norms

/// The paper that documents are printed on.
struct PrintSheet {
    private let width: Int
    private let height: Int
    /// Whether both sides are printed, so that every document has to begin on an odd page.
    let isDuplex: Bool

    /// The paper of a page profile.
    init(_ profile: PageProfile) {
        (width, height, isDuplex) = (profile.width, profile.height, profile.isDuplex)
    }

    /// What tells two ways of joining from each other.
    var way: String { "\(width)×\(height) \(isDuplex ? "duplex" : "simplex")" }

    /// A PDF of one empty page (ISO 32000-1 §7.5): objects, their places, where these are written.
    var emptyPage: [UInt8] {
        let objects = [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 \(points(width)) \(points(height))]/Resources<<>>>>",
        ]
        var text = "%PDF-1.4\n"
        var places = ["0000000000 65535 f \n"]
        for (index, object) in objects.enumerated() {
            let place = String(text.utf8.count)
            places.append(String(repeating: "0", count: 10 - place.count) + place + " 00000 n \n")
            text += "\(index + 1) 0 obj\(object)endobj\n"
        }
        let start = text.utf8.count
        text +=
            "xref\n0 \(places.count)\n\(places.joined())trailer<</Size \(places.count)/Root 1 0 R>>\n"
        return Array("\(text)startxref\n\(start)\n%%EOF\n".utf8)
    }

    /// Twips as points; a twip is a twentieth.
    private func points(_ twips: Int) -> String {
        let rest = twips % 20 * 5
        return "\(twips / 20).\(rest < 10 ? "0" : "")\(rest)"
    }
}
