import Norms
import Publishing
import Testing

/// What a slip says of many findings, and how much of it there is room for.
struct SlipTests {
    private static func finding(
        _ code: String,
        _ severity: Finding.Severity = .refusal,
        at reference: String,
        value: String = "",
        cause: String = "超出范围",
        remedy: String = "请改正",
        places: Int = 1
    ) -> Finding {
        Finding(
            code,
            severity,
            place: .cell(sheet: FormLayout.sheetName, reference: reference),
            value: value,
            cause: Wording(zh: cause, en: "out of range"),
            remedy: Wording(zh: remedy, en: "mend it"),
            places: places
        )
    }

    @Test func `findings of one cause that are mended in one way are one item with all places`() {
        let items = SlipItem.items(of: [
            Self.finding("range", at: "I14", value: "99", cause: "A01-1得分超出范围"),
            Self.finding("range", at: "I15", value: "98", cause: "A01-2得分超出范围"),
            Self.finding("range", at: "I16", value: "99", remedy: "请写明"),
        ])
        #expect(items.map(\.place) == ["I14、I15", "I16"])
        #expect(items.first?.value == "99、98")
        #expect(items.first?.fault == "A01-1得分超出范围；另有1处也是这样")
        #expect(items.map(\.places) == [2, 1])
    }

    @Test func `what must be mended comes before what is to be looked at, and notes are left out`()
    {
        let items = SlipItem.items(of: [
            Self.finding("a", .query, at: "A1"), Self.finding("b", .note, at: "A2"),
            Self.finding("c", .refusal, at: "A3"),
        ])
        #expect(items.map(\.place) == ["A3", "A1"])
        #expect(items.map(\.fault) == ["超出范围", "【请核对】超出范围"])
    }

    @Test func `a cause is one for a refusal and another for a query`() {
        let items = SlipItem.items(of: [
            Self.finding("a", .query, at: "A1"), Self.finding("a", .refusal, at: "A2"),
        ])
        #expect(items.count == 2)
    }

    @Test func `no more places and values are listed than the columns take`() {
        let findings = (1...9).map { Self.finding("a", at: "I\($0)", value: "值\($0)") }
        let item = SlipItem.items(of: findings).first
        #expect(item?.place == "I1、I2、I3、I4等")
        #expect(item?.value == "值1、值2、值3等")
        #expect(item?.places == 9)
    }

    @Test func `what is long is cut with an ellipsis, whole characters at a time`() {
        let long = String(repeating: "很长的原因", count: 40)
        let item = SlipItem.items(of: [Self.finding("a", at: "A1", value: long, cause: long)]).first
        #expect(item?.fault.count == 90)
        #expect(item?.fault.hasSuffix("…") == true)
        #expect(item?.value.count == 16)
    }

    @Test func `a folded finding counts for all the places for which it stands`() {
        let items = SlipItem.items(of: [Self.finding("a", .query, at: "A1", places: 12)])
        #expect(items.map(\.places) == [12])
    }

    @Test func `all items are shown where they fit`() {
        let items = Self.items(4)
        #expect(SlipRoom.fitting(items).count == 4)
        #expect(SlipRoom.fitting([]).isEmpty)
    }

    @Test func `of more items than fit so many are shown that the sentence on the rest fits too`() {
        let shown = (1...40).map { SlipRoom.fitting(Self.items($0)).count }
        let most = shown.max() ?? 0
        #expect(most > 3 && most < 40)
        // As soon as some are left out there are fewer, since a sentence says so.
        #expect(shown.last.map { $0 < most } == true)
        #expect(zip(1..., shown).allSatisfy { $0 >= $1 })
    }

    @Test func `an item that fills the page alone is shown alone`() {
        let long = String(repeating: "很长的原因", count: 40)
        let items = SlipItem.items(
            of: (1...30).map { Self.finding("a\($0)", at: "A\($0)", cause: long, remedy: long) }
        )
        #expect(SlipRoom.fitting(items).count == SlipRoom.fitting(Array(items.prefix(12))).count)
        #expect(!SlipRoom.fitting(items).isEmpty)
    }

    private static func items(_ count: Int) -> [SlipItem] {
        SlipItem.items(of: (0..<count).map { finding("a\($0)", at: "A\($0)") })
    }
}
