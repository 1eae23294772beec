/// Measures how thick rules are, on strips of 1,200 dots to an inch.
struct RuleGauge<Source: PageSource> {
    let source: Source
    private let pixel = 25.4 / 1_200

    init(source: Source) { self.source = source }

    /// The thickness of one rule, in millimetres.
    func thickness(of rule: PageRule, page: Int) throws -> Double {
        let near = try dark(in: rule, page: page).filter {
            $0.lowerBound < rule.bottom + 0.1 && $0.upperBound > rule.top - 0.1
        }
        return near.map { $0.upperBound - $0.lowerBound }.max() ?? rule.bottom - rule.top
    }

    /// The thicknesses of the bands that a line is made of, from top to bottom.
    func bands(in line: PageRule, page: Int) throws -> [Double] {
        try dark(in: line, page: page).map { $0.upperBound - $0.lowerBound }
    }

    /// The dark bands across a rule, at the one of three places where they are thinnest: text may touch one.
    private func dark(in rule: PageRule, page: Int) throws -> [ClosedRange<Double>] {
        let middle = (rule.box.left + rule.box.right) / 2
        var best: [ClosedRange<Double>]?
        for place in [middle - 41.3, middle - 7.7, middle + 23.1] {
            let found = try bands(at: place, top: rule.top - 0.6, bottom: rule.bottom + 0.6, page)
            if let old = best, Self.total(old) <= Self.total(found) { continue }
            best = found
        }
        return best ?? []
    }

    private static func total(_ bands: [ClosedRange<Double>]) -> Double {
        bands.reduce(0) { $0 + $1.upperBound - $1.lowerBound }
    }

    private func bands(
        at x: Double,
        top: Double,
        bottom: Double,
        _ page: Int
    ) throws -> [ClosedRange<Double>] {
        let start = Int(top / pixel)
        let bytes = try source.strip(
            ofPage: page,
            x: Int(x / pixel),
            y: start,
            width: 8,
            height: Int((bottom - top) / pixel)
        )
        guard let map = PixelMap(bytes, magic: "P5", samples: 1) else { return [] }
        var bands: [Range<Int>] = []
        for y in 0..<map.height {
            let row = bytes[(map.start + y * map.width)..<(map.start + (y + 1) * map.width)]
            guard let darkest = row.min(), let lightest = row.max(), darkest < 200, lightest < 235
            else { continue }
            if let last = bands.last, last.upperBound == y {
                bands[bands.count - 1] = last.lowerBound..<y + 1
            } else {
                bands.append(y..<y + 1)
            }
        }
        return bands.map { band in
            Double(start + band.lowerBound) * pixel...Double(start + band.upperBound) * pixel
        }
    }
}
