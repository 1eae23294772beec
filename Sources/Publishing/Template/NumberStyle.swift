/// How a running number is written: the four levels of headings in the order of GB/T 9704-2012 §7.3.3, then the digits
/// in circles that stand below them.
enum NumberStyle: Int, Sendable, Hashable, CaseIterable {
    /// 一, the first level.
    case chinese
    /// （一）, the second.
    case chineseInParentheses
    /// 1, the third.
    case arabic
    /// （1）, the fourth.
    case arabicInParentheses
    /// ①.
    case circled

    /// Reads a sample such as `（一）`, in either width.
    init?(_ sample: String) {
        switch sample.replacing("(", with: "（").replacing(")", with: "）") {
        case "一": self = .chinese
        case "（一）": self = .chineseInParentheses
        case "1", "１": self = .arabic
        case "（1）", "（１）": self = .arabicInParentheses
        case "①": self = .circled
        default: return nil
        }
    }

    /// The number, counted from 1, in this style.
    func text(_ number: Int) -> String {
        switch self {
        case .chinese: ChineseText.numeral(number)
        case .chineseInParentheses: "（\(ChineseText.numeral(number))）"
        case .arabic: String(number)
        case .arabicInParentheses: "（\(number)）"
        case .circled: Self.circled(number)
        }
    }

    /// Unicode has the digits up to 50 in circles, in three places.
    private static func circled(_ number: Int) -> String {
        let code =
            switch number {
            case 1...20: 0x2460 + number - 1
            case 21...35: 0x3251 + number - 21
            case 36...50: 0x32B1 + number - 36
            default: 0
            }
        guard code > 0, let scalar = Unicode.Scalar(UInt32(code)) else { return "（\(number)）" }
        return String(Character(scalar))
    }
}
