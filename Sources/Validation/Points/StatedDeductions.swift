import Norms

/// The deductions that a reason states in words: `缺2次记录，扣0.5分`.
///
/// Read are 扣 or 减, a number in digits of either width or one Chinese digit or 半, and 分. A rate such as
/// 每次扣0.5分 states no deduction, and a reason that holds one is not judged.
struct StatedDeductions: Sendable, Hashable {
    /// Every deduction stated, in order.
    let deductions: [Points]
    /// Whether the reason names a rate, so that the sum cannot be known.
    let hasRate: Bool

    /// Reads a reason.
    init(in text: String) {
        var deductions: [Points] = []
        var hasRate = false
        for clause in text.split(whereSeparator: { "，,；;。、\n".contains($0) }) {
            guard let points = Self.deduction(in: clause) else { continue }
            if clause.contains("每") { hasRate = true } else { deductions.append(points) }
        }
        self.deductions = deductions
        self.hasRate = hasRate
    }

    /// What the reason takes in all, or `nil` when it does not say.
    var sum: Points? {
        deductions.isEmpty || hasRate ? nil : deductions.reduce(.zero, +)
    }

    /// Whether a loss fits: it is the sum, or one of them (应扣2分，酌情扣1分；共扣1分), or all there was to lose.
    func agree(with lost: Points, of maximum: Points) -> Bool {
        guard let sum else { return true }
        return sum == lost || deductions.contains(lost) || (lost == maximum && sum > maximum)
    }

    private static func deduction(in clause: Substring) -> Points? {
        guard let verb = clause.firstIndex(where: { $0 == "扣" || $0 == "减" }) else { return nil }
        var rest = clause[clause.index(after: verb)...]
        var unitCame = false
        while let next = rest.first, "除减掉去了共计合分：: 　".contains(next) {
            unitCame = unitCame || next == "分"
            rest.removeFirst()
        }
        let number = rest.prefix { digit($0) != nil }
        rest = rest.dropFirst(number.count).drop { $0.isWhitespace }
        guard !number.isEmpty, unitCame || rest.first == "分" else { return nil }
        return points(number)
    }

    private static func points(_ number: Substring) -> Points? {
        guard number != "半" else { return Points(thousandths: 500) }
        return Points(String(number.compactMap(digit)))
    }

    private static func digit(_ character: Character) -> Character? {
        if character == "半" || character == "." || ("0"..."9").contains(character) {
            return character
        }
        if character == "．" { return "." }
        if character == "两" { return "2" }
        for digits in ["０１２３４５６７８９", "零一二三四五六七八九"] {
            if let place = digits.firstIndex(of: character) {
                let value = digits.distance(from: digits.startIndex, to: place)
                return Character(String(value))
            }
        }
        return nil
    }
}
