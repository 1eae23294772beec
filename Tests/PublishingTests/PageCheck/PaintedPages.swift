import Publishing

/// Pages that are painted instead of rendered: rows of text and rules at given places, in millimetres.
///
/// A character is a box of ink, so that a test knows to a tenth of a millimetre where ink begins.
struct PaintedPages: PageSource {
    /// A row of text.
    struct Row {
        var text: String
        var left: Double
        /// The top of the line box; ink begins a quarter of the size below.
        var top: Double
        /// In points.
        var size = 16.0
        /// Points from one character to the next.
        var step: Double?
        var isRed = false

        var advance: Double { step ?? size }
        var right: Double { left + width(of: text) }
        func width(of text: String) -> Double {
            text.reduce(0) { $0 + ($1.isASCII ? advance / 2 : advance) } * 25.4 / 72
        }
    }

    /// A rule.
    struct Rule {
        var left = 28.0
        var right = 184.0
        var top: Double
        var height = 0.35
        var isRed = false
    }

    /// One page.
    struct Page {
        var rows: [Row] = []
        var rules: [Rule] = []
    }

    var pages: [Page]
    var standIns: [FaceFamily: String] = [.text: "FandolFang"]
    var fontList = "FandolFang"

    func words() throws -> String {
        pages.map { page in
            let words = page.rows.flatMap(Self.words)
            return #"<page width="595.28" height="841.89">"# + "\n"
                + words.joined(separator: "\n") + "\n</page>"
        }.joined(separator: "\n")
    }

    func fonts() throws -> String { fontList }

    /// Poppler ends a word at a space.
    private static func words(_ row: Row) -> [String] {
        var words: [String] = []
        var done = ""
        for piece in row.text.split(separator: " ", omittingEmptySubsequences: false) {
            let x0 = (row.left + row.width(of: done)) * 72 / 25.4
            let x1 = x0 + row.width(of: String(piece)) * 72 / 25.4
            let y0 = row.top * 72 / 25.4
            words.append(
                #"    <word xMin="\#(x0)" yMin="\#(y0)" xMax="\#(x1)" yMax="\#(y0 + row.size * 1.3)">\#(piece)</word>"#
            )
            done += piece + " "
        }
        return words
    }

    func image(ofPage page: Int) throws -> [UInt8] {
        var canvas = Canvas(width: 2_480, height: 3_508, scale: 300 / 25.4)
        for row in pages[page - 1].rows {
            let top = row.top + row.size * 0.25 * 25.4 / 72
            let bottom = top + row.size * 0.8 * 25.4 / 72
            let gap = row.advance * 0.1 * 25.4 / 72
            canvas.fill(row.left + gap, row.right - gap, top, bottom, isRed: row.isRed)
        }
        for rule in pages[page - 1].rules {
            canvas.fill(rule.left, rule.right, rule.top, rule.top + rule.height, isRed: rule.isRed)
        }
        return canvas.ppm
    }

    func strip(ofPage page: Int, x: Int, y: Int, width: Int, height: Int) throws -> [UInt8] {
        let scale = 25.4 / 1_200
        var rows = [[UInt8]](repeating: [UInt8](repeating: 255, count: width), count: height)
        for rule in pages[page - 1].rules {
            let top = Int((rule.top / scale).rounded()) - y
            let bottom = Int(((rule.top + rule.height) / scale).rounded()) - y
            for line in max(0, top)..<max(0, top, min(height, bottom)) {
                rows[line] = [UInt8](repeating: 60, count: width)
            }
        }
        return Array("P5\n\(width) \(height)\n255\n".utf8) + rows.flatMap { $0 }
    }
}

/// A white page on which boxes are filled.
private struct Canvas {
    let width: Int
    let height: Int
    let scale: Double
    var pixels: [UInt8]

    init(width: Int, height: Int, scale: Double) {
        self.width = width
        self.height = height
        self.scale = scale
        pixels = [UInt8](repeating: 255, count: width * height * 3)
    }

    /// Fills a box given in millimetres.
    mutating func fill(
        _ left: Double,
        _ right: Double,
        _ top: Double,
        _ bottom: Double,
        isRed: Bool
    ) {
        let columns = Int((left * scale).rounded())..<Int((right * scale).rounded())
        let rows =
            Int(
                (top * scale).rounded()
            )..<max(
                Int((top * scale).rounded()) + 1,
                Int((bottom * scale).rounded())
            )
        let ink: [UInt8] = isRed ? [255, 0, 0] : [0, 0, 0]
        let line = (0..<columns.count).flatMap { _ in ink }
        for y in rows where (0..<height).contains(y) {
            let start = (y * width + columns.lowerBound) * 3
            pixels.replaceSubrange(start..<start + line.count, with: line)
        }
    }

    var ppm: [UInt8] { Array("P6\n\(width) \(height)\n255\n".utf8) + pixels }
}
