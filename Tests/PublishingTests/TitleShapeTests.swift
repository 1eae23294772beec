import Publishing
import Testing

@Suite struct TitleShapeTests {
    /// Titles as offices write them, with words that must stay whole.
    static let titles = [
        ("关于2023年第二季度党建工作督查考核情况的通报", ["第二季度", "党建工作", "督查考核", "情况"]),
        ("关于对2023年第二季度党建工作先进单位予以通报表彰的通报", ["先进单位", "通报表彰", "予以"]),
        ("关于催报2023年第二季度党建工作督查考核评分表的通知", ["督查考核", "评分表", "催报"]),
        ("中共云岭县委办公室云岭县人民政府办公室关于印发《云岭县党政机关公文处理工作实施细则》的通知", ["人民政府", "办公室", "印发"]),
        ("关于进一步加强和改进全县机关事业单位和国有企业党支部标准化规范化建设的实施意见", ["党支部", "标准化", "规范化", "国有企业"]),
        ("中共云岭县委组织部关于做好2023年度党组织书记抓基层党建工作述职评议考核工作的通知", ["组织部", "书记", "述职评议"]),
        ("关于调整云岭县全面从严治党主体责任工作领导小组成员的通知", ["全面从严治党", "主体责任", "领导小组"]),
        ("云岭县人民政府关于表彰2022年度经济社会高质量发展先进集体和先进个人的决定", ["先进集体", "先进个人", "决定"]),
        ("关于开展全县森林防火和安全生产专项整治行动督导检查情况的报告", ["森林防火", "安全生产", "专项整治"]),
        ("关于2023年第二季度党建工作追责问责建议的请示", ["追责问责", "建议", "请示"]),
    ]

    private let shape = TitleShape(capacity: 20, names: ["云岭县", "中共云岭县委"])

    private func width(_ line: String) -> Double { line.reduce(0) { $0 + ($1.isASCII ? 0.5 : 1) } }

    @Test(arguments: titles)
    func `a title keeps its text and its words, and its lines fit`(
        _ title: String,
        _ words: [String]
    ) {
        let lines = shape.lines(title)
        #expect(lines.joined() == title)
        #expect((2...4).contains(lines.count))
        for line in lines { #expect((3...20).contains(width(line)), "\(lines)") }
        for word in words { #expect(lines.contains { $0.contains(word) }, "\(lines)") }
    }

    @Test(arguments: titles)
    func `a title is a trapezoid or a diamond, never an hourglass`(
        _ title: String,
        _ words: [String]
    ) {
        let widths = shape.lines(title).map(width)
        let isHourglass = widths.indices.dropFirst().dropLast().contains {
            widths[$0] < widths[$0 - 1] && widths[$0] < widths[$0 + 1]
        }
        #expect(!isHourglass, "\(shape.lines(title))")
    }

    @Test(arguments: titles)
    func `no line begins with a mark or a particle, or ends with a conjunction`(
        _ title: String,
        _ words: [String]
    ) {
        for line in shape.lines(title) {
            #expect(!"的和与及、，》”）".contains(line.prefix(1)), "\(line)")
            #expect(!"和与及《“（第".contains(line.suffix(1)), "\(line)")
        }
    }

    @Test func `a year and its number stay together`() {
        for line in shape.lines("关于认真做好云岭县2023年下半年党员发展计划申报审批工作的通知") {
            #expect(!line.hasSuffix("2023") && !line.hasPrefix("年"))
        }
    }

    @Test func `the space beside digits counts, so that no program breaks a line again`() {
        // 19.5 characters and four spaces of a quarter are more than 20.
        let lines = shape.lines("关于2023年5月党建工作抽查指导情况的通报")
        #expect(lines == ["关于2023年5月党建工作", "抽查指导情况的通报"])
    }

    @Test func `a short title is one line`() {
        #expect(shape.lines("约谈通知书") == ["约谈通知书"])
        #expect(shape.lines(String(repeating: "公", count: 20)).count == 1)
    }

    @Test func `a name that is given is not cut`() {
        let name = "云岭县夜郎国有资产投资营运有限责任公司"
        let lines = TitleShape(capacity: 20, names: [name]).lines("关于对\(name)进行约谈的通知")
        #expect(lines.contains { $0.contains(name) }, "\(lines)")
    }

    @Test func `a title too long for four lines, or without a word, is filled line by line`() {
        let long = String(repeating: "疆", count: 101)
        let lines = shape.lines(long)
        #expect(lines.joined() == long)
        #expect(lines.count == 6)
    }
}
