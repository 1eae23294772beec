/// A number under which a document is issued (发文字号): `云直工通〔2023〕5号` (GB/T 9704-2012 §7.2.5).
package struct DocumentNumber: Sendable, Hashable {
    /// The issuing code (机关代字), which is the name of the series.
    package var series: String
    /// The year of issue, four digits.
    package var year: Int
    /// The place in the series of the year, from 1, without leading zeros.
    package var serial: Int

    /// Makes a number.
    package init(series: String, year: Int, serial: Int) {
        self.series = series
        self.year = year
        self.serial = serial
    }

    /// Reads a number as people type it: with any brackets around the year, `第`, spaces, leading zeros or full-width digits,
    /// with or without `号`.
    ///
    /// `nil` when the code, a year of four digits or the serial is missing.
    package init?(typed text: String) {
        let plain = text.unicodeScalars.filter { !$0.properties.isWhitespace }.map(Self.plain)
        let parts = plain.split(
            separator: "|",
            maxSplits: 2,
            omittingEmptySubsequences: false
        ).map { String(String.UnicodeScalarView($0)) }
        guard parts.count == 3, !parts[0].isEmpty, parts[1].utf8.count == 4,
            let year = Int(parts[1]), year >= 1_900
        else { return nil }
        var digits = Substring(parts[2])
        if digits.first == "第" { digits = digits.dropFirst() }
        if digits.last == "号" { digits = digits.dropLast() }
        guard digits.allSatisfy(\.isWholeNumber), let serial = Int(digits), serial > 0 else {
            return nil
        }
        self.init(series: parts[0], year: year, serial: serial)
    }

    /// Brackets of every shape become a bar, digits of full width become ASCII ones.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if "〔〕[]［］()（）【】｢｣「」{}".unicodeScalars.contains(scalar) { return "|" }
        guard (0xFF10...0xFF19).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 0x30))
    }
}

extension DocumentNumber: CustomStringConvertible, Comparable {
    /// As it is printed: the year in U+3014 and U+3015, no `第`, no padding.
    package var description: String { "\(series)〔\(year)〕\(serial)号" }

    /// Orders by series, year and serial.
    package static func < (left: DocumentNumber, right: DocumentNumber) -> Bool {
        (left.series, left.year, left.serial) < (right.series, right.year, right.serial)
    }
}
