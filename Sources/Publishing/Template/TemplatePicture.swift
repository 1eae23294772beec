/// A picture for a document: a PNG or a JPEG, such as a QR code or a seal.
package struct TemplatePicture: Sendable, Hashable {
    /// The file.
    package let bytes: [UInt8]
    /// The ending of its name, `png` or `jpeg`.
    let ending: String
    /// Its width and height in English Metric Units, 36,000 to the millimetre, by the resolution that the file states;
    /// 96 dots an inch when it states none.
    let size: (width: Int, height: Int)

    /// Reads the head of a picture; `nil` when it is neither a whole PNG nor a whole JPEG, or has no size.
    package init?(_ bytes: [UInt8]) {
        guard let head = Self.png(bytes) ?? Self.jpeg(bytes),
            (1...32_768).contains(head.width), (1...32_768).contains(head.height)
        else { return nil }
        self.bytes = bytes
        ending = head.ending
        let unit = 914_400.0
        size = (
            max(1, Int(Double(head.width) * unit / head.across)),
            max(1, Int(Double(head.height) * unit / head.down))
        )
    }

    /// Two pictures are the same when their bytes are.
    package static func == (left: TemplatePicture, right: TemplatePicture) -> Bool {
        left.bytes == right.bytes
    }

    /// Feeds the bytes.
    package func hash(into hasher: inout Hasher) { hasher.combine(bytes) }

    /// The size when it is to be so many millimetres wide; without a width the natural size, but never wider than the
    /// type area of GB/T 9704-2012 §5.2.1, 156 mm.
    func extent(width millimetres: Int?) -> (width: Int, height: Int) {
        let width = millimetres.map { $0 * 36_000 } ?? min(size.width, 156 * 36_000)
        return (width, max(1, Int(Double(size.height) * Double(width) / Double(size.width))))
    }

    private struct Head {
        var ending: String
        var width: Int
        var height: Int
        /// Dots an inch across and down.
        var across = 96.0
        var down = 96.0

        mutating func take(_ x: Int, _ y: Int, perInch: Double) {
            guard x > 0, y > 0 else { return }
            let (across, down) = (Double(x) * perInch, Double(y) * perInch)
            guard (10...4_800).contains(across), (10...4_800).contains(down) else { return }
            (self.across, self.down) = (across, down)
        }
    }

    /// PNG (ISO/IEC 15948): the size in IHDR, dots a metre in pHYs.
    private static func png(_ bytes: [UInt8]) -> Head? {
        guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
            bytes.count > 45, bytes[12..<16].elementsEqual("IHDR".utf8)
        else { return nil }
        var head = Head(ending: "png", width: number(bytes, 16, 4), height: number(bytes, 20, 4))
        var at = 33
        while at + 12 <= bytes.count {
            let length = number(bytes, at, 4)
            let name = bytes[(at + 4)..<(at + 8)]
            if name.elementsEqual("pHYs".utf8), at + 17 <= bytes.count, bytes[at + 16] == 1 {
                head.take(number(bytes, at + 8, 4), number(bytes, at + 12, 4), perInch: 0.0254)
            }
            if name.elementsEqual("IEND".utf8) { return head }
            at += length + 12
        }
        return nil
    }

    /// JPEG (ISO/IEC 10918-1): the size in the frame header, the density in JFIF's APP0.
    private static func jpeg(_ bytes: [UInt8]) -> Head? {
        guard bytes.starts(with: [0xFF, 0xD8, 0xFF]) else { return nil }
        var density = Head(ending: "jpeg", width: 0, height: 0)
        var at = 2
        while at + 9 < bytes.count, bytes[at] == 0xFF {
            let marker = bytes[at + 1]
            if marker == 0xFF {
                at += 1
                continue
            }
            switch marker {
            case 0xE0
            where at + 16 < bytes.count && bytes[at + 4..<at + 8].elementsEqual("JFIF".utf8):
                let perInch = bytes[at + 11] == 1 ? 1 : bytes[at + 11] == 2 ? 2.54 : 0
                density.take(number(bytes, at + 12, 2), number(bytes, at + 14, 2), perInch: perInch)
            case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
                density.height = number(bytes, at + 5, 2)
                density.width = number(bytes, at + 7, 2)
                return density
            case 0xDA, 0xD9: return nil
            default: break
            }
            at += number(bytes, at + 2, 2) + 2
        }
        return nil
    }

    /// A number of some bytes, the high byte first.
    private static func number(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int {
        bytes[at..<at + count].reduce(0) { $0 << 8 | Int($1) }
    }
}
