import Norms

/// The page and its type area in millimetres, with the tolerances that the rules allow.
struct TypeArea: Sendable, Hashable {
    let pageWidth: Double
    let pageHeight: Double
    let left: Double
    let top: Double
    let width: Double
    let height: Double

    init(_ profile: PageProfile) {
        pageWidth = Self.millimetres(profile.width)
        pageHeight = Self.millimetres(profile.height)
        left = Self.millimetres(profile.left)
        top = Self.millimetres(profile.top)
        width = Self.millimetres(profile.areaWidth)
        height = Self.millimetres(profile.areaHeight)
    }

    var right: Double { left + width }
    var bottom: Double { top + height }

    /// A profile holds whole twips for what the standard gives in whole millimetres.
    private static func millimetres(_ twips: Int) -> Double {
        (Double(twips) * 25.4 / 144).rounded() / 10
    }

    /// What §5.2.1 allows for 天头 and 订口, here for all four sides.
    static let edge = 1.0
    /// For the middle of a line against the middle of the type area.
    static let centring = 1.5
    /// For left edges and indents.
    static let indent = 1.0
    /// For the length of a rule, and for gaps of 4 mm from ink to rule.
    static let rule = 1.5
    /// For signature and date: digits and their spacing differ from face to face.
    static let signature = 2.0
    /// For what stands one character of 4号 from an edge.
    static let margin = 1.2
    /// For sizes that are measured on the page, in points.
    static let size = 0.8
    /// One character of 4号, 14 pt.
    static let small = 14 * TextRow.point
    /// 粗线, recommended 0.35 mm (§7.4.1).
    static let thick = 0.30...0.45
    /// 细线, recommended 0.25 mm (§7.4.1).
    static let thin = 0.18...0.30
}

extension Double {
    /// Whether it lies within a tolerance of another.
    func isNear(_ other: Double, within tolerance: Double) -> Bool {
        (self - other).magnitude <= tolerance + 1e-6
    }

    /// With as many decimals as asked for, and no locale.
    func text(decimals: Int) -> String {
        let factor = (0..<decimals).reduce(1) { value, _ in value * 10 }
        guard magnitude < 1e12 else { return "∞" }
        let whole = Int((magnitude * Double(factor)).rounded())
        let sign = self < 0 && whole > 0 ? "-" : ""
        guard decimals > 0 else { return "\(sign)\(whole)" }
        let rest = String(whole % factor)
        let zeros = String(repeating: "0", count: decimals - rest.count)
        return "\(sign)\(whole / factor).\(zeros)\(rest)"
    }

    /// A size without needless decimals: `16`, `10.5`.
    var points: String { self == rounded() ? text(decimals: 0) : text(decimals: 1) }
    /// Millimetres: `28.0 mm`.
    var millimetres: String { text(decimals: 1) + " mm" }
    /// A length in twips as millimetres.
    static func millimetres(twips: Int) -> Double { Double(twips) * 25.4 / 1_440 }
}

extension [Double] {
    /// The middle value, as statisticians take it; nil of nothing.
    var median: Double? {
        guard !isEmpty else { return nil }
        let sorted = sorted()
        let half = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
    }

    var mean: Double? { isEmpty ? nil : reduce(0, +) / Double(count) }
}
