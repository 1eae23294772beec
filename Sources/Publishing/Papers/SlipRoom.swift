/// The room for the table of a slip on its one page.
///
/// The page of GB/T 9704-2012 §5.2.1 is 225 mm high; title, sentences and signature of the template take 13 cm with the
/// longest names that a roster of the sample has. What is left is counted in lines of 300 twips, a character of 五号 for every
/// 210 twips of a column. The count is on the safe side: a line is taken to end one character early, as it does before a
/// closing mark.
package struct SlipRoom {
    /// Lines of the table, its head not counted.
    private var lines = 17.0
    /// The characters on a line of 位置, 填写内容, 问题 and 怎么改.
    private static let columns = [5.0, 5.5, 14.0, 11.0]
    /// The margins above and below the text of a row, in lines.
    private static let margins = 0.3

    /// The items that fit, at least one: all, or so many that the sentence about the rest fits too.
    package static func fitting(_ items: [SlipItem]) -> ArraySlice<SlipItem> {
        var room = SlipRoom()
        let count = items.prefix { room.take($0) }.count
        guard count < items.count else { return items[...] }
        room = SlipRoom()
        room.lines -= 2
        return items.prefix(max(items.prefix { room.take($0) }.count, 1))
    }

    private mutating func take(_ item: SlipItem) -> Bool {
        lines -= Self.height(item)
        return lines >= 0
    }

    private static func height(_ item: SlipItem) -> Double {
        let texts = [item.place, item.value, item.fault, item.remedy]
        let heights = zip(texts, columns).map { text, column in
            (ChineseText.width(text) / (column - 1)).rounded(.up)
        }
        return max(heights.max() ?? 1, 1) + margins
    }
}
