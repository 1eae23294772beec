/// The head of a binary image of the portable family, as pdftoppm writes it: PPM for colour, PGM for grey.
struct PixelMap {
    let width: Int
    let height: Int
    /// Where the pixels begin.
    let start: Int

    /// Reads the head; nil when it is another kind of file or is cut off.
    init?(_ bytes: [UInt8], magic: String, samples: Int) {
        var fields: [String] = []
        var place = 0
        while fields.count < 4, place < bytes.count {
            let word = bytes[place...].prefix { $0 > 0x20 }
            if !word.isEmpty { fields.append(String(decoding: word, as: UTF8.self)) }
            place += word.count + 1
        }
        guard fields.count == 4, fields[0] == magic, let width = Int(fields[1]),
            let height = Int(fields[2]), width > 0, height > 0,
            bytes.count >= place + width * height * samples
        else { return nil }
        self.width = width
        self.height = height
        start = place
    }
}

/// Reads a row of pixels, three bytes each, into spans of ink.
enum InkRowReader {
    /// The spans of a row.
    static func spans(of line: UnsafeRawBufferPointer, width: Int) -> [InkSpan] {
        var spans: [InkSpan] = []
        var byte = 0
        while byte < line.count {
            // Most of a page is white: eight bytes at a time.
            if byte + 8 <= line.count,
                line.loadUnaligned(fromByteOffset: byte, as: UInt64.self) == .max
            {
                byte += 8
                continue
            }
            let pixel = byte / 3
            add(pixel, line, to: &spans)
            byte = (pixel + 1) * 3
        }
        return spans
    }

    private static func add(
        _ pixel: Int,
        _ line: UnsafeRawBufferPointer,
        to spans: inout [InkSpan]
    ) {
        let red = line[pixel * 3] >= 150
        let green = line[pixel * 3 + 1] >= 150
        let blue = line[pixel * 3 + 2] >= 150
        let isRed = red && !green && !blue
        guard isRed || (!red && !(green && blue)) else { return }
        if let last = spans.last, last.end == pixel, last.isRed == isRed {
            spans[spans.count - 1].end = pixel + 1
        } else {
            spans.append(InkSpan(start: pixel, end: pixel + 1, isRed: isRed))
        }
    }
}
