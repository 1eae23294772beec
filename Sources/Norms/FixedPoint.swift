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
        var sign = 1
        var value = 0
        var count = 0
        var decimals: Int?
        var roundsUp = false
        for (index, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where index == 0: sign = -1
            case UInt8(ascii: "+") where index == 0: break
            case UInt8(ascii: ".") where decimals == nil: decimals = 0
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                count += 1
                if decimals == places { roundsUp = byte >= UInt8(ascii: "5") }
                decimals = decimals.map { $0 + 1 }
                guard decimals ?? 0 <= places else { continue }
                guard let next = appending(byte, to: value) else { return nil }
                value = next
            default: return nil
            }
        }
        guard count > 0 else { return nil }
        for _ in 0..<max(0, places - (decimals ?? 0)) {
            guard let next = appending(UInt8(ascii: "0"), to: value) else { return nil }
            value = next
        }
        return sign * (roundsUp ? value + 1 : value)
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
