/// Zip archives of stored, empty entries: just enough for their names to be told (APPNOTE.TXT §4.3).
enum TinyZip {
    static func bytes(_ names: [String], comment: String = "", before: [UInt8] = []) -> [UInt8] {
        var bytes = before
        var directory: [UInt8] = []
        for name in names {
            let offset = bytes.count - before.count
            let common = [UInt8](repeating: 0, count: 20) + short(name.utf8.count) + short(0)
            bytes += [0x50, 0x4B, 3, 4, 20, 0] + common + Array(name.utf8)
            directory +=
                [0x50, 0x4B, 1, 2, 20, 0, 20, 0] + common + [UInt8](repeating: 0, count: 10)
            directory += long(offset) + Array(name.utf8)
        }
        let start = bytes.count - before.count
        bytes += directory
        bytes += [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + short(names.count) + short(names.count)
        bytes += long(directory.count) + long(start) + short(comment.utf8.count)
        return bytes + Array(comment.utf8)
    }

    static let workbook = bytes(["[Content_Types].xml", "xl/workbook.xml"])
    static let document = bytes(["[Content_Types].xml", "word/document.xml"])

    private static func short(_ number: Int) -> [UInt8] {
        [UInt8(number & 255), UInt8(number >> 8 & 255)]
    }

    private static func long(_ number: Int) -> [UInt8] {
        short(number & 65_535) + short(number >> 16)
    }
}
