import Norms
import Reading
import Testing

private func shown(_ text: String, _ kind: AnswerKind) -> String {
    let value = Normaliser().read(.text(text), as: .answer(kind)).value
    if case .unreadable(let why) = value { return "!\(why.rawValue)" }
    return value == .blank ? "blank" : value.description
}

struct WordsTests {
    @Test(
        arguments: [
            "√", "✓", "☑", "✔", "●", "是", "有", "Y", "y", "Ｙ", "1", "已", "合格", "已开展", "是 ", "是。",
            "□否 ☑是", "☑是 □否", "☑是□否", "是√ 否", "是☑ 否☐", "√是 否", "有☑ 无□", "□×否 √是",
            "是（√）否（ ）", "[√]是 [ ]否", "是（见附件）", "√（见附件）", "☒是 ☐否", "□√是 □否", "☑有 ☒无",
        ]
    )
    func `yes is read in every shape`(text: String) {
        #expect(shown(text, .yesNo) == "是")
    }

    @Test(
        arguments: [
            "×", "✗", "☒", "否", "无", "N", "n", "0", "未", "不合格", "没有", "未开展", "□是 ☑否", "□是☑否",
            "是 否√", "☐有 ☑无", "Ｎ", "是□ 否√", "☐是 ☒否",
        ]
    )
    func `no is read in every shape`(text: String) {
        #expect(shown(text, .yesNo) == "否")
    }

    @Test(
        arguments: [
            ("☑是 ☑否", "!ambiguous"), ("□是 □否", "blank"), ("□", "blank"), ("", "blank"),
            ("是/否", "!wrongKind"), ("基本合格", "!wrongKind"), ("有3次", "!ambiguous"),
            ("不适用", "不适用"), ("/", "不适用"), ("2", "!ambiguous"), ("已开展3次", "!ambiguous"),
        ]
    )
    func `neither yes nor no is not taken`(text: String, expected: String) {
        #expect(shown(text, .yesNo) == expected)
    }

    @Test(
        arguments: [
            ("党总支", "党总支"), (" 党 总 支 ", "党总支"), ("□党支部 ☑党总支 □基层党委", "党总支"),
            ("党支部□ 党总支√ 基层党委□", "党总支"), ("党总支（2021年成立）", "党总支"),
            ("□党支部 □党总支", "blank"), ("☑党支部 ☑党总支", "!ambiguous"),
            ("党支部、党总支", "!ambiguous"), ("支部", "!wrongKind"), ("√", "!ambiguous"),
        ]
    )
    func `a choice is one of the options`(text: String, expected: String) {
        #expect(shown(text, .choice(["党支部", "党总支", "基层党委"])) == expected)
    }

    @Test(
        arguments: [
            ("  会议记录本第３页 ", "会议记录本第３页"), ("无", "无"), ("—", "不适用"), ("　", "blank"),
            ("a\u{200B}b", "ab"),
        ]
    )
    func `words stay as they are written`(text: String, expected: String) {
        #expect(shown(text, .evidence) == expected)
        #expect(shown(text, .text) == expected)
    }

    @Test func `a signature may be a picture`() {
        #expect(Normaliser().read(.picture, as: .signature).value == .text("（图片）"))
        #expect(Normaliser().read(.text("王明"), as: .signature).value == .text("王明"))
    }

    @Test(
        arguments: [
            ("考 核 得 分", "考核得分"), ("*被检查单位：", "被检查单位"), ("ａ０８－１", "A08-1"),
            ("A08—1", "A08-1"), ("a08_1", "A08-1"), ("考核\n得分", "考核得分"),
        ]
    )
    func `labels and codes are compared by their key`(text: String, key: String) {
        #expect(Folding.key(text) == key)
    }
}
