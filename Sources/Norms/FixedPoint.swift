/// Exact decimal arithmetic on a scaled integer, shared by ``Points`` and ``Quantity``.
package enum FixedPoint {
    /// Divides and rounds half up (away from zero at the half), the one rounding of the program.
    ///
    /// Returns `nil` when `denominator` is zero or the result leaves the range of `Int`.
    package static func divide(_ numerator: Int, by denominator: Int) -> Int? {
        guard denominator != 0, numerator != .min, denominator != .min else { return nil }
        let negative = (numerator < 0) != (denominator < 0)
        let top = numerator.magnitude
        let bottom = denominator.magnitude
        let (quotient, remainder) = top.quotientAndRemainder(dividingBy: bottom)
        let rounded = quotient + (remainder >= bottom - remainder ? 1 : 0)
        guard rounded <= UInt(Int.max) else { return nil }
        return negative ? -Int(rounded) : Int(rounded)
    }

    /// Reads plain ASCII decimal text such as `-12.5` at a scale of `10^places`.
    ///
    /// More decimals than `places` are rounded half up. Returns `nil` for anything but an optional
    /// sign, digits and one point, or for a value out of range.
    package static func parse(_ text: some StringProtocol, places: Int) -> Int? {
        var digits = Array(text.utf8)
        let negative = digits.first == UInt8(ascii: "-")
        if negative || digits.first == UInt8(ascii: "+") { digits.removeFirst() }
        let parts = digits.split(
            separator: UInt8(ascii: "."),
            maxSplits: 1,
            omittingEmptySubsequences: false
        )
        guard let whole = parts.first, !digits.isEmpty, digits != [UInt8(ascii: ".")] else {
            return nil
        }
        let fraction = parts.count > 1 ? parts[1] : []
        guard let magnitude = magnitude(whole: whole, fraction: fraction, places: places) else {
            return nil
        }
        return negative ? -magnitude : magnitude
    }

    private static func magnitude(
        whole: ArraySlice<UInt8>,
        fraction: ArraySlice<UInt8>,
        places: Int
    ) -> Int? {
        var value = 0
        var kept = Array(fraction.prefix(places))
        kept += Array(repeating: UInt8(ascii: "0"), count: places - kept.count)
        for byte in whole + kept {
            guard let next = appending(byte, to: value) else { return nil }
            value = next
        }
        let dropped = fraction.dropFirst(places)
        guard dropped.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
            return nil
        }
        let roundsUp = (dropped.first ?? 0) >= UInt8(ascii: "5")
        return roundsUp ? value + 1 : value
    }

    private static func appending(_ byte: UInt8, to value: Int) -> Int? {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        let (tenfold, overflow) = value.multipliedReportingOverflow(by: 10)
        let (sum, carried) = tenfold.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
        return overflow || carried || sum == .max ? nil : sum
    }

    /// Writes a scaled integer with at least `minimum` and at most `places` decimals.
    package static func text(_ value: Int, places: Int, minimum: Int) -> String {
        var magnitude = value.magnitude
        var decimals = places
        while decimals > minimum, magnitude % 10 == 0 {
            magnitude /= 10
            decimals -= 1
        }
        let sign = value < 0 ? "-" : ""
        let digits = String(magnitude)
        guard decimals > 0 else { return sign + digits }
        let zeros = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count))
        let padded = zeros + digits
        let point = padded.utf8.index(padded.endIndex, offsetBy: -decimals)
        return sign + padded[..<point] + "." + padded[point...]
    }
}
