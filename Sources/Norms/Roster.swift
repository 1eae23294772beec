/// The units that are inspected, in the order of the roster.
package struct Roster: Sendable, Hashable {
    /// Every unit, in roster order.
    package let units: [Unit]
    private let byCode: [UnitCode: Int]
    private let byName: [String: Int]

    /// Makes a roster; of two units with the same code or spelling the first is found.
    package init(units: [Unit]) {
        self.units = units
        var byCode: [UnitCode: Int] = [:]
        var byName: [String: Int] = [:]
        for (index, unit) in units.enumerated() {
            byCode[unit.code] = byCode[unit.code] ?? index
            for name in [unit.name] + unit.aliases {
                let key = Self.key(name)
                byName[key] = byName[key] ?? index
            }
        }
        self.byCode = byCode
        self.byName = byName
    }

    /// The unit with this code.
    package func unit(code: UnitCode) -> Unit? { byCode[code].map { units[$0] } }

    /// The unit with this name or alias, spaces aside.
    package func unit(named name: String) -> Unit? { byName[Self.key(name)].map { units[$0] } }

    /// The numbers of the inspection groups, ascending.
    package var groups: [Int] { Set(units.map(\.group)).sorted() }

    /// A name without white space, with half-width brackets: `财 政 局（本级）` is `财政局(本级)`.
    package static func key(_ name: String) -> String {
        var key = ""
        for scalar in name.unicodeScalars where !scalar.properties.isWhitespace {
            switch scalar {
            case "（": key.unicodeScalars.append("(")
            case "）": key.unicodeScalars.append(")")
            case "\u{200B}", "\u{FEFF}": continue
            default: key.unicodeScalars.append(scalar)
            }
        }
        return key
    }
}
