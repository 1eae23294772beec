/// The words that people write behind a number, in groups that stand for each other.
enum MeasureWord {
    private static let groups: [[String]] = [
        ["人次", "人", "名", "位", "个"],
        ["次数", "次", "场次", "场", "回", "期", "堂", "节", "个"],
        ["个学时", "学时", "课时", "个小时", "小时", "h"],
        ["元整", "元", "圆", "块钱", "块"],
        ["项", "条", "件", "处", "份", "个", "类"],
        ["分"],
        ["%"],
    ]

    /// What may stand behind a number that is asked in a unit, longest first; the unit alone when it is not known.
    static func accepted(for unit: String) -> [String] {
        known[unit] ?? (unit.isEmpty ? [] : [unit])
    }

    /// Whether it is such a word, so that it says nothing more behind a number.
    static func isKnown(_ word: String) -> Bool { known[word] != nil }

    /// The words of all groups that a word is in, by word, longest first.
    private static let known = Dictionary(
        uniqueKeysWithValues: Set(groups.flatMap(\.self)).map { unit in
            let words = Set(groups.filter { $0.contains(unit) }.flatMap(\.self))
            return (unit, words.sorted { ($1.count, $0) < ($0.count, $1) })
        }
    )
}
