/// A box on a page, in millimetres from its top left corner.
struct InkBox: Sendable, Hashable {
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double

    var centre: Double { (left + right) / 2 }
}

/// A horizontal rule on a page, in millimetres.
struct PageRule: Sendable, Hashable {
    var isRed: Bool
    var box: InkBox

    var length: Double { box.right - box.left }
    var top: Double { box.top }
    var bottom: Double { box.bottom }
}

/// Pixels of one colour beside each other in a row of an image.
struct InkSpan: Sendable, Hashable {
    var start: Int
    var end: Int
    var isRed: Bool

    var length: Int { end - start }
}

/// A page as ink: for every row of pixels what is printed in it, black or red.
///
/// 300 dots to an inch; any dark colour counts as black, light pixels are paper.
struct InkPage: Sendable {
    static let dotsPerInch = 300
    /// Millimetres in a pixel.
    static let pixel = 25.4 / Double(dotsPerInch)

    private(set) var rows: [[InkSpan]]
    private let width: Int

    /// Reads a binary PPM image.
    init?(ppm bytes: [UInt8]) {
        guard let image = PixelMap(bytes, magic: "P6", samples: 3) else { return nil }
        width = image.width
        rows = bytes.withUnsafeBytes { raw in
            (0..<image.height).map { row in
                let start = image.start + row * image.width * 3
                let line = UnsafeRawBufferPointer(rebasing: raw[start..<start + image.width * 3])
                return InkRowReader.spans(of: line, width: image.width)
            }
        }
    }

    /// Makes a page from spans, row by row.
    init(rows: [[InkSpan]], width: Int) {
        self.rows = rows
        self.width = width
    }

    /// The box around all ink inside a box, and the share of red in it; nil when there is none.
    func ink(in area: InkBox) -> (box: InkBox, red: Double)? {
        let (columns, lines) = pixels(area)
        var found: (left: Int, right: Int, top: Int, bottom: Int)?
        var ink = 0
        var red = 0
        for y in lines {
            for span in rows[y] where span.start < columns.upperBound {
                let left = max(span.start, columns.lowerBound)
                let right = min(span.end, columns.upperBound)
                guard left < right else { continue }
                ink += right - left
                if span.isRed { red += right - left }
                let old = found ?? (left, right, y, y)
                found = (min(old.left, left), max(old.right, right), old.top, y + 1)
            }
        }
        guard let found else { return nil }
        let box = InkBox(
            left: Double(found.left) * Self.pixel,
            right: Double(found.right) * Self.pixel,
            top: Double(found.top) * Self.pixel,
            bottom: Double(found.bottom) * Self.pixel
        )
        return (box, Double(red) / Double(ink))
    }

    /// Takes away the ink inside a box.
    mutating func blank(_ area: InkBox) {
        let (columns, lines) = pixels(area)
        for y in lines { erase(columns, inRow: y) }
    }

    mutating func erase(_ columns: Range<Int>, inRow y: Int) {
        guard rows.indices.contains(y) else { return }
        rows[y] = rows[y].flatMap { span -> [InkSpan] in
            guard span.start < columns.upperBound, span.end > columns.lowerBound else {
                return [span]
            }
            let left = InkSpan(start: span.start, end: columns.lowerBound, isRed: span.isRed)
            let right = InkSpan(start: columns.upperBound, end: span.end, isRed: span.isRed)
            return [left, right].filter { $0.length > 0 }
        }
    }

    private func pixels(_ area: InkBox) -> (Range<Int>, Range<Int>) {
        func range(_ from: Double, _ to: Double, _ limit: Int) -> Range<Int> {
            let start = max(0, Int(from / Self.pixel))
            return start..<max(start, min(limit, Int(to / Self.pixel) + 1))
        }
        return (range(area.left, area.right, width), range(area.top, area.bottom, rows.count))
    }
}
