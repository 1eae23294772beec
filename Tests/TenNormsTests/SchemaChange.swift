import Testing

/// A change of one thing in the schema, with what the forms print of it and what the check says of a form of before.
struct SchemaChange: Sendable, CustomTestStringConvertible {
    /// What is changed, in a few words.
    var name: String
    /// The texts of the schema and what takes their places.
    var edits: [(old: String, new: String)]
    /// What the blank forms printed before and print no longer; empty where the text stands in other places too.
    var gone: String
    /// What the blank forms print now.
    var printed: String
    /// The words of the finding that the form of before now has; nil where it has none.
    var finding: String?

    var testDescription: String { name }

    static let all = [
        rule,
        points,
        title,
        SchemaChange(
            name: "an option",
            edits: [("{相符: 0, 应建未建: 2", "{合规: 0, 应建未建: 2")],
            gone: "",
            printed: "合规",
            finding: "请填下列之一：合规、应建未建、超编未调整"
        ),
        SchemaChange(
            name: "what an option costs",
            edits: [("{相符: 0, 应建未建: 2", "{相符: 0.5, 应建未建: 2")],
            gone: "",
            printed: "相符扣0.5分",
            finding: "考核得分“2”与评分标准不符，按标准应为1.5分"
        ),
        SchemaChange(
            name: "a help",
            edits: [("有几个党小组的填次数最少的", "填开会最少的党小组的次数")],
            gone: "有几个党小组的填次数最少的",
            printed: "填开会最少的党小组的次数"
        ),
        SchemaChange(
            name: "the help of a fact",
            edits: [("help: 不设党小组的填0", "help: 没有划分党小组的填0")],
            gone: "不设党小组的填0",
            printed: "没有划分党小组的填0"
        ),
        SchemaChange(
            name: "what is asked",
            edits: [("fact: 讲课次数", "fact: 党课堂数")],
            gone: "讲课次数",
            printed: "党课堂数"
        ),
    ]

    /// Half a point goes from A01-3 to A02-1, which is asked in the first quarter only; the norm keeps its sum.
    static let points = SchemaChange(
        name: "points",
        edits: [
            ("name: 党小组划分与组长, points: 1,", "name: 党小组划分与组长, points: 0.5,"),
            ("loses-on: no, loss: 1, subject: 应设未设", "loses-on: no, loss: 0.5, subject: 应设未设"),
            ("责任清单, points: 1.5,", "责任清单, points: 2,"),
        ],
        gone: "应设未设、划分不合理或缺组长扣1分",
        printed: "应设未设、划分不合理或缺组长扣0.5分",
        finding: "“A01-3”的分值被改动，应为“0.5”"
    )

    /// A rule asks for two where it asked for one, and each costs half as much.
    static let rule = SchemaChange(
        name: "a rule's numbers",
        edits: [("required: 1, each: 2.5", "required: 2, each: 1.25")],
        gone: "不足的扣2.5分",
        printed: "召开次数不少于2次，每少1次扣1.25分",
        finding: "A08-1支部党员大会考核得分“2.5”与评分标准不符，按标准应为1.25分"
    )

    /// A row is called something else.
    static let title = SchemaChange(
        name: "a name",
        edits: [("name: 支部党员大会,", "name: 党员全体大会,")],
        gone: "支部党员大会",
        printed: "党员全体大会",
        finding: "“A08-1”的考核内容被改动，应为“党员全体大会”"
    )
}
