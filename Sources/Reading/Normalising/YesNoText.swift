import Norms

/// Yes and no in all their shapes.
enum YesNoText {
    /// Reads folded text.
    static func read(_ folded: String) -> Normalised {
        if let plain = truth(of: folded) { return Normalised(.truth(plain.0), plain.1) }
        var rules: [NormalisingRule] = []
        let text = NumberText.withoutNote(folded, &rules) ?? folded
        guard let ticks = TickText(text) else {
            return Normalised(
                .unreadable(NumberText.mentionsNumber(folded) ? .ambiguous : .wrongKind)
            )
        }
        rules += ticks.rules
        switch ticks.choice {
        case .mark(.ticked): return Normalised(.truth(true), rules)
        case .mark(.crossed): return Normalised(.truth(false), rules)
        case .mark(.empty), .nothing: return Normalised(.blank, [.noBoxTicked])
        case .several: return Normalised(.unreadable(.ambiguous), rules)
        case .label(let label):
            guard let plain = truth(of: label) else {
                return Normalised(.unreadable(.ambiguous), rules)
            }
            return Normalised(.truth(plain.0), rules + plain.1)
        }
    }

    private static func truth(of folded: String) -> (Bool, [NormalisingRule])? {
        var rules: [NormalisingRule] = []
        guard let text = NumberText.withoutNote(folded, &rules) else { return nil }
        let key = Folding.key(text).filter { !"。.,;!".contains($0) }
        if yes.contains(key) { return (true, rules) }
        if no.contains(key) { return (false, rules) }
        // 已开展, 未完成: the first character says it, when no number follows.
        guard (2...4).contains(key.count), !NumberText.mentionsNumber(key) else { return nil }
        if key.hasPrefix("已") { return (true, rules + [.verb]) }
        if key.hasPrefix("未"), !open.contains(key) { return (false, rules + [.verb]) }
        return nil
    }

    private static let yes: Set<String> = [
        "是", "有", "Y", "YES", "1", "已", "合格", "TRUE", "对", "达标", "是的", "V",
    ]
    /// What begins with 未 and says neither yes nor no.
    private static let open: Set<String> = ["未必", "未知", "未定", "未详", "未明", "未确定", "未核实"]
    private static let no: Set<String> = [
        "否", "无", "N", "NO", "0", "未", "不合格", "FALSE", "没有", "不达标", "不是", "X", "错",
    ]
}
